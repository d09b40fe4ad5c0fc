import { exportMenus as menus } from '../../records/export-menus.ts';
import type { Text } from '../../text/language.ts';
import { bilingual } from '../issues/issue-text.ts';

/** How a person gets at the figures instead, where a file only shows them. */
const exportInstead = bilingual(
  `Export the table itself: ${menus.metaPosts.en} ▸ Export data, ${menus.tiktok.en} ▸ Download data, ${menus.youtube.en} ▸ Export current view, ${menus.linkedin.en} ▸ Export.`,
  `Експортуйте саму таблицю: ${menus.metaPosts.uk} ▸ «Експортувати дані», ${menus.tiktok.uk} ▸ «Завантажити дані», ${menus.youtube.uk} ▸ «Експортувати», ${menus.linkedin.uk} ▸ «Експортувати».`,
);

/** Why a file gives no table, and what to do instead. */
export const refusals = {
  image: bilingual(
    `This is a picture: its numbers cannot be read. ${exportInstead.en}`,
    `Це зображення: показники з нього не прочитати. ${exportInstead.uk}`,
  ),
  pdf: bilingual(
    `This is a PDF: it shows numbers but has no table. ${exportInstead.en}`,
    `Це PDF: числа в ньому видно, але таблиці немає. ${exportInstead.uk}`,
  ),
  document: bilingual(
    'This is a document or a presentation. Copy the table in it and paste it here.',
    'Це документ або презентація. Скопіюйте таблицю з нього і вставте сюди.',
  ),
  numbers: bilingual(
    'This is a Numbers file. Open it there, choose File › Export To › Excel or CSV, and drop what you get.',
    'Це файл Numbers. Відкрийте його там, виберіть «Файл › Експортувати як › Excel» або CSV і перетягніть отриманий файл.',
  ),
  password: bilingual(
    'This file is locked with a password. Open it, save it without the password, and drop that file.',
    'Файл захищено паролем. Відкрийте його, збережіть без пароля і перетягніть знову.',
  ),
  webPage: bilingual(
    'This file is a web page without a table: the download may have been a page to sign in. Sign in to the network and export again.',
    'Це вебсторінка без таблиці: можливо, замість експорту збереглася сторінка входу. Увійдіть у мережу й експортуйте ще раз.',
  ),
  cutArchive: bilingual(
    'This file is damaged or was not downloaded whole. Download it again.',
    'Файл пошкоджено або завантажено не повністю. Завантажте його ще раз.',
  ),
  damagedWorkbook: bilingual(
    'This workbook is damaged and cannot be read. Open it in Excel or Google Sheets, save it again as .xlsx or CSV, and drop that file.',
    'Книгу пошкоджено, прочитати її не вдалося. Відкрийте її в Excel або Google Таблицях, збережіть ще раз як .xlsx або CSV і перетягніть новий файл.',
  ),
  chartsOnly: bilingual(
    'This workbook has charts but no cells with numbers. Choose the file with the data that the charts were made from.',
    'У цій книзі лише діаграми, клітинок із показниками немає. Виберіть файл із даними, за якими їх побудовано.',
  ),
  allHidden: bilingual(
    'All sheets with cells are hidden in this workbook, and hidden sheets are not read. Show the sheet that you mean and save the file.',
    'Усі аркуші з клітинками в цій книзі приховано, а приховані аркуші не читаються. Покажіть потрібний аркуш і збережіть файл.',
  ),
  emptyWorkbook: bilingual('This workbook has no filled cells.', 'У цій книзі немає заповнених клітинок.'),
  emptyArchive: bilingual('There are no files in this archive.', 'У цьому архіві немає файлів.'),
  nestedTooDeep: bilingual(
    'This is an archive inside an archive inside an archive. Unpack it and drop the files.',
    'Це архів в архіві, що лежить у ще одному архіві. Розпакуйте його і перетягніть файли.',
  ),
  otherArchive: bilingual(
    'This kind of archive is not read. Unpack it and drop the files.',
    'Такі архіви не читаються. Розпакуйте його і перетягніть файли.',
  ),
  tooLarge: bilingual(
    'Unpacked, this file would be larger than any export, so it was not opened. Export a shorter period, or unpack it and drop the files that you mean.',
    'Розпакований файл був би більшим за будь-який експорт, тому його не відкрито. Експортуйте коротший період або розпакуйте його і перетягніть потрібні файли.',
  ),
  tooManyFiles: (count: number): Text =>
    bilingual(
      `Files in this archive: ${count}. Unpack it and drop those that you mean.`,
      `Файлів у цьому архіві: ${count}. Розпакуйте його і перетягніть потрібні.`,
    ),
};
