import { expect, test } from 'vitest';
import { serialOf } from '../../../src/calendar/day.ts';
import { periodName, periodWithin } from '../../../src/report/layout/period-name.ts';
import { evaluate } from '../../../src/stand-in/engine/evaluate.ts';

const day = (iso: string): number => {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  return serialOf(year, month, date) ?? 0;
};

const days = { from: 'Days!A1', to: 'Days!B1' };
const beside = { from: 'Days!A2', to: 'Days!B2' };

const said = (from: string, to: string, now = '2026-10-01') =>
  evaluate(
    {
      Days: [
        [day(from), day(to)],
        [day(now), day(now)],
      ],
    },
    [
      `=${periodName(days, 'en', beside)}`,
      `=${periodWithin(days, 'en', beside)}`,
      `=${periodName(days, 'uk', beside)}`,
      `=${periodWithin(days, 'uk', beside)}`,
    ],
  );

test.each([
  { from: '2026-09-01', to: '2026-09-30', is: ['September', 'in September', 'вересень', 'у вересні'] },
  { from: '2024-02-01', to: '2024-02-29', is: ['February 2024', 'in February 2024', 'лютий 2024', 'у лютому 2024'] },
  { from: '2026-07-01', to: '2026-09-30', is: ['Q3 2026', 'in Q3 2026', 'III квартал 2026', 'у III кварталі 2026'] },
  { from: '2025-01-01', to: '2025-12-31', is: ['2025', 'in 2025', '2025 рік', 'у 2025 році'] },
  { from: '2026-09-07', to: '2026-09-20', is: ['7–20 Sep', 'in 7–20 Sep', '07.09–20.09', 'за 07.09–20.09'] },
  // Three whole months that are no quarter are days.
  { from: '2026-08-01', to: '2026-10-31', is: ['1 Aug–31 Oct', 'in 1 Aug–31 Oct', '01.08–31.10', 'за 01.08–31.10'] },
])('$from to $to is $is.0', ({ from, to, is }) => {
  expect(said(from, to)).toEqual(is);
});

test('what is no day has no name', () => {
  expect(evaluate({ Days: [['soon', 'later']] }, [`=${periodName(days, 'en')}`])).toEqual(['']);
});
