import type { ImportAnswer } from '../../contract/answers.ts';
import type { Server } from '../../contract/client.ts';
import type { CompareRequest } from '../../contract/requests.ts';
import type { Import } from '../../import/reading.ts';
import type { MissingDays } from '../../records/days/missing-days.ts';
import type { MergeDecisions } from '../../records/merging/decisions.ts';
import { type ObservationDay, withObservationDay } from '../../records/merging/observation-day.ts';
import { addRenames } from '../../records/merging/renames.ts';
import type { Overlap } from '../../records/overlaps.ts';
import type { Language } from '../../text/language.ts';
import type { ImportReference, RowChunk } from '../reading/keeper.ts';
import { sidebarWordsOf } from '../words/words-of.ts';
import { type ChunkPlace, firstChunk, placeAfter } from './chunks.ts';
import { errorMessageOf } from './error-message.ts';

/** What one import did to its data tab. */
export interface SentImport extends MergeCounts {
  readonly of: OutgoingImport;
  readonly tab: string;
  /** Why rows could not be put in the order of their dates, as a sentence. */
  readonly unsorted?: string;
  /** That the spreadsheet is filling, as a sentence. */
  readonly filling?: string;
}

/** How far the sending is: rows done of all rows, and the import that is being sent. */
export interface SendProgress {
  readonly of: OutgoingImport;
  readonly done: number;
  readonly total: number;
}

/** An import as it is sent: what the server is told of it, and its rows chunk by chunk. */
export interface OutgoingImport extends Pick<Import, 'kind' | 'sourceName' | 'clients'> {
  readonly count: number;
  /** How many rows of the export are in none of its records. */
  readonly leftOutCount: number;
  /** With what the imports before it have of the same records. */
  readonly chunk: (place: ChunkPlace, before: readonly ImportReference[]) => Promise<RowChunk>;
}

/**
 * The parts of an import as it is sent, in their order; none of an import without rows. Whoever takes one is done with it when
 * they ask for the next, which is shorter where that took too long: there are more of them then than the first was told of.
 */
export async function* chunksOf(
  of: OutgoingImport,
  before: readonly ImportReference[] = [],
): AsyncGenerator<RowChunk & { readonly at: number }> {
  let place = firstChunk;
  let left = of.count === 0 ? 0 : 1;
  for (let at = 0; left > 0; at += 1) {
    const cut = await of.chunk(place, before);
    const begun = performance.now();
    yield { ...cut, at, chunks: at + cut.chunks };
    place = placeAfter(place, cut.rows.length, performance.now() - begun);
    left = cut.chunks - 1;
  }
}

/** The calls that carry one import, in their order; none for an import without rows. */
async function* requestsOf(
  of: OutgoingImport,
  { file, language, decisions, seen, addition }: RequestContext,
  before?: readonly ImportReference[],
): AsyncGenerator<CompareRequest> {
  for await (const cut of chunksOf(of, before))
    yield {
      kind: of.kind,
      source: of.sourceName[language],
      file,
      language,
      rows: seen === undefined ? cut.rows : withObservationDay(of.kind, cut.rows, seen),
      chunk: cut.at,
      chunks: cut.chunks,
      total: of.count,
      leftOut: of.leftOutCount,
      ...(decisions === undefined ? {} : { decisions }),
      ...(addition === undefined ? {} : { addition }),
      ...(cut.accounts === undefined ? {} : { accounts: cut.accounts }),
      ...(of.clients === undefined ? {} : { clients: of.clients }),
      ...(cut.earlier.length === 0 ? {} : { earlier: cut.earlier }),
      ...(before === undefined || cut.spans.length === 0 ? {} : { spans: cut.spans }),
    };
}

interface RequestContext {
  readonly file: string | null;
  readonly language: Language;
  /** When what is sent was seen; absent where that is not known. */
  readonly seen?: ObservationDay;
  /** What a person told; absent where nobody is asked. */
  readonly decisions?: MergeDecisions;
  /** The addition that it is a part of; absent where it is one by itself. */
  readonly addition?: number;
}

