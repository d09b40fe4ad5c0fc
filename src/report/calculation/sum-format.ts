import { shapeOfColumn } from '../../records/kinds.ts';
import type { Term } from '../formulas/term.ts';
import { formats } from '../layout/formats.ts';

/** The number format of a sum: as many decimals in each, since `0.##` would leave its point behind what is whole. */
export const sumFormat = ({ is, column }: Pick<Term, 'is' | 'column'>): string => {
  if (is !== 'sum') return is === 'count' || is === 'days' ? formats.count : 'General';
  const shape = shapeOfColumn(column);
  if (shape === 'money') return formats.money;
  return shape === 'minutes' || shape === 'time' ? '0.0' : formats.count;
};
