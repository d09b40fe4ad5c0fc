import type { Facts } from '../../fact.ts';
import { resultsOf, writeRows } from '../../observe.ts';

/** Days in cells and formulas. */
export const dates = {
  'days are numbers': {
    claim: 'A day is the number of days since 30 December 1899.',
    source: 'Sheets API, guide "Date and number formats"',
    observe: (sheet) =>
      resultsOf(
        sheet,
        '=DATE(2026;3;1)*1',
        '=DATE(1900;1;1)*1',
        '=DATE(1900;3;1)*1',
        '=DATE(2024;2;29)+1=DATE(2024;3;1)',
      ),
    expected: { is: [46082, 2, 61, true] },
  },
  'months beyond the year': {
    claim: 'DATE carries months and days over.',
    source: 'DATE (support page 3092969)',
    observe: (sheet) =>
      resultsOf(
        sheet,
        '=DATE(2026;13;1)=DATE(2027;1;1)',
        '=DATE(2026;3;0)=DATE(2026;2;28)',
        '=DATE(2026;0;1)=DATE(2025;12;1)',
      ),
    expected: { is: [true, true, true] },
  },
  'years before 1900': {
    claim: 'DATE adds 1900 to years before 1900.',
    source: 'DATE (support page 3092969)',
    observe: (sheet) => resultsOf(sheet, '=YEAR(DATE(119;2;1))', '=YEAR(DATE(0;1;1))'),
    expected: { is: [2019, 1900] },
  },
  'days before the first': {
    claim: 'A day before 30 December 1899 is a negative number, and shows.',
    source: 'Sheets API, guide "Date and number formats": serial numbers may be negative',
    observe: (sheet) => {
      const cell = sheet.getRange('A1').setNumberFormat('yyyy-mm-dd').setValue(-1);
      return [cell.getDisplayValue(), resultsOf(sheet, '=YEAR(A1)', '=DAY(A1)')];
    },
    expected: { is: ['1899-12-29', [1899, 29]] },
  },
  'months later': {
    claim: 'EDATE and EOMONTH end with the last day of a shorter month.',
    source: 'EDATE, EOMONTH (support pages 3092974, 3093044)',
    observe: (sheet) =>
      resultsOf(
        sheet,
        '=EDATE(DATE(2026;1;31);1)=DATE(2026;2;28)',
        '=EDATE(DATE(2026;3;31);-1)=DATE(2026;2;28)',
        '=EOMONTH(DATE(2024;1;15);1)=DATE(2024;2;29)',
        '=EOMONTH(DATE(2026;3;15);-1)+1=DATE(2026;3;1)',
      ),
    expected: { is: [true, true, true, true] },
  },
  'the name of a month': {
    claim: 'CHOOSE counts from 1, and its place need not be typed as a whole number.',
    source: 'CHOOSE (support page 3093371)',
    observe: (sheet) =>
      resultsOf(
        sheet,
        '=CHOOSE(MONTH(DATE(2026;2;28));"January";"February";"March")="February"',
        '=CHOOSE((MONTH(DATE(2026;10;1))+2)/3;"I";"II";"III";"IV")="IV"',
      ),
    expected: { is: [true, true] },
  },
  'days of the week': {
    claim: 'WEEKDAY with 2 counts from Monday, alone from Sunday.',
    source: 'WEEKDAY (support page 3092985)',
    observe: (sheet) =>
      resultsOf(sheet, '=WEEKDAY(DATE(2026;3;1))', '=WEEKDAY(DATE(2026;3;1);2)', '=WEEKDAY(DATE(2026;3;2);2)'),
    expected: { is: [1, 7, 1] },
  },
  'parts of a day': {
    claim: 'YEAR, MONTH, DAY and the remainder of a moment are read from its number.',
    source: 'YEAR, MONTH, DAY (support pages 3093061, 3093052, 3093040)',
    observe: (sheet) => {
      writeRows(sheet, [[46082.75]]);
      return resultsOf(sheet, '=YEAR(A1)', '=MONTH(A1)', '=DAY(A1)', '=HOUR(A1)', '=INT(A1)', '=MOD(A1;1)*4');
    },
    expected: { is: [2026, 3, 1, 18, 46082, 3] },
  },
  'a place among days in order': {
    claim: 'MATCH with 1 gives the last place that is not larger, by halving, over blanks at the end too.',
    source: 'MATCH (support page 3093378)',
    observe: (sheet) => {
      writeRows(sheet, [['day'], [46082], [46083], [46083], [46085]]);
      return resultsOf(
        sheet,
        '=MATCH(46083;$A$2:$A;1)',
        '=MATCH(46084;$A$2:$A;1)',
        '=MATCH(99999;$A$2:$A;1)',
        '=MATCH(1;$A$2:$A;1)',
      );
    },
    expected: { is: [3, 3, 4, '#N/A'] },
  },
  'the length of a span': {
    claim: 'The difference of two days is a number of days, across changes of the clock.',
    source: 'Sheets API, guide "Date and number formats"',
    zone: 'Europe/Kyiv',
    observe: (sheet) => {
      sheet
        .getRange('A1:B1')
        .setNumberFormat('yyyy-mm-dd')
        .setValues([[46109, 46111]]);
      const [from, to] = sheet.getRange('A1:B1').getValues().flat();
      return [
        resultsOf(sheet, '=B1-A1'),
        from instanceof Date && to instanceof Date && to.getTime() - from.getTime() === 47 * 3_600_000,
      ];
    },
    expected: { is: [[2], true] },
  },
} satisfies Facts;
