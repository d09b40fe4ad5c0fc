import { isDate } from '../../../calendar/day.ts';
import type { Observation } from '../../claim.ts';
import type { Fact, Facts } from '../../fact.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const guide = 'Custom functions in Google Sheets (guide)';
const nowhere = 'written nowhere';

/** A cell's value as a fact may give it; a moment as its day and time in the zone of the spreadsheet. */
const seen = (sheet: Sheet, address: string): Observation => {
  const value: unknown = sheet.getRange(address).getValue();
  if (isDate(value))
    return Utilities.formatDate(value, sheet.getParent().getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm:ss');
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
};

/** A formula in C1, and what Google makes of it; D1 and below are free. */
const calculated = (
  formula: string,
  fill: (sheet: Sheet) => void = () => undefined,
): Pick<Fact, 'prepare' | 'observe'> => ({
  prepare: (sheet) => {
    fill(sheet);
    sheet.getRange('C1').setFormula(formula);
  },
  observe: (sheet) => seen(sheet, 'C1'),
});

const into =
  (address: string, format: string, value: number | string): ((sheet: Sheet) => void) =>
  (sheet) => {
    sheet.getRange(address).setNumberFormat(format).setValue(value);
  };

/** 1 March 2026 and a quarter of it. */
const day = 46_082;

/** How custom functions get their arguments, and what becomes of their results. */
export const customFunctions = {
  'values as arguments': {
    claim: 'A custom function gets numbers, texts and truth values as they are.',
    source: guide,
    ...calculated('=FACT_ARGUMENTS(5;"a";TRUE)'),
    expected: { is: 'number 5; text "a"; boolean true' },
  },
  'a range as an argument': {
    claim: 'A range arrives as a table, rows first, with blanks as empty texts.',
    source: guide,
    ...calculated('=FACT_ARGUMENTS(A1:B2)', (sheet) =>
      sheet.getRange('A1:B2').setValues([
        [1, 2],
        ['a', ''],
      ]),
    ),
    expected: { is: '[[number 1, number 2], [text "a", text ""]]' },
  },
  'one column as an argument': {
    claim: 'A range of one column arrives as rows of one cell.',
    source: guide,
    ...calculated('=FACT_ARGUMENTS(A1:A2)', (sheet) => sheet.getRange('A1:A2').setValues([[1], [2]])),
    expected: { is: '[[number 1], [number 2]]' },
  },
  'a blank cell as an argument': {
    claim: 'A blank cell arrives as an empty text.',
    source: 'Range.getValues (reference) for values that are read; written nowhere for arguments',
    ...calculated('=FACT_ARGUMENTS(A1)'),
    expected: { is: 'text ""' },
  },
  'an argument that is left out at the end': {
    claim: 'What is left out at the end is no argument.',
    source: 'apps-script-samples, ai/custom-func-ai-agent: parameters with defaults',
    ...calculated('=FACT_ARGUMENTS(5)'),
    expected: { is: 'number 5' },
  },
  'an argument that is left out between others': {
    claim: 'What is left out between two arguments arrives as an empty text, null or undefined, and nothing else.',
    source: nowhere,
    ...calculated('=FACT_ARGUMENTS(1;;3)'),
    observe: (sheet) => /^number 1; (?:text ""|null|undefined); number 3$/.test(String(seen(sheet, 'C1'))),
    expected: { is: true },
  },
  'an error as an argument': {
    claim:
      'A custom function is called with an error as the text that the cell shows; else the formula is that error itself.',
    source: nowhere,
    ...calculated('=FACT_ARGUMENTS(A1)', (sheet) => sheet.getRange('A1').setFormula('=NA()')),
    expected: { unknown: 'passesErrors', yes: 'text "#N/A"', no: '#N/A' },
  },
  'a percentage as an argument': {
    claim: 'A cell that shows 10% arrives as 0.1.',
    source: guide,
    ...calculated('=FACT_ARGUMENTS(A1)', into('A1', '0%', 0.1)),
    expected: { is: 'number 0.1' },
  },
  'a text of digits as an argument': {
    claim: 'A plain text cell with digits arrives as a text with its zeros.',
    source: nowhere,
    ...calculated('=FACT_ARGUMENTS(A1)', into('A1', '@', '0123')),
    expected: { is: 'text "0123"' },
  },
  'a day as an argument': {
    claim:
      'A day arrives as the moment of its midnight in the zone of the spreadsheet, west of the zone of the script.',
    source: 'apps-script-samples, templates/custom-functions; Session.getScriptTimeZone (reference)',
    zone: 'America/Los_Angeles',
    ...calculated('=FACT_ARGUMENTS(A1)', into('A1', 'yyyy-mm-dd', day)),
    expected: { is: 'moment 2026-03-01T08:00:00.000Z' },
  },
  'a time as an argument': {
    claim: 'A day with a time arrives as that moment in the zone of the spreadsheet, east of the zone of the script.',
    source: 'apps-script-samples, templates/custom-functions; Session.getScriptTimeZone (reference)',
    zone: 'Asia/Kolkata',
    ...calculated('=FACT_ARGUMENTS(A1)', into('A1', 'yyyy-mm-dd hh:mm', day + 0.25)),
    expected: { is: 'moment 2026-03-01T00:30:00.000Z' },
  },
  'a duration as an argument': {
    claim: 'A duration arrives as a moment of the year 1899, and not as a number.',
    source: 'apps-script-samples, templates/custom-functions',
    ...calculated('=FACT_ARGUMENTS(A1)', into('A1', '[h]:mm', 0.25)),
    observe: (sheet) => String(seen(sheet, 'C1')).slice(0, 'moment 1899'.length),
    expected: { is: 'moment 1899' },
  },
  'a large range as an argument': {
    claim: 'A range of a thousand rows and twenty columns arrives whole.',
    source: guide,
    ...calculated('=FACT_SIZE(E1:X1000)'),
    expected: { is: '1000 × 20' },
  },
  'a range without an end as an argument': {
    claim: 'A range without an end arrives with all rows of the tab.',
    source: nowhere,
    ...calculated('=FACT_SIZE(E2:E)'),
    expected: { is: '999 × 1' },
  },
  'the name in small letters': {
    claim: 'A custom function is found whatever the case of its name.',
    source: guide,
    ...calculated('=fact_arguments(5)'),
    expected: { is: 'number 5' },
  },
  'a call in a locale with commas': {
    claim: 'Where the comma is decimal, arguments are parted by semicolons and 0,5 is a number.',
    source: 'Sheets API guide, locales of formulas',
    locale: 'uk_UA',
    ...calculated('=FACT_ARGUMENTS(0,5;"a")'),
    expected: { is: 'number 0.5; text "a"' },
  },
  'null as a result': {
    claim: 'null leaves a cell that reads as blank.',
    source: nowhere,
    ...calculated('=FACT_RESULT("null")'),
    expected: { is: '' },
  },
  'undefined as a result': {
    claim: 'undefined leaves a cell that reads as blank.',
    source: nowhere,
    ...calculated('=FACT_RESULT("undefined")'),
    expected: { is: '' },
  },
  'an empty text as a result': {
    claim: 'An empty text leaves a cell that reads as blank.',
    source: nowhere,
    ...calculated('=FACT_RESULT("empty text")'),
    expected: { is: '' },
  },
  'no number as a result': {
    claim: 'NaN and Infinity do not become numbers.',
    source: nowhere,
    prepare: (sheet) => {
      sheet.getRange('C1:C2').setFormulas([['=FACT_RESULT("NaN")'], ['=FACT_RESULT("infinity")']]);
    },
    observe: (sheet) => ['C1', 'C2'].map((address) => typeof seen(sheet, address)),
    expected: { is: ['string', 'string'] },
  },
  'a text that looks like a formula as a result': {
    claim: 'A text that a function gives is not read as a formula.',
    source: nowhere,
    ...calculated('=FACT_RESULT("formula text")'),
    expected: { is: '=1+1' },
  },
  'digits as a result': {
    claim: 'A text of digits that a function gives stays a text.',
    source: nowhere,
    ...calculated('=FACT_RESULT("digits")'),
    expected: { is: '0123' },
  },
  'a truth value as a result': {
    claim: 'A truth value stays one.',
    source: guide,
    ...calculated('=FACT_RESULT("truth")'),
    expected: { is: true },
  },
  'a moment as a result': {
    claim: 'A moment that a function gives is written in the zone of the spreadsheet, which is not that of the script.',
    source: 'Session.getScriptTimeZone (reference): zones that differ are a frequent source of bugs',
    zone: 'America/Los_Angeles',
    ...calculated('=FACT_RESULT("day")'),
    // Midnight in Kyiv.
    expected: { is: '2026-02-28 14:00:00' },
  },
  'a table as a result': {
    claim: 'A table spills over the cells at its right and below.',
    source: guide,
    ...calculated('=FACT_RESULT("table")'),
    observe: (sheet) =>
      sheet
        .getRange('C1:D2')
        .getValues()
        .map((row) =>
          row.map((value) => (typeof value === 'string' || typeof value === 'boolean' ? value : Number(value))),
        ),
    expected: {
      is: [
        [1, 2],
        ['a', true],
      ],
    },
  },
  'a table without room': {
    claim: 'A table that would overwrite something is an error, and what stands there stays.',
    source: guide,
    ...calculated('=FACT_RESULT("table")', (sheet) => sheet.getRange('D2').setValue('mine')),
    observe: (sheet) => [seen(sheet, 'C1'), seen(sheet, 'D2')],
    expected: { is: ['#REF!', 'mine'] },
  },
  'a thrown error': {
    claim: 'A function that throws shows #ERROR!.',
    source: guide,
    ...calculated('=FACT_RESULT("no such kind")'),
    expected: { is: '#ERROR!' },
  },
  'the zone of the spreadsheet in a function': {
    claim: 'A custom function may ask for the zone of the spreadsheet.',
    source: `${guide}: get methods of the Spreadsheet service`,
    zone: 'Asia/Kolkata',
    ...calculated('=FACT_ATTEMPT("zone of the spreadsheet")'),
    expected: { is: 'text "Asia/Kolkata"' },
  },
  'the zone of the script in a function': {
    claim: 'The zone of the script is that of its manifest, whatever that of the spreadsheet.',
    source: 'Manifest structure: timeZone',
    zone: 'Asia/Kolkata',
    ...calculated('=FACT_ATTEMPT("zone of the script")'),
    expected: { is: 'text "Europe/Kyiv"' },
  },
  'the locale in a function': {
    claim: 'A custom function may ask for the locale of the spreadsheet.',
    source: `${guide}: get methods of the Spreadsheet service`,
    locale: 'de_DE',
    ...calculated('=FACT_ATTEMPT("locale of the spreadsheet")'),
    expected: { is: 'text "de_DE"' },
  },
  'the language of the person in a function': {
    claim: 'A custom function may ask for the locale of the person.',
    source: 'Editor add-on authorization: locale only',
    ...calculated('=FACT_ATTEMPT("locale of the person")'),
    expected: { is: 'text "string"' },
  },
  'reading in a function': {
    claim: 'A custom function may read cells.',
    source: guide,
    ...calculated('=FACT_ATTEMPT("reading a cell")'),
    expected: { is: 'boolean true' },
  },
  'writing in a function': {
    claim: 'A custom function may write no other cell.',
    source: guide,
    ...calculated('=FACT_ATTEMPT("writing a cell")'),
    observe: (sheet) => [seen(sheet, 'C1'), seen(sheet, 'J1')],
    expected: { is: ['refused', ''] },
  },
  'the interface in a function': {
    claim: 'A custom function may show nothing.',
    source: `${guide}: services that can be used`,
    ...calculated('=FACT_ATTEMPT("interface")'),
    expected: { is: 'refused' },
  },
} satisfies Facts;
