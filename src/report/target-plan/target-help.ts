import { periodStart } from '../../calendar/period.ts';
import { planMonths } from '../../contract/choices.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import type { Period } from '../calculation/periods.ts';
import { addressOf } from '../formulas/address.ts';
import { dash } from '../formulas/metric-formula.ts';
import { formats } from '../layout/formats.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { changesNote } from '../sections/changes-note.ts';
import { foreignMoneyIn, foreignMoneyNote } from '../sections/foreign-money.ts';
import { column, hidden, monthColumn, ofMonth } from './target-columns.ts';
import { words } from './target-plan-words.ts';
import type { PlacedTarget, PlanTable } from './target-row.ts';

/** Long notes run over two lines. */
const noteHeight = 30;

/** Whether the data of a figure reaches back to the same quarter of the year before. */
const hasYear = (line: ReportMetric, holdings: readonly TabSummary[], from: number): boolean =>
  Object.values(line.terms).every(({ kind }) => {
    const first = holdings.find((holding) => holding.kind === kind)?.from ?? null;
    return first !== null && first < periodStart(from, 'month', -9);
  });

/**
 * The growth that a target means over the same month of the year before, as a formula and how it is shown: of a rate in
 * points.
 */
const growthOf = (
  { unit }: ReportMetric,
  { target, before, points }: { readonly target: string; readonly before: string; readonly points: string },
): readonly [formula: string, format: string] => {
  // As many places as are shown: what rounds to nothing has no sign.
  const growth =
    unit === 'fraction' ? `ROUND((${target}-${before})*100;2)` : `ROUND((${target}-${before})/ABS(${before});2)`;
  const shown = unit === 'fraction' ? `0.00" ${points}"` : '0%';
  return [`=IF(COUNT(${target};${before})=2;IFERROR(${growth};"");"")`, `"+"${shown};"−"${shown};${shown}`];
};

/**
 * Writes what the figures were in the same months a year before, and the growth that their targets mean; only of those
 * whose data reaches back so far. Gives the rows, from 0, or `null` where there are none.
 */
export const writeTargetHelp = (
  { layout, choices, calculation }: PlanTable,
  rows: readonly PlacedTarget[],
  { holdings, yearAgo }: { readonly holdings: readonly TabSummary[]; readonly yearAgo: readonly Period[] },
): { readonly row: number; readonly rows: number } | null => {
  const { language, from } = choices;
  const told = rows.filter(({ line }) => hasYear(line, holdings, from));
  if (told.length === 0) return null;
  layout.take(1);
  const top = layout.take(2 + told.length);
  layout.put(top, column.name, styledCell(words.help[language], 'section'));
  layout.edge('section', `${addressOf(column.name, top)}:${addressOf(column.target, top)}`);
  layout.put(top + 1, column.name, styledCell(words.kpi[language], 'headingLeft'));
  yearAgo.forEach((_, month) => {
    layout.put(top + 1, monthColumn(month), styledCell(words.yearAgo[language], 'heading'));
    layout.put(top + 1, monthColumn(month) + 1, styledCell(words.growth[language], 'heading'));
  });
  told.forEach(({ line, row }, at) => {
    const own = top + 2 + at;
    layout.put(own, column.name, styledCell(line.name[language], 'name'));
    yearAgo.forEach((period, month) => {
      const gaps = calculation.stepGaps.of(line, period);
      const figure = calculation.figure(line, period).slice(1);
      const whole = gaps.length === 0 ? figure : `IF(MAX(${gaps.join(';')})>0;"${dash}";${figure})`;
      const first = monthColumn(month);
      const before = layout.put(own, first, styledCell(`=${whole}`, 'soft9', formats[line.unit]));
      const target = `$${addressOf(first + ofMonth.target, row)}`;
      const [growth, format] = growthOf(line, { target, before, points: words.points[language] });
      layout.put(own, first + 1, styledCell(growth, 'figure', format));
    });
  });
  return { row: top + 1, rows: 1 + told.length };
};

/** What pace, status and the quarter mean, and which days are missing. */
export const writePlanNotes = ({ layout, choices, calculation, head, steps }: PlanTable): void => {
  const { language } = choices;
  const first = monthColumn(0);
  const note = (title: string, text: string, format: string) => {
    const row = layout.take(1);
    layout.height(row, noteHeight);
    layout.put(row, column.name, styledCell(title, 'softBold'));
    layout.put(row, first, styledCell(text, 'words', format));
    const range = `${addressOf(first, row)}:${addressOf(column.target, row)}`;
    layout.merge(range);
    layout.wrap(range);
    return row;
  };
  layout.take(1);
  const titled = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  note(titled(words.pace[language]), words.paceAbout[language], '@');
  note(titled(words.status[language]), words.statusAbout[language], '@');
  note(words.quarter[language], words.quarterAbout[language], '@');
  const row = layout.bottom();
  const gaps = head.months.map((_, month) => addressOf(hidden.gaps + month, row)).join('&');
  // The months of the plan, and those a year before that stand beside their targets.
  const told = [...calculation.steps.slice(0, planMonths), ...steps.slice(1)];
  const foreign = told.flatMap((step, at) => {
    const count = foreignMoneyIn(calculation, step);
    return count === null ? [] : [{ at: hidden.targets + at, formula: `=${count}` }];
  });
  const unknownMoney = foreignMoneyNote(
    foreign.map(({ at }) => addressOf(at, row)),
    language,
  );
  const said = hidden.targets + told.length;
  const money = unknownMoney === '' ? '' : `&${addressOf(said, row)}`;
  note(
    words.gaps[language],
    `=IF(${head.months[0].gone}=0;"";IF(${gaps}="";"${words.noGaps[language]}";${gaps}&"${words.gapsAbout[language]}"))${changesNote(calculation, language)}${money}`,
    'General',
  );
  if (unknownMoney !== '') layout.put(row, said, helperCell(`=${unknownMoney.slice(1)}`));
  for (const { at, formula } of foreign) layout.put(row, at, helperCell(formula, '0'));
  head.months.forEach(({ gone }, month) => {
    const text = calculation.stepGaps.textOf(steps[month + 1] ?? steps[3]);
    layout.put(row, hidden.gaps + month, helperCell(`=IF(${gone}=0;"";${text})`));
  });
};
