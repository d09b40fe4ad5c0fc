import { type DateColumn, type DateReading, type DayOrder, readDateCells } from '../../calendar/date-column.ts';
import { type DateCells, type DateParts, datePartsOf, slashedStamp, stampedCells } from '../../calendar/date-parts.ts';
import { dateSpanOf, grainIn } from '../../calendar/date-span.ts';
import { type DayRange, serialOf } from '../../calendar/day.ts';
import { traitsOf, type Value } from '../../records/kinds.ts';
import { headerKeys } from '../../text/header-keys.ts';
import { isAmbiguousNumber, numberOf, type PartReader } from '../../text/number.ts';
import { tickOf } from '../../text/tick-words.ts';
import { cellIssues } from '../issues/cell-issues.ts';
import { type Answers, datesAnswered, orderQuestion, yearQuestion } from '../issues/column-questions.ts';
import type { Issue, Question, TextPlace } from '../reading.ts';
import { cutToCell, longestText } from '../records/too-long.ts';
import { isVisibleCode, type TextCells } from '../text/table-cells.ts';
import type { MappedColumn } from './map-columns.ts';
import { durationOf, isBlankCell, numberColumn } from './number-column.ts';
import type { TableDecimalMark } from './table-decimal-mark.ts';

/** One record column of a table. */
export interface ReadColumn {
  /** Its value in a kept row; `null` beyond the last one. */
  readonly value: (row: number) => Value;
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
  /** The last day where the cell of a kept row says several; `null` where it says one. */
  readonly end?: (row: number) => number | null;
  /** The kept rows whose cell is a day that does not exist. */
  readonly noSuchDay: readonly number[];
  /** The values of a column of numbers as they lie, for what goes through all of them: NaN where `value` tells `null`. */
  readonly numbers?: Float64Array;
  /** The number that a cell of the column would be; only of columns of numbers. */
  readonly amount?: (text: string) => number | null;
  /** The columns that one was added up from, in the order of their positions. */
  readonly parts?: readonly ReadColumn[];
}

export interface ColumnContext {
  /** The text of a kept row at a position of the table; blank where the row is shorter. */
  readonly cell: (row: number, position: number) => string;
  /** The whole number that such a text is, or -1; always -1 where the text is not read as it stands. */
  readonly whole: (row: number, position: number) => number;
  /** What a reader makes of such a text where it stands; -1 too where the text is not read as it stands. */
  readonly read: TextCells['read'];
  readonly rows: number;
  /** No text is longer. */
  readonly longest: number;
  readonly place: (row: number, position: number) => TextPlace;
  readonly mark: '.' | null;
  readonly dates: DateReading;
  readonly answers: Answers;
  /** What decides `1.234` where its own column does not. */
  readonly tableMark: () => TableDecimalMark;
}

/** An ID of more digits than a spreadsheet keeps, in the notation that it then shows. */
const brokenId = /^\d[.,]\d+e\+\d+$/i;

const [point, comma] = [46, 44];

/** Whether a part of a text is such an ID: 1 where it is, 0 where it is not. Most show by their second character that they are none. */
const brokenIdIn: PartReader = (text, from, to) => {
  const second = text.charCodeAt(from + 1);
  if (isVisibleCode(text.charCodeAt(from)) && second !== point && second !== comma) return 0;
  return brokenId.test(text.slice(from, to).trim()) ? 1 : 0;
};

const partOf = (
  text: string,
  { divider, at }: { divider: string; at: 0 | 1 },
  column: { readonly isDay: boolean },
): string => {
  const place = text.indexOf(divider);
  if (place === -1) return at === 0 || column.isDay ? text : '';
  return at === 0 ? text.slice(0, place).trim() : text.slice(place + divider.length).trim();
};

/** Trimming calls into the engine; most cells show by their ends that they need none. */
const trimmed = (text: string): string => {
  const last = text.length - 1;
  if (last < 0) return text;
  const from = text.charCodeAt(0);
  const to = text.charCodeAt(last);
  return from > 32 && from < 128 && to > 32 && to < 128 ? text : text.trim();
};

