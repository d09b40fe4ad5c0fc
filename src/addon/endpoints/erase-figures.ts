import type { EraseRequest } from '../../contract/requests.ts';
import { withoutFigures } from '../../records/erasing/vanished.ts';
import { writeRecords } from '../data-tabs/data-tab.ts';
import { recoverTabs } from '../report-tab/recover.ts';
import { checkEditable } from '../storage/edit-rights.ts';
import { readRecords } from './read-records.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Takes figures out of the tab of a kind, where they are the same still: one read, and one write where anything goes. */
export const eraseFigures = (file: Spreadsheet, { kind, rows }: EraseRequest): null => {
  const found = recoverTabs(file).data.find(({ mark }) => mark.holding.kind === kind);
  if (found === undefined) return null;
  const { columns, records } = readRecords(file, found.sheet, kind);
  const next = withoutFigures(kind, records, rows);
  const changed = next.flatMap((row, at) => (row === records[at] ? [] : [at]));
  const [first] = changed;
  if (first === undefined) return null;
  checkEditable(found.sheet, columns, first + 2);
  const last = changed[changed.length - 1] ?? first;
  writeRecords(found.sheet, { kind, columns }, { first, rows: next.slice(first, last + 1) });
  return null;
};
