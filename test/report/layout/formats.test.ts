import { expect, test } from 'vitest';
import { formatOf } from '../../../src/report/layout/formats.ts';

const total = { op: 'measure' };
const ratio = { op: 'divide' };

test.each([
  { of: 'a total', line: { unit: 'money', formula: total, soleCurrency: 'UAH' }, en: '"₴"#,##0', uk: '#,##0"\u00a0₴"' },
  {
    of: 'a cost of one',
    line: { unit: 'money', formula: ratio, currency: 'USD', soleCurrency: undefined },
    en: '"$"#,##0.00',
    uk: '#,##0.00"\u00a0$"',
  },
  {
    of: 'a currency without a sign',
    line: { unit: 'money', formula: ratio, soleCurrency: 'CHF' },
    en: '"CHF\u00a0"#,##0.00',
    uk: '#,##0.00"\u00a0CHF"',
  },
  { of: 'money of unknown currency', line: { unit: 'money', formula: total }, en: '#,##0', uk: '#,##0' },
  { of: 'a count', line: { unit: 'count', formula: total, soleCurrency: 'UAH' }, en: '#,##0', uk: '#,##0' },
] as const)('$of is written with its sign', ({ line, en, uk }) => {
  expect([formatOf(line, 'en'), formatOf(line, 'uk')]).toEqual([en, uk]);
});
