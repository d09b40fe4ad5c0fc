import { divisors } from '../divisors.ts';
import { type Days, oracleOver, type Records } from '../oracle.ts';

/** What a person typed as the target of a month. */
export type Typed = number | string | null;

/** A figure of a plan as a plain computation gives it; what is not known is `null`. */
export interface ExpectedTarget {
  readonly months: readonly {
    readonly actual: number | string | null;
    readonly percent: number | null;
    readonly pace: number | null;
  }[];
  readonly due: number | null;
  readonly actual: number | string | null;
  readonly pace: number | null;
  readonly status: 'on plan' | 'close' | 'behind' | 'no number' | 'other';
  readonly target: number | null;
}

/** Budgets and what costs or waits are better low; these are neither. */
const atMost =
  /^(COST_PER_|COST_TO_|AVERAGE_RESPONSE_TIME|TIME_TO_RESOLUTION|BOUNCE_RATE|SUM ads\.cost|SUM days\.unfollows)/;

const ofCurrency = /^SUM ads\.(cost|revenue)$/;

/** The figure that weighs the targets of a rate, among those of a plan. */
const weighing = (id: string, ids: readonly string[]): string | null => {
  const [, type] = /^(?:COST_PER_CONVERSION|AVERAGE_ORDER_VALUE) conversions ([^,]+)$/.exec(id) ?? [];
  if (type !== undefined) return ids.find((other) => other === `SUM conversions ${type}`) ?? null;
  const at = /^\w+ (?:ads|all new followers), /.test(id) ? id.indexOf(', ') : id.length;
  const of = divisors[id.slice(0, at)];
  if (of === undefined) return null;
  // Clicks are of ads in all currencies: what they cost in one is not weighed by them.
  const named = /^SUM days/.test(of) ? of : ofCurrency.test(of) ? `${of}${id.slice(at)}` : at === id.length ? of : null;
  return ids.find((other) => other === named) ?? null;
};

const isFlow = (id: string): boolean =>
  id.startsWith('SUM ') && id !== 'SUM days.followers' && id !== 'SUM posts.reach per post';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What every figure of a plan should show, of records, of the months of its quarter and of what was typed. */
export const expectedTargets = (
  records: Records,
  { months, until }: { readonly months: readonly Days[]; readonly until: number },
  typed: ReadonlyMap<string, readonly Typed[]>,
): ReadonlyMap<string, ExpectedTarget> => {
  const told = oracleOver(records);
  const ids = [...typed.keys()];
  const length = ({ from, to }: Days) => to - from + 1;
  const gone = months.map((days) => Math.max(0, Math.min(length(days), until - days.from + 1)));
  const [first] = months;
  if (first === undefined) throw new Error('A quarter has months.');
  const numbers = (id: string) => (typed.get(id) ?? []).map((value) => (typeof value === 'number' ? value : null));
  /** The targets of a figure, where all the months that have begun have one. */
  const begunOf = (id: string) => {
    const own = numbers(id);
    const isMissing = own.some((value, at) => value === null && (gone[at] ?? 0) > 0);
    return (gone[0] ?? 0) === 0 || isMissing ? null : own.map((value) => value ?? 0);
  };
  const wholeOf = (id: string) => {
    const own = numbers(id).flatMap((value) => value ?? []);
    return own.length === months.length ? own : null;
  };
  const share = (at: number) => (gone[at] ?? 0) / length(months[at] ?? first);
  const weightedBy = (targets: readonly number[], weights: readonly number[]) =>
    sum(weights) === 0 ? null : sum(targets.map((target, at) => target * (weights[at] ?? 0))) / sum(weights);
  const expected = (id: string): ExpectedTarget => {
    const isLevel = id === 'SUM days.followers';
    const cut = ({ from, to }: Days): Days => ({ from, to: Math.min(to, until) });
    const levelBefore = (at: number) => {
      const day = (months[at] ?? first).from - 1;
      return told(id, { from: day, to: day });
    };
    const own = numbers(id);
    const actualOf = (days: Days, at: number) => ((gone[at] ?? 0) === 0 ? '' : (told(id, cut(days)) ?? '–'));
    const weight = weighing(id, ids);
    const start = isLevel ? levelBefore(0) : 0;
    const targets = begunOf(id);
    const due = (() => {
      if (targets === null) return null;
      if (isFlow(id)) return sum(targets.map((target, at) => target * share(at)));
      if (!isLevel) {
        const planned = weight === null ? null : begunOf(weight);
        return weightedBy(targets, planned === null ? gone : planned.map((value, at) => value * share(at)));
      }
      const running = targets.map((target, at) => {
        const before = at === 0 ? start : (targets[at - 1] ?? null);
        return share(at) === 1 ? target : before === null ? null : before + (target - before) * share(at);
      });
      return running[gone.findLastIndex((days) => days > 0)] ?? null;
    })();
    const actual =
      (gone[0] ?? 0) === 0 ? '' : (told(id, { from: first.from, to: Math.min(until, (months[2] ?? first).to) }) ?? '–');
    const both = typeof actual === 'number' && due !== null ? { actual, due } : null;
    const ratio = both !== null && both.due > 0 ? both.actual / both.due : null;
    const growth =
      both !== null && start !== null && both.due > start ? (both.actual - start) / (both.due - start) : null;
    const pace = isLevel ? growth : isFlow(id) ? ratio : null;
    const judged = pace ?? ratio;
    const isAtMost = atMost.test(id);
    const status = (): ExpectedTarget['status'] => {
      if ((typed.get(id) ?? []).some((value) => typeof value === 'string')) return 'no number';
      if (both === null) return 'other';
      const percent = judged === null ? null : Math.round(judged * 100);
      if (percent === null)
        return both.actual === both.due || both.actual > both.due !== isAtMost ? 'on plan' : 'behind';
      const good = isAtMost ? 200 - percent : percent;
      return good >= 100 ? 'on plan' : good >= 90 ? 'close' : 'behind';
    };
    const whole = wholeOf(id);
    const wholeWeights = weight === null ? null : wholeOf(weight);
    return {
      months: months.map((days, at) => {
        const of = actualOf(days, at);
        const target = own[at] ?? null;
        const isKnown = typeof of === 'number' && target !== null;
        const runs = share(at) > 0 && share(at) < 1;
        const from = isLevel ? levelBefore(at) : 0;
        const way = target === null || from === null ? 0 : (target - from) * share(at);
        return {
          actual: of,
          percent: isKnown && target > 0 ? of / target : null,
          pace: isKnown && runs && from !== null && way > 0 && (isLevel || isFlow(id)) ? (of - from) / way : null,
        };
      }),
      due,
      actual,
      pace,
      status: status(),
      target:
        whole === null
          ? null
          : isFlow(id)
            ? sum(whole)
            : isLevel
              ? (whole[2] ?? null)
              : weightedBy(whole, wholeWeights ?? months.map(length)),
    };
  };
  return new Map(ids.map((id) => [id, expected(id)]));
};
