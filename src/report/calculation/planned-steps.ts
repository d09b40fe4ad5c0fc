import type { SpanCells } from '../formulas/formula-range.ts';
import { lengthFormula } from '../metrics/compared-days.ts';

/** The steps of a trend: how many, and the formulas of the first and the last day of each, from 0. */
export interface PlannedSteps {
  readonly count: number;
  readonly spanOf: (at: number) => { readonly from: string; readonly to: string };
}

/** Steps that are counted back from a last day, by cells with their length. */
interface StepsBack {
  readonly days: string;
  readonly months: string;
  readonly count: number;
  /** The last day of the last step, and the day on which one is cut that would end later; left out: none is cut. */
  readonly ends: { readonly to: string; readonly until?: string };
}

/** Steps that end with a last day, so that each is whole but one that is cut. */
export const stepsBack = ({ days, months, count, ends: { to: last, until } }: StepsBack): PlannedSteps => {
  const startOf = (back: number) => `EDATE(${last}+1;-${months}*${back})-${days}*${back}`;
  return {
    count,
    spanOf: (at) => {
      const back = count - at;
      const [from, to] = [startOf(back), back === 1 ? last : `${startOf(back - 1)}-1`];
      return { from, to: until === undefined ? to : `MAX(${from};MIN(${to};${until}))` };
    },
  };
};

/** Steps of some days each from the first day of spans on, one span after the other: the last one of a span may be shorter, and where it has fewer they end before they begin. */
export const stepsWithin = (
  spans: readonly SpanCells[],
  { length, each }: { readonly length: string; readonly each: number },
): PlannedSteps => ({
  count: spans.length * each,
  spanOf: (at) => {
    const span = spans[Math.floor(at / each)];
    if (span === undefined) throw new RangeError(`No span has step ${at}.`);
    const from = `${span.from}+${length}*${at % each}`;
    return { from, to: `MIN(${span.to};${from}+${length}-1)` };
  },
});

/** A period longer than so many days is told by whole weeks, and at most so many steps are told of it. */
const weekly = { days: 20, week: 7, most: 7 };

/** As many steps as tell a period of so many days: of a day each, of a few, or of weeks. */
export const stepsFor = (days: number): number => {
  const { most, week } = weekly;
  if (days <= most) return Math.max(1, days);
  const length = days <= weekly.days ? Math.ceil(days / most) : week * Math.ceil(days / (week * most));
  return Math.ceil(days / length);
};

/** How many days each of so many steps of a period has. */
export const stepDays = (days: number, count: number): number =>
  days <= weekly.days ? Math.ceil(days / count) : weekly.week * Math.ceil(days / (weekly.week * count));

/** How many days a step has, so that no more than so many tell a period; without the leading `=`. */
export const stepLengthFormula = (span: SpanCells, count: number): string => {
  const days = lengthFormula(span);
  const { week } = weekly;
  const few = `INT((${days}+${count - 1})/${count})`;
  const weeks = `${week}*INT((${days}+${week * count - 1})/${week * count})`;
  return `IF(${days}<=${weekly.days};${few};${weeks})`;
};
