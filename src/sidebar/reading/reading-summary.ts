import type { DayRange } from '../../calendar/day.ts';
import type { Import, Reading } from '../../import/reading.ts';
import { type DaySpan, spanOf } from '../../records/days/record-span.ts';
import { dateColumnOf, type Kind, positionOf } from '../../records/kinds.ts';
import type { Rows } from '../../records/rows.ts';
import type { Text } from '../../text/language.ts';
import { groupBy } from '../views/group-by.ts';

/** Rows that were left out for one reason: how many, and the line of the first. */
interface LeftOutGroup {
  readonly reason: Text;
  readonly count: number;
  readonly row: number;
}

/** The records of one span of several days. */
export interface SpannedRows extends DayRange {
  readonly rows: number;
}

/** What a person sees of an import; its rows stay where they were read. */
export interface ImportSummary extends Omit<Import, 'rows' | 'leftOut'> {
  readonly count: number;
  readonly span: DaySpan;
  /** Its spans of several days, at most as many as a year has days. */
  readonly spans: readonly SpannedRows[];
  readonly leftOut: readonly LeftOutGroup[];
}

/** What a person sees of a reading. */
export interface ReadingSummary extends Omit<Reading, 'imports'> {
  readonly imports: readonly ImportSummary[];
}

const mostSpans = 366;

/** The different spans of records that cover several days, in the order of the file. */
const spansIn = (kind: Kind, rows: Rows): readonly SpannedRows[] => {
  const [start, end] = [positionOf(kind, dateColumnOf(kind)), positionOf(kind, 'date_end')];
  const spans = new Map<string, SpannedRows>();
  for (let at = 0; end !== -1 && at < rows.length && spans.size < mostSpans; at += 1) {
    const [from, to] = [rows.value(at, start), rows.value(at, end)];
    if (typeof from !== 'number' || typeof to !== 'number' || to <= from) continue;
    const key = `${from} ${to}`;
    spans.set(key, { from, to, rows: (spans.get(key)?.rows ?? 0) + 1 });
  }
  return [...spans.values()];
};

const importSummary = ({ rows, leftOut, ...of }: Import): ImportSummary => ({
  ...of,
  count: rows.length,
  span: spanOf(of.kind, rows),
  spans: spansIn(of.kind, rows),
  leftOut: groupBy(leftOut, ({ reason }) => reason.en).map(({ first, count }) => ({ ...first, count })),
});

/** The summary of a reading: small, however many rows were read. */
export const readingSummaryOf = (reading: Reading): ReadingSummary => ({
  ...reading,
  imports: reading.imports.map(importSummary),
});
