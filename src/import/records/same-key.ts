import { addToGroup, groupedBy } from '../../records/grouped-by.ts';
import {
  type ColumnName,
  columnsOf,
  type Kind,
  kinds,
  positionOf,
  type Row,
  traitsOf,
  type Value,
} from '../../records/kinds.ts';
import { apartOf, keysOf } from '../../records/merge.ts';
import { type Rows, rowsOfArray, selectRows } from '../../records/rows.ts';
import type { Text } from '../../text/language.ts';
import { nameKey } from '../../text/name-key.ts';
import { isWholeLabel } from '../../text/total-label.ts';
import { rejectionReasons } from '../issues/reasons.ts';
import type { RejectedRow } from '../reading.ts';

/** What stands in a row besides its record. */
export interface RowTexts {
  /** All cells of a row as one text: two equal ones are one row that stands twice. */
  readonly whole: (row: number) => string;
  /** The cells of the columns of words that a thing can be cut by. */
  readonly cuts: (row: number) => readonly string[];
  /** By which of two rows of one thing was seen later; `null` where the row does not say. */
  readonly seenAt: (row: number) => number | null;
}

/** Records with the line that each began on. */
export interface NumberedRows {
  readonly kind: Kind;
  readonly rows: Rows;
  readonly lines: readonly number[];
  readonly texts?: RowTexts;
}

/** Values of a column that no record has, because they cannot be added up. */
export interface RejectedPart {
  readonly position: number;
  /** The row whose value it is. */
  readonly at: number;
  readonly value: number;
  readonly reason: Text;
}

/** Records with different keys, and what became of the rows that are none. */
export interface UniqueRows {
  readonly rows: Rows;
  readonly lines: readonly number[];
  readonly leftOut: readonly RejectedRow[];
  readonly addedRows: readonly RejectedRow[];
  /** The rows that brought nothing into any record, and why. */
  readonly out: readonly { readonly at: number; readonly reason: Text }[];
  readonly unadded: readonly RejectedPart[];
}

/** The sum of the numbers among values, or `null` where there is none. */
export const sumOf = (values: readonly Value[]): number | null => {
  let total: number | null = null;
  for (const value of values) if (typeof value === 'number') total = (total ?? 0) + value;
  return total;
};

/** Whether the values of a column rise or fall from each row to the next: networks list what they have in order. */
const isOrdered = (rows: Rows, at: number): boolean => {
  let before = rows.value(0, at);
  const shape = typeof before;
  let direction = 0;
  for (let row = 1; row < rows.length; row += 1) {
    const value = rows.value(row, at);
    if (value === null || before === null || typeof value !== shape) return false;
    // One comparison a row: which way the values go is known from the first two.
    if (direction === 0) direction = value > before ? 1 : -1;
    if (direction === 1 ? !(value > before) : !(value < before)) return false;
    before = value;
  }
  return before !== null && before !== '' && rows.value(0, at) !== '';
};

/** Whether the last part of the first key, an ID most often, is already another one in every row: then keys need not be formed. */
const areToldApart = (kind: Kind, rows: Rows): boolean => {
  const at = positionOf(kind, kinds[kind].keys[0]?.slice(-1)[0] ?? 'date');
  if (isOrdered(rows, at)) return true;
  const seen = new Set<Value>();
  for (let row = 0; row < rows.length; row += 1) {
    const part = rows.value(row, at);
    if (part === null || part === '') return false;
    seen.add(part);
  }
  return seen.size === rows.length;
};

interface Grouped {
  readonly groups: readonly (readonly number[])[];
  readonly keyless: readonly number[];
}

/** Rows of one key that differ in a currency or an ID, each by itself: they are never added up. */
const toldApart = ({ kind, rows }: NumberedRows, groups: readonly (readonly number[])[]): Grouped['groups'] =>
  apartOf(kind).reduce((parts, { position, part }) => {
    const isTold = parts.some((group) => group.length > 1 && group.some((at) => part(rows.value(at, position)) !== ''));
    if (!isTold) return parts;
    return parts.flatMap((group) => {
      const found = byText(group, (at) => part(rows.value(at, position)));
      const known = found.filter(([at = -1]) => part(rows.value(at, position)) !== '');
      return known.length > 1 ? found : [group];
    });
  }, groups);

const groupsOf = (of: NumberedRows): Grouped => {
  const { kind, rows } = of;
  const key = keysOf(kind);
  const groups = new Map<string, number[]>();
  const keyless: number[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const name = key(rows.row(at));
    if (name === null) keyless.push(at);
    else addToGroup(groups, name, at);
  }
  return { groups: toldApart(of, Array.from(groups.values())), keyless };
};

