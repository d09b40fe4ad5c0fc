import type { Text } from '../kpi/text.ts';
import type { Issue, Place } from './reading.ts';

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

const counted = (count: number): Text =>
  count === 1
    ? { en: '', uk: '' }
    : { en: ` There are ${count} such rows; this is the first.`, uk: ` Таких рядків ${count}; це перший.` };

const nowhere: Place = { row: null, column: null };

const issue = (place: Place, found: string, said: { readonly expected: Text; readonly message: Text }): Issue => ({
  ...place,
  found,
  ...said,
});

const both = (en: string, uk: string): Text => ({ en, uk });

/** Why a row became no record. */
export const reasons = {
  blank: both('An empty row', 'Порожній рядок'),
  cells: (found: number, expected: number): Text =>
    both(
      `The row has ${found} cells where the header has ${expected}, so nobody can tell which cell belongs to which column`,
      `У рядку ${found} клітинок, а в заголовку ${expected}: невідомо, яка клітинка до якого стовпця належить`,
    ),
  day: (found: string): Text =>
    both(`"${shown(found)}" is not a day that exists`, `«${shown(found)}» — такого дня не існує`),
  description: both('A description of the columns, not data', 'Опис стовпців, а не дані'),
  duplicate: (line: number): Text =>
    both(
      `The same record stands again in line ${line}, and the later one counts`,
      `Той самий запис є ще раз у рядку ${line}, враховано пізніший`,
    ),
  header: both('The header repeated', 'Повторений заголовок'),
  keyless: both(
    'Nothing tells this row from others: it has no day and no ID',
    'Рядок не відрізнити від інших: немає ні дня, ні ID',
  ),
  lacking: (column: string): Text => both(`Nothing in "${column}"`, `Порожньо у стовпці «${column}»`),
  note: both('A note beside the table, not data', 'Примітка біля таблиці, а не дані'),
  otherTable: both(
    'Another breakdown of the same totals; counting both would double them',
    'Інша розбивка тих самих підсумків; разом вони подвоїлися б',
  ),
  preamble: both('A line above the table', 'Рядок над таблицею'),
  summed: (line: number): Text =>
    both(
      `Another row of the record in line ${line}, added to it`,
      `Ще один рядок того самого запису (рядок ${line}), додано до нього`,
    ),
  total: both('A total of the other rows', 'Підсумок інших рядків'),
} as const;

