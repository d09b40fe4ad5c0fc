import type { Import } from '../../import/reading.ts';
import { coveredSpans } from '../../records/days/coverage.ts';
import type { RowChunk } from '../reading/keeper.ts';
import { chunkBoundsOf, chunkOf } from './chunks.ts';
import type { OutgoingImport } from './send-imports.ts';

/** An import whose rows are at hand. */
export const outgoingImportOf = ({ kind, sourceName, rows, leftOut, clients }: Import): OutgoingImport => {
  const cuts = chunkBoundsOf(rows);
  const chunk = async (at: number): Promise<RowChunk> => ({
    rows: chunkOf(rows, cuts[at]),
    chunks: cuts.length,
    earlier: [],
    spans: coveredSpans(kind, rows),
  });
  const whose = clients === undefined ? {} : { clients };
  return { kind, sourceName, ...whose, count: rows.length, leftOutCount: leftOut.length, chunk };
};
