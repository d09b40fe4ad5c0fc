import type { Fact, Facts, Observation } from '../../fact.ts';
import { isRefused, resultsOf } from '../../observe.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a value shows in a format; every blank as a space, whichever the locale groups by. */
const shown = (sheet: Sheet, format: string, value: number | string): string =>
  sheet.getRange('A1').setNumberFormat(format).setValue(value).getDisplayValue().replace(/\s/g, ' ');

const change = '"▲ "0.00" pp""  ";"▼ "0.00" pp""  ";0.00" pp""  ";@"  "';

/** The same few lines in several locales, as facts of their own. */
const inLocales = (
  name: string,
  fact: Omit<Fact, 'locale' | 'expected'>,
  expected: Partial<Readonly<Record<'en_US' | 'uk_UA' | 'de_DE', Observation>>>,
): Facts =>
  Object.fromEntries(
    (['en_US', 'uk_UA', 'de_DE'] as const).flatMap((locale) => {
      const is = expected[locale];
      return is === undefined
        ? []
        : [[`${name}, ${locale}`, { ...fact, claim: `${fact.claim} In ${locale}.`, locale, expected: { is } }]];
    }),
  );

/** Formats of numbers, and what a locale changes. */
export const formats: Facts = {
  ...inLocales(
    'semicolons between arguments',
    {
      claim: 'A formula whose arguments are separated by ; is understood in every locale.',
      source: 'mricon/ingress-fieldplan, issue 5; ISA-tools/OntoMaton, pull request 37',
      observe: (sheet) => resultsOf(sheet, '=SUM(1;2)', '=IF(TRUE;"a,b";1)', '=ROUND(10/4;1)*2'),
    },
    { en_US: [3, 'a,b', 5], uk_UA: [3, 'a,b', 5], de_DE: [3, 'a,b', 5] },
  ),
  ...inLocales(
    'commas between arguments',
    {
      claim: 'A comma between arguments is an error where the comma is the decimal mark.',
      source:
        'google-marketing-solutions/advanced-bidding-manager, issue 1; googleapis/google-api-nodejs-client, issue 1994',
      observe: (sheet) => resultsOf(sheet, '=SUM(A2,A3)'),
    },
    { en_US: [0], uk_UA: ['#ERROR!'], de_DE: ['#ERROR!'] },
  ),
  ...inLocales(
    'a rule with semicolons',
    {
      claim: 'The formula of a conditional format is taken with ; in every locale.',
      source: 'written nowhere; as in cells',
      observe: (sheet) =>
        isRefused(() =>
          sheet.setConditionalFormatRules([
            SpreadsheetApp.newConditionalFormatRule()
              .whenFormulaSatisfied('=AND($A1>1;$B1<>"")')
              .setFontColor('#188038')
              .setRanges([sheet.getRange('A1:B9')])
              .build(),
          ]),
        ),
    },
    { en_US: false, uk_UA: false, de_DE: false },
  ),
  ...inLocales(
    'letters of days in TEXT',
    {
      claim: 'TEXT knows y, m and d in every locale.',
      source: 'TEXT (support page 3094139), which has one set of letters',
      observe: (sheet) => resultsOf(sheet, '=TEXT(DATE(2026;3;5);"yyyy-mm-dd")', '=TEXT(DAY(DATE(2026;3;5));"00")'),
    },
    { en_US: ['2026-03-05', '05'], uk_UA: ['2026-03-05', '05'], de_DE: ['2026-03-05', '05'] },
  ),
  ...inLocales(
    'whole numbers and percent in TEXT',
    {
      claim: 'TEXT fills with zeros and shows percent alike in every locale.',
      source: 'TEXT (support page 3094139)',
      observe: (sheet) => resultsOf(sheet, '=TEXT(7;"000")', '=TEXT(1/2;"0%")', '=TEXT(1234;"0")'),
    },
    { en_US: ['007', '50%', '1234'], uk_UA: ['007', '50%', '1234'] },
  ),
  ...inLocales(
    'patterns of number formats',
    {
      claim:
        'A pattern is written with . and , whatever the locale, which decides what is shown, and comes back as written.',
      source: 'Sheets API, guide "Date and number formats"; gas-fakes, test/testsheets.js',
      observe: (sheet) => [
        shown(sheet, '#,##0.00', 1234.5),
        shown(sheet, '0.0%', 0.125),
        sheet.getRange('A1').getNumberFormat(),
      ],
    },
    {
      en_US: ['1,234.50', '12.5%', '0.0%'],
      uk_UA: ['1 234,50', '12,5%', '0.0%'],
      de_DE: ['1.234,50', '12,5%', '0.0%'],
    },
  ),
  ...inLocales(
    'the format of a change',
    {
      claim: 'A pattern of four parts shows an arrow, points and room behind them, and texts as they are.',
      source: 'Sheets API, guide "Date and number formats", sections by semicolons',
      observe: (sheet) => [1.5, -1.5, 0, '–'].map((value) => shown(sheet, change, value)),
    },
    {
      en_US: ['▲ 1.50 pp  ', '▼ 1.50 pp  ', '0.00 pp  ', '–  '],
      uk_UA: ['▲ 1,50 pp  ', '▼ 1,50 pp  ', '0,00 pp  ', '–  '],
    },
  ),
  ...inLocales(
    'numbers as people of a locale type them',
    {
      claim: 'A string such as 1,5 is read by the locale of the spreadsheet.',
      source: 'Sheets API, ValueInputOption USER_ENTERED',
      observe: (sheet) => {
        const cell = sheet.getRange('A1').setValue('1,5');
        return [cell.getValue() === 1.5, typeof cell.getValue()];
      },
    },
    { uk_UA: [true, 'number'], de_DE: [true, 'number'] },
  ),
  ...inLocales(
    'days as people of a locale type them',
    {
      claim: 'A string such as 31.12.2026 is a date where days are written so.',
      source: 'Sheets API, ValueInputOption USER_ENTERED',
      observe: (sheet) => {
        sheet.getRange('A1').setValue('31.12.2026');
        return resultsOf(sheet, '=ISNUMBER(A1)');
      },
    },
    { uk_UA: [true], de_DE: [true] },
  ),
  ...inLocales(
    'the name of the locale',
    {
      claim: 'The locale that a spreadsheet was given is the one that it tells.',
      source: 'Spreadsheet.setSpreadsheetLocale (reference)',
      observe: (sheet) => sheet.getParent().getSpreadsheetLocale(),
    },
    { en_US: 'en_US', uk_UA: 'uk_UA', de_DE: 'de_DE' },
  ),
  'hours beyond a day': {
    claim: '[h]:mm:ss shows more than 24 hours.',
    source: 'Sheets API, guide "Date and number formats", elapsed time',
    observe: (sheet) => shown(sheet, '[h]:mm:ss', 26.5 / 24),
    expected: { is: '26:30:00' },
  },
  'days in formats': {
    claim: 'Days show as the pattern says.',
    source: 'Sheets API, guide "Date and number formats"',
    observe: (sheet) => [shown(sheet, 'd mmm yyyy', 46086), shown(sheet, 'dd.mm.yyyy', 46086)],
    expected: { is: ['5 Mar 2026', '05.03.2026'] },
  },
  'the format of a cell without one': {
    claim: 'A cell without a format tells the automatic one.',
    source: 'brucemcpherson/gas-fakes, test/testsheets.js',
    observe: (sheet) => [
      sheet.getRange('A1').getNumberFormat(),
      sheet.getRange('B1').setNumberFormat('@').getNumberFormat(),
    ],
    expected: { is: ['0.###############', '@'] },
  },
  'a formula shows in the format of its cell': {
    claim: 'A format that was set stays when a formula comes, and shows its result.',
    source: 'Range.setNumberFormat (reference)',
    observe: (sheet) => {
      const cell = sheet.getRange('A1').setNumberFormat('0.00%').setFormula('=1/8');
      return [cell.getDisplayValue(), cell.getNumberFormat()];
    },
    expected: { is: ['12.50%', '0.00%'] },
  },
  'the zone of the spreadsheet': {
    claim: 'The time zone that a spreadsheet was given is the one that it tells.',
    source: 'Spreadsheet.setSpreadsheetTimeZone (reference)',
    zone: 'America/Los_Angeles',
    observe: (sheet) => sheet.getParent().getSpreadsheetTimeZone(),
    expected: { is: 'America/Los_Angeles' },
  },
};
