import { type ColumnName, positionOf, type Row } from '../../records/kinds.ts';
import type { JudgedPosts } from '../metrics/judged-posts.ts';
import { numberIn } from '../metrics/record-test.ts';
import type { Told } from './told.ts';

/** How many posts of the period a report lists, as far as their records were looked at. */
interface PostCounts {
  /** Those that serve the goal, or all where nobody has ticked any, with a value by which they are judged. */
  readonly served: number;
  /** Those with engagement that do not serve it; none where nobody has ticked any. */
  readonly offGoal: number;
}

/** Counts the posts of each list; `undefined` where nobody looked. */
export const countPosts = (told: Told, { top, bottom }: JudgedPosts): PostCounts | undefined => {
  const [rows, all] = [told.rowsOf('posts', 'now'), told.rowsOf('posts', 'ever')];
  if (rows === undefined || all === undefined) return undefined;
  const value = (row: Row, column: ColumnName) => row[positionOf('posts', column)] ?? null;
  const number = (row: Row, column: ColumnName) => numberIn(value(row, column));
  const isTicked = (row: Row) => value(row, 'on_goal') === true;
  const hasTicks = all.some(isTicked);
  const isJudged = (row: Row) =>
    number(row, top.column) !== null && (bottom === null || (number(row, bottom.column) ?? 0) > 0);
  return {
    served: rows.filter((row) => isJudged(row) && (!hasTicks || isTicked(row))).length,
    offGoal: hasTicks ? rows.filter((row) => !isTicked(row) && number(row, 'engagements') !== null).length : 0,
  };
};
