import { expect, test } from 'vitest';
import type { Choices } from '../../../src/contract/choices.ts';
import { columnsOf } from '../../../src/records/kinds.ts';
import { summarizeRecords } from '../../../src/records/summarize-records.ts';
import { shownOver } from '../sections/shown.ts';

const from = 46_023;
const choices: Choices = { goal: 'awareness', from, to: from + 30, compare: 'previous', language: 'en' };
/** Long enough ago that rows are not compared with each other. */
const old = from - 3000;

const recent = [from - 31, from - 1, from, from + 7, from + 7, from + 30];

interface Case {
  readonly what: string;
  readonly days: readonly (number | string | null)[];
  readonly isSorted: boolean;
  /** The first day of the report; left out: the one of `choices`. */
  readonly typed?: number;
}

const cases: readonly Case[] = [
  { what: 'in order', days: [old, old + 5, old + 5, ...recent], isSorted: true },
  { what: 'in order, with blank rows below', days: [old, old + 5, ...recent, null, null], isSorted: true },
  { what: 'all within a few years', days: recent, isSorted: true },
  { what: 'of years ago in another order', days: [old, old + 9, old + 5, ...recent], isSorted: true },
  {
    what: 'of years ago in another order, where those are asked for',
    days: [old, old + 9, old + 5, old + 60, ...recent],
    isSorted: false,
    typed: old,
  },
  {
    what: 'in order, where years ago are asked for',
    days: [old, old + 5, old + 9, ...recent],
    isSorted: true,
    typed: old,
  },
  { what: 'whose first is not the earliest', days: [old + 5, old, ...recent], isSorted: false },
  { what: 'with one of the period on top', days: [from + 3, old, ...recent], isSorted: false },
  {
    what: 'with one of the period among those of years ago',
    days: [old, from + 3, old + 2, ...recent],
    isSorted: false,
  },
  { what: 'with one of years ago at the end', days: [old + 2, ...recent, old], isSorted: false },
  { what: 'from the newest to the oldest', days: [...recent, old].toReversed(), isSorted: false },
  { what: 'with a text among those of years ago', days: [old, 'soon', old + 2, ...recent], isSorted: false },
  { what: 'with a text on top', days: ['soon', old, ...recent], isSorted: false },
  { what: 'with a blank row among those of years ago', days: [old, null, old + 2, ...recent], isSorted: false },
  { what: 'with a text at the end', days: [old, ...recent, 'soon', null], isSorted: true },
];

test.each(cases)('of rows $what a report says so and finds those of its days', ({ days, isSorted, typed }) => {
  const columns = columnsOf('posts').map(({ name }) => name);
  const rows = days.map((date, at) =>
    columns.map((name) => (name === 'date' ? date : name === 'platform' ? 'a' : name === 'reach' ? 2 ** at : null)),
  );
  const dated = rows.filter(([date]) => typeof date === 'number');
  const holding = { ...summarizeRecords('posts', dated), tab: 'posts', origins: [] };
  const begin = typed ?? choices.from;
  const shown = shownOver({ ...choices, from: begin, to: begin + 30 }, [{ holding, rows }]);
  const { plan, calculated } = shown;
  const line = plan.calculation.cells.findIndex(([name, count]) => name?.value === 'posts' && count?.value !== null);
  const cell = (column: string) => calculated.find(([address]) => address === `${column}${line + 1}`)?.[1];
  const numbers = days.filter((day) => typeof day === 'number');
  expect([cell('C'), cell('D'), cell('E'), cell('F')]).toEqual([
    isSorted ? 1 : 0,
    Math.min(...numbers),
    Math.max(...numbers),
    numbers.length,
  ]);
  const told = days.flatMap((day, at) =>
    typeof day === 'number' && day >= begin && day <= begin + 30 ? [2 ** at] : [],
  );
  const shows = (variant: string) => shown.at(plan.figures.find((each) => each.variant === variant)?.cell ?? '');
  expect(shows('posts.date')).toBe(told.length);
  expect(shows('posts.reach per post')).toBe(told.reduce((sum, reach) => sum + reach, 0) / told.length);
});
