import type { ReportFigure } from '../../contract/answers.ts';
import { targetKey, typedValuesFor } from '../../contract/choices.ts';
import type { Unit } from '../../kpi/kpi.ts';
import { absoluteAddress, addressOf, cornersOf, relativeAddress } from '../formulas/address.ts';
import { dash, metricFormula } from '../formulas/metric-formula.ts';
import { metricFamilies } from '../layout/family.ts';
import { changeFormat, formats } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { colours } from '../layout/styles.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { words } from '../report-words.ts';
import { changeProbability, significanceLimitOf, testStepsOf } from '../statistics/change-test.ts';
import { resampledRowsOf } from '../statistics/resample.ts';
import { roundedChange, smallBaseChange, statusFormula, verdictFormula } from '../statistics/verdicts.ts';

/** A figure of the report and where it and the steps of its judgement stand. */
export interface PlacedMetric extends ReportFigure {
  readonly line: ReportMetric;
  /** The change as a number, also where the cell that is seen shows a count first. */
  readonly amount: string | null;
  /** The cell of the change that is seen: a text where a count stands first. */
  readonly seen: string | null;
  readonly chance: string | null;
  /** The cell below or at which a chance is small enough. */
  readonly threshold: string;
}

const at = {
  value: 2,
  previous: 3,
  change: 4,
  verdict: 5,
  target: 6,
  status: 7,
  amount: 8,
  now: 9,
  before: 14,
  chance: 19,
  limit: 20,
};

/** The relative change of a figure, or its difference in percentage points where it is a rate. */
export const changeFormula = (unit: Unit, current: string, previous: string): string =>
  unit === 'fraction'
    ? `=IFERROR((${current}-${previous})*100;"${dash}")`
    : `=IFERROR((${current}-${previous})/ABS(${previous});"${dash}")`;

/** Lays out the steps of the test in the helper cells of a figure's row, and gives the cells of both periods. */
const writeSteps = (page: ReportPage, line: ReportMetric, row: number) => {
  const sample = resampledRowsOf(page.holdings, line);
  if (sample === null || page.compared === null) return null;
  const write = (span: ReportPage['span'], first: number) => {
    const [rows, top, bottom, mean, variance] = [0, 1, 2, 3, 4].map((step) => addressOf(first + step, row)) as [
      string,
      string,
      string,
      string,
      string,
    ];
    const steps = testStepsOf({ line, sample }, span, { rows, top, bottom, mean });
    [steps.rows, steps.top, steps.bottom, steps.mean, steps.variance].forEach((step, place) => {
      if (step !== null) page.draft.put(row, first + place, helperCell(step));
    });
    return { rows, top, bottom, variance };
  };
  return { sample, now: write(page.span, at.now), before: write(page.compared, at.before) };
};

const writeLine = (page: ReportPage, line: ReportMetric, threshold: string): PlacedMetric => {
  const { draft, choices, holdings, span, compared } = page;
  const { language } = choices;
  const row = draft.take(1);
  const label = line.name[language];
  draft.put(row, 0, styledCell(label, 'name'));
  const cell = draft.put(
    row,
    at.value,
    styledCell(metricFormula(holdings, line, { span }), 'figure', formats[line.unit]),
  );
  const key = targetKey(line);
  const target = draft.put(row, at.target, styledCell(typedValuesFor(choices, key), 'input', formats[line.unit]));
  draft.edge('row', `A${row + 1}:F${row + 1}`);
  draft.edge('row', `H${row + 1}`);
  draft.edge('input', target);
  draft.input(key, target);
  const status = draft.put(
    row,
    at.status,
    styledCell(statusFormula(line, { cell, target }, language), 'status', 'General'),
  );
  const place = {
    function: line.function,
    variant: line.variant,
    label,
    isRate: line.unit === 'fraction',
    line,
    cell,
    target,
    status,
    threshold,
  };
  if (compared === null)
    return { ...place, previous: null, change: null, amount: null, seen: null, chance: null, verdict: null };
  const previous = draft.put(
    row,
    at.previous,
    styledCell(metricFormula(holdings, line, { span: compared }), 'soft9', formats[line.unit]),
  );
  const amount = draft.put(
    row,
    at.amount,
    helperCell(changeFormula(line.unit, cell, previous), changeFormat(line.unit, language)),
  );
  const shown =
    line.unit === 'count' && line.formula.op === 'measure'
      ? smallBaseChange({ cell, previous, amount })
      : roundedChange(line.unit, amount);
  const seen = draft.put(row, at.change, styledCell(`=${shown}`, 'figure', changeFormat(line.unit, language)));
  const steps = writeSteps(page, line, row);
  const chance =
    steps === null
      ? null
      : draft.put(
          row,
          at.chance,
          helperCell(
            changeProbability({
              current: cell,
              previous,
              rows: [steps.now.rows, steps.before.rows],
              variances: [steps.now.variance, steps.before.variance],
            }),
          ),
        );
  const verdict = draft.put(
    row,
    at.verdict,
    styledCell(verdictFormula(page, line, { amount, chance, threshold, steps }), 'words', 'General'),
  );
  return { ...place, previous, change: amount, amount, seen, chance, verdict };
};

