import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Choices } from '../../../src/contract/choices.ts';
import { type ColumnName, columnsOf, type Kind, type Row } from '../../../src/records/kinds.ts';
import type { TabSummary } from '../../../src/records/tab-summary.ts';
import { countTried, isThorough } from '../../thorough.ts';
import { rankTest } from '../formulas/student.ts';
import { shownOver } from '../sections/shown.ts';
import { acceptedUpTo, chanceOf, type Pair, rateOf, totalOf, unlikelyChanceOf } from './post-change.ts';

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

const pair = fc.tuple(fc.integer({ min: 5, max: 90 }), fc.integer({ min: 100, max: 9000 }));

test('signal or noise over posts is the test of the rate and of the total, and no word where they are too few or too uneven', () => {
  const said = new Map<string, number>();
  const judged = new Set<number>();
  let uneven = 0;
  fc.assert(
    fc.property(
      fc.array(pair, { minLength: 3, maxLength: 20 }),
      fc.array(pair, { minLength: 3, maxLength: 20 }),
      fc.constantFrom(1, 3),
      fc.constantFrom(1, 1, 1, 1000),
      (drawn, previous, times, reaches) => {
        const current = drawn.map(
          ([engagements, reach], at) => [engagements * times, at === 0 ? reach * reaches : reach] as const,
        );
        const rowsIn = (from: number, to: number, pairs: readonly Pair[]) =>
          pairs.map(([engagements, reach], at) => rowOf('posts', { date: at === 0 ? from : to, engagements, reach }));
        const shown = shownOver(choices, [
          {
            holding: holdingOf('posts', ['date', 'reach', 'engagements']),
            rows: [...rowsIn(first - 31, first - 1, previous), ...rowsIn(first, last, current)],
          },
        ]);
        const few = Math.min(current.length, previous.length);
        const chances = shown.plan.figures.flatMap(({ cell }) => {
          const each = shown.at(`T${cell.replace(/\D/g, '')}`);
          return typeof each === 'number' ? [each] : [];
        });
        for (const { variant, sampleOf } of [
          { variant: 'reach', sampleOf: rateOf },
          { variant: 'posts.engagements', sampleOf: (pairs: readonly Pair[]) => totalOf(pairs.map(([top]) => top)) },
        ]) {
          const figure = shown.plan.figures.find((each) => each.variant === variant);
          const verdict = String(shown.at(figure?.verdict ?? ''));
          said.set(verdict, (said.get(verdict) ?? 0) + 1);
          if (few < 8) {
            expect(verdict).toBe('');
            continue;
          }
          const [now, before] = [sampleOf(current), sampleOf(previous)];
          const own = shown.at(`T${figure?.cell.replace(/\D/g, '')}`);
          const chance = chanceOf(now, before);
          if (chance === null) {
            expect(verdict).toBe('');
            uneven++;
            continue;
          }
          expect(own).toBeCloseTo(chance, 4);
          expect(verdict).toBe(
            Number(own) > acceptedUpTo(chances) ? 'as usual' : now.figure > before.figure ? 'clear rise' : 'clear fall',
          );
          judged.add(chances.length);
        }
      },
    ),
    { numRuns: 60, seed: 5, endOnFailure: true },
  );
  expect(Math.max(...judged)).toBeGreaterThan(2);
  expect([...said.keys()]).toEqual(expect.arrayContaining(['as usual', 'clear rise', '']));
  expect(uneven).toBeGreaterThan(0);
});

/** How uneven posts are: the spread of the logarithm of what each reaches, and of its rate. */
interface Spread {
  readonly reach: number;
  readonly rate: number;
}

const tests = {
  rate: (now: readonly Pair[], before: readonly Pair[]) => unlikelyChanceOf(rateOf(now), rateOf(before)),
  total: (now: readonly Pair[], before: readonly Pair[]) =>
    unlikelyChanceOf(totalOf(now.map(([, reach]) => reach)), totalOf(before.map(([, reach]) => reach))),
  typical: (now: readonly Pair[], before: readonly Pair[]) => {
    const rates = (pairs: readonly Pair[]) => pairs.map(([engagements, reach]) => engagements / reach);
    return rankTest(rates(now), rates(before))?.chance ?? 1;
  },
};

