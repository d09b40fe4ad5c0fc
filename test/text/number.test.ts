import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type DecimalMark, decimalMarkIn, isBlankText, numberOf } from '../../src/text/number.ts';

const nbsp = '\u00a0';
const narrow = '\u202f';
const thin = '\u2009';

/** Texts that are read alike whatever is known of the decimal mark. */
const always: readonly (readonly [string, number | null])[] = [
  ['0', 0],
  ['7', 7],
  ['  42  ', 42],
  ['1234567', 1234567],
  ['+5', 5],
  ['1 234', 1234],
  ['1 234 567', 1234567],
  [`1${nbsp}234`, 1234],
  [`1${narrow}234${narrow}567`, 1234567],
  [`12${thin}345`, 12345],
  ["1'234'567", 1234567],
  ['1’234’567', 1234567],
  ['-5', -5],
  ['−5', -5],
  ['–5', -5],
  ['- 5', -5],
  ['(1 234)', -1234],
  ['($5)', -5],
  ['12%', 0.12],
  ['12 %', 0.12],
  [`12${nbsp}%`, 0.12],
  ['-3%', -0.03],
  ['1K', 1000],
  ['1k', 1000],
  ['2M', 2_000_000],
  ['2B', 2_000_000_000],
  ['3 тис.', 3000],
  ['3 тис', 3000],
  ['3 млн', 3_000_000],
  ['3 млрд', 3_000_000_000],
  ['3 Tsd.', 3000],
  ['3 Mio.', 3_000_000],
  ['3 Mrd.', 3_000_000_000],
  ['3 mil', 3000],
  ['3 mi', 3_000_000],
  ['3 тис. грн', 3000],
  ['$1', 1],
  ['US$12', 12],
  ['12 $US', 12],
  ['R$ 12', 12],
  ['₹12', 12],
  ['€ 12', 12],
  ['12 €', 12],
  ['12€', 12],
  ['£12', 12],
  ['12 ₴', 12],
  ['₴12', 12],
  ['1 200 грн', 1200],
  ['1 200 грн.', 1200],
  ['12 zł', 12],
  ['12 Kč', 12],
  ['UAH 12', 12],
  ['12 UAH', 12],
  ['USD 1 200', 1200],
  ['usd 12', 12],
  ['-$5', -5],
  ['$-5', -5],
  ['$ -5', -5],
  ['Rs.500', 500],
  ['Rs. 500', 500],
  ['１２３', 123],
  ['١٢٣', 123],
  ['۱۲۳', 123],
  ['\u200e-5', -5],
  ['', null],
  [' ', null],
  ['-', null],
  ['abc', null],
  ['12 apples', null],
  ['#1', null],
  ['#N/A', null],
  ['0x10', null],
  ['Infinity', null],
  ['-Infinity', null],
  ['NaN', null],
  ['1e5', null],
  ['1,23,4', null],
  ['1.23.4', null],
  ['1.234.56', null],
  ['1,234,56', null],
  ['1 23', null],
  ['1  234', null],
  ['12 34 567', null],
  ['0 123', null],
  ["1'23", null],
  ['1..2', null],
  ['1,,2', null],
  ['1.2.', null],
  ['5.', null],
  ['5,', null],
  ['.', null],
  [',', null],
  ['--5', null],
  ['+-5', null],
  ['(-5)', null],
  ['(5', null],
  ['5)', null],
  ['5-', null],
  ['5%%', null],
  ['%', null],
  ['$', null],
  ['12 $ $', null],
  ['1K2', null],
  ['5 K M', null],
  ['2026-03-04', null],
  ['04.03.2026', null],
  ['04/03/2026', null],
  ['03.2026', null],
  ['01.02', null],
  ['12:30', null],
  ['1-2', null],
  ['TRUE', null],
  ['½', null],
  ['1\n2', null],
];