const hasId = ({ kind, rows }: NumberedRows, at: number): boolean =>
  kinds[kind].ids.some((name) => {
    const value = rows.value(at, positionOf(kind, name));
    return value !== null && value !== '';
  });

/** What became of the rows of one key. */
interface Sorting {
  readonly parts: readonly number[];
  readonly out: readonly { readonly at: number; readonly reason: Text }[];
}

/** Of snapshots of one thing the later: by when it was seen, else by the larger figures, else by its place. */
const laterOf = ({ kind, rows, texts }: NumberedRows, group: readonly number[]): number => {
  const counts = columnsOf(kind).flatMap(({ name }, position) => (traitsOf(name).additive ? [position] : []));
  const figures = (at: number): number => sumOf(counts.map((position) => rows.value(at, position))) ?? 0;
  const moments = group.map((at) => texts?.seenAt(at) ?? null);
  let best = 0;
  for (let place = 1; place < group.length; place += 1) {
    const [moment = null, before = null] = [moments[place], moments[best]];
    const step = moment !== null && before !== null ? moment - before : 0;
    if (step > 0 || (step === 0 && figures(group[place] ?? -1) >= figures(group[best] ?? -1))) best = place;
  }
  return group[best] ?? -1;
};

const byText = (group: readonly number[], textOf: (at: number) => string): readonly (readonly number[])[] =>
  Array.from(groupedBy(group, textOf).values());

const cutOf = (texts: RowTexts, at: number): string => texts.cuts(at).map(nameKey).join('\u0001');

/** Rows of one thing: equal ones are repeats, those that differ in numbers alone are snapshots, the rest are its parts. */
const sortedById = (of: NumberedRows, group: readonly number[], texts: RowTexts): Sorting => {
  const out: { at: number; reason: Text }[] = [];
  const once = byText(group, texts.whole).flatMap(([first = -1, ...others]) => {
    for (const at of others) out.push({ at, reason: rejectionReasons.repeated });
    return [first];
  });
  // A request has no figures to add up: its later state is its state.
  const cuts = of.kind === 'feedback' ? [once] : byText(once, (at) => cutOf(texts, at));
  const parts = cuts.map((same) => {
    const later = laterOf(of, same);
    for (const at of same) if (at !== later) out.push({ at, reason: rejectionReasons.snapshot });
    return later;
  });
  return { parts: parts.sort((one, other) => one - other), out };
};

/** The part that is called the total of the parts, where exactly one column tells it from the others. */
const totalAmong = (parts: readonly number[], texts: RowTexts): number | null => {
  if (parts.length < 2) return null;
  const cuts = parts.map((at) => texts.cuts(at));
  const differing = (cuts[0] ?? []).flatMap((_, column) =>
    cuts.some((cells) => cells[column] !== cuts[0]?.[column]) ? [column] : [],
  );
  const totals = parts.filter((_, place) => differing.some((column) => isWholeLabel(cuts[place]?.[column] ?? '')));
  const [total] = totals;
  return total !== undefined && totals.length === 1 ? total : null;
};

const sortedParts = (of: NumberedRows, group: readonly number[]): Sorting => {
  const { texts } = of;
  if (group.length === 1 || texts === undefined) return { parts: group, out: [] };
  const { parts, out } = hasId(of, group[0] ?? -1) ? sortedById(of, group, texts) : { parts: group, out: [] };
  const total = totalAmong(parts, texts);
  if (total === null) return { parts, out };
  const others = parts.filter((at) => at !== total).map((at) => ({ at, reason: rejectionReasons.partOfTotal }));
  return { parts: [total], out: [...out, ...others] };
};

type Merge = (values: readonly Value[]) => { readonly value: Value; readonly unadded: readonly number[] };

const isBlank = (value: Value): boolean => value === null || value === '';

const firstFilled: Merge = (values) => ({ value: values.find((value) => !isBlank(value)) ?? null, unadded: [] });

/** Places of the numbers among values besides those at some place. */
const numbersBut = (values: readonly Value[], kept: number): readonly number[] =>
  values.flatMap((value, place) => (typeof value === 'number' && place !== kept ? [place] : []));

/** How the values that parts have in a column become the value of one record. */
const mergeOf = (kind: Kind, name: ColumnName): Merge => {
  const { additive, level, numeric, isName } = traitsOf(name);
  if (additive) return (values) => ({ value: sumOf(values), unadded: [] });
  if (level)
    return (values) => {
      const last = values.reduce((found: number, value, place) => (isBlank(value) ? found : place), -1);
      return { value: values[last] ?? null, unadded: numbersBut(values, last) };
    };
  if (numeric)
    return (values) => {
      const having = values.flatMap((value, place) => (typeof value === 'number' && value !== 0 ? [place] : []));
      if (having.length > 1) return { value: null, unadded: numbersBut(values, -1) };
      const kept = having[0] ?? values.findIndex((value) => !isBlank(value));
      return { value: values[kept] ?? null, unadded: numbersBut(values, kept) };
    };
  if (!isName || kinds[kind].keys.some((key) => key.includes(name))) return firstFilled;
  // What tells the parts apart is not true of the whole.
  return (values) => {
    const filled = values.filter((value) => !isBlank(value));
    const names = new Set(filled.map((value) => nameKey(String(value))));
    return { value: names.size === 1 ? (filled[0] ?? null) : null, unadded: [] };
  };
};

