import type { Facts } from '../../fact.ts';
import { resultsOf, withSecondTab, writeRows, writeTexts } from '../../observe.ts';

/** Arrays, errors and functions in the shapes in which reports write them. */
export const formulas = {
  'a product of masks': {
    claim: 'SUMPRODUCT calculates comparisons and products of ranges as arrays.',
    source: 'SUMPRODUCT (support page 3094294)',
    observe: (sheet) => {
      writeRows(sheet, [
        [1, 'a', true],
        [2, 'b', true],
        [4, 'a', false],
        ['', 'a', true],
      ]);
      return resultsOf(
        sheet,
        '=SUMPRODUCT((A1:A4>1)*(B1:B4="a")*1)',
        '=SUMPRODUCT((A1:A4<>"")*(B1:B4="a")*A1:A4)',
        '=SUMPRODUCT((C1:C4=TRUE)*(B1:B4="a"))',
        '=SUMPRODUCT(((B1:B4="a")+(B1:B4="b")>0)*1)',
      );
    },
    expected: { is: [1, 5, 2, 4] },
  },
  'a text as a part of a link': {
    claim: 'ENCODEURL writes letters of other scripts and signs of links in percents, and a blank as %20.',
    source: 'ENCODEURL (support page 3094042)',
    observe: (sheet) =>
      resultsOf(sheet, '=ENCODEURL("Весна 1")', '=ENCODEURL("a&b=c/d?e#f")', '=ENCODEURL("a-b_c.d~e")'),
    expected: { is: ['%D0%92%D0%B5%D1%81%D0%BD%D0%B0%201', 'a%26b%3Dc%2Fd%3Fe%23f', 'a-b_c.d~e'] },
  },
  'a link under a word': {
    claim:
      'HYPERLINK shows its label, which is the value of its cell; it stands in another branch than what is no link.',
    source: 'HYPERLINK (support page 3093313)',
    observe: (sheet) => {
      writeRows(sheet, [['https://example.com/p/1?a=b&c=ї'], ['example']]);
      const linked = (cell: string) => `=IF(LEFT(${cell};8)="https://";HYPERLINK(${cell};"open");"")`;
      return resultsOf(sheet, linked('A1'), linked('A2'));
    },
    expected: { is: ['open', ''] },
  },
  'an open range in a product': {
    claim: 'SUMPRODUCT takes open ranges, whose blank rows count nothing.',
    source: 'SUMPRODUCT (support page 3094294)',
    observe: (sheet) => {
      writeRows(sheet, [['n'], [2], [3]]);
      return resultsOf(sheet, '=SUMPRODUCT(($A$2:$A<>"")*$A$2:$A)', '=SUMPRODUCT(LEN($A$2:$A))');
    },
    expected: { is: [5, 2] },
  },
  'functions of one cell in a product': {
    claim: 'Inside SUMPRODUCT also LN, ABS, INT, MOD, MIN, MAX and ROW calculate arrays.',
    source: 'SUMPRODUCT (support page 3094294): its arguments are arrays',
    observe: (sheet) => {
      writeRows(sheet, [[1], [-3], [10]]);
      return resultsOf(
        sheet,
        '=SUMPRODUCT(ABS(A1:A3))',
        '=SUMPRODUCT(MIN(ROW(A1:A3)+10^9*(A1:A3<5)))',
        '=ROUND(SUMPRODUCT(LN(ABS(A1:A3)));6)=ROUND(LN(30);6)',
        '=SUMPRODUCT(INT(A1:A3/2))',
        '=SUMPRODUCT(MOD(A1:A3;2))',
      );
    },
    expected: { is: [14, 3, true, 3, 2] },
  },
  'an error in a product': {
    claim: 'An error in an array is the result of SUMPRODUCT.',
    source: 'SUMPRODUCT (support page 3094294); as in Excel',
    observe: (sheet) => {
      writeRows(sheet, [[1], ['=1/0'], [3]]);
      return resultsOf(sheet, '=SUMPRODUCT(A1:A3*1)', '=IFERROR(SUMPRODUCT(A1:A3);"error")');
    },
    expected: { is: ['#DIV/0!', 'error'] },
  },
  'a text in a product': {
    claim: 'A text times a number is #VALUE!, in a cell and in an array.',
    source: 'brucemcpherson/gas-fakes; as in Excel',
    observe: (sheet) => {
      writeRows(sheet, [['a', 2]]);
      return resultsOf(sheet, '=A1*B1', '=SUMPRODUCT(A1:B1*2)', '=SUMPRODUCT(A1:A1;B1:B1)');
    },
    expected: { is: ['#VALUE!', '#VALUE!', 0] },
  },
  'no array elsewhere': {
    claim: 'Outside functions that take arrays a calculation with a range is no array.',
    source: 'ARRAYFORMULA (support page 3093275)',
    observe: (sheet) => {
      writeRows(sheet, [[1], [2], [3]]);
      return [
        ...resultsOf(sheet, '=IFERROR(SUM(A1:A3*2);"error")').map((value) => value === 12),
        ...resultsOf(sheet, '=SUMPRODUCT(A1:A3*2)', '=ARRAYFORMULA(SUM(A1:A3*2))'),
      ];
    },
    expected: { is: [false, 12, 12] },
  },
  'products of matrices': {
    claim: 'MMULT multiplies ranges, and its sum comes out of SUMPRODUCT.',
    source: 'MMULT (support page 3094292)',
    observe: (sheet) => {
      writeRows(sheet, [
        [1, 2, 5],
        [3, 4, 6],
      ]);
      return resultsOf(sheet, '=SUMPRODUCT(MMULT(A1:B2;C1:C2))', '=INDEX(MMULT(A1:B2;C1:C2);2;1)');
    },
    expected: { is: [56, 39] },
  },
  'the largest and the smallest': {
    claim: 'LARGE and SMALL leave texts and blanks out, and are an error beyond the last number.',
    source: 'LARGE (support page 3094008)',
    observe: (sheet) => {
      writeRows(sheet, [[5], ['text'], [7], [''], [7]]);
      return resultsOf(
        sheet,
        '=LARGE(A1:A5;1)',
        '=LARGE(A1:A5;3)',
        '=SMALL(A1:A5;1)',
        '=IFERROR(LARGE(A1:A5;4);"none")',
      );
    },
    expected: { is: [7, 5, 5, 'none'] },
  },
  'ranks with ties': {
    claim: 'Equal values have the same rank, and the next is left out.',
    source: 'RANK (support page 3094098)',
    observe: (sheet) => {
      writeRows(sheet, [[7], [5], [7], [3]]);
      return resultsOf(sheet, '=RANK(A1;A1:A4)', '=RANK(A2;A1:A4)', '=RANK(A4;A1:A4;1)');
    },
    expected: { is: [1, 3, 1] },
  },
  'medians and percentiles': {
    claim: 'MEDIAN and PERCENTILE leave texts and blanks out.',
    source: 'MEDIAN, PERCENTILE (support pages 3094025, 3094093)',
    observe: (sheet) => {
      writeRows(sheet, [[1], ['x'], [3], [''], [10], [20]]);
      return resultsOf(sheet, '=MEDIAN(A1:A6)*10', '=PERCENTILE(A1:A6;1/4)*10', '=PERCENTILE(A1:A6;1/2)*10');
    },
    expected: { is: [65, 25, 65] },
  },
  'sums of nothing': {
    claim: 'MAXIFS and MINIFS are 0 where no row fits, AVERAGEIFS is an error.',
    source: 'MAXIFS (support page 7013817), AVERAGEIFS (support page 3256534)',
    observe: (sheet) => {
      writeRows(sheet, [
        [4, 'a'],
        [9, 'a'],
      ]);
      return resultsOf(
        sheet,
        '=MAXIFS(A1:A2;B1:B2;"=a")',
        '=MAXIFS(A1:A2;B1:B2;"=b")',
        '=MINIFS(A1:A2;B1:B2;"=a")',
        '=MINIFS(A1:A2;B1:B2;"=b")',
        '=AVERAGEIFS(A1:A2;B1:B2;"=b")',
      );
    },
    expected: { is: [9, 0, 4, 0, '#DIV/0!'] },
  },
  'a place in a list': {
    claim: 'MATCH with 0 finds the first equal text in whatever case, or is #N/A.',
    source: 'MATCH (support page 3093378)',
    observe: (sheet) => {
      writeTexts(sheet, ['Reel', 'reel', 'Story']);
      return resultsOf(sheet, '=MATCH("REEL";A1:A3;0)', '=MATCH("story";A1:A3;0)', '=MATCH("post";A1:A3;0)');
    },
    expected: { is: [1, 3, '#N/A'] },
  },
  'marks in MATCH': {
    claim: 'MATCH with 0 takes * and ? for any letters, and ~ takes their meaning away.',
    source: 'MATCH (support page 3093378), wildcards',
    observe: (sheet) => {
      writeTexts(sheet, ['ab', 'a*b', 'axb']);
      return resultsOf(sheet, '=MATCH("a*b";A1:A3;0)', '=MATCH("a~*b";A1:A3;0)', '=MATCH("a?b";A1:A3;0)');
    },
    expected: { is: [1, 2, 2] },
  },
  'a tick in MATCH': {
    claim: 'MATCH finds the first TRUE.',
    source: 'MATCH (support page 3093378)',
    observe: (sheet) => {
      writeRows(sheet, [[false], [''], [true], [true]]);
      return resultsOf(sheet, '=MATCH(TRUE;A1:A4;0)', '=MATCH(TRUE;$A$1:$A;0)');
    },
    expected: { is: [3, 3] },
  },
  'errors that are caught': {
    claim: 'IFERROR gives its second value for every error, and IF calculates the branch that it takes.',
    source: 'IFERROR, IF (support pages 3093304, 3093364)',
    observe: (sheet) =>
      resultsOf(
        sheet,
        '=IFERROR(1/0;"–")',
        '=IFERROR(NA();"–")',
        '=IFERROR(5;"–")',
        '=IF(TRUE;1;1/0)',
        '=IF(NA();1;2)',
        '=IF(A1;1;2)',
      ),
    expected: { is: ['–', '–', 5, 1, '#N/A', 2] },
  },
  'texts that are built': {
    claim: 'REPT repeats and drops fractions, MID and LEFT take letters, LEN counts them.',
    source: 'REPT, MID, LEN (support pages 3094134, 3094129, 3094081)',
    observe: (sheet) =>
      resultsOf(sheet, '=REPT("█";29/10)', '=LEN(REPT("█";0))', '=MID("абвг";2;2)', '=MID(" ";1;0)', '=LEFT("▲ 5";1)'),
    expected: { is: ['██', 0, 'бв', '', '▲'] },
  },
  rounding: {
    claim: 'ROUND goes away from zero at a half, INT goes down, MOD has the sign of its divisor.',
    source: 'ROUND, INT, MOD (support pages 3093440, 3093490, 3093497)',
    observe: (sheet) => resultsOf(sheet, '=ROUND(5/2;0)', '=ROUND(-5/2;0)', '=INT(-5/2)', '=MOD(-3;7)', '=10^9/10^8'),
    expected: { is: [3, -3, -3, 4, 10] },
  },
  distributions: {
    claim: 'TDIST gives the tails of Student, NORMSDIST the normal.',
    source: 'TDIST (support page 3295911), NORMSDIST (support page 3094089)',
    observe: (sheet) =>
      resultsOf(
        sheet,
        '=ROUND(TDIST(2;10;2)*10^6;0)',
        '=ROUND(TDIST(2;10;1)*10^6;0)',
        '=ROUND(NORMSDIST(196/100)*10^6;0)',
      ),
    expected: { is: [73388, 36694, 975002] },
  },
  'numbers and texts that are tested': {
    claim: 'ISNUMBER is true for numbers and days, not for texts, blanks and errors.',
    source: 'ISNUMBER (support page 3093296)',
    observe: (sheet) => {
      writeTexts(sheet, ['5']);
      return resultsOf(sheet, '=ISNUMBER(A1)', '=ISNUMBER(B1)', '=ISNUMBER(DATE(2026;1;1))', '=ISNUMBER(NA())');
    },
    expected: { is: [false, false, true, false] },
  },
  'a column of another tab': {
    claim: 'Sums, counts and products read open columns of another tab by its quoted name.',
    source: 'Sheets, formula syntax',
    observe: (sheet) =>
      withSecondTab(sheet, (other) => {
        other.setName("Posts' data");
        writeRows(other, [
          ['n', 'kind'],
          [3, 'a'],
          [4, 'b'],
        ]);
        return resultsOf(
          sheet,
          "=SUMIFS('Posts'' data'!$A$2:$A;'Posts'' data'!$B$2:$B;\"=b\")",
          "=SUMPRODUCT(('Posts'' data'!$B$2:$B=\"a\")*'Posts'' data'!$A$2:$A)",
          "=INDEX('Posts'' data'!$A$2:$A;2)",
        );
      }),
    expected: { is: [4, 3, 4] },
  },
} satisfies Facts;
