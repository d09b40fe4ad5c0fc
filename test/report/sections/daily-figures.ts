import { type ColumnName, type Kind, positionOf, type Row } from '../../../src/records/kinds.ts';
import { type Days, type Records, within } from '../oracle.ts';
import { dailyChance } from '../statistics/daily-change.ts';

type Side = readonly [kind: Kind, column: ColumnName, tick?: ColumnName];

const rates: Readonly<Record<string, readonly [top: Side, bottom: Side]>> = {
  'ENGAGEMENT_RATE daily views': [
    ['days', 'engagements'],
    ['days', 'views'],
  ],
  'SOCIAL_TRAFFIC_SHARE site': [
    ['site', 'sessions', 'social'],
    ['site', 'sessions'],
  ],
  'COST_PER_FOLLOWER all new followers': [
    ['ads', 'cost'],
    ['days', 'new_followers'],
  ],
  ...Object.fromEntries(
    (
      [
        ['COST_PER_ENGAGEMENT ads', 'ads', 'cost', 'engagements'],
        ['CLICK_THROUGH_RATE ads', 'ads', 'clicks', 'impressions'],
        ['CONVERSION_RATE ads', 'ads', 'conversions', 'clicks'],
        ['COST_PER_FOLLOWER ads', 'ads', 'cost', 'follows'],
        ['COST_PER_MILLE ads', 'ads', 'cost', 'impressions'],
        ['COST_PER_CLICK ads', 'ads', 'cost', 'clicks'],
        ['COST_PER_LEAD ads', 'ads', 'cost', 'leads'],
        ['COST_PER_CONVERSION ads', 'ads', 'cost', 'conversions'],
        ['RETURN_ON_AD_SPEND ads', 'ads', 'revenue', 'cost'],
        ['COST_TO_REVENUE ads', 'ads', 'cost', 'revenue'],
        ['COST_PER_VIEW ads', 'ads', 'cost', 'views'],
        ['VIEW_RATE ads', 'ads', 'views', 'impressions'],
        ['FOLLOW_CONVERSION_RATE days', 'days', 'new_followers', 'profile_visits'],
        ['PAGES_PER_SESSION site', 'site', 'page_views', 'sessions'],
        ['AVERAGE_SESSION_DURATION site', 'site', 'duration_seconds', 'sessions'],
        ['ENGAGED_SESSION_RATE site', 'site', 'engaged_sessions', 'sessions'],
        ['CONVERSION_RATE site', 'site', 'conversions', 'sessions'],
      ] as const
    ).map(([id, kind, top, bottom]) => [
      id,
      [
        [kind, top],
        [kind, bottom],
      ],
    ]),
  ),
};

/** Which columns a figure adds up day by day; `null` for one that is not judged by its days. */
export const sidesOf = (id: string): readonly Side[] | null => {
  const plain = id.replace(/, .*$/, '');
  const [, kind, column, part] = /^SUM (days|site|ads)\.(\w+)(?: (all|from ads))?$/.exec(plain) ?? [];
  if (kind === undefined) return rates[plain] ?? null;
  if (part !== undefined) return [part === 'all' ? ['site', 'sessions'] : ['site', 'sessions', 'paid']];
  return column === 'followers' ? null : [[kind as Kind, column as ColumnName]];
};

/** The same, with the tick that visits must have where the records tell what brought them. */
const sidesIn = (records: Records, id: string): readonly Side[] | null => {
  const isTold = records.get('site')?.holding.filled.includes('social') === true;
  const isPart = /^SOCIAL_TRAFFIC_SHARE|^SUM site\.sessions (all|from ads)$/.test(id);
  return (
    sidesOf(id)?.map((side): Side => (side[0] === 'site' && isTold && !isPart ? [side[0], side[1], 'social'] : side)) ??
    null
  );
};

const read = (kind: Kind, row: Row, column: ColumnName) => row[positionOf(kind, column)] ?? null;
const dayOf = (kind: Kind, row: Row, column: 'date' | 'date_end'): number | null => {
  const value = read(kind, row, column);
  return typeof value === 'number' ? value : null;
};
const isLong = (kind: Kind, row: Row): boolean => (dayOf(kind, row, 'date_end') ?? 0) > (dayOf(kind, row, 'date') ?? 0);

interface DaySeries {
  /** The sum of each day; `null` where no record of that day alone has a value. */
  readonly sums: readonly (number | null)[];
  /** How many records each day has, those among them that cover it beside others. */
  readonly records: readonly number[];
}