/** What an import adds, changes and leaves as it is. */
export interface MergeCounts
  extends Pick<
    ImportAnswer,
    'added' | 'updated' | 'unchanged' | 'renames' | 'covered' | 'questions' | 'leftOut' | 'kept' | 'older'
  > {
  /** Of a comparison: records of the days that the import covers which it does not have; they stay. */
  readonly gone?: number;
  /** Of a comparison: spans that share days with those of records that stand already. */
  readonly overlap?: Overlap;
  /** Of a comparison: days between those that stand and those that come of which neither tells. */
  readonly missing?: MissingDays;
}

const nothing: MergeCounts = { added: 0, updated: 0, unchanged: 0 };

/** What two additions did together. */
export const addCounts = (one: MergeCounts, other: MergeCounts): MergeCounts => {
  const renames = addRenames(one.renames, other.renames);
  const covered = [...(one.covered ?? []), ...(other.covered ?? [])];
  const questions = [...(one.questions ?? []), ...(other.questions ?? [])];
  const [leftOut, kept] = [(one.leftOut ?? 0) + (other.leftOut ?? 0), (one.kept ?? 0) + (other.kept ?? 0)];
  const older = (one.older ?? 0) + (other.older ?? 0);
  return {
    added: one.added + other.added,
    updated: one.updated + other.updated,
    unchanged: one.unchanged + other.unchanged,
    ...(renames.length === 0 ? {} : { renames }),
    ...(covered.length === 0 ? {} : { covered }),
    ...(questions.length === 0 ? {} : { questions }),
    ...(leftOut === 0 ? {} : { leftOut }),
    ...(kept === 0 ? {} : { kept }),
    ...(older === 0 ? {} : { older }),
  };
};

/** What sending an import would do after those before it, without doing it. Stops before the next call where it is asked to. */
export const compareImport = async (
  { of, before }: { readonly of: OutgoingImport; readonly before: readonly ImportReference[] },
  telling: RequestContext,
  { server, signal }: { readonly server: Pick<Server, 'compare'>; readonly signal: AbortSignal },
): Promise<MergeCounts> => {
  let counts = nothing;
  let gone: number | null = null;
  let overlap: Overlap | undefined;
  let missing: MissingDays | undefined;
  for await (const request of requestsOf(of, telling, before)) {
    signal.throwIfAborted();
    const answer = await server.compare(request);
    counts = addCounts(counts, answer);
    const { coverage } = answer;
    overlap ??= answer.overlap;
    missing ??= answer.missing;
    // Every chunk sees all that stands, and meets a part of it.
    if (coverage !== undefined) gone = (gone ?? coverage.standing) - coverage.met;
  }
  return {
    ...counts,
    ...(gone === null || gone <= 0 ? {} : { gone }),
    ...(overlap === undefined ? {} : { overlap }),
    ...(missing === undefined ? {} : { missing }),
  };
};

/** Where imports are sent to, who is told how far that is, and what stops it. */
interface ImportServer extends Pick<Server, 'import'> {
  readonly onProgress?: (progress: SendProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Sends imports, one chunk after the other, and says what became of each. Stops at the first chunk that fails, with an `Error`
 * that says how far it came and what to do, and before the next chunk where it is asked to.
 */
export const sendImports = async (
  imports: readonly OutgoingImport[],
  telling: RequestContext,
  server: ImportServer,
): Promise<readonly SentImport[]> => {
  const { onProgress = () => undefined, signal } = server;
  const total = imports.reduce((sum, { count }) => sum + count, 0);
  const sent: SentImport[] = [];
  let done = 0;
  for (const of of imports) {
    let tab = '';
    let counts = nothing;
    let unsorted: string | undefined;
    let filling: string | undefined;
    for await (const request of requestsOf(of, telling)) {
      signal?.throwIfAborted();
      onProgress({ of, done, total });
      try {
        const answer = await server.import(request);
        tab = answer.tab;
        unsorted = answer.unsorted;
        filling ??= answer.filling;
        counts = addCounts(counts, answer);
      } catch (error) {
        throw new Error(sidebarWordsOf(telling.language).partly({ done, total, why: errorMessageOf(error) }), {
          cause: error,
        });
      }
      done += request.rows.length;
      onProgress({ of, done, total });
    }
    const told = { ...(unsorted === undefined ? {} : { unsorted }), ...(filling === undefined ? {} : { filling }) };
    if (of.count > 0) sent.push({ of, tab, ...counts, ...told });
  }
  return sent;
};
