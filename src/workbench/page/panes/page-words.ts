import type { Text } from '../../../text/language.ts';

/** What the page itself says; the sidebar, the menu and the functions bring their own words. */
export const words = {
  workbench: { en: 'Workbench', uk: 'Тестовий стенд' },
  language: { en: 'Language', uk: 'Мова' },
  locale: { en: 'Spreadsheet locale', uk: 'Регіон таблиці' },
  extensions: { en: 'Extensions', uk: 'Розширення' },
  download: { en: 'Download .xlsx', uk: 'Завантажити .xlsx' },
  save: { en: 'Save', uk: 'Зберегти' },
  begin: { en: 'New file', uk: 'Новий файл' },
  discard: {
    en: 'Begin a new file? What is not saved is gone then.',
    uk: 'Почати новий файл? Незбережене буде втрачено.',
  },
  open: { en: 'Open…', uk: 'Відкрити…' },
  close: { en: 'Close', uk: 'Закрити' },
  seen: { en: 'What Google would see', uk: 'Що побачив би Google' },
  lastActions: {
    en: 'The last actions: service calls, and how long Google would take for them',
    uk: 'Останні дії: виклики служб і скільки часу вони забрали б у Google',
  },
  noCalls: { en: 'No service calls yet', uk: 'Викликів ще не було' },
  service: { en: 'Service call', uk: 'Виклик' },
  class: { en: 'Class', uk: 'Клас' },
  count: { en: 'Times', uk: 'Разів' },
  calls: { en: 'calls', uk: 'викликів' },
  seconds: { en: 's', uk: 'с' },
  read: { en: 'reads', uk: 'читання' },
  write: { en: 'writes', uk: 'записи' },
  chart: { en: 'charts', uk: 'діаграми' },
  flush: { en: 'flushes', uk: 'скидання' },
  understood: { en: 'OK', uk: 'Зрозуміло' },
  broken: { en: 'The add-on could not start', uk: 'Доповнення не вдалося запустити' },
  formulaTooLong: {
    en: 'No file was written: a formula has more characters than xlsx holds',
    uk: 'Файл не записано: у формулі більше символів, ніж вміщує xlsx',
  },
  unreadable: { en: 'There is no workbook in this file', uk: 'У цьому файлі немає таблиці' },
} as const satisfies Record<string, Text>;
