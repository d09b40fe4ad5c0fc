import type { Text } from '../../text/language.ts';
import type { Issue } from '../reading.ts';
import { bilingual, excerpt, issue, noPlace } from './issue-text.ts';

/** As many names as a sentence bears. */
const mostNamed = 8;

const listed = (names: readonly string[]): string =>
  `${names.slice(0, mostNamed).join(', ')}${names.length > mostNamed ? ', …' : ''}`;

const listedNames = (names: readonly string[]): Text =>
  bilingual(listed(names.map((name) => `“${excerpt(name)}”`)), listed(names.map((name) => `«${excerpt(name)}»`)));

const expectsShown = bilingual('cells that show', 'клітинки, які видно');

/** Why a file gave nothing where the browser could not get at it. */
export const unreadableFile: Text = bilingual(
  'This file could not be read. Close it in other programs, check that it is still there, and choose it again.',
  'Прочитати файл не вдалося. Закрийте його в інших програмах, перевірте, чи він на місці, і виберіть ще раз.',
);

/** That a sheet is in no reading of its workbook. */
export const sheetLeftOut = (name: string, why: Text): Issue =>
  issue(noPlace, name, {
    expected: bilingual('a table with its header', 'таблиця із заголовком'),
    message: bilingual(
      `The sheet “${excerpt(name)}” was left out. ${why.en}`,
      `Аркуш «${excerpt(name)}» не взято. ${why.uk}`,
    ),
  });

/** What a person should know of a workbook or an archive. */
export const fileIssues = {
  hiddenSheets: (names: readonly string[]): Issue =>
    issue(noPlace, names.join(', '), {
      changesFigures: true,
      expected: bilingual('sheets that show', 'аркуші, які видно'),
      message: bilingual(
        `Hidden sheets were left out: ${listedNames(names).en}. Show them in the workbook to read them, too.`,
        `Прихованих аркушів не взято: ${listedNames(names).uk}. Щоб прочитати і їх, покажіть їх у книзі.`,
      ),
    }),
  hiddenRows: (count: number): Issue =>
    issue(noPlace, String(count), {
      changesFigures: true,
      expected: expectsShown,
      message: bilingual(
        `Hidden rows of the sheet were left out: ${count}. Clear the filter and save the file to read them, too.`,
        `Прихованих рядків аркуша не взято: ${count}. Щоб прочитати і їх, зніміть фільтр і збережіть файл.`,
      ),
    }),
  hiddenColumns: (letters: readonly string[]): Issue =>
    issue(noPlace, letters.join(', '), {
      changesFigures: true,
      expected: expectsShown,
      message: bilingual(
        `Hidden columns of the sheet were left out: ${listed(letters)}. Show them and save the file to read them, too.`,
        `Прихованих стовпців аркуша не взято: ${listed(letters)}. Щоб прочитати і їх, покажіть їх і збережіть файл.`,
      ),
    }),
  cellErrors: (place: string, count: number): Issue =>
    issue(noPlace, place, {
      changesFigures: true,
      expected: bilingual('a value', 'значення'),
      message: bilingual(
        `Cells with an error instead of a value were read as blank: ${count}, the first is ${place}.`,
        `Клітинки з помилкою замість значення прочитано як порожні: ${count}, перша — ${place}.`,
      ),
    }),
  uncalculated: (count: number): Issue =>
    issue(noPlace, String(count), {
      changesFigures: true,
      expected: bilingual('formulas with their values', 'формули зі значеннями'),
      message: bilingual(
        `The workbook keeps no value for some formulas: ${count}. They were read as blank. Open it in Excel or Google Sheets, save it and drop it again.`,
        `Для частини формул у книзі немає значень: ${count}. Їх прочитано як порожні. Відкрийте книгу в Excel або Google Таблицях, збережіть і перетягніть ще раз.`,
      ),
    }),
};
