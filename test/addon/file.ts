import { readFileSync } from 'node:fs';
import type {
  Answer,
  FileState,
  HistoryAnswer,
  ImportAnswer,
  PlanAnswer,
  ReportAnswer,
  TakenBack,
  TickAnswer,
} from '../../src/contract/answers.ts';
import type { Choices, HistoryChoices, PlanChoices } from '../../src/contract/choices.ts';
import type { AdditionEnding, ImportRequest } from '../../src/contract/requests.ts';
import { sampleRecords } from '../../src/demo/sample-records.ts';
import { columnsOf, type Kind, type Row } from '../../src/records/kinds.ts';
import type { SavedWorkbook } from '../../src/stand-in/saved-workbook.ts';
import { openSpreadsheet, type StandIn, type StandInOptions } from '../../src/stand-in/stand-in.ts';
import type { Language } from '../../src/text/language.ts';
import { nodeRealm } from '../../src/workbench/command/node-realm.ts';
import { builtCode } from './built.ts';

/** What a person does in the file with their own hands, as script. */
const hands = `
function type(tab, address, value) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  sheet.getRange(address).setValue(value);
}
function fill(tab, address, table) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).getRange(address).setValues(table);
}
function format(tab, address, format) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).getRange(address).setNumberFormat(format);
}
function paint(tab, address, colour) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).getRange(address).setBackground(colour);
}
function select(tab, addresses) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).getRangeList(addresses).activate();
}
function filterRows(tab, address) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).getRange(address).createFilter();
}
function filterOut(tab, address, column, values) {
  const criteria = SpreadsheetApp.newFilterCriteria().setHiddenValues(values).build();
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  sheet.getRange(address).createFilter().setColumnFilterCriteria(column, criteria);
}
function filteredOut(tab, column) {
  const filter = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).getFilter();
  return filter.getColumnFilterCriteria(column).getHiddenValues();
}
function note(tab, address, text) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).getRange(address).setNote(text);
}
function notes(tab) {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).getDataRange().getNotes();
}
function hideRows(tab, row, count) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).hideRows(row, count);
}
function hideColumn(tab, column) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).hideColumns(column, 1);
}
function openGroup(tab, row) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).getRowGroup(row, 1).expand();
}
function ungroup(tab, row) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).getRowGroup(row, 1).expand().remove();
}
function groupRows(tab, address) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).getRange(address).shiftRowGroupDepth(1);
}
function look(tab, address) {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).getRange(address).getDisplayValues();
}
function shown(tab) {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).getDataRange().getDisplayValues();
}
function held(tab) {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const written = (cell) =>
    Object.prototype.toString.call(cell) === '[object Date]'
      ? Utilities.formatDate(cell, file.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm:ss')
      : cell;
  return file.getSheetByName(tab).getDataRange().getValues().map((row) => row.map(written));
}
function formulas(tab) {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).getDataRange().getFormulas();
}
function links(tab, address) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  return { own: sheet.getSheetId(), link: sheet.getRange(address).getRichTextValue().getLinkUrl() };
}
function warns(tab) {
  const protections = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).getProtections(SpreadsheetApp.ProtectionType.SHEET);
  return protections.map((protection) => [protection.isWarningOnly(), protection.canEdit()]);
}
function forget(tab) {
  const [metadata] = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).getDeveloperMetadata();
  metadata.setValue('{"role":"data","holding":{"kind":"posts"}}');
}
function clearFormats(tab) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).clearFormat();
}
function insertColumn(tab, after, count = 1) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).insertColumnsAfter(after, count);
}
function insertRow(tab, after, count = 1) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).insertRowsAfter(after, count);
}
function deleteColumn(tab, column) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).deleteColumns(column, 1);
}
function deleteRow(tab, row) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).deleteRows(row, 1);
}
function deleteSpareRows(tab) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  const kept = sheet.getLastRow() + 20;
  if (sheet.getMaxRows() > kept) sheet.deleteRows(kept + 1, sheet.getMaxRows() - kept);
}
function turnOver(tab) {
  const cells = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).getDataRange();
  const [header, ...rows] = cells.getValues();
  cells.setValues([header, ...rows.reverse()]);
}
function deleteTab(tab) {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  file.deleteSheet(file.getSheetByName(tab));
}
function hide(tab) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).hideSheet();
}
function rename(tab, name) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).setName(name);
}
function mergeCells(tab, address) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).getRange(address).merge();
}
function addRule(tab, address) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  const rule = SpreadsheetApp.newConditionalFormatRule().whenCellNotEmpty().setBold(true).setRanges([sheet.getRange(address)]);
  sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule.build()]);
}
`;

