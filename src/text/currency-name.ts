import type { Text } from './language.ts';

/** What a report calls the currency of a record; exports that state none leave it blank. */
export const currencyName = (currency: string): Text =>
  currency === '' ? { en: 'currency unknown', uk: 'валюта невідома' } : { en: currency, uk: currency };
