import type { ClosedReport, FileReport } from '../../contract/answers.ts';
import { words } from '../addon-words.ts';
import { refusal } from '../endpoints/refusal.ts';
import { userLanguage } from '../menu.ts';
import type { ClosedMetadata, ReportMetadata } from '../storage/tab-metadata.ts';
import { type AddOnTabs, openTab, readyTabs, type TabWithMetadata, tabOnScreen } from '../storage/tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The reports of a file: those that follow the data, and then those that were closed. */
export const reportsIn = (tabs: AddOnTabs): readonly FileReport[] => {
  const open = SpreadsheetApp.getActiveSheet().getSheetId();
  const told = (
    sheet: Sheet,
    { choices: { from, to, client, accounts, hours } }: Pick<ReportMetadata, 'choices'>,
  ): FileReport => ({
    tab: sheet.getName(),
    sheetId: sheet.getSheetId(),
    from,
    to,
    ...(client === undefined ? {} : { client }),
    ...(accounts === undefined ? {} : { accounts }),
    ...(hours === undefined ? {} : { hours }),
    ...(sheet.getSheetId() === open ? { isOnScreen: true } : {}),
  });
  return [
    ...readyTabs(tabs, 'report').map(({ sheet, mark }) => told(sheet, mark)),
    ...tabs.closed.map(({ sheet, mark }) => ({ ...told(sheet, mark), closedOn: mark.on })),
  ];
};

/** The report on the screen, closed or not; else the newest that follows the data, and the last that was closed where none does. */
export const lastReport = (
  tabs: AddOnTabs,
): TabWithMetadata<ReportMetadata> | TabWithMetadata<ClosedMetadata> | undefined => {
  const open = SpreadsheetApp.getActiveSheet().getSheetId();
  return (
    tabOnScreen(tabs, 'report') ??
    tabs.closed.find(({ sheet }) => sheet.getSheetId() === open) ??
    openTab(tabs, 'report') ??
    tabs.closed[tabs.closed.length - 1]
  );
};

/** What a report was when it was closed. */
export const closedReport = ({ closed }: AddOnTabs, sheetId: number): ClosedReport => {
  const found = closed.find(({ sheet }) => sheet.getSheetId() === sheetId);
  if (found === undefined) throw refusal(words.notClosed[userLanguage()]);
  const { choices, on, figures, soleCurrencies = {} } = found.mark;
  return { tab: found.sheet.getName(), sheetId, choices, on, figures, soleCurrencies };
};
