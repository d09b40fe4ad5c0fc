import { expect, test } from 'vitest';
import type { ReportFigure } from '../../../src/contract/answers.ts';
import { type Choices, goals } from '../../../src/contract/choices.ts';
import { inDateOrder } from '../../../src/records/days/date-order.ts';
import { summarizeRecords } from '../../../src/records/summarize-records.ts';
import { closedChoiceCell } from '../../../src/report/closed/closed-head.ts';
import type { ClosedPeriod } from '../../../src/report/closed/closed-values.ts';
import { words } from '../../../src/report/closed/closed-words.ts';
import { comparedDays } from '../../../src/report/metrics/compared-days.ts';
import { createPreview } from '../../../src/report/preview.ts';
import { countTried, sampleOf } from '../../thorough.ts';
import { previewFaults } from '../preview-faults.ts';
import { around, randomHoldings, randomRows } from '../random-records.ts';
import { type Shown, shownOver, standingOver, type Tab } from '../sections/shown.ts';

/** Tabs as imports leave them: one that somebody sorted otherwise says that its posts cannot be listed where a preview lists them. */
const tabsOf = (seed: number): readonly Tab[] =>
  randomRows(randomHoldings(seed), seed).flatMap(({ holding, rows: found }) => {
    const rows = inDateOrder(holding.kind, found);
    return rows.length === 0 ? [] : [{ holding: { ...holding, ...summarizeRecords(holding.kind, rows) }, rows }];
  });

const choicesOf = (seed: number): Choices => ({
  ...around,
  goal: goals[seed % goals.length] ?? 'engagement',
  compare: seed % 3 === 0 ? 'days' : 'previous',
  language: seed % 2 ? 'en' : 'uk',
});

const keyOf = ({ function: kpi, variant }: ReportFigure): string => `${kpi} ${variant}`;

/** What a report told of the compared days when it was closed: some as now, some otherwise, some a dash and some not at all. */
const closedOf = ({ plan, at }: Shown, days: Pick<ClosedPeriod, 'from' | 'to'>): ClosedPeriod => ({
  ...days,
  on: days.to + 3,
  figures: Object.fromEntries(
    plan.figures.flatMap((figure, place) => {
      const shown = at(figure.previous ?? '');
      const value = typeof shown === 'number' ? shown : null;
      if (place % 4 === 3) return [];
      return [[keyOf(figure), place % 4 === 1 ? (value === null ? 7 : 2 * value + 1) : place % 8 === 6 ? null : value]];
    }),
  ),
});

const seeds = Array.from({ length: 12 }, (_, at) => at + 1);
const tried = sampleOf(seeds, 2);

test(`what reports told when closed stands before, and today’s data in place of a verdict, in ${countTried(tried, seeds)} reports`, () => {
  const seen = { closed: 0, moved: 0, lacking: 0 };
  for (const seed of tried) {
    const tabs = tabsOf(seed);
    const choices = choicesOf(seed);
    const days = comparedDays(choices, choices.compare);
    if (tabs.length === 0 || days === null) throw new Error(`Seed ${seed} has nothing to compare.`);
    const { language } = choices;
    const plain = shownOver(choices, tabs);
    const closed = closedOf(plain, days);
    const standing = standingOver(choices, tabs, { closed: [closed] });
    const { plan, at, all, calculated } = standing.shown(tabs);
    expect([...all, ...calculated].filter(([, value]) => /^#[A-Z]/.test(String(value)))).toEqual([]);
    expect(plan.figures.map(keyOf)).toEqual(plain.plan.figures.map(keyOf));
    plan.figures.forEach((figure, place) => {
      const live = plain.at(plain.plan.figures[place]?.previous ?? '');
      const told = closed.figures[keyOf(figure)];
      const before = at(figure.previous ?? '');
      if (told === undefined) expect(before).toEqual(live);
      else if (told === null) expect(before).toBe('–');
      else expect(before).toBeCloseTo(told, 6);
      const verdict = at(figure.verdict ?? '');
      const isOtherwise = told !== undefined && (told === null ? live !== '–' : place % 4 === 1);
      const isToldNow = String(verdict).startsWith(words.byNow[language]);
      seen.closed += told === undefined ? 0 : 1;
      seen.lacking += told === undefined ? 1 : 0;
      seen.moved += isToldNow ? 1 : 0;
      // Where networks changed what they tell, that stands there in any case.
      if (!isOtherwise) expect(isToldNow, `${seed} ${keyOf(figure)}: ${verdict}`).toBe(false);
      if (!isOtherwise)
        expect(verdict, `${seed} ${keyOf(figure)}`).toEqual(plain.at(plain.plan.figures[place]?.verdict ?? ''));
    });
    const records = Object.fromEntries(tabs.map(({ holding, rows }) => [holding.kind, rows]));
    const { figures } = closed;
    expect(previewFaults(createPreview(records)({ ...choices, closed: { figures } }), plan.figures, at)).toEqual([]);

    expect(String(at('A5'))).toContain(words.withClosed[language]);
    const now = standing.shown(tabs, { [closedChoiceCell]: words.asNow[language] });
    plan.figures.forEach((figure, place) => {
      const same = plain.plan.figures[place];
      for (const cell of ['previous', 'change', 'verdict'] as const)
        expect(now.at(figure[cell] ?? ''), `${seed} ${keyOf(figure)} ${cell}`).toEqual(plain.at(same?.[cell] ?? ''));
    });
    expect(String(now.at('A5'))).toContain(words.withCurrent[language]);
  }
  expect(seen.closed).toBeGreaterThan(10 * tried.length);
  expect(seen.moved).toBeGreaterThan(2 * tried.length);
  expect(seen.lacking).toBeGreaterThan(2 * tried.length);
});

test('a report of other days than were closed is compared with today’s data, and says so', () => {
  const tabs = tabsOf(1);
  const choices = choicesOf(1);
  const days = comparedDays(choices, choices.compare);
  if (days === null) throw new Error('Nothing is compared.');
  const plain = shownOver(choices, tabs);
  const closed = closedOf(plain, { from: days.from, to: days.to - 1 });
  const standing = standingOver(choices, tabs, { closed: [closed] });
  const { plan, at } = standing.shown(tabs);
  expect(at('A5')).toBe(words.noneOfDays.en);
  expect(plan.figures.map(({ previous }) => at(previous ?? ''))).toEqual(
    plain.plan.figures.map(({ previous }) => plain.at(previous ?? '')),
  );
  // The days that were closed, typed by hand, are found as well.
  const typed = standing.shown(tabs, { [plan.compared?.to ?? '']: days.to - 1 });
  expect(String(typed.at('A5'))).toContain(words.withClosed.en);
  expect(plan.figures.filter((_, place) => place % 4 === 1).map(({ previous }) => typed.at(previous ?? ''))).toEqual(
    plan.figures
      .filter((_, place) => place % 4 === 1)
      .map((figure) => expect.closeTo(closed.figures[keyOf(figure)] ?? 0, 6)),
  );
});

test('a report that compares with nothing knows of no closed one', () => {
  const tabs = tabsOf(2);
  const choices: Choices = { ...choicesOf(2), compare: 'none' };
  const closed = [{ from: 1, to: 31, on: 33, figures: { 'SUM posts.engagements': 1 } }];
  expect(standingOver(choices, tabs, { closed }).plan).toEqual(standingOver(choices, tabs).plan);
});
