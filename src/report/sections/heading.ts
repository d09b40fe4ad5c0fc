import type { ReportPage } from '../layout/page.ts';
import { styledCell } from '../layout/planned-cell.ts';
import { rowHeight } from '../layout/sheet-layout.ts';

/** What a page of A4 holds where a tab is printed as wide as it, with the margins that are usual, in pixels. */
const pageHeight = 1139;
/** A heading, what heads its columns, and two rows: less of a section at the end of a page belongs to the next one. */
const leastRows = 4;

/** Takes blank rows to the end of a page where a section would leave little more than its heading there: no script sets a break. */
const keepOffPageEnd = (draft: ReportPage['draft']): void => {
  const used = draft.printed().reduce((sum, pixels) => (sum + pixels > pageHeight ? pixels : sum + pixels), 0);
  const left = Math.floor((pageHeight - used) / rowHeight);
  if (left < leastRows) draft.take(left);
};

/** Puts the title of a section over a line across the page. */
export const putTitle = ({ draft }: Pick<ReportPage, 'draft'>, row: number, title: string): void => {
  draft.put(row, 0, styledCell(title, 'section'));
  draft.edge('section', `A${row + 1}:H${row + 1}`);
};

/** Starts a section with its title, not at the end of a page. Gives its row. */
export const writeHeading = (page: Pick<ReportPage, 'draft'>, title: string): number => {
  keepOffPageEnd(page.draft);
  const row = page.draft.take(1);
  putTitle(page, row, title);
  return row;
};

/** Heads two columns of figures by the names of the periods. */
export const putPeriodHeadings = (
  { draft, periodNames: { now, before } }: Pick<ReportPage, 'draft' | 'periodNames'>,
  row: number,
  { value, previous }: { readonly value: number; readonly previous: number },
): void => {
  draft.put(row, value, styledCell(`=${now}`, 'heading', 'General'));
  if (before !== null) draft.put(row, previous, styledCell(`=${before.alone}`, 'heading', 'General'));
};