/** Colours the words of a status, from the first cell of a range down; the words alone say it too. */
export const colourStatus = (page: ReportPage, range: string): void => {
  for (const [word, colour, background] of [
    [words.met, colours.met, colours.metBack],
    [words.close, colours.close, colours.closeBack],
    [words.missed, colours.missed, colours.missedBack],
  ] as const) {
    const formula = `=${range.replace(/:.*/, '')}="${word[page.choices.language]}"`;
    page.draft.rule({ range, formula, colour, background });
  }
};

const rowOf = ({ cell }: PlacedMetric): number => cornersOf(cell).top;

/** Figures that stand below each other and are better in the same direction. */
const runsOf = (placed: readonly PlacedMetric[]): readonly (readonly PlacedMetric[])[] =>
  placed.reduce<PlacedMetric[][]>((runs, figure) => {
    const run = runs[runs.length - 1];
    const above = run?.[run.length - 1];
    const goesOn = above?.line.better === figure.line.better && rowOf(above) === rowOf(figure) - 1;
    if (run === undefined || !goesOn) runs.push([figure]);
    else run.push(figure);
    return runs;
  }, []);

/** Colours changes for the better and the worse; the arrow says the direction without colour. What may be chance stays quiet. */
const colourChanges = (page: ReportPage, placed: readonly PlacedMetric[]): void => {
  for (const run of runsOf(placed.filter(({ amount }) => amount !== null))) {
    const [top, bottom] = [run[0], run[run.length - 1]];
    if (top === undefined || bottom === undefined || top.line.better === 'neutral') continue;
    const [first, last] = [rowOf(top), rowOf(bottom)];
    const [rise, fall] = top.line.better === 'higher' ? [colours.up, colours.down] : [colours.down, colours.up];
    const range = [first, last].map((row) => addressOf(at.change, row)).join(':');
    const [amount, chance] = [at.amount, at.chance].map((column) => `$${addressOf(column, first)}`);
    // A figure without a test has a blank there, which counts as 0; one whose test says nothing has a text, above any number.
    const when = (sign: string) => `=AND(ISNUMBER(${amount});${amount}${sign}0;${chance}<=${top.threshold})`;
    page.draft.rule({ range, formula: when('>'), colour: rise });
    page.draft.rule({ range, formula: when('<'), colour: fall });
  }
};

/**
 * The procedure of Benjamini and Hochberg over all tested figures: with forty figures two would look real by chance alone.
 * Each row says whether its chance is below its share of the false alarms; the largest that is bounds them all.
 */
const writeLimits = ({ draft }: ReportPage, placed: readonly PlacedMetric[], threshold: string): void => {
  const tested = placed.flatMap(({ chance }) => (chance === null ? [] : [chance]));
  const rows = placed.map(rowOf);
  const down = (column: number) =>
    [Math.min(...rows), Math.max(...rows)].map((row) => absoluteAddress(addressOf(column, row))).join(':');
  for (const chance of tested) {
    const { top: row } = cornersOf(chance);
    draft.put(row, at.limit, helperCell(significanceLimitOf(chance, down(at.chance))));
  }
  const { left: column, top: row } = cornersOf(relativeAddress(threshold));
  draft.put(row, column, helperCell(tested.length === 0 ? 0 : `=MAX(0;${down(at.limit)})`));
};

/** Every figure by family: this period, the one before, the change, whether it may be chance, the target and its status. */
export const writeFigures = (page: ReportPage): readonly PlacedMetric[] => {
  const { draft, choices, lines } = page;
  const { language } = choices;
  const top = draft.take(2);
  draft.put(top, 0, styledCell(words.all[language], 'section'));
  draft.edge('section', `A${top + 1}:H${top + 1}`);
  draft.put(top + 1, 0, styledCell(words.kpi[language], 'headingLeft'));
  draft.put(top + 1, at.value, styledCell(words.current[language], 'heading'));
  if (page.compared !== null) {
    draft.put(top + 1, at.previous, styledCell(words.previous[language], 'heading'));
    draft.put(top + 1, at.change, styledCell(words.change[language], 'heading'));
    draft.put(top + 1, at.verdict, styledCell(words.verdict[language], 'headingLeft'));
  }
  draft.put(top + 1, at.target, styledCell(words.target[language], 'heading'));
  draft.put(top + 1, at.status, styledCell(words.status[language], 'headingMiddle'));
  const threshold = absoluteAddress(addressOf(at.limit, top + 1));
  const placed = Object.entries(metricFamilies).flatMap(([family, name]) => {
    const members = lines.filter((line) => line.family === family);
    if (members.length === 0) return [];
    const row = draft.take(1);
    for (let column = 0; column < 8; column++)
      draft.put(row, column, styledCell(column === 0 ? name[language] : null, 'family'));
    return members.map((line) => writeLine(page, line, threshold));
  });
  writeLimits(page, placed, threshold);
  draft.take(1);
  colourChanges(page, placed);
  const [first, last] = [placed[0], placed[placed.length - 1]];
  if (first !== undefined && last !== undefined) colourStatus(page, `${first.status}:${last.status}`);
  return placed;
};
