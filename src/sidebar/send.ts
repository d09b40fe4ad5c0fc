import type { Language } from '../kpi/text.ts';
import type { Import, Reading } from '../paste/reading.ts';
import type { Row } from '../records/kinds.ts';
import { bytesAChunk, rowsAChunk } from '../report/endpoints.ts';
import type { Server } from './server.ts';
import { wordsOf } from './words/words.ts';

/** What one import did to its data tab. */
export interface Sent {
  readonly of: Import;
  readonly tab: string;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** How far the sending is: rows done of all rows, and the import that is being sent. */
export interface Progress {
  readonly of: Import;
  readonly done: number;
  readonly total: number;
}

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

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Sends every import of a reading, one chunk after the other, and says what became of each. Stops at the first chunk that
 * fails, with an `Error` that says how far it came and what to do.
 */
export const sendReading = async (
  reading: Reading,
  { file, language }: { readonly file: string | null; readonly language: Language },
  server: Pick<Server, 'importRecords'>,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<readonly Sent[]> => {
  const total = reading.imports.reduce((sum, { rows }) => sum + rows.length, 0);
  const sent: Sent[] = [];
  let done = 0;
  for (const of of reading.imports) {
    const chunks = chunksOf(of.rows);
    let sums = { tab: '', added: 0, updated: 0, unchanged: 0 };
    for (const [chunk, rows] of chunks.entries()) {
      onProgress({ of, done, total });
      try {
        const answer = await server.importRecords({
          kind: of.kind,
          source: of.sourceName[language],
          file,
          language,
          rows,
          chunk,
          chunks: chunks.length,
          total: of.rows.length,
          leftOut: of.leftOut.length,
        });
        sums = {
          tab: answer.tab,
          added: sums.added + answer.added,
          updated: sums.updated + answer.updated,
          unchanged: sums.unchanged + answer.unchanged,
        };
      } catch (error) {
        throw new Error(wordsOf(language).partly({ done, total, why: messageOf(error) }), { cause: error });
      }
      done += rows.length;
      onProgress({ of, done, total });
    }
    if (chunks.length > 0) sent.push({ of, ...sums });
  }
  return sent;
};
