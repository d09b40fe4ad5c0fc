import type { Row } from '../records/kinds.ts';
import { bytesAChunk, rowsAChunk } from '../report/endpoints.ts';

/** A character takes at most three bytes of UTF-8 in each unit of its UTF-16, so this never counts too few. */
const bytesOf = (row: Row): number => 3 * JSON.stringify(row).length + 1;

/** Rows cut, in their order, into chunks that one call of the server may carry. */
export const chunksOf = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const chunks: Row[][] = [];
  let chunk: Row[] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = bytesOf(row);
    if (chunk.length > 0 && (chunk.length === rowsAChunk || bytes + size > bytesAChunk)) {
      chunks.push(chunk);
      chunk = [];
      bytes = 0;
    }
    chunk.push(row);
    bytes += size;
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
};
