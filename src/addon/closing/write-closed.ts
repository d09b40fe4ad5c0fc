import { addressOf, quotedTabName } from '../../report/formulas/address.ts';
import { words as reportWords } from '../../report/report-words.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { serialClockIn, sheetTodayIn } from '../data-tabs/spreadsheet-clock.ts';
import { errorProbe, probedError } from '../report-tab/check-errors.ts';
import type { ClosedMetadata, ReportMetadata } from '../storage/tab-metadata.ts';
import { type AddOnTabs, insertUnfinishedTab, type TabWithMetadata, updateMetadata } from '../storage/tabs.ts';
import { madeOnPlace, readStanding, type StandingReport, standingChoices, standingFigures } from './standing-report.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const errorLike = /^#(?:REF|VALUE|NAME|DIV\/0|N\/A|NUM|NULL|ERROR)[!?]?$/;

/** What Google shows while it calculates; it translates neither that nor the names of errors. */
const loading = 'Loading...';

const cellsWith = (
  { values }: StandingReport,
  is: (value: unknown) => boolean,
): readonly (readonly [number, number])[] =>
  values.flatMap((row, at) => row.flatMap((value, place) => (is(value) ? [[at, place] as const] : [])));

/** The first cell (from 0) that is an error; asked of a formula in a tab that is gone afterwards. */
const errorIn = (file: Spreadsheet, sheet: Sheet, { values }: StandingReport): readonly [number, number] | null => {
  const scratch = insertUnfinishedTab(file);
  scratch.hideSheet();
  const block = { rows: values.length, columns: values[0]?.length ?? 1 };
  const probe = scratch.getRange(1, 1).setFormula(errorProbe(`${quotedTabName(sheet.getName())}!`, block));
  const found = probedError(Number(probe.getValue()));
  file.deleteSheet(scratch);
  return found === null ? null : [found.row - 1, found.column - 1];
};

/** Why a report is not ready to be closed, as a sentence; `null` where it is. A text of the data may look like an error. */
const unreadyReason = (
  file: Spreadsheet,
  { sheet, mark }: TabWithMetadata<ReportMetadata>,
  standing: StandingReport,
): string | null => {
  const { language } = mark.choices;
  const told = ([row, column]: readonly [number, number]) => ({
    tab: sheet.getName(),
    cell: addressOf(column, row),
    found: String(standing.values[row]?.[column]),
  });
  const waiting = cellsWith(standing, (value) => value === loading).find(
    ([row, column]) => sheet.getRange(row + 1, column + 1).getFormula() !== '',
  );
  if (waiting !== undefined) return fillTemplate(words.stillLoading[language], told(waiting));
  const looksBroken = cellsWith(standing, (value) => errorLike.test(String(value))).length > 0;
  const broken = looksBroken ? errorIn(file, sheet, standing) : null;
  return broken === null ? null : fillTemplate(words.unclosed[language], told(broken));
};

/** What is needed to close a report: the tab, and where its sums stand. */
export interface Closing {
  readonly report: TabWithMetadata<ReportMetadata>;
  readonly calculations: AddOnTabs['calculations'];
}

/** A report that was read before it is closed, or why it cannot be. */
export const readForClosing = (
  file: Spreadsheet,
  { report, calculations }: Closing,
): { readonly standing: StandingReport } | { readonly refused: string } => {
  const { sheet, mark } = report;
  const { language } = mark.choices;
  const tab = sheet.getName();
  const hasSums = calculations.some(({ sheet: sums }) => sums.getSheetId() === mark.calculation);
  if (mark.calculation !== undefined && !hasSums) return { refused: fillTemplate(words.noSums[language], { tab }) };
  // A script copies no rows that a filter hides, as nobody knows.
  if (sheet.getFilter() !== null) return { refused: fillTemplate(words.filteredReport[language], { tab }) };
  const standing = readStanding(sheet, mark.block);
  const refused = unreadyReason(file, report, standing);
  return refused === null ? { standing } : { refused };
};

/**
 * Makes a report that is marked as closing its values: formulas go, and formats, charts, groups and what a person typed stay.
 * Cut off at any moment, once more from its start completes it: values are values already, and what it rested on goes last.
 */
export const writeClosed = (
  file: Spreadsheet,
  { report: { sheet, metadata, mark }, calculations }: Closing,
  standing: StandingReport,
): ClosedMetadata => {
  const { language } = mark.choices;
  const zone = file.getSpreadsheetTimeZone();
  const closed: ClosedMetadata = {
    role: 'closed',
    choices: standingChoices(standing, mark, serialClockIn(zone)),
    on: sheetTodayIn(zone),
    at: Date.now(),
    figures: standingFigures(standing, mark),
    soleCurrencies: mark.soleCurrencies ?? {},
  };
  const block = sheet.getRange(1, 1, standing.values.length, standing.values[0]?.length ?? 1);
  block.copyTo(block, SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
  const { madeOn, asOf } = reportWords;
  const place = madeOnPlace(standing, [madeOn[language], asOf[language]]);
  if (place !== null) {
    sheet.getRange(place.row, place.label).setValue(asOf[language]);
    sheet.getRange(place.row, place.day).setValue(closed.on);
  }
  sheet.protect().setWarningOnly(true);
  // Only what Google has written may be called closed, or lose the sums that it rests on.
  SpreadsheetApp.flush();
  updateMetadata(metadata, closed);
  for (const sums of calculations) if (sums.sheet.getSheetId() === mark.calculation) file.deleteSheet(sums.sheet);
  return closed;
};
