import { fewestRows } from './change-test.ts';

/** The posts of a period as a test takes them: which of them count, and what each adds above and below the line, as arrays. */
export interface TestedPosts {
  readonly counts: string;
  readonly top: TestedFigure;
  /** Only posts with this tick add something above the line. */
  readonly tick: string | null;
  /** `null` for a total, and for what is divided by how many posts there are. */
  readonly bottom: TestedFigure | null;
}

/** A number of each post, and which of them are known, as arrays. */
export interface TestedFigure {
  readonly values: string;
  readonly known: string;
}

/** What the test needs of a period, a cell each. */
export const stepNames = [
  'rows',
  'top',
  'bottom',
  'squares',
  'products',
  'squaresBelow',
  'freedom',
  'variance',
] as const;

/** The cells of one period's steps. */
export type PeriodCells = Readonly<Record<(typeof stepNames)[number], string>>;

type Formulas = Readonly<Record<keyof PeriodCells, string | null>>;

/** A rate changes its meaning with few posts that carry most of it: as many even posts would be as sure. */
const evenPosts = (sum: string, squares: string): string => `${sum}^2/${squares}`;

/**
 * The steps of one period for a rate. The variance of its logarithm is that of the posts' distances from the rate, and where
 * few posts have most of what is below the line it is as uncertain as if there were but those few: S² ÷ Σs² even posts (Kish,
 * 1965) stand in for their number, in the variance and in the degrees of freedom.
 *
 *     eight posts, seen 100 times each          →  8 even posts
 *     eight posts, one of them seen 9,300 times →  1.2 even posts: too uneven to say
 */
const stepsOfRate = (
  { counts, top: numerator, tick, bottom: denominator }: TestedPosts & { readonly bottom: TestedFigure },
  cells: PeriodCells,
): Formulas => {
  const [top, bottom] = [numerator.values, denominator.values];
  const both = `${counts}*${numerator.known}*${denominator.known}`;
  const above = tick === null ? both : `${both}*(${tick}=TRUE)`;
  const even = `MIN(${evenPosts(cells.top, cells.squares)};${evenPosts(cells.bottom, cells.squaresBelow)})`;
  const spread = `${cells.squares}/${cells.top}^2-2*${cells.products}/(${cells.top}*${cells.bottom})+${cells.squaresBelow}/${cells.bottom}^2`;
  return {
    rows: `SUMPRODUCT(${both})`,
    top: `SUMPRODUCT(${above};${top})`,
    bottom: `SUMPRODUCT(${both};${bottom})`,
    squares: `SUMPRODUCT(${above};${top};${top})`,
    products: `SUMPRODUCT(${above};${top};${bottom})`,
    squaresBelow: `SUMPRODUCT(${both};${bottom};${bottom})`,
    freedom: `${even}-1`,
    variance: `MAX(0;${spread})*${cells.bottom}^2/(${cells.bottom}^2-${cells.squaresBelow})`,
  };
};

/**
 * The steps of one period for a total or an average: by the cube roots of what each post adds, which are nearly normal where the
 * amounts themselves are very uneven (Wilson and Hilferty, 1931). What is tested is whether the posts grew alike.
 */
const stepsOfTotal = (
  { counts, top: { values: top, known: isKnown }, tick }: TestedPosts,
  cells: PeriodCells,
): Formulas => {
  const known = `${counts}*${isKnown}${tick === null ? '' : `*(${tick}=TRUE)`}`;
  return {
    rows: `SUMPRODUCT(${known})`,
    top: `SUMPRODUCT(${known};${top})`,
    bottom: null,
    squares: `SUMPRODUCT(${known}*ABS(${top})^(1/3)*((${top}>0)-(${top}<0)))`,
    products: `SUMPRODUCT(${known}*ABS(${top})^(2/3))`,
    squaresBelow: null,
    freedom: `${cells.rows}-1`,
    variance: `9*(${cells.rows}*${cells.products}/${cells.squares}^2-1)/(${cells.rows}-1)`,
  };
};

/** The formulas of one period's steps, without the leading `=`; `null` for a cell that the test does not need. */
export const postSteps = (tested: TestedPosts, cells: PeriodCells): Formulas => {
  const { bottom } = tested;
  return bottom === null ? stepsOfTotal(tested, cells) : stepsOfRate({ ...tested, bottom }, cells);
};

/** What a figure is over its posts: a rate, a total, or an amount by post. */
export type PostFigure = 'rate' | 'total' | 'average';

interface Compared {
  readonly now: PeriodCells;
  readonly before: PeriodCells;
  /** The cell by which a total of the earlier period is multiplied to be compared a day. */
  readonly lengthRatio: string;
}

/** By how much the figure moved, as a logarithm, without the leading `=`. */
export const postChange = (figure: PostFigure, { now, before, lengthRatio }: Compared): string => {
  if (figure === 'rate') return `LN((${now.top}/${now.bottom})/(${before.top}/${before.bottom}))`;
  const root = ({ squares, rows }: PeriodCells) => `(${squares}/${rows})`;
  const each = `3*LN(${root(now)}/${root(before)})`;
  return figure === 'average' ? each : `LN(${now.rows}/(${before.rows}*${lengthRatio}))+${each}`;
};

/** The degrees of freedom of Welch, without the leading `=`. */
export const postFreedom = ({ now, before }: Compared): string => {
  const part = ({ variance, freedom }: PeriodCells) => `${variance}^2/${freedom}`;
  return `(${now.variance}+${before.variance})^2/(${part(now)}+${part(before)})`;
};

/**
 * How likely so large a change is by chance alone, two-sided, without the leading `=`; blank where the posts are too few or too
 * uneven to tell. Between whole degrees of freedom, which are all that the function takes, it lies in proportion. Where the posts
 * moved one way and the figure the other, by how many they are or by a few of them, nothing is clear; nor is what their ages may do.
 */
export const postChance = (
  figure: PostFigure,
  { now, before, lengthRatio }: Compared,
  {
    change,
    freedom,
    drift,
  }: {
    readonly change: string;
    readonly freedom: string;
    /** The cell with what the ages of the posts alone may move the figure by; `null` where nothing is known of them. */
    readonly drift: string | null;
  },
): string => {
  const beyond = drift === null ? `ABS(${change})` : `MAX(0;ABS(${change})-${drift})`;
  const t = `${beyond}/SQRT(${now.variance}+${before.variance})`;
  const whole = `INT(${freedom})`;
  const between = `TDIST(${t};${whole};2)*(1-${freedom}+${whole})+TDIST(${t};${whole}+1;2)*(${freedom}-${whole})`;
  const difference =
    figure === 'average'
      ? `${now.top}/${now.rows}-${before.top}/${before.rows}`
      : `${now.top}-${before.top}*${lengthRatio}`;
  const isAlike = figure === 'rate' ? null : `${change}*(${difference})<0`;
  const chance = isAlike === null ? between : `IF(${isAlike};1;${between})`;
  return `IF(MIN(${now.rows};${before.rows})<${fewestRows};"";IFERROR(${chance};""))`;
};
