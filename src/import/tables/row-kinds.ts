import { datePartsOf } from '../../calendar/date-parts.ts';
import { kinds, traitsOf } from '../../records/kinds.ts';
import type { Text } from '../../text/language.ts';
import { nameKey } from '../../text/name-key.ts';
import { numberOf } from '../../text/number.ts';
import { isWholeLabel, mayBeTotal, type TotalLabel, totalLabelOf } from '../../text/total-label.ts';
import type { ColumnLayout } from '../columns/map-columns.ts';
import { isBlankCell } from '../columns/number-column.ts';
import { rejectionReasons } from '../issues/reasons.ts';
import type { RejectedRow } from '../reading.ts';
import { rowOf } from '../text/table-cells.ts';
import type { Table } from './table.ts';

/** The rows of a table that hold records, and what the others are. Blank rows are in neither. */
export interface ClassifiedRows {
  /** Positions in the rows of the text. */
  readonly kept: readonly number[];
  readonly leftOut: readonly LeftOutRow[];
  /** Rows with more cells than the header: their line and how many. */
  readonly long: readonly { readonly line: number; readonly cells: number }[];
  readonly short: readonly number[];
  /** The lines of rows whose cells stand in wrong columns. */
  readonly shifted: readonly number[];
  /** Positions of the rows that total the others, those of a day or a group not among them. */
  readonly totals: readonly number[];
}

/** A row that is left out, with its position in the rows of the text. */
export interface LeftOutRow extends RejectedRow {
  readonly at: number;
}

/** The first letters of what a program writes for a value that it does not have. */
const nothingBegins = new Set(Array.from('uUnN', (letter) => letter.charCodeAt(0)));

const isNothing = (cells: Table['cells'], row: number, place: number): boolean =>
  nothingBegins.has(cells.code(row, place)) && /^(?:undefined|null|nan)$/i.test(cells.cell(row, place).trim());

const hash = 35;

/** The code of the first character as `TextCells` tells it. */
const codeOf = (text: string): number => (text === '' ? -1 : text.charCodeAt(0));

const isProse = (cell: string): boolean => cell.length > 15 && cell.includes(' ') && !/\d/.test(cell);

/** How many columns are looked at for the label of a total. */
const labelled = 8;

/**
 * Tells records from totals, notes, descriptions, repeated headers and rows that do not fit the header:
 *
 *     2026-03-01  Spring  110  1100   kept
 *     Total               330  3300   left out: a total of the other rows
 *     Note: costs without tax         left out: a note beside the table
 */
