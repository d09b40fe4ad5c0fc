import type { ClosedAnswer } from '../../contract/answers.ts';
import { words } from '../addon-words.ts';
import { refusal } from '../endpoints/refusal.ts';
import { checkAddition } from '../import-log/addition-owner.ts';
import { userLanguage } from '../menu.ts';
import { recoverTabs } from '../report-tab/recover.ts';
import { checkEditable } from '../storage/edit-rights.ts';
import { readyTabs, updateMetadata } from '../storage/tabs.ts';
import { type Closing, readForClosing, writeClosed } from './write-closed.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Closes the report in a tab, or the one on the screen. One that is closed already stays as it is. */
export const closeReport = (file: Spreadsheet, sheetId: number | null): ClosedAnswer => {
  const tabs = recoverTabs(file);
  // Half of what is being added would stand in it for ever.
  checkAddition(file, tabs, undefined);
  const id = sheetId ?? file.getActiveSheet().getSheetId();
  const before = tabs.closed.find(({ sheet }) => sheet.getSheetId() === id);
  if (before !== undefined) return { tab: before.sheet.getName(), sheetId: id, on: before.mark.on };
  const report = readyTabs(tabs, 'report').find(({ sheet }) => sheet.getSheetId() === id);
  if (report === undefined) throw refusal(words.noReportOpen[userLanguage()]);
  const { sheet, metadata, mark } = report;
  checkEditable(
    sheet,
    Array.from({ length: mark.block.columns }, (_, at) => at),
    1,
  );
  const closing: Closing = { report, calculations: tabs.calculations };
  const read = readForClosing(file, closing);
  if ('refused' in read) throw refusal(read.refused);
  updateMetadata(metadata, { ...mark, state: 'closing' });
  const { on } = writeClosed(file, closing, read);
  return { tab: sheet.getName(), sheetId: id, on };
};
