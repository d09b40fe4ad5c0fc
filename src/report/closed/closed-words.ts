import type { Text } from '../../text/language.ts';

/** The texts of what closed reports told, where they stand beside today's data. */
export const words = {
  asClosed: { en: 'as closed', uk: 'як закрито' },
  asNow: { en: 'today’s data', uk: 'нинішні дані' },
  closed: { en: 'Closed reports', uk: 'Закриті звіти' },
  closedAbout: {
    en: 'What each report showed when it was closed, a column for each.',
    uk: 'Що показував кожен звіт, коли його закрили, у стовпці на кожен.',
  },
  from: { en: 'first day', uk: 'перший день' },
  to: { en: 'last day', uk: 'останній день' },
  comparison: { en: 'Compared with a closed report', uk: 'Порівняння із закритим звітом' },
  comparisonAbout: {
    en: 'The KPIs of the compared days as their report was closed, and as the data has them now.',
    uk: 'Якими були показники тих днів, коли їхній звіт закрили, і що про них кажуть дані тепер.',
  },
  found: { en: 'closed report', uk: 'закритий звіт' },
  used: { en: 'compared with', uk: 'порівняно з' },
  on: { en: 'closed on', uk: 'закрито' },
  moved: { en: 'changed since', uk: 'відтоді змінено' },
  lacking: { en: 'not in it', uk: 'у ньому не було' },
  closedFigure: { en: 'when closed', uk: 'коли закрили' },
  currentFigure: { en: 'today’s data', uk: 'нинішні дані' },
  previousFigure: { en: 'compared with', uk: 'порівняно з' },
  stateFigure: { en: 'since then', uk: 'відтоді' },
  label: { en: 'Closed report', uk: 'Закритий звіт' },
  withClosed: {
    en: 'Compared with the report of those days as it was closed on ',
    uk: 'Порівняно зі звітом за ті дні, яким його закрили ',
  },
  movedByNow: {
    en: '. Changed since, which stands in place of the verdict: ',
    uk: '. Відтоді змінилося показників (сказано замість висновку): ',
  },
  withCurrent: {
    en: 'Compared with today’s data. The report of those days was closed on ',
    uk: 'Порівняно з нинішніми даними. Звіт за ті дні закрили ',
  },
  toldOtherwise: { en: ', KPIs that were different then: ', uk: ', тоді інших показників було: ' },
  noneOfDays: {
    en: 'No report of the compared days was closed: compared with today’s data.',
    uk: 'Звіту за дні порівняння не закривали: порівняно з нинішніми даними.',
  },
  byNow: { en: 'now ', uk: 'тепер ' },
  whenClosed: { en: ' when closed, now ', uk: ' у закритому звіті, тепер ' },
  alongside: {
    en: 'The cards and KPIs are compared with what the closed report showed, everything below them with today’s data.',
    uk: 'Картки й показники порівняно з тим, що показував закритий звіт, усе нижче за них: з нинішніми даними.',
  },
  notInIt: {
    en: ' KPIs that it did not have, so compared with today’s data: ',
    uk: ' Показники, яких у ньому не було, тому порівняно з нинішніми даними: ',
  },
} as const satisfies Record<string, Text>;
