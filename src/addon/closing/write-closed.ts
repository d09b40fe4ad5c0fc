import type { Choices } from '../../contract/choices.ts';
import type { SerialClock } from '../../records/cells/cell-value.ts';
import { addressOf, quotedTabName } from '../../report/formulas/address.ts';
import { words as reportWords } from '../../report/report-words.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { serialClockIn, sheetTodayIn } from '../data-tabs/spreadsheet-clock.ts';
import { refusal } from '../endpoints/refusal.ts';
import { errorProbe, probedError } from '../report-tab/check-errors.ts';
import { checkTries } from '../storage/moved-rows.ts';
import type { ClosedMetadata, ReportMetadata } from '../storage/tab-metadata.ts';
import { type AddOnTabs, insertUnfinishedTab, type TabWithMetadata, updateMetadata } from '../storage/tabs.ts';
import { madeOnPlace, readStanding, type StandingReport, standingChoices, standingFigures } from './standing-report.ts';
import { type BeforeAndAfter, errorLike, isSameLayout, strayCells, type WrittenCell } from './stray-cells.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What Google shows while it calculates; it translates neither that nor the names of errors. */
const loading = 'Loading...';

const cellsWith = (
  { values }: StandingReport,
  is: (value: unknown) => boolean,
): readonly (readonly [number, number])[] =>
  values.flatMap((row, at) => row.flatMap((value, place) => (is(value) ? [[at, place] as const] : [])));

/** How many cells look like errors. */
const errorsIn = (standing: StandingReport): number =>
  cellsWith(standing, (value) => errorLike.test(String(value))).length;

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
  const broken = errorsIn(standing) > 0 ? errorIn(file, sheet, standing) : null;
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

/** The choices by which the figures of a report were written as values: what is chosen later changes none of them. */
const choicesOf = ({ before, now }: BeforeAndAfter, mark: ReportMetadata, clock: SerialClock): Choices => {
  const [then, found] = [standingChoices(before, mark, clock), standingChoices(now, mark, clock)];
  if (JSON.stringify(then) === JSON.stringify(found)) return then;
  const [ofThen, ofFound] = [standingFigures(before, mark), standingFigures(now, mark)];
  return JSON.stringify(ofThen) === JSON.stringify(ofFound) ? then : found;
};

/** What was known of a report before it was closed, and how often it was written since. */
interface BeforeClosing {
  readonly standing: StandingReport;
  readonly tried?: number;
  readonly choices?: Choices;
}

/**
 * Makes a report that is marked as closing its values: formulas go, and formats, charts, groups and what a person typed stay.
 * What stands afterwards is looked at, and written once more where somebody moved it in that moment. Cut off at any moment,
 * once more from its start completes it: values are values already, and what it rested on goes last.
 */
export const writeClosed = (
  file: Spreadsheet,
  closing: Closing,
  { standing, tried = 1, choices }: BeforeClosing,
): ClosedMetadata => {
  const { sheet, metadata, mark } = closing.report;
  const { language } = mark.choices;
  const zone = file.getSpreadsheetTimeZone();
  const clock = serialClockIn(zone);
  const on = sheetTodayIn(zone);
  const before = readStanding(sheet, mark.block);
  const isBroken = tried === 1 && errorsIn(before) > errorsIn(standing);
  const refused = isBroken ? unreadyReason(file, closing.report, before) : null;
  if (refused !== null) {
    // Where an earlier closing was cut off, some formulas are values: the next press writes all anew.
    updateMetadata(metadata, { ...mark, state: 'ready', hash: '' });
    throw refusal(refused);
  }
  const block = sheet.getRange(1, 1, before.values.length, before.values[0]?.length ?? 1);
  block.copyTo(block, SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
  const { madeOn, asOf } = reportWords;
  const place = madeOnPlace(before, [madeOn[language], asOf[language]]);
  const written: readonly WrittenCell[] =
    place === null
      ? []
      : [
          { row: place.row, column: place.label, value: asOf[language] },
          { row: place.row, column: place.day, value: on },
        ];
  for (const { row, column, value } of written) sheet.getRange(row, column).setValue(value);
  const around = { before, now: readStanding(sheet, mark.block) };
  const strays = strayCells(around, written);
  const told = choices ?? choicesOf(around, mark, clock);
  if (strays.length > 0 || !isSameLayout(around)) {
    for (const { row, column, value } of strays) sheet.getRange(row, column).setValue(value);
    checkTries(sheet, tried, language);
    return writeClosed(file, closing, { standing: before, tried: tried + 1, choices: told });
  }
  sheet.protect().setWarningOnly(true);
  // Only what Google has written may be called closed, or lose the sums that it rests on.
  SpreadsheetApp.flush();
  const closed: ClosedMetadata = {
    role: 'closed',
    choices: told,
    on,
    at: Date.now(),
    figures: standingFigures(around.now, mark),
    soleCurrencies: mark.soleCurrencies ?? {},
  };
  updateMetadata(metadata, closed);
  for (const sums of closing.calculations)
    if (sums.sheet.getSheetId() === mark.calculation) file.deleteSheet(sums.sheet);
  return closed;
};
