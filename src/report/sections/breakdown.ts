import { dash } from '../formulas/metric-formula.ts';
import { changeFormat, formatOf } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { headingCell, helperCell, styledCell } from '../layout/planned-cell.ts';
import type { BreakdownTable } from '../metrics/breakdowns.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { words } from '../report-words.ts';
import { roundedChange, smallBaseChange } from '../statistics/verdicts.ts';
import { writeHeading } from './heading.ts';
import { writeShare } from './share.ts';

const helper = { share: 15, previous: 16, amount: 17 };

/** How a row's first figure changed, a day where one period is longer; a dash where the two are not to be compared. */
const writeChange = (
  { draft, choices, lengthRatio, calculation }: ReportPage,
  row: number,
  { line, own, before }: { readonly line: ReportMetric; readonly own: string; readonly before: string },
): void => {
  if (lengthRatio === null) return;
  const { said = [] } = calculation.changes?.of(line) ?? {};
  const comparable = said.length === 0 ? before : `=IF(${said.join('&')}="";${before.slice(1)};"${dash}")`;
  const previous = draft.put(row, helper.previous, helperCell(comparable));
  const even = `(${previous}*${lengthRatio})`;
  const change = `IFERROR((${own}-${even})/ABS(${even});"${dash}")`;
  const amount = draft.put(row, helper.amount, helperCell(`=IF(ISNUMBER(${own});${change};"")`));
  const counted = `IF(AND(${lengthRatio}=1;ISNUMBER(${own}));${smallBaseChange({ cell: own, previous, amount })};${roundedChange(line.unit, amount)})`;
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

const writeTable = (page: ReportPage, table: BreakdownTable): void => {
  const { draft, calculation, choices } = page;
  const { language } = choices;
  const { breakdown, weight, figures } = table;
  const names = calculation.names.get(table);
  if (names === undefined) return;
  const { total, rest } = names;
  const shown = names.shown.slice(0, table.told);

  const head = draft.take(1);
  draft.put(head, 0, styledCell(breakdown.title[language], 'headingLeft'));
  [weight, ...figures].forEach((line, at) => {
    draft.put(head, 2 + at, headingCell(line.short[language]));
  });
  draft.put(head, 6, styledCell(words.share[language], 'heading'));
  const { lengthRatio } = page;
  if (lengthRatio !== null) {
    const perDay = `AND(ISNUMBER(${lengthRatio});${lengthRatio}<>1)`;
    const heading = `=IF(${perDay};"${words.changePerDay[language]}";"${words.change[language]}")`;
    draft.put(head, 7, styledCell(heading, 'heading', 'General'));
  }
  const first = draft.take(shown.length + 1);
  const writeRowShare = (row: number, own: string) =>
    writeShare(
      page,
      { row, column: 6, helper: helper.share },
      `=IF(ISNUMBER(${own});IFERROR(${own}/${total};"${dash}");"")`,
    );
  shown.forEach((name, at) => {
    const row = first + at;
    draft.put(row, 0, styledCell(`=${name.name}`, 'plain', 'General'));
    const own = draft.put(row, 2, styledCell(`=${name.weight}`, 'figureBold', formatOf(weight, language)));
    figures.forEach((line, column) => {
      draft.put(row, 3 + column, styledCell(`=${name.figures[column] ?? '""'}`, 'figure', formatOf(line, language)));
    });
    writeRowShare(row, own);
    if (name.before !== null) writeChange(page, row, { line: weight, own, before: `=${name.before}` });
    draft.edge('row', `A${row + 1}:H${row + 1}`);
  });
  const row = first + shown.length;
  const own = draft.put(row, 2, styledCell(`=${rest}`, 'soft9', formatOf(weight, language)));
  draft.put(row, 0, styledCell(`=IF(ISNUMBER(${own});"${words.others[language]}";"")`, 'soft', 'General'));
  writeRowShare(row, own);
};

/** Tables of one section that part the figures by a column; `false` where no column names two things. */
export const writeBreakdowns = (page: ReportPage, title: string, tables: readonly BreakdownTable[]): boolean => {
  if (tables.length === 0) return false;
  writeHeading(page, title);
  for (const table of tables) writeTable(page, table);
  // Where the last table shows every name that is known, the row of the others is the gap.
  const last = tables[tables.length - 1];
  if (last === undefined || page.calculation.names.get(last)?.hasMore === true) page.draft.take(1);
  return true;
};
