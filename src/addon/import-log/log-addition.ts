import type { AdditionPart, LastAddition } from '../../contract/answers.ts';
import type { ImportRequest } from '../../contract/requests.ts';
import type { Kind } from '../../records/kinds.ts';
import type { RecordChanges } from '../../records/undoing/record-changes.ts';
import type { AccountsChange } from '../data-tabs/accounts-tab.ts';
import type { LoggedAddition, LogMetadata } from '../storage/tab-metadata.ts';
import { type AddOnTabs, updateMetadata } from '../storage/tabs.ts';
import { freeColumn, type LogTab, openLog, readLines, writeLine } from './log-tab.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What an addition did to the tab of a kind. */
export interface RecordEntry {
  readonly is: 'records';
  readonly kind: Kind;
  readonly changes: RecordChanges;
  /** Of the first entry of a tab: what it remembered before, and how many rows it had; `null` where there was none. */
  readonly before?: { readonly holding: string; readonly capacity: number } | null;
}

/** What an addition did to the tab of accounts. */
export interface AccountsEntry extends AccountsChange {
  readonly is: 'accounts';
}

export type LogEntry = RecordEntry | AccountsEntry;

const hasLists = (value: unknown, names: readonly string[]): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).filter(([name, list]) => names.includes(name) && Array.isArray(list)).length === names.length;

/** Whether a value of the log is an entry, as far as somebody who changes its cells could break it. */
export const isLogEntry = (value: unknown): value is LogEntry => {
  if (typeof value !== 'object' || value === null || !('is' in value)) return false;
  if (value.is === 'accounts') return hasLists(value, ['added', 'said', 'renames']);
  return (
    value.is === 'records' && 'kind' in value && 'changes' in value && hasLists(value.changes, ['changed', 'added'])
  );
};

/** Writes down what an addition does, before it is done. */
export interface AdditionLog {
  /** Whether it has changed the tab of a kind already. */
  readonly hasChanged: (kind: Kind) => boolean;
  readonly write: (entry: LogEntry, part?: AdditionPart) => void;
  /** Says that an import by itself is whole: what comes then is another addition. */
  readonly close: () => void;
}

const withPart = (parts: readonly AdditionPart[], part: AdditionPart): readonly AdditionPart[] => {
  const same = parts.find(({ source, kind }) => source === part.source && kind === part.kind);
  if (same === undefined) return [...parts, part];
  const sum = { ...part, added: same.added + part.added, updated: same.updated + part.updated };
  return parts.map((each) => (each === same ? sum : each));
};

/** What tells an import by itself from others: the same one goes on where it was cut off. */
const importName = ({ kind, source, file }: ImportRequest): string => JSON.stringify([kind, source, file]);

/** What the log has of the addition that a request is a part of; `null` where it begins. */
const continuedIn = (log: LogTab | null, { addition }: AddOnTabs, request: ImportRequest): LoggedAddition | null => {
  const last = log?.mark.last ?? null;
  if (addition !== null) return last?.at === addition.mark.at ? last : null;
  if (log === null || last?.open !== importName(request)) return null;
  // One that was cut off wrote nothing where what it wrote down is lost.
  const isWhole = request.chunk > 0 || last.text === null || readLines(log, last.text) !== null;
  return isWhole ? last : null;
};

/** The log of the addition that a request is a part of. Nothing is written before the first entry is. */
export const logOfAddition = (file: Spreadsheet, tabs: AddOnTabs, request: ImportRequest): AdditionLog => {
  let log = tabs.log;
  let addition = continuedIn(log, tabs, request);
  const write: AdditionLog['write'] = (entry, part) => {
    const own = openLog(file, { ...tabs, log });
    if (own === null) return;
    const { last, before } = own.mark;
    const earlier = addition === null ? last : before;
    const { kinds, parts, text, at } = addition ?? {
      kinds: [],
      parts: [],
      text: { column: freeColumn([last?.text ?? null]), rows: 0 },
      at: tabs.addition?.mark.at ?? Date.now(),
    };
    const line = text === null ? null : writeLine(own, { column: text.column, behind: text.rows, value: entry });
    addition = {
      at,
      ...(tabs.addition === null ? { open: importName(request) } : {}),
      parts: part === undefined ? parts : withPart(parts, part),
      kinds: entry.is === 'accounts' || kinds.includes(entry.kind) ? kinds : [...kinds, entry.kind],
      text: line?.text ?? null,
    };
    const mark: LogMetadata = {
      ...own.mark,
      filled: line?.filled ?? own.mark.filled,
      last: addition,
      before: earlier,
    };
    updateMetadata(own.metadata, mark);
    log = { ...own, mark };
  };
  const close: AdditionLog['close'] = () => {
    if (log === null || addition?.open === undefined) return;
    const { open: _, ...last } = addition;
    updateMetadata(log.metadata, { ...log.mark, last });
  };
  return { hasChanged: (kind) => addition?.kinds.includes(kind) ?? false, write, close };
};

/** Lets the log have another last addition; one that has nothing to tell any more goes. */
export const keepOnly = (file: Spreadsheet, log: LogTab, last: LoggedAddition | null): void => {
  if (last === null) file.deleteSheet(log.sheet);
  else updateMetadata(log.metadata, { ...log.mark, last, before: null });
};

/** Forgets an addition that was taken back before it ended: the one before it is the last again. */
export const forgetAddition = (file: Spreadsheet, log: LogTab | null, at: number | null): void => {
  if (log?.mark.last?.at === at && log !== null) keepOnly(file, log, log.mark.before);
};

/** The last addition as a person is told of it; `null` where nothing can be taken back, or one is still going on. */
export const lastAdditionIn = ({ log, addition }: AddOnTabs): LastAddition | null => {
  const last = log?.mark.last ?? null;
  if (last === null || addition !== null) return null;
  return { at: last.at, parts: last.parts, isTooLarge: last.text === null };
};
