import { addToGroup } from '../../records/grouped-by.ts';
import { type ColumnName, type Kind, positionOf, traitsOf, type Value } from '../../records/kinds.ts';
import type { Rows } from '../../records/rows.ts';
import type { Text } from '../../text/language.ts';
import type { ColumnLook } from '../columns/column-looks.ts';
import type { ColumnLayout, MappedColumn } from '../columns/map-columns.ts';
import { numberColumn } from '../columns/number-column.ts';
import type { ReadColumn } from '../columns/read-column.ts';
import type { Answers } from '../issues/column-questions.ts';
import type { MissingSum, Question, ReceiptColumn } from '../reading.ts';
import type { LeftOutRow } from '../tables/row-kinds.ts';
import type { Table } from '../tables/table.ts';
import { engagementParts, foreignRevenue } from './readers.ts';
import type { RejectedPart } from './same-key.ts';
import { answeredQuestion, columnReasons, knownUnreadReason, questionsAbout, unreadColumns } from './unread-columns.ts';

/** Sums in binary differ by about this share of what was added up. */
const tolerance = 1e-9;

/** As many cells of a column are shown with a question about it. */
const examplesShown = 3;

/** A row of the table that brought nothing into a record, by its place among the rows that were read. */
interface RowWithoutRecord {
  readonly at: number;
  readonly reason: Text;
}

/** All that is known of a table after it was read. */
export interface ReadTableParts {
  readonly table: Table;
  readonly layout: ColumnLayout;
  readonly read: ReadonlyMap<ColumnName, ReadColumn>;
  readonly looks: (position: number) => ColumnLook;
  /** The position in the text of each row that was read. */
  readonly positions: readonly number[];
  readonly count: number;
  /** Rows that were not read. */
  readonly unread: readonly LeftOutRow[];
  /** Rows that were read and brought nothing into a record. */
  readonly out: readonly RowWithoutRecord[];
  readonly unadded: readonly RejectedPart[];
  readonly rows: Rows;
  readonly answers: Answers;
  /** The spreadsheet's locale, which decides whose dollar a bare sign is. */
  readonly locale: string;
}

/** The columns of a receipt, what is asked about them, and the header of the first whose numbers did not all arrive. */
export interface Receipt {
  readonly columns: readonly ReceiptColumn[];
  readonly questions: readonly Question[];
  readonly broken: string | null;
}

/** Adds up what is missing, by its reason. */
const missingSums = () => {
  const sums = new Map<Text, { sum: number; rows: number }>();
  return {
    add: (reason: Text, value: number): void => {
      const before = sums.get(reason);
      if (before === undefined) sums.set(reason, { sum: value, rows: 1 });
      else {
        before.sum += value;
        before.rows += 1;
      }
    },
    list: (): readonly MissingSum[] =>
      Array.from(sums, ([reason, { sum, rows }]) => ({ reason, sum: plain(sum), rows })).filter(({ sum }) => sum !== 0),
    total: (): number => Array.from(sums.values()).reduce((total, { sum }) => total + sum, 0),
  };
};

/** Without the tail that adding in binary leaves: 81.08, not 81.08000000000001. */
const plain = (value: number): number => Number(value.toPrecision(12));

/** What a column of numbers brings to a column of the records. */
interface Contributor {
  readonly found: MappedColumn;
  readonly position: number;
  /** The record column that it goes to; `null` where records of the kind have no place for it. */
  readonly to: ColumnName | null;
  readonly value: (row: number) => Value;
  /** The same values as they lie, where each of them counts. */
  readonly numbers: Float64Array | null;
  /** Why a number of the column is not the one that counts in its row, or `null` where it is. */
  readonly against: (row: number) => Text | null;
  readonly amount: (text: string) => number | null;
}

const none = (): null => null;

const destinationOf = (kind: Kind, to: ColumnName): ColumnName | null => {
  if (positionOf(kind, to) >= 0) return to;
  return engagementParts.includes(to) && positionOf(kind, 'engagements') >= 0 ? 'engagements' : null;
};

