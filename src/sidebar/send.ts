import type { Language } from '../kpi/text.ts';
import type { Import, Reading } from '../paste/reading.ts';
import type { Row } from '../records/kinds.ts';
import { bytesAChunk, type ImportAnswer, type ImportRequest, rowsAChunk } from '../report/endpoints.ts';
import type { Server } from './server.ts';
import { wordsOf } from './words/words.ts';

/** What one import did to its data tab. */
export interface Sent extends Counts {
  readonly of: Import;
  readonly tab: string;
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

/** The calls that carry one import, in their order. */
const requestsOf = (of: Import, { file, language }: Telling): readonly ImportRequest[] => {
  const chunks = chunksOf(of.rows);
  return chunks.map((rows, chunk) => ({
    kind: of.kind,
    source: of.sourceName[language],
    file,
    language,
    rows,
    chunk,
    chunks: chunks.length,
    total: of.rows.length,
    leftOut: of.leftOut.length,
  }));
};

interface Telling {
  readonly file: string | null;
  readonly language: Language;
}

/** What an import adds, changes and leaves as it is. */
export type Counts = Pick<ImportAnswer, 'added' | 'updated' | 'unchanged'>;

const nothing: Counts = { added: 0, updated: 0, unchanged: 0 };

const together = (one: Counts, other: Counts): Counts => ({
  added: one.added + other.added,
  updated: one.updated + other.updated,
  unchanged: one.unchanged + other.unchanged,
});

/** What sending an import would do, without doing it. */
export const compareImport = async (
  of: Import,
  telling: Telling,
  server: Pick<Server, 'compareRecords'>,
): Promise<Counts> => {
  let counts = nothing;
  for (const request of requestsOf(of, telling)) counts = together(counts, await server.compareRecords(request));
  return counts;
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Sends every import of a reading, one chunk after the other, and says what became of each. Stops at the first chunk that
 * fails, with an `Error` that says how far it came and what to do.
 */
export const sendReading = async (
  reading: Reading,
  telling: Telling,
  server: Pick<Server, 'importRecords'>,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<readonly Sent[]> => {
  const total = reading.imports.reduce((sum, { rows }) => sum + rows.length, 0);
  const sent: Sent[] = [];
  let done = 0;
  for (const of of reading.imports) {
    const requests = requestsOf(of, telling);
    let tab = '';
    let counts = nothing;
    for (const request of requests) {
      onProgress({ of, done, total });
      try {
        const answer = await server.importRecords(request);
        tab = answer.tab;
        counts = together(counts, answer);
      } catch (error) {
        throw new Error(wordsOf(telling.language).partly({ done, total, why: messageOf(error) }), { cause: error });
      }
      done += request.rows.length;
      onProgress({ of, done, total });
    }
    if (requests.length > 0) sent.push({ of, tab, ...counts });
  }
  return sent;
};
