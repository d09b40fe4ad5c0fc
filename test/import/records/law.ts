import { expect } from 'vitest';
import type { Import, Reading } from '../../../src/import/reading.ts';
import { type ColumnName, positionOf } from '../../../src/records/kinds.ts';
import { totalOf } from '../sources/exports.ts';

/** Likes and the like go to their own column and to engagements, too. */
const parts: readonly ColumnName[] = ['likes', 'comments', 'shares', 'saves'];

const isNear = (one: number, other: number, size: number): boolean =>
  Math.abs(one - other) <= 1e-8 * Math.max(1, size, Math.abs(one), Math.abs(other));

/** What is wrong with the receipt of an import: each number is in the records, or is missing for a reason. */
const faultsOf = (read: Import): readonly string[] => {
  const { rows, records, together, leftOut } = read.tally;
  const faults: string[] = [];
  if (records !== read.rows.length) faults.push(`${records} records are told, ${read.rows.length} are there`);
  if (rows !== records + together + leftOut) faults.push(`${rows} rows are not ${records} + ${together} + ${leftOut}`);
  if (read.leftOut.length !== together + leftOut) faults.push(`${read.leftOut.length} rows are left out`);
  for (const { header, sum, taken, missing, why, state, column } of read.columns) {
    const lost = missing.reduce((all, each) => all + each.sum, 0);
    const size = missing.reduce((all, each) => all + Math.abs(each.sum), 0);
    if (sum !== null && !isNear(sum, (taken ?? 0) + lost, size)) faults.push(`${header}: ${sum} ≠ ${taken} + ${lost}`);
    if (sum !== null && taken === null && why === null)
      faults.push(`${header}: nothing was taken and nothing says why`);
    if (missing.length > 0 && why === null) faults.push(`${header}: nothing says why ${lost} is missing`);
    if (state === 'unplaced' && (column !== null || why === null)) faults.push(`${header}: unplaced`);
  }
  const columns = new Set(
    read.columns.flatMap(({ column, taken }) => (column === null || taken === null ? [] : [column])),
  );
  for (const column of columns) {
    if (column === 'engagements' && parts.some((part) => columns.has(part))) continue;
    if (positionOf(read.kind, column) < 0) faults.push(`${column} is no column of ${read.kind}`);
    const taken = read.columns.reduce((all, each) => all + (each.column === column ? (each.taken ?? 0) : 0), 0);
    const size = read.columns.reduce((all, each) => all + (each.column === column ? Math.abs(each.sum ?? 0) : 0), 0);
    if (!isNear(taken, totalOf(read, column), size))
      faults.push(`${column}: ${taken} is told, ${totalOf(read, column)} is in the records`);
  }
  return faults;
};

/** Asserts the law of values for all that a paste gave, and that no table was refused because of it. */
export const expectLaw = (reading: Reading): void => {
  for (const read of reading.imports) expect(faultsOf(read), read.source).toEqual([]);
  const said = reading.issues.map(({ message }) => message.en).filter((text) => text.includes('did not all arrive'));
  expect(said).toEqual([]);
};