/** The trimmed texts of a column, the first filled of its positions in each row. */
export const textsOf = (found: MappedColumn, context: Pick<ColumnContext, 'cell' | 'rows'>): readonly string[] => {
  const textAt = textsAt(found, context);
  // Of its full size at once: a list that grows is copied as often as it grows.
  const texts = new Array<string>(context.rows).fill('');
  for (let row = 0; row < context.rows; row += 1) texts[row] = textAt(row);
  return texts;
};

const textsAt = (found: MappedColumn, { cell }: Pick<ColumnContext, 'cell'>): ((row: number) => string) => {
  const { spec, positions } = found;
  const [first = -1] = positions;
  const { part } = spec;
  if (isPlain(found)) return (row) => trimmed(cell(row, first));
  const isDay = spec.to === 'date' || spec.to === 'date_end';
  return (row) => {
    const filled = positions.find((at) => trimmed(cell(row, at)) !== '') ?? first;
    const text = trimmed(cell(row, filled));
    return part === undefined ? text : partOf(text, part, { isDay });
  };
};

/** Whether the cells of one position are read as they stand. */
const isPlain = ({ positions, spec }: MappedColumn): boolean => positions.length === 1 && spec.part === undefined;

const valueIn =
  (values: readonly Value[]): ReadColumn['value'] =>
  (row) =>
    values[row] ?? null;

/** Words that are no ticks are named: a conflict that is left blank is none. */
const readTicks = (found: MappedColumn, context: ColumnContext): ReadColumn => {
  const texts = textsOf(found, context);
  const values = texts.map(tickOf);
  const unknown = texts.flatMap((text, row) => (values[row] === null && !isBlankCell(text) ? [row] : []));
  const [first] = unknown;
  return {
    value: valueIn(values),
    issues:
      first === undefined
        ? []
        : [cellIssues.tick(context.place(first, found.positions[0] ?? 0), texts[first] ?? '', unknown.length)],
    questions: [],
    noSuchDay: [],
  };
};

/** The cells of a column of dates. */
const dateCellsIn = (found: MappedColumn, context: ColumnContext): DateCells => {
  const [position = 0] = found.positions;
  const stampAt = isPlain(found) ? (row: number) => context.read(row, position, slashedStamp) : () => -1;
  return stampedCells(context.rows, stampAt, textsAt(found, context));
};

const readDates = (found: MappedColumn, context: ColumnContext): ReadColumn => {
  const cells = dateCellsIn(found, context);
  const [position = 0] = found.positions;
  const column = context.place(0, position).column ?? '';
  const answered = datesAnswered(column, context.answers);
  const grain = found.spec.to === 'date_end' ? null : grainIn(headerKeys([column])[0] ?? '');
  const read = readDateCells(cells, { ...context.dates, answered, grain });
  const told: Issue[] = [];
  const [bad] = read.unreadable;
  if (bad !== undefined) {
    told.push(cellIssues.noSuchDay(context.place(bad, position), cells.text(bad), read.unreadable.length));
  }
  if (read.guessedOrder !== null && answered.order === null) told.push(cellIssues.dateOrder(column, read.guessedOrder));
  if (read.guessedYears !== null && answered.year === null)
    told.push(cellIssues.years(column, read.guessedYears[0], read.guessedYears[1]));
  const values =
    found.shape === 'day' ? read.values.map((value) => (value === null ? null : Math.floor(value))) : read.values;
  return {
    value: valueIn(values),
    issues: told,
    ...(read.ends.length === 0 ? {} : { end: (row: number) => read.ends[row] ?? null }),
    questions: askedOfDates(cells, read, {
      column,
      answered,
      isUsual: context.dates.writesNoYears === true,
      readIn: (order) => readDateCells(cells, { ...context.dates, answered: { ...answered, order }, grain }),
    }),
    noSuchDay: read.unreadable,
  };
};

const exampleOf = ({ length, text }: DateCells, is: (parts: DateParts) => boolean): string | undefined => {
  for (let row = 0; row < length; row += 1) {
    const parts = datePartsOf(text(row)) ?? dateSpanOf(text(row), null)?.first ?? null;
    if (parts !== null && is(parts)) return text(row);
  }
  return undefined;
};

