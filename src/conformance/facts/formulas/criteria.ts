import type { Fact, Facts, Observation } from '../../fact.ts';
import { resultsOf, writeRows, writeTexts } from '../../observe.ts';

/** Counts texts by a criterion, both in cells of plain text. */
const counted = (
  {
    claim,
    source = 'COUNTIFS, SUMIFS (support pages 3256550, 3238496)',
  }: { readonly claim: string; readonly source?: string },
  texts: readonly string[],
  criteria: Readonly<Record<string, Observation>>,
): Fact => ({
  claim,
  source,
  observe: (sheet) => {
    writeTexts(sheet, texts);
    return resultsOf(sheet, ...Object.keys(criteria).map((criterion) => `=COUNTIFS(A1:A${texts.length};${criterion})`));
  },
  expected: { is: Object.values(criteria) },
});

/** Counts texts that are equal to a text, letter case aside. */
const compared = (claim: string, texts: readonly string[], wanted: Readonly<Record<string, number>>): Fact => ({
  claim,
  source: 'Sheets, operators (support page 3093980): = compares texts without regard to case',
  observe: (sheet) => {
    writeTexts(sheet, texts);
    return resultsOf(
      sheet,
      ...Object.keys(wanted).map((text) => `=SUMPRODUCT((A1:A${texts.length}="${text.replace(/"/g, '""')}")*1)`),
    );
  },
  expected: { is: Object.values(wanted) },
});

