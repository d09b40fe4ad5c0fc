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
