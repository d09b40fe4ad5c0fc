import { cellOf, textsOfCells } from '../../records/cells/cell-value.ts';
import { type ColumnName, headingOf } from '../../records/kinds.ts';
import type { Rename } from '../../records/merging/renames.ts';
import { type Account, accountKey, type ClientAccount, hasColumn } from '../../records/tab-summary.ts';
import type { Language } from '../../text/language.ts';
import { words } from '../addon-words.ts';
import { userLanguage } from '../menu.ts';
import { recoverTabs } from '../report-tab/recover.ts';
import { checkEditable } from '../storage/edit-rights.ts';
import { checkTries, mostTries } from '../storage/moved-rows.ts';
import { type AddOnTabs, areAllSeen, finishNewTab, freeName, insertUnfinishedTab, showTab } from '../storage/tabs.ts';
import { deletedColumnError } from './data-columns.ts';
import { runsOf } from './data-tab.ts';
import { refuseUnclaimed } from './unmarked-tabs.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The columns of the tab in which a person sorts accounts to clients. */
const columns = ['platform', 'account', 'client'] as const satisfies readonly ColumnName[];

const clientWidth = 180;

interface AccountsTable {
  /** Where each column stands, from 0; -1 where it was deleted. */
  readonly places: readonly number[];
  /** Each account once, with the row (from 1) in which it stands. */
  readonly rows: ReadonlyMap<string, { readonly own: ClientAccount; readonly row: number }>;
  readonly last: number;
}

/** What stands in the tab now, wherever a person moved its columns; no accounts where one is missing. One read. */
const readTable = (sheet: Sheet): AccountsTable => {
  const [header = [], ...cells] = sheet.getDataRange().getValues();
  const places = columns.map((name) => {
    const { en, uk } = headingOf(name);
    return header.findIndex((cell) => cell === en || cell === uk);
  });
  const rows = new Map<string, { own: ClientAccount; row: number }>();
  const own = places.includes(-1) ? [] : cells.map((row) => places.map((place) => row[place]));
  textsOfCells(own).forEach(([platform = '', account = '', client = ''], at) => {
    const key = accountKey({ platform, account });
    if (platform + account !== '' && !rows.has(key)) rows.set(key, { own: { platform, account, client }, row: at + 2 });
  });
  return { places, rows, last: cells.length + 1 };
};

/** The same, or a sentence that names the column which is missing. */
const readWholeTable = (sheet: Sheet, language: Language): AccountsTable => {
  const table = readTable(sheet);
  const missing = columns[table.places.indexOf(-1)];
  if (missing !== undefined) throw deletedColumnError(sheet.getName(), { heading: headingOf(missing) }, language);
  return table;
};

const listed = ({ rows }: AccountsTable): readonly ClientAccount[] => Array.from(rows.values(), ({ own }) => own);

/** The accounts that a file sorts to clients, as far as that can be read; none where it has no tab of them. */
export const sortedAccounts = ({ accounts }: AddOnTabs): readonly ClientAccount[] =>
  accounts === null ? [] : listed(readTable(accounts.sheet));

/** The same for a report: refuses where a column of the tab is missing. */
export const readClientAccounts = ({ accounts }: AddOnTabs, language: Language): readonly ClientAccount[] =>
  accounts === null ? [] : listed(readWholeTable(accounts.sheet, language));

const makeTab = (file: Spreadsheet, rows: readonly ClientAccount[], language: Language): Sheet => {
  const sheet = insertUnfinishedTab(file);
  sheet.getRange('A:C').setNumberFormat('@');
  sheet.getRange(1, 1, 1, columns.length).setFontWeight('bold');
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(columns.length, clientWidth);
  const header = columns.map((name) => headingOf(name)[language]);
  const cells = [header, ...rows.map((own) => columns.map((name) => cellOf(own[name])))];
  sheet.getRange(1, 1, cells.length, columns.length).setValues(cells);
  const tab = freeName(file, words.accounts[language]);
  finishNewTab(sheet, { role: 'accounts', tab }, tab);
  return sheet;
};

/** What becomes of the tab of accounts: those that come into it, and those that have a client now. */
export interface AccountsChange {
  readonly isMade: boolean;
  readonly added: readonly ClientAccount[];
  readonly said: readonly ClientAccount[];
  /** The renames by which names came into it beside their old ones. */
  readonly renames: readonly Rename[];
}

interface ToldAccounts {
  readonly accounts: readonly ClientAccount[];
  readonly language: Language;
  /** Told before anything is written. */
  readonly onChange?: (change: Omit<AccountsChange, 'renames'>) => void;
  /** How often the tab was looked at, as somebody changed it meanwhile. */
  readonly tried?: number;
}

const isSameTable = (one: AccountsTable, other: AccountsTable): boolean =>
  JSON.stringify([one.places, one.last, [...one.rows]]) === JSON.stringify([other.places, other.last, [...other.rows]]);

