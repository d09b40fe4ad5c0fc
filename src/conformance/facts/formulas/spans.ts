import type { Facts } from '../../fact.ts';
import { resultsOf, withSecondTab, writeRows } from '../../observe.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A tab of days in order, with a number and a kind each. */
const data = (sheet: Sheet): void => {
  sheet.setName('Sorted data');
  writeRows(sheet, [
    ['day', 'n', 'kind'],
    [46082, 1, 'a'],
    [46083, 2, 'b'],
    [46083, 4, 'a'],
    [46085, 8, 'a'],
    [46090, 16, 'b'],
  ]);
};

const span = (column: string, first: number | string, last: number | string): string =>
  `INDEX('Sorted data'!$${column}$2:$${column};${first}):INDEX('Sorted data'!$${column}$2:$${column};${last})`;

/** Ranges that formulas cut out of columns by position. */
export const spans = {
  'a range between two cells': {
    claim: 'INDEX(…):INDEX(…) is the range between the two cells.',
    source: 'INDEX (support page 3098242): it returns a reference',
    observe: (sheet) => {
      writeRows(sheet, [[1], [2], [4], [8]]);
      return resultsOf(
        sheet,
        '=SUM(INDEX(A1:A4;2):INDEX(A1:A4;3))',
        '=ROWS(INDEX(A1:A4;2):INDEX(A1:A4;4))',
        '=SUM(INDEX(A1:A4;3):INDEX(A1:A4;3))',
      );
    },
    expected: { is: [6, 3, 4] },
  },
  'a range between two cells of another tab': {
    claim: 'Both ends of such a range may be of one other tab.',
    source: 'INDEX (support page 3098242): it returns a reference',
    observe: (sheet) =>
      withSecondTab(sheet, (other) => {
        data(other);
        return resultsOf(sheet, `=SUM(${span('B', 2, 4)})`, `=MAX(${span('A', 1, 3)})`, `=COUNTA(${span('C', 1, 5)})`);
      }),
    expected: { is: [14, 46083, 5] },
  },
  'a range between two cells as criteria': {
    claim: 'Such a range is a range of criteria and of sums.',
    source: 'written nowhere; SUMIFS takes references',
    observe: (sheet) =>
      withSecondTab(sheet, (other) => {
        data(other);
        return resultsOf(
          sheet,
          `=SUMIFS(${span('B', 2, 4)};${span('C', 2, 4)};"=a")`,
          `=COUNTIFS(${span('C', 1, 5)};"=b";${span('A', 1, 5)};">="&46085)`,
          `=SUMPRODUCT((${span('C', 1, 3)}="a")*${span('B', 1, 3)})`,
          `=MAXIFS(${span('B', 1, 4)};${span('C', 1, 4)};"=b")`,
        );
      }),
    expected: { is: [12, 1, 5, 2] },
  },
  'the last row up to a day, by halving': {
    claim: 'MATCH with 1 over an open column finds the last number up to another, with blank rows below.',
    source: 'MATCH (support page 3093378): 1 takes the range to be in ascending order',
    observe: (sheet) =>
      withSecondTab(sheet, (other) => {
        data(other);
        const until = (day: string) => `=IFERROR(MATCH(${day}-1/10^6;'Sorted data'!$A$2:$A;1);0)`;
        return resultsOf(sheet, until('46082'), until('46084'), until('46083'), until('46091'), until('10^9'));
      }),
    expected: { is: [0, 3, 1, 5, 5] },
  },
  'records of listed accounts': {
    claim: 'MMULT adds up, for each row, the names of a list that it equals, whatever the letters are.',
    source: 'MMULT (support page 3094292); SUMPRODUCT takes arrays',
    observe: (sheet) =>
      withSecondTab(sheet, (other) => {
        data(other);
        sheet.getRange('B1:C2').setValues([
          ['A', 1],
          ['b', 0],
        ]);
        return resultsOf(
          sheet,
          `=SUMPRODUCT(MMULT((${span('C', 1, 5)}=TRANSPOSE($B$1:$B$2))*1;$C$1:$C$2)*1;${span('B', 1, 5)})`,
        );
      }),
    expected: { is: [13] },
  },
  'a range between two cells is a plain range': {
    claim: 'SUMIFS, SUMPRODUCT and ROW find in such a range what they find in the same range written out.',
    source: 'ECMA-376, formulas: the range operator takes two references, and INDEX gives one',
    observe: (sheet) =>
      withSecondTab(sheet, (other) => {
        data(other);
        other.getRange('B4').clearContent();
        const plain = (column: string): string => `'Sorted data'!$${column}$3:$${column}$5`;
        const cut = (column: string): string => span(column, 2, 4);
        const backwards = (column: string): string => span(column, 4, 2);
        const formulasOver = (range: (column: string) => string): readonly string[] => [
          `=SUMIFS(${range('B')};${range('C')};"<>b")`,
          `=SUMIFS(${range('A')};${range('B')};"<>")`,
          `=COUNTIFS(${range('B')};"=")`,
          `=SUMPRODUCT((${range('C')}="a")*${range('B')})`,
          `=SUMPRODUCT(ROW(${range('B')})*(${range('C')}="a"))`,
          `=INDEX(ROW(${range('B')});3)`,
        ];
        return [plain, cut, backwards].map((range) => resultsOf(sheet, ...formulasOver(range)));
      }),
    expected: {
      is: [
        [8, 46083 + 46085, 1, 8, 9, 5],
        [8, 46083 + 46085, 1, 8, 9, 5],
        [8, 46083 + 46085, 1, 8, 9, 5],
      ],
    },
  },
  'ends that are 0 or outside': {
    claim: 'An end of 0 is the whole range, and one beyond its last row is #NUM! as INDEX gives it.',
    source: 'INDEX (support page 3098242): 0 gives the whole column; the error is written nowhere',
    observe: (sheet) => {
      writeRows(sheet, [[1], [2], [4], [8]]);
      return resultsOf(
        sheet,
        '=SUM(INDEX(A1:A4;0):INDEX(A1:A4;0))',
        '=SUM(INDEX(A1:A4;2):INDEX(A1:A4;0))',
        '=SUM(INDEX(A1:A4;2):INDEX(A1:A4;5))',
        '=SUMIFS(INDEX(A1:A4;2):INDEX(A1:A4;5);INDEX(A1:A4;2):INDEX(A1:A4;5);">0")',
      );
    },
    expected: { is: [15, 15, '#NUM!', '#NUM!'] },
  },
  'ends that are calculated': {
    claim: 'The ends of such a range may be cells and formulas.',
    source: 'INDEX (support page 3098242)',
    observe: (sheet) =>
      withSecondTab(sheet, (other) => {
        data(other);
        sheet
          .getRange('A1:B1')
          .setFormulas([[`=MATCH(46083-1/2;'Sorted data'!$A$2:$A;1)+1`, `=MATCH(46085;'Sorted data'!$A$2:$A;1)`]]);
        return [
          sheet.getRange('A1:B1').getValues().flat(),
          resultsOf(sheet, `=SUM(${span('B', '$A$1', '$B$1')})`, `=LARGE(${span('B', '$A$1', '$B$1')};2)`),
        ];
      }),
    expected: {
      is: [
        [2, 4],
        [14, 4],
      ],
    },
  },
  'such a range comes back as it was written': {
    claim: 'getFormula gives the formula with its colon.',
    source: 'Range.getFormula (reference)',
    observe: (sheet) =>
      sheet.getRange('C1').setFormula('=SUM(INDEX($A$1:$A;2):INDEX($A$1:$A;3))').getFormula().replace(/,/g, ';'),
    expected: { is: '=SUM(INDEX($A$1:$A;2):INDEX($A$1:$A;3))' },
  },
} satisfies Facts;
