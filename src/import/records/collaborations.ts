import { positionOf } from '../../records/kinds.ts';
import type { Rows } from '../../records/rows.ts';
import { tableIssues } from '../issues/table-issues.ts';
import type { Issue } from '../reading.ts';
import type { Source } from '../source.ts';

/** How many other accounts are named. */
const named = 5;

/** Says so where posts are of another account than most rows of the file: Instagram lists collaborations with one's own. */
export const collaborationIssues = (source: Source, rows: Rows): readonly Issue[] => {
  if (source.collaborates !== true) return [];
  const at = positionOf(source.kind, 'account');
  const counts = new Map<string, number>();
  for (let from = 0, row = 0; row < rows.length; from = row) {
    const account = rows.value(from, at);
    // Posts of one account follow each other: they are counted together.
    for (row = from + 1; row < rows.length && rows.value(row, at) === account; ) row += 1;
    if (typeof account === 'string') counts.set(account, (counts.get(account) ?? 0) + row - from);
  }
  const [, ...others] = Array.from(counts).sort(([, one], [, other]) => other - one);
  if (others.length === 0) return [];
  const posts = others.reduce((sum, [, count]) => sum + count, 0);
  const names = others.slice(0, named).map(([name]) => name);
  return [tableIssues.collaborations(others.length > named ? [...names, '…'] : names, posts)];
};