/** Each column of numbers that is read, with what it brings. */
const contributorsOf = ({ table, layout, read, positions, locale }: ReadTableParts): readonly Contributor[] => {
  const { kind } = table.source;
  const parts = engagementParts.flatMap((name) => read.get(name) ?? []);
  const cellOf = (row: number, position: number): string => table.cells.cell(positions[row] ?? -1, position);
  const isForeign = foreignRevenue({ layout, cell: cellOf, locale });
  return layout.columns.flatMap((found): readonly Contributor[] => {
    const { spec } = found;
    const column = read.get(spec.to);
    if (column === undefined || !traitsOf(spec.to).numeric || spec.isCopy === true) return [];
    const common = { found, to: destinationOf(kind, spec.to), amount: column.amount ?? none };
    const summed = spec.to === 'engagements' && parts.length > 0;
    const hasForeign = spec.to === 'revenue' && layout.columns.some((other) => other.spec.to === 'cost');
    const against = summed
      ? (row: number) => (parts.some(({ value }) => value(row) !== null) ? columnReasons.summed : null)
      : hasForeign
        ? (row: number) => (isForeign(row) ? columnReasons.otherCurrency : null)
        : none;
    if (column.parts !== undefined) {
      return found.positions.map((position, at) => {
        const part = column.parts?.[at];
        return {
          ...common,
          position,
          value: part?.value ?? none,
          numbers: null,
          amount: part?.amount ?? none,
          against,
        };
      });
    }
    const [first = -1, ...others] = found.positions;
    if (others.length === 0)
      return [
        {
          ...common,
          position: first,
          value: column.value,
          numbers: against === none ? (column.numbers ?? null) : null,
          against,
        },
      ];
    const isBlank = (row: number, position: number): boolean => table.cells.isBlank(positions[row] ?? -1, position);
    return found.positions.map((position, at) => {
      const before = found.positions.slice(0, at);
      // One text for all rows: reasons are told apart by what they are, not by what they say.
      const same = new Map(before.map((other) => [other, columnReasons.same(table.header[other] ?? '')]));
      const winner = (row: number): number | undefined => before.find((other) => !isBlank(row, other));
      return {
        ...common,
        position,
        numbers: null,
        // A number that another column of the row tells before it is read by itself.
        value: (row) => {
          if (isBlank(row, position)) return null;
          return winner(row) === undefined ? column.value(row) : common.amount(cellOf(row, position).trim());
        },
        against: (row) => {
          const other = winner(row);
          return other === undefined ? against(row) : (same.get(other) ?? null);
        },
      };
    });
  });
};

interface Sums {
  readonly sum: number;
  readonly taken: number;
  /** The sum of what was added up without its signs: what a tolerance is a share of. */
  readonly size: number;
  readonly isFilled: boolean;
  readonly missing: readonly MissingSum[];
}

const sumsOf = (
  { found, position, to, value, numbers, against, amount }: Contributor,
  { table, count, unread, out, unadded }: ReadTableParts,
  { isFirst }: { readonly isFirst: boolean },
): Sums => {
  const missing = missingSums();
  const isPlain = against === none;
  let sum = 0;
  let size = 0;
  let isFilled = false;
  if (numbers !== null)
    for (let row = 0; row < count; row += 1) {
      const number = numbers[row] ?? Number.NaN;
      if (Number.isNaN(number)) continue;
      sum += number;
      size += number < 0 ? -number : number;
      isFilled = true;
    }
  for (let row = 0; numbers === null && row < count; row += 1) {
    const number = value(row);
    if (typeof number !== 'number') continue;
    sum += number;
    size += Math.abs(number);
    isFilled = true;
    const reason = isPlain ? null : against(row);
    if (reason !== null) missing.add(reason, number);
  }
  for (const { at, reason } of out) {
    const number = value(at);
    if (typeof number === 'number' && (isPlain || against(at) === null)) missing.add(reason, number);
  }
  // The numbers of rows that were not read are those of their cells; a mean has nothing there that it could be multiplied by.
  const { part, per } = found.spec;
  if (per === undefined && part === undefined)
    for (const { at, reason } of unread) {
      const text = table.cells.cell(at, position).trim();
      const number = text === '' ? null : amount(text);
      if (number === null) continue;
      sum += number;
      size += Math.abs(number);
      isFilled = true;
      missing.add(reason, number);
    }
  const place = to === null ? -1 : positionOf(table.source.kind, to);
  if (isFirst) for (const each of unadded) if (each.position === place) missing.add(each.reason, each.value);
  return { sum, taken: sum - missing.total(), size, isFilled, missing: missing.list() };
};

const told = (missing: readonly MissingSum[]): Text | null => {
  if (missing.length === 0) return null;
  const each = (language: keyof Text): string => missing.map(({ reason }) => reason[language]).join('; ');
  return { en: each('en'), uk: each('uk') };
};

