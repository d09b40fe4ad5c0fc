import type { ReportPage } from '../layout/page.ts';
import { styledCell } from '../layout/planned-cell.ts';

/** Starts a section: its title over a line across the page. Gives its row. */
export const writeHeading = ({ draft }: Pick<ReportPage, 'draft'>, title: string): number => {
  const row = draft.take(1);
  draft.put(row, 0, styledCell(title, 'section'));
  draft.edge('section', `A${row + 1}:H${row + 1}`);
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