export const classifyRows = (table: Table, layout: ColumnLayout): ClassifiedRows => {
  const { cells } = table;
  const kept: number[] = [];
  const leftOut: LeftOutRow[] = [];
  const long: { line: number; cells: number }[] = [];
  const short: number[] = [];
  const totals: number[] = [];
  const shifted: number[] = [];
  const contradicts = contradictionOf(table);
  const width = table.header.length;
  const { kind, summaryWithout, needs } = table.source;
  const positions = (names: readonly string[]): readonly number[] =>
    layout.columns.filter(({ spec }) => names.includes(spec.to)).flatMap((column) => column.positions);
  const known = [
    ...positions(summaryWithout),
    ...(summaryWithout.some((name) => name === 'breakdown') ? layout.breakdown : []),
  ];
  // Dimensions that no record keeps stand first too.
  const summary = known.length === 0 && summaryWithout.length > 0 ? [0] : known;
  const needed = positions(needs);
  const day = layout.columns.find(({ shape }) => shape === 'day' || shape === 'time')?.positions[0] ?? -1;
  const numbers = layout.columns.filter(({ spec }) => traitsOf(spec.to).numeric).flatMap((column) => column.positions);
  const firstText = table.header.join('\n');
  const firstCode = codeOf(table.header[0] ?? '');
  // What has an ID is a thing of its own and never a total.
  const idPlaces = positions(kinds[kind].ids);
  const keyNames: readonly string[] = kinds[kind].keys.flat();
  const keyPlaces = new Set([...positions(keyNames), ...(keyNames.includes('breakdown') ? layout.breakdown : [])]);
  const prose = new Set(positions(['text']));
  const names = layout.columns.flatMap(({ spec, positions: places }) =>
    traitsOf(spec.to).isName ? places.filter((place) => keyPlaces.has(place)) : [],
  );
  const labels = Array.from(new Set([0, 1, 2, ...names, ...layout.breakdown])).slice(0, labelled);

  const isFilled = (row: number, place: number): boolean =>
    !cells.isBlank(row, place) && !isBlankCell(cells.cell(row, place).trim());
  const hasDay = (row: number): boolean =>
    day >= 0 && !cells.isBlank(row, day) && datePartsOf(cells.cell(row, day)) !== null;

  /** What a label makes of its row. One in a column that no key has names a part among others: that is told apart later. */
  const meaningOf = (row: number, place: number, label: TotalLabel): 'total' | 'subtotal' | 'average' | null => {
    if (idPlaces.some((at) => at !== place && isFilled(row, at))) return null;
    const meaning = label === 'average' ? 'average' : 'total';
    if (place === day) return meaning;
    if (hasDay(row)) {
      if (label === 'begins like a total' || prose.has(place) || !keyPlaces.has(place)) return null;
      return label === 'average' ? 'average' : 'subtotal';
    }
    const isNamed = Array.from(keyPlaces).some((at) => at !== place && at !== day && isFilled(row, at));
    return day < 0 && !keyPlaces.has(place) && isNamed ? null : meaning;
  };
  const totalIn = (row: number): ReturnType<typeof meaningOf> => {
    const last = cells.widthOf(row) - 1;
    for (let at = 0; at <= labels.length; at += 1) {
      const place = labels[at] ?? last;
      // Most cells are dismissed by their first letter.
      if (place < 0 || !mayBeTotal(cells.code(row, place))) continue;
      const label = totalLabelOf(cells.cell(row, place));
      const meaning = label === null ? null : meaningOf(row, place, label);
      if (meaning !== null) return meaning;
    }
    return null;
  };
  // The first position from one on that has something in it, or -1.
  const filledFrom = (row: number, from: number): number => {
    const end = cells.widthOf(row);
    for (let place = from; place < end; place += 1) if (!cells.isBlank(row, place)) return place;
    return -1;
  };
  const blankAt = (row: number, places: readonly number[]): boolean =>
    places.length > 0 && places.every((place) => cells.isBlank(row, place));

  const lacks = (row: number): boolean =>
    needed.length > 0 && needed.every((place) => cells.isBlank(row, place) || isNothing(cells, row, place));

  for (let row = table.from; row < table.to; row += 1) {
    const first = filledFrom(row, 0);
    if (first === -1) continue;
    const cellCount = cells.widthOf(row);
    const isAlone = filledFrom(row, first + 1) === -1;
    const line = cells.lines[row] ?? 0;
    const leave = (reason: Text): void => {
      leftOut.push({ row: line, reason, at: row });
    };
    const code = cells.code(row, 0);
    const total = totalIn(row);
    const isHeader =
      code === firstCode && cells.cell(row, 0) === table.header[0] && rowOf(cells, row).join('\n') === firstText;
    if (isHeader) leave(rejectionReasons.header);
    else if (isAlone && code === hash) leave(rejectionReasons.preamble);
    else if (total === 'average') leave(rejectionReasons.average);
    else if (total !== null) {
      leave(rejectionReasons.total);
      if (total === 'total') totals.push(row);
    } else if (isAlone && first === 0 && width > 2) leave(rejectionReasons.note);
    else if (filledFrom(row, width) !== -1) {
      leave(rejectionReasons.cells(cellCount, width));
      long.push({ line, cells: cellCount });
    } else if (blankAt(row, summary)) {
      leave(rejectionReasons.total);
      totals.push(row);
    } else if (row === table.from && isDescription(rowOf(cells, row), numbers)) leave(rejectionReasons.description);
    else if (lacks(row)) leave(rejectionReasons.lacking(table.header[needed[0] ?? 0] ?? ''));
    else if (contradicts(row)) {
      leave(rejectionReasons.shifted);
      shifted.push(line);
    } else {
      if (cellCount < width) short.push(line);
      kept.push(row);
    }
  }
  /** Leaves rows out as totals of others; gives those that stay. */
  const withoutTotals = (rows: readonly number[], found: ReadonlySet<number>): readonly number[] => {
    for (const row of found) leftOut.push({ row: cells.lines[row] ?? 0, reason: rejectionReasons.total, at: row });
    return found.size === 0 ? rows : rows.filter((row) => !found.has(row));
  };
  const cuts = [...layout.breakdown, ...positions(['breakdown', 'segment'])];
  const parts =
    cuts.length === 0 ? kept : withoutTotals(kept, wholesIn(table, kept, { cuts, keys: [...keyPlaces, day] }));
  const records = withoutTotals(
    parts,
    subtotalsIn(table, parts, {
      day,
      names: names.filter((place) => place !== day),
      additive: layout.columns.flatMap(({ spec, positions: [place] }) =>
        traitsOf(spec.to).additive && spec.per === undefined && place !== undefined ? [place] : [],
      ),
    }),
  );
  // A lone row with a total's label is the data: what it adds up is not in the file.
  const lone = records.length === 0 && totals.length === 1 && kinds[kind].ofDays === true ? totals[0] : undefined;
  if (lone !== undefined)
    return { kept: [lone], leftOut: leftOut.filter(({ at }) => at !== lone), long, short, shifted, totals: [] };
  return { kept: records, leftOut, long, short, shifted, totals };
};

interface SubtotalPlaces {
  readonly day: number;
  readonly names: readonly number[];
  readonly additive: readonly number[];
}

/** As much as rounding every part to its hundredth can make. */
const cent = 0.01;

