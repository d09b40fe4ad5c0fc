import { expect, test } from 'vitest';
import { serialOf } from '../../../src/calendar/day.ts';
import type { Comparison } from '../../../src/contract/choices.ts';
import { comparedDays, comparedDaysFormulas, lengthRatioFormula } from '../../../src/report/metrics/compared-days.ts';
import { evaluate } from '../../../src/stand-in/engine/evaluate.ts';
import { lengthRatio } from '../compared.ts';

const day = (text: string): number => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return serialOf(year, month, date) ?? 0;
};
const span = (text: string) => {
  const [from = '', to = ''] = text.split(' ');
  return { from: day(from), to: day(to) };
};

const cases: readonly (readonly [what: string, days: string, compare: Comparison, before: string])[] = [
  ['a month', '2026-10-01 2026-10-31', 'previous', '2026-09-01 2026-09-30'],
  ['March of a common year', '2027-03-01 2027-03-31', 'previous', '2027-02-01 2027-02-28'],
  ['January', '2026-01-01 2026-01-31', 'previous', '2025-12-01 2025-12-31'],
  ['a quarter', '2026-04-01 2026-06-30', 'previous', '2026-01-01 2026-03-31'],
  ['half a year', '2026-01-01 2026-06-30', 'previous', '2025-07-01 2025-12-31'],
  ['a leap year', '2024-01-01 2024-12-31', 'previous', '2023-01-01 2023-12-31'],
  ['two weeks', '2026-11-02 2026-11-15', 'previous', '2026-10-19 2026-11-01'],
  ['thirty days that are no month', '2026-10-02 2026-10-31', 'previous', '2026-09-02 2026-10-01'],
  ['one day', '2026-03-01 2026-03-01', 'previous', '2026-02-28 2026-02-28'],
  ['a month by days', '2026-10-01 2026-10-31', 'days', '2026-08-31 2026-09-30'],
  ['a month a year ago', '2026-10-01 2026-10-31', 'year', '2025-10-01 2025-10-31'],
  ['February after a leap year', '2025-02-01 2025-02-28', 'year', '2024-02-01 2024-02-29'],
  ['February of a leap year', '2024-02-01 2024-02-29', 'year', '2023-02-01 2023-02-28'],
  ['the 29 February among other days', '2024-02-20 2024-02-29', 'year', '2023-02-20 2023-02-28'],
];

test.each(cases)('%s, %s, is compared by %s with %s, in memory and in cells', (_, text, compare, expected) => {
  const days = span(text);
  const before = span(expected);
  if (compare === 'none') throw new Error('Nothing is compared.');
  expect(comparedDays(days, compare)).toEqual(before);
  const cells = { from: "'Days'!$A$1", to: "'Days'!$B$1" };
  const other = { from: "'Days'!$A$2", to: "'Days'!$B$2" };
  const formulas = comparedDaysFormulas(cells, compare);
  const [from, to, ratio] = evaluate(
    {
      Days: [
        [days.from, days.to],
        [before.from, before.to],
      ],
    },
    [`=${formulas.from}`, `=${formulas.to}`, `=${lengthRatioFormula(cells, other, '–')}`],
    'en_US',
  );
  expect([from, to]).toEqual([before.from, before.to]);
  expect(ratio).toBeCloseTo(lengthRatio(days, before) ?? Number.NaN, 12);
});

test('days that are no calendar period are not compared with more or fewer', () => {
  const cells = { from: "'Days'!$A$1", to: "'Days'!$B$1" };
  const other = { from: "'Days'!$A$2", to: "'Days'!$B$2" };
  const ratioOf = (days: string, before: string) => {
    const [now, then] = [span(days), span(before)];
    return evaluate(
      {
        Days: [
          [now.from, now.to],
          [then.from, then.to],
        ],
      },
      [`=${lengthRatioFormula(cells, other, '–')}`],
      'en_US',
    )[0];
  };
  expect(ratioOf('2026-10-01 2026-10-31', '2026-09-21 2026-09-30')).toBe('–');
  expect(ratioOf('2026-10-01 2026-10-31', '2026-07-01 2026-09-30')).toBe('–');
  expect(ratioOf('2026-10-01 2026-10-15', '2026-09-01 2026-09-30')).toBe('–');
});
