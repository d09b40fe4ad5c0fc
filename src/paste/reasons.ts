import type { Text } from '../kpi/text.ts';
import { both, shown } from './said.ts';

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
  shifted: both(
    'The rate in the row contradicts its other numbers: its cells stand in wrong columns',
    'Частка в рядку суперечить іншим його числам: клітинки стоять не у своїх стовпцях',
  ),
  summed: (line: number): Text =>
    both(
      `Another row of the record in line ${line}, added to it`,
      `Ще один рядок того самого запису (рядок ${line}), додано до нього`,
    ),
  tooLong: (column: string, length: number): Text =>
    both(
      `The text in "${column}" has ${length} characters, and a cell of Google Sheets holds 50,000`,
      `У тексті стовпця «${column}» символів: ${length}, а клітинка Google Таблиць вміщує 50 000`,
    ),
  undated: both('Nothing says which days the figures are from', 'Не сказано, за які дні ці показники'),
  unknownTable: both('A table whose columns are not known', 'Таблиця, стовпці якої невідомі'),
  total: both('A total of the other rows', 'Підсумок інших рядків'),
} as const;
