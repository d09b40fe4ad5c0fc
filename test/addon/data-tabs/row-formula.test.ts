import { describe, expect, test } from 'vitest';
import { goesWithItsRow } from '../../../src/addon/data-tabs/row-formula.ts';

/** Formulas of row 4, where the rows 2 to 20 are sorted. */
const goes = (formula: string): boolean => goesWithItsRow(formula, { row: 4, last: 20 });

describe('a formula goes with its row', () => {
  test.each([
    '=L4/K4',
    '=$L4+L$1',
    '=L4/$W$1',
    '=SUM(J4:O4)',
    '=RANK(L4;L$2:L)',
    '=L4/SUM(L:L)',
    '=L4/SUM($L:$N)',
    '=COUNTIF($D$1:$D$20;D4)',
    '=SUM(L$2:L$500)',
    '=W$25*2',
    '=SUM(W$21:W$30)',
    "=VLOOKUP(C4;'Plan 2026'!A:B;2;0)",
    '=VLOOKUP(C4;Plan!$A$2:$B$9;2;0)',
    '=Plan!$B$2*L4',
    '=ROUND(LOG10(L4);2)',
    '="L5 and A1:A"&F4',
    '="say ""L5"" "&F4',
    '=TODAY()',
    '=1.5*L4',
    '=2+3',
    '=IF(L4>100;TRUE;FALSE)',
    '=план*L4',
  ])('%s', (formula) => {
    expect(goes(formula)).toBe(true);
  });
});

describe('a formula stays with its place', () => {
  test.each([
    '=L5',
    '=L4-L3',
    '=SUM(L4:L)',
    '=SUM(L2:L20)',
    '=SUM(L$2:L4)',
    '=COUNTIF(D$2:D4;D4)',
    '=L4/L$5',
    '=$L$5',
    '=SUM(L$2:L$9)',
    '=SUM($5:$6)',
    '=SUM(5:6)',
    '=Plan!B4',
    "='Plan 2026'!B4",
    "='It''s'!B4+1",
    '=ARRAYFORMULA(L$2:L*2)',
    '=arrayformula (L$2:L*2)',
    '=UNIQUE(B:B)',
    '=QUERY(A:C;"select A")',
    '={L4;K4}',
    '=OFFSET(L4;1;0)',
    '=INDIRECT("L"&ROW()-1)',
  ])('%s', (formula) => {
    expect(goes(formula)).toBe(false);
  });
});
