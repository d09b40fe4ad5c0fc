import { bytesPerChunk, rowsPerChunk } from '../../contract/requests.ts';
import type { Row } from '../../records/kinds.ts';
import type { Rows } from '../../records/rows.ts';

/** Rows that one call of the server may carry: from one place to before another. */
export interface ChunkBounds {
  readonly from: number;
  readonly to: number;
}

/** A character takes at most three bytes of UTF-8 in each unit of its UTF-16, so this never counts too few. */
const bytesOf = (row: Row): number => 3 * JSON.stringify(row).length + 1;

/**
 * Where rows are cut, in their order, into chunks that one call of the server may carry:
 *
 *     25,000 short rows                   →  0–10,000, 10,000–20,000, 20,000–25,000
 *     5 rows of 300,000 letters           →  0–2, 2–4, 4–5   each letter counts as three bytes
 *     2 rows of 3,000,000 letters         →  0–1, 1–2        no row is cut in two
 */
export const chunkBoundsOf = (rows: Rows): readonly ChunkBounds[] => {
  const cuts: ChunkBounds[] = [];
  let from = 0;
  let bytes = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const size = bytesOf(rows.row(at));
    if (at > from && (at - from === rowsPerChunk || bytes + size > bytesPerChunk)) {
      cuts.push({ from, to: at });
      from = at;
      bytes = 0;
    }
    bytes += size;
  }
  if (from < rows.length) cuts.push({ from, to: rows.length });
  return cuts;
};

/** The rows of a chunk; none where there is no such chunk. */
export const chunkOf = (rows: Rows, cut: ChunkBounds | undefined): readonly Row[] =>
  cut === undefined ? [] : Array.from({ length: cut.to - cut.from }, (_, at) => rows.row(cut.from + at));
