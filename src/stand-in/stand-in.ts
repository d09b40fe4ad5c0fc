/**
 * Google Sheets on this machine: opens a spreadsheet with a built add-on in it.
 *
 *     const standIn = await openSpreadsheet({ built, realm, locale: 'uk_UA', zone: 'Europe/Kyiv', userLocale: 'uk', authMode: 'LIMITED' });
 *     standIn.menu.items                      what onOpen added: { caption, functionName }
 *     standIn.click(standIn.menu.items[0])    runs a menu item
 *     standIn.sidebar()                       { title, html } once the add-on has shown one, else null
 *     standIn.said                            { alerts, toasts } that the add-on has shown
 *     standIn.run('name', argument)           what google.script.run does; throws what the script throws
 *     standIn.calls.counts() / .reset()       service calls of an action
 *     standIn.calls.fail({ call: 3, how: 'after' })
 *     standIn.calls.meanwhile({ call: 3, act })   what another execution does just before the third call
 *     standIn.model                           the engine's spreadsheet, to show or to read
 *     standIn.save() / openSpreadsheet({ …, workbook })
 *
 * It is strict: what it does not know throws `not in the stand-in: X`.
 */
import type { Model } from '@odoo/o-spreadsheet';
import { areaOf } from './a1.ts';
import { openBook } from './book.ts';
import {
  argumentOf,
  type CustomFunction,
  customFunctionsIn,
  errorResult,
  isErrorValue,
  registerCustomFunctions,
  resultOf,
} from './engine/custom-functions.ts';
import { openModel } from './engine/engine.ts';
import type { AuthMode } from './execution/auth.ts';
import { type CallLog, createCallCounter } from './execution/call-counter.ts';
import {
  createExecutionClock,
  type ExecutionClock,
  executionEndedError,
  executionLimit,
  triggerLimit,
} from './execution/execution-clock.ts';
import type { Person } from './execution/person.ts';
import { protectForOthers } from './execution/rights.ts';
import { emptyState, isSavedWorkbook, type SavedWorkbook, type StandInState } from './saved-workbook.ts';
import { scriptTime } from './script-date.ts';
import { cacheService, type DocumentCache } from './services/cache.ts';
import { filterTab, type TabFilter } from './services/range/filter.ts';
import { type LockState, lockService, propertiesService, smallServices } from './services/small-services.ts';
import { spreadsheetApp } from './services/spreadsheet-app.ts';
import { emptyUserInterface, htmlService, type MenuItem, type ShownMessages } from './services/ui.ts';
import { assumedAnswers, type Unknowns } from './unknowns.ts';
import { serializeArguments, serializeResult } from './wire.ts';
import { instantOfSerial, serialOf } from './zone.ts';

export type { MenuItem } from './services/ui.ts';

/** The texts of the files that are pushed to Google. */
export interface BuiltFiles {
  readonly code: string;
  readonly sidebar: string;
  /** What the page asks for by name beside it; absent where a test asks for nothing. */
  readonly scripts?: Readonly<Record<string, string>>;
  readonly manifest: string;
}

/** Evaluates code in a global scope of its own that has `globals` and nothing that Apps Script lacks; gives that scope. */
export type Realm = (code: string, globals: Readonly<Record<string, unknown>>) => Promise<object>;

export interface StandInOptions {
  readonly built: BuiltFiles;
  readonly realm: Realm;
  /** The spreadsheet's locale and time zone. */
  readonly locale: string;
  readonly zone: string;
  /** The locale of the person's interface, such as `uk`. */
  readonly userLocale: string;
  /** What the add-on may do when the file opens: `NONE` before it is enabled in it, then `LIMITED`. */
  readonly authMode: AuthMode;
  /** Answers to what nobody here knows of Google; what is left out is as it was observed there, else as `unknowns` says. */
  readonly unknowns?: Partial<Unknowns>;
  /** What `save` gave; a new spreadsheet where nothing is given. */
  readonly workbook?: unknown;
  /** Whether custom functions may read the spreadsheet; they may if left out. */
  readonly functionsMayRead?: boolean;
  /**
   * What a custom function finds where an argument is left out between others: `undefined` if left out here. Nobody has
   * written down what Google gives.
   */
  readonly omitted?: '' | null;
  /** Whether the page shows the spreadsheet; without it nothing is kept for a screen or for undo. */
  readonly isShown?: boolean;
  /** What the time is to the script, in milliseconds since 1970; this machine's where nothing is given. */
  readonly now?: () => number;
}

export interface StandIn {
  readonly model: Model;
  readonly menu: { readonly caption: string; readonly items: readonly MenuItem[] };
  readonly functions: readonly CustomFunction[];
  readonly calls: CallLog;
  readonly clock: ExecutionClock;
  /** Whether another user holds the document's lock: set it to test patience. */
  readonly lock: LockState;
  /** What the person may do in the file: set it to open the file to somebody who may only view it. */
  readonly person: Person;
  /** The cache that other executions in the document share. */
  readonly cache: DocumentCache;
  /** Somebody else protects a tab, or cells of it, so that this person cannot edit it. */
  protect(tab: string, address?: string): void;
  /** A person filters a tab. */
  filter(tab: string, filter: TabFilter): void;
  /** A person gives the spreadsheet another locale or time zone. */
  set(setting: { readonly locale: string } | { readonly zone: string }): void;
  sidebar(): { readonly title: string; readonly html: string } | null;
  /** The last dialog that the add-on has shown, else null. */
  dialog(): { readonly title: string; readonly html: string } | null;
  /** What the add-on has said in dialogs and in passing, the newest last. */
  readonly said: ShownMessages;
  /** What the spreadsheet remembers that the engine has no place for. */
  readonly own: StandInState;
  run(name: string, ...args: readonly unknown[]): unknown;
  click(item: MenuItem): void;
  save(): SavedWorkbook;
}

