import type { ReportPage } from '../layout/page.ts';
import { styledCell } from '../layout/planned-cell.ts';
import { gridColumns } from '../layout/sheet-layout.ts';
import { words } from '../report-words.ts';
import { writeHeading } from './heading.ts';

const rows = 3;

/** Rows for the person's own words: what was done, what comes next. */
export const writeNotes = (page: ReportPage): void => {
  const { draft, choices } = page;
  const top = writeHeading(page, words.notes[choices.language]);
  draft.put(top, 7, styledCell(words.notesHint[choices.language], 'label'));
  const first = draft.take(rows);
  for (let row = first; row < first + rows; row++) {
    draft.height(row, null);
    for (let column = 0; column < gridColumns; column++) draft.put(row, column, styledCell(null, 'note', 'General'));
  }
  const range = `A${first + 1}:H${first + rows}`;
  draft.merge(range);
  draft.wrap(range);
  draft.edge('input', `A${first + rows}:H${first + rows}`);
  draft.input('notes', range);
  draft.take(1);
};
