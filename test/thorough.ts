/**
 * Whether every case is tried, as `npm run test:thorough` has it. `npm test` tries some of each kind, always the same ones,
 * and what it leaves out is said by {@link countTried} in the name of the test.
 */
export const isThorough = Boolean(process.env['THOROUGH']);

/** How many of how many cases are tried: `6 of 75`, or `all 75`. */
export const countTried = (tried: readonly unknown[], all: readonly unknown[]): string =>
  tried.length === all.length ? `all ${all.length}` : `${tried.length} of ${all.length}`;

/** As many of the cases, the first and the last among them and the others evenly between; every case in a thorough run. */
export const sampleOf = <Case>(cases: readonly Case[], count: number): readonly Case[] =>
  isThorough ? cases : evenlySpread(cases, count);

/** What {@link sampleOf} chooses where it chooses. */
export const evenlySpread = <Case>(cases: readonly Case[], count: number): readonly Case[] => {
  if (cases.length <= count) return cases;
  const step = (cases.length - 1) / Math.max(1, count - 1);
  return Array.from({ length: count }, (_, at) => Math.round(at * step)).flatMap((at) => cases.slice(at, at + 1));
};

/**
 * How often a law is tried with random cases: `every` times in a thorough run, with others each time; otherwise `some` times,
 * always with the same.
 */
export const runsOf = (every: number, some: number): { readonly numRuns: number; readonly seed?: number } =>
  isThorough ? { numRuns: every } : { numRuns: some, seed: 1 };

type Factors = Readonly<Record<string, readonly unknown[]>>;
type CaseOf<F extends Factors> = { readonly [Name in keyof F]: F[Name][number] };

/** Every value of each factor with every value of the others. */
export const productOf = <F extends Factors>(factors: F): readonly CaseOf<F>[] =>
  Object.entries(factors).reduce<readonly object[]>(
    (cases, [name, values]) => cases.flatMap((each) => values.map((value) => ({ ...each, [name]: value }))),
    [{}],
  ) as readonly CaseOf<F>[];

/**
 * Cases in which any two values of two factors meet at least once; every case in a thorough run. Of 6 goals, 4 comparisons
 * and 2 languages 24 cases, not 48.
 */
export const pairwise = <F extends Factors>(factors: F): readonly CaseOf<F>[] =>
  isThorough ? productOf(factors) : pairsCovering(factors);

/** What {@link pairwise} chooses where it chooses. */
export const pairsCovering = <F extends Factors>(factors: F): readonly CaseOf<F>[] => {
  const names = Object.keys(factors);
  const pairsIn = (one: CaseOf<F>): readonly string[] => {
    const places = names.map((name) => `${name} ${factors[name]?.indexOf(one[name])}`);
    return places.flatMap((place, at) => places.slice(at + 1).map((other) => `${place}, ${other}`));
  };
  const all = productOf(factors).map((each) => ({ each, pairs: pairsIn(each) }));
  const open = new Set(all.flatMap(({ pairs }) => pairs));
  const chosen: CaseOf<F>[] = [];
  while (open.size > 0) {
    const newIn = ({ pairs }: { readonly pairs: readonly string[] }) => pairs.filter((pair) => open.has(pair)).length;
    const best = all.reduce((one, other) => (newIn(other) > newIn(one) ? other : one));
    chosen.push(best.each);
    for (const pair of best.pairs) open.delete(pair);
  }
  return chosen;
};
