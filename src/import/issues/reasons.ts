import type { Text } from '../../text/language.ts';
import { both, shown } from './issue-text.ts';

/** Why a row became no record. */
export const reasons = {
  average: both('A mean of the other rows', 'Середнє за іншими рядками'),
  blank: both('An empty row', 'Порожній рядок'),
  cells: (found: number, expected: number): Text =>
    both(
      `The row has ${found} cells where the header has ${expected}, so nobody can tell which cell belongs to which column`,
      `У рядку ${found} клітинок, а в заголовку ${expected}: невідомо, яка клітинка до якого стовпця належить`,
    ),
  day: (found: string): Text =>
    both(`"${shown(found)}" is not a day that exists`, `«${shown(found)}» — такого дня не існує`),
  description: both('A description of the columns, not data', 'Опис стовпців, а не дані'),
  figureless: both('No number column of the table is known', 'Жоден стовпець чисел у таблиці не відомий'),
  header: both('The header repeated', 'Повторений заголовок'),
  keyless: both(
    'Nothing tells this row from others: it has no day and no ID',
    'Рядок не відрізнити від інших: немає ні дня, ні ID',
  ),
  brokenLaw: (column: string): Text =>
    both(
      `The numbers of "${column}" did not all arrive, so nothing of the table was taken`,
      `Не всі числа стовпця «${column}» дійшли, тому з таблиці нічого не взято`,
    ),
  lacking: (column: string): Text => both(`Nothing in "${column}"`, `Порожньо у стовпці «${column}»`),
  notAdditive: both(
    'Several parts have some, and it cannot be added up: the same people may be in both',
    'Кілька частин його мають, а додати не можна: у них можуть бути ті самі люди',
  ),
  note: both('A note beside the table, not data', 'Примітка біля таблиці, а не дані'),
  otherTable: both(
    'Another breakdown of the same totals; counting both would double them',
    'Інша розбивка тих самих підсумків; разом вони подвоїлися б',
  ),
  preamble: both('A line above the table', 'Рядок над таблицею'),
  shifted: both(
    'The rate in the row contradicts its other numbers: its cells stand in wrong columns',
    'Частка в рядку суперечить іншим його числам: клітинки стоять не у своїх стовпцях',
  ),
  partOfTotal: both(
    'A part of a thing whose total stands in another row, and the total counts',
    'Частина того, чий підсумок є в іншому рядку; враховано підсумок',
  ),
  repeated: both('The same row stands already', 'Такий самий рядок уже є'),
  snapshot: both(
    'Earlier figures of a thing whose later ones are in another row',
    'Давніші показники того, чиї новіші є в іншому рядку',
  ),
  summed: both(
    'A part of a record that another row begins, added to it',
    'Частина запису з іншого рядка, додана до нього',
  ),
  toldTwice: both('Another table of the file tells the same figure', 'Той самий показник є в іншій таблиці файлу'),
  tooLong: (column: string, length: number): Text =>
    both(
      `The text in "${column}" has ${length} characters, and a cell of Google Sheets holds 50,000`,
      `У тексті стовпця «${column}» символів: ${length}, а клітинка Google Таблиць вміщує 50 000`,
    ),
  undated: both('Nothing says which days the figures are from', 'Не сказано, за які дні ці показники'),
  unknownTable: both('A table whose columns are not known', 'Таблиця, стовпці якої невідомі'),
  total: both('A total of the other rows', 'Підсумок інших рядків'),
} as const;