/**
 * The rows of a day that lack a name which the others have, and whose every figure is the sum of theirs:
 *
 *     2026-09-01  Autumn  10  100
 *     2026-09-01  UGC     20  200
 *     2026-09-01          30  300   ← this one
 */
const subtotalsIn = (
  { cells }: Table,
  rows: readonly number[],
  { day, names, additive }: SubtotalPlaces,
): ReadonlySet<number> => {
  if (day < 0 || names.length === 0 || additive.length < 2) return new Set();
  const isFilled = (row: number, place: number): boolean => !cells.isBlank(row, place);
  const used = names.filter((place) => rows.some((row) => isFilled(row, place)));
  const lacking = rows.filter((row) => isFilled(row, day) && used.some((place) => !isFilled(row, place)));
  if (lacking.length === 0 || lacking.length * 2 >= rows.length) return new Set();
  const isLacking = new Set(lacking);
  const amount = (row: number, place: number): number => {
    const text = cells.cell(row, place).trim();
    return isBlankCell(text) ? 0 : (numberOf(text, null) ?? Number.NaN);
  };
  const filledIn = (row: number): readonly number[] => used.filter((place) => isFilled(row, place));
  const keyOf = (row: number, filled: readonly number[]): string =>
    [cells.cell(row, day), ...filled.map((place) => nameKey(cells.cell(row, place)))].join('\u0001');
  // The sums of the others are formed once for all rows that lack the same names.
  const known = new Map<string, ReadonlyMap<string, Parts>>();
  const partsOf = (row: number): Parts | undefined => {
    const filled = filledIn(row);
    const pattern = filled.join();
    let byKey = known.get(pattern);
    if (byKey === undefined) {
      const found = new Map<string, Parts>();
      for (const other of rows) {
        if (isLacking.has(other)) continue;
        const key = keyOf(other, filled);
        const before = found.get(key);
        const sums = additive.map((place, at) => (before?.sums[at] ?? 0) + amount(other, place));
        found.set(key, { count: (before?.count ?? 0) + 1, sums });
      }
      byKey = found;
      known.set(pattern, found);
    }
    return byKey.get(keyOf(row, filled));
  };
  const isSum = (row: number): boolean => {
    const parts = partsOf(row);
    if (parts === undefined || parts.count < 2) return false;
    const stated = additive.map((place) => amount(row, place));
    const isEqual = stated.every((value, at) => Math.abs((parts.sums[at] ?? 0) - value) < cent);
    return isEqual && stated.filter((value) => value !== 0).length > 1;
  };
  return new Set(lacking.filter(isSum));
};

/** What the rows of one day and one name add up to, in each additive column. */
interface Parts {
  readonly count: number;
  readonly sums: readonly number[];
}

/**
 * The rows that say `All` where others have the parts of the same thing:
 *
 *     Autumn, 18–24, 100
 *     Autumn, 25–34, 200
 *     Autumn, All,   300   ← this one, for its campaign has parts
 */
const wholesIn = (
  { cells }: Table,
  rows: readonly number[],
  { cuts, keys }: { readonly cuts: readonly number[]; readonly keys: readonly number[] },
): ReadonlySet<number> => {
  const wholeAt = (row: number): readonly number[] =>
    cuts.filter((place) => !cells.isBlank(row, place) && isWholeLabel(cells.cell(row, place)));
  const whole = new Map<number, readonly number[]>();
  for (const row of rows) {
    const places = wholeAt(row);
    if (places.length > 0) whole.set(row, places);
  }
  const found = new Set<number>();
  if (whole.size === 0 || whole.size === rows.length) return found;
  const without = (row: number, places: readonly number[]): string =>
    keys
      .filter((place) => !places.includes(place))
      .map((place) => cells.cell(row, place).trim())
      .join('\u0001');
  const parts = new Map<string, ReadonlySet<string>>();
  for (const [row, places] of whole) {
    const cut = places.join();
    const known =
      parts.get(cut) ?? new Set(rows.filter((other) => !whole.has(other)).map((other) => without(other, places)));
    parts.set(cut, known);
    if (known.has(without(row, places))) found.add(row);
  }
  return found;
};

/** Rates are rounded, but not by more than this and a hundredth of themselves. */
const rounding = 0.0005;

const contradictionOf = ({ source, keys, cells }: Table): ((row: number) => boolean) => {
  const [rate = -1, of = -1, to = -1] =
    source.proof === undefined
      ? []
      : [source.proof.rate, source.proof.of, source.proof.to].map((key) => keys.indexOf(key));
  if (Math.min(rate, of, to) < 0) return () => false;
  return (row) => {
    const [stated = 0, part = 0, whole = 0] = [rate, of, to].map((at) => Number(cells.cell(row, at) || Number.NaN));
    return whole > 0 && Math.abs(part / whole - stated) > rounding + stated / 100;
  };
};

const isDescription = (row: readonly string[], numbers: readonly number[]): boolean => {
  const filled = numbers.filter((at) => (row[at] ?? '') !== '');
  return filled.length > 1 && filled.filter((at) => isProse(row[at] ?? '')).length * 2 > filled.length;
};
