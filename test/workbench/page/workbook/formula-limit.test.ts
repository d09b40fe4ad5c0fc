import { expect, test } from 'vitest';
import {
  FormulaTooLong,
  longestFormula,
  withinFormulaLimit,
} from '../../../../src/workbench/page/workbook/formula-limit.ts';

const workbook = (sheet: string) => [
  { path: 'xl/workbook.xml', content: '<sheets><sheet name="Report"/><sheet name="Posts"/></sheets>' },
  { path: 'xl/worksheets/sheet0.xml', content: '<c r="A1"><f t="array" ref="A1">1+1</f></c>' },
  { path: 'xl/worksheets/sheet1.xml', content: sheet },
];

const formula = (length: number) => `<c r="C9"><f t="array" ref="C9">${'1'.repeat(length)}</f></c>`;

test('a formula as long as the limit is kept', () => {
  const parts = workbook(formula(longestFormula));
  expect(withinFormulaLimit(parts)).toBe(parts);
});

test('one character more is refused, with the tab and the cell', () => {
  const refused = () => withinFormulaLimit(workbook(formula(longestFormula + 1)));
  expect(refused).toThrow(FormulaTooLong);
  expect(refused).toThrow('Posts!C9: 8193 > 8192');
});

test('what XML writes with more letters counts as one', () => {
  expect(() => withinFormulaLimit(workbook(`<f>${'&lt;&amp;&#34;'.repeat(longestFormula / 4)}</f>`))).not.toThrow();
  expect(() => withinFormulaLimit(workbook(`<f>${'&lt;'.repeat(longestFormula + 1)}</f>`))).toThrow(FormulaTooLong);
});

test.each(['formula', 'formula1', 'formula2'])('the %s of a rule counts too', (name) => {
  expect(() => withinFormulaLimit(workbook(`<${name}>${'1'.repeat(longestFormula + 1)}</${name}>`))).toThrow(
    FormulaTooLong,
  );
});