/** Sees to it that accounts that stood, or came, in a tab stand there still: somebody may have moved its rows in the moment of writing. */
const keepAll = (
  file: Spreadsheet,
  tabs: AddOnTabs,
  { accounts, language, tried = 1 }: Omit<ToldAccounts, 'onChange'>,
): void => {
  if (tabs.accounts === null || tried === mostTries) return;
  const { rows } = readWholeTable(tabs.accounts.sheet, language);
  const missing = accounts.filter((own) => !rows.has(accountKey(own)));
  if (missing.length > 0) addAccounts(file, tabs, { accounts: missing, language, tried: tried + 1 });
};

/**
 * Sees to it that each of these accounts stands in the tab of accounts, which is made where there is none. A client is written
 * where nobody wrote one: whose an account is, is the person's to say. Gives the tab.
 */
export const addAccounts = (file: Spreadsheet, tabs: AddOnTabs, told: ToldAccounts): Sheet => {
  const { accounts: tab } = tabs;
  const { accounts, language, onChange = () => undefined, tried = 1 } = told;
  const named = new Map<string, ClientAccount>();
  for (const own of accounts) {
    const key = accountKey(own);
    const before = named.get(key);
    if (own.platform + own.account !== '' && (before === undefined || before.client === '')) named.set(key, own);
  }
  if (tab === null) {
    onChange({ isMade: true, added: [...named.values()], said: [] });
    return makeTab(file, [...named.values()], language);
  }
  const { sheet } = tab;
  const table = readWholeTable(sheet, language);
  const { places, rows, last } = table;
  const added = Array.from(named).flatMap(([key, own]) => (rows.has(key) ? [] : [own]));
  const said = Array.from(named).flatMap(([key, { client }]) => {
    const found = rows.get(key);
    return found !== undefined && found.own.client === '' && client !== '' ? [{ ...found, client }] : [];
  });
  if (added.length + said.length === 0) return sheet;
  checkEditable(sheet, places, Math.min(last + 1, ...said.map(({ row }) => row)));
  onChange({ isMade: false, added, said: said.map(({ own, client }) => ({ ...own, client })) });
  const missing = last + added.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  if (!isSameTable(readWholeTable(sheet, language), table)) {
    checkTries(sheet, tried, language);
    return addAccounts(file, tabs, { ...told, tried: tried + 1 });
  }
  const client = (places[2] ?? 0) + 1;
  for (const { row, client: name } of said) sheet.getRange(row, client).setNumberFormat('@').setValue(cellOf(name));
  columns.forEach((name, at) => {
    if (added.length > 0)
      sheet
        .getRange(last + 1, (places[at] ?? 0) + 1, added.length, 1)
        .setNumberFormat('@')
        .setValues(added.map((own) => [cellOf(own[name])]));
  });
  const isParted = readWholeTable(sheet, language).places.some((place, at) => place !== places[at]);
  // Somebody moved the columns just then: what came stands in others, and comes again.
  if (isParted && added.length > 0)
    for (const place of places) sheet.getRange(last + 1, place + 1, added.length, 1).clearContent();
  keepAll(file, tabs, { accounts: [...listed(table), ...added], language, tried });
  return sheet;
};

/** Every account that a file tells of. */
const accountsIn = ({ data }: AddOnTabs): readonly Account[] =>
  data.flatMap(({ mark: { holding } }) => (hasColumn(holding, 'account') ? holding.accounts : []));

const ofAccounts = (renames: readonly Rename[]): readonly Rename[] =>
  renames.filter(({ column }) => column === 'account');

const oldKey = ({ platform, from }: Rename): string => accountKey({ platform, account: from });
const newKey = ({ platform, to }: Rename): string => accountKey({ platform, account: to });

/** What becomes of the tab where accounts have other names: those that come into it with the clients of their old ones. */
interface NewNames {
  readonly accounts: readonly ClientAccount[];
  /** The renames whose new name did not stand in the tab. */
  readonly renames: readonly Rename[];
}

/** Which new names the tab lacks; refuses where what they change is protected. */
export const newNamesOf = ({ accounts: tab }: AddOnTabs, all: readonly Rename[], language: Language): NewNames => {
  const renames = ofAccounts(all);
  if (tab === null || renames.length === 0) return { accounts: [], renames: [] };
  const { places, rows } = readWholeTable(tab.sheet, language);
  const known = new Map(Array.from(rows, ([key, { own }]) => [key, own]));
  const found = renames.flatMap((rename) => {
    const own = known.get(oldKey(rename));
    if (own === undefined) return [];
    const account = { ...own, account: rename.to };
    if (!known.has(newKey(rename))) known.set(newKey(rename), account);
    return [{ rename, account }];
  });
  const changed = found.flatMap(({ rename }) => rows.get(oldKey(rename))?.row ?? []);
  if (changed.length > 0) checkEditable(tab.sheet, places, Math.min(...changed));
  return {
    accounts: found.map(({ account }) => account),
    renames: found
      .map(({ rename }) => rename)
      .filter((rename) => !rows.has(newKey(rename)) || newKey(rename) === oldKey(rename)),
  };
};

