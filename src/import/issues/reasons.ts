import type { Text } from '../../text/language.ts';
import { counted } from '../../text/language.ts';
import { bilingual, excerpt } from './issue-text.ts';

/** Why a row became no record. */
export const rejectionReasons = {
  average: bilingual('A mean of the other rows', 'Середнє за іншими рядками'),
  blank: bilingual('An empty row', 'Порожній рядок'),
  cells: (found: number, expected: number): Text =>
    bilingual(
      `The row has ${counted(found, 'cell')} where the header has ${expected}, so nobody can tell which cell belongs to which column`,
      `У рядку клітинок: ${found}, а в заголовку: ${expected}; невідомо, яка клітинка до якого стовпця належить`,
    ),
  day: (found: string): Text =>
    bilingual(`“${excerpt(found)}” is not a day that exists`, `«${excerpt(found)}» — такого дня не існує`),
  description: bilingual('A description of the columns, not data', 'Опис стовпців, а не дані'),
  figureless: bilingual('No number column of the table is known', 'Жоден стовпець чисел у таблиці не відомий'),
  header: bilingual('The header repeated', 'Повторений заголовок'),
  keyless: bilingual(
    'Nothing tells this row from others: it has no day and no ID',
    'Рядок не відрізнити від інших: немає ні дня, ні ID',
  ),
  brokenLaw: (column: string): Text =>
    bilingual(
      `The numbers of “${column}” did not all arrive, so nothing of the table was taken`,
      `Не всі числа стовпця «${column}» дійшли, тому з таблиці нічого не взято`,
    ),
  notConversion: bilingual(
    'An event of Google Analytics that is not known as a conversion; a table with “Key events” says which are',
    'Подія Google Analytics, про яку не відомо, що це конверсія; це скаже таблиця зі стовпцем «Ключові події»',
  ),
  notKeyEvent: bilingual('An event that is no key event', 'Подія, яка не є ключовою'),
  lacking: (column: string): Text => bilingual(`Nothing in “${column}”`, `Порожньо у стовпці «${column}»`),
  notAdditive: bilingual(
    'Several parts have some, and it cannot be added up: the same people may be in both',
    'Кілька частин його мають, а підсумувати не можна: у них можуть бути ті самі люди',
  ),
  noFigures: bilingual('No numbers in the row', 'У рядку немає чисел'),
  note: bilingual('A note beside the table, not data', 'Примітка біля таблиці, а не дані'),
  otherTable: bilingual(
    'Another breakdown of the same totals; counting both would double them',
    'Інша розбивка тих самих підсумків; разом вони подвоїлися б',
  ),
  preamble: bilingual('A line above the table', 'Рядок над таблицею'),
  shifted: bilingual(
    'The rate in the row contradicts its other numbers: its cells stand in wrong columns',
    'Частка в рядку суперечить іншим його числам: клітинки стоять не у своїх стовпцях',
  ),
  partOfTotal: bilingual(
    'A part of something whose total is in another row; the total counts',
    'Частина того, чий підсумок є в іншому рядку; враховано підсумок',
  ),
  repeated: bilingual('The same row is already there', 'Такий самий рядок уже є'),
  snapshot: bilingual(
    'Earlier numbers of something whose later ones are in another row',
    'Давніші показники того, чиї новіші є в іншому рядку',
  ),
  summed: bilingual(
    'A part of a record that another row begins, added to it',
    'Частина запису з іншого рядка, додана до нього',
  ),
  toldTwice: bilingual('Another table of the file has the same KPI', 'Той самий показник є в іншій таблиці файлу'),
  tooLong: (column: string, length: number): Text =>
    bilingual(
      `The text in “${column}” has ${length} characters, and a cell of Google Sheets holds 50,000`,
      `У тексті стовпця «${column}» символів: ${length}, а клітинка Google Таблиць вміщує 50 000`,
    ),
  undated: bilingual('The days of these numbers are not stated', 'Не сказано, за які дні ці показники'),
  unknownTable: bilingual('A table whose columns are not known', 'Таблиця, стовпці якої невідомі'),
  total: bilingual('A total of the other rows', 'Підсумок інших рядків'),
} as const;
