import { positionOf, type Row } from '../records/kinds.ts';
import type { Issue } from './reading.ts';
import type { Source } from './source.ts';
import { tableIssues } from './table-issues.ts';

/** How many other accounts are named. */
const named = 5;

/** Says so where posts are of another account than most rows of the file: Instagram lists collaborations with one's own. */
export const collaborations = (source: Source, rows: readonly Row[]): readonly Issue[] => {
  if (source.collaborates !== true) return [];
  const at = positionOf(source.kind, 'account');
  const counts = new Map<string, number>();
  for (const row of rows) {
    const account = row[at];
    if (typeof account === 'string') counts.set(account, (counts.get(account) ?? 0) + 1);
  }
  const [, ...others] = Array.from(counts).sort(([, one], [, other]) => other - one);
  if (others.length === 0) return [];
  const posts = others.reduce((sum, [, count]) => sum + count, 0);
  const names = others.slice(0, named).map(([name]) => name);
  return [tableIssues.collaborations(others.length > named ? [...names, '…'] : names, posts)];
};
