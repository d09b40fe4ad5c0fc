import type { AdditionPart, LastAddition } from '../../contract/answers.ts';
import type { ImportRequest } from '../../contract/requests.ts';
import { parseWritten, type WrittenRecords, writtenText } from '../../records/by-hand/written-records.ts';
import type { Kind } from '../../records/kinds.ts';
import type { RecordChanges } from '../../records/undoing/record-changes.ts';
import type { AccountsChange } from '../data-tabs/accounts-tab.ts';
import type { LoggedAddition, LogMetadata, StoredText } from '../storage/tab-metadata.ts';
import { type AddOnTabs, updateMetadata } from '../storage/tabs.ts';
import { freeColumn, type LogTab, makeLog, readLines, writeLine } from './log-tab.ts';

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
interface AccountsEntry extends AccountsChange {
  readonly is: 'accounts';
}

export type LogEntry = RecordEntry | AccountsEntry;

const hasLists = (value: unknown, names: readonly string[]): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).filter(([name, list]) => names.includes(name) && Array.isArray(list)).length === names.length;

/** Whether a value of the log is an entry, as far as somebody who changes its cells could break it. */
const isLogEntry = (value: unknown): value is LogEntry => {
  if (typeof value !== 'object' || value === null || !('is' in value)) return false;
  if (value.is === 'accounts') return hasLists(value, ['added', 'said', 'renames']);
  return (
    value.is === 'records' && 'kind' in value && 'changes' in value && hasLists(value.changes, ['changed', 'added'])
  );
};

/** Writes down what an addition does, before it is done, and what imports wrote last when it is. */
export interface AdditionLog {
  /** Whether it has changed the tab of a kind already. */
  readonly hasChanged: (kind: Kind) => boolean;
  readonly write: (entry: LogEntry, part?: AdditionPart) => void;
  /** What stands by now of the records of the kind as imports wrote it. */
  readonly remember: (written: WrittenRecords) => void;
  /** Writes what is left to be written when all is done. */
  readonly finish: () => void;
  /** When the addition began, in milliseconds since 1970; `null` until the first entry of it. */
  readonly begunAt: () => number | null;
}

/** The parts with one more; `before` is what the same chunk told when it was cut off, which counts no more. */
const withPart = (
  parts: readonly AdditionPart[],
  part: AdditionPart,
  before: Pick<AdditionPart, 'added' | 'updated'> = { added: 0, updated: 0 },
): readonly AdditionPart[] => {
  const same = parts.find(({ source, kind }) => source === part.source && kind === part.kind);
  if (same === undefined) return [...parts, part];
  const [added, updated] = [same.added + part.added - before.added, same.updated + part.updated - before.updated];
  return parts.map((each) => (each === same ? { ...part, added, updated } : each));
};

/** What was written down of an addition; `null` where it was too much, and where that cannot be read. */
export const entriesOf = (log: LogTab, { at, text }: LoggedAddition): readonly LogEntry[] | null => {
  const lines = text === null ? null : readLines(log, text);
  const isOwn = (line: LogEntry): boolean => 'at' in line && line.at === at;
  return lines?.every(isLogEntry) && lines.every(isOwn) ? lines : null;
};

/** What of an addition was done to the tab of accounts. */
export const accountsEntriesIn = (entries: readonly LogEntry[]): readonly AccountsEntry[] =>
  entries.filter((entry): entry is AccountsEntry => entry.is === 'accounts');

/** What an addition is known by that this is a step of. */
type Step = Pick<ImportRequest, 'kind' | 'source' | 'file' | 'chunk' | 'chunks'>;

/** What tells an import by itself from others: the same one goes on where it was cut off. */
const importName = ({ kind, source, file }: Step): string => JSON.stringify([kind, source, file]);

/** What the log has of the addition that began at a moment, where that is the last; `null` where it did nothing yet. */
export const loggedAt = (log: LogTab | null, at: number): LoggedAddition | null => {
  const last = log?.mark.last ?? null;
  return last?.at === at ? last : null;
};

/** What the log has of the addition that a request is a part of; `null` where it begins. */
const continuedIn = (log: LogTab | null, { addition }: AddOnTabs, request: Step): LoggedAddition | null => {
  if (addition !== null) return loggedAt(log, addition.mark.at);
  const last = log?.mark.last ?? null;
  if (log === null || last?.open !== importName(request)) return null;
  // One that was cut off wrote nothing where what it wrote down is lost.
  return request.chunk > 0 || entriesOf(log, last) !== null ? last : null;
};

/** The texts of a log that are needed still. */
const textsIn = ({ last, before, written = {} }: LogMetadata): readonly (StoredText | null)[] => [
  ...[last, before].flatMap((addition) => [addition?.text ?? null, ...Object.values(addition?.written ?? {})]),
  ...Object.values(written),
];

/** What imports wrote last of the records of a kind; `null` where nothing is known of it. */
export const writtenIn = ({ log }: AddOnTabs, kind: Kind): WrittenRecords | null => {
  const text = log?.mark.written?.[kind];
  if (log === null || text === undefined) return null;
  const [line] = readLines(log, text) ?? [];
  // What an earlier import wrote stands there where this one was cut off before its cells were written.
  return Array.isArray(line) && line[0] === text.at ? parseWritten(line[1]) : null;
};

/**
 * The log of the addition that a request is a part of. An entry is written before what it tells is done; in a file without a
 * log, which is made when all is done, an import that is cut off cannot be taken back.
 */
