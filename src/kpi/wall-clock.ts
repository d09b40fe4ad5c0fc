import type { Text } from './text.ts';

/** What to know about dates in functions: Google hands them over as moments, without the zone of the sheet. */
export const wallClock: Text = {
  en: 'Dates count as the clock in Kyiv shows them. In a sheet with another time zone give them as numbers, which have no zone: ARRAYFORMULA(N(A2:A100)) for A2:A100.',
  uk: 'Дати рахуються за київським годинником. У таблиці з іншим часовим поясом передавайте їх числами, які поясу не мають: ARRAYFORMULA(N(A2:A100)) замість A2:A100.',
};
