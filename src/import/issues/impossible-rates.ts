import { type ColumnName, type Kind, positionOf } from '../../records/kinds.ts';
import type { Rows } from '../../records/rows.ts';
import type { ColumnLayout } from '../columns/map-columns.ts';
import type { Issue } from '../reading.ts';
import { tableIssues } from './table-issues.ts';

/** Columns of which the first can never be more than the second. Engagements may be more than reach: one person likes and comments. */
const parts: readonly (readonly [ColumnName, ColumnName])[] = [
  ['clicks', 'impressions'],
  ['clicks', 'views'],
  ['reach', 'impressions'],
  ['complete_views', 'views'],
  ['reached_followers', 'reach'],
  ['engaged_sessions', 'sessions'],
  ['answers', 'messages'],
  ['resolved', 'conflicts'],
];

/** A few more may be counted twice: one person clicks two links of what was shown once. */
const leastExcess = 10;
const excessShare = 0.1;

interface ReadRows {
  readonly kind: Kind;
  readonly header: readonly string[];
  readonly layout: ColumnLayout;
  readonly rows: Rows;
  readonly lines: readonly number[];
}

/** Parts of a table that are more than their wholes, so that a rate of them goes above 100%: one of both counts something else. */
export const impossibleRates = ({ kind, header, layout, rows, lines }: ReadRows): readonly Issue[] =>
  parts.flatMap(([name, of]): readonly Issue[] => {
    // Views are what clicks are a part of only where nothing tells impressions.
    if (of === 'views' && name === 'clicks' && headingIn(layout, header, 'impressions') !== null) return [];
    const [part, whole] = [headingIn(layout, header, name), headingIn(layout, header, of)];
    const [partAt, wholeAt] = [positionOf(kind, name), positionOf(kind, of)];
    if (part === null || whole === null || partAt < 0 || wholeAt < 0) return [];
    let first: { readonly line: number; readonly one: number; readonly all: number } | null = null;
    let [count, sum, isFar] = [0, 0, false];
    for (let at = 0; at < rows.length; at += 1) {
      const [one, all] = [rows.value(at, partAt), rows.value(at, wholeAt)];
      if (typeof one !== 'number' || typeof all !== 'number') continue;
      sum += one - all;
      if (one <= all) continue;
      first ??= { line: lines[at] ?? 0, one, all };
      count += 1;
      isFar ||= one - all >= Math.max(leastExcess, excessShare * all);
    }
    return first === null || !(sum > 0 || isFar) ? [] : [tableIssues.impossibleRate({ part, whole, ...first, count })];
  });

const headingIn = ({ columns }: ColumnLayout, header: readonly string[], name: ColumnName): string | null =>
  header[columns.find(({ spec }) => spec.to === name)?.positions[0] ?? -1] ?? null;
