import { expect, test } from 'vitest';
import type { Choices } from '../../../src/contract/choices.ts';
import { type ColumnName, columnsOf, type Kind, type Row } from '../../../src/records/kinds.ts';
import type { TabSummary } from '../../../src/records/tab-summary.ts';
import { type Shown, shownOver } from '../sections/shown.ts';
import { dailyChance } from './daily-change.ts';
import { drawSums, normals } from './daily-series.ts';

const [first, last] = [46023, 46050];
const days = last - first + 1;
const choices: Choices = { goal: 'traffic', compare: 'previous', language: 'en', from: first, to: last };

const holdingOf = (kind: Kind, filled: readonly ColumnName[]): TabSummary => ({
  kind,
  tab: kind,
  filled: ['date', ...filled],
  accounts: [{ platform: '', account: '' }],
  currencies: [],
  from: first,
  to: last,
  origins: [],
});

const rowOf = (kind: Kind, values: Readonly<Record<string, string | number | null>>): Row =>
  columnsOf(kind).map(({ name }) => values[name] ?? null);

const figureOf = (shown: Shown, id: string) => {
  const figure = shown.plan.figures.find((each) => `${each.function} ${each.variant}` === id);
  if (figure === undefined) throw new Error(`No ${id} is shown.`);
  return { verdict: String(shown.at(figure.verdict ?? '')), chance: shown.at(`T${figure.cell.replace(/\D/g, '')}`) };
};

const site = holdingOf('site', ['sessions', 'conversions', 'page_views']);
const dayAt = (at: number) => first - days + at;
const oneADay = (sessions: readonly number[], others: readonly number[]): readonly Row[] =>
  sessions.map((value, at) =>
    rowOf('site', { date: dayAt(at), sessions: value, conversions: 2, page_views: others[at] ?? null }),
  );

test.each([3, 4, 5])('a change of daily sums is judged by what neighbouring days share, seed %i', (seed) => {
  const drawn = drawSums({ days, lag: 0.5, cycle: 'weekly', sources: 1, is: 'rate' }, normals(seed));
  const [now, before] = drawn.bottom ?? drawn.top;
  const sessions = [...before, ...now].map((value) => Math.round(1000 * value));
  const views = [...drawn.top[1], ...drawn.top[0]].map((value) => Math.round(40_000 * value));
  const weekdays = [0, 1].map((at) => now.map((_, day) => (dayAt(at === 0 ? days + day : day) - 1) % 7));
  const parts = (values: readonly number[]) => [values.slice(days), values.slice(0, days)] as const;
  const of = (top: readonly number[], bottom: readonly number[] | null) =>
    dailyChance({
      weekdays: [weekdays[0] ?? [], weekdays[1] ?? []],
      top: parts(top),
      bottom: bottom === null ? null : parts(bottom),
    });
  const shown = shownOver(choices, [{ holding: site, rows: oneADay(sessions, views) }]);
  expect(figureOf(shown, 'SUM site.sessions').chance).toBeCloseTo(of(sessions, null) ?? -1, 9);
  expect(figureOf(shown, 'PAGES_PER_SESSION site').chance).toBeCloseTo(of(views, sessions) ?? -1, 9);
});