/** The sums of each day of a period, of one currency or of all. */
const seriesOf = (
  records: Records,
  [kind, column, tick]: Side,
  { days, currency }: { readonly days: Days; readonly currency: string | null },
): DaySeries => {
  const inside = within(records, kind, days);
  const counted = inside.filter(
    (row) =>
      typeof read(kind, row, column) === 'number' &&
      (kind !== 'ads' || currency === null || (read(kind, row, 'currency') ?? '') === currency),
  );
  const all = Array.from({ length: Math.max(0, days.to - days.from + 1) }, (_, at) => days.from + at);
  const sums = all.map((day) => {
    const own = counted.filter((row) => !isLong(kind, row) && dayOf(kind, row, 'date') === day);
    const isOne = (row: Row) => tick === undefined || read(kind, row, tick) === true;
    return own.length === 0
      ? null
      : own.reduce((sum, row) => sum + (isOne(row) ? Number(read(kind, row, column)) : 0), 0);
  });
  const hasLong = inside.some((row) => isLong(kind, row));
  const covers = (row: Row, day: number) =>
    isLong(kind, row)
      ? hasLong && (dayOf(kind, row, 'date') ?? 0) <= day && (dayOf(kind, row, 'date_end') ?? 0) >= day
      : dayOf(kind, row, 'date') === day;
  return { sums, records: all.map((day) => counted.filter((row) => covers(row, day)).length) };
};

const dataFor = (known: number, days: number, language: 'en' | 'uk'): string => {
  if (language === 'en') return `data for ${known} of ${days} ${days === 1 ? 'day' : 'days'}`;
  const isOne = days % 10 === 1 && days % 100 !== 11;
  return `дані за ${known} із ${days} ${isOne ? 'дня' : 'днів'}`;
};

/** What the days of both periods tell of a figure. */
export interface DailyJudgement {
  /** Days missing, in words. */
  readonly missing: string | null;
  readonly lacks: readonly [now: boolean, before: boolean];
  /** The least number of days with a record of their own. */
  readonly alone: number;
  readonly chance: number | null;
}

/** Judges a figure by its days, apart from the product. */
export const judgeByDays = (
  records: Records,
  id: string,
  {
    days,
    compared,
    language,
    room,
  }: {
    readonly days: Days;
    readonly compared: Days | null;
    readonly language: 'en' | 'uk';
    /** For how many days of both periods there is room. */
    readonly room: number;
  },
): DailyJudgement | null => {
  const sides = sidesIn(records, id);
  if (sides === null) return null;
  const currencies = records.get('ads')?.holding.currencies ?? [];
  const currency =
    currencies.length > 1 ? (currencies.find((name) => id.endsWith(`, ${name || 'currency unknown'}`)) ?? null) : null;
  const spans = compared === null ? [days] : [days, compared];
  const series = spans.map((span) => sides.map((side) => seriesOf(records, side, { days: span, currency })));
  const lengths = spans.map(({ from, to }) => Math.max(0, to - from + 1));
  // Each account has a record of its own followers: a day without one of them lacks data.
  const least = sides.map(([kind], side) => {
    const accounts = kind === 'days' ? (records.get(kind)?.holding.accounts.length ?? 0) : 0;
    return accounts > 1 ? Math.max(1, ...series.flatMap((each) => each[side]?.records ?? [])) : 1;
  });
  const knownOf = (of: DaySeries, side: number) => of.records.filter((count) => count >= (least[side] ?? 1)).length;
  const known = series.map((each) => Math.min(...each.map(knownOf)));
  const hasRoom = lengths.reduce((sum, length) => sum + length, 0) <= room;
  const lacks = [0, 1].map((at) => hasRoom && (known[at] ?? 0) < (lengths[at] ?? 0));
  const missing = !hasRoom
    ? language === 'en'
      ? 'more days than there is room for: build again'
      : 'днів більше, ніж відведено рядків: побудуйте ще раз'
    : lacks[0]
      ? dataFor(known[0] ?? 0, lengths[0] ?? 0, language)
      : lacks[1]
        ? `${language === 'en' ? 'before' : 'раніше'}: ${dataFor(known[1] ?? 0, lengths[1] ?? 0, language)}`
        : null;
  const alone = Math.min(
    ...series.flatMap((each) => each.map(({ sums }) => sums.filter((sum) => sum !== null).length)),
  );
  const whole = series.map((each) => each.map(({ sums }) => sums.flatMap((sum) => sum ?? [])));
  const isWhole = whole.every((each, at) => each.every((sums) => sums.length === lengths[at]));
  const pair = (side: number) => [whole[0]?.[side] ?? [], whole[1]?.[side] ?? []] as const;
  const weekdaysOf = ({ from }: Days, at: number) =>
    Array.from({ length: lengths[at] ?? 0 }, (_, day) => (from + day) % 7);
  const isTold = missing === null && isWhole && alone >= 8 && compared !== null;
  return {
    missing,
    lacks: [lacks[0] ?? false, lacks[1] ?? false],
    alone,
    chance: isTold
      ? dailyChance({
          weekdays: [weekdaysOf(days, 0), weekdaysOf(compared, 1)],
          top: pair(0),
          bottom: sides.length === 1 ? null : pair(1),
        })
      : null,
  };
};
