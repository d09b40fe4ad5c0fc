import { isTotalLabel } from '../kpi/table/total-label.ts';
import type { Text } from '../kpi/text.ts';
import type { Layout } from './columns.ts';
import { datePartsOf } from './date-parts.ts';
import type { LeftOut } from './reading.ts';
import { reasons } from './reasons.ts';
import type { Table } from './table.ts';

/** The rows of a table that hold records, and what the others are. Blank rows are in neither. */
export interface Sorted {
  /** Positions in the rows of the text. */
  readonly kept: readonly number[];
  readonly leftOut: readonly LeftOut[];
  /** Rows with more cells than the header: their line and how many. */
  readonly long: readonly { readonly line: number; readonly cells: number }[];
  readonly short: readonly number[];
  /** The lines of rows whose cells stand in wrong columns. */
  readonly shifted: readonly number[];
  /** Positions of the rows that total the others. */
  readonly totals: readonly number[];
}

const isProse = (cell: string): boolean => cell.length > 15 && cell.includes(' ') && !/\d/.test(cell);

const numeric = ['count', 'money', 'seconds', 'minutes', 'share'];

/** Tells records from totals, notes, descriptions, repeated headers and rows that do not fit the header. */
export const sortRows = (table: Table, layout: Layout): Sorted => {
  const { cells } = table;
  const kept: number[] = [];
  const leftOut: LeftOut[] = [];
  const long: { line: number; cells: number }[] = [];
  const short: number[] = [];
  const totals: number[] = [];
  const shifted: number[] = [];
  const contradicts = contradictionOf(table);
  const width = table.header.length;
  const { summaryWithout, needs } = table.source;
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
  const numbers = layout.columns.filter(({ shape }) => numeric.includes(shape)).flatMap((column) => column.positions);
  const firstText = table.header.join('\n');

  const isTotal = (row: readonly string[]): boolean => {
    const labelled = [0, 1, 2, row.length - 1].find((at) => isTotalLabel(row[at] ?? ''));
    const moment = row[day] ?? '';
    return labelled !== undefined && (labelled === day || moment.trim() === '' || datePartsOf(moment) === null);
  };
  const blankAt = (row: readonly string[], places: readonly number[]): boolean =>
    places.length > 0 && places.every((at) => (row[at] ?? '').trim() === '');

  for (let at = table.from; at < table.to; at += 1) {
    const row = cells.rows[at] ?? [];
    let filled = 0;
    let lastFilled = -1;
    for (let place = 0; place < row.length; place += 1) {
      const cell = row[place] ?? '';
      if (cell !== '' && cell.trim() !== '') {
        filled += 1;
        lastFilled = place;
      }
    }
    if (filled === 0) continue;
    const line = cells.lines[at] ?? 0;
    const leave = (reason: Text): void => {
      leftOut.push({ row: line, reason });
    };
    if (row[0] === table.header[0] && row.join('\n') === firstText) leave(reasons.header);
    else if (row[0]?.startsWith('#') === true && filled === 1) leave(reasons.preamble);
    else if (isTotal(row)) {
      leave(reasons.total);
      totals.push(at);
    } else if (filled === 1 && lastFilled === 0 && width > 2) leave(reasons.note);
    else if (lastFilled >= width) {
      leave(reasons.cells(row.length, width));
      long.push({ line, cells: row.length });
    } else if (blankAt(row, summary)) {
      leave(reasons.total);
      totals.push(at);
    } else if (at === table.from && isDescription(row, numbers)) leave(reasons.description);
    else if (blankAt(row, needed)) leave(reasons.lacking(table.header[needed[0] ?? 0] ?? ''));
    else if (contradicts(row)) {
      leave(reasons.shifted);
      shifted.push(line);
    } else {
      if (row.length < width) short.push(line);
      kept.push(at);
    }
  }
  return { kept, leftOut, long, short, shifted, totals };
};

/** Rates are rounded, but not by more than this and a hundredth of themselves. */
const rounding = 0.0005;

const contradictionOf = ({ source, keys }: Table): ((row: readonly string[]) => boolean) => {
  const [rate = -1, of = -1, to = -1] =
    source.proof === undefined
      ? []
      : [source.proof.rate, source.proof.of, source.proof.to].map((key) => keys.indexOf(key));
  if (Math.min(rate, of, to) < 0) return () => false;
  return (row) => {
    const [stated = 0, part = 0, whole = 0] = [rate, of, to].map((at) => Number(row[at] || Number.NaN));
    return whole > 0 && Math.abs(part / whole - stated) > rounding + stated / 100;
  };
};

const isDescription = (row: readonly string[], numbers: readonly number[]): boolean => {
  const filled = numbers.filter((at) => (row[at] ?? '') !== '');
  return filled.length > 1 && filled.filter((at) => isProse(row[at] ?? '')).length * 2 > filled.length;
};
