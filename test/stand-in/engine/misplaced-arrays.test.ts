import { parse } from '@odoo/o-spreadsheet';
import { expect, test } from 'vitest';
import { evaluate } from '../../../src/stand-in/engine/evaluate.ts';
import { misplacedArrays } from '../../../src/stand-in/engine/misplaced-arrays.ts';
import { addMissingFunctions } from '../../../src/stand-in/engine/missing-functions.ts';

addMissingFunctions();

/** Formulas with the arrays that Google would not compute in them. */
const formulas: Readonly<Record<string, readonly string[]>> = {
  '=A1*2': [],
  '=SUM(A1:A9)': [],
  '=SUM(A1:A9*2)': ['A1:A9'],
  '=A1:A9': ['A1:A9'],
  '=A1:A9*2': ['A1:A9'],
  '=-A1:A9': ['A1:A9'],
  '=A1&B1:B9': ['B1:B9'],
  '=LEN(A1:A9)': ['A1:A9'],
  '=SUM(LEN(A1:A9),A1)': ['A1:A9'],
  '=SUMPRODUCT(LEN(A1:A9)*(B1:B9>2))': [],
  '=SUMPRODUCT(A1:A9,B1:B9)': [],
  '=ARRAYFORMULA(A1:A9*2)': [],
  '=ARRAYFORMULA(IF(A1:A9>1,A1:A9,0))': [],
  '=SUM(ARRAYFORMULA(A1:A9*2),B1:B9)': [],
  '=ARRAYFORMULA(SUM(A1:A9*2))+1': [],
  '=ARRAYFORMULA(MAX(IF(A1:A9>1,A1:A9)))+1': [],
  '=ARRAYFORMULA(ROUND(A1:A9,2))+1': ['ARRAYFORMULA(…)'],
  '=ARRAYFORMULA(A1:A9)+SUM(B1:B9*2)': ['ARRAYFORMULA(…)', 'B1:B9'],
  '=INDEX(A1:A9*2,3)': [],
  '=INDEX(A1:A9,B1:B9)': ['B1:B9'],
  '=INDEX(A1:B9,2,1)+1': [],
  '=INDEX(A1:B9,0,1)': [],
  '=INDEX(A1:B9,0,1)*2': ['INDEX(…)'],
  '=SUM(INDEX(A1:B9,0,1))': [],
  '=MATCH(1,A1:A9,0)': [],
  '=MATCH(1,(A1:A9=3)*1,0)': ['A1:A9'],
  '=LARGE(A1:A9,2)': [],
  '=LARGE(A1:A9*B1:B9,2)': ['A1:A9', 'B1:B9'],
  '=MEDIAN(IF(A1:A9>1,A1:A9))': ['A1:A9'],
  '=SUM(IF(A1>1,B1:B9,C1:C9))': [],
  '=IF(A1>1,B1:B9)': ['B1:B9'],
  '=SUMIFS(A1:A9,B1:B9,"x",C1:C9,">1")': [],
  '=SUMIFS(A1:A9,B1:B9,C1:C9)': ['C1:C9'],
  '=COUNTIFS(A1:A9,"x",B1:B9,D1:D3)': ['D1:D3'],
  '=SUMIFS(A1:A9*1,B1:B9,"x")': ['A1:A9'],
  '=FILTER(A1:A9,B1:B9>1)': [],
  '=FILTER(A1:A9,B1:B9>1)*2': ['FILTER(…)'],
  '=IFERROR(FILTER(A1:A9,B1:B9>1),"")': [],
  '=TRANSPOSE(A1:A9)': [],
  '=MMULT(TRANSPOSE(A1:A9*1),B1:B9)': [],
  '=MMULT(A1:A9,B1:C1)+1': ['MMULT(…)'],
  '=SUM({1,2})': [],
  '={1,2}': [],
  '={1,2}*2': ['a list of values'],
  '=AND(A1:A9)': [],
  '=AND(A1:A9>1)': ['A1:A9'],
  '=CELLS_BETWEEN(A1:A9,2,4)': ['INDEX(…):INDEX(…)'],
  '=CELLS_BETWEEN(A1:A9,2,4)*2': ['INDEX(…):INDEX(…)'],
  '=SUM(CELLS_BETWEEN(A1:A9,2,4))': [],
  '=SUM(CELLS_BETWEEN(A1:A9,2,4)*2)': ['INDEX(…):INDEX(…)'],
  '=SUM(CELLS_BETWEEN(A1:A9,B1:B2,4))': ['B1:B2'],
  '=SUM(IF(A1>1,CELLS_BETWEEN(A1:A9,2,4)))': [],
  '=ROW(CELLS_BETWEEN(A1:A9,2,4))+1': ['ROW(…)'],
  '=SUMPRODUCT(ROW(CELLS_BETWEEN(A1:A9,2,4))*CELLS_BETWEEN(A1:A9,2,4))': [],
  '=SUMIFS(CELLS_BETWEEN(A1:A9,2,4),CELLS_BETWEEN(B1:B9,2,4),">1")': [],
  '=ROWS(A1:A9)': [],
  '=ROW(A1:A9)': [],
  '=ROW(A1:A9)+1': ['ROW(…)'],
  '=SUMPRODUCT(ROW(A1:A9)*1)': [],
  '=ROW()+1': [],
  "=SUM('Client''s: data'!A1)*2": [],
  '=NOBODY_KNOWS(A1:A9)': [],
  '=NOBODY_KNOWS(A1:A9*2)': ['A1:A9'],
};

test.each(Object.entries(formulas))('%s: %j', (formula, faults) => {
  expect(misplacedArrays(parse(formula))).toEqual(faults);
});

test('a cell with an array where Google computes none is an error, and ARRAYFORMULA cures it', () => {
  const data = [
    ['n', 1],
    ['n', 2],
  ];
  expect(
    evaluate({ Data: data }, [
      '=SUM(Data!B1:B2*2)',
      '=SUM(ARRAYFORMULA(Data!B1:B2*2))',
      '=SUMPRODUCT(Data!B1:B2*2)',
      '=Data!B1:B2',
    ]),
  ).toEqual(['#VALUE!', 6, 6, '#VALUE!']);
});
