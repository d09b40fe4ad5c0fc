import type { EraseRequest } from '../../contract/requests.ts';
import { withoutFigures } from '../../records/erasing/vanished.ts';
import { writeChangedRecords } from '../data-tabs/data-tab.ts';
import { checkAddition } from '../import-log/addition-owner.ts';
import { logStep } from '../import-log/log-records.ts';
import { recoverTabs } from '../report-tab/recover.ts';
import { readRecords } from './read-records.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Takes figures out of the tab of a kind, where they are the same still: one read, and one write where anything goes. */
export const eraseFigures = (file: Spreadsheet, { kind, rows, addition }: EraseRequest): null => {
  const tabs = recoverTabs(file);
  checkAddition(file, tabs, addition);
  const found = tabs.data.find(({ mark }) => mark.holding.kind === kind);
  if (found === undefined) return null;
  const { columns, records } = readRecords(file, found.sheet, kind);
  const after = withoutFigures(kind, records, rows);
  if (after.every((row, at) => row === records[at])) return null;
  logStep(file, tabs, { data: found, standing: records, after });
  writeChangedRecords(found.sheet, { kind, columns }, { before: records, after });
  return null;
};