let read: StandInOptions['built'] | undefined;

/** The built add-on with those hands, read once. */
const builtWithHands = (): StandInOptions['built'] => {
  read ??= { code: `${builtCode()}${hands}`, sidebar: '', manifest: readFileSync('appsscript.json', 'utf8') };
  return read;
};

/** Opens a file with the built add-on in it: a new one, or one as it was saved. */
export const openFile = (workbook?: SavedWorkbook, more: Partial<StandInOptions> = {}): Promise<StandIn> =>
  openSpreadsheet({
    built: builtWithHands(),
    realm: nodeRealm,
    locale: 'uk_UA',
    zone: 'Europe/Kyiv',
    userLocale: 'uk',
    authMode: 'LIMITED',
    ...(workbook === undefined ? {} : { workbook }),
    ...more,
  });

/**
 * What opens a file anew, each time, as it once was prepared, with what was told then: to open a report takes a fraction of what
 * it takes to build it.
 */
export const preparedOnce = <Told>(
  prepare: () => Promise<readonly [file: StandIn, told: Told]>,
): (() => Promise<readonly [file: StandIn, told: Told]>) => {
  let saved: Promise<readonly [SavedWorkbook, Told]> | undefined;
  return async () => {
    saved ??= prepare().then(([file, told]) => [file.save(), told] as const);
    const [workbook, told] = await saved;
    return [await openFile(workbook), told];
  };
};

/** A record of a kind from the values that are known. */
export const record = (kind: Kind, known: Readonly<Record<string, Row[number]>>): Row =>
  columnsOf(kind).map(({ name }) => known[name] ?? null);

export const importOf = (kind: Kind, rows: readonly Row[], more: Partial<ImportRequest> = {}): ImportRequest => ({
  kind,
  source: 'Test',
  file: 'test.csv',
  language: 'en',
  rows,
  chunk: 0,
  chunks: 1,
  total: rows.length,
  leftOut: 0,
  ...more,
});

/** What the addition is known by that is open in a file; 0 where none is. */
export const openAdditionOf = ({ own }: StandIn): number => {
  const mark = own.metadata.find(({ value }) => value.includes('"role":"addition"'));
  return mark === undefined ? 0 : JSON.parse(mark.value).at;
};

/** A step of the addition that is open, or one by itself, as the sidebar takes it that began. */
const ofOpenAddition = <T extends object>(file: StandIn, request: T): T & { readonly addition?: number } => {
  const addition = openAdditionOf(file);
  return addition === 0 ? request : { addition, ...request };
};

export const addRows = (file: StandIn, request: ImportRequest): Answer<ImportAnswer> =>
  file.run('pokaznykImport', ofOpenAddition(file, request)) as Answer<ImportAnswer>;

/** Begins an addition, and answers what it is known by. */
export const begin = (file: StandIn): Answer<number> => file.run('pokaznykBegin') as Answer<number>;

/** Ends the addition that is open, or the one that was, as the sidebar does that began it. */
export const end = (file: StandIn, ending: AdditionEnding, addition = openAdditionOf(file)): Answer<string | null> =>
  file.run('pokaznykEnd', { ending, addition }) as Answer<string | null>;

/** Ticks posts by a rule. */
export const tick = (file: StandIn, goalRule: string): Answer<TickAnswer> =>
  file.run('pokaznykTick', ofOpenAddition(file, { goalRule })) as Answer<TickAnswer>;

/** Records in a tab of their own without a thousand blank rows below, over which every formula would go in every evaluation. */
export const addCompact = (file: StandIn, request: ImportRequest): ImportAnswer => {
  const answer = done(addRows(file, request));
  file.run('deleteSpareRows', answer.tab);
  return answer;
};

/** A post every second day of an account, each with more likes and engagements than the one before. */
export const postsOf = (account: string, { from, count = 40 }: { from: number; count?: number }): readonly Row[] =>
  Array.from({ length: count }, (_, at) =>
    record('posts', {
      date: from + 2 * at,
      platform: 'Instagram',
      account,
      post_id: `${account} ${at}`,
      reach: 1000 + at,
      likes: 10 + at,
      engagements: 20 + at,
    }),
  );

/** A new file with such posts of one account. */
export const fileWithPosts = async (from: number): Promise<StandIn> => {
  const file = await openFile();
  addCompact(file, importOf('posts', postsOf('lypa', { from })));
  return file;
};

