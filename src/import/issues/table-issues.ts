import type { MissingDays } from '../../records/days/missing-days.ts';
import type { Value } from '../../records/kinds.ts';
import type { Overlap } from '../../records/overlaps.ts';
import type { Text } from '../../text/language.ts';
import { counted } from '../../text/language.ts';
import type { Issue } from '../reading.ts';
import { spanText } from './day-text.ts';
import { bilingual, excerpt, issue, noPlace, pluralCount } from './issue-text.ts';

const quoted = (cells: readonly string[]): Text => ({
  en: cells.map((cell) => (cell === '…' ? cell : `“${excerpt(cell)}”`)).join(', '),
  uk: cells.map((cell) => (cell === '…' ? cell : `«${excerpt(cell)}»`)).join(', '),
});

/** How many more gaps there are, and whether changes of such figures are judged by their days. */
interface GapContext {
  readonly more: number;
  readonly isJudged: boolean;
}

/** What a person should know of a table or a whole paste, as issues. Lines count from 1 as in the pasted text. */
export const tableIssues = {
  dailySum: (column: string, rows: number, posts: number): Issue =>
    issue({ row: null, column }, String(rows), {
      changesFigures: true,
      expected: bilingual('one row for each post', 'один рядок на допис'),
      message: bilingual(
        `The file has one row for each post and day (${counted(rows, 'row')}, ${counted(posts, 'post')}). The days of a post were added up; its reach cannot be added and was left blank. The numbers are for the days in the file, not for the post’s whole life.`,
        `У файлі окремий рядок на кожен допис і день (рядків: ${rows}, дописів: ${posts}). Дні кожного допису підсумовано; охоплення підсумовувати не можна, тому його не записано. Це показники лише за дні з файлу, а не за весь час життя допису.`,
      ),
    }),
  duplicateHeader: (column: string): Issue =>
    issue({ row: null, column }, column, {
      expected: bilingual('each name once', 'кожна назва один раз'),
      message: bilingual(
        `“${column}” stands in the header more than once; the first from the left was taken.`,
        `«${column}» є в заголовку кілька разів; узято перший зліва.`,
      ),
    }),
  empty: (): Issue =>
    issue(noPlace, '', {
      expected: bilingual('a table with its header', 'таблиця із заголовком'),
      message: bilingual(
        'There is nothing here. Copy the table together with its header and paste it again.',
        'Тут нічого немає. Скопіюйте таблицю разом із заголовком і вставте ще раз.',
      ),
    }),
  figureless: (source: Text, columns: readonly string[]): Issue =>
    issue({ row: null, column: columns[0] ?? null }, columns.slice(0, 8).join(', '), {
      changesFigures: true,
      expected: bilingual('a known column of numbers', 'відомий стовпець чисел'),
      message: bilingual(
        `${source.en}: none of its number columns is known (${quoted(columns.slice(0, 8)).en}), so nothing was taken. Say what one of them counts.`,
        `${source.uk}: жоден зі стовпців чисел не відомий (${quoted(columns.slice(0, 8)).uk}), тому нічого не взято. Вкажіть, що рахує хоча б один.`,
      ),
    }),
  hiddenRows: (count: number): Issue =>
    issue(noPlace, String(count), {
      changesFigures: true,
      expected: bilingual('rows that show', 'рядки, які видно'),
      message: bilingual(
        `${count === 1 ? 'One row of the selection is hidden and was' : `${count} rows of the selection are hidden and were`} left out. Show all rows to add them, too.`,
        `Приховані рядки виділення не взято: ${count}. Щоб додати і їх, покажіть усі рядки.`,
      ),
    }),
  mayBeHidden: (): Issue =>
    issue(noPlace, '', {
      changesFigures: true,
      expected: bilingual('fewer rows', 'менше рядків'),
      message: bilingual(
        'Hidden rows cannot be told from others here, so all rows were read. If a filter or a slicer is on, copy the rows that show and paste them.',
        'Приховані рядки тут не відрізнити від інших, тому прочитано всі. Якщо ввімкнено фільтр або зріз, скопіюйте видимі рядки й вставте їх.',
      ),
    }),
  filterViews: (): Issue =>
    issue(noPlace, '', {
      expected: bilingual('rows that show', 'рядки, які видно'),
      message: bilingual(
        'Rows that a filter view hides were read, too.',
        'Рядки, приховані в режимі фільтрування, теж прочитано.',
      ),
    }),
  googleLink: (): Issue =>
    issue(noPlace, '', {
      changesFigures: true,
      expected: bilingual('a table with its header', 'таблиця із заголовком'),
      message: bilingual(
        'This is a link to Google Sheets, not the table itself. Open it, select the cells with their header, copy them and paste them here; a tab of this spreadsheet is read with “Take the selected range”.',
        'Це посилання на Google Таблиці, а не сама таблиця. Відкрийте його, виділіть клітинки разом із заголовком, скопіюйте і вставте сюди; аркуш цього файлу можна взяти кнопкою «Взяти виділений діапазон».',
      ),
    }),
  headerOnly: (line: number, source: Text): Issue =>
    issue({ row: line, column: null }, '', {
      changesFigures: true,
      expected: bilingual('rows below the header', 'рядки під заголовком'),
      message: bilingual(
        `${source.en}: the header in line ${line} has no rows of data below it. Export a period that has data.`,
        `${source.uk}: під заголовком у рядку ${line} немає рядків із даними. Вивантажте період, за який дані є.`,
      ),
    }),
  leftOut: (line: number, reason: Text): Issue =>
    issue({ row: line, column: null }, '', {
      expected: bilingual('a record', 'запис'),
      message: bilingual(`Line ${line}: ${reason.en}.`, `Рядок ${line}: ${reason.uk}.`),
    }),
  shortRows: (line: number, count: number): Issue =>
    issue({ row: line, column: null }, '', {
      expected: bilingual('as many cells as the header has', 'стільки клітинок, скільки в заголовку'),
      message: bilingual(
        `Line ${line} has fewer cells than the header; the missing ones count as blank.${pluralCount(count).en}`,
        `У рядку ${line} менше клітинок, ніж у заголовку; відсутні вважаємо порожніми.${pluralCount(count).uk}`,
      ),
    }),
  longRow: ({
    line,
    cells,
    expected,
    count,
  }: {
    line: number;
    cells: number;
    expected: number;
    count: number;
  }): Issue =>
    issue({ row: line, column: null }, String(cells), {
      changesFigures: true,
      expected: bilingual(counted(expected, 'cell'), `клітинок: ${expected}`),
      message: bilingual(
        `Line ${line} has ${counted(cells, 'cell')} where the header has ${expected}. It was left out: nobody can tell which cells moved. A delimiter inside a text without quotation marks does this.${pluralCount(count).en}`,
        `У рядку ${line} клітинок: ${cells}, а в заголовку: ${expected}. Рядок пропущено, бо невідомо, які клітинки зсунулися. Так буває, коли роздільник стоїть усередині тексту без лапок.${pluralCount(count).uk}`,
      ),
    }),
  parts: (line: number, count: number, isReachLost: boolean): Issue =>
    issue({ row: line, column: null }, String(count), {
      expected: bilingual('one row for each record', 'один рядок на запис'),
      message: bilingual(
        `${count === 1 ? `Line ${line} has` : `${count} rows, the first in line ${line}, have`} the names and days of another row, so they are parts of one record and were added up.${isReachLost ? ' Reach that several parts have cannot be added and was left blank.' : ''}`,
        `${count === 1 ? `Рядок ${line} має` : `Рядків: ${count} (перший — ${line}). Вони мають`} ті самі назви й дні, що й інший рядок: це частини одного запису, їх підсумовано.${isReachLost ? ' Охоплення, яке є в кількох частинах, підсумовувати не можна, тому його не записано.' : ''}`,
      ),
    }),
  snapshots: (line: number, count: number): Issue =>
    issue({ row: line, column: null }, String(count), {
      expected: bilingual('each thing once', 'кожна річ один раз'),
      message: bilingual(
        `Line ${line} has other numbers for an ID that another row has too; the later ones count.${pluralCount(count).en}`,
        `Рядок ${line} має інші показники того, що з тим самим ID є в іншому рядку; враховано пізніші.${pluralCount(count).uk}`,
      ),
    }),
  brokenLaw: (source: Text, column: string): Issue =>
    issue({ row: null, column }, column, {
      changesFigures: true,
      expected: bilingual('every number counted or named', 'кожне число враховано або названо'),
      message: bilingual(
        `${source.en}: the numbers of “${column}” did not all arrive, so nothing of this table was taken. This is a fault of the add-on; please report it with the file’s header.`,
        `${source.uk}: не всі числа стовпця «${column}» дійшли, тому з цієї таблиці нічого не взято. Це помилка доповнення; повідомте про неї, будь ласка, разом із заголовком файлу.`,
      ),
    }),
  strayQuote: (line: number): Issue =>
    issue({ row: line, column: null }, '"', {
      expected: bilingual('quotation marks in pairs', 'парні лапки'),
      message: bilingual(
        `Line ${line}: a quotation mark stands where none belongs or is never closed; it was read as text.`,
        `Рядок ${line}: зайві або незакриті лапки; їх прочитано як текст.`,
      ),
    }),
  unknown: (line: number, header: readonly string[]): Issue =>
    issue({ row: line, column: null }, header.join(', '), {
      changesFigures: true,
      expected: bilingual('the header of an export', 'заголовок експорту'),
      message: bilingual(
        `Line ${line}: no known columns here, only ${quoted(header).en}. Paste the export with its header row, or say what the columns are.`,
        `Рядок ${line}: знайомих стовпців немає, лише ${quoted(header).uk}. Вставте експорт разом із рядком заголовка або вкажіть, що це за стовпці.`,
      ),
    }),
  impossibleRate: ({
    part,
    whole,
    one,
    all,
    line,
    count,
  }: {
    part: string;
    whole: string;
    one: Value;
    all: Value;
    line: number;
    count: number;
  }): Issue =>
    issue({ row: line, column: part }, String(one), {
      changesFigures: true,
      expected: bilingual(`no more than “${whole}”`, `не більше, ніж «${whole}»`),
      message: bilingual(
        `Line ${line}: “${part}” is more than “${whole}” (${one} of ${all}), so one of them counts something else and their rate is above 100%.${pluralCount(count).en}`,
        `Рядок ${line}: «${part}» більше, ніж «${whole}» (${one} із ${all}): один зі стовпців рахує щось інше, і частка перевищує 100%.${pluralCount(count).uk}`,
      ),
    }),
  lacking: (line: number, known: readonly string[], missing: Text): Issue =>
    issue({ row: line, column: null }, known.join(', '), {
      expected: missing,
      message: bilingual(
        `Line ${line}: known columns: ${quoted(known).en}; missing: ${missing.en}. Add it, or say what the columns are.`,
        `Рядок ${line}: знайомі стовпці: ${quoted(known).uk}; бракує ${missing.uk}. Додайте його або вкажіть, що це за стовпці.`,
      ),
    }),
  collaborations: (accounts: readonly string[], posts: number): Issue =>
    issue(noPlace, accounts.join(', '), {
      expected: bilingual('posts of one account', 'дописи одного акаунта'),
      message: bilingual(
        `${posts === 1 ? 'One post is' : `${posts} posts are`} of another account than the rest (${accounts.join(', ')}): collaborations, or a second account of yours. Reports by account keep them apart.`,
        `Дописів іншого акаунта, ніж решта (${accounts.join(', ')}): ${posts}. Це спільні дописи або ваш другий акаунт; звіти за акаунтами їх не змішують.`,
      ),
    }),
  missingDays: ({ from, to, owner }: MissingDays, source: Text, { more, isJudged }: GapContext): Issue => {
    const days = spanText(from, to);
    const length = to - from + 1;
    const whose = owner === '' ? bilingual('', '') : bilingual(`, “${excerpt(owner)}”`, `, «${excerpt(owner)}»`);
    const others =
      more === 0 ? bilingual('', '') : bilingual(` More such gaps: ${more}.`, ` Ще таких пропусків: ${more}.`);
    const judged = isJudged ? bilingual(', and changes are not judged', ', а зміни не оцінюються') : bilingual('', '');
    return issue(noPlace, days.en, {
      changesFigures: true,
      expected: bilingual('rows for each of these days', 'рядки за кожен із цих днів'),
      message: bilingual(
        `${source.en}${whose.en}: no rows for ${days.en} (${counted(length, 'day')}), between days that have some.${others.en} If something was there, export those days again: without them the sums are too low${judged.en}.`,
        `${source.uk}${whose.uk}: немає рядків за ${days.uk} (днів: ${length}), хоча за дні довкола вони є.${others.uk} Якщо тоді щось було, вивантажте ці дні ще раз: без них суми замалі${judged.uk}.`,
      ),
    });
  },
  sharedAccount: ({ account, count }: { readonly account: string; readonly count: number }): Issue =>
    issue(noPlace, account, {
      expected: bilingual('one client for each account', 'один клієнт на акаунт'),
      message: bilingual(
        `“${excerpt(account)}”${count > 1 ? ` and ${count - 1} more` : ''} stands beside several clients. Each client’s is kept as an account of its own, with the client’s name behind it.`,
        `«${excerpt(account)}»${count > 1 ? ` (і ще таких: ${count - 1})` : ''} стоїть біля кількох клієнтів. Для кожного з них це окремий акаунт, названий разом із клієнтом.`,
      ),
    }),
  personal: (columns: readonly string[]): Issue =>
    issue(noPlace, columns.join(', '), {
      expected: bilingual('no personal data', 'без персональних даних'),
      message: bilingual(
        `Personal data of other people was left out: ${columns.map((column) => `“${column}”`).join(', ')}.`,
        `Персональні дані інших людей не взято: ${columns.map((column) => `«${column}»`).join(', ')}.`,
      ),
    }),
  refused: (line: number, source: Text, why: Text): Issue =>
    issue({ row: line, column: null }, '', {
      changesFigures: true,
      expected: bilingual('numbers of days, posts or ads', 'показники днів, дописів чи реклами'),
      message: bilingual(
        `${source.en}, line ${line}: nothing was taken. ${why.en}.`,
        `${source.uk}, рядок ${line}: нічого не взято. ${why.uk}.`,
      ),
    }),
  shifted: (line: number, count: number): Issue =>
    issue({ row: line, column: null }, '', {
      changesFigures: true,
      expected: bilingual('a rate that fits the numbers beside it', 'частка, що відповідає числам поруч'),
      message: bilingual(
        `Line ${line}: the rate in the row contradicts its other numbers, so its cells stand in wrong columns; it was left out.${pluralCount(count).en}`,
        `Рядок ${line}: частка в рядку суперечить іншим його числам, тобто клітинки стоять не у своїх стовпцях; рядок не взято.${pluralCount(count).uk}`,
      ),
    }),
  undated: (source: Text): Issue =>
    issue(noPlace, '', {
      changesFigures: true,
      expected: bilingual(
        'a column of days, or the period above the table',
        'стовпець із днями або період над таблицею',
      ),
      message: bilingual(
        `${source.en}: the days of these numbers are not stated, so no report could count them. Export with a period or with the days.`,
        `${source.uk}: не сказано, за які дні ці показники, тож жоден звіт їх не врахує. Експортуйте з періодом або за днями.`,
      ),
    }),
  wholePeriod: (from: number, to: number): Issue => {
    const days = spanText(from, to);
    return issue(noPlace, days.en, {
      changesFigures: true,
      remedy: 'exportByDay',
      expected: bilingual('a column of days', 'стовпець із днями'),
      message: bilingual(
        `One sum for ${days.en}, without a column of days: it counts only in a period that holds all of these days.`,
        `Одна сума за ${days.uk}, без стовпця з днями: її враховано лише в періоді, що вміщує всі ці дні.`,
      ),
    });
  },
  mergedDays: ({ column, line, count }: { column: string; line: number; count: number }): Issue =>
    issue({ row: line, column }, '', {
      expected: bilingual('a day in each row', 'день у кожному рядку'),
      message: bilingual(
        `Line ${line}, “${column}”: a blank below a day counts as the same day, as in merged cells.${pluralCount(count).en}`,
        `Рядок ${line}, «${column}»: порожня клітинка під днем означає той самий день, як в об’єднаних клітинках.${pluralCount(count).uk}`,
      ),
    }),
  mergedNetworks: ({ column, line, count }: { column: string; line: number; count: number }): Issue =>
    issue({ row: line, column }, '', {
      expected: bilingual('a network in each row', 'мережа в кожному рядку'),
      message: bilingual(
        `Line ${line}, “${column}”: a blank below a network counts as the same network, as in merged cells.${pluralCount(count).en}`,
        `Рядок ${line}, «${column}»: порожня клітинка під мережею означає ту саму мережу, як в об’єднаних клітинках.${pluralCount(count).uk}`,
      ),
    }),
  oneSpan: (from: number, to: number): Issue => {
    const days = spanText(from, to);
    return issue(noPlace, days.en, {
      changesFigures: true,
      remedy: 'exportByDay',
      expected: bilingual('a row for each day', 'рядок на кожен день'),
      message: bilingual(
        `Each row is for all of ${days.en} and counts only in a period that holds these days whole.`,
        `Кожен рядок — за весь проміжок ${days.uk}, тож його враховано лише в періоді, що вміщує всі ці дні.`,
      ),
    });
  },
  overlap: ({ first, second, shared, count }: Overlap): Issue => {
    const [one, other, both] = [first, second, shared].map(({ from, to }) => spanText(from, to));
    return issue(noPlace, both?.en ?? '', {
      changesFigures: true,
      expected: bilingual('spans that share no days', 'проміжки без спільних днів'),
      message: bilingual(
        `The spans ${one?.en} and ${other?.en} of the same thing overlap (${both?.en}), so these days may be counted twice.${count > 1 ? ` There are ${count} such pairs; this is the first.` : ''}`,
        `Проміжки того самого перекриваються (${both?.uk}): ${one?.uk} і ${other?.uk}. Ці дні можуть бути пораховані двічі.${count > 1 ? ` Таких пар: ${count}; це перша.` : ''}`,
      ),
    });
  },
} as const;
