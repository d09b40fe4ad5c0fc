import { type ColumnName, positionOf, type Row } from '../../src/records/kinds.ts';
import type { Days } from './oracle.ts';
import type { Tab } from './sections/shown.ts';

/** The columns of posts that a figure rests on, by its name alone. */
export const postColumnsOf = (id: string): readonly ColumnName[] => {
  const total = /^SUM posts\.(\w+)( per post)?$/.exec(id)?.[1];
  if (total !== undefined && total !== 'date') return [total as ColumnName];
  const [, rate = '', by = ''] = /^(\w+) (.+)$/.exec(id) ?? [];
  const seen = /^(reach|impressions|views)$/.test(by) ? [by as ColumnName] : [];
  const above: Readonly<Record<string, readonly ColumnName[]>> = {
    ENGAGEMENT_RATE: ['engagements'],
    ON_GOAL_ENGAGEMENT_RATE: ['engagements'],
    APPLAUSE_RATE: ['likes'],
    CONVERSATION_RATE: ['comments'],
    AMPLIFICATION_RATE: ['shares'],
    SAVE_RATE: ['saves'],
  };
  if (above[rate] !== undefined && (seen.length > 0 || by === 'followers')) return [...above[rate], ...seen];
  const others: Readonly<Record<string, readonly ColumnName[]>> = {
    'ON_GOAL_SHARE posts': ['engagements'],
    'VIRALITY_RATE posts': ['shares', 'impressions'],
    'VIDEO_COMPLETION_RATE posts': ['complete_views', 'views'],
    'AVERAGE_WATCH_TIME posts': ['watch_seconds', 'views'],
    'REACH_RATE per post': ['reach'],
    'FOLLOWER_REACH_RATE per post': ['reached_followers'],
    'CLICK_THROUGH_RATE posts by impressions': ['clicks', 'impressions'],
    'CLICK_THROUGH_RATE posts by views': ['clicks', 'views'],
  };
  return others[id] ?? [];
};

interface Post {
  readonly day: number;
  readonly isTold: boolean;
}

/** Where the days of posts part those that tell from those that do not: all that are told on one side, but for one in five. */
const edgesOf = (posts: readonly Post[], isNamed: boolean) => {
  const [told, lacking] = [true, false].map((isTold) =>
    posts.filter((post) => post.isTold === isTold).map(({ day }) => day),
  ) as [number[], number[]];
  const edge = (day: number, beyond: readonly number[], length: number) => {
    if (told.length < 3 || beyond.length < 3 || (lacking.length - beyond.length) / told.length > 1 / 5) return null;
    return { day, isSure: isNamed && told.length >= 5 && beyond.length >= 5 && length >= 14 };
  };
  const [first, last] = [Math.min(...told), Math.max(...told)];
  const days = posts.map(({ day }) => day);
  return {
    end: edge(
      last,
      lacking.filter((day) => day > last),
      Math.max(...days) - last,
    ),
    begin: edge(
      first,
      lacking.filter((day) => day < first),
      first - Math.min(...days),
    ),
  };
};

const value = (row: Row, column: ColumnName) => row[positionOf('posts', column)] ?? null;
const dayOf = (row: Row) => Math.floor(Number(value(row, 'date')));

const postsIn = (tabs: readonly Tab[], { from, to }: Days) => {
  const posts = tabs.find(({ holding }) => holding.kind === 'posts');
  const rows = (posts?.rows ?? []).filter((row) => {
    const date = value(row, 'date');
    return typeof date === 'number' && date >= from && Math.floor(date) <= to;
  });
  return { rows, names: posts?.holding.names?.format ?? [] };
};

/**
 * On which day each account ends or begins to tell each of some columns; 0 where it does not. It ends to where the posts of the
 * format that tells it most do until a day and no longer after it, while another way to count how often a post was seen begins, or
 * where there are many.
 */
export const edgesOver = (tabs: readonly Tab[], columns: readonly ColumnName[], days: Days) => {
  const { rows: near, names: all } = postsIn(tabs, days);
  const accountOf = (row: Row) => JSON.stringify([value(row, 'platform'), value(row, 'account')]);
  const formatOf = (row: Row) => String(value(row, 'format') ?? '').toLowerCase();
  const names = all.map((name) => name.toLowerCase()).filter((name) => name !== '');
  const edgesIn = (account: string, column: ColumnName) => {
    const own = near.filter((row) => accountOf(row) === account);
    const count = (rows: readonly Row[], isTold: boolean) =>
      rows.filter((row) => (value(row, column) !== null) === isTold).length;
    if (count(own, true) < 3 || count(own, false) < 3) return { end: null, begin: null };
    const ranked = names
      .map((name) => ({
        name,
        told: count(
          own.filter((row) => formatOf(row) === name),
          true,
        ),
      }))
      .filter(({ told }) => told > 0)
      .sort((one, other) => other.told - one.told);
    const format = ranked[0]?.name ?? '';
    const alike = names.length === 0 ? own : own.filter((row) => formatOf(row) === format);
    return edgesOf(
      alike.map((row) => ({ day: dayOf(row), isTold: value(row, column) !== null })),
      format !== '',
    );
  };
  const accounts = [...new Set(near.map(accountOf))];
  const seen: readonly ColumnName[] = ['reach', 'impressions', 'views'];
  return columns.flatMap((column) =>
    accounts.map((account) => {
      const { end, begin } = edgesIn(account, column);
      const others = seen.includes(column) ? seen.map((other) => edgesIn(account, other)) : [];
      const ends = end !== null && (end.isSure || others.some((other) => other.begin && other.begin.day >= end.day));
      const begins =
        begin !== null && (begin.isSure || others.some((other) => other.end && other.end.day <= begin.day));
      return { column, ended: ends ? end.day : 0, begun: begins ? begin.day : 0 };
    }),
  );
};

/** Whether the same posts tell some columns in both periods, or none of them tells one any longer. */
export const tellingIn = (
  tabs: readonly Tab[],
  columns: readonly ColumnName[],
  { days, compared }: { readonly days: Days; readonly compared: Days | null },
): 'same' | 'changed' | 'gone' => {
  const window = { from: (compared ?? days).from, to: days.to };
  const edges = edgesOver(tabs, columns, window);
  const { rows } = postsIn(tabs, window);
  const isGone = columns.some((column) => {
    const end = Math.max(0, ...edges.map((edge) => (edge.column === column ? edge.ended : 0)));
    return end >= days.from && rows.every((row) => dayOf(row) <= end || value(row, column) === null);
  });
  if (isGone) return 'gone';
  return edges.some(({ ended, begun }) => ended > 0 || begun > 0) ? 'changed' : 'same';
};
