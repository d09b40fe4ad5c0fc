import { expect, test } from 'vitest';
import { goals } from '../../src/report/choices.ts';
import { changeOf, type Days, oracleOver, type Records } from './oracle.ts';
import { around, randomTabs } from './random-records.ts';
import { type Shown, shownOver, type Tab } from './shown.ts';

const recordsOf = (tabs: readonly Tab[]): Records => new Map(tabs.map((tab) => [tab.holding.kind, tab]));

const before = ({ from, to }: Days): Days => ({ from: from - (to - from + 1), to: from - 1 });

/** What a report shows that an independent computation over the records does not. */
const differences = (shown: Shown, tabs: readonly Tab[], days: Days): readonly string[] => {
  const told = oracleOver(recordsOf(tabs));
  return shown.plan.figures.flatMap((figure) => {
    const id = `${figure.function} ${figure.variant}`;
    const current = told(id, days);
    const previous = told(id, before(days));
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
      const isSame =
        value === null
          ? seen === '–'
          : typeof seen === 'number' && Math.abs(seen - value) <= 1e-9 * Math.abs(value) + 1e-12;
      return isSame ? [] : [`${id} ${cell}: ${seen}, but ${value}`];
    });
  });
};

const errors = (shown: Shown): readonly string[] =>
  shown.all.flatMap(([cell, value]) =>
    typeof value === 'string' && value.startsWith('#') ? [`${cell}: ${value}`] : [],
  );

const seeds = Array.from({ length: 12 }, (_, seed) => seed + 1);

test('every figure of 200 reports over random records is what reading the records one by one gives', () => {
  const wrong = seeds.flatMap((seed) => {
    const tabs = randomTabs(seed);
    const goal = goals[seed % goals.length] ?? 'engagement';
    const compare = seed % 10 === 0 ? 'none' : 'previous';
    const shown = shownOver({ ...around, goal, compare, language: seed % 2 ? 'en' : 'uk' }, tabs);
    return [...differences(shown, tabs, around), ...errors(shown)].map((line) => `${seed}: ${line}`);
  });
  expect(wrong).toEqual([]);
});