export const logOfAddition = (file: Spreadsheet, tabs: AddOnTabs, request: Step): AdditionLog => {
  const { kind } = request;
  let log = tabs.log;
  let addition = continuedIn(log, tabs, request);
  let records: WrittenRecords | null = null;
  const entries: unknown[] = [];
  /** What this step told of itself already: where it is written again, it counts once. */
  let told: Pick<AdditionPart, 'added' | 'updated'> | undefined;
  const save = (own: LogTab, mark: LogMetadata): void => {
    if (JSON.stringify(mark) === JSON.stringify(own.mark)) return;
    updateMetadata(own.metadata, mark);
    log = { ...own, mark };
  };
  const begin = (): LoggedAddition => ({
    kinds: [],
    parts: [],
    text: { column: log === null ? 0 : freeColumn(textsIn({ ...log.mark, before: null })), rows: 0 },
    at: tabs.addition?.mark.at ?? Date.now(),
    ...(tabs.addition === null ? { open: importName(request) } : {}),
  });
  const write: AdditionLog['write'] = (entry, part) => {
    const { kinds, parts, text, latest, ...begun } = addition ?? begin();
    // An addition that was begun is never sent again: it is taken back where it fails.
    const isAgain = begun.open !== undefined && latest?.chunk === request.chunk;
    const own = { ...entry, at: begun.at };
    const earlier = (addition === null ? log?.mark.last : log?.mark.before) ?? null;
    const line =
      log === null || text === null ? null : writeLine(log, { column: text.column, behind: text.rows, value: own });
    addition = {
      ...begun,
      parts: part === undefined ? parts : withPart(parts, part, told ?? (isAgain ? latest : undefined)),
      ...(part === undefined
        ? latest && { latest }
        : { latest: { chunk: request.chunk, added: part.added, updated: part.updated } }),
      kinds: entry.is === 'accounts' || kinds.includes(entry.kind) ? kinds : [...kinds, entry.kind],
      text: log === null ? text : (line?.text ?? null),
    };
    told = part ?? told;
    // What the metadata tells must stand there, whatever cuts this off.
    if (line !== null) SpreadsheetApp.flush();
    if (log === null) entries.push(own);
    else save(log, { ...log.mark, filled: line?.filled ?? log.mark.filled, last: addition, before: earlier });
  };
  /** The addition as it stays when this request is done. */
  const whole = (): LoggedAddition | null => {
    if (addition === null) return null;
    if (addition.open === undefined) return { ...addition, waits: Date.now() };
    if (request.chunk < request.chunks - 1) return { ...addition, waits: Date.now() };
    const { open: _, waits: __, latest: ___, ...rest } = addition;
    return rest;
  };
  const finish: AdditionLog['finish'] = () => {
    const at = Date.now();
    const last = whole();
    if (log === null) {
      if (last === null) return;
      const value = records === null ? [] : [[[at, writtenText(records)]]];
      makeLog(file, {
        columns: [entries, ...value],
        markOf: ([text = null, written = null]) => ({
          last: { ...last, text, ...(written === null ? {} : { written: { [kind]: null } }) },
          before: null,
          written: written === null ? {} : { [kind]: { ...written, at } },
        }),
      });
      return;
    }
    if (records === null) {
      save(log, { ...log.mark, last: last ?? log.mark.last });
      return;
    }
    const { written = {}, ...mark } = log.mark;
    const before = written[kind] ?? null;
    // Where this addition wrote it already, and where nothing can be taken back, it is written over.
    const isOwn = last === null || last.written?.[kind] !== undefined;
    const column = isOwn && before !== null ? before.column : freeColumn(textsIn(log.mark));
    const line = writeLine(log, { column, behind: 0, value: [at, writtenText(records)] });
    const { [kind]: _, ...others } = written;
    save(log, {
      ...mark,
      filled: line?.filled ?? mark.filled,
      last: last === null || isOwn ? (last ?? mark.last) : { ...last, written: { ...last.written, [kind]: before } },
      written: line === null ? others : { ...written, [kind]: { ...line.text, at } },
    });
  };
  return {
    hasChanged: (each) => addition?.kinds.includes(each) ?? false,
    begunAt: () => addition?.at ?? null,
    write,
    remember: (written) => {
      records = written;
    },
    finish,
  };
};

/** An import that has sent no other chunk for so long was cut off. */
const longestWait = 10 * 60_000;

/** Whether the next chunk of an addition may still come, which takes no other part back. */
export const isGoingOn = ({ open, waits }: LoggedAddition): boolean =>
  open !== undefined && waits !== undefined && Date.now() - waits < longestWait;

/** Lets the log have another last addition, and what was written before the last. */
export const forgetLast = (log: LogTab, last: LoggedAddition | null): LogTab => {
  const before = { ...log.mark.written, ...log.mark.last?.written };
  const written = Object.fromEntries(Object.entries(before).flatMap(([kind, text]) => (text ? [[kind, text]] : [])));
  const mark: LogMetadata = { ...log.mark, last, before: null, written };
  updateMetadata(log.metadata, mark);
  return { ...log, mark };
};

/** Takes a log away that has nothing to tell. */
export const dropBlankLog = (file: Spreadsheet, { sheet, mark: { last, written = {} } }: LogTab): void => {
  if (last === null && Object.keys(written).length === 0) file.deleteSheet(sheet);
};

/** The last addition as a person is told of it; `null` where nothing can be taken back, or one is still going on. */
export const lastAdditionIn = ({ log, addition }: AddOnTabs): LastAddition | null => {
  const last = log?.mark.last ?? null;
  if (last === null || addition !== null || isGoingOn(last)) return null;
  return { at: last.at, parts: last.parts, isTooLarge: last.text === null };
};
