import { absoluteAddress, addressOf, cornersOf } from '../formulas/address.ts';
import type { ReportPage } from '../layout/page.ts';
import { colours } from '../layout/styles.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { figureColumns, type PlacedMetric, rowOf } from './placed-metric.ts';

/** The column of the change by which a figure is coloured. */
const columnOf = ({ coloured }: PlacedMetric): number => cornersOf(coloured ?? '').left;

/** Figures that stand below each other, are better in the same direction and are coloured by one column. */
const runsOf = (placed: readonly PlacedMetric[]): readonly (readonly PlacedMetric[])[] =>
  placed.reduce<PlacedMetric[][]>((runs, figure) => {
    const run = runs[runs.length - 1];
    const above = run?.[run.length - 1];
    const goesOn =
      above?.line.better === figure.line.better &&
      rowOf(above) === rowOf(figure) - 1 &&
      columnOf(above) === columnOf(figure);
    if (run === undefined || !goesOn) runs.push([figure]);
    else run.push(figure);
    return runs;
  }, []);

/** The colours of a rise and of a fall of a figure; `null` where neither is better. */
const coloursOf = ({ better }: ReportMetric): readonly [rise: string, fall: string] | null => {
  if (better === 'neutral') return null;
  return better === 'higher' ? [colours.up, colours.down] : [colours.down, colours.up];
};

/** Colours cells by the change in a cell: a rise and a fall each in its shade, where `isReal`, a further condition, holds. */
const colourWays = (
  { draft }: Pick<ReportPage, 'draft'>,
  range: string,
  { amount, isReal, shades: [rise, fall] }: { amount: string; isReal: string; shades: readonly [string, string] },
): void => {
  for (const [sign, colour] of [
    ['>', rise],
    ['<', fall],
  ] as const)
    draft.rule({ range, formula: `=AND(ISNUMBER(${amount});${amount}${sign}0${isReal})`, colour });
};

/** Colours a cell by a change whose chance is small enough to believe it, or that has none. */
export const colourChange = (
  page: Pick<ReportPage, 'draft'>,
  range: string,
  { line, coloured, chance, threshold }: PlacedMetric,
): void => {
  const shades = coloursOf(line);
  if (shades === null || coloured === null) return;
  const isReal = chance === null ? '' : `;${absoluteAddress(chance)}<=${threshold}`;
  colourWays(page, range, { amount: absoluteAddress(coloured), isReal, shades });
};

/** Colours changes for the better and the worse, and what is said of them; the arrow says the direction without colour. What may be chance stays quiet. */
export const colourChanges = (page: ReportPage, placed: readonly PlacedMetric[]): void => {
  for (const run of runsOf(placed.filter(({ coloured }) => coloured !== null))) {
    const [top, bottom] = [run[0], run[run.length - 1]];
    const shades = top === undefined ? null : coloursOf(top.line);
    if (top === undefined || bottom === undefined || shades === null) continue;
    const [first, last] = [rowOf(top), rowOf(bottom)];
    const range = `${addressOf(figureColumns.change, first)}:${addressOf(figureColumns.verdict, last)}`;
    const across = (column: number) => `$${addressOf(column, first)}`;
    // A figure without a test has a blank there, which counts as 0; one whose test says nothing has a text, above any number.
    const isReal = `;${across(figureColumns.chance)}<=${top.threshold}`;
    colourWays(page, range, { amount: across(columnOf(top)), isReal, shades });
  }
};
