import type { Text } from '../../kpi/text.ts';
import type { Import, Reading } from '../../paste/reading.ts';
import { type Span, spanOf } from '../../records/span.ts';
import { grouped } from '../grouped.ts';

/** Rows that were left out for one reason: how many, and the line of the first. */
export interface LeftOutGroup {
  readonly reason: Text;
  readonly count: number;
  readonly row: number;
}

/** What a person sees of an import; its rows stay where they were read. */
export interface ImportSummary extends Omit<Import, 'rows' | 'leftOut'> {
  readonly count: number;
  readonly span: Span;
  readonly leftOut: readonly LeftOutGroup[];
}

/** What a person sees of a reading. */
export interface ReadingSummary extends Omit<Reading, 'imports'> {
  readonly imports: readonly ImportSummary[];
}

const importSummary = ({ rows, leftOut, ...of }: Import): ImportSummary => ({
  ...of,
  count: rows.length,
  span: spanOf(of.kind, rows),
  leftOut: grouped(leftOut, ({ reason }) => reason.en).map(({ first, count }) => ({ ...first, count })),
});

/** The summary of a reading: small, however many rows were read. */
export const summaryOf = (reading: Reading): ReadingSummary => ({
  ...reading,
  imports: reading.imports.map(importSummary),
});
