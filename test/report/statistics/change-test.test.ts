import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Choices } from '../../../src/contract/choices.ts';
import { type ColumnName, columnsOf, type Kind, type Row } from '../../../src/records/kinds.ts';
import type { TabSummary } from '../../../src/records/tab-summary.ts';
import { rankTest, tail } from '../formulas/student.ts';
import { shownOver } from '../sections/shown.ts';

const [first, last] = [46023, 46053];
const choices: Choices = { goal: 'engagement', compare: 'previous', language: 'en', from: first, to: last };

const holdingOf = (kind: Kind, filled: readonly ColumnName[]): TabSummary => ({
  kind,
  tab: kind,
  filled,
  accounts: [{ platform: 'a', account: 'a' }],
  currencies: [],
  from: first,
  to: last,
  origins: [],
});

const rowOf = (kind: Kind, values: Readonly<Record<string, string | number | boolean | null>>): Row =>
  columnsOf(kind).map(({ name }) => values[name] ?? null);

type Pair = readonly [engagements: number, reach: number];

/** The jackknife of the logarithm of a rate, written apart from the product. */
const sampleOf = (pairs: readonly Pair[]) => {
  const engagements = pairs.reduce((sum, [event]) => sum + event, 0);
  const reach = pairs.reduce((sum, [, total]) => sum + total, 0);
  const logs = pairs.map(([event, total]) => Math.log((engagements - event) / (reach - total)));
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const spread = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0);
  return { rate: engagements / reach, count: logs.length, variance: ((logs.length - 1) / logs.length) * spread };
};

const chanceOf = (current: readonly Pair[], previous: readonly Pair[]): number => {
  const [now, before] = [sampleOf(current), sampleOf(previous)];
  const variance = now.variance + before.variance;
  const freedom = variance ** 2 / (now.variance ** 2 / (now.count - 1) + before.variance ** 2 / (before.count - 1));
  return tail(Math.abs(Math.log(now.rate / before.rate)) / Math.sqrt(variance), Math.floor(freedom));
};

/** The procedure of Benjamini and Hochberg at 5%: the largest chance that is still accepted as real. */
const acceptedUpTo = (chances: readonly number[]): number => {
  const ordered = chances.toSorted((one, other) => one - other);
  return ordered.findLast((chance, at) => chance <= (0.05 * (at + 1)) / ordered.length) ?? -1;
};

const pair = fc.tuple(fc.integer({ min: 5, max: 90 }), fc.integer({ min: 100, max: 9000 }));

test('signal or noise is the jackknife of the rate over posts with the t of Welch', () => {
  const said = new Map<string, number>();
  const judged = new Set<number>();
  fc.assert(
    fc.property(
      fc.array(pair, { minLength: 3, maxLength: 20 }),
      fc.array(pair, { minLength: 3, maxLength: 20 }),
      fc.constantFrom(1, 3),
      (drawn, previous, times) => {
        const current = drawn.map(([engagements, reach]) => [engagements * times, reach] as const);
        const rowsOn = (date: number, pairs: readonly Pair[]) =>
          pairs.map(([engagements, reach]) => rowOf('posts', { date, engagements, reach }));
        const shown = shownOver(choices, [
          {
            holding: holdingOf('posts', ['date', 'reach', 'engagements']),
            rows: [...rowsOn(first + 3, current), ...rowsOn(first - 9, previous)],
          },
        ]);
        const figure = shown.plan.figures.find(
          (each) => each.function === 'ENGAGEMENT_RATE' && each.variant === 'reach',
        );
        const verdict = String(shown.at(figure?.verdict ?? ''));
        said.set(verdict, (said.get(verdict) ?? 0) + 1);
        const few = Math.min(current.length, previous.length);
        if (few < 8) {
          expect(verdict).toBe(`too few (${few}; 8 needed)`);
          return;
        }
        const chances = shown.plan.figures.flatMap(({ cell }) => {
          const each = shown.at(`T${cell.replace(/\D/g, '')}`);
          return typeof each === 'number' ? [each] : [];
        });
        const own = shown.at(`T${figure?.cell.replace(/\D/g, '')}`);
        const chance = chanceOf(current, previous);
        expect(own).toBeCloseTo(chance, 4);
        const isRise = sampleOf(current).rate > sampleOf(previous).rate;
        expect(verdict).toBe(
          Number(own) > acceptedUpTo(chances) ? 'normal variation' : isRise ? 'clear rise' : 'clear fall',
        );
        judged.add(chances.length);
      },
    ),
    { numRuns: 60, seed: 5 },
  );
  expect(Math.max(...judged)).toBeGreaterThan(2);
  expect([...said.keys()]).toEqual(expect.arrayContaining(['normal variation', 'clear rise']));
});

const tests = {
  total: chanceOf,
  typical: (now: readonly Pair[], before: readonly Pair[]) => {
    const rates = (pairs: readonly Pair[]) => pairs.map(([engagements, reach]) => engagements / reach);
    return rankTest(rates(now), rates(before))?.chance ?? 1;
  },
};

test.each(
  ([8, 15, 30, 100] as const).flatMap((posts) => (['total', 'typical'] as const).map((what) => ({ posts, what }))),
)(
  'where nothing changed, $posts posts a period raise a false alarm of the $what in 3 to 7 of 100',
  ({ posts, what }) => {
    // A fixed seed: the same draws each time. Spread as on real pages: 0.6 in the logarithm of the rate.
    let state = 12345 + posts;
    const uniform = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return (state + 0.5) / 2 ** 32;
    };
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    const drawn = () =>
      Array.from({ length: posts }, (): Pair => {
        const reach = Math.exp(8 + 0.6 * normal());
        return [reach * Math.exp(-3 + 0.6 * normal()), reach];
      });
    const comparisons = 1500;
    let alarms = 0;
    for (let at = 0; at < comparisons; at++) if (tests[what](drawn(), drawn()) < 0.05) alarms++;
    console.log(`${posts} posts a period, ${what}: ${((100 * alarms) / comparisons).toFixed(1)}% false alarms`);
    expect(alarms / comparisons).toBeGreaterThan(0.03);
    expect(alarms / comparisons).toBeLessThan(0.07);
  },
);

test('a small base shows the count first, and missing days and unequal periods are said', () => {
  const holding = holdingOf('days', ['date', 'new_followers']);
  const days = Array.from({ length: 62 }, (_, at) =>
    rowOf('days', { date: last - at, platform: 'a', account: 'a', new_followers: at === 20 ? 5 : at === 40 ? 4 : 0 }),
  );
  const shown = shownOver(choices, [{ holding, rows: days }]);
  const figure = shown.plan.figures.find(({ variant }) => variant === 'days.new_followers');
  expect(shown.at(`E${figure?.cell.replace(/\D/g, '')}`)).toBe('▲ 1 (25%)');
  const gap = shownOver(choices, [{ holding, rows: days.filter((_, at) => at > 9) }]);
  expect(gap.at(figure?.verdict ?? '')).toBe('data for 21 of 31 days');
  const unequal = shownOver(choices, [{ holding, rows: days }], { [shown.plan.compared?.from ?? '']: first - 10 });
  expect(unequal.at(figure?.verdict ?? '')).toBe('31 against 10 days');
});
