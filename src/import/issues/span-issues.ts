import { isoDay } from '../../calendar/day.ts';
import { missingDaysIn } from '../../records/days/missing-days.ts';
import { dateColumnOf, kindsOfEveryDay, positionOf } from '../../records/kinds.ts';
import { overlapsWithin } from '../../records/overlaps.ts';
import type { Rows } from '../../records/rows.ts';
import type { TableDays } from '../columns/table-days.ts';
import type { Issue } from '../reading.ts';
import type { Source } from '../source.ts';
import { tableIssues } from './table-issues.ts';

/** A span of up to a week tells enough by itself. */
const shortSpan = 7;

const isWholeMonth = (from: number, to: number): boolean =>
  isoDay(from).endsWith('-01') && isoDay(to + 1).endsWith('-01') && to - from < 31;

/** The one span that all records have, or `null` where they have several or single days. */
const commonSpan = (from: number, to: number, rows: Rows): readonly [number, number] | null => {
  let span: readonly [number, number] | null = null;
  for (let at = 0; at < rows.length; at += 1) {
    const [first, last] = [rows.value(at, from), rows.value(at, to)];
    if (typeof first !== 'number' || typeof last !== 'number') return null;
    if (span !== null && (span[0] !== first || span[1] !== last)) return null;
    span = [first, last];
  }
  return span;
};

/** Gaps that are told by their days: those of the first owners, the longest of each. */
const toldGaps = 3;

/** Days that lack records, the longest gap of each owner with how many more there are. */
export const missingDaysIssues = ({ kind, name }: Source, rows: Rows): readonly Issue[] => {
  const missing = missingDaysIn(kind, rows);
  return [...new Set(missing.map(({ owner }) => owner))].slice(0, toldGaps).map((owner) => {
    const [longest, ...others] = missing
      .filter((gap) => gap.owner === owner)
      .sort((one, other) => other.to - other.from - (one.to - one.from));
    if (longest === undefined) throw new Error('An owner with a gap has a longest one.');
    return tableIssues.missingDays(longest, name, { more: others.length, isJudged: kindsOfEveryDay.includes(kind) });
  });
};

/** What a person should know of records that cover several days: that they are one span, and which of them overlap. */
export const spanIssues = (
  { kind }: Source,
  { at, period }: TableDays,
  { rows }: { readonly rows: Rows },
): readonly Issue[] => {
  const [from, to] = [positionOf(kind, dateColumnOf(kind)), positionOf(kind, 'date_end')];
  if (to === -1 || rows.length === 0) return [];
  const told = overlapsWithin(kind, rows).map(tableIssues.overlap);
  const span = commonSpan(from, to, rows);
  if (span === null) return told;
  const [first, last] = span;
  if (kind === 'ads') {
    if (last - first < shortSpan || isWholeMonth(first, last)) return told;
    return [...told, tableIssues.oneSpan(first, last)];
  }
  return at === null && period !== null ? [...told, tableIssues.wholePeriod(first, last)] : told;
};
