import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formulaArgument } from '../../../src/addon/functions/formula-argument.ts';

test.each([
  ['120', '120'],
  ['-7', '-7'],
  [' 007 ', '7'],
  ['1,5', '15/10'],
  ['1.5', '15/10'],
  ['-0,05', '-5/100'],
  ['12%', '12/100'],
  ['12,5%', '125/1000'],
  ['TRUE', 'TRUE'],
  ['false', 'false'],
  ['"Mon-Fri 09:00-18:00"', '"Mon-Fri 09:00-18:00"'],
  ['"say ""so"""', '"say ""so"""'],
  ['""', '""'],
  ['B2', 'B2'],
  ['$B$2:$C$50', '$B$2:$C$50'],
  ['b2:b', 'b2:b'],
  ['B:B', 'B:B'],
  ['$A:$ZZZ', '$A:$ZZZ'],
  ['2:9', '2:9'],
  ['Posts!I2:I', 'Posts!I2:I'],
  ['Дописи!I2:I', 'Дописи!I2:I'],
  ["'It''s mine'!A:A", "'It''s mine'!A:A"],
  ['DATE(2026; 3; 31)', 'DATE(2026; 3; 31)'],
  ['date(2026,3,31)', 'DATE(2026; 3; 31)'],
])('%s stands in a formula as %s', (typed, expected) => {
  expect(formulaArgument(typed)).toBe(expected);
});

test.each([
  '',
  ' ',
  '1;2',
  '1,2,3',
  '1 000',
  '1e5',
  '.5',
  '1234567890123456',
  '0,1234567890123456',
  '12345678,12345678',
  'word',
  'NOW()',
  'IMPORTXML("https://example.com"; "//a")',
  'A1;IMPORTDATA("https://example.com")',
  'A1+1',
  'A1&B1',
  '{1;2}',
  '=A1',
  '"a"&"b"',
  '"a" "b"',
  '"a',
  '"a"")',
  "'a'b'!A1",
  '!A1',
  'Sheet 1!A1',
  'ABCD1',
  'A1:',
  'A1:2',
  'A:1',
  'A1:B2:C3',
  'B2)',
  'DATE(2026; 3)',
  'DATE(A1; 3; 1)',
  'DATE(2026; 3; 1)+1',
  'DATE(2026; 3; 1\n)',
  'TRUE()',
  '#REF!',
])('%j is no argument', (typed) => {
  expect(formulaArgument(typed)).toBeNull();
});

describe('any argument', () => {
  const hostile = fc.string({ unit: fc.constantFrom(...'AZ19$:!\'";,.()=+-&%{} \n') });
  const outsideTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, '');

  test('holds no operator, no call but DATE and no other argument outside of its text or the name of its tab', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string()), (typed) => {
        const argument = formulaArgument(typed);
        if (argument !== null) expect(outsideTexts(argument)).not.toMatch(/(?<!^)[-+]|[&={}"'.%]|[(;,](?<!DATE\(.*)/);
      }),
      { numRuns: 5000 },
    );
  });

  test('that is a number of fifteen digits is the same number', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.nat(999_999), fc.constantFrom(',', '.'), (whole, decimals, mark) => {
        const [top = Number.NaN, bottom = 1] = (formulaArgument(`${whole}${mark}${decimals}`) ?? '')
          .split('/')
          .map(Number);
        expect(top / bottom).toBe(Number(`${whole}.${decimals}`));
      }),
    );
  });
});
