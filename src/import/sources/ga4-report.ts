import { grainNames } from '../../calendar/date-span.ts';
import type { Source, SourceColumn } from '../source.ts';
import {
  analyticsColumns,
  analyticsLines,
  channel,
  conversions,
  days,
  pageViews,
  revenue,
  sessions,
  startsAt,
  users,
} from './analytics-columns.ts';

const nthDay = [
  'nth day',
  'день n',
  'n-й день',
  'n-ий день',
  'номер дня',
  'día n',
  'dia n',
  'enésimo dia',
  'n-ter tag',
  'tag n',
  'n. tag',
  'jour n',
  'énième jour',
  'n-ty dzień',
  'dzień n',
  'hari ke-n',
  'giorno n',
  'n일차',
];

const nthWeek = [
  'nth week',
  'тиждень n',
  'n-й тиждень',
  'неделя n',
  'n-я неделя',
  'semana n',
  'enésima semana',
  'n-te woche',
  'woche n',
  'semaine n',
  'n-ty tydzień',
  'settimana n',
];

const nthMonth = [
  'nth month',
  'місяць n',
  'n-й місяць',
  'месяц n',
  'n-й месяц',
  'mes n',
  'mês n',
  'enésimo mês',
  'n-ter monat',
  'monat n',
  'mois n',
  'n-ty miesiąc',
  'mese n',
];

/** Days, or what a row counts from the first day of the period. */
const dated: readonly SourceColumn[] = [
  { to: 'date', names: [...days, ...grainNames] },
  { to: 'date', names: nthDay, afterStart: 'days' },
  { to: 'date', names: nthWeek, afterStart: 'weeks' },
  { to: 'date', names: nthMonth, afterStart: 'months' },
];

const common = {
  name: { en: 'GA4 report', uk: 'Звіт GA4' },
  kind: 'site',
  platform: [],
  zone: null,
  dayOrder: null,
  summaryWithout: ['date', 'source', 'medium', 'campaign', 'page'],
  needs: [],
  startsAt,
  channel,
  // Rows by a dimension that records do not keep, such as the country, belong to one record.
} as const satisfies Partial<Source>;

/** One metric by day from a snapshot of Google Analytics: the day counts from the start of the period. */
export const ga4Days: Source = {
  ...common,
  id: 'ga4-report',
  recognisedBy: [
    [...nthDay, ...nthWeek, ...nthMonth],
    [...sessions, ...users, ...pageViews, ...conversions, ...revenue],
  ],
  above: analyticsLines,
  columns: [...dated, ...analyticsColumns],
  mark: '.',
  cutOf: 'google-analytics',
  joins: true,
};

/** A standard report, snapshot or exploration of Google Analytics 4, or a report of Universal Analytics, with lines above it. */
export const ga4Report: Source = {
  ...common,
  id: 'ga4-report',
  recognisedBy: [[...sessions, ...users, ...pageViews, ...conversions, ...revenue]],
  above: analyticsLines,
  columns: [...dated, ...analyticsColumns],
  mark: '.',
  cutOf: 'google-analytics',
};

/** The same tables copied from the screen, or without the lines above them. */
export const ga4Screen: Source = {
  ...common,
  id: 'ga4-report',
  recognisedBy: [
    [...sessions, ...users],
    [
      'event count',
      'engaged sessions',
      'engagement rate',
      'new users',
      'key events',
      'bounce rate',
      'кількість подій',
      'сеанси із взаємодією',
      'сеанси з взаємодією',
      'нові користувачі',
      'ключові події',
      'количество событий',
      'сеансы с взаимодействием',
      'коэффициент взаимодействия',
      'новые пользователи',
      'ключевые события',
      'número de eventos',
      'sesiones con interacción',
      'usuarios nuevos',
      'contagem de eventos',
      'sessões engajadas',
      'novos usuários',
      'ereignisanzahl',
      'sitzungen mit interaktionen',
      'neue nutzer',
      'nombre d\u0027événements',
      'sessions avec engagement',
      'nouveaux utilisateurs',
      'liczba zdarzeń',
      'nowi użytkownicy',
    ],
    [
      ...days,
      ...analyticsColumns.flatMap(({ to, names }) =>
        to === 'source' || to === 'medium' || to === 'campaign' || to === 'page' ? names : [],
      ),
    ],
  ],
  columns: [...dated, ...analyticsColumns],
  mark: null,
  cutOf: 'google-analytics',
};

/** The second table of a report of Universal Analytics: the days of the first one's total. */
export const analyticsDayIndex: Source = {
  ...common,
  id: 'ga4-report',
  recognisedBy: [
    ['day index', 'індекс дня', 'номер дня', 'индекс дня'],
    [...sessions, ...users, ...pageViews],
  ],
  columns: [
    { to: 'date', names: ['day index', 'індекс дня', 'номер дня', 'индекс дня'] },
    { to: 'sessions', names: sessions },
    { to: 'users', names: users },
    { to: 'page_views', names: pageViews },
  ],
  dayOrder: 'month first',
  mark: null,
  cutOf: 'google-analytics',
};

const eventNames = [
  ...['event name', 'event', 'назва події', 'подія', 'название события', 'nombre del evento', 'nome do evento'],
  ...['ereignisname', "nom de l'événement", 'nazwa zdarzenia'],
];

const eventCounts = [
  ...['event count', 'events', 'кількість подій', 'количество событий', 'número de eventos', 'contagem de eventos'],
  ...['ereignisanzahl', "nombre d'événements", 'liczba zdarzeń'],
];

const notKept = {
  en: 'A table of Google Analytics whose rows are neither visits, pages nor events, such as countries',
  uk: 'Таблиця Google Analytics, рядки якої — не візити, не сторінки й не події, а, наприклад, країни',
};

/** A table by event: those that are conversions are counted, each by its name. */
export const ga4Events: Source = {
  ...common,
  id: 'ga4-report',
  name: { en: 'GA4 events', uk: 'Події GA4' },
  kind: 'conversions',
  recognisedBy: [
    ['event name', 'назва події', 'название события', 'nombre del evento', 'nome do evento', 'ereignisname'],
    [...conversions, ...eventCounts],
  ],
  columns: [
    ...dated,
    { to: 'date', names: ['event date'] },
    ...analyticsColumns.filter(({ to }) => to === 'source' || to === 'medium' || to === 'campaign' || to === 'revenue'),
    { to: 'type', names: eventNames },
    { to: 'conversions', names: [...conversions, ...eventCounts] },
  ],
  mark: '.',
  summaryWithout: ['type'],
  needs: ['type', 'conversions'],
  keyEvents: conversions,
};

/** Any other table below the lines of Google Analytics, and events that are not counted. */
export const ga4Rest: Source = {
  ...common,
  id: 'ga4-report',
  recognisedBy: [],
  above: analyticsLines,
  columns: [],
  mark: '.',
  cutOf: 'google-analytics',
  refusal: notKept,
};
