import { kinds, type Row, type Value } from '../../../src/records/kinds.ts';

/** 1 March 2026. */
export const first = 46082;

/** A record of the ads of one account over days that are counted from 1 March 2026. */
export const ad = (from: number, to: number, known: Readonly<Record<string, Value>>): Row => {
  const values: Readonly<Record<string, Value>> = {
    platform: 'Meta',
    account: 'lypa',
    currency: 'UAH',
    date: first + from,
    date_end: first + to,
    ...known,
  };
  return kinds.ads.columns.map((name) => values[name] ?? null);
};
