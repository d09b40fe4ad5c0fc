import { serialOf } from '../records/day.ts';
import type { Value } from '../records/kinds.ts';
import { type Answers, datesAnswered, orderQuestion, yearQuestion } from './column-questions.ts';
import type { Found } from './columns.ts';
import { type DateColumn, type DateReading, dateColumn } from './date-column.ts';
import { type DateParts, datePartsOf } from './date-parts.ts';
import { issues } from './messages.ts';
import { durationOf, isBlankCell, numberColumn } from './number-column.ts';
import type { Issue, Place, Question } from './reading.ts';
import type { TableMark } from './table-mark.ts';

/** The values of one record column for every kept row. */
export interface ReadColumn {
  readonly values: readonly Value[];
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
  /** The kept rows whose cell is a day that does not exist. */
  readonly noSuchDay: readonly number[];
}

export interface ColumnContext {
  /** The text of a kept row at a position of the table; blank where the row is shorter. */
  readonly cell: (row: number, position: number) => string;
  readonly rows: number;
  readonly place: (row: number, position: number) => Place;
  readonly mark: '.' | null;
  readonly dates: DateReading;
  readonly answers: Answers;
  /** What decides `1.234` where its own column does not. */
  readonly tableMark: () => TableMark;
}

/** An ID of more digits than a spreadsheet keeps, in the notation that it then shows. */
const brokenId = /^\d[.,]\d+e\+\d+$/i;

const isBrokenId = (text: string): boolean => {
  const mark = text.charAt(1);
  return (mark === '.' || mark === ',') && brokenId.test(text);
};

const partOf = (text: string, { divider, at }: { divider: string; at: 0 | 1 }, isWholeOtherwise: boolean): string => {
  const place = text.indexOf(divider);
  if (place === -1) return at === 0 || isWholeOtherwise ? text : '';
  return at === 0 ? text.slice(0, place).trim() : text.slice(place + divider.length).trim();
};

const isBlankAt = (text: string): boolean => trimmed(text) === '';

/** Trimming calls into the engine; most cells show by their ends that they need none. */
const trimmed = (text: string): string => {
  const last = text.length - 1;
  if (last < 0) return text;
  const from = text.charCodeAt(0);
  const to = text.charCodeAt(last);
  return from > 32 && from < 128 && to > 32 && to < 128 ? text : text.trim();
};

/** The trimmed texts of a column, the first filled of its positions in each row. */
export const textsOf = (
  { spec, positions }: Found,
  { cell, rows }: Pick<ColumnContext, 'cell' | 'rows'>,
): readonly string[] => {
  const [first = -1] = positions;
  const { part } = spec;
  const isDay = spec.to === 'date' || spec.to === 'date_end';
  // A plain loop: with 100,000 rows this is the hottest place of an import.
  const texts: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    const found = positions.length === 1 ? first : (positions.find((at) => !isBlankAt(cell(row, at))) ?? first);
    const text = trimmed(cell(row, found));
    texts.push(part === undefined ? text : partOf(text, part, isDay));
  }
  return texts;
};

const yes = ['true', 'yes', 'так', '1', 'x', '+', '✓', 'істина'];
const no = ['false', 'no', 'ні', '0', 'хибність'];

const tickOf = (text: string): boolean | null => {
  const word = text.toLowerCase();
  return yes.includes(word) ? true : no.includes(word) ? false : null;
};

const readDates = (found: Found, texts: readonly string[], context: ColumnContext): ReadColumn => {
  const [position = 0] = found.positions;
  const column = context.place(0, position).column ?? '';
  const answered = datesAnswered(column, context.answers);
  const read = dateColumn(texts, { ...context.dates, answered });
  const told: Issue[] = [];
  const [bad] = read.unreadable;
  if (bad !== undefined) {
    told.push(issues.noSuchDay(context.place(bad, position), texts[bad] ?? '', read.unreadable.length));
  }
  if (read.guessedOrder !== null && answered.order === null) told.push(issues.dateOrder(column, read.guessedOrder));
  if (read.guessedYears !== null && answered.year === null)
    told.push(issues.years(column, read.guessedYears[0], read.guessedYears[1]));
  const values =
    found.shape === 'day' ? read.values.map((value) => (value === null ? null : Math.floor(value))) : read.values;
  return { values, issues: told, questions: askedOfDates(column, texts, read), noSuchDay: read.unreadable };
};

