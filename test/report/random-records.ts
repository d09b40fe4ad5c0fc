import { isListed, type MonthCounts } from '../../src/records/days/months.ts';
import {
  type ColumnName,
  columnsOf,
  dateColumnOf,
  type Kind,
  kindNames,
  positionOf,
  type Row,
  type Value,
} from '../../src/records/kinds.ts';
import { namedColumns, type TabSummary } from '../../src/records/tab-summary.ts';
import type { Tab } from './sections/shown.ts';

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

/** The most records of a kind. */
export const mostRows = 40;

/** The days that random records lie around. */
export const around = { from: 46023, to: 46036 };

/** As many records in each month of those days, and of the year before, as there are at most in all. */
const roomy: MonthCounts = { first: 12 * 2024 + 9, counts: Array.from({ length: 18 }, () => mostRows) };

type Pick = <T>(options: readonly [T, ...T[]]) => T;

const drawing = (seed: number) => {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick: Pick = (options) => options[below(options.length)] ?? options[0];
  /** Some of the options in their order, at least one. */
  const some = <T>(options: readonly T[]): readonly T[] => {
    const chosen = options.filter(() => random() < 0.6);
    return chosen.length === 0 ? options.slice(0, 1) : chosen;
  };
  return { random, below, pick, some };
};

