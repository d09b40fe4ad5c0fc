import { addressOf, cornersOf } from '../formulas/address.ts';
import type { ReportPage } from '../layout/page.ts';
import { colours } from '../layout/styles.ts';
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

/** Colours changes for the better and the worse; the arrow says the direction without colour. What may be chance stays quiet. */
export const colourChanges = (page: ReportPage, placed: readonly PlacedMetric[]): void => {
  for (const run of runsOf(placed.filter(({ coloured }) => coloured !== null))) {
    const [top, bottom] = [run[0], run[run.length - 1]];
    if (top === undefined || bottom === undefined || top.line.better === 'neutral') continue;
    const [first, last] = [rowOf(top), rowOf(bottom)];
    const [rise, fall] = top.line.better === 'higher' ? [colours.up, colours.down] : [colours.down, colours.up];
    const range = [first, last].map((row) => addressOf(figureColumns.change, row)).join(':');
    const [amount, chance] = [columnOf(top), figureColumns.chance].map((column) => `$${addressOf(column, first)}`);
    // A figure without a test has a blank there, which counts as 0; one whose test says nothing has a text, above any number.
    const when = (sign: string) => `=AND(ISNUMBER(${amount});${amount}${sign}0;${chance}<=${top.threshold})`;
    page.draft.rule({ range, formula: when('>'), colour: rise });
    page.draft.rule({ range, formula: when('<'), colour: fall });
  }
};
