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

/** Where a chunk begins, and how many rows it has at most. */
export interface ChunkPlace {
  readonly from: number;
  readonly most: number;
}

export const firstChunk: ChunkPlace = { from: 0, most: rowsPerChunk };

/**
 * Where rows are cut, from a place on in their order, into chunks that one call of the server may carry:
 *
 *     25,000 short rows                   →  0–10,000, 10,000–20,000, 20,000–25,000
 *     5 rows of 300,000 letters           →  0–2, 2–4, 4–5   each letter counts as three bytes
 *     2 rows of 3,000,000 letters         →  0–1, 1–2        no row is cut in two
 */
export const chunkBoundsOf = (rows: Rows, { from: first, most }: ChunkPlace = firstChunk): readonly ChunkBounds[] => {
  const cuts: ChunkBounds[] = [];
  let from = first;
  let bytes = 0;
  for (let at = first; at < rows.length; at += 1) {
    const size = bytesOf(rows.row(at));
    if (at > from && (at - from === most || bytes + size > bytesPerChunk)) {
      cuts.push({ from, to: at });
      from = at;
      bytes = 0;
    }
    bytes += size;
  }
  if (from < rows.length) cuts.push({ from, to: rows.length });
  return cuts;
};

/** The rows of a chunk, and how many such chunks there are from it on. */
export interface CutRows {
  readonly rows: readonly Row[];
  readonly chunks: number;
}

/** Cuts rows as they are sent: they are measured once, and once more from where chunks become shorter. */
export const chunkCutter = (rows: Rows): ((place: ChunkPlace) => CutRows) => {
  let cuts: readonly ChunkBounds[] = [];
  let known = 0;
  return (place) => {
    const isKnown = place.most === known && cuts.some(({ from }) => from === place.from);
    if (!isKnown) cuts = chunkBoundsOf(rows, place);
    known = place.most;
    const left = cuts.filter(({ from }) => from >= place.from);
    const [{ from, to } = { from: 0, to: 0 }] = left;
    return { rows: Array.from({ length: to - from }, (_, at) => rows.row(from + at)), chunks: left.length };
  };
};

/** Google stops a call after six minutes. One that took a third of them, in milliseconds, has too many rows. */
const slowCall = 120_000;

/** Of fewer rows than these a call would cost more by itself than by them. */
const fewestRows = 500;

/** Where the chunk after one begins that took so many milliseconds: half as long where that took too long. */
export const placeAfter = ({ from, most }: ChunkPlace, rows: number, took: number): ChunkPlace => ({
  from: from + rows,
  most: took < slowCall ? most : Math.min(most, Math.max(fewestRows, Math.ceil(rows / 2))),
});
