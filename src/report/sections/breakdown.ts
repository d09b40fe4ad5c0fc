import { truncate } from '../../text/truncate.ts';
import type { Period } from '../calculation/periods.ts';
import { absoluteAddress, addressOf } from '../formulas/address.ts';
import { dash, metricFormula } from '../formulas/metric-formula.ts';
import { changeFormat, formats } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { figureCell, helperCell, styledCell } from '../layout/planned-cell.ts';
import { type Breakdown, namesOf } from '../metrics/breakdowns.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { words } from '../report-words.ts';
import { rankAmong } from '../statistics/ranking.ts';
import { roundedChange, smallBaseChange } from '../statistics/verdicts.ts';
import { writeHeading } from './heading.ts';
import { writeShare } from './share.ts';

/** More rows than that nobody compares; what is beyond them stands in one row together. */
const mostRows = 5;
const mostFigures = 3;
/** Where the unsorted rows stand, and what the sorted ones are counted from. */
const helper = { name: 8, rank: 9, weight: 10, value: 11, before: 14, share: 15, previous: 16, amount: 17 };

/** The rows of a table as the helper cells hold them, unsorted: name, rank, weight and the figures. */
const writeHelpers = (
  page: ReportPage,
  { breakdown: { kind, column }, weight, figures }: BreakdownTable,
  names: readonly string[],
) => {
  const { draft, calculation, choices } = page;
  const { now, before } = calculation;
  const over = (line: ReportMetric, period: Period, otherwise?: string) =>
    metricFormula(calculation.within(period), line, { span: calculation.spanOf(period), otherwise });
  const first = draft.bottom();
  const last = first + names.length - 1;
  draft.take(names.length);
  const down = (at: number) => `${absoluteAddress(addressOf(at, first))}:${absoluteAddress(addressOf(at, last))}`;
  names.forEach((name, at) => {
    const row = first + at;
    const filtered = (line: ReportMetric): ReportMetric => ({ ...line, only: { kind, column, text: name } });
    draft.put(
      row,
      helper.name,
      styledCell(name === '' ? words.notStated[choices.language] : truncate(name, 32), 'helper'),
    );
    // A row without the figure ranks last.
    const known = over(filtered(weight), now, '-1').slice(1);
    const own = draft.put(row, helper.weight, helperCell(`=IFERROR(${known}*1;-1)`));
    const above = `${absoluteAddress(addressOf(helper.weight, first - 1))}:${own}`;
    draft.put(row, helper.rank, helperCell(rankAmong(own, down(helper.weight), above), '0'));
    if (before !== null) draft.put(row, helper.before, helperCell(over(filtered(weight), before)));
    figures.forEach((line, place) => {
      draft.put(row, helper.value + place, helperCell(over(filtered(line), now)));
    });
  });
  return { first, down };
};

/** How a row's first figure changed; a dash where the periods differ in length. */
const writeChange = (
  { draft, choices, isEven }: ReportPage,
  row: number,
  { line, own, before }: { readonly line: ReportMetric; readonly own: string; readonly before: string },
): void => {
  if (isEven === null) return;
  const previous = draft.put(row, helper.previous, helperCell(before));
  const change = `IF(${isEven}=1;IFERROR((${own}-${previous})/ABS(${previous});"${dash}");"${dash}")`;
  const amount = draft.put(row, helper.amount, helperCell(`=IF(ISNUMBER(${own});${change};"")`));
  const counted = `IF(AND(${isEven}=1;ISNUMBER(${own}));${smallBaseChange({ cell: own, previous, amount })};${amount})`;
  draft.put(
    row,
    7,
    styledCell(
      line.unit === 'count' ? `=${counted}` : `=${roundedChange(line.unit, amount)}`,
      'soft9',
      changeFormat(line.unit, choices.language),
    ),
  );
};

interface BreakdownTable {
  readonly breakdown: Breakdown;
  /** What the rows are sorted by and shares taken of. */
  readonly weight: ReportMetric;
  readonly figures: readonly ReportMetric[];
}

