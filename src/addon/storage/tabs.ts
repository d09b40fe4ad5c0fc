import { kinds } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import type { TargetPlan } from '../../report/target-plan/target-columns.ts';
import { type CutPart, metadataTextOf, parseMetadata } from './metadata-text.ts';
import type {
  AccountsMetadata,
  AdditionMetadata,
  CalculationMetadata,
  ClaimMetadata,
  ClosedMetadata,
  DataTabMetadata,
  FileMetadata,
  LogMetadata,
  NotebookMetadata,
  ObservationsMetadata,
  OwnedMetadata,
  SnapshotMetadata,
  TabMetadata,
} from './tab-metadata.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** The one key under which a tab remembers what it is to the add-on: it survives renames, moves and copies of the file. */
const key = 'pokaznyk';

export interface TabWithMetadata<Kind extends TabMetadata> {
  readonly sheet: Sheet;
  readonly metadata: Metadata;
  readonly mark: Kind;
  /** What of the summary was too much to be remembered: it stands in the tab alone. */
  readonly cut: CutPart | null;
}

/** The add-on's tabs in a file. */
export interface AddOnTabs {
  readonly data: readonly TabWithMetadata<DataTabMetadata>[];
  /** Reports, tables of KPIs by period and plans. */
  readonly reports: readonly TabWithMetadata<OwnedMetadata>[];
  /** Reports that were closed, the last of them last: values, which nothing rebuilds. */
  readonly closed: readonly TabWithMetadata<ClosedMetadata>[];
  readonly calculations: readonly TabWithMetadata<CalculationMetadata>[];
  readonly snapshots: readonly TabWithMetadata<SnapshotMetadata>[];
  /** Tables that a person fills in by hand. */
  readonly notebooks: readonly TabWithMetadata<NotebookMetadata>[];
  /** The hidden tab in which imports write down what they did; `null` until the first of them. */
  readonly log: TabWithMetadata<LogMetadata> | null;
  /** The tab in which accounts are sorted to clients; `null` where there is none. */
  readonly accounts: TabWithMetadata<AccountsMetadata> | null;
  /** The tab of what posts had on earlier days; `null` where there is none. */
  readonly observations: TabWithMetadata<ObservationsMetadata> | null;
  readonly addition: { readonly metadata: Metadata; readonly mark: AdditionMetadata } | null;
  /** What a person said of tabs that looked like the add-on's own. */
  readonly claim: { readonly metadata: Metadata; readonly mark: ClaimMetadata } | null;
}

/**
 * The name of a tab of the add-on's that is not finished. One that nothing is remembered of yet is still found by it:
 * between making a tab and marking it lies a moment.
 */
export const unfinishedTabName = 'Pokaznyk …';

/** The name of a tab with the sums of a report that is not finished. */
export const unfinishedCalculationName = 'Pokaznyk … ∑';

/** Reports in the order in which they were closed: tabs stand in that in which they were built. */
const byClosing = (one: TabWithMetadata<ClosedMetadata>, other: TabWithMetadata<ClosedMetadata>): number =>
  (one.mark.at ?? 0) - (other.mark.at ?? 0) || one.mark.on - other.mark.on;

/**
 * Finds the add-on's tabs by what they remember, never by name: one read. The names are those of now. An earlier version left
 * a report with second metadata beside that of its building.
 */
export const findTabs = (file: Spreadsheet): AddOnTabs => {
  const data: TabWithMetadata<DataTabMetadata>[] = [];
  const reports = new Map<number, TabWithMetadata<OwnedMetadata>>();
  const closed: TabWithMetadata<ClosedMetadata>[] = [];
  const calculations: TabWithMetadata<CalculationMetadata>[] = [];
  const snapshots: TabWithMetadata<SnapshotMetadata>[] = [];
  let log: AddOnTabs['log'] = null;
  let accounts: AddOnTabs['accounts'] = null;
  let observations: AddOnTabs['observations'] = null;
  const notebooks: TabWithMetadata<NotebookMetadata>[] = [];
  let addition: AddOnTabs['addition'] = null;
  let claim: AddOnTabs['claim'] = null;
  for (const metadata of file.createDeveloperMetadataFinder().withKey(key).find()) {
    const sheet = metadata.getLocation().getSheet();
    const read = parseMetadata(metadata.getValue());
    if (read === null) continue;
    const { mark, cut } = read;
    if (mark.role === 'addition') addition = { metadata, mark };
    if (mark.role === 'claim') claim = { metadata, mark };
    if (!sheet || mark.role === 'addition' || mark.role === 'claim') continue;
    if (mark.role === 'data') {
      const name = sheet.getName();
      const tab = name === unfinishedTabName ? mark.holding.tab : name;
      data.push({ sheet, metadata, cut, mark: { ...mark, holding: { ...mark.holding, tab } } });
    } else if (mark.role === 'snapshot') {
      snapshots.push({ sheet, metadata, cut, mark });
    } else if (mark.role === 'closed') {
      closed.push({ sheet, metadata, cut, mark });
    } else if (mark.role === 'calculation') {
      calculations.push({ sheet, metadata, cut, mark });
    } else if (mark.role === 'accounts') {
      accounts ??= { sheet, metadata, cut, mark };
    } else if (mark.role === 'log') {
      log ??= { sheet, metadata, cut, mark };
    } else if (mark.role === 'observations') {
      observations ??= { sheet, metadata, cut, mark };
    } else if (mark.role === 'notebook') {
      notebooks.push({ sheet, metadata, cut, mark });
    } else if (mark.state !== 'building' || !reports.has(sheet.getSheetId())) {
      reports.set(sheet.getSheetId(), { sheet, metadata, cut, mark });
    }
  }
  return {
    data,
    reports: [...reports.values()],
    closed: closed.sort(byClosing),
    calculations,
    snapshots,
    notebooks,
    log,
    accounts,
    observations,
    addition,
    claim,
  };
};