/** The record of a total: what its label stands in belongs to no record. */
const withoutLabel = (kind: Kind, row: Row): Row =>
  columnsOf(kind).map(({ name }, at) => {
    const value = row[at] ?? null;
    return name === 'format' && typeof value === 'string' && isWholeLabel(value) ? null : value;
  });

/**
 * Rows with the same key as one record. Those that share an ID are one thing: repeats and earlier snapshots are left out. All
 * others are parts: what can be added is added, reach stays where at most one part has any, of levels the last counts. Where
 * one part is the total of the rest, it is taken for all. Rows without a key are left out. Two rows of one campaign on one day:
 *
 *     cost 100, reach 900 + cost 50, reach 700          →  cost 150, no reach: people cannot be added up
 *     cost 100, reach 900 + cost 50, reach 0            →  cost 150, reach 900
 *     cost 100 women + cost 50 men + cost 150 Total     →  cost 150: the total stands for its parts
 */
export const recordsOfParts = (of: NumberedRows): UniqueRows => {
  const { kind, rows, lines } = of;
  if (areToldApart(kind, rows)) return { rows, lines, leftOut: [], addedRows: [], out: [], unadded: [] };
  const { groups, keyless } = groupsOf(of);
  const lineOf = (at: number): number => lines[at] ?? 0;
  const out: { at: number; reason: Text }[] = keyless.map((at) => ({ at, reason: rejectionReasons.keyless }));
  if (groups.every(({ length }) => length === 1)) {
    const kept = groups.flat();
    return {
      rows: keyless.length === 0 ? rows : selectRows(rows, kept),
      lines: kept.map(lineOf),
      leftOut: out.map(({ at, reason }) => ({ row: lineOf(at), reason })),
      addedRows: [],
      out,
      unadded: [],
    };
  }
  const merges = columnsOf(kind).map(({ name }) => mergeOf(kind, name));
  const addedRows: RejectedRow[] = [];
  const unadded: RejectedPart[] = [];
  const firsts: number[] = [];
  const merged = groups.map((group): Row => {
    const sorting = sortedParts(of, group);
    for (const each of sorting.out) out.push(each);
    const [first = -1, ...others] = sorting.parts;
    firsts.push(first);
    if (others.length === 0) return group.length === 1 ? rows.row(first) : withoutLabel(kind, rows.row(first));
    for (const at of others) addedRows.push({ row: lineOf(at), reason: rejectionReasons.summed });
    const parts = sorting.parts.map((at) => rows.row(at));
    return merges.map((merge, position) => {
      const values = parts.map((part) => part[position] ?? null);
      const result = merge(values);
      for (const place of result.unadded) {
        const value = values[place];
        if (typeof value === 'number')
          unadded.push({ position, at: sorting.parts[place] ?? -1, value, reason: rejectionReasons.notAdditive });
      }
      return result.value;
    });
  });
  return {
    rows: rowsOfArray(merged),
    lines: firsts.map(lineOf),
    leftOut: out.map(({ at, reason }) => ({ row: lineOf(at), reason })),
    addedRows,
    out,
    unadded,
  };
};

/** Records of several tables as one each: every column is that of the first row that has it, and what others have is told. */
export const joinByKey = (of: NumberedRows): Pick<UniqueRows, 'rows' | 'lines' | 'unadded' | 'addedRows'> => {
  const { groups, keyless } = groupsOf(of);
  const kept = [...groups, ...keyless.map((at) => [at])];
  const unadded: RejectedPart[] = [];
  const columns = columnsOf(of.kind);
  const rows = kept.map((group) =>
    columns.map((_, position): Value => {
      let found: Value = null;
      for (const at of group) {
        const value = of.rows.value(at, position);
        if (found === null) found = value;
        else if (typeof value === 'number') unadded.push({ position, at, value, reason: rejectionReasons.toldTwice });
      }
      return found;
    }),
  );
  const lineOf = (at: number | undefined): number => of.lines[at ?? -1] ?? 0;
  const others = kept.flatMap(([, ...more]) =>
    more.map((at) => ({ row: lineOf(at), reason: rejectionReasons.summed })),
  );
  return { rows: rowsOfArray(rows), lines: kept.map(([first]) => lineOf(first)), unadded, addedRows: others };
};