const savedIn = (workbook: unknown): SavedWorkbook | null => {
  if (workbook === undefined || workbook === null) return null;
  if (!isSavedWorkbook(workbook)) throw new Error('This is no saved workbook.');
  return structuredClone(workbook);
};

const functionIn = (scope: object, name: string): ((...args: readonly unknown[]) => unknown) => {
  const found: unknown = Reflect.get(scope, name);
  if (typeof found !== 'function') throw new Error(`Script function not found: ${name}`);
  return (...args) => Reflect.apply(found, scope, args);
};

/** The zone of a script, which need be neither the spreadsheet's nor this machine's. */
const zoneIn = (manifest: string): string => {
  const described: unknown = JSON.parse(manifest);
  return typeof described === 'object' && described !== null && 'timeZone' in described
    ? String(described.timeZone)
    : 'Etc/UTC';
};

/** Opens a spreadsheet with the add-on in it, and runs the add-on's `onOpen`. */
export const openSpreadsheet = async (opening: StandInOptions): Promise<StandIn> => {
  const { built, realm, locale, zone, userLocale, authMode } = opening;
  const saved = savedIn(opening.workbook);
  const functions = customFunctionsIn(built.code);
  registerCustomFunctions(functions);

  const assumes = assumedAnswers(opening.unknowns);
  const clock = createExecutionClock();
  const calls = createCallCounter(clock);
  let mode: AuthMode = 'NONE';
  let scope: object = {};

  const dateAt = (instant: number): unknown => {
    const made: unknown = Reflect.get(scope, 'Date');
    return typeof made === 'function' ? Reflect.construct(made, [instant]) : new Date(instant);
  };
  /** Runs something of the script's with the rights and the time that Google gives it. */
  const execute = <T>(as: AuthMode, limit: number, work: () => T): T => {
    const before = mode;
    mode = as;
    calls.revive();
    clock.start(limit);
    try {
      const result = work();
      if (calls.isKilled()) throw executionEndedError();
      book.settle();
      return result;
    } finally {
      if (calls.isKilled()) book.lose();
      else book.settle();
      // The lock of an execution ends with it.
      lock.held = false;
      mode = before;
    }
  };
  const callCustom = (name: string, args: readonly unknown[]) => {
    const error = assumes('passesErrors') ? undefined : args.find(isErrorValue);
    if (error !== undefined) return error;
    const before = mode;
    mode = opening.functionsMayRead === false ? 'NONE' : 'CUSTOM_FUNCTION';
    try {
      const given = args.map((arg) =>
        arg === undefined ? opening.omitted : argumentOf(arg, (serial) => dateAt(instantOfSerial(serial, book.zone))),
      );
      return resultOf(functionIn(scope, name)(...given), (instant) => serialOf(instant, book.zone));
    } catch (error) {
      return errorResult(error);
    } finally {
      mode = before;
    }
  };

  const model = openModel({
    locale,
    workbook: saved?.workbook,
    callCustom,
    sheetClock: () => serialOf((opening.now ?? Date.now)(), book.zone),
    isShown: opening.isShown ?? false,
  });
  const own = saved?.own ?? emptyState();
  const person: Person = { mayEdit: true };
  const book = openBook({
    model,
    own,
    person,
    calls,
    mode: () => mode,
    locale,
    zone,
    assumes,
    dateAt,
  });
  const shown = emptyUserInterface(assumes('cutsTexts') ? 'everywhere' : 'templates');
  const lock: LockState = { held: false, heldByOther: false };
  const cache: DocumentCache = { kept: new Map(), is: 'there' };
  const scriptZone = zoneIn(built.manifest);

  scope = await realm(built.code, {
    ...scriptTime(scriptZone, opening.now),
    SpreadsheetApp: spreadsheetApp(book, shown),
    HtmlService: htmlService(book, { sidebar: built.sidebar, ...built.scripts }),
    LockService: lockService(book, lock),
    CacheService: cacheService(book, cache, () => clock.now()),
    PropertiesService: propertiesService(book),
    ...smallServices(book, { userLocale, zone: scriptZone }),
  });
  if (typeof Reflect.get(scope, 'onOpen') === 'function')
    execute(authMode, triggerLimit, () => functionIn(scope, 'onOpen')({ authMode }));
  if (saved !== null) model.dispatch('EVALUATE_CELLS');
  calls.reset();

  const caption = /<title>([^<]*)<\/title>/.exec(built.sidebar)?.[1] ?? 'Add-on';
  return {
    model,
    menu: { caption, items: shown.menu },
    functions,
    calls,
    clock,
    lock,
    cache,
    person,
    protect: (tab, address) => {
      const sheet = model.getters.getSheetIdByName(tab) ?? '';
      protectForOthers(book, sheet, address === undefined ? null : areaOf(address, book.sizeOf(sheet)));
    },
    filter: (tab, filter) => filterTab(book, model.getters.getSheetIdByName(tab) ?? '', filter),
    set: book.set,
    sidebar: () => shown.sidebar,
    dialog: () => shown.dialog,
    said: shown.said,
    own,
    run: (name, ...args) => {
      if (name.endsWith('_')) throw new Error(`Script function not found: ${name}`);
      const given = serializeArguments(args);
      return serializeResult(execute('FULL', executionLimit, () => functionIn(scope, name)(...given)));
    },
    click: ({ functionName }) => execute('FULL', executionLimit, () => void functionIn(scope, functionName)()),
    save: () => structuredClone({ workbook: model.exportData(), own }),
  };
};