/** Texts whose reading depends on the decimal mark: unknown, point, comma. */
const marked: readonly (readonly [string, number | null, number | null, number | null])[] = [
  ['1.5', 1.5, 1.5, null],
  ['1,5', 1.5, null, 1.5],
  ['1.234', 1234, 1.234, 1234],
  ['1,234', 1234, 1234, 1.234],
  ['-1,643', -1643, -1643, -1.643],
  ['12.345', 12345, 12.345, 12345],
  ['0.123', 0.123, 0.123, null],
  ['0,123', 0.123, null, 0.123],
  ['1234.567', 1234.567, 1234.567, null],
  ['1234,567', 1234.567, null, 1234.567],
  ['.5', 0.5, 0.5, null],
  ['$.50', 0.5, 0.5, null],
  ['1,234.5', 1234.5, 1234.5, null],
  ['1.234,5', 1234.5, null, 1234.5],
  ['1,234,567', 1234567, 1234567, null],
  ['1.234.567', 1234567, null, 1234567],
  ['12,34,567', 1234567, 1234567, null],
  ['1,23,45,678.9', 12345678.9, 12345678.9, null],
  ['1 234,5', 1234.5, null, 1234.5],
  [`1${nbsp}234,567`, 1234.567, null, 1234.567],
  ["1'234.5", 1234.5, 1234.5, null],
  ['12,5 %', 0.125, null, 0.125],
  ['12.5%', 0.125, 0.125, null],
  ['1,2K', 1200, null, 1200],
  ['3.4 тис.', 3400, 3400, null],
  ['3,4 тис.', 3400, null, 3400],
  ['1,234K', 1_234_000, 1_234_000, 1234],
  ['1,5 млн', 1_500_000, null, 1_500_000],
  ['$1,200', 1200, 1200, 1.2],
  ['$1,200.50', 1200.5, 1200.5, null],
  ['(1,234.50)', -1234.5, -1234.5, null],
  ['1.005K', 1_005_000, 1005, 1_005_000],
];

describe('numberOf', () => {
  const marks: readonly (DecimalMark | null)[] = [null, '.', ','];
  it.each(always)('reads %j as %j whatever the decimal mark', (text, expected) => {
    for (const mark of marks) expect(numberOf(text, mark)).toBe(expected);
  });
  it.each(marked)('reads %j as %j, after a point as %j, after a comma as %j', (text, ...expected) => {
    marks.forEach((mark, at) => {
      expect(numberOf(text, mark)).toBe(expected[at]);
    });
  });

  test('reads back what Intl.NumberFormat writes in the locales of the trade', () => {
    const locales = ['en-US', 'uk-UA', 'de-DE', 'de-CH', 'fr-FR', 'pl-PL', 'pt-BR', 'es-MX', 'en-IN', 'ja-JP'];
    const styles: readonly Intl.NumberFormatOptions[] = [
      { maximumFractionDigits: 2 },
      { style: 'percent', maximumFractionDigits: 2 },
      ...['UAH', 'USD', 'EUR', 'PLN'].map((currency) => ({ style: 'currency', currency }) as const),
    ];
    const markOf = (locale: string): DecimalMark => (Intl.NumberFormat(locale).format(0.5).includes(',') ? ',' : '.');
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        fc.constantFrom(...styles),
        fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
        (locale, style, hundredths) => {
          const number = style.style === 'percent' ? hundredths / 10_000 : hundredths / 100;
          const text = Intl.NumberFormat(locale, style).format(number);
          expect(numberOf(text, markOf(locale)), text).toBeCloseTo(number, 8);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('never throws and never gives NaN or Infinity', () => {
    const signs = fc.constantFrom(..."0123456789.,-+−()% KMтис$€грне\u00a0'xXeE/:");
    const texts = fc.oneof(
      fc.string(),
      fc.array(signs, { maxLength: 80 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(null, '.', ','), (text, mark) => {
        const number = numberOf(text, mark);
        expect(number === null || Number.isFinite(number)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it.each(['1', ' ', ',', '1,', '(', '-', '1 ', "1'", '１'])('ends at once with a cell full of %j', (sign) => {
    const cell = sign.repeat(50_000 / sign.length);
    expect(numberOf(cell, null)).toBeNull();
    expect(decimalMarkIn([cell])).toBeNull();
    expect(isBlankText(cell)).toBe(sign === ' ');
  });
});

describe('decimalMarkIn', () => {
  it.each([
    [[], null],
    [['1.234'], null],
    [['1,234', '12', 'abc', ''], null],
    [['12,5'], ','],
    [['1.234,5'], ','],
    [['1.234', '12,5'], ','],
    [['1.234.567'], ','],
    [['1,234,567'], '.'],
    [['1,234.5'], '.'],
    [['1,234', '0.5'], '.'],
    [['12,34,567'], '.'],
    [['3,4 тис.', '1.643'], ','],
    [['12,5 %'], ','],
    [['12,5', '12.5'], 'both'],
    [['1,234,567', '1.234.567'], 'both'],
    [['01.02.2026', '1,234'], null],
    [['1,23,4'], null],
    [['v1.5'], null],
  ] as const)('of %j is %j', (texts, expected) => {
    expect(decimalMarkIn(texts)).toBe(expected);
  });
});

describe('isBlankText', () => {
  it.each(['', ' ', nbsp, '\t', '-', ' - ', '–', '—', '--', 'n/a', 'N/A', 'н/д', 'Н/Д'])(
    'takes %j for a blank',
    (text) => {
      expect(isBlankText(text)).toBe(true);
    },
  );
  it.each(['0', '-1', 'a', 'na', '#N/A', '.'])('does not take %j for a blank', (text) => {
    expect(isBlankText(text)).toBe(false);
  });
});