const sumIn = (rows: Rows, position: number): number => {
  let sum = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const value = rows.value(row, position);
    if (typeof value === 'number') sum += value;
  }
  return sum;
};

const isEqual = (one: number, other: number, size: number): boolean =>
  Math.abs(one - other) <= tolerance * Math.max(size, Math.abs(one), Math.abs(other));

/** The header of the first column whose numbers are not all in the records and not among those that are left out. */
const brokenIn = (
  { table, rows }: ReadTableParts,
  all: readonly { readonly of: Contributor; readonly sums: Sums }[],
): string | null => {
  const destinations = new Set(all.map(({ of }) => of.to));
  for (const to of destinations) {
    if (to === null) continue;
    const position = positionOf(table.source.kind, to);
    const own = all.filter(({ of }) => of.to === to);
    const size = own.reduce((total, { sums }) => total + sums.size, 0);
    const taken = own.reduce((total, { sums }) => total + sums.taken, 0);
    // Engagements are added up from columns that have a place of their own, too.
    const also = to === 'engagements' ? alsoEngagements(table.source.kind, all) : 0;
    if (!isEqual(taken + also, sumIn(rows, position), size + Math.abs(also)))
      return table.header[own[0]?.of.position ?? -1] ?? to;
  }
  return null;
};

const alsoEngagements = (kind: Kind, all: readonly { readonly of: Contributor; readonly sums: Sums }[]): number =>
  all
    .filter(({ of: { found, to } }) => engagementParts.includes(found.spec.to) && to === found.spec.to)
    .reduce((total, { sums }) => total + (positionOf(kind, 'engagements') >= 0 ? sums.taken : 0), 0);

/** The receipt of a table: every column, its sum in the file, where it went, its sum there, and why anything is missing. */
export const receiptOf = (parts: ReadTableParts): Receipt => {
  const { table, layout, looks, unread, positions, answers } = parts;
  const { header, headerLine: line } = table;
  const contributors = contributorsOf(parts);
  const firsts = new Set<ColumnName | null>();
  const all = contributors.map((of) => {
    const isFirst = !firsts.has(of.to);
    firsts.add(of.to);
    return { of, sums: sumsOf(of, parts, { isFirst }) };
  });
  const questions: Question[] = [];
  const byPosition = new Map<number, ReceiptColumn>();
  for (const { of, sums } of all) {
    if (byPosition.has(of.position)) continue;
    const { found, position, to } = of;
    const isLevel = traitsOf(found.spec.to).level;
    const isMean = found.spec.per !== undefined;
    const isAsked = found.spec.at !== undefined && table.source.id !== 'mapped-table';
    const question = isAsked ? answeredQuestion({ table, header: header[position] ?? '' }, layout, found) : null;
    if (question !== null) questions.push(question);
    const why = to === null ? columnReasons.unused : isMean ? columnReasons.multiplied : told(sums.missing);
    const isGone = to === null || (sums.taken === 0 && sums.missing.length > 0 && sums.sum !== 0);
    byPosition.set(position, {
      header: header[position] ?? '',
      position,
      line,
      column: isGone && !isLevel ? null : to,
      state: to === null ? 'leftOut' : isLevel ? 'level' : isGone ? 'leftOut' : 'counted',
      sum: isLevel || isMean || !sums.isFilled ? null : plain(sums.sum),
      taken: isLevel || to === null || isGone || !sums.isFilled ? null : plain(sums.taken),
      missing: isLevel || isMean ? [] : sums.missing,
      why: isLevel ? columnReasons.level : why,
      question: question?.id ?? null,
    });
  }
  for (const { spec, positions: own } of layout.columns) {
    for (const position of own)
      if (!byPosition.has(position)) byPosition.set(position, wordsAt({ header, line }, position, spec.to));
  }
  for (const position of layout.breakdown)
    if (!byPosition.has(position)) byPosition.set(position, wordsAt({ header, line }, position, 'breakdown'));
  const unplaced = unreadColumns(table, layout, answers);
  const rows = [...positions.slice(0, parts.count), ...unread.map(({ at }) => at)];
  const asked: { readonly position: number; readonly header: string; readonly question: () => Question }[] = [];
  const received = header.map((name, position): ReceiptColumn => {
    const known = byPosition.get(position);
    if (known !== undefined) return known;
    const look = looks(position);
    const nothing = wordsAt({ header, line }, position, null);
    if (look === 'blank' && name.trim() !== '') return { ...nothing, why: columnReasons.nothing };
    const isShare = look === 'shares';
    if ((look !== 'numbers' && !isShare && look !== 'durations') || position === layout.daily) return nothing;
    if (look === 'durations') return { ...nothing, state: 'leftOut', why: columnReasons.duration };
    const isId = knownUnreadReason(name) === columnReasons.id || areIds(table, rows, position);
    if (isId) return { ...nothing, why: columnReasons.id };
    const { sum, count, examples, isZero } = sumAt(parts, rows, position);
    if (count === 0) return nothing;
    if (isShare) return { ...nothing, state: 'leftOut', why: columnReasons.rate };
    if (isZero) return { ...nothing, state: 'leftOut', sum: 0, why: columnReasons.zeros };
    const { state, why, question } = unplaced(position, examples);
    if (question !== null) asked.push({ position, header: name, question });
    const isRate = why === columnReasons.rate;
    return {
      ...nothing,
      state,
      sum: isRate ? null : plain(sum),
      missing: isRate ? [] : [{ reason: why, sum: plain(sum), rows: count }],
      why,
      question: null,
    };
  });
  const { questions: more, byPosition: askedAt, isLeft } = questionsAbout(table, asked, answers);
  questions.push(...more);
  const asking = new Set(isLeft ? asked.map(({ position }) => position) : askedAt.keys());
  const columns = received.map(
    (column): ReceiptColumn =>
      !asking.has(column.position)
        ? column
        : isLeft
          ? {
              ...column,
              state: 'leftOut',
              why: columnReasons.refused,
              missing: column.missing.map((part) => ({ ...part, reason: columnReasons.refused })),
            }
          : { ...column, question: askedAt.get(column.position)?.id ?? null },
  );
  const placed = columns.map((column) => ({
    ...column,
    position: table.positions?.[column.position] ?? column.position,
  }));
  return { columns: placed, questions, broken: brokenIn(parts, all) };
};

