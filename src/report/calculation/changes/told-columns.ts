import type { DayRange } from '../../../calendar/day.ts';
import { groupedBy } from '../../../records/grouped-by.ts';
import { type ColumnName, positionOf, type Row } from '../../../records/kinds.ts';
import { accountCellKey, hasColumn, type TabSummary } from '../../../records/tab-summary.ts';
import { cellKey } from '../../../text/name-key.ts';
import { isCriterion } from '../../formulas/criterion.ts';
import { type Measured, ofReport } from '../../formulas/term.ts';
import { recordTest } from '../../metrics/record-test.ts';
import { isFlow, type ReportMetric } from '../../metrics/report-metrics.ts';

/** Fewer posts without a figure, or with one, are no sign that a network tells it no longer or tells it now. */
export const fewestPosts = 3;
/** Of so many posts that tell a figure, one before its end may lack it. */
export const oneIn = 5;
/** Where no other figure begins or ends instead, it takes more posts of a known format, over this many days. */
export const fewestAlone = 5;
export const fewestDays = 14;

/** The figures of which networks put one in the place of another: how often a post was seen. */
export const isReplaceable = (column: ColumnName): boolean =>
  column === 'reach' || column === 'impressions' || column === 'views';

/** More formats are not told apart: an account has few, and the newest come first. */
const mostFormats = 12;

/** The formats of posts that are told apart: those that a criterion finds. */
export const formatsOf = (posts: Pick<TabSummary, 'kind' | 'columns' | 'names'>): readonly string[] =>
  hasColumn(posts, 'format')
    ? (posts.names?.format ?? []).filter((format) => format !== '' && isCriterion(format)).slice(0, mostFormats)
    : [];

/** The columns of posts that a figure adds up. */
export const columnsIn = ({ terms }: Pick<Measured, 'terms'>): readonly ColumnName[] =>
  Object.values(terms).flatMap(({ kind, column, is }) =>
    kind === 'posts' && column !== 'date' && (is === 'sum' || is === 'sumWithLevel') ? [column] : [],
  );

/** Whether the same posts tell a figure in both periods, some networks began or ended to tell it, or all that told it ended to in the period. */
export type Telling = 'same' | 'changed' | 'gone';

interface Post {
  readonly day: number;
  readonly format: string;
  readonly isTold: boolean;
}

/** How the posts of an account tell a column: on which day they end and begin to, `null` where they do not, with so many posts and days beyond it. */
interface Told {
  readonly end: Edge | null;
  readonly begin: Edge | null;
}

interface Edge {
  readonly day: number;
  /** Whether posts enough of a known format, over days enough, say so alone. */
  readonly isAlone: boolean;
}

const nowhere: Told = { end: null, begin: null };

/** The same of records in memory as the formulas of `writeMetricChanges`, for the posts of one account. */
const toldBy = (all: readonly Post[], formats: readonly string[]): Told => {
  const tellers = all.filter(({ isTold }) => isTold);
  if (tellers.length < fewestPosts || all.length - tellers.length < fewestPosts) return nowhere;
  const toldIn = (format: string) => tellers.filter((post) => cellKey(post.format) === cellKey(format)).length;
  const main = formats.reduce<string>(
    (most, each) => (toldIn(each) > (most === '' ? 0 : toldIn(most)) ? each : most),
    '',
  );
  const posts = formats.length === 0 ? all : all.filter(({ format }) => cellKey(format) === cellKey(main));
  const told = posts.filter(({ isTold }) => isTold).map(({ day }) => day);
  if (told.length < fewestPosts || posts.length - told.length < fewestPosts) return nowhere;
  const days = posts.map(({ day }) => day);
  const edge = (day: number, isInside: (of: number) => boolean, beyond: number): Edge | null => {
    const inside = days.filter(isInside).length;
    const outside = days.length - inside;
    if (outside < fewestPosts || (inside - told.length) * oneIn > told.length) return null;
    const isEnough = told.length >= fewestAlone && outside >= fewestAlone && beyond >= fewestDays;
    return { day, isAlone: main !== '' && isEnough };
  };
  const [first, last] = [Math.min(...told), Math.max(...told)];
  return {
    end: edge(last, (day) => day <= last, Math.max(...days) - last),
    begin: edge(first, (day) => day >= first, first - Math.min(...days)),
  };
};

/** Gives how networks tell the figures of posts over a period and the one before. */
export const tellingOf = (
  posts: { readonly holding: TabSummary; readonly rows: readonly Row[] } | undefined,
  days: DayRange,
  before: DayRange | null,
): ((line: Pick<ReportMetric, 'terms' | 'formula'>) => Telling) => {
  if (posts === undefined) return () => 'same';
  const [from, to] = [(before ?? days).from, days.to];
  const at = (name: ColumnName) => positionOf('posts', name);
  const isOwn = recordTest('posts', ofReport(posts.holding));
  const formats = formatsOf(posts.holding);
  const replaceable = posts.holding.filled.filter(isReplaceable);
  const near = posts.rows.flatMap((row) => {
    const date = row[at('date')];
    return typeof date !== 'number' || date < from || date >= to + 1 || !isOwn(row)
      ? []
      : [{ day: Math.floor(date), row }];
  });
  const textOf = (row: Row, name: ColumnName) => String(row[at(name)] ?? '');
  const accounts = [
    ...groupedBy(near, ({ row }) =>
      accountCellKey({ platform: textOf(row, 'platform'), account: textOf(row, 'account') }),
    ).values(),
  ];
  const isTold = (row: Row, column: ColumnName) => (row[at(column)] ?? '') !== '';
  const toldOf = (own: typeof near, column: ColumnName): Told =>
    toldBy(
      own.map(({ day, row }) => ({ day, format: textOf(row, 'format'), isTold: isTold(row, column) })),
      formats,
    );
  const telling = (column: ColumnName): Telling => {
    const edges = accounts.map((own) => {
      const { end, begin } = toldOf(own, column);
      const others = isReplaceable(column) ? replaceable.map((each) => toldOf(own, each)) : [];
      const isEnded = end !== null && (end.isAlone || others.some((other) => (other.begin?.day ?? -1) >= end.day));
      const isBegun =
        begin !== null && (begin.isAlone || others.some((other) => (other.end?.day ?? Infinity) <= begin.day));
      return { ended: isEnded ? end.day : null, isBegun };
    });
    const last = Math.max(...edges.flatMap(({ ended }) => ended ?? []));
    if (last >= days.from && !near.some(({ day, row }) => day > last && isTold(row, column))) return 'gone';
    return edges.some(({ ended, isBegun }) => ended !== null || isBegun) ? 'changed' : 'same';
  };
  const known = new Map<ColumnName, Telling>();
  return (line) => {
    const each = columnsIn(line).map((column) => {
      const found = known.get(column) ?? telling(column);
      known.set(column, found);
      return found;
    });
    // A rate is of the posts that have both of its sides: it is as true as before.
    if (each.includes('gone') && isFlow(line)) return 'gone';
    return each.some((found) => found !== 'same') ? 'changed' : 'same';
  };
};
