import { targetKey } from '../../src/contract/choices.ts';
import type { Kind } from '../../src/records/kinds.ts';
import { positionOf } from '../../src/records/kinds.ts';
import {
  figureRows,
  keyColumn,
  monthColumn,
  ofMonth,
  type TargetPlan,
} from '../../src/report/target-plan/target-columns.ts';
import type { TypedRows } from '../../src/stand-in/engine/evaluate.ts';
import type { Language } from '../../src/text/language.ts';
import { divisors } from './divisors.ts';
import type { Days } from './oracle.ts';
import { seeded } from './random-records.ts';
import type { Tab } from './sections/shown.ts';

type Target = number | string | null;

/** A plan, and what a person typed into it for the three months of each figure, by its key. */
export interface FilledPlan extends TargetPlan {
  readonly targets: ReadonlyMap<string, readonly Target[]>;
}

/** What a tab with a plan holds, as far as a report reads it. */
export const planRows = ({ targets }: FilledPlan): TypedRows => {
  const blank = () => Array.from({ length: keyColumn + 1 }, (): Target => null);
  const rows = [...targets].map(([key, months]) => {
    const row = blank();
    row[keyColumn] = key;
    months.forEach((target, month) => {
      row[monthColumn(month) + ofMonth.target] = target;
    });
    return row;
  });
  return [...Array.from({ length: figureRows.first }, blank), ...rows];
};

/** The first days of quarters, as serial numbers: from October 2025, January 2026 and April 2026 on. */
const quarters = [45931, 46023, 46113] as const;

/** Plans of a file, made at random: of one or two quarters, of one twice, of a client, or none. */
export const randomPlans = (
  figures: readonly { readonly function: string; readonly variant: string; readonly near: number | null }[],
  { seed, client }: { readonly seed: number; readonly client: string | null },
): readonly FilledPlan[] => {
  const random = seeded(7_000 + seed);
  if (seed % 4 === 0) return [];
  const chosen = quarters.filter((_, at) => at !== seed % 5);
  const twice = seed % 6 === 5 ? chosen.slice(-1) : [];
  const targetOf = ({ function: name, near }: (typeof figures)[number]): Target => {
    const drawn = random();
    // A count is at least 1.
    const least = name === 'SUM' ? 1 : 0;
    if (drawn < 0.1) return null;
    if (drawn < 0.13) return 'soon';
    if (drawn < 0.15) return 0;
    return Math.max(least, Number(((near ?? 10) * (0.5 + random())).toPrecision(4)));
  };
  const all = [...chosen, ...twice].map((from, at): FilledPlan => {
    const planned = figures.filter(() => random() < 0.8);
    return {
      tab: `Plan '${at + 1}'`,
      from,
      ...(client === null ? {} : { client: client.toUpperCase() }),
      targets: new Map(planned.map((figure) => [targetKey(figure), [0, 1, 2].map(() => targetOf(figure))])),
    };
  });
  // One of somebody else says nothing.
  const [first] = all;
  return first === undefined ? all : [...all, { ...first, tab: 'Another', client: 'Somebody else' }];
};

const dateOf = (serial: number): Date => new Date(Date.UTC(1899, 11, 30 + serial));
const serialAt = (year: number, month: number): number => Date.UTC(year, month, 1) / 86_400_000 + 25_569;

interface Month {
  readonly from: number;
  readonly days: number;
  readonly inside: number;
}

/** The months that a period touches. */
const monthsOf = ({ from, to }: Days): readonly Month[] => {
  const [first, last] = [dateOf(from), dateOf(to)];
  const count = 12 * (last.getUTCFullYear() - first.getUTCFullYear()) + last.getUTCMonth() - first.getUTCMonth() + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => {
    const start = serialAt(first.getUTCFullYear(), first.getUTCMonth() + at);
    const next = serialAt(first.getUTCFullYear(), first.getUTCMonth() + at + 1);
    return { from: start, days: next - start, inside: Math.min(to + 1, next) - Math.max(from, start) };
  });
};

/**
 * Figures that no plan has: growth and loss, how often is posted, and what is read post by post or from two snapshots.
 */
const unplanned =
  /^(FOLLOWER_GROWTH_RATE|FOLLOWER_GROWTH|UNFOLLOW_RATE|POSTS_PER_WEEK|ENGAGEMENT_RATE followers|REACH_RATE|FOLLOWER_REACH_RATE|NEW_FOLLOWER_MATCH|COST_PER_TARGET_FOLLOWER)\b/;

/** How a figure behaves over time, by what it is. */
export const isLevel = (id: string): boolean => id === 'SUM days.followers';
export const isTotal = (id: string): boolean =>
  id.startsWith('SUM ') && !isLevel(id) && id !== 'SUM posts.reach per post';

/** The figures by which a rate may be divided, of which a file has one at most. */
const divisorsOf = (id: string, tellsVisits: boolean): readonly string[] => {
  const [, name, type] = /^(\w+) (conversions .+)$/.exec(id) ?? [];
  if (name === 'COST_PER_CONVERSION' || name === 'AVERAGE_ORDER_VALUE') return [`SUM ${type}`];
  // Orders that tell no visits are divided by all visits to the site.
  if (name === 'CONVERSION_RATE') return tellsVisits ? [] : ['SUM site.sessions all', 'SUM site.sessions'];
  return [divisors[id] ?? []].flat();
};