/** How often a test calls a change real where the posts of this period have `times` as much of everything. */
const called = (what: keyof typeof tests, posts: number, { reach, rate }: Spread, times: number): number => {
  // A fixed seed: the same draws each time.
  let state = 12345 + posts;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const drawn = (more: { readonly reach: number; readonly rate: number }) =>
    Array.from({ length: posts }, (): Pair => {
      const seen = Math.exp(8 + reach * normal()) * more.reach;
      return [seen * Math.exp(-3 + rate * normal()) * more.rate, seen];
    });
  const more = what === 'total' ? { reach: times, rate: 1 } : { reach: 1, rate: times };
  const comparisons = 2000;
  let real = 0;
  for (let at = 0; at < comparisons; at++)
    if ((tests[what](drawn(more), drawn({ reach: 1, rate: 1 })) ?? 1) < 0.05) real++;
  return real / comparisons;
};

const unevenness = [
  { what: 'rate', spread: { reach: 0.7, rate: 0.6 } },
  { what: 'rate', spread: { reach: 1.5, rate: 0.6 } },
  { what: 'rate', spread: { reach: 1.5, rate: 1.5 } },
  { what: 'total', spread: { reach: 0.7, rate: 0.6 } },
  { what: 'total', spread: { reach: 1, rate: 0.6 } },
  { what: 'total', spread: { reach: 1.5, rate: 0.6 } },
  { what: 'typical', spread: { reach: 0.6, rate: 0.6 } },
] as const;

const everySize = unevenness.flatMap((each) => [8, 20, 100].map((posts) => ({ ...each, posts })));
/** Each unevenness with one size; the rate and the total with all three. */
const sizes = isThorough ? everySize : unevenness.map((each, at) => ({ ...each, posts: [8, 20, 100][at % 3] ?? 8 }));

test.each(sizes)(
  `where nothing changed, $posts posts a period of a spread of $spread.reach raise a false alarm of the $what in 3 to 7 of 100 (${countTried(sizes, everySize)})`,
  ({ what, spread, posts }) => {
    const alarms = called(what, posts, spread, 1);
    console.log(`${posts} posts, ${what}, ${JSON.stringify(spread)}: ${(100 * alarms).toFixed(1)}% false alarms`);
    expect(alarms).toBeGreaterThan(0.03);
    expect(alarms).toBeLessThan(0.07);
  },
);

test.each(['rate', 'total', 'typical'] as const)(
  'a true doubling of the %s is found over 20 posts a period',
  (what) => {
    const found = called(what, 20, { reach: 0.7, rate: 0.5 }, 2);
    console.log(`a true doubling, ${what}: ${(100 * found).toFixed(1)}% found`);
    expect(found).toBeGreaterThan(0.85);
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
  expect(gap.at(figure?.verdict ?? '')).toBe('21 of 31 days');
  const unequal = shownOver(choices, [{ holding, rows: days }], { [shown.plan.compared?.from ?? '']: first - 10 });
  expect(unequal.at(figure?.verdict ?? '')).toBe('31 against 10 days');
});

test('totals of a month and of the longer one before it are compared a day too, and judged so', () => {
  const [from, to] = [46054, 46081];
  const holding = holdingOf('days', ['date', 'new_followers', 'views']);
  const over = (february: number) => {
    const rows = Array.from({ length: 59 }, (_, at) => {
      const isFebruary = to - at >= from;
      const new_followers = (100 + (at % 5)) * (isFebruary ? february : 1);
      return rowOf('days', { date: to - at, platform: 'a', account: 'a', new_followers });
    });
    const { plan, at } = shownOver({ ...choices, from, to }, [{ holding, rows }]);
    const figure = plan.figures.find(({ variant }) => variant === 'days.new_followers');
    const seen = at(`E${figure?.cell.replace(/\D/g, '')}`);
    return { seen, verdict: at(figure?.verdict ?? ''), compared: plan.compared && at(plan.compared.from) };
  };
  expect(over(1)).toEqual({ seen: -0.098, verdict: 'as usual', compared: 46023 });
  expect(over(1.05)).toEqual({ seen: '▲ 4.9%/day', verdict: 'clear rise', compared: 46023 });
});