interface Asking {
  readonly column: string;
  readonly answered: ReturnType<typeof datesAnswered>;
  /** Whether the source is known to write no years. */
  readonly isUsual: boolean;
  /** The column as it would be read in an order of day and month. */
  readonly readIn: (order: DayOrder) => DateColumn;
}

/** The first and last day of a column, `null` where it has none. */
const daysCovered = ({ values, ends }: DateColumn): DayRange | null => {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [row, value] of values.entries()) {
    if (value === null) continue;
    from = Math.min(from, Math.floor(value));
    to = Math.max(to, Math.floor(ends[row] ?? value));
  }
  return to < from ? null : { from, to };
};

const askedOfDates = (
  cells: DateCells,
  read: DateColumn,
  { column, answered, isUsual, readIn }: Asking,
): readonly Question[] => {
  const asked: Question[] = [];
  if (read.guessedOrder !== null) {
    const example = exampleOf(cells, ({ order, day, month }) => order === 'open' && day !== month) ?? '';
    const { day, month, year } = datePartsOf(example) ??
      dateSpanOf(example, null)?.first ?? { day: 1, month: 1, year: null };
    const days = {
      'day first': serialOf(year ?? 0, month, day) ?? 0,
      'month first': serialOf(year ?? 0, day, month) ?? 0,
    };
    const covered = {
      'day first': daysCovered(readIn('day first')),
      'month first': daysCovered(readIn('month first')),
    };
    const { guessedOrder: likeliest } = read;
    asked.push(orderQuestion({ column, example }, { likeliest, answered: answered.order, days, covered }));
  }
  if (read.guessedYears !== null) {
    const example = exampleOf(cells, ({ year }) => year === null) ?? '';
    asked.push(
      yearQuestion({ column, example }, read, { answered: answered.year, isUsual, covered: daysCovered(read) }),
    );
  }
  return asked;
};

const readNumbers = (found: MappedColumn, context: ColumnContext): ReadColumn => {
  const { whole, rows } = context;
  const [position = 0] = found.positions;
  const times = found.spec.times ?? 1;
  const isWhole = isPlain(found);
  const textAt = textsAt(found, context);
  const values = new Float64Array(rows).fill(Number.NaN);
  // The rows whose cell is more than a few digits: only these are cut out of the text.
  const others: number[] = [];
  const texts: string[] = [];
  const shares: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    const value = isWhole ? whole(row, position) : -1;
    if (value !== -1) {
      values[row] = value * times;
      continue;
    }
    const text = textAt(row);
    if (text === '') continue;
    if (found.shape === 'count' && isShare(text)) {
      shares.push(row);
      continue;
    }
    others.push(row);
    texts.push(text);
  }
  const read = numberColumn(texts, markOf(found, texts, context.mark), () => context.tableMark().mark);
  // No duration is a number as well.
  if (
    (found.shape === 'seconds' || found.shape === 'minutes') &&
    read.unreadable.some((at) => durationOf(texts[at] ?? '') !== null)
  )
    return readDurations(found, context);
  const rowAt = (at: number): number => others[at] ?? 0;
  for (let at = 0; at < others.length; at += 1) {
    const value = read.values[at] ?? null;
    if (value !== null) values[rowAt(at)] = value * times;
  }
  const told: Issue[] = [];
  const [bad] = read.unreadable;
  if (bad !== undefined) {
    told.push(cellIssues.number(context.place(rowAt(bad), position), texts[bad] ?? '', read.unreadable.length));
  }
  if (read.mixed !== null) {
    told.push(cellIssues.marks(context.place(rowAt(read.mixed), position), texts[read.mixed] ?? ''));
  }
  const [share] = shares;
  if (share !== undefined) told.push(cellIssues.number(context.place(share, position), textAt(share), shares.length));
  const question = read.isOpen ? context.tableMark().question : null;
  const amount = (text: string): number | null => {
    if (found.shape === 'count' && isShare(text)) return null;
    const value = numberOf(text, read.mark ?? (read.isOpen ? context.tableMark().mark : context.mark));
    return value === null ? null : value * times;
  };
  return {
    value: (row) => {
      const value = values[row] ?? Number.NaN;
      return Number.isNaN(value) ? null : value;
    },
    numbers: values,
    issues: told,
    questions: question === null ? [] : [question],
    noSuchDay: [],
    amount,
  };
};

