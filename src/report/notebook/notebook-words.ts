import type { Text } from '../../text/language.ts';

/** Whether a row is a week or a month. */
export const notebookSteps = ['week', 'month'] as const;
export type NotebookStep = (typeof notebookSteps)[number];

const byStep = (week: Text, month: Text): Readonly<Record<NotebookStep, Text>> => ({ week, month });

/** All that stands in the tab. */
export const notebookWords = {
  tab: { en: 'Notebook', uk: 'Записник' },
  about: byStep(
    {
      en: 'A row a week and network, some minutes of work. Write only what was counted: blank is not counted, 0 is counted and there was none.',
      uk: 'Щотижня по рядку на мережу, кілька хвилин роботи. Пишіть лише те, що справді рахували: порожньо — не рахували, 0 — рахували, і не було.',
    },
    {
      en: 'A row a month and network, some minutes of work. Write only what was counted: blank is not counted, 0 is counted and there was none.',
      uk: 'Щомісяця по рядку на мережу, кілька хвилин роботи. Пишіть лише те, що справді рахували: порожньо — не рахували, 0 — рахували, і не було.',
    },
  ),
  totals: {
    en: 'Grey cell: the network does not show it. Total: counts added, followers the last of each network, minutes weighted by answers; a cell with an error is not counted.',
    uk: 'Сіра клітинка: мережа такого не показує. Разом: кількості додано, підписники — останні за кожною мережею, хвилини зважено за відповідями; клітинку з помилкою не підсумовано.',
  },
  notTaken: {
    en: 'Reports do not know these numbers yet: press “Read the table” in the sidebar.',
    uk: 'Звіти цих чисел ще не знають: натисніть «Прочитати таблицю» на бічній панелі.',
  },
  taken: {
    en: 'Taken into the data on {moment}. What is typed later is taken when a report is built in the sidebar.',
    uk: 'Взято до даних {moment}. Вписане пізніше буде взято, коли звіт створять на бічній панелі.',
  },
  groups: {
    audience: { en: 'Audience', uk: 'Аудиторія' },
    posts: { en: 'Posts', uk: 'Дописи' },
    messages: { en: 'Messages and reviews', uk: 'Повідомлення і відгуки' },
    results: { en: 'What it brought', uk: 'Що це принесло' },
    ads: { en: 'Ads', uk: 'Реклама' },
  },
  total: { en: 'Total', uk: 'Разом' },
  /** The spans of the totals, in rows of the table. */
  spans: byStep({ en: 'last 4 weeks', uk: 'останні 4 тижні' }, { en: 'last 3 months', uk: 'останні 3 місяці' }),
  longSpans: byStep(
    { en: 'last 13 weeks', uk: 'останні 13 тижнів' },
    { en: 'last 12 months', uk: 'останні 12 місяців' },
  ),
  all: { en: 'all', uk: 'усе' },
  example: { en: 'example, not counted', uk: 'приклад, не враховується' },
  check: {
    number: { en: '✕ not a number: “', uk: '✕ не число: «' },
    endQuote: { en: '”', uk: '»' },
    noDay: { en: '✕ no day', uk: '✕ немає дня' },
    start: byStep(
      { en: '✕ not a Monday', uk: '✕ не понеділок' },
      { en: '✕ not the 1st of a month', uk: '✕ не перше число' },
    ),
    noNetwork: { en: '✕ no network', uk: '✕ немає мережі' },
    twice: { en: '✕ this row stands twice', uk: '✕ такий рядок уже є' },
    negative: { en: '✕ below zero', uk: '✕ менше нуля' },
    answered: { en: '✕ more answered than received', uk: '✕ відповіли більше за отримане' },
    resolved: { en: '✕ more resolved than complaints', uk: '✕ вирішено більше, ніж скарг' },
    running: byStep(
      { en: 'the week is not over', uk: 'тиждень ще триває' },
      { en: 'the month is not over', uk: 'місяць ще триває' },
    ),
    blank: { en: 'not filled in', uk: 'не заповнено' },
    count: { en: 'rows to check: ', uk: 'перевірте рядків: ' },
  },
  help: {
    date: byStep(
      { en: 'The Monday on which the week begins.', uk: 'Понеділок, з якого починається тиждень.' },
      { en: 'The first day of the month.', uk: 'Перше число місяця.' },
    ),
    network: { en: 'Choose a network or write another.', uk: 'Виберіть мережу або впишіть іншу.' },
    number: { en: 'A number; leave blank what was not counted.', uk: 'Число; чого не рахували, лишіть порожнім.' },
  },
  maps: { en: 'Google Maps', uk: 'Google Карти' },
} as const;
