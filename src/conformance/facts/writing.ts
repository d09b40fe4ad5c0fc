import type { Facts } from '../fact.ts';
import { resultsOf, valuesIn, writeRows, writeTexts } from '../observe.ts';

/** Texts that a spreadsheet reads as something else where it may. */
const nasty = [
  '=1+1',
  '+1',
  '-1',
  '@a',
  '#a',
  '#N/A',
  '0123',
  '2026-03',
  '5/2',
  '1e5',
  '12%',
  'TRUE',
  '31.12.2026',
  ' a ',
];

const column = (texts: readonly (string | number | boolean)[]): (string | number | boolean)[][] =>
  texts.map((text) => [text]);

/** What becomes of values that a script writes. */
export const writing = {
  'letters of blank cells that are filled later': {
    claim: 'setTextStyles gives cells their letters, also blank ones, and what is written into them later has those.',
    source: 'Range.setTextStyles (reference): "Sets a rectangular grid of text styles"',
    observe: (sheet) => {
      const [large, small] = [
        SpreadsheetApp.newTextStyle().setFontSize(14).setBold(true).setForegroundColor('#1a56a8').build(),
        SpreadsheetApp.newTextStyle().setFontSize(8).setBold(false).setForegroundColor('#5f6368').build(),
      ];
      sheet.getRange('A1:A2').setTextStyles([[large], [small]]);
      sheet.getRange('A1:A2').setValues([['=1+1'], ['a']]);
      return ['A1', 'A2'].map((cell) => [sheet.getRange(cell).getFontSize(), sheet.getRange(cell).getFontWeight()]);
    },
    expected: {
      is: [
        [14, 'bold'],
        [8, 'normal'],
      ],
    },
  },
  'a text that leads to a range of its tab': {
    claim: 'A rich text keeps a link to a range of its own tab as it was given.',
    source: 'RichTextValueBuilder.setLinkUrl (reference)',
    observe: (sheet) => {
      const link = `#gid=${sheet.getSheetId()}&range=C7`;
      sheet
        .getRange('A1')
        .setRichTextValues([[SpreadsheetApp.newRichTextValue().setText('a').setLinkUrl(link).build()]]);
      return sheet.getRange('A1').getRichTextValue()?.getLinkUrl() === link;
    },
    expected: { is: true },
  },
  'a text that starts with = becomes a formula': {
    claim: 'setValues takes a string that starts with = for a formula.',
    source: 'Range.setValues (reference)',
    observe: (sheet) => {
      sheet.getRange('A1').setValues([['=1+1']]);
      return [sheet.getRange('A1').getFormula(), sheet.getRange('A1').getValue()];
    },
    expected: { is: ['=1+1', 2] },
  },
  'an apostrophe in a plain text cell': {
    claim: 'A cell whose format is @ takes the apostrophe before a text for a mark, or keeps it as a letter.',
    source: 'written nowhere',
    observe: (sheet) => {
      const cell = sheet.getRange('A1').setNumberFormat('@').setValue("'=1");
      return cell.getValue();
    },
    expected: { unknown: 'keepsMarks', yes: "'=1", no: '=1' },
  },
  'an apostrophe in an unformatted cell': {
    claim: 'Before a text in a cell without a format an apostrophe is a mark and no letter of it.',
    source: 'Sheets API, guide "Cell values", user-entered input as if typed',
    observe: (sheet) => {
      writeRows(sheet, column(["'=1", "'0123", "'a"]));
      return valuesIn(sheet, 'A1:A3');
    },
    expected: { is: column(['=1', '0123', 'a']) },
  },
  'texts in plain text cells': {
    claim: 'A cell whose format is @ keeps every text letter by letter, also one that begins like a formula.',
    source: 'Sheets API, guide "Date and number formats", text format',
    observe: (sheet) => {
      writeTexts(sheet, nasty);
      return valuesIn(sheet, `A1:A${nasty.length}`);
    },
    expected: { is: column(nasty) },
  },
  'no formula in a plain text cell': {
    claim: 'A text that starts with = is no formula in a cell whose format is @.',
    source: 'Sheets API, guide "Date and number formats", text format',
    observe: (sheet) => {
      writeTexts(sheet, ['=1+1', '=A2']);
      return sheet.getRange('A1:A2').getFormulas().flat();
    },
    expected: { is: ['', ''] },
  },
  'the length of texts in plain text cells': {
    claim: 'LEN counts the letters that were written and no mark before them.',
    source: 'LEN (support page 3094081)',
    observe: (sheet) => {
      writeTexts(sheet, ['=1', '#a', '0123', '5/2']);
      return resultsOf(sheet, '=LEN(A1)', '=LEN(A2)', '=LEN(A3)', '=LEN(A4)');
    },
    expected: { is: [2, 2, 4, 3] },
  },
  'texts read by a formula': {
    claim: 'A formula that reads a plain text cell gets the text as it was written.',
    source: 'written nowhere; follows from the text format',
    observe: (sheet) => {
      writeTexts(sheet, ['=1', '#a', '0123', 'TRUE']);
      return resultsOf(sheet, '=A1&""', '=A2&""', '=A3&""', '=A4&""', '=ISTEXT(A3)');
    },
    expected: { is: ['=1', '#a', '0123', 'TRUE', true] },
  },
  'a text that begins like an error': {
    claim: 'A text that begins with # is a text in a cell without a format.',
    source: 'written nowhere; names such as #NAMEDAY are typed every day',
    observe: (sheet) => {
      writeRows(sheet, column(['#a', '#NAMEDAY', '#REFRESH autumn']));
      return [valuesIn(sheet, 'A1:A3').flat(), resultsOf(sheet, '=ISERROR(A1)', '=ISERROR(A2)', '=ISERROR(A3)')];
    },
    expected: {
      is: [
        ['#a', '#NAMEDAY', '#REFRESH autumn'],
        [false, false, false],
      ],
    },
  },
  'texts that look like numbers in unformatted cells': {
    claim: 'setValues reads strings as if a person typed them: leading zeros, percent and powers of ten make numbers.',
    source: 'Sheets API, ValueInputOption USER_ENTERED',
    observe: (sheet) => {
      writeRows(sheet, column(['0123', '12%', '1e5', 'true']));
      return valuesIn(sheet, 'A1:A4').flat();
    },
    expected: { is: [123, 0.12, 100000, true] },
  },
  'texts that look like days in unformatted cells': {
    claim: 'A string such as 2026-03-01 becomes a date in a cell without a format.',
    source: 'Sheets API, ValueInputOption USER_ENTERED',
    observe: (sheet) => {
      writeRows(sheet, [['2026-03-01']]);
      return resultsOf(sheet, '=A1-DATE(2026;3;1)', '=ISNUMBER(A1)');
    },
    expected: { is: [0, true] },
  },
  'blanks and null': {
    claim: 'An empty string leaves a cell blank and clears what stood there.',
    source: 'Range.getValues (reference): empty cells are empty strings',
    observe: (sheet) => {
      writeRows(sheet, [['a', 1]]);
      writeRows(sheet, [['', '']]);
      return [sheet.getRange('A1:B1').isBlank(), sheet.getLastRow(), resultsOf(sheet, '=COUNTA(A1:B1)')];
    },
    expected: { is: [true, 0, [0]] },
  },
  'numbers and booleans': {
    claim: 'Numbers and booleans are written as they are, whatever the locale.',
    source: 'Range.setValues (reference)',
    observe: (sheet) => {
      writeRows(sheet, [[1234.5, -0.25, true, false]]);
      return valuesIn(sheet, 'A1:D1').flat();
    },
    expected: { is: [1234.5, -0.25, true, false] },
  },
  'a serial number in a date cell': {
    claim: 'A serial number in a cell whose format is a day is that day.',
    source: 'Sheets API, guide "Date and number formats": serial numbers count from 30 December 1899',
    observe: (sheet) => {
      const cell = sheet.getRange('A1').setNumberFormat('yyyy-mm-dd').setValue(46082);
      return [cell.getDisplayValue(), resultsOf(sheet, '=A1=DATE(2026;3;1)', '=YEAR(A1)')];
    },
    expected: { is: ['2026-03-01', [true, 2026]] },
  },
  'a date of the script': {
    claim: 'A Date is written as the wall clock of the spreadsheet shows it.',
    source: 'Range.setValues (reference); reports of days that are off by one',
    observe: (sheet) => {
      const zone = sheet.getParent().getSpreadsheetTimeZone();
      const now = new Date(Date.UTC(2026, 2, 1, 12, 30));
      sheet.getRange('A1').setValue(now);
      const shown = Utilities.formatDate(now, zone, 'yyyy-MM-dd HH:mm').replace(/\D/g, ' ').split(' ').map(Number);
      return resultsOf(
        sheet,
        `=ROUND((A1-DATE(${shown[0]};${shown[1]};${shown[2]})-TIME(${shown[3]};${shown[4]};0))*86400;0)`,
      );
    },
    expected: { is: [0] },
  },
  'one value for a whole range': {
    claim: 'setValue fills every cell of a range.',
    source: 'Range.setValue (reference)',
    observe: (sheet) => {
      sheet.getRange('A1:B2').setValue('x');
      return valuesIn(sheet, 'A1:B2');
    },
    expected: {
      is: [
        ['x', 'x'],
        ['x', 'x'],
      ],
    },
  },
  'a format holds for values of the same run': {
    claim: 'A format that is set before the values, without a flush between them, holds for them.',
    source: 'Apps Script, best practices: writes are kept in order',
    observe: (sheet) => {
      sheet
        .getRange('A1:B1')
        .setNumberFormats([['@', '0']])
        .setValues([['007', '007']]);
      return valuesIn(sheet, 'A1:B1').flat();
    },
    expected: { is: ['007', 7] },
  },
  'an id of eighteen digits': {
    claim: 'A long id stays whole as text, and loses its last digits as a number.',
    source: 'IEEE 754 numbers, as everywhere in Sheets',
    observe: (sheet) => {
      sheet
        .getRange('A1:B1')
        .setNumberFormats([['@', '0']])
        .setValues([['178676170304249002', '178676170304249002']]);
      return resultsOf(sheet, '=A1="178676170304249002"', '=LEN(A1)', '=ISNUMBER(B1)');
    },
    expected: { is: [true, 18, true] },
  },
  'line breaks and emoji': {
    claim: 'A text keeps its line breaks and letters outside the basic plane.',
    source: 'Range.setValues (reference)',
    observe: (sheet) => {
      writeTexts(sheet, ['a\nb', '👍🏽 їжак']);
      return valuesIn(sheet, 'A1:A2').flat();
    },
    expected: { is: ['a\nb', '👍🏽 їжак'] },
  },
  'a quotation mark in a formula': {
    claim: 'A doubled quotation mark is one in a text of a formula.',
    source: 'Sheets, formula syntax',
    observe: (sheet) => resultsOf(sheet, '="say ""so"""', '=LEN("""")'),
    expected: { is: ['say "so"', 1] },
  },
} satisfies Facts;
