import { fewestRows } from './change-test.ts';

/** The sums of a column on the days of one period, what they add up to, and the weekday of each day, as ranges and cells. */
export interface DailyRange {
  /** All days, those but the last, and those but the first. */
  readonly all: string;
  readonly early: string;
  readonly late: string;
  readonly sum: string;
}

/** One side of a figure: a column of daily sums, in both periods, and the mean share of each weekday over both. */
export interface DailySide {
  readonly now: DailyRange;
  readonly before: DailyRange;
  readonly weekdayMeans: string;
}

/** What the days of both periods are like. */
export interface DailyPeriods {
  readonly now: Pick<DailyRange, 'all' | 'early' | 'late'> & { readonly days: string };
  readonly before: Pick<DailyRange, 'all' | 'early' | 'late'> & { readonly days: string };
  /** The seven weekdays below each other. */
  readonly weekdays: string;
  /** The mean of one part in as many as a period has days, of each weekday. */
  readonly evenMeans: string;
}

type Part = 'all' | 'early' | 'late';
type When = 'now' | 'before';

/** Below this the shares of days differ by what a computer rounds. */
const rounding = '1/10^20';

/** What is taken out of the days: six differences of weekdays, and the mean of each period. */
const parameters = 8;

/**
 * The formulas of a test for sums of a day, which resemble the day before. Each day's share of its period less that of the figure's
 * other side (for a total: less an even share), less the mean of its weekday, says how far the logarithm moves by chance.
 * `squares` adds them squared; `products` adds those of neighbours; `mix` is how far the logarithm moves because the periods do not
 * have each weekday equally often. `correlation` is what neighbours share, raised: it is told too low by few days, and fades more
 * slowly than one day tells where several sources are added. `error` is the standard error of the change of the logarithm. A
 * correlation that happens to look small makes the error too small, which many degrees of freedom would call real: so there are few,
 * and the error is as much smaller as that needs. The numbers are those by which 3 to 7 of 100 comparisons of unchanged days are
 * called real from 14 days on, and at most 5 of 100 whole reports; fewer days are mostly judged with more caution.
 */
export const dailySteps = (
  periods: DailyPeriods,
  { top, bottom }: { readonly top: DailySide; readonly bottom: DailySide | null },
) => {
  const means = `${top.weekdayMeans}-${bottom?.weekdayMeans ?? periods.evenMeans}`;
  const residuals = (when: When, part: Part) => {
    const other = bottom === null ? `1/${periods[when].days}` : `${bottom[when][part]}/${bottom[when].sum}`;
    const ofWeekday = `MMULT((${periods[when][part]}=TRANSPOSE(${periods.weekdays}))*1;${means})`;
    return `(${top[when][part]}/${top[when].sum}-${other}-${ofWeekday})`;
  };
  const days = `(${periods.now.days}+${periods.before.days})`;
  // The mix moves all days of a period alike, each by its part: that is no difference between them.
  const within = (mix: string, of: (when: When) => string) =>
    `=IFERROR(SUMPRODUCT(${of('now')})+SUMPRODUCT(${of('before')})-${mix}^2/${days};"")`;
  return {
    mix: `=IFERROR(SUMPRODUCT(${residuals('now', 'all')})-SUMPRODUCT(${residuals('before', 'all')});"")`,
    squares: (mix: string) => within(mix, (when) => `${residuals(when, 'all')}^2`),
    products: (mix: string) => within(mix, (when) => `${residuals(when, 'early')}*${residuals(when, 'late')}`),
    correlation: (squares: string, products: string) =>
      `=IFERROR(IF(${squares}*${days}>${rounding};MAX(0;MIN(97/100;${products}/${squares}*97/100+1/20+1/${days}));"");"")`,
    inflation: (correlation: string) => `=IF(ISNUMBER(${correlation});(1+${correlation})/(1-${correlation});"")`,
    error: (squares: string, inflation: string) => `=IFERROR(SQRT(${squares}*(1-11/${days})*${inflation});"")`,
    freedom: (inflation: string) => `=IFERROR(MAX(1;(${days}-${parameters})*5/(21*${inflation}+12));"")`,
  };
};

/** How likely so large a change beyond the mix of weekdays is by chance, two-sided; blank where a text says why it is not told. */
export const dailyProbability = ({
  current,
  previous,
  mix,
  error,
  freedom,
  reasons,
}: {
  readonly current: string;
  readonly previous: string;
  readonly mix: string;
  readonly error: string;
  readonly freedom: string;
  readonly reasons: readonly string[];
}): string => {
  const move = `LN(${current}/${previous})`;
  // What weekdays alone would turn the other way is no change.
  const t = `MAX(0;ABS(${move})+IF(${move}<0;-1;1)*${mix})/${error}`;
  const [below, part] = [`INT(${freedom})`, `(${freedom}-INT(${freedom}))`];
  // Degrees of freedom are seldom whole here: a share of the chance of each neighbour.
  const chance = `TDIST(${t};${below};2)*(1-${part})+TDIST(${t};${below}+1;2)*${part}`;
  return `=IF(AND(${reasons.map((reason) => `${reason}=""`).join(';')});IFERROR(${chance};"");"")`;
};

/** That a period has too few days. */
export const hasTooFewDays = (days: readonly string[]): string => `MIN(${days.join(';')})<${fewestRows}`;
