import { roundToSecond } from '../../calendar/day.ts';
import type { Shape, Value } from '../kinds.ts';

/** A value as a cell will give it back: times to the second, and the one kind of line break that a cell has. */
export const storedValue = (value: Value, shape: Shape): Value => {
  if (typeof value === 'number') return shape === 'time' ? roundToSecond(value) : value;
  return typeof value === 'string' && value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value;
};
