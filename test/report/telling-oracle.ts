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

/**
 * Whether the same posts tell some columns in both periods: an account ends to tell one where at least three of its posts do, at
 * least three later ones do not, and of those up to the last that does at most one in five of them lacks it; it begins likewise.
 */
export const tellingIn = (
  tabs: readonly Tab[],
  columns: readonly ColumnName[],
  { days, compared }: { readonly days: Days; readonly compared: Days | null },
): 'same' | 'changed' | 'gone' => {
  const posts = tabs.find(({ holding }) => holding.kind === 'posts');
  if (posts === undefined || columns.length === 0) return 'same';
  const value = (row: Row, column: ColumnName) => row[positionOf('posts', column)] ?? null;
  const dayOf = (row: Row) => Math.floor(Number(value(row, 'date')));
  const near = posts.rows.filter((row) => {
    const date = value(row, 'date');
    return typeof date === 'number' && date >= (compared ?? days).from && Math.floor(date) <= days.to;
  });
  const accounts = [...new Set(near.map((row) => JSON.stringify([value(row, 'platform'), value(row, 'account')])))];
  const found = columns.map((column) => {
    const each = accounts.map((account) => {
      const own = near.filter((row) => JSON.stringify([value(row, 'platform'), value(row, 'account')]) === account);
      const told = own.filter((row) => value(row, column) !== null).map(dayOf);
      const lacking = own.filter((row) => value(row, column) === null).map(dayOf);
      const [first, last] = [Math.min(...told), Math.max(...told)];
      const isEnough = told.length >= 3 && lacking.length >= 3;
      const splits = (outside: (day: number) => boolean) => {
        const beyond = lacking.filter(outside).length;
        return isEnough && beyond >= 3 && (lacking.length - beyond) / told.length <= 1 / 5;
      };
      return {
        tells: told.length > 0,
        last,
        ends: splits((day) => day > last),
        begins: splits((day) => day < first),
      };
    });
    const tellers = each.filter(({ tells }) => tells);
    const ended = tellers.filter(({ ends }) => ends);
    const isOver = ended.length > 0 && ended.length === tellers.length;
    if (isOver && ended.some(({ last }) => last >= days.from)) return 'gone';
    return each.some(({ ends, begins }) => ends || begins) ? 'changed' : 'same';
  });
  return found.includes('gone') ? 'gone' : found.includes('changed') ? 'changed' : 'same';
};