const writeName = (sheet: Sheet, { places }: AccountsTable, { row, name }: { row: number; name: string }): void => {
  sheet
    .getRange(row, (places[1] ?? 0) + 1)
    .setNumberFormat('@')
    .setValue(cellOf(name));
};

/** Takes the accounts of some rows out of the tab; where a person wrote beside one, only what stands in the tab's own columns. */
const removeAccounts = (sheet: Sheet, { places }: AccountsTable, rows: readonly number[]): void => {
  if (rows.length === 0) return;
  const cells = sheet.getDataRange().getValues();
  const isTheirs = (row: number) => cells[row - 1]?.some((value, at) => value !== '' && !places.includes(at));
  for (const row of rows.filter(isTheirs)) for (const place of places) sheet.getRange(row, place + 1).clearContent();
  const going = rows.filter((row) => !isTheirs(row)).sort((one, other) => one - other);
  // Google refuses to delete every row below the heading.
  if (going.length >= sheet.getMaxRows() - 1) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
  for (const { first, count } of runsOf(going).slice().reverse()) sheet.deleteRows(first, count);
};

/**
 * Puts new names that were added in the rows of the old ones, beside what a person wrote there, where no record of any kind
 * has the old name any more.
 */
export const replaceOldNames = (tabs: AddOnTabs, added: readonly Rename[], language: Language): void => {
  if (tabs.accounts === null) return;
  const { sheet } = tabs.accounts;
  const held = new Set(accountsIn(tabs).map(accountKey));
  for (const rename of added) {
    const isSame = oldKey(rename) === newKey(rename);
    if (held.has(oldKey(rename)) && !isSame) continue;
    const table = readWholeTable(sheet, language);
    const [before, now] = [table.rows.get(oldKey(rename)), table.rows.get(newKey(rename))];
    if (before === undefined) continue;
    writeName(sheet, table, { row: before.row, name: rename.to });
    if (now !== undefined && !isSame) removeAccounts(sheet, table, [now.row]);
  }
};

/** Takes new names that were added out of the tab again; the old ones stand where they stood. */
const takeBackNames = ({ accounts: tab }: AddOnTabs, added: readonly Rename[], language: Language): void => {
  if (tab === null) return;
  const { sheet } = tab;
  for (const rename of added.slice().reverse()) {
    const table = readWholeTable(sheet, language);
    const [before, now] = [table.rows.get(oldKey(rename)), table.rows.get(newKey(rename))];
    if (now === undefined) continue;
    checkEditable(sheet, table.places, now.row);
    if (before === undefined || before === now) writeName(sheet, table, { row: now.row, name: rename.from });
    else removeAccounts(sheet, table, [now.row]);
  }
};

/** Takes accounts that were added, and clients that were written, out of the tab again, as far as nobody wrote another client. */
const takeBackListed = (sheet: Sheet, { added, said }: AccountsChange): void => {
  const table = readTable(sheet);
  if (table.places.includes(-1)) return;
  checkEditable(sheet, table.places, 2);
  for (const { client, ...account } of said) {
    const found = table.rows.get(accountKey(account));
    if (found?.own.client === client) sheet.getRange(found.row, (table.places[2] ?? 0) + 1).clearContent();
  }
  const going = added.flatMap((account) => {
    const found = table.rows.get(accountKey(account));
    return found !== undefined && found.own.client === account.client ? [found.row] : [];
  });
  removeAccounts(sheet, table, going);
};

/** Takes changes of the tab of accounts back, the last first: a tab that was made goes, unless a person wrote into it. */
export const takeBackAccounts = (file: Spreadsheet, tabs: AddOnTabs, changes: readonly AccountsChange[]): void => {
  if (tabs.accounts === null) return;
  const { sheet } = tabs.accounts;
  for (const change of changes.slice().reverse()) {
    if (change.renames.length > 0) takeBackNames(tabs, change.renames, userLanguage());
    else takeBackListed(sheet, change);
    const isBlank = change.isMade && sheet.getLastRow() <= 1 && sheet.getLastColumn() <= columns.length;
    if (isBlank && !areAllSeen(file, [sheet])) file.deleteSheet(sheet);
  }
};

/** Makes the tab of accounts, or adds those that it lacks, and opens it for a person to say whose each is. */
export const openAccounts = (file: Spreadsheet, language: Language): null => {
  const tabs = recoverTabs(file);
  refuseUnclaimed(file, tabs);
  const accounts = accountsIn(tabs).map((own) => ({ ...own, client: '' }));
  showTab(file, addAccounts(file, tabs, { accounts, language }));
  return null;
};