const monthNames: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  uk: 'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень'.split(' '),
};

/**
 * The target of a period that plans tell of a figure, or, where a figure is planned and has none, the month that lacks
 * it.
 */
export interface PlannedTarget {
  readonly target: number | null;
  readonly lacks: string | null;
  /** How much of it is due at the end of a day, of a level that began with so much; `null` where a month lacks its own. */
  readonly dueOn: (day: number, start: number) => number | null;
}

/** Computes targets of a period from those of months, one by one: shares nothing with the formulas of the report. */
export const plannedTargets = (
  plans: readonly FilledPlan[],
  days: Days,
  {
    language,
    exists,
    tellsVisits,
  }: {
    readonly language: Language;
    readonly exists: (id: string) => boolean;
    /** Whether records of conversions say of how many visits. */
    readonly tellsVisits: boolean;
  },
): ((id: string) => PlannedTarget) => {
  const touched = monthsOf(days);
  const planOf = (month: number): FilledPlan | null => {
    const own = plans.filter(({ from }) => month >= from && month < from + 93 && monthsFrom(from).includes(month));
    return own.length === 1 ? (own[0] ?? null) : null;
  };
  const typed = (id: string, month: number): number | null => {
    const plan = planOf(month);
    const found = plan?.targets.get(`target ${id}`)?.[monthsFrom(plan.from).indexOf(month)];
    return typeof found === 'number' ? found : null;
  };
  const nameOf = (month: number): string => {
    const date = dateOf(month);
    return `${monthNames[language][date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  };
  const isPlanned = (id: string): boolean =>
    touched.some(({ from }) => {
      const plan = planOf(from);
      return plan !== null && monthsFrom(plan.from).some((month) => typed(id, month) !== null);
    });
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  /** Goes from day to day, each of which makes as much due as any other of its month. */
  const dueOn =
    (id: string) =>
    (day: number, start: number): number | null => {
      let [due, before] = [isLevel(id) ? start : 0, start];
      for (const month of touched) {
        const [first, target] = [Math.max(days.from, month.from), typed(id, month.from)];
        if (first > day) break;
        if (target === null) return null;
        const each = isLevel(id) ? (target - before) / month.inside : target / month.days;
        for (let at = first; at <= day && at < first + month.inside; at++) due += each;
        before = target;
      }
      return due;
    };
  const made = (id: string): Omit<PlannedTarget, 'dueOn'> => {
    if (unplanned.test(id)) return { target: null, lacks: null };
    const needed = isLevel(id) ? touched.slice(-1) : touched;
    const found = needed.map((month) => ({ ...month, target: typed(id, month.from) }));
    const lacking = found.find(({ target }) => target === null);
    if (lacking !== undefined || found.length === 0)
      return { target: null, lacks: lacking === undefined || !isPlanned(id) ? null : nameOf(lacking.from) };
    const known = found.map(({ target, ...month }) => ({
      ...month,
      target: target ?? 0,
      share: month.inside / month.days,
    }));
    if (needed.length === 1 && needed !== touched) return { target: known[0]?.target ?? null, lacks: null };
    if (isTotal(id)) return { target: sum(known.map(({ target, share }) => target * share)), lacks: null };
    const currency = /, [^,]+$/.exec(id)?.[0] ?? '';
    const plain = id.slice(0, id.length - currency.length);
    const below = divisorsOf(plain, tellsVisits)
      // Followers are not counted by the money that was spent.
      .map((divisor) => `${divisor}${divisor.startsWith('SUM days.') ? '' : currency}`)
      .find(exists);
    const divided = below === undefined ? [] : touched.map(({ from }) => typed(below, from));
    const byShare = known.map(({ share }, at) => (divided[at] ?? 0) * share);
    const isWeighted = below !== undefined && divided.every((value) => value !== null) && sum(byShare) > 0;
    const weights = isWeighted ? byShare : known.map(({ inside }) => inside);
    return { target: sum(known.map(({ target }, at) => target * (weights[at] ?? 0))) / sum(weights), lacks: null };
  };
  return (id) => ({ ...made(id), dueOn: dueOn(id) });
};

const monthsFrom = (from: number): readonly number[] => {
  const date = dateOf(from);
  return [0, 1, 2].map((month) => serialAt(date.getUTCFullYear(), date.getUTCMonth() + month));
};

/** The part of a period that is over by the last day of which records tell, as one reads them one by one. */
export const elapsedOf = (tabs: readonly Tab[], days: Days, madeOn: number | null): number => {
  const dateOfKind = (kind: Kind) => (kind === 'feedback' ? 'received_at' : 'date');
  const telling = tabs.filter(({ holding }) => holding.kind !== 'audience' || tabs.length === 1);
  const ends = telling.flatMap(({ holding: { kind }, rows }) =>
    rows.flatMap((row) => {
      const [day, end] = [row[positionOf(kind, dateOfKind(kind))], row[positionOf(kind, 'date_end')]];
      return [day, end].flatMap((value) => (typeof value === 'number' ? [Math.floor(value)] : []));
    }),
  );
  const last = Math.max(0, ...ends);
  if (last >= days.to || (madeOn !== null && madeOn > days.to)) return 1;
  return Math.max(0, last - days.from + 1) / (days.to - days.from + 1);
};
