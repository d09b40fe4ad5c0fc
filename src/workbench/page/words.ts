import type { Text } from '../../kpi/text.ts';

/** What the page itself says; the sidebar, the menu and the functions bring their own words. */
export const words = {
  workbench: { en: 'Workbench', uk: 'Верстак' },
  language: { en: 'Language', uk: 'Мова' },
  locale: { en: 'Spreadsheet locale', uk: 'Регіон таблиці' },
  extensions: { en: 'Extensions', uk: 'Розширення' },
  download: { en: 'Download .xlsx', uk: 'Завантажити .xlsx' },
  save: { en: 'Save', uk: 'Зберегти' },
  open: { en: 'Open…', uk: 'Відкрити…' },
  close: { en: 'Close', uk: 'Закрити' },
  seen: { en: 'What Google would see', uk: 'Що побачив би Google' },
  lastAction: { en: 'Last action', uk: 'Остання дія' },
  noCalls: { en: 'No service calls yet', uk: 'Викликів ще не було' },
  service: { en: 'Service call', uk: 'Виклик' },
  count: { en: 'Times', uk: 'Разів' },
  total: { en: 'Total', uk: 'Разом' },
  broken: { en: 'The add-on could not start', uk: 'Додаток не вдалося запустити' },
  unreadable: { en: 'This file is not a workbook saved here', uk: 'Цей файл не є таблицею, збереженою тут' },
} as const satisfies Record<string, Text>;