/** What the file holds, a summary for each kind that has records: a tab may have lost all of its own. */
export const holdingsOf = ({ data, observations }: AddOnTabs): readonly TabSummary[] =>
  Object.keys(kinds).flatMap((kind) =>
    data
      .filter(({ mark }) => mark.holding.kind === kind && mark.holding.filled.length > 0)
      .slice(0, 1)
      .map(({ mark: { holding } }) =>
        kind === 'posts' && observations !== null ? { ...holding, snapshots: observations.sheet.getName() } : holding,
      ),
  );

type OfRole<R extends OwnedMetadata['role']> = TabWithMetadata<Extract<OwnedMetadata, { readonly role: R }>>;

/** The finished tabs of a role, the oldest first. */
export const readyTabs = <R extends OwnedMetadata['role']>({ reports }: AddOnTabs, role: R): readonly OfRole<R>[] =>
  reports.filter((tab): tab is OfRole<R> => tab.mark.role === role && tab.mark.state === 'ready');

/** The plans of a file, each with the name that its tab has now. */
export const targetPlansOf = (tabs: AddOnTabs): readonly TargetPlan[] =>
  readyTabs(tabs, 'plan').map(({ sheet, mark: { choices } }) => ({
    tab: sheet.getName(),
    from: choices.from,
    ...(choices.client === undefined ? {} : { client: choices.client }),
  }));

/** The finished tab of a role that is on the screen. */
export const tabOnScreen = <R extends OwnedMetadata['role']>(tabs: AddOnTabs, role: R): OfRole<R> | undefined => {
  const open = SpreadsheetApp.getActiveSheet().getSheetId();
  return readyTabs(tabs, role).find(({ sheet }) => sheet.getSheetId() === open);
};

/** The same; the newest of the role where another tab is on the screen. */
export const openTab = <R extends OwnedMetadata['role']>(tabs: AddOnTabs, role: R): OfRole<R> | undefined => {
  const ready = readyTabs(tabs, role);
  return tabOnScreen(tabs, role) ?? ready[ready.length - 1];
};

/** Whoever has the file sees what its tabs are, also where the script moved or the file was copied. */
const visibility = () => SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT;

const addMetadata = (place: Sheet | Spreadsheet, mark: TabMetadata | FileMetadata): void => {
  place.addDeveloperMetadata(key, metadataTextOf(mark), visibility());
};

/** Makes a new tab remember what it is. */
export const addTabMetadata = (sheet: Sheet, mark: TabMetadata): void => addMetadata(sheet, mark);

/** Makes the file itself remember something: that an addition began, or what a person said of its tabs. */
export const addFileMetadata = (file: Spreadsheet, mark: FileMetadata): void => addMetadata(file, mark);

/** Makes a tab behind all others, under the name of what is not finished. */
export const insertUnfinishedTab = (file: Spreadsheet): Sheet =>
  file.insertSheet(unfinishedTabName, file.getSheets().length);

/**
 * Marks and names a new tab that is written. It has its name last, when it remembers what it is: one that has only one of both
 * is finished or removed by the next action.
 */
export const finishNewTab = (sheet: Sheet, mark: TabMetadata, name: string): void => {
  SpreadsheetApp.flush();
  addTabMetadata(sheet, mark);
  sheet.setName(name);
};

/** Changes what a tab or the file remembers. What an earlier version remembered for the script alone is the document's from then on. */
export const updateMetadata = (metadata: Metadata, mark: TabMetadata | FileMetadata): void => {
  metadata.setValue(metadataTextOf(mark));
  if (metadata.getVisibility() !== visibility()) metadata.setVisibility(visibility());
};

/** Whether no tab would be seen without some, which Google lets no file be. */
export const areAllSeen = (file: Spreadsheet, going: readonly Sheet[]): boolean => {
  const ids = new Set(going.map((sheet) => sheet.getSheetId()));
  return file.getSheets().every((sheet) => sheet.isSheetHidden() || ids.has(sheet.getSheetId()));
};

/** Deletes tabs, with a blank one in their place where no other would be seen. */
export const deleteTabs = (file: Spreadsheet, sheets: readonly Sheet[]): void => {
  if (areAllSeen(file, sheets)) file.insertSheet();
  for (const sheet of sheets) file.deleteSheet(sheet);
};

/** Makes a tab the one that is open: Google opens none that is hidden. */
export const showTab = (file: Spreadsheet, sheet: Sheet): void => {
  if (sheet.isSheetHidden()) sheet.showSheet();
  file.setActiveSheet(sheet);
};

/** A name that no tab of the file has yet: the wished one, else `Posts (2)` and so on. Names differ without regard to case. */
export const freeName = (file: Spreadsheet, wished: string): string => {
  const taken = new Set(file.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wished : `${wished} (${number})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
};
