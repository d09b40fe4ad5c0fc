import type { Unit } from '../../kpi/kpi.ts';
import { formats } from './formats.ts';
import type { PlannedCell } from './plan.ts';
import type { StyleName } from './styles.ts';

const text = '@';

/** A cell of the page; its value is taken as text where no number format is given, else a string that starts with `=` is a formula. */
export const styledCell = (value: PlannedCell['value'], style: StyleName, format = text): PlannedCell => ({
  value,
  style,
  format,
});

/** A figure, as its unit is shown. */
export const figureCell = (value: string, unit: Unit): PlannedCell => styledCell(value, 'figure', formats[unit]);

/** Letters of a heading that stand above a column of figures. */
const headingRoom = 15;

/** The heading of a column of figures, in smaller letters where it is long. */
export const headingCell = (text: string): PlannedCell =>
  styledCell(text, text.length > headingRoom ? 'headingLong' : 'heading');

/** A hidden cell that holds a step of a calculation. */
export const helperCell = (value: PlannedCell['value'], format = 'General'): PlannedCell =>
  styledCell(value, 'helper', format);

/** A cell of the calculation tab that holds a number or a day, at the right as numbers are. */
export const detailCell = (value: PlannedCell['value'], format: string): PlannedCell =>
  styledCell(value, 'soft9', format);