/** Adds the sample data of a day, as the sidebar does. */
export const addSample = (file: StandIn, today: number, language: Language): void => {
  for (const { kind, sourceName, rows, clients } of sampleRecords(today, language)) {
    const whose = clients.length === 0 ? {} : { clients };
    addCompact(file, importOf(kind, rows, { source: sourceName[language], file: null, language, ...whose }));
  }
};

/** What such an import would do, by the add-on's own word. */
export const compareRows = (file: StandIn, request: ImportRequest): Answer<ImportAnswer> =>
  file.run('pokaznykCompare', request) as Answer<ImportAnswer>;

/** What a cell shows. */
export const look = (file: StandIn, tab: string, address: string): string =>
  (file.run('look', tab, address) as readonly (readonly string[])[])[0]?.[0] ?? '';

/** The names of all tabs, in their order. */
export const tabNames = ({ model }: StandIn): readonly string[] =>
  model.getters.getSheetIds().map((id) => model.getters.getSheetName(id));

/** What the sidebar is told of the file as it opens. */
export const stateOf = (file: StandIn): FileState => done(file.run('pokaznykState') as Answer<FileState>);

/** Takes the last addition back, as the sidebar shows it. */
export const takeBack = (file: StandIn): Answer<TakenBack> => {
  const log = file.own.metadata.find(({ value }) => value.includes('"role":"log"'));
  const { last = null } = log === undefined ? {} : JSON.parse(log.value);
  return file.run('pokaznykUndo', last?.at ?? 0) as Answer<TakenBack>;
};

/** The cells of a tab, its header first; days and times as texts. */
export const heldIn = (file: StandIn, tab: string): readonly (readonly unknown[])[] =>
  file.run('held', tab) as readonly (readonly unknown[])[];

export const press = (file: StandIn, choices: Choices): Answer<ReportAnswer> =>
  file.run('pokaznykReport', choices) as Answer<ReportAnswer>;

export const pressHistory = (file: StandIn, choices: HistoryChoices): Answer<HistoryAnswer> =>
  file.run('pokaznykHistory', choices) as Answer<HistoryAnswer>;

export const pressPlan = (file: StandIn, choices: PlanChoices): Answer<PlanAnswer> =>
  file.run('pokaznykPlan', choices) as Answer<PlanAnswer>;

/** The answer of an action that went well. */
export const done = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(answer.error);
  return answer.data;
};

/**
 * All that a person sees of a file and all that it remembers, without the numbers that differ from run to run and without the
 * log, which tells how it came to be so.
 */
export const seen = ({ model, own }: StandIn): unknown => {
  const { getters } = model;
  const isLog = (id: string) => own.metadata.some(({ sheet, value }) => sheet === id && value.includes('"role":"log"'));
  const sheetIds = getters.getSheetIds().filter((id) => !isLog(id));
  return sheetIds.map((sheetId) => ({
    name: getters.getSheetName(sheetId),
    isVisible: getters.isSheetVisible(sheetId),
    cells: getters
      .getEvaluatedCellsPositions(sheetId)
      .map((position) => ({
        at: `${position.col}:${position.row}`,
        text: getters.getCellText(position, { showFormula: true }),
        value: getters.getEvaluatedCell(position).formattedValue,
        look: getters.getCellStyle(position),
      }))
      .filter(({ text, value }) => text !== '' || value !== '')
      .sort((left, right) => (left.at < right.at ? -1 : 1)),
    merges: getters
      .getMerges(sheetId)
      .map(({ left, top, right, bottom }) => [top, left, bottom, right].join())
      .sort(),
    charts: getters.getChartIds(sheetId).length,
    groups: getters.getHeaderGroups(sheetId, 'ROW').map(({ start, end, isFolded }) => [start, end, isFolded === true]),
    rules: getters.getConditionalFormats(sheetId).map(({ rule, ranges }) => ({ rule, ranges })),
    validated: getters
      .getDataValidationRules(sheetId)
      .map(({ criterion, ranges }) =>
        [
          criterion.type,
          ...ranges.map(({ zone: { top, left, bottom, right } }) => [top, left, bottom, right].join()),
        ].join(' '),
      )
      .sort(),
    remembers: [
      ...new Set(
        own.metadata
          .filter(({ sheet }) => sheet === sheetId)
          .map(({ value }) => value.replace(/"(?:sheetId|calculation|of|at)":\d+|"state":"\w+"/g, '')),
      ),
    ],
  }));
};
