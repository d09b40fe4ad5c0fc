import type { Import } from '../../import/reading.ts';
import { coveredSpans } from '../../records/days/coverage.ts';
import type { RowChunk } from '../reading/keeper.ts';
import { type ChunkPlace, chunkCutter } from './chunks.ts';
import type { OutgoingImport } from './send-imports.ts';

/** An import whose rows are at hand. */
export const outgoingImportOf = ({ kind, sourceName, rows, leftOut, clients }: Import): OutgoingImport => {
  const cut = chunkCutter(rows);
  const chunk = async (place: ChunkPlace): Promise<RowChunk> => ({
    ...cut(place),
    earlier: [],
    spans: coveredSpans(kind, rows),
  });
  const whose = clients === undefined ? {} : { clients };
  return { kind, sourceName, ...whose, count: rows.length, leftOutCount: leftOut.length, chunk };
};