/** The mark that a source always writes, but not where counts such as 1.234 show that somebody wrote its numbers anew. */
const markOf = ({ shape, spec }: MappedColumn, texts: readonly string[], mark: '.' | null): '.' | null => {
  const pointed = shape === 'count' && spec.to !== 'conversions' ? texts.filter((text) => text.includes('.')) : [];
  return pointed.length > 0 && pointed.every(isAmbiguousNumber) ? null : mark;
};

/** A share is no count, whatever stands above it. */
const isShare = (text: string): boolean => text.endsWith('%') || text.endsWith('％');

const secondsAMinute = 60;

/** A function to the amount of a duration in the unit of a column. `0:00:00` of an answer says that there was none. */
const durationIn = ({ spec, shape }: MappedColumn): ((text: string) => number | null) => {
  const times = spec.times ?? 1;
  return (text) => {
    const seconds = durationOf(text);
    if (seconds === null || (seconds === 0 && spec.to === 'first_reply_minutes')) return null;
    return shape === 'minutes' ? seconds / secondsAMinute : seconds * times;
  };
};

const readDurations = (found: MappedColumn, context: ColumnContext): ReadColumn => {
  const texts = textsOf(found, context);
  const amount = durationIn(found);
  const unreadable = texts.flatMap((text, at) => (durationOf(text) === null && !isBlankCell(text) ? [at] : []));
  const [bad] = unreadable;
  const place = context.place(bad ?? 0, found.positions[0] ?? 0);
  return {
    value: valueIn(texts.map(amount)),
    issues: bad === undefined ? [] : [cellIssues.number(place, texts[bad] ?? '', unreadable.length)],
    questions: [],
    noSuchDay: [],
    amount,
  };
};

/** Which texts are longer than a cell of a spreadsheet; rows whose names are too long are left out elsewhere. */
const shortenedTold = (found: MappedColumn, context: ColumnContext): readonly Issue[] => {
  if (found.spec.to !== 'text' || context.longest <= longestText) return [];
  const textAt = textsAt(found, context);
  const long = Array.from({ length: context.rows }, (_, row) => row).filter((row) => textAt(row).length > longestText);
  const [first] = long;
  if (first === undefined) return [];
  return [cellIssues.shortened(context.place(first, found.positions[0] ?? 0), textAt(first).length, long.length)];
};

/** Texts stand in the file as they are read, so none is kept beside it: they are cut out when a record is put together. */
const readTexts = (found: MappedColumn, context: ColumnContext): ReadColumn => {
  const textAt = textsAt(found, context);
  const [position = 0] = found.positions;
  const isId = traitsOf(found.spec.to).isId && found.spec.to !== 'link';
  const isWhole = isPlain(found);
  const broken = new Set<number>();
  const isBroken = (row: number): boolean => {
    const inPlace = isWhole ? context.read(row, position, brokenIdIn) : -1;
    if (inPlace !== -1) return inPlace === 1;
    const text = textAt(row);
    return brokenIdIn(text, 0, text.length) === 1;
  };
  if (isId) for (let row = 0; row < context.rows; row += 1) if (isBroken(row)) broken.add(row);
  const [first] = broken;
  const told =
    first === undefined ? [] : [cellIssues.brokenId(context.place(first, position), textAt(first), broken.size)];
  return {
    value: (row) => {
      const text = row < context.rows && !broken.has(row) ? textAt(row) : '';
      return text === '' ? null : text.length > longestText ? cutToCell(text) : text;
    },
    issues: [...told, ...shortenedTold(found, context)],
    questions: [],
    noSuchDay: [],
  };
};

/** Reads one record column of a table by its shape. */
export const readColumn = (found: MappedColumn, context: ColumnContext): ReadColumn => {
  switch (found.shape) {
    case 'day':
    case 'time':
      return readDates(found, context);
    case 'text':
      return readTexts(found, context);
    case 'tick':
      return readTicks(found, context);
    default:
      return readNumbers(found, context);
  }
};
