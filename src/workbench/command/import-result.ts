import type { Issue, Question, Reading, ReceiptColumn } from '../../import/reading.ts';
import type { Kind, Row } from '../../records/kinds.ts';
import type { Language } from '../../text/language.ts';
import type { BuiltReader } from './load-reader.ts';

/** One file and kind of records, as `--json` tells it. */
export interface ImportResult {
  readonly file: string;
  /** `null` where nothing in the file was understood: `problems` say why. */
  readonly source: string | null;
  readonly kind: string | null;
  readonly rows: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly totals: Readonly<Record<string, number | null>>;
  readonly left_out: readonly { readonly row: number; readonly reason: string }[];
  readonly problems: readonly IssueResult[];
  /** Every column of the file: `sum` over all its rows, `taken` of it into the records, and why anything is missing. */
  readonly columns: readonly ColumnResult[];
  /** What only a person can tell; `--answer id=value` answers. */
  readonly questions: readonly QuestionResult[];
  /** Whether it waits for an answer that decides its dates or money: until then it is in no tab and no report. */
  readonly waiting: boolean;
}

interface ColumnResult {
  readonly header: string;
  readonly position: number;
  readonly column: string | null;
  readonly sum: number | null;
  readonly taken: number | null;
  readonly why: string | null;
}

interface QuestionResult {
  readonly id: string;
  readonly question: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string | null;
}

interface IssueResult {
  readonly row: number | null;
  readonly column: string | null;
  readonly found: string;
  readonly expected: string;
  readonly message: string;
}

interface ResultContext {
  readonly file: string;
  readonly language: Language;
  readonly reader: BuiltReader;
}

type Numbers = readonly number[];

/** An import whose records are put together once for all that is told of them. */
interface ReadImport {
  readonly kind: Kind;
  readonly rows: readonly Row[];
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** The records' first and last day; a record that covers several ends on its last. */
const spanIn = ({ kind, rows }: ReadImport, { columnsOf, isoDay }: BuiltReader) => {
  const dates = columnsOf(kind).flatMap(({ name }, at) =>
    ['date', 'date_end', 'received_at'].includes(name) ? [at] : [],
  );
  const days: Numbers = rows.flatMap((row) => dates.map((at) => row[at]).filter(isNumber));
  const first = days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const last = days.reduce((most, day) => Math.max(most, day), Number.NEGATIVE_INFINITY);
  return days.length === 0 ? { from: null, to: null } : { from: isoDay(first), to: isoDay(last) };
};

/** The last value by day: a level such as followers is no sum. */
const lastOf = ({ rows }: ReadImport, at: number): number | null => {
  let last: { readonly day: number; readonly value: number } | null = null;
  for (const row of rows) {
    const [day, value] = [row[0], row[at]];
    if (isNumber(value) && (last === null || (isNumber(day) ? day : 0) >= last.day))
      last = { day: isNumber(day) ? day : 0, value };
  }
  return last?.value ?? null;
};

/** A plain sum of each numeric column: a checksum, also where a sum is no KPI. */
const totalsIn = (of: ReadImport, { columnsOf }: BuiltReader): ImportResult['totals'] => {
  const numeric = columnsOf(of.kind)
    .map((column, at) => ({ ...column, at }))
    .filter(({ traits }) => traits.numeric);
  return Object.fromEntries(
    numeric.map(({ name, traits, at }) => {
      // The segments of an audience are parts of one level, so they are added.
      if (traits.level && of.kind !== 'audience') return [name, lastOf(of, at)];
      const values: Numbers = of.rows.map((row) => row[at]).filter(isNumber);
      return [name, values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0)];
    }),
  );
};

const issueResultIn =
  (language: Language) =>
  ({ row, column, found, expected, message }: Issue): IssueResult => ({
    row,
    column,
    found,
    expected: expected[language],
    message: message[language],
  });

/** A word of a command as a shell takes it for one. */
const quoted = (word: string): string => (/["$`\\]/.test(word) ? `'${word.replace(/'/g, `'\\''`)}'` : `"${word}"`);

/** How a question that only a person can decide is answered. */
export const answerHint = ({ id, text, options }: Question, language: Language): string => {
  const choices = options.map(({ value, label }) => `${value} (${label[language]})`).join(', ');
  const how = { en: 'Answer with', uk: 'Щоб відповісти, додайте' }[language];
  return `${text[language]} ${how} --answer ${quoted(`${id}=…`)}: ${choices}`;
};

/** A question that nobody was there to answer: the likeliest answer was taken, unless only a person may decide. */
const assumedAnswerIn =
  (language: Language) =>
  (question: Question): IssueResult => {
    const { text, options, chosen } = question;
    const answer = options.find(({ value }) => value === chosen)?.label[language] ?? chosen ?? '';
    const message = chosen === null ? answerHint(question, language) : `${text[language]} ${answer}`;
    return { row: null, column: null, found: answer, expected: text[language], message };
  };

const columnResultIn =
  (language: Language) =>
  ({ header, position, column, sum, taken, why }: ReceiptColumn): ColumnResult => ({
    header,
    position,
    column,
    sum,
    taken,
    why: why === null ? null : why[language],
  });

const questionResultIn =
  (language: Language) =>
  ({ id, text, options, chosen }: Question): QuestionResult => ({
    id,
    question: text[language],
    options: options.map(({ value, label }) => ({ value, label: label[language] })),
    chosen,
  });

/** What a file's reading holds, one entry for each kind; what concerns the whole file stands with its first. */
export const importResultsOf = (
  reading: Reading,
  { file, language, reader }: ResultContext,
): readonly ImportResult[] => {
  const whole = [...reading.issues.map(issueResultIn(language)), ...reading.questions.map(assumedAnswerIn(language))];
  if (reading.imports.length === 0) {
    const nothing = { source: null, kind: null, rows: 0, from: null, to: null, totals: {}, left_out: [], columns: [] };
    return [{ file, ...nothing, problems: whole, questions: [], waiting: false }];
  }
  const waiting = reading.questions.some(reader.isWaiting);
  return reading.imports.map((of, at) => {
    const read = { kind: of.kind, rows: Array.from(of.rows) };
    return {
      file,
      source: of.source,
      kind: of.kind,
      rows: of.rows.length,
      ...spanIn(read, reader),
      totals: totalsIn(read, reader),
      left_out: of.leftOut.map(({ row, reason }) => ({ row, reason: reason[language] })),
      problems: [...(at === 0 ? whole : []), ...of.issues.map(issueResultIn(language))],
      columns: of.columns.map(columnResultIn(language)),
      questions: at === 0 ? reading.questions.map(questionResultIn(language)) : [],
      waiting,
    };
  });
};

/** What is expected of facts that stand already. */
const expectedOnce = { en: 'each fact once', uk: 'кожен факт один раз' };

/** What was read with what adding it told, said of the first of its imports. */
export const withSentences = (reading: Reading, sentences: readonly string[]): Reading => {
  const issues = sentences.map((sentence) => {
    const message = { en: sentence, uk: sentence };
    return { row: null, column: null, found: '', expected: expectedOnce, message };
  });
  return {
    ...reading,
    imports: reading.imports.map((of, at) => (at === 0 ? { ...of, issues: [...of.issues, ...issues] } : of)),
  };
};
