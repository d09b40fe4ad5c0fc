import type { DayRange } from '../../../calendar/day.ts';
import { type ColumnName, positionOf, type Row } from '../../../records/kinds.ts';
import { accountCellKey, type TabSummary } from '../../../records/tab-summary.ts';
import { type Measured, ofReport } from '../../formulas/term.ts';
import { recordTest } from '../../metrics/record-test.ts';

/** Fewer posts without a figure, or with one, are no sign that a network tells it no longer or tells it now. */
export const fewestPosts = 3;
/** Of so many posts that tell a figure, one before its end may lack it. */
export const oneIn = 5;

/** The columns of posts that a figure adds up. */
export const columnsIn = ({ terms }: Pick<Measured, 'terms'>): readonly ColumnName[] =>
  Object.values(terms).flatMap(({ kind, column, is }) =>
    kind === 'posts' && column !== 'date' && (is === 'sum' || is === 'sumWithLevel') ? [column] : [],
  );

/** Whether the same posts tell a figure in both periods, some networks began or ended to tell it, or all that told it ended to in the period. */
export type Telling = 'same' | 'changed' | 'gone';

interface Told {
  readonly isTold: boolean;
  readonly ended: number | null;
  readonly isBegun: boolean;
}

/** The same of records in memory as the formulas of `writeMetricChanges`, for the posts of one account. */
const toldBy = (days: readonly { readonly day: number; readonly isTold: boolean }[]): Told => {
  const told = days.flatMap(({ day, isTold }) => (isTold ? [day] : []));
  const nothing = { isTold: told.length > 0, ended: null, isBegun: false };
  if (told.length < fewestPosts || days.length - told.length < fewestPosts) return nothing;
  const [first, last] = [Math.min(...told), Math.max(...told)];
  const isClean = (counted: number) =>
    days.length - counted >= fewestPosts && (counted - told.length) * oneIn <= told.length;
  return {
    isTold: true,
    ended: isClean(days.filter(({ day }) => day <= last).length) ? last : null,
    isBegun: isClean(days.filter(({ day }) => day >= first).length),
  };
};

/** Gives how networks tell the figures of posts over a period and the one before. */
export const tellingOf = (
  posts: { readonly holding: TabSummary; readonly rows: readonly Row[] } | undefined,
  days: DayRange,
  before: DayRange | null,
): ((line: Pick<Measured, 'terms'>) => Telling) => {
  if (posts === undefined) return () => 'same';
  const [from, to] = [(before ?? days).from, days.to];
  const at = (name: ColumnName) => positionOf('posts', name);
  const isOwn = recordTest('posts', ofReport(posts.holding));
  const byAccount = new Map<string, { readonly day: number; readonly row: Row }[]>();
  for (const row of posts.rows) {
    const date = row[at('date')];
    if (typeof date !== 'number' || date < from || date >= to + 1 || !isOwn(row)) continue;
    const [platform, account] = [at('platform'), at('account')].map((place) => String(row[place] ?? ''));
    const key = accountCellKey({ platform: platform ?? '', account: account ?? '' });
    const own = byAccount.get(key) ?? [];
    own.push({ day: Math.floor(date), row });
    byAccount.set(key, own);
  }
  const known = new Map<ColumnName, Telling>();
  const telling = (column: ColumnName): Telling => {
    const all = [...byAccount.values()].map((own) =>
      toldBy(own.map(({ day, row }) => ({ day, isTold: (row[at(column)] ?? '') !== '' }))),
    );
    const tellers = all.filter(({ isTold }) => isTold);
    const ends = tellers.flatMap(({ ended }) => ended ?? []);
    if (ends.length > 0 && ends.length === tellers.length && Math.max(...ends) >= days.from) return 'gone';
    return ends.length > 0 || all.some(({ isBegun }) => isBegun) ? 'changed' : 'same';
  };
  return (line) => {
    const each = columnsIn(line).map((column) => {
      const found = known.get(column) ?? telling(column);
      known.set(column, found);
      return found;
    });
    return each.includes('gone') ? 'gone' : each.includes('changed') ? 'changed' : 'same';
  };
};
