import type { Import } from '../../import/reading.ts';
import { coveredSpans } from '../../records/covered.ts';
import type { Chunk } from '../reading/keeper.ts';
import { chunkOf, cutsOf } from './chunks.ts';
import type { Carried } from './send.ts';

/** An import whose rows are at hand. */
export const carriedOf = ({ kind, sourceName, rows, leftOut }: Import): Carried => {
  const cuts = cutsOf(rows);
  const chunk = async (at: number): Promise<Chunk> => ({
    rows: chunkOf(rows, cuts[at]),
    chunks: cuts.length,
    earlier: [],
    spans: coveredSpans(kind, rows),
  });
  return { kind, sourceName, count: rows.length, leftOutCount: leftOut.length, chunk };
};
