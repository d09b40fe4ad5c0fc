import { helpers } from '@odoo/o-spreadsheet';
import { expect, test } from 'vitest';
import { type Choices, comparisons, goals } from '../../src/contract/choices.ts';
import { inDateOrder } from '../../src/records/days/date-order.ts';
import { columnsOf, type Kind, type Row } from '../../src/records/kinds.ts';
import { mergeRows } from '../../src/records/merge.ts';
import { summarizeRecords } from '../../src/records/summarize-records.ts';
import { createPreview } from '../../src/report/preview.ts';
import { addCompact, done, importOf, openFile, press } from '../addon/file.ts';
import { countTried, sampleOf } from '../thorough.ts';
import { openHours } from './open-hours.ts';
import { previewFaults } from './preview-faults.ts';
import { around, randomHoldings, randomRows, seeded } from './random-records.ts';
import { shownOver, type Tab } from './sections/shown.ts';

/** Tabs as imports leave them, in the order of days. */
const tabsOf = (seed: number): readonly Tab[] =>
  randomRows(randomHoldings(seed), seed).flatMap(({ holding, rows: found }) => {
    const rows = inDateOrder(holding.kind, found);
    return rows.length === 0 ? [] : [{ holding: { ...holding, ...summarizeRecords(holding.kind, rows) }, rows }];
  });

const rowsByKind = (tabs: readonly Tab[]) => Object.fromEntries(tabs.map(({ holding, rows }) => [holding.kind, rows]));

const choicesOf = (seed: number, tabs: readonly Tab[]): Choices => {
  const accounts = tabs.flatMap(({ holding }) => holding.accounts).slice(0, 1 + (seed % 3));
  return {
    ...around,
    goal: goals[seed % goals.length] ?? 'engagement',
    compare: comparisons[seed % comparisons.length] ?? 'previous',
    language: seed % 2 ? 'en' : 'uk',
    ...(seed % 4 === 0 && accounts.length > 0 ? { accounts } : {}),
    ...(seed % 5 === 0 ? {} : { hours: openHours[seed % openHours.length]?.text ?? '' }),
  };
};

const seeds = Array.from({ length: 12 }, (_, at) => at + 1);
const tried = sampleOf(seeds, 3);

// Over many more records, and days that move, the oracle's test holds a preview to the tab.
test(`a preview of ${countTried(tried, seeds)} random sets of records is what a tab that knows no others will show`, () => {
  let compared = 0;
  const wrong = tried.flatMap((seed) => {
    const tabs = tabsOf(seed);
    if (tabs.length === 0) return [];
    const choices = choicesOf(seed, tabs);
    const preview = createPreview(rowsByKind(tabs))(choices);
    const { plan, at } = shownOver(choices, tabs);
    compared += preview.length;
    return previewFaults(preview, plan.figures, at).map((line) => `${seed}: ${line}`);
  });
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(5 * tried.length);
});

const ofBuilt = [3, 7, 8, 11];
const triedOfBuilt = sampleOf(ofBuilt, 1);

test.each(triedOfBuilt)(
  `the built add-on shows what was previewed, from random records %i, ${countTried(triedOfBuilt, ofBuilt)}`,
  async (seed) => {
    const tabs = tabsOf(seed);
    const choices: Choices = {
      ...around,
      goal: goals[seed % goals.length] ?? 'engagement',
      compare: 'previous',
      language: 'en',
    };
    const file = await openFile();
    for (const { holding, rows } of tabs) addCompact(file, importOf(holding.kind, rows));
    const { tab, figures } = done(press(file, choices));
    const { getters } = file.model;
    const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === tab) ?? '';
    const shows = (cell: string) => getters.getEvaluatedCell({ sheetId, ...helpers.toCartesian(cell) }).value;
    const merged = Object.fromEntries(
      tabs.map(({ holding: { kind }, rows }) => [kind, inDateOrder(kind, mergeRows(kind, [], rows).added)]),
    );
    expect(previewFaults(createPreview(merged)(choices), figures, shows)).toEqual([]);
  },
);

test('a preview of a hundred thousand records adds them all up', () => {
  const random = seeded(5);
  const rowOf = (kind: Kind, at: number): Row =>
    columnsOf(kind).map(({ name, shape }) => {
      if (name === 'date' || name === 'date_end') return around.from + (at % 14);
      if (shape === 'text') return `${name} ${at}`;
      return shape === 'tick' ? null : Math.floor(random() * 1000);
    });
  const posts = Array.from({ length: 50_000 }, (_, at) => rowOf('posts', at));
  const asked = { ...around, goal: 'awareness', compare: 'none' } as const;
  const valueIn = (rows: readonly Row[], id: string) =>
    createPreview({ posts: rows })(asked).find((each) => each.id === id)?.value ?? Number.NaN;
  const [once, twice] = [valueIn(posts, 'SUM posts.views'), valueIn([...posts, ...posts], 'SUM posts.views')];
  expect(twice).toBe(2 * once);
});
