import type { DayRange } from '../../calendar/day.ts';
import { type Issue, isWaiting, type Question, type ReceiptColumn, type StatedTotal } from '../../import/reading.ts';
import type { MissingDays } from '../../records/days/missing-days.ts';
import type { Kind } from '../../records/kinds.ts';
import type { CoveredGrain } from '../../records/merging/grains.ts';
import type { Rename } from '../../records/merging/renames.ts';
import type { Overlap } from '../../records/overlaps.ts';
import type { Text } from '../../text/language.ts';
import type { ReadImport, ReadInput } from '../reading/read-input.ts';
import type { MergeCounts } from '../transport/send-imports.ts';
import { groupBy } from '../views/group-by.ts';

/** A number column without a place has the blank answer until a person decides. */
export const isUndecided = ({ chosen }: Question): boolean => chosen === '';

/** Whether a question of a reading is open: it waits, or it may be answered later. */
export const isOpenQuestion = (question: Question): boolean => isWaiting(question) || isUndecided(question);

/** Columns of numbers of an input, in the order of its tables. */
export const numberColumnsOf = ({ reading }: ReadInput): readonly ReceiptColumn[] =>
  reading.imports.flatMap(({ columns }) => columns.filter(({ state }) => state !== 'notNumbers'));

const placeOf = ({ line, position }: ReceiptColumn): string => `${line}:${position}`;

/** How many columns of an input hold no numbers: one that several kinds of records share is one. */
export const textColumnCount = (input: ReadInput): number => {
  const numbers = new Set(numberColumnsOf(input).map(placeOf));
  const all = input.reading.imports.flatMap(({ columns }) => columns.map(placeOf));
  return new Set(all.filter((place) => !numbers.has(place))).size;
};

/** Whether the numbers of a column are in the records. */
export const isCounted = ({ state }: ReceiptColumn): boolean => state === 'counted' || state === 'level';

/** Sums of decimals differ in their last digits: rows that were rounded to cents add up to one more or less. */
export const isSameTotal = ({ stated, added }: StatedTotal): boolean =>
  Math.abs(stated - added) <= Math.abs(stated) * 1e-6 + 0.011;

/** The totals that an input's own total rows state. */
export const totalsOf = ({ reading }: ReadInput): readonly StatedTotal[] =>
  reading.imports.flatMap(({ totals }) => totals);

/** How an input stands: it waits for an answer, nothing of it was read, a column has no place, or all is counted or named. */
export type InputState = 'waiting' | 'unread' | 'unplaced' | 'fine';

export const inputStateOf = (input: ReadInput): InputState => {
  const { questions, imports } = input.reading;
  if (questions.some(isWaiting)) return 'waiting';
  if (imports.length === 0) return 'unread';
  return numberColumnsOf(input).some(({ state }) => state === 'unplaced') ? 'unplaced' : 'fine';
};

/** A question with all the inputs that ask it: one answer is for all of them. */
export interface AskedQuestion {
  readonly key: string;
  readonly question: Question;
  readonly inputs: readonly ReadInput[];
  /** The number column that it is about, where it is about one. */
  readonly column: ReceiptColumn | null;
}

/** Equal questions are of the same column of the same kind of export, with the same answers to choose from. */
const questionKey = ({ id, options }: Question, { reading }: ReadInput): string =>
  JSON.stringify([id, options.map(({ value }) => value), reading.imports.map(({ source }) => source)]);

/** All questions of what was read, each once, in the order of the inputs. */
export const askedQuestions = (inputs: readonly ReadInput[]): readonly AskedQuestion[] => {
  const questionsByKey = new Map<string, AskedQuestion>();
  for (const input of inputs) {
    for (const question of input.reading.questions) {
      const key = questionKey(question, input);
      const before = questionsByKey.get(key);
      const column = numberColumnsOf(input).find((each) => each.question === question.id) ?? null;
      questionsByKey.set(
        key,
        before === undefined
          ? { key, question, inputs: [input], column }
          : // An answer that one of them still lacks is asked for.
            {
              ...before,
              question: isOpenQuestion(before.question) ? before.question : question,
              inputs: [...before.inputs, input],
            },
      );
    }
  }
  return [...questionsByKey.values()];
};

/** What is said first of all that was read; the rows are those that can be added now. */
export type InputVerdict =
  | { readonly is: 'nothing' }
  | ({ readonly is: 'waiting'; readonly count: number; readonly ready: number; readonly files: number } & Rows)
  | ({ readonly is: 'unread' | 'unplaced' | 'fine'; readonly count: number } & Rows);

interface Rows {
  readonly rows: number;
  readonly allRows: number;
}

const rowsOf = (inputs: readonly ReadInput[]): number =>
  inputs.reduce((sum, { reading }) => reading.imports.reduce((all, { count }) => all + count, sum), 0);

/** The verdict on what was read: what blocks speaks first, then what was not read, then columns without a place. */
export const inputVerdictOf = (inputs: readonly ReadInput[]): InputVerdict => {
  const states = new Map(inputs.map((input) => [input, inputStateOf(input)]));
  const inState = (wanted: InputState) => inputs.filter((input) => states.get(input) === wanted);
  const [waiting, unread] = [inState('waiting'), inState('unread')];
  const ready = inputs.filter((input) => !waiting.includes(input));
  const rows = { rows: rowsOf(ready), allRows: rowsOf(inputs) };
  if (waiting.length > 0) {
    const count = askedQuestions(inputs).filter(({ question }) => isWaiting(question)).length;
    return { is: 'waiting', count, ready: ready.length - unread.length, files: inputs.length, ...rows };
  }
  if (unread.length === inputs.length) return { is: 'nothing' };
  if (unread.length > 0) return { is: 'unread', count: unread.length, ...rows };
  const count = unplacedColumns(inputs).length;
  return count > 0 ? { is: 'unplaced', count, ...rows } : { is: 'fine', count: inputs.length, ...rows };
};

