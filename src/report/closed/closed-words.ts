import type { Text } from '../../text/language.ts';

/** The texts of what closed reports told, where they stand beside today's data. */
export const words = {
  asClosed: { en: 'as closed', uk: 'як закрито' },
  asNow: { en: 'today’s data', uk: 'нинішні дані' },
  closed: { en: 'Closed reports', uk: 'Закриті звіти' },
  closedAbout: {
    en: 'What each report told when it was closed, a column for each.',
    uk: 'Що показував кожен звіт, коли його закрили, у стовпці на кожен.',
  },
  from: { en: 'first day', uk: 'перший день' },
  to: { en: 'last day', uk: 'останній день' },
} as const satisfies Record<string, Text>;
