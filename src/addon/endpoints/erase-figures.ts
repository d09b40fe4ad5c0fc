import type { EraseRequest } from '../../contract/requests.ts';
import { withoutFigures } from '../../records/erasing/vanished.ts';
import { checkAddition } from '../import-log/addition-owner.ts';
import { logStep } from '../import-log/log-records.ts';
import { writeSettled } from '../import-log/settle-rows.ts';
import { userLanguage } from '../menu.ts';
import { recoverTabs } from '../report-tab/recover.ts';
import { checkEditable } from '../storage/edit-rights.ts';
import { checkTries, movedSentence } from '../storage/moved-rows.ts';
import { onlyRecords, readAllRows } from './read-records.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Takes figures out of the tab of a kind, where they are the same still: nothing is written where none goes. Answers a sentence
 * where somebody moved the rows just as they were written.
 */
export const eraseFigures = (file: Spreadsheet, request: EraseRequest, tried = 1): string | null => {
  const { kind, rows, addition } = request;
  const tabs = recoverTabs(file);
  checkAddition(file, tabs, addition);
  const found = tabs.data.find(({ mark }) => mark.holding.kind === kind);
  if (found === undefined) return null;
  const { sheet } = found;
  const { columns, cells, records } = onlyRecords(readAllRows(file, sheet, kind));
  const after = withoutFigures(kind, records, rows);
  const first = after.findIndex((row, at) => row !== records[at]);
  if (first < 0) return null;
  checkEditable(sheet, columns, first + 2);
  logStep(file, tabs, { data: found, standing: records, after });
  const read = { sheet, layout: { kind, columns }, cells, capacity: sheet.getMaxRows() };
  const became = writeSettled(file, read, { before: records, after });
  if (became === 'settled') return movedSentence(sheet, userLanguage());
  if (became === 'written') return null;
  checkTries(sheet, tried, userLanguage());
  return eraseFigures(file, request, tried + 1);
};