/** The number columns that have no place yet. */
export const unplacedColumns = (inputs: readonly ReadInput[]): readonly ReceiptColumn[] =>
  inputs.flatMap(numberColumnsOf).filter(({ state }) => state === 'unplaced');

/** One thing that changes a figure which a person will look for; of a whole input where it names no source. */
export type Notice = { readonly input: ReadInput; readonly source: Text | null } & (
  | {
      readonly is: 'issue';
      readonly message: Text;
      readonly more: number;
      /** The kind of data that can be exported by day instead; `null` where that would mend nothing. */
      readonly byDay: Kind | null;
    }
  | { readonly is: 'beyond'; readonly rows: number; readonly all: number; readonly period: DayRange }
  | { readonly is: 'gone'; readonly count: number }
  | { readonly is: 'leftOut' | 'kept' | 'older'; readonly count: number; readonly kind: Kind }
  | { readonly is: 'overlap'; readonly overlap: Overlap }
  | { readonly is: 'missing'; readonly missing: MissingDays }
  | { readonly is: 'covered'; readonly covered: CoveredGrain }
  | { readonly is: 'renamed'; readonly rename: Rename; readonly kind: Kind }
);

const groupIssues = (issues: readonly Issue[]) =>
  groupBy(issues, ({ expected, column }) => `${expected.en}\n${column}`);

const issueNotices = (issues: readonly Issue[], input: ReadInput, of: ReadImport | null): readonly Notice[] =>
  groupIssues(issues.filter(({ changesFigures }) => changesFigures)).map(({ first, count }) => ({
    is: 'issue',
    input,
    source: of?.sourceName ?? null,
    message: first.message,
    more: count - 1,
    byDay: first.remedy === 'exportByDay' && of !== null ? of.kind : null,
  }));

/** How many records have some days in a period and some outside it. */
const rowsBeyond = ({ spans }: ReadImport, { from, to }: DayRange): number =>
  spans
    .filter((span) => span.from <= to && span.to >= from && (span.from < from || span.to > to))
    .reduce((sum, { rows }) => sum + rows, 0);

interface NoticeContext {
  /** The period that the preview is of; `null` until it is known. */
  readonly period: DayRange | null;
  readonly forecast: ReadonlyMap<ReadImport, MergeCounts>;
}

const importNotices = (input: ReadInput, of: ReadImport, { period, forecast }: NoticeContext): readonly Notice[] => {
  const from = { input, source: of.sourceName };
  const own = issueNotices(of.issues, input, of);
  // Where all records are of one span, an issue says so already.
  const isTold = own.length > 0 && of.spans.length === 1;
  const rows = period === null || isTold ? 0 : rowsBeyond(of, period);
  const {
    gone = 0,
    older = 0,
    overlap,
    missing,
    renames = [],
    covered = [],
    questions = [],
    ...counts
  }: Partial<MergeCounts> = forecast.get(of) ?? {};
  // What is asked about is told there.
  const isAsked = (is: string): boolean => questions.some((question) => question.is === is && question.chosen === null);
  const leftOut = isAsked('deleted') ? 0 : (counts.leftOut ?? 0);
  const kept = isAsked('corrected') ? 0 : (counts.kept ?? 0);
  return [
    ...own,
    ...(rows === 0 || period === null ? [] : [{ is: 'beyond', ...from, rows, all: of.count, period } as const]),
    ...covered.map((each) => ({ is: 'covered', ...from, covered: each }) as const),
    ...renames.map((rename) => ({ is: 'renamed', ...from, rename, kind: of.kind }) as const),
    ...(overlap === undefined ? [] : [{ is: 'overlap', ...from, overlap } as const]),
    ...(missing === undefined ? [] : [{ is: 'missing', ...from, missing } as const]),
    ...(leftOut === 0 ? [] : [{ is: 'leftOut', ...from, count: leftOut, kind: of.kind } as const]),
    ...(kept === 0 ? [] : [{ is: 'kept', ...from, count: kept, kind: of.kind } as const]),
    ...(older === 0 ? [] : [{ is: 'older', ...from, count: older, kind: of.kind } as const]),
    ...(gone === 0 ? [] : [{ is: 'gone', ...from, count: gone } as const]),
  ];
};

/** What changes a figure that a person will look for, in the order of the inputs; not what their own cards say already. */
export const noticesOf = (inputs: readonly ReadInput[], around: NoticeContext): readonly Notice[] =>
  inputs.flatMap((input) =>
    inputStateOf(input) === 'unread'
      ? []
      : [
          ...issueNotices(input.reading.issues, input, null),
          ...input.reading.imports.flatMap((of) => importNotices(input, of, around)),
        ],
  );

/** What else was noticed in an input, alike things once: it stands in the input's fold. */
export const otherIssuesOf = ({ reading }: ReadInput) =>
  groupIssues(
    [...reading.issues, ...reading.imports.flatMap(({ issues }) => issues)].filter(
      ({ changesFigures }) => changesFigures === undefined,
    ),
  );
