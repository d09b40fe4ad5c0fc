import type { ReportPage } from '../layout/page.ts';
import { styledCell } from '../layout/planned-cell.ts';

/** Puts the title of a section over a line across the page. */
export const putTitle = ({ draft }: Pick<ReportPage, 'draft'>, row: number, title: string): void => {
  draft.put(row, 0, styledCell(title, 'section'));
  draft.edge('section', `A${row + 1}:H${row + 1}`);
};

/** Starts a section with its title behind a gap. Gives its row. */
export const writeHeading = (page: Pick<ReportPage, 'draft'>, title: string): number => {
  page.draft.gap();
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
