import type { DayRange } from '../../calendar/day.ts';
import { dateColumnOf, type Kind, kindsOfEveryDay, ownerColumnOf, positionOf, type Value } from '../kinds.ts';
import type { Rows } from '../rows.ts';
import { accountKey } from '../tab-summary.ts';

/** Days without a record between others of the same owner. */
export interface MissingDays extends DayRange {
  /** The account as the records name it, or the client of visits to a site; blank where they name none. */
  readonly owner: string;
}

interface Rhythm {
  /** The shortest step from a day to the next that may lack days, and how many times the usual step it must be. */
  readonly least: number;
  readonly times: number;
  /** The same between two exports of records of every day: where one ends and the next begins, less is an accident. */
  readonly between: number;
  /** A longer one is no gap: things are listed whenever they were. */
  readonly most?: number;
}

/** How regular the records of each kind are: a day without a visit is rare, a week without an ad or a post is not. */
const rhythms: Readonly<Partial<Record<Kind, Rhythm>>> = {
  days: { least: 2, times: 3, between: 2 },
  site: { least: 2, times: 3, between: 2 },
  ads: { least: 4, times: 3, between: 3 },
  posts: { least: 15, times: 5, between: 3, most: 93 },
  feedback: { least: 15, times: 5, between: 15, most: 93 },
  conversions: { least: 15, times: 5, between: 15, most: 93 },
};

/** Fewer days say nothing of what is usual. */
const fewestDays = 10;
/** So few gaps are told even where each is a single day. */
const fewGaps = 2;

/** The days of one owner: for each first day the last one of the longest record. */
interface OwnedDays {
  readonly platform: string;
  readonly owner: string;
  readonly ends: ReadonlyMap<number, number>;
}

const whole = (value: Value): number | null => (typeof value === 'number' ? Math.floor(value) : null);
const textOf = (value: Value): string => (typeof value === 'string' ? value : '');

const keyOfOwner = ({ platform, owner }: Pick<OwnedDays, 'platform' | 'owner'>): string =>
  accountKey({ platform, account: owner });

/** The days of each owner's records. */
export const daysByOwner = (kind: Kind, rows: Rows): readonly OwnedDays[] => {
  const [start, end] = [positionOf(kind, dateColumnOf(kind)), positionOf(kind, 'date_end')];
  const [platform, name] = [positionOf(kind, 'platform'), positionOf(kind, ownerColumnOf(kind))];
  const owned = new Map<string, OwnedDays & { readonly ends: Map<number, number> }>();
  let before: readonly Value[] = [];
  let of: (OwnedDays & { readonly ends: Map<number, number> }) | undefined;
  for (let at = 0; at < rows.length; at += 1) {
    const first = whole(rows.value(at, start));
    if (first === null) continue;
    const last = Math.max(first, whole(rows.value(at, end)) ?? first);
    const [network, owner] = [rows.value(at, platform), rows.value(at, name)];
    // Records of one account follow each other: their owner is looked up once.
    if (of === undefined || before[0] !== network || before[1] !== owner) {
      const key = keyOfOwner({ platform: textOf(network), owner: textOf(owner) });
      of = owned.get(key) ?? { platform: textOf(network), owner: textOf(owner), ends: new Map() };
      owned.set(key, of);
      before = [network, owner];
    }
    of.ends.set(first, Math.max(last, of.ends.get(first) ?? last));
  }
  return [...owned.values()];
};

/** The steps from the last day of a stretch with records to the next day that has one, all of them 1 where no day is missing. */
const stepsOf = ({ ends }: OwnedDays): { readonly gaps: readonly DayRange[]; readonly lengths: readonly number[] } => {
  const gaps: DayRange[] = [];
  const lengths: number[] = [];
  let reached: number | null = null;
  for (const [first, last] of [...ends].sort(([one], [other]) => one - other)) {
    if (reached !== null && first > reached) {
      lengths.push(first - reached);
      if (first > reached + 1) gaps.push({ from: reached + 1, to: first - 1 });
    }
    if (reached !== null && last > first) lengths.push(...Array.from({ length: last - first }, () => 1));
    reached = Math.max(reached ?? last, last);
  }
  return { gaps, lengths: lengths.sort((one, other) => one - other) };
};

/** How long a step from one day to the next must be for days to be missing; `null` where too few days tell. */
const leastStep = (
  { gaps, lengths }: ReturnType<typeof stepsOf>,
  { least, times, daily = least }: Pick<Rhythm, 'least' | 'times'> & { readonly daily?: number },
): number | null => {
  if (lengths.length + 1 < fewestDays) return null;
  const usual = lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 1;
  return usual === 1 && gaps.length <= fewGaps ? daily : Math.max(least, times * usual);
};

/**
 * Days that records lack where such records are usually there, each owner's by themselves. What is usual is told by the
 * records: of ten steps from one day to the next, nine are no longer.
 *
 *     visits of each day of March but the 10th to the 15th → 10–15 March
 *     messages of each working day → nothing: a step of three days is usual
 */
export const missingDaysIn = (kind: Kind, rows: Rows): readonly MissingDays[] => {
  const rhythm = rhythms[kind];
  if (rhythm === undefined) return [];
  return daysByOwner(kind, rows).flatMap((owned) => {
    const steps = stepsOf(owned);
    const least = leastStep(steps, rhythm);
    if (least === null) return [];
    const { most = Number.POSITIVE_INFINITY } = rhythm;
    return steps.gaps.flatMap(({ from, to }) => {
      const step = to - from + 2;
      return step >= least && step <= most ? [{ from, to, owner: owned.owner }] : [];
    });
  });
};

/** A longer time between two exports is no oversight. */
const longestBetween = 31;

/**
 * Days between the records that stand and those that come of which neither tells, the first of each owner: an export of the last
 * 28 days, made once a month, leaves some each time.
 *
 *     stand: 1–28 February      come: 4–31 March   →   1–3 March
 */
export const missingBetween = (
  kind: Kind,
  standing: Rows,
  coming: readonly {
    readonly platform: string;
    readonly account: string;
    readonly from: number;
    readonly to: number;
  }[],
): readonly MissingDays[] => {
  const rhythm = rhythms[kind];
  if (rhythm === undefined || !(kindsOfEveryDay.includes(kind) || kind === 'posts')) return [];
  const owners = new Map(daysByOwner(kind, standing).map((each) => [keyOfOwner(each), each]));
  return coming.flatMap(({ platform, account: owner, from, to }) => {
    const days = owners.get(keyOfOwner({ platform, owner }));
    if (days === undefined) return [];
    // A reading now and then, such as of followers at the end of each month, has no days between.
    const few = to - from + 1 < fewestDays ? null : rhythm.least;
    const least = leastStep(stepsOf(days), { ...rhythm, daily: rhythm.between }) ?? few;
    if (least === null) return [];
    const spans = Array.from(days.ends);
    const before = spans.reduce(
      (last, [first, end]) => (first < from ? Math.max(last, end) : last),
      Number.NEGATIVE_INFINITY,
    );
    const after = spans.reduce(
      (next, [first, end]) => (end > to ? Math.min(next, first) : next),
      Number.POSITIVE_INFINITY,
    );
    const gaps: readonly DayRange[] = [
      { from: before + 1, to: from - 1 },
      { from: to + 1, to: after - 1 },
    ];
    const found = gaps.find((gap) => gap.to - gap.from + 2 >= least && gap.to - gap.from + 1 <= longestBetween);
    return found === undefined ? [] : [{ ...found, owner }];
  });
};
