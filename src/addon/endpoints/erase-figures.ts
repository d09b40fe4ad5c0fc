import type { EraseRequest } from '../../contract/requests.ts';
import { withoutFigures } from '../../records/erasing/vanished.ts';
import { writeChangedRecords } from '../data-tabs/data-tab.ts';
import { recoverTabs } from '../report-tab/recover.ts';
import { readRecords } from './read-records.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Takes figures out of the tab of a kind, where they are the same still: one read, and one write where anything goes. */
export const eraseFigures = (file: Spreadsheet, { kind, rows }: EraseRequest): null => {
  const found = recoverTabs(file).data.find(({ mark }) => mark.holding.kind === kind);
  if (found === undefined) return null;
  const { columns, records } = readRecords(file, found.sheet, kind);
  writeChangedRecords(found.sheet, { kind, columns }, { before: records, after: withoutFigures(kind, records, rows) });
  return null;
};