/** What a person should know of the data, as issues. Lines count from 1 as in the pasted text. */
export const issues = {
  brokenId: (place: Place, found: string, count: number): Issue =>
    issue(place, found, {
      expected: both('all digits of the ID', 'усі цифри ID'),
      message: both(
        `Line ${place.row}, "${place.column}": ${found} is an ID that a spreadsheet shortened; its digits are lost, so it was left blank.${counted(count).en}`,
        `Рядок ${place.row}, «${place.column}»: ${found} — це ID, який скоротила електронна таблиця; цифри втрачено, тому ID не записано.${counted(count).uk}`,
      ),
    }),
  dailySum: (column: string, rows: number, posts: number): Issue =>
    issue({ row: null, column }, String(rows), {
      expected: both('one row for each post', 'один рядок на допис'),
      message: both(
        `The file has one row for each post and day (${rows} rows, ${posts} posts). The days of a post were added up; its reach cannot be added and was left blank. The figures are those of the days in the file, not of the post's whole life.`,
        `У файлі окремий рядок на кожен допис і день (рядків: ${rows}, дописів: ${posts}). Дні кожного допису додано; охоплення додавати не можна, тому його не записано. Це показники лише за дні з файлу, а не за весь час життя допису.`,
      ),
    }),
  dateOrder: (column: string, order: 'day first' | 'month first'): Issue =>
    issue({ row: null, column }, order === 'day first' ? 'D/M/Y' : 'M/D/Y', {
      expected: both('a day above 12 in some row', 'день, більший за 12, хоча б в одному рядку'),
      message: both(
        `"${column}": nothing tells the day from the month in these dates, so the ${order === 'day first' ? 'day' : 'month'} was taken to stand first, as in your spreadsheet's locale.`,
        `«${column}»: з цих дат не видно, де день, а де місяць; першим вважаємо ${order === 'day first' ? 'день' : 'місяць'}, як у вашій таблиці.`,
      ),
    }),
  duplicateHeader: (column: string): Issue =>
    issue({ row: null, column }, column, {
      expected: both('each name once', 'кожна назва один раз'),
      message: both(
        `"${column}" stands in the header more than once; the first from the left was taken.`,
        `«${column}» є в заголовку кілька разів; узято перший зліва.`,
      ),
    }),
  empty: (): Issue =>
    issue(nowhere, '', {
      expected: both('a table with its header', 'таблиця із заголовком'),
      message: both(
        'There is nothing here. Copy the table together with its header and paste it again.',
        'Тут нічого немає. Скопіюйте таблицю разом із заголовком і вставте ще раз.',
      ),
    }),
  headerOnly: (line: number, source: Text): Issue =>
    issue({ row: line, column: null }, '', {
      expected: both('rows below the header', 'рядки під заголовком'),
      message: both(
        `${source.en}: the header in line ${line} has no rows of data below it.`,
        `${source.uk}: під заголовком у рядку ${line} немає рядків із даними.`,
      ),
    }),
  leftOut: (line: number, reason: Text): Issue =>
    issue({ row: line, column: null }, '', {
      expected: both('a record', 'запис'),
      message: both(`Line ${line}: ${reason.en}.`, `Рядок ${line}: ${reason.uk}.`),
    }),
  marks: (place: Place, found: string): Issue =>
    issue(place, found, {
      expected: both('one decimal mark in the whole column', 'один десятковий знак у всьому стовпці'),
      message: both(
        `"${place.column}": both a point and a comma stand as decimal marks here; check the numbers.`,
        `«${place.column}»: десятковим знаком тут є і крапка, і кома; перевірте числа.`,
      ),
    }),
  missingDay: (column: string, line: number, count: number): Issue =>
    issue({ row: line, column }, '', {
      expected: both('a day', 'день'),
      message: both(
        `Line ${line}, "${column}": the record has no day and counts in no period.${counted(count).en}`,
        `Рядок ${line}, «${column}»: запис не має дня і не потрапить до жодного періоду.${counted(count).uk}`,
      ),
    }),
  number: (place: Place, found: string, count: number): Issue =>
    issue(place, found, {
      expected: both('a number', 'число'),
      message: both(
        `Line ${place.row}, "${place.column}": "${shown(found)}" is not a number and was left blank.${counted(count).en}`,
        `Рядок ${place.row}, «${place.column}»: «${shown(found)}» — не число, клітинку залишено порожньою.${counted(count).uk}`,
      ),
    }),
  noSuchDay: (place: Place, found: string, count: number): Issue =>
    issue(place, found, {
      expected: both('a day that exists', 'день, який існує'),
      message: both(
        `Line ${place.row}, "${place.column}": "${shown(found)}" is not a day that exists.${counted(count).en}`,
        `Рядок ${place.row}, «${place.column}»: «${shown(found)}» — такого дня не існує.${counted(count).uk}`,
      ),
    }),
  shortRows: (line: number, count: number): Issue =>
    issue({ row: line, column: null }, '', {
      expected: both('as many cells as the header has', 'стільки клітинок, скільки в заголовку'),
      message: both(
        `Line ${line} has fewer cells than the header; the missing ones count as blank.${counted(count).en}`,
        `У рядку ${line} менше клітинок, ніж у заголовку; відсутні вважаємо порожніми.${counted(count).uk}`,
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
      expected: both(`${expected} cells`, `клітинок: ${expected}`),
      message: both(
        `Line ${line} has ${cells} cells where the header has ${expected}. It was left out: nobody can tell which cells moved. A delimiter inside a text without quotation marks does this.${counted(count).en}`,
        `У рядку ${line} клітинок ${cells}, а в заголовку ${expected}. Рядок пропущено, бо невідомо, які клітинки зсунулися. Так буває, коли роздільник стоїть усередині тексту без лапок.${counted(count).uk}`,
      ),
    }),
  sameName: (line: number, count: number): Issue =>
    issue({ row: line, column: null }, '', {
      expected: both('different names for different ads', 'різні назви для різних оголошень'),
      message: both(
        `Line ${line} has the names and dates of an earlier row. Ads that share a name cannot be told apart, so they were added up; their reach cannot be added and was left blank.${counted(count).en}`,
        `Рядок ${line} має ті самі назви й дати, що й попередній. Оголошення з однаковою назвою не розрізнити, тож їх додано; охоплення додавати не можна, тому його не записано.${counted(count).uk}`,
      ),
    }),
  strayQuote: (line: number): Issue =>
    issue({ row: line, column: null }, '"', {
      expected: both('quotation marks in pairs', 'парні лапки'),
      message: both(
        `Line ${line}: a quotation mark stands where none belongs or is never closed; it was read as text.`,
        `Рядок ${line}: зайві або незакриті лапки; їх прочитано як текст.`,
      ),
    }),
  unknown: (line: number, found: string): Issue =>
    issue({ row: line, column: null }, found, {
      expected: both('the header of an export', 'заголовок експорту'),
      message: both(
        `No known columns here; line ${line} begins with "${shown(found)}". Paste the export with its header row, or name the columns (for example Date, Likes, Reach).`,
        `Знайомих стовпців немає; рядок ${line} починається з «${shown(found)}». Вставте експорт разом із рядком заголовка або назвіть стовпці (наприклад, Дата, Вподобання, Охоплення).`,
      ),
    }),
  wholePeriod: (day: string): Issue =>
    issue(nowhere, day, {
      expected: both('a column of days', 'стовпець із днями'),
      message: both(
        `The file has no column of days: its figures are those of a whole period, and all of them stand on its first day, ${day}. For a report by period, export with the Date dimension.`,
        `У файлі немає стовпця з днями: показники стосуються всього періоду, і всі вони стоять на його першому дні, ${day}. Для звіту за період експортуйте з виміром «Дата».`,
      ),
    }),
  years: (column: string, from: number, to: number): Issue => {
    const years = from === to ? String(from) : `${from}–${to}`;
    return issue({ row: null, column }, '', {
      expected: both('a year', 'рік'),
      message: both(
        `"${column}": the dates have no year, so the latest possible was taken: ${years}.`,
        `«${column}»: у датах немає року, тож узято найпізніший можливий: ${years}.`,
      ),
    });
  },
  zone: (column: string, from: string, to: string): Issue =>
    issue({ row: null, column }, from, {
      expected: both(to, to),
      message: both(
        `"${column}": the export writes its times in the zone ${from}; they were moved to ${to} before the day was taken.`,
        `«${column}»: експорт подає час у поясі ${from}; його переведено в ${to}, перш ніж визначити день.`,
      ),
    }),
} as const;
