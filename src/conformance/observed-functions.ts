import { isDate } from '../calendar/day.ts';

/** What a value is, in words that a cell can show: `number 5`, `text "a"`, `moment 2026-03-01T10:00:00.000Z`, `[[…]]`. */
const describeValue = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(describeValue).join(', ')}]`;
  if (value === null || value === undefined) return String(value);
  if (isDate(value)) return `moment ${value.toISOString()}`;
  return typeof value === 'string' ? `text ${JSON.stringify(value)}` : `${typeof value} ${String(value)}`;
};

/** The arguments of a custom function as it gets them, from the first to the last that is given. */
export const describeArguments = (given: ArrayLike<unknown>): string => Array.from(given).map(describeValue).join('; ');

/** A custom function's result of a kind, by a word. */
export const resultOfKind = (kind: unknown): unknown => {
  switch (kind) {
    case 'null':
      return null;
    case 'undefined':
      return undefined;
    case 'NaN':
      return Number.NaN;
    case 'infinity':
      return Number.POSITIVE_INFINITY;
    case 'empty text':
      return '';
    case 'formula text':
      return '=1+1';
    case 'digits':
      return '0123';
    case 'truth':
      return true;
    case 'day':
      return new Date(2026, 2, 1);
    case 'table':
      return [
        [1, 2],
        ['a', true],
      ];
    case 'row':
      return [1, 2];
    case 'ragged':
      return [[1, 2], [3]];
    default:
      throw new Error(`No result is of the kind "${String(kind)}".`);
  }
};

const attempts: Readonly<Record<string, () => unknown>> = {
  'zone of the spreadsheet': () => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(),
  'zone of the script': () => Session.getScriptTimeZone(),
  'locale of the spreadsheet': () => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale(),
  'locale of the person': () => typeof Session.getActiveUserLocale(),
  properties: () => PropertiesService.getDocumentProperties().getProperty('no such property'),
  'reading a cell': () => SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]?.getRange('A1').getValue() !== undefined,
  'writing a cell': () => {
    SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange('J1').setValue(1);
    return 'written';
  },
  interface: () => typeof SpreadsheetApp.getUi().createMenu('m'),
};

/** What a custom function may ask of the services: what it got, or `refusedReading`. */
export const tryService = (what: unknown): unknown => {
  const tried = attempts[String(what)];
  if (tried === undefined) throw new Error(`Nothing is tried by the name "${String(what)}".`);
  try {
    return describeValue(tried());
  } catch {
    return 'refused';
  }
};
