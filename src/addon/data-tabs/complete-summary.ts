import { summarizeRecords } from '../../records/summarize-records.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { readRecords } from '../endpoints/read-records.ts';
import type { CutPart } from '../storage/metadata-text.ts';
import type { AddOnTabs } from '../storage/tabs.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The summary of a tab with what was too much to be remembered, read from the tab: every record of it, which takes a while. */
const completeSummary = (file: Spreadsheet, sheet: Sheet, holding: TabSummary): TabSummary => {
  const { accounts, currencies, names, months } = summarizeRecords(
    holding.kind,
    readRecords(file, sheet, holding.kind).records,
  );
  return {
    ...holding,
    accounts,
    currencies,
    ...(names === undefined ? {} : { names }),
    ...(months === undefined ? {} : { months }),
  };
};

const completed = (file: Spreadsheet, tabs: AddOnTabs, parts: readonly (CutPart | null)[]): AddOnTabs =>
  tabs.data.every(({ cut }) => !parts.includes(cut))
    ? tabs
    : {
        ...tabs,
        data: tabs.data.map((each) =>
          parts.includes(each.cut)
            ? {
                ...each,
                cut: null,
                mark: { ...each.mark, holding: completeSummary(file, each.sheet, each.mark.holding) },
              }
            : each,
        ),
      };

/** The add-on's tabs with summaries that lack nothing. */
export const withCompleteSummaries = (file: Spreadsheet, tabs: AddOnTabs): AddOnTabs =>
  completed(file, tabs, ['accounts', 'names']);

/** The add-on's tabs with summaries that may lack names, which only a report asks for. */
export const withKnownAccounts = (file: Spreadsheet, tabs: AddOnTabs): AddOnTabs => completed(file, tabs, ['accounts']);
