import type { ReportPage } from '../layout/page.ts';
import { styledCell } from '../layout/planned-cell.ts';

/** Starts a section: its title over a line across the page. Gives its row. */
export const writeHeading = ({ draft }: Pick<ReportPage, 'draft'>, title: string): number => {
  const row = draft.take(1);
  draft.put(row, 0, styledCell(title, 'section'));
  draft.edge('section', `A${row + 1}:H${row + 1}`);
  return row;
};

/** Lower than a row: a line and a heading begin what follows. In pixels. */
const gapHeight = 10;

/** Takes the blank row below a section. */
export const writeGap = ({ draft }: Pick<ReportPage, 'draft'>): void => draft.height(draft.take(1), gapHeight);
