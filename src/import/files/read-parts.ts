import type { Text } from '../../text/language.ts';
import { sheetLeftOut } from '../issues/file-issues.ts';
import { noPlace } from '../issues/issue-text.ts';
import { type ReadOptions, readSheet, readSteps } from '../read-text.ts';
import type { Issue, Reading, SpreadsheetSetting } from '../reading.ts';
import type { Steps } from '../steps.ts';
import type { KnownExports } from '../tables/recognise.ts';
import { type Decoder, decodeBytes } from './decode.ts';
import { encodingQuestion, encodingQuestionId } from './encoding-question.ts';
import type { KnowsHeader } from './encodings.ts';
import { type FilePart, within } from './file-part.ts';

/** Reads a part of a file: once, and again with what a person answered. */
export type ReadingFunction = (setting: SpreadsheetSetting) => Steps<Reading>;

/** One part of a file that was read. */
export interface PartReading {
  readonly name: string;
  readonly reader: ReadingFunction;
  readonly reading: Reading;
}

/** How parts are read: their names are those of the files that the setting is told with. */
export interface PartOptions extends ReadOptions {
  readonly decode: Decoder;
}

/** A file that is no table gives no imports and one issue that says what to do. */
function* refusedReading(options: ReadOptions, refusal: Text): Steps<Reading> {
  const reading = yield* readSteps('', options);
  const found = options.setting.file ?? '';
  return { ...reading, issues: [{ ...noPlace, found, expected: refusal, message: refusal }] };
}

const headersOf = new WeakMap<KnownExports, ReadonlySet<string>>();

/** Whether a text is a heading of an export that is known. */
const knowsHeader = (known: KnownExports): KnowsHeader => {
  const all =
    headersOf.get(known) ??
    new Set(
      known.sources.flatMap(({ recognisedBy, columns, breakdown = [], startsAt = [] }) => [
        ...recognisedBy.flat(),
        ...columns.flatMap(({ names }) => names),
        ...breakdown,
        ...startsAt,
      ]),
    );
  headersOf.set(known, all);
  return (key) => all.has(key);
};

/** Reads a text in the encoding that it is in, or that a person says: where nothing decides it, that is asked first of all. */
function* readBytes(bytes: Uint8Array, { decode, ...options }: PartOptions): Steps<Reading> {
  const chosen = options.setting.answers?.[encodingQuestionId] ?? null;
  const decoded = decodeBytes(bytes, decode, { knows: knowsHeader(options.known), chosen });
  if ('refusal' in decoded) return yield* refusedReading(options, decoded.refusal);
  yield;
  const reading = yield* readSteps(decoded.text, options);
  if (decoded.open === undefined) return reading;
  return { ...reading, questions: [encodingQuestion(decoded.open, chosen), ...reading.questions] };
}

/** A function that reads one part. */
const readerOfPart = (part: FilePart, { known, today, decode }: Omit<PartOptions, 'setting'>): ReadingFunction => {
  const of = (setting: SpreadsheetSetting): PartOptions => ({
    setting: { ...setting, file: part.name },
    known,
    today,
    decode,
  });
  if ('sheet' in part) {
    const { bytes, firsts, lines, told } = part.sheet;
    return (setting) => readSheet({ text: decode('utf-8', bytes), firsts, lines }, told, of(setting));
  }
  if ('bytes' in part) return (setting) => readBytes(part.bytes, of(setting));
  return (setting) => refusedReading(of(setting), part.refusal);
};

const isUseless = ({ imports, unknown, questions }: Reading): boolean =>
  imports.length === 0 && unknown.length === 0 && questions.length === 0;

/** Why a sheet is no reading of its own. */
const leftOutIssue = ({ name, reading: { issues } }: PartReading): Issue =>
  sheetLeftOut(name.slice(name.lastIndexOf(within) + within.length), issues[0]?.message ?? { en: '', uk: '' });

/** A part that also tells of the others, whenever it is read. */
const withIssues = ({ name, reader, reading }: PartReading, told: readonly Issue[]): PartReading => {
  const withTold = (read: Reading): Reading => ({ ...read, issues: [...read.issues, ...told] });
  return {
    name,
    reader: function* (setting) {
      return withTold(yield* reader(setting));
    },
    reading: withTold(reading),
  };
};

/**
 * Reads the parts of a file. Sheets without a table, such as covers and notes, are no readings of their own where another sheet
 * of their workbook has one: that one tells of them.
 */
export function* readParts(parts: readonly FilePart[], options: PartOptions): Steps<readonly PartReading[]> {
  const read: { readonly part: PartReading; readonly book: string | null }[] = [];
  for (const part of parts) {
    const reader = readerOfPart(part, options);
    const book = 'sheet' in part ? part.name.slice(0, Math.max(0, part.name.lastIndexOf(within))) : null;
    read.push({ book, part: { name: part.name, reader, reading: yield* reader(options.setting) } });
  }
  const firstUseful = new Map<string, PartReading>();
  for (const { book, part } of read)
    if (book !== null && !isUseless(part.reading) && !firstUseful.has(book)) firstUseful.set(book, part);
  return read.flatMap(({ book, part }) => {
    const first = book === null ? undefined : firstUseful.get(book);
    if (first === undefined) return [part];
    if (first !== part) return isUseless(part.reading) ? [] : [part];
    const told = read.flatMap((each) =>
      each.book === book && isUseless(each.part.reading) ? [leftOutIssue(each.part)] : [],
    );
    return [withIssues(part, told)];
  });
}