const texts: Readonly<Partial<Record<ColumnName, readonly string[]>>> = {
  platform: ['Instagram', 'Facebook', 'TikTok'],
  account: ['one', 'two', ''],
  currency: ['UAH', 'USD', 'EUR', ''],
  dimension: ['age', 'city'],
  segment: ['18-24', '25-34', 'a "quoted" one', 'Львів', '>5', ''],
  format: ['Reels', 'Photo', 'Carousel*', ''],
  campaign: ['spring', 'a*b', 'осінь', '', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'],
  medium: ['referral', 'paid_social', '(None)', '(not set)', 'a*b', ''],
  source: ['google', 'a*b', 'осінь', ''],
  client: ['Lypa', 'a*b', ''],
  type: ['purchase', 'Покупка', 'call', 'quiz a*b', 'Заявка', ''],
};

/** Tones in several spellings, one that says nothing to a balance, and none. */
const tones = ['positive', 'Негативна', 'POSITIVE', 'нейтральний', 'angry', '', 'negative', 'Позитив'];

/** Columns that a kind is nothing without. */
const needed: readonly ColumnName[] = ['date', 'date_end', 'received_at', 'platform', 'account', 'currency'];

/** Columns whose names come in two cases of letters, and after a report was planned. */
const living: readonly ColumnName[] = ['format', 'campaign', 'source', 'segment', 'type'];
const manyAccounts = Array.from({ length: 30 }, (_, at) => `account ${at}`);

/** What the data tabs of a file made at random hold: any of the kinds, some columns, several accounts and currencies. */
export const randomHoldings = (seed: number): readonly TabSummary[] => {
  const { random, some } = drawing(seed);
  const lacks = seed % 3 === 0 ? 0.25 : 0;
  const isThere = () => random() < 0.8;
  const holdingOf = (kind: Kind): TabSummary => {
    const filled = columnsOf(kind).map(({ name }) => name);
    const known = filled.filter((name) => needed.includes(name) || random() >= lacks);
    const told = (column: ColumnName): readonly string[] =>
      positionOf(kind, column) < 0 ? [] : known.includes(column) ? some(texts[column] ?? []) : [''];
    const isMany = seed % 10 === 9 && positionOf(kind, 'account') >= 0 && known.includes('account');
    const [platforms, accounts] = [
      told('platform').slice(0, isMany ? 1 : undefined),
      isMany ? manyAccounts : told('account'),
    ].map((names) => (names.length === 0 ? [''] : names)) as [readonly string[], readonly string[]];
    return {
      kind,
      tab: `${kind} 'of' 2026`,
      filled: known,
      accounts: platforms.flatMap((platform) => accounts.map((account) => ({ platform, account }))),
      currencies: told('currency'),
      names: Object.fromEntries(namedColumns.map((column) => [column, told(column)])),
      ...(isListed(kind) ? { months: roomy } : {}),
      from: around.from,
      to: around.to,
      origins: [{ source: 'test', file: null, rows: 3, leftOut: seed % 5, from: around.from, to: around.to }],
    };
  };
  const others = kindNames.filter((kind) => kind !== 'conversions' && isThere()).map(holdingOf);
  return isThere() ? [...others, holdingOf('conversions')] : others;
};

/** Some posts of which one network, or all, ends or begins to tell a column on a day. */
const withChangedColumn = ({ filled }: TabSummary, rows: readonly Row[], seed: number): Row[] => {
  const random = seeded(seed + 7777);
  const changing = (['impressions', 'views', 'reach', 'engagements', 'likes'] as const).filter((name) =>
    filled.includes(name),
  );
  const column = changing[Math.floor(random() * changing.length)];
  if (column === undefined || random() < 0.15) return [...rows];
  const [date, platform, place] = (['date', 'platform', column] as const).map((name) => positionOf('posts', name));
  const day = around.from - 6 + Math.floor(16 * random());
  const whose = random() < 0.5 ? null : rows[0]?.[platform ?? 0];
  const isEnding = random() < 0.6;
  return rows.map((row) => {
    if (whose !== null && row[platform ?? 0] !== whose) return row;
    const isTold = Number(row[date ?? 0]) < day === isEnding;
    return row.map((value, at) => (at !== place ? value : isTold ? (value ?? 7) : null));
  });
};

/** The records of such data tabs: none, one or many, with gaps and zeros. */
export const randomRows = (holdings: readonly TabSummary[], seed: number): readonly Tab[] => {
  const { random, below, pick } = drawing(seed);
  const chance = seeded(seed + 77);
  /** When posts of a file were seen: all grown up, all on one day, each month soon after it, or now and then nobody knows. */
  const way = (Math.floor(seed / 1000) + seed) % 5;
  const seenOn = (day: number): Value => {
    const after = (last: number): number => last + 1 + Math.floor(chance() * 4);
    if (way === 0) return day + 28 + Math.floor(chance() * 30);
    if (way === 1) return around.to + 16;
    if (way === 4) return chance() < 0.02 ? null : day + 30;
    return after(day < around.from ? around.from - 1 : around.to + (way === 2 ? 0 : 9));
  };
  const someDay = (): number => around.from - 30 + below(around.to - around.from + 45);
  const gaps = pick([0, 0.1, 0.5]);
  const zeros = pick([0, 0, 0.2, 1]);
  const amount = (isMoney: boolean): Value => {
    if (random() < gaps) return null;
    if (random() < zeros) return 0;
    return isMoney ? Math.round(random() * 100_000) / 100 : below(10 ** (1 + below(6)));
  };
  /** Half of the accounts know their audience by shares alone. */
  const isInShares = (own: { readonly account: string } | undefined): boolean => (own?.account.length ?? 0) % 2 === 1;
  const rowOf = ({ kind, filled, accounts, currencies, names }: TabSummary, at: number): Row => {
    const day = someDay();
    // A record of feedback is a message, or some that were counted together.
    const isSeveral = kind === 'feedback' && random() < 0.2;
    const own = accounts[below(accounts.length)];
    const textOf = (name: ColumnName): string => {
      if (name === 'platform' || name === 'account') return own?.[name] ?? '';
      if (name === 'sentiment') return tones[at % tones.length] ?? '';
      if (name === 'dimension') return pick(['age', 'city']);
      const known =
        name === 'currency' ? currencies : (Object.entries(names ?? {}).find(([key]) => key === name)?.[1] ?? []);
      if (texts[name] === undefined) return `${name} ${at}`;
      if (!living.includes(name)) return known[below(known.length)] ?? '';
      // Some names came later than what the tab is known to hold.
      const all = random() < 0.15 ? (texts[name] ?? []) : known;
      const text = all[below(all.length)] ?? '';
      return random() < 0.2 ? text.toUpperCase() : text;
    };
    return columnsOf(kind).map(({ name, shape }): Value => {
      if (name === 'observed_at') return seenOn(day);
      if (!filled.includes(name)) return null;
      if (name === 'date') return kind === 'audience' ? around.from - 14 + 7 * below(4) : day;
      // A single day may be said twice or left unsaid.
      if (name === 'date_end') return pick([null, null, day, day, day + 3, day + 6]);
      if (name === 'received_at') return day + below(96) / 96;
      if (kind === 'feedback' && shape === 'count') return isSeveral && random() < 0.8 ? below(40) : null;
      if (shape === 'share') return random() < 0.9 ? below(1000) / 1000 : null;
      if (kind === 'audience' && name === 'followers' && isInShares(own)) return null;
      if (shape === 'time') return random() < 0.4 ? null : day + 1 + below(96) / 96;
      if (shape === 'text') return textOf(name) || null;
      // Nobody has looked yet at some of what was typed by hand.
      if (kind === 'site' && shape === 'tick' && random() < 0.2) return null;
      if (shape === 'tick') return random() < 0.4;
      return amount(shape === 'money');
    });
  };
  return holdings.map((holding): Tab => {
    const all = Array.from({ length: pick([0, 1, 2, 5, 12, mostRows, mostRows]) }, (_, at) => rowOf(holding, at));
    // One row a day of each account, as the key of the kind has it.
    const keyOf = (row: Row): string =>
      JSON.stringify(holding.kind === 'days' ? [...row.slice(0, 3), row[positionOf('days', 'date_end')]] : row);
    const unique = [...new Map(all.map((row) => [keyOf(row), row])).values()];
    const rows = holding.kind === 'posts' ? withChangedColumn(holding, unique, seed) : unique;
    // Half of the files stand as imports leave them, half as somebody sorted them otherwise.
    const day = positionOf(holding.kind, dateColumnOf(holding.kind));
    return { holding, rows: seed % 2 === 0 ? rows.sort((one, other) => Number(one[day]) - Number(other[day])) : rows };
  });
};
