import type { CoveredSpan } from '../records/days/coverage.ts';
import type { Kind, Row } from '../records/kinds.ts';
import type { MergeDecisions } from '../records/merging/decisions.ts';
import type { Account, ClientAccount } from '../records/tab-summary.ts';
import type { Language } from '../text/language.ts';

/** A chunk is one call of the server: small enough for Google's limits on a call, large enough that calls are few. */
export const rowsPerChunk = 10_000;
export const bytesPerChunk = 2_000_000;

/** At most `rowsPerChunk` records of one import, sent one after the other. */
export interface ImportRequest {
  readonly kind: Kind;
  readonly source: string;
  readonly file: string | null;
  readonly language: Language;
  readonly rows: readonly Row[];
  /** This chunk's number, from 0, of how many, and how many rows they have together. */
  readonly chunk: number;
  readonly chunks: number;
  readonly total: number;
  readonly leftOut: number;
  /** The accounts of all records that come of the kind, also in other chunks and files; absent where those of this chunk are all. */
  readonly accounts?: readonly Account[];
  /** The accounts of the whole import whose client it tells. */
  readonly clients?: readonly ClientAccount[];
  /** What a person told of the questions that a comparison answered; where absent nobody can be asked, and all is added. */
  readonly decisions?: MergeDecisions;
  /** The addition of several calls that this is a part of, as its beginning answered; absent where it is one by itself. */
  readonly addition?: number;
}

/** The same, to be compared only. */
export interface CompareRequest extends ImportRequest {
  /** What other imports will have written of the same records before it; each record once. */
  readonly earlier?: readonly Row[];
  /** The days that the whole import covers, each account by itself. */
  readonly spans?: readonly CoveredSpan[];
}

/** Figures that a table to fill in by hand told once and does not tell any more: each record has only those. */
export interface EraseRequest extends Pick<ImportRequest, 'addition'> {
  readonly kind: Kind;
  readonly rows: readonly Row[];
}

/** A rule of the goal by which posts are ticked. */
export interface TickRequest extends Pick<ImportRequest, 'addition'> {
  readonly goalRule: string;
}

/** Records of a data tab as they stand now, from the one with this number (from 0) on. */
export interface RecordsRequest {
  readonly kind: Kind;
  readonly from: number;
}

/** A call of a function of the catalogue, to be put into the cell that is open. */
export interface FormulaRequest {
  readonly function: string;
  /** Each as it is typed in the spreadsheet's locale: a number, TRUE or FALSE, a text in quotes, cells, or `DATE(y; m; d)`. */
  readonly args: readonly string[];
}

/** How an addition of several calls ends: what was added stays, or all is as it was before. */
export const additionEndings = ['keep', 'undo'] as const;
export type AdditionEnding = (typeof additionEndings)[number];

/** The end of an addition by the sidebar that began it, or in the place of one that was closed in between. */
export interface EndRequest {
  readonly ending: AdditionEnding;
  readonly addition: number;
  readonly instead?: 'of another';
}

/** What becomes of tabs that look like the add-on's own: it goes on with them, or leaves them alone and begins anew. */
export const tabClaims = ['continue', 'leave'] as const;
export type TabClaim = (typeof tabClaims)[number];