const wordsAt = (
  { header, line }: { readonly header: readonly string[]; readonly line: number },
  position: number,
  column: ColumnName | null,
): ReceiptColumn => ({
  header: header[position] ?? '',
  position,
  line,
  column,
  state: 'notNumbers',
  sum: null,
  taken: null,
  missing: [],
  why: null,
  question: null,
});

/** A number of so many digits tells one thing apart; nothing is counted so high. */
const idDigits = 1e11;

const areIds = ({ cells }: Table, rows: readonly number[], position: number): boolean => {
  const seen = rows.slice(0, examplesShown).map((row) => cells.whole(row, position));
  return seen.length > 0 && seen.every((value) => value >= idDigits);
};

const sumAt = ({ table }: ReadTableParts, rows: readonly number[], position: number) => {
  const { cells, source } = table;
  const examples: string[] = [];
  const texts: string[] = [];
  let sum = 0;
  let count = 0;
  let isZero = true;
  for (const row of rows) {
    const value = cells.whole(row, position);
    if (value >= 0) {
      sum += value;
      isZero &&= value === 0;
      count += 1;
      if (examples.length < examplesShown) examples.push(String(value));
      continue;
    }
    const text = cells.cell(row, position).trim();
    if (text !== '') texts.push(text);
  }
  for (const value of numberColumn(texts, source.mark).values) {
    if (value === null) continue;
    sum += value;
    isZero &&= value === 0;
    count += 1;
  }
  for (const text of texts) if (examples.length < examplesShown) examples.push(text);
  return { sum, count, examples, isZero };
};

/** The header of the first column of a receipt whose numbers are not those of the records; for records of several tables. */
export const firstBrokenColumn = (kind: Kind, rows: Rows, columns: readonly ReceiptColumn[]): string | null => {
  const taken = new Map<ColumnName, ReceiptColumn[]>();
  for (const each of columns) {
    if (each.column === null || each.taken === null || engagementParts.includes(each.column)) continue;
    if (each.column === 'engagements') continue;
    addToGroup(taken, each.column, each);
  }
  for (const [name, own] of taken) {
    const sum = own.reduce((total, each) => total + (each.taken ?? 0), 0);
    // Each of the sums was rounded to be shown.
    const size = own.reduce((total, { sum: all }) => total + Math.abs(all ?? 0), 0);
    if (!isEqual(sum, sumIn(rows, positionOf(kind, name)), size)) return own[0]?.header ?? null;
  }
  return null;
};
