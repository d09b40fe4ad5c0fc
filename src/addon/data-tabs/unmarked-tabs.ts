import type { TabClaim } from '../../contract/requests.ts';
import { kindUnder } from '../../records/cells/columns-by-header.ts';
import { columnsOf, type Kind, kindNames, kinds, positionOf, type Row } from '../../records/kinds.ts';
import { summarizeRecords } from '../../records/summarize-records.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { readRecords } from '../endpoints/read-records.ts';
import { refusal } from '../endpoints/refusal.ts';
import { userLanguage } from '../menu.ts';
import { recoverTabs } from '../report-tab/recover.ts';
import { type AddOnTabs, addFileMetadata, addTabMetadata, unfinishedTabName } from '../storage/tabs.ts';
import { withColumnPositions } from './data-columns.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A tab with the header row of a kind, of which nothing is remembered. */
interface Unmarked {
  readonly sheet: Sheet;
  readonly kind: Kind;
}

/** Each tab that is looked at is a call, and a file may have hundreds of a person's own. */
const mostLookedAt = 20;

const names: readonly string[] = kindNames.flatMap((kind) => Object.values(kinds[kind].tab));

/** Whether a tab has a name that we gave, with or without a number. */
const isNamed = (sheet: Sheet): boolean => names.includes(sheet.getName().replace(/ \(\d+\)$/, ''));

/**
 * The tabs that look like data tabs of the add-on's in a file in which none is known to be one, a tab for each kind: a copy of
 * a file may lack what its tabs remembered. None where a person said to leave them.
 */
export const unmarkedTabs = (
  file: Spreadsheet,
  { data, reports, closed, snapshots, log, accounts, claim }: AddOnTabs,
): readonly Unmarked[] => {
  if (claim === null ? data.length > 0 : claim.mark.is === 'left') return [];
  const known = new Set(
    [
      ...[...data, ...reports, ...closed, ...snapshots],
      ...[log, accounts].flatMap((tab) => (tab === null ? [] : [tab])),
    ].map(({ sheet }) => sheet.getSheetId()),
  );
  const others = file
    .getSheets()
    .filter((sheet) => !known.has(sheet.getSheetId()) && !sheet.getName().startsWith(unfinishedTabName))
    // A chart may have a tab of its own, which has no cells.
    .filter((sheet) => sheet.getType() === SpreadsheetApp.SheetType.GRID);
  const candidates = [...others.filter(isNamed), ...others.filter((sheet) => !isNamed(sheet))].slice(0, mostLookedAt);
  const found = new Map<Kind, Unmarked>();
  for (const sheet of candidates) {
    const kind = kindUnder(sheet.getRange('1:1').getValues()[0] ?? []);
    const isTaken = kind === undefined || found.has(kind) || data.some(({ mark }) => mark.holding.kind === kind);
    if (!isTaken) found.set(kind, { sheet, kind });
  }
  return [...found.values()];
};

/** Refuses to begin anew where it is not known yet whether tabs of the file are the add-on's own: all would be there twice. */
export const refuseUnclaimed = (file: Spreadsheet, known: AddOnTabs): void => {
  const found = unmarkedTabs(file, known);
  if (found.length === 0) {
    // Cut off when the last was marked.
    if (known.claim?.mark.is === 'continued') known.claim.metadata.remove();
    return;
  }
  const language = userLanguage();
  const tabs = found.map(({ sheet }) => fillTemplate(words.quotedTab[language], { tab: sheet.getName() })).join(', ');
  throw refusal(fillTemplate(words.unmarked[language], { tabs }));
};

/** A box that is off may only be waiting for its record: a column of them says nothing unless one is on. */
const isFilledIn = (kind: Kind, records: readonly Row[]) => (name: TabSummary['filled'][number]) => {
  const at = positionOf(kind, name);
  return columnsOf(kind)[at]?.shape !== 'tick' || records.some((row) => row[at] === true);
};

/** What a tab holds by its own cells, as if it had been added at once. */
const holdingIn = (file: Spreadsheet, { sheet, kind }: Unmarked): TabSummary => {
  const { columns, records } = readRecords(file, sheet, kind);
  const summary = summarizeRecords(kind, records);
  const { from, to } = summary;
  const origin = { source: words.foundAgain[userLanguage()], file: null, rows: records.length, leftOut: 0, from, to };
  const filledColumns = summary.filled.filter(isFilledIn(kind, records));
  return withColumnPositions({ ...summary, filled: filledColumns, tab: sheet.getName(), origins: [origin] }, columns);
};

/**
 * Does what a person said of tabs that look like the add-on's own: marks them anew by what they hold, or leaves them alone for
 * good. Cut off before the last is marked, the rest is asked about once more.
 */
export const claimTabs = (file: Spreadsheet, claim: TabClaim): null => {
  const tabs = recoverTabs(file);
  const found = unmarkedTabs(file, tabs);
  if (found.length === 0 && tabs.claim?.mark.is !== 'continued') return null;
  if (claim === 'leave') {
    addFileMetadata(file, { role: 'claim', is: 'left' });
    tabs.claim?.metadata.remove();
    return null;
  }
  const holdings = found.map((each) => holdingIn(file, each));
  if (tabs.claim === null) addFileMetadata(file, { role: 'claim', is: 'continued' });
  for (const [at, { sheet }] of found.entries()) {
    const holding = holdings[at];
    if (holding !== undefined) addTabMetadata(sheet, { role: 'data', holding });
  }
  const now = tabs.claim ?? recoverTabs(file).claim;
  now?.metadata.remove();
  return null;
};