/** Criteria and comparisons by which formulas find records. */
export const criteria: Facts = {
  'a criterion in another case': counted(
    { claim: 'A criterion is equal to a text in whatever case.' },
    ['acme', 'Acme', 'ACME', 'acme 2'],
    {
      '"=acme"': 3,
      '"acme"': 3,
      '"=ACME"': 3,
    },
  ),
  'a criterion in another case, in Ukrainian': counted(
    { claim: 'A criterion is equal to a Ukrainian text in whatever case.' },
    ['Їжак', 'їжак', 'ЇЖАК', 'іжак'],
    { '"=їжак"': 3 },
  ),
  'a criterion is the whole text': counted(
    { claim: 'A criterion is equal to a whole text, not to a part.' },
    ['reel', 'reels', 'a reel', 'reel '],
    {
      '"=reel"': 1,
    },
  ),
  'marks in a criterion': counted(
    { claim: 'A tilde before * or ? takes its meaning away.' },
    ['a*b', 'axb', 'a?b', 'ab'],
    {
      '"=a~*b"': 1,
      '"=a~?b"': 1,
      '"=a*b"': 4,
      '"=a?b"': 3,
    },
  ),
  'a criterion from a cell': {
    claim: 'A criterion may be put together with the text of a cell.',
    source: 'COUNTIFS (support page 3256550)',
    observe: (sheet) => {
      writeTexts(sheet, ['paid', 'organic', 'paid']);
      return resultsOf(sheet, '=COUNTIFS(A1:A3;"="&A1)', '=COUNTIFS(A1:A3;A2)');
    },
    expected: { is: [2, 1] },
  },
  'an apostrophe in a criterion': counted({ claim: 'An apostrophe in a criterion is a letter.' }, ["O'Neil", 'ONeil'], {
    '"=O\'Neil"': 1,
  }),
  'a quotation mark in a criterion': counted(
    { claim: 'A doubled quotation mark is one in a criterion.' },
    ['say "so"', 'say so'],
    {
      '"=say ""so"""': 1,
    },
  ),
  'a hash in a criterion': counted({ claim: 'A name that begins with # is found as a text.' }, ['#autumn', 'autumn'], {
    '"=#autumn"': 1,
  }),
  'filled cells and blanks': {
    claim: 'The criterion <> counts cells that are not blank, and an empty one those that are.',
    source: 'COUNTIFS (support page 3256550)',
    observe: (sheet) => {
      writeRows(sheet, [['a'], [''], [0], [true]]);
      return resultsOf(sheet, '=COUNTIFS(A1:A4;"<>")', '=COUNTIFS(A1:A4;"")', '=COUNTA(A1:A4)');
    },
    expected: { is: [3, 1, 3] },
  },
  'zero is no blank': {
    claim: 'A zero is counted where cells must be filled, and a blank counts in no sum and no comparison with numbers.',
    source: 'SUMIFS (support page 3238496)',
    observe: (sheet) => {
      writeRows(sheet, [[0], [''], [5]]);
      return resultsOf(sheet, '=COUNTIFS(A1:A3;">=0")', '=COUNTIFS(A1:A3;0)', '=SUMIFS(A1:A3;A1:A3;"<9")');
    },
    expected: { is: [2, 1, 5] },
  },
  'days between two days': {
    claim: 'Criteria with & and a cell or a DATE compare days.',
    source: 'SUMIFS (support page 3238496)',
    observe: (sheet) => {
      sheet
        .getRange('A1:A4')
        .setNumberFormat('yyyy-mm-dd')
        .setValues([[46081], [46082], [46083], [46084]]);
      sheet.getRange('C1:C2').setValues([[46082], [46083]]);
      return resultsOf(
        sheet,
        '=COUNTIFS(A1:A4;">="&C1;A1:A4;"<"&C2+1)',
        '=COUNTIFS(A1:A4;">="&DATE(2026;3;1))',
        '=COUNTIFS(A1:A4;C1)',
      );
    },
    expected: { is: [2, 3, 1] },
  },
  'ticks as a criterion': {
    claim: 'TRUE as a criterion counts ticks, and no text that reads TRUE.',
    source: 'COUNTIFS (support page 3256550)',
    observe: (sheet) => {
      writeRows(sheet, [[true], [false], [true], ['']]);
      return resultsOf(sheet, '=COUNTIFS(A1:A4;TRUE)', '=COUNTIFS(A1:A4;FALSE)', '=SUMIFS(B1:B4;A1:A4;TRUE)');
    },
    expected: { is: [2, 1, 0] },
  },
  'sums over open ranges': {
    claim: 'SUMIFS and COUNTIFS take open ranges of another tab, and leave texts out of a sum.',
    source: 'SUMIFS (support page 3238496)',
    observe: (sheet) => {
      writeRows(sheet, [
        ['kind', 'n'],
        ['a', 1],
        ['b', 2],
        ['a', 'text'],
        ['a', 4],
      ]);
      return resultsOf(
        sheet,
        '=SUMIFS($B$2:$B;$A$2:$A;"=a")',
        '=COUNTIFS($A$2:$A;"=a";$B$2:$B;"<>")',
        '=SUMIFS($B$2:$B;$A$2:$A;"=none")',
      );
    },
    expected: { is: [5, 3, 0] },
  },
  'ranges of other sizes': {
    claim: 'SUMIFS over ranges of different sizes is an error.',
    source: 'SUMIFS (support page 3238496): array arguments to SUMIFS are of different size',
    observe: (sheet) => {
      writeRows(sheet, [[1], [2], [3]]);
      return resultsOf(sheet, '=IFERROR(SUMIFS(A1:A3;B1:B2;"=a");"error")');
    },
    expected: { is: ['error'] },
  },
  'names that read as numbers, compared': compared(
    'A comparison with a text is equal to that text alone, not to the number that it reads as.',
    ['5', '05', '5.0', '1e5', '100000'],
    {
      '5': 1,
      '05': 1,
      '1e5': 1,
      '100000': 1,
    },
  ),
  'names that read as days, compared': compared(
    'A comparison with a text is equal to that text alone, not to the day that it reads as.',
    ['2024-01-01', '45292', '5/2', '2026-03'],
    {
      '2024-01-01': 1,
      '45292': 1,
      '5/2': 1,
      '2026-03': 1,
    },
  ),
  'names of marks, compared': compared(
    'A comparison with a text has no wildcards and no operators.',
    ['*', '?', '~', '~*', '=', '<5', '<>', 'a*', '""'],
    {
      '*': 1,
      '?': 1,
      '~': 1,
      '~*': 1,
      '=': 1,
      '<5': 1,
      '<>': 1,
      '""': 1,
    },
  ),
  'names of values, compared': compared(
    'A comparison with a text is equal to no truth value, error or percentage.',
    ['TRUE', '#N/A', '5%', '0.05', '#REF!'],
    {
      TRUE: 1,
      '#N/A': 1,
      '5%': 1,
      '0.05': 1,
      '#REF!': 1,
    },
  ),
  'names in another case, compared': compared(
    'A comparison of texts does not look at case, and tells full-width letters from others.',
    ['acme', 'ACME', 'ａｃｍｅ', 'їжак', 'ЇЖАК'],
    {
      acme: 2,
      їжак: 2,
      ａｃｍｅ: 1,
    },
  ),
  'a text is no number': {
    claim: 'A text that reads as a number is not equal to it, and every text is larger than every number.',
    source: 'Sheets, operators (support page 3093980)',
    observe: (sheet) => {
      writeTexts(sheet, ['5', 'TRUE']);
      return resultsOf(sheet, '=A1=5', '=A2=TRUE', '="a">999999', '=A1>999');
    },
    expected: { is: [false, false, true, true] },
  },
  'a blank is an empty text and zero': {
    claim: 'A blank cell is equal to an empty text and to zero.',
    source: 'Sheets, operators; as in Excel',
    observe: (sheet) => resultsOf(sheet, '=A1=""', '=A1=0', '=ISBLANK(A1)', '=A1+1', '=A1&"x"'),
    expected: { is: [true, true, true, 1, 'x'] },
  },
};
