import type { Unit } from '../../kpi/kpi.ts';
import type { Language } from '../../text/language.ts';
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
const headingRoom = 13;

/** Whether a heading has no room above a column of figures in the usual letters. */
export const isLongHeading = (text: string): boolean => text.length > headingRoom;

/** A name as it stands within a line: it begins small where it is no abbreviation. */
export const withinLine = (name: string): string =>
  name.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase());

/** The heading of a column of figures, in smaller letters where it is long. */
export const headingCell = (text: string): PlannedCell =>
  styledCell(withinLine(text), isLongHeading(text) ? 'headingLong' : 'heading');

/** Letters of a figure's name that stand beside its columns, in letters of each size: those of Ukrainian are wider. */
const nameRoom = { en: [36, 41], uk: [32, 36] } as const;

/** The name of a figure in its row, in smaller letters where it is long. */
export const nameCell = (name: string, language: Language): PlannedCell => {
  const [usual, smaller] = nameRoom[language];
  return styledCell(name, name.length <= usual ? 'name' : name.length <= smaller ? 'nameLong' : 'nameLongest');
};

/** A hidden cell that holds a step of a calculation. */
export const helperCell = (value: PlannedCell['value'], format = 'General'): PlannedCell =>
  styledCell(value, 'helper', format);

/** A cell of the calculation tab that holds a number or a day, at the right as numbers are. */
export const detailCell = (value: PlannedCell['value'], format: string): PlannedCell =>
  styledCell(value, 'soft9', format);
