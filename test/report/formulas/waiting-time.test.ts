import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callFunction } from '../../../src/kpi/call/call-function.ts';
import type { Row } from '../../../src/records/kinds.ts';
import { summarizeRecords } from '../../../src/records/summarize-records.ts';
import { countedHours, withWorkingHours } from '../../../src/report/formulas/waiting-time.ts';
import { words } from '../../../src/report/report-words.ts';
import { record } from '../../addon/file.ts';
import { openHours } from '../open-hours.ts';
import { around } from '../random-records.ts';
import { type Shown, shownOver } from '../sections/shown.ts';

const quarter = 1 / 96;

/** Messages of the period, some without an answer; where there is one, its moment and its minutes say the same. */
const messages = fc
  .array(
    fc.record({
      received: fc.integer({ min: 0, max: (around.to - around.from + 1) * 96 - 1 }),
      waited: fc.option(fc.integer({ min: 0, max: 2000 }), { freq: 4 }),
      isMoment: fc.boolean(),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .filter((drawn) => drawn.some(({ waited }) => waited !== null))
  .map((drawn) =>
    drawn.map(({ received, waited, isMoment }) => {
      const from = around.from + received * quarter;
      const to = waited === null ? null : around.from + (received + waited) * quarter;
      return { from, to, minutes: waited === null ? null : waited * 15, isMoment };
    }),
  );

const choices = { ...around, goal: 'care', compare: 'none', language: 'en' } as const;

const shownOf = (rows: readonly Row[], hours?: string, typed: Readonly<Record<string, number>> = {}): Shown => {
  const holding = { ...summarizeRecords('feedback', rows), tab: 'Messages', origins: [] };
  const given = { ...choices, typed, ...(hours === undefined ? {} : { hours }) };
  return shownOver(given, [{ holding, rows }]);
};

/** What stands two columns to the right of a name in the section of feedback. */
const beside = ({ plan, at }: Shown, name: string): unknown => {
  const row = plan.cells.findLastIndex((cells) => cells.some(({ value }) => String(value).trim() === name));
  const column = plan.cells[row]?.findIndex(({ value }) => String(value).trim() === name) ?? 0;
  return at(`${'ABCDEFGH'[column + 2]}${row + 1}`);
};

test('times to answer are what the functions give for the same messages and working hours', () => {
  fc.assert(
    fc.property(messages, fc.constantFrom(...openHours), fc.constantFrom(1, 2, 8, 24), (all, { text }, promised) => {
      const rows = all.map(({ from, to, minutes, isMoment }, at) =>
        record('feedback', {
          id: `${at}`,
          received_at: from,
          answered_at: isMoment ? to : null,
          first_reply_minutes: minutes,
        }),
      );
      const shown = shownOf(rows, text, { 'promised hours': promised });
      const [received, answered] = [all.map(({ from }) => [from]), all.map(({ to }) => [to])];
      const told = (name: string, ...more: readonly unknown[]) => callFunction(name, [received, answered, ...more]);
      const mean = shown.plan.figures.find((figure) => figure.function === 'AVERAGE_RESPONSE_TIME');
      const pairs = [
        [shown.at(mean?.cell ?? ''), told('AVERAGE_RESPONSE_TIME', text)],
        [beside(shown, words.meanTime.en), told('AVERAGE_RESPONSE_TIME', text)],
        [beside(shown, words.medianTime.en), told('MEDIAN_RESPONSE_TIME', text)],
        [beside(shown, words.slowTime.en), told('RESPONSE_TIME_PERCENTILE', 0.9, text)],
        [beside(shown, words.withinTime.en), told('ANSWERED_WITHIN', promised, text)],
      ];
      for (const [seen, value] of pairs) expect(seen).toBeCloseTo(Number(value), 9);
    }),
    { numRuns: 60 },
  );
});

test('a message of Friday evening that is answered on Monday morning waited for an hour', () => {
  // 2 January 2026 is a Friday.
  const rows = [record('feedback', { id: '1', received_at: 46024 + 17.5 / 24, first_reply_minutes: 64 * 60 })];
  const hour = 1 / 24;
  expect(beside(shownOf(rows), words.meanTime.en)).toBeCloseTo(64 * hour, 9);
  expect(beside(shownOf(rows, 'Mon-Fri 09:00-18:00'), words.meanTime.en)).toBeCloseTo(hour, 9);
});

test.each(['', 'always', 'Mon-Fri 18-9', 'Mon-Sat 08:00-10:00, 11:00-13:00, 14:00-16:00'])(
  'a report cannot count by %j',
  (text) => {
    expect(countedHours(text)).toBeNull();
    expect(() => withWorkingHours([], text)).toThrow('is not readable');
  },
);

test('two stretches on each day of the week are not too many', () => {
  expect(countedHours('Mon-Sun 09:00-13:00, 14:00-18:00')).toHaveLength(14);
});