const exampleOf = (texts: readonly string[], is: (parts: DateParts) => boolean): string | undefined =>
  texts.find((text) => {
    const parts = datePartsOf(text);
    return parts !== null && is(parts);
  });

const askedOfDates = (column: string, texts: readonly string[], read: DateColumn): readonly Question[] => {
  const asked: Question[] = [];
  if (read.guessedOrder !== null) {
    const example = exampleOf(texts, ({ order, day, month }) => order === 'open' && day !== month) ?? '';
    const { day, month, year } = datePartsOf(example) ?? { day: 1, month: 1, year: null };
    const days = {
      'day first': serialOf(year ?? 0, month, day) ?? 0,
      'month first': serialOf(year ?? 0, day, month) ?? 0,
    };
    asked.push(orderQuestion({ column, example }, { chosen: read.guessedOrder, days }));
  }
  if (read.guessedYears !== null) {
    const example = exampleOf(texts, ({ year }) => year === null) ?? '';
    asked.push(yearQuestion({ column, example }, read));
  }
  return asked;
};

const readNumbers = (found: Found, texts: readonly string[], context: ColumnContext): ReadColumn => {
  const [position = 0] = found.positions;
  const isDuration = found.shape === 'seconds' && texts.some(isDurationText);
  const read = isDuration ? readDurations(texts) : numberColumn(texts, context.mark, () => context.tableMark().mark);
  const times = found.spec.times ?? 1;
  const told: Issue[] = [];
  const [bad] = read.unreadable;
  if (bad !== undefined) {
    told.push(issues.number(context.place(bad, position), texts[bad] ?? '', read.unreadable.length));
  }
  if (read.mixed !== null) told.push(issues.marks(context.place(read.mixed, position), texts[read.mixed] ?? ''));
  const values = times === 1 ? read.values : read.values.map((value) => (value === null ? null : value * times));
  const question = read.isOpen ? context.tableMark().question : null;
  return { values, issues: told, questions: question === null ? [] : [question], noSuchDay: [] };
};

const isDurationText = (text: string): boolean => !isPlainNumber(text) && durationOf(text) !== null;

const isPlainNumber = (text: string): boolean => /^[\d.,]*$/.test(text);

const readDurations = (texts: readonly string[]): ReturnType<typeof numberColumn> => {
  const values = texts.map(durationOf);
  const unreadable = texts.flatMap((text, at) => (values[at] === null && !isBlankCell(text) ? [at] : []));
  return { values, unreadable, mixed: null, isOpen: false };
};

const readTexts = (found: Found, texts: readonly string[], context: ColumnContext): ReadColumn => {
  const [position = 0] = found.positions;
  if (found.spec.to !== 'post_id' && found.spec.to !== 'id') {
    return { values: texts.map((text) => (text === '' ? null : text)), issues: [], questions: [], noSuchDay: [] };
  }
  const broken = texts.flatMap((text, at) => (isBrokenId(text) ? [at] : []));
  const [first] = broken;
  const told =
    first === undefined ? [] : [issues.brokenId(context.place(first, position), texts[first] ?? '', broken.length)];
  return {
    values: texts.map((text) => (text === '' || isBrokenId(text) ? null : text)),
    issues: told,
    questions: [],
    noSuchDay: [],
  };
};

/** Reads one record column of a table by its shape. */
export const readColumn = (found: Found, context: ColumnContext): ReadColumn => {
  const texts = textsOf(found, context);
  switch (found.shape) {
    case 'day':
    case 'time':
      return readDates(found, texts, context);
    case 'text':
      return readTexts(found, texts, context);
    case 'tick':
      return { values: texts.map(tickOf), issues: [], questions: [], noSuchDay: [] };
    default:
      return readNumbers(found, texts, context);
  }
};
