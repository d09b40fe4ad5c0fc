import { nameKey } from '../../text/name-key.ts';
import type { FunctionCall } from '../call/function-call.ts';
import { emptyArgument, noDenominator } from '../call/function-error.ts';
import { blank, isBlank, isBlankCell, isHeading, type RowSums, singleColumnOf } from '../call/grid.ts';
import { requireSameRows } from '../call/same-rows.ts';

/** What people write above a column of labels: above labels alone nothing else tells a heading from one. */
const labelHeadings = new Set(
  'format|type|content type|post type|topic|label|platform|network|campaign|формат|тип|тип допису|тема|рубрика|мітка|платформа|мережа|кампанія'.split(
    '|',
  ),
);

/** Whether the first row is a heading: a text above numbers, or a word for labels. */
const hasHeading = (call: FunctionCall, first: unknown, values: RowSums | null): boolean => {
  if (call.grid(0).height > 1 && typeof first === 'string' && labelHeadings.has(nameKey(first))) return true;
  if (values === null) return false;
  const grid = call.grid(1);
  return isHeading(grid, 0, grid.at(0, 0)) && isBlank(values[0] ?? blank);
};

/** Each label with its count or its sum of values and its share of all, the largest first. */
export const contentMix = (call: FunctionCall): unknown => {
  const labels = singleColumnOf(call.called(0), call.grid(0));
  const values = call.raw[1] === undefined || call.raw[1] === '' ? null : call.rowSums(1);
  if (values !== null) requireSameRows(call, [labels, values]);
  const from = hasHeading(call, labels[0], values) ? 1 : 0;
  const sums = new Map<string, { readonly label: string; amount: number }>();
  labels.forEach((cell, row) => {
    const amount = values === null ? 1 : (values[row] ?? blank);
    if (row < from || isBlankCell(cell) || isBlank(amount)) return;
    const label = String(cell).trim();
    const known = sums.get(nameKey(label));
    if (known === undefined) sums.set(nameKey(label), { label, amount });
    else known.amount += amount;
  });
  if (sums.size === 0) throw emptyArgument(call.called(0), 'text');
  const rows = [...sums.values()].sort((one, other) => other.amount - one.amount);
  const all = rows.reduce((sum, { amount }) => sum + amount, 0);
  if (all > 0) return rows.map(({ label, amount }) => [label, amount, amount / all] as const);
  const advice = { en: 'a share needs more than 0', uk: 'для частки має бути більше за 0' };
  throw noDenominator(call, { name: 'values', value: all, advice });
};
