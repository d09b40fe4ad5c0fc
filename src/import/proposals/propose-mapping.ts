import type { ColumnMapping } from '../../records/column-mapping.ts';
import { type ColumnName, columnsOf, dateColumnOf, type Kind, kindNames, shapeOfColumn } from '../../records/kinds.ts';
import { headerKeys } from '../../text/header-keys.ts';
import type { Source } from '../source.ts';
import type { ColumnFacts } from './column-facts.ts';
import { headingScore } from './heading-score.ts';

/** A heading that is only near a name is taken for it from here on. */
const leastScore = 0.5;

/** What values alone tell is less than what any heading says. */
const byValues = 0.3;

/** Posts have texts of some length; campaigns and places are shorter. */
const textLength = 30;

type Names = ReadonlyMap<ColumnName, readonly string[]>;

const known = new WeakMap<readonly Source[], Names>();

/** What all exports and tables of one's own call each record column, in every language. */
const namesOf = (sources: readonly Source[]): Names => {
  const before = known.get(sources);
  if (before !== undefined) return before;
  const found = new Map<ColumnName, Set<string>>();
  const parts = sources.flatMap((source) => [source, ...(source.parts ?? [])]);
  // A column of which only some rows count, or a part of a cell, is no name of the whole.
  for (const { columns } of parts.filter(({ refusal }) => refusal === undefined))
    for (const { to, names, where, part } of columns)
      if (where === undefined && part === undefined) {
        const all = found.get(to) ?? new Set();
        for (const name of names) all.add(name);
        found.set(to, all);
      }
  const names = new Map(Array.from(found, ([column, all]) => [column, Array.from(all)] as const));
  known.set(sources, names);
  return names;
};

/** Whether the values of a column can be those of a record column. */
const fits = (column: ColumnName, { look, isWhole, isLinks }: ColumnFacts): boolean => {
  switch (shapeOfColumn(column)) {
    case 'day':
    case 'time':
      return look === 'dates';
    case 'count':
      return look === 'numbers' && isWhole;
    case 'money':
      return look === 'numbers';
    case 'seconds':
    case 'minutes':
      return look === 'numbers' || look === 'durations';
    case 'share':
      return look === 'shares' || (look === 'numbers' && !isWhole);
    case 'tick':
      return false;
    case 'text':
      return column === 'link' ? isLinks : look === 'texts' || (column.endsWith('id') && look === 'numbers');
  }
};

/** What values tell without a heading: days, links, and texts that only posts have. */
const scoreOfValues = (column: ColumnName, { look, isLinks, length }: ColumnFacts): number =>
  (column === 'date' && look === 'dates') ||
  (column === 'link' && isLinks) ||
  (column === 'text' && look === 'texts' && !isLinks && length >= textLength)
    ? byValues
    : 0;

interface Match {
  readonly at: number;
  readonly column: ColumnName;
  readonly score: number;
}

/** The best matches of a kind, of which none has a column of the table or of the records twice. */
const bestOf = (kind: Kind, matches: readonly Match[]): readonly Match[] => {
  const own = new Set<ColumnName>(columnsOf(kind).map(({ name }) => name));
  const taken = new Set<ColumnName>();
  const places = new Set<number>();
  return matches
    .filter(({ column }) => own.has(column))
    .sort((one, other) => other.score - one.score || one.at - other.at)
    .filter(({ at, column }) => {
      if (taken.has(column) || places.has(at)) return false;
      taken.add(column);
      places.add(at);
      return true;
    });
};

/** What tells the kinds apart: of each list one must be there. */
const marks: Readonly<Record<Kind, readonly (readonly ColumnName[])[]>> = {
  posts: [['text', 'link', 'post_id']],
  days: [['followers', 'new_followers', 'reach', 'impressions', 'views', 'engagements', 'profile_visits', 'clicks']],
  ads: [['cost'], ['campaign', 'ad_set', 'ad']],
  site: [['sessions', 'users', 'page_views']],
  feedback: [['channel', 'answered_at', 'first_reply_minutes', 'messages', 'conflict']],
  audience: [['segment'], ['share', 'followers']],
  conversions: [['conversions'], ['type', 'campaign', 'source']],
};

const isWholeOf = (kind: Kind, found: readonly Match[]): boolean => {
  const has = (names: readonly ColumnName[]): boolean => found.some(({ column }) => names.includes(column));
  return (kind === 'audience' || has([dateColumnOf(kind)])) && marks[kind].every(has);
};

/**
 * What a table that nobody knows may be, the likeliest first: by the words of its headings in any language, by the shape of its
 * values and by what fits together; nothing where that says nothing. Nothing is read by it before a person agrees.
 *
 *     Day | Reach of posts | Comment | Link             posts: date, reach, comments, link
 *     2026-03-01 | 900 | 12 | https://example.com/1     days: date, reach
 */
export const proposeMappings = (
  header: readonly string[],
  facts: readonly ColumnFacts[],
  sources: readonly Source[],
): readonly ColumnMapping[] => {
  const names = namesOf(sources);
  const scoreOf = (key: string, column: ColumnName): number =>
    (names.get(column) ?? []).reduce((best, name) => Math.max(best, headingScore(key, name)), 0);
  const matches = headerKeys(header).flatMap((key, at): readonly Match[] => {
    const of = facts[at];
    if (of === undefined || of.look === 'blank') return [];
    return Array.from(names.keys()).flatMap((column) => {
      if (!fits(column, of)) return [];
      const named = key === '' ? 0 : scoreOf(key, column);
      const score = Math.max(named >= leastScore ? named : 0, scoreOfValues(column, of));
      return score === 0 ? [] : [{ at, column, score }];
    });
  });
  // Days need least: what lacks what tells another kind apart is of them.
  return kindNames
    .map((kind) => {
      const found = bestOf(kind, matches);
      const total = found.reduce((sum, { score }) => sum + score, 0);
      const columns = header.map((_, at) => found.find((match) => match.at === at)?.column ?? null);
      return { kind, columns, total, rank: isWholeOf(kind, found) ? 2 : kind === 'days' ? 1 : 0 };
    })
    .filter(({ total }) => total > 0)
    .sort((one, other) => other.rank - one.rank || other.total - one.total)
    .map(({ kind, columns }) => ({ kind, columns }));
};
