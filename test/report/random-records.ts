import { namedColumns } from '../../src/records/holding.ts';
import {
  type ColumnName,
  columnsOf,
  type Kind,
  kindNames,
  positionOf,
  type Row,
  type Value,
} from '../../src/records/kinds.ts';
import type { Tab } from './shown.ts';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** The days that random records lie around. */
export const around = { from: 46023, to: 46036 };

/** The data tabs of a file made at random: any of the six kinds, with gaps, zeros, several accounts and currencies. */
export const randomTabs = (seed: number): readonly Tab[] => {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(options: readonly [T, ...T[]]): T => options[below(options.length)] ?? options[0];
  const someDay = (): number => around.from - 30 + below(around.to - around.from + 45);
  const gaps = pick([0, 0.1, 0.5]);
  const zeros = pick([0, 0.2, 1]);
  const amount = (isMoney: boolean): Value => {
    if (random() < gaps) return null;
    if (random() < zeros) return 0;
    return isMoney ? Math.round(random() * 100_000) / 100 : below(10 ** (1 + below(6)));
  };
  const textOf = (column: ColumnName, at: number): string => {
    switch (column) {
      case 'platform':
        return pick(['Instagram', 'Facebook', 'TikTok']);
      case 'account':
        return pick(['one', 'two', '']);
      case 'currency':
        return pick(['UAH', 'USD', 'EUR', '']);
      case 'dimension':
        return pick(['age', 'city']);
      case 'format':
        return pick(['Reels', 'Photo', '']);
      case 'campaign':
      case 'source':
        return pick(['spring', 'a*b', 'осінь', '']);
      default:
        return `${column} ${at}`;
    }
  };
  const rowOf = (kind: Kind, at: number): Row => {
    const day = someDay();
    return columnsOf(kind).map(({ name, shape }): Value => {
      if (name === 'date') return kind === 'audience' ? around.from - 14 + 7 * below(4) : day;
      if (name === 'date_end') return day + pick([0, 0, 0, 3, 6]);
      if (name === 'received_at') return day + below(96) / 96;
      if (shape === 'time') return random() < 0.4 ? null : day + 1 + below(96) / 96;
      if (shape === 'text') return textOf(name, at);
      if (shape === 'tick') return random() < 0.4;
      return amount(shape === 'money');
    });
  };
  return kindNames
    .filter(() => random() < 0.8)
    .map((kind): Tab => {
      const all = Array.from({ length: pick([0, 1, 2, 5, 12, 30]) }, (_, at) => rowOf(kind, at));
      // One row a day of each account, as the key of the kind has it.
      const keyOf = (row: Row): string => (kind === 'days' ? JSON.stringify(row.slice(0, 3)) : JSON.stringify(row));
      const rows = [...new Map(all.map((row) => [keyOf(row), row])).values()];
      const texts = (column: ColumnName): readonly string[] => {
        const at = positionOf(kind, column);
        return at < 0 ? [] : [...new Set(rows.map((row) => String(row[at] ?? '')))];
      };
      const pairs = new Map(
        rows.map((row) => {
          const of = (column: ColumnName) => String(row[positionOf(kind, column)] ?? '');
          return [
            JSON.stringify([of('platform'), of('account')]),
            { platform: of('platform'), account: of('account') },
          ];
        }),
      );
      return {
        holding: {
          kind,
          tab: `${kind} 'of' 2026`,
          filled: columnsOf(kind).map(({ name }) => name),
          accounts: [...pairs.values()],
          currencies: texts('currency'),
          names: Object.fromEntries(namedColumns.map((column) => [column, texts(column)])),
          from: around.from,
          to: around.to,
          origins: [],
        },
        rows,
      };
    });
};