const writeTable = (page: ReportPage, table: BreakdownTable): void => {
  const { draft, holdings, calculation, choices } = page;
  const { language } = choices;
  const { breakdown, weight, figures } = table;
  const holding = holdings.get(breakdown.kind);
  if (holding === undefined) return;
  const all = namesOf(holding, breakdown.column);
  const names = all.slice(0, mostRows);

  const head = draft.take(1);
  draft.put(head, 0, styledCell(breakdown.title[language], 'headingLeft'));
  [weight, ...figures].forEach((line, at) => {
    draft.put(head, 2 + at, styledCell(line.short[language], 'heading'));
  });
  draft.put(head, 6, styledCell(words.share[language], 'heading'));
  if (page.isEven !== null) draft.put(head, 7, styledCell(words.change[language], 'heading'));
  const total = absoluteAddress(draft.put(head, helper.name, helperCell(calculation.figure(weight, calculation.now))));
  draft.put(head, helper.weight, styledCell(weight.name[language], 'helper'));
  const { first, down } = writeHelpers(page, table, names);
  names.forEach((_, at) => {
    const row = first + at;
    const place = `MATCH(${at + 1};${down(helper.rank)};0)`;
    const of = (column: number) => `INDEX(${down(column)};${place})`;
    const shownWhereKnown = (formula: string) => `=IF(${of(helper.weight)}<0;"";${formula})`;
    draft.put(row, 0, styledCell(shownWhereKnown(of(helper.name)), 'plain', 'General'));
    const own = draft.put(row, 2, figureCell(shownWhereKnown(of(helper.weight)), weight.unit));
    figures.forEach((line, column) => {
      draft.put(row, 3 + column, figureCell(shownWhereKnown(of(helper.value + column)), line.unit));
    });
    writeShare(
      page,
      { row, column: 6, helper: helper.share },
      `=IF(ISNUMBER(${own});IFERROR(${own}/${total};"${dash}");"")`,
    );
    writeChange(page, row, { line: weight, own, before: shownWhereKnown(of(helper.before)) });
    draft.edge('row', `A${row + 1}:H${row + 1}`);
  });
  if (all.length > names.length) {
    const row = draft.take(1);
    const shownRows = `C${first + 1}:C${first + names.length}`;
    draft.put(row, 0, styledCell(words.others[language], 'soft'));
    const rest = draft.put(
      row,
      2,
      styledCell(
        `=IF(ISNUMBER(${total});ROUND(${total}-SUM(${shownRows});6);"${dash}")`,
        'soft9',
        formats[weight.unit],
      ),
    );
    writeShare(
      page,
      { row, column: 6, helper: helper.share },
      `=IF(ISNUMBER(${rest});IFERROR(${rest}/${total};"${dash}");"")`,
    );
  }
};

/** The figures of a table, a set for each currency where money decides. */
const tablesOf = ({ lines }: ReportPage, breakdown: Breakdown): readonly BreakdownTable[] => {
  const found = breakdown.weight.find((id) => lines.some((line) => line.id === id));
  return lines
    .filter((line) => line.id === found)
    .map((line) => ({
      breakdown,
      weight: line,
      figures: breakdown.beside
        .flatMap((id) =>
          lines.filter(
            (other) =>
              other.id === id && other !== line && (other.currency === undefined || other.currency === line.currency),
          ),
        )
        .slice(0, mostFigures),
    }));
};

/** Tables of one section that part the figures by a column; `false` where no column names two things. */
export const writeBreakdowns = (page: ReportPage, title: string, breakdowns: readonly Breakdown[]): boolean => {
  const { draft, holdings } = page;
  const useful = breakdowns.filter(({ kind, column }) => {
    const holding = holdings.get(kind);
    return holding !== undefined && namesOf(holding, column).length > 1;
  });
  const tables = useful.flatMap((breakdown) => tablesOf(page, breakdown));
  if (tables.length === 0) return false;
  writeHeading(page, title);
  for (const table of tables) writeTable(page, table);
  draft.take(1);
  return true;
};
