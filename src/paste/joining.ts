import { listed } from '../records/rows.ts';
import type { TableImport } from './import.ts';
import { reasons } from './reasons.ts';
import { joined } from './same-key.ts';
import type { Table } from './table.ts';

/** A table with what it gave. */
export interface ReadTable extends TableImport {
  readonly table: Table;
}

/** Of tables that cut the same totals in different ways one way: by days where there are any, else by what visits came from. */
export const bestCuts = (tables: readonly Table[]): readonly Table[] => {
  const rank = ({ source, keys }: Table): number =>
    (source.refusal === undefined ? 1 : 0) +
    (source.joins === true ? 4 : 0) +
    (source.columns.some(({ to, names }) => to === 'sessions' && names.some((name) => keys.includes(name))) ? 2 : 0);
  const best = new Map<string, Table>();
  for (const table of tables) {
    const { cutOf } = table.source;
    const before = cutOf === undefined ? undefined : best.get(cutOf);
    if (cutOf !== undefined && (before === undefined || rank(table) > rank(before))) best.set(cutOf, table);
  }
  return tables.map((table) => {
    const winner = best.get(table.source.cutOf ?? '');
    const isSame =
      winner === undefined ||
      (winner.source === table.source && (table.source.joins === true || winner.keys.join() === table.keys.join()));
    return isSame ? table : { ...table, source: { ...table.source, refusal: reasons.otherTable } };
  });
};

/** The tables of one source that have each some columns of the same records, put together. */
export const joinedUp = (tables: readonly ReadTable[]): readonly ReadTable[] => {
  const result: ReadTable[] = [];
  const isCut = ({ table }: ReadTable): boolean => table.source.refusal === reasons.otherTable;
  for (const next of [...tables.filter((table) => !isCut(table)), ...tables.filter(isCut)]) {
    const { source } = next.table;
    const at = result.findIndex(
      ({ table, of }) =>
        of.rows.length > 0 && table.source.id === source.id && of.kind === next.of.kind && isOneOf(table, next.table),
    );
    const before = result[at];
    if (before === undefined || (next.of.rows.length === 0 && source.refusal !== reasons.otherTable)) result.push(next);
    else result[at] = together(before, next);
  }
  return result;
};

const isOneOf = (before: Table, next: Table): boolean =>
  (before.source.joins === true && next.source.joins === true) ||
  (before.source.cutOf !== undefined && before.source.cutOf === next.source.cutOf);

const together = (before: ReadTable, next: ReadTable): ReadTable => {
  const all = {
    kind: before.of.kind,
    rows: listed([...before.of.rows, ...next.of.rows]),
    lines: [...before.lines, ...next.lines],
  };
  const { rows, lines } = joined(all);
  const issues = next.of.issues.filter(({ message }) =>
    before.of.issues.every((told) => told.message.en !== message.en),
  );
  return {
    ...before,
    lines,
    questions: [...before.questions, ...next.questions],
    of: {
      ...before.of,
      rows,
      leftOut: [...before.of.leftOut, ...next.of.leftOut],
      issues: [...before.of.issues, ...issues],
      totals: [...before.of.totals, ...next.of.totals],
    },
  };
};
