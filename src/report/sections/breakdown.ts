import { rangeDown } from '../formulas/address.ts';
import { dash } from '../formulas/metric-formula.ts';
import { formatOf, lengthOf } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { headingCell, helperCell, styledCell } from '../layout/planned-cell.ts';
import type { BreakdownTable } from '../metrics/breakdowns.ts';
import { words } from '../report-words.ts';
import { formatNameFormula } from './format-name.ts';
import { writeHeading } from './heading.ts';
import { headChange, writeChange } from './part-change.ts';
import { writeShare } from './share.ts';

const helper = { share: 15, label: 18, name: 19 };

/** What is written before each name: a format in the person's language, with its own name where several are called so. */
const labelOf = (
  page: ReportPage,
  { breakdown }: BreakdownTable,
  rows: { readonly first: number; readonly count: number },
) => {
  const { draft, choices } = page;
  if (breakdown.column !== 'format') return (_: number, name: string) => `=${name}`;
  const labels = rangeDown(helper.label, rows.first, rows.count);
  return (row: number, name: string) => {
    // The formula names it many times, and the name of its tab may be long.
    const own = draft.put(row, helper.name, helperCell(`=${name}`));
    const label = draft.put(row, helper.label, helperCell(`=${formatNameFormula(own, choices.language)}`));
    const isOfSeveral = `AND(${label}<>"";SUMPRODUCT((${labels}=${label})*1)>1)`;
    return `=${label}&IF(${isOfSeveral};" ("&${own}&")";"")`;
  };
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
  headChange(page, { row: head, column: 7 });
  const first = draft.take(shown.length + 1);
  const label = labelOf(page, table, { first, count: shown.length });
  const lengthIn = (line: typeof weight) => lengthOf(line, page.told.figureOf(line, 'now'));
  const writeRowShare = (row: number, own: string) =>
    writeShare(
      page,
      { row, column: 6, helper: helper.share },
      `=IF(ISNUMBER(${own});IFERROR(${own}/${total};"${dash}");"")`,
    );
  shown.forEach((name, at) => {
    const row = first + at;
    draft.put(row, 0, styledCell(label(row, name.name), 'plain', 'General'));
    const own = draft.put(
      row,
      2,
      styledCell(`=${name.weight}`, `figureBold${lengthIn(weight)}`, formatOf(weight, language)),
    );
    figures.forEach((line, column) => {
      const style = `figure${lengthIn(line)}` as const;
      draft.put(row, 3 + column, styledCell(`=${name.figures[column] ?? '""'}`, style, formatOf(line, language)));
    });
    writeRowShare(row, own);
    if (name.before !== null) writeChange(page, { row, column: 7 }, { line: weight, own, before: `=${name.before}` });
    draft.edge('row', `A${row + 1}:H${row + 1}`);
  });
  const row = first + shown.length;
  const own = draft.put(row, 2, styledCell(`=${rest}`, 'soft9', formatOf(weight, language)));
  draft.put(row, 0, styledCell(`=IF(ISNUMBER(${own});"${words.others[language]}";"")`, 'soft', 'General'));
  writeRowShare(row, own);
  // Where the table shows every name that is known, the row of the others is the gap.
  draft.gap(names.hasMore ? undefined : row);
};

/** Tables of one section that part the figures by a column; `false` where no column names two things. */
export const writeBreakdowns = (page: ReportPage, title: string, tables: readonly BreakdownTable[]): boolean => {
  if (tables.length === 0) return false;
  writeHeading(page, title);
  for (const table of tables) writeTable(page, table);
  return true;
};
