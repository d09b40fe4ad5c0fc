import { expect, test } from 'vitest';
import { comparisons, goals } from '../../src/report/choices.ts';
import { changeOf, type Days, oracleOver, recordsOf } from './oracle.ts';
import { around, mostRows, randomHoldings, randomRows, seeded } from './random-records.ts';
import { type Shown, standingOver, type Tab } from './shown.ts';

const holdingsCount = 20;
const recordsEach = 11;

const monthsBack = (serial: number, months: number): number => {
  const day = new Date(Date.UTC(1899, 11, 30 + serial));
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() - months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(day.getUTCDate(), last)) / 86_400_000 + 25_569;
};

const comparedWith = (compare: (typeof comparisons)[number], { from, to }: Days): Days | null =>
  compare === 'none'
    ? null
    : compare === 'previous'
      ? { from: from - (to - from + 1), to: from - 1 }
      : { from: monthsBack(from, 12), to: monthsBack(to, 12) };

const isSame = (seen: unknown, value: number | string | null): boolean =>
  typeof value === 'number'
    ? typeof seen === 'number' && Math.abs(seen - value) <= 1e-9 * Math.abs(value) + 1e-12
    : seen === (value ?? '–');

/** What a report shows that an independent computation over the records does not. */
const differences = (shown: Shown, tabs: readonly Tab[], days: Days, compared: Days | null): readonly string[] => {
  const told = oracleOver(recordsOf(tabs));
  return shown.plan.figures.flatMap((figure) => {
    const id = `${figure.function} ${figure.variant}`;
    const current = told(id, days);
    const previous = compared === null ? null : told(id, compared);
    const expected: readonly (readonly [string | null, number | null])[] = [
      [figure.cell, current],
      ...(figure.previous === null
        ? []
        : ([
            [figure.previous, previous],
            [figure.change, changeOf(current, previous, figure.isRate)],
          ] as const)),
    ];
    return expected.flatMap(([cell, value]) => {
      const seen = cell === null ? null : shown.at(cell);
      return isSame(seen, value) ? [] : [`${id} ${cell}: ${seen}, but ${value}`];
    });
  });
};

const errors = (shown: Shown): readonly string[] =>
  shown.all.flatMap(([cell, value]) =>
    typeof value === 'string' && value.startsWith('#') ? [`${cell}: ${value}`] : [],
  );

test.each(Array.from({ length: holdingsCount }, (_, at) => at + 1))(
  `every figure over ${recordsEach} random sets of records in file %i is what reading them one by one gives`,
  (seed) => {
    const holdings = randomHoldings(seed);
    const compare = comparisons[seed % 7 === 0 ? 2 : seed % 5 === 0 ? 1 : 0];
    const goal = goals[seed % goals.length] ?? 'engagement';
    const choices = { ...around, goal, compare, language: seed % 2 ? 'en' : 'uk' } as const;
    const empty = holdings.map((holding): Tab => ({ holding, rows: [] }));
    const standing = standingOver(choices, empty, mostRows);
    const random = seeded(seed);
    const wrong = Array.from({ length: recordsEach }, (_, at) => {
      const tabs = randomRows(holdings, 1000 * seed + at);
      const from = around.from - Math.floor(random() * 20);
      // The records stay and the two dates move: all that is seen follows.
      const moved = { from, to: from + Math.floor(random() * 40) };
      return (at % 3 === 0 ? [around, moved] : [moved]).flatMap((days) => {
        const { period } = standing.plan;
        const shown = standing.shown(tabs, { [period.from]: days.from, [period.to]: days.to });
        const found = [...differences(shown, tabs, days, comparedWith(compare, days)), ...errors(shown)];
        return found.map((line) => `set ${at}, ${days.from} to ${days.to}: ${line}`);
      });
    }).flat();
    expect(wrong).toEqual([]);
  },
);
