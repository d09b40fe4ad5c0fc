import { describe, expect, test } from 'vitest';
import type { Choices, HistoryChoices } from '../../../src/contract/choices.ts';
import { columnsOf, type Row } from '../../../src/records/kinds.ts';
import type { TabSummary } from '../../../src/records/tab-summary.ts';
import { planHistory } from '../../../src/report/history/plan-history.ts';
import type { OwnedPlan } from '../../../src/report/layout/plan.ts';
import { words } from '../../../src/report/report-words.ts';
import { planTargets } from '../../../src/report/target-plan/plan-targets.ts';
import { languages } from '../../../src/text/language.ts';
import { shownOver, standingPlan } from './shown.ts';

const from = 46023;
const choices: Choices = { goal: 'traffic', compare: 'none', language: 'en', from, to: from + 30 };

const holding: TabSummary = {
  kind: 'ads',
  tab: 'Ads',
  filled: ['date', 'campaign', 'currency', 'cost', 'impressions', 'clicks'],
  accounts: [{ platform: '', account: '' }],
  currencies: ['UAH'],
  from,
  to: from + 30,
  origins: [],
};

const row = (values: Readonly<Record<string, string | number>>): Row =>
  columnsOf('ads').map(({ name }) => values[name] ?? null);

const hryvnias = [0, 9, 30].map((day) =>
  row({ date: from + day, campaign: 'Autumn', currency: 'UAH', cost: 500, impressions: 1000, clicks: 100 }),
);

const shownWith = (rows: readonly Row[], summary = holding) => {
  const shown = shownOver(choices, [{ holding: summary, rows }]);
  const figure = (id: string) =>
    shown.at(shown.plan.figures.find((each) => `${each.function} ${each.variant}` === id)?.cell ?? '');
  const told = shown.all.flatMap(([, value]) =>
    typeof value === 'string' && value.includes(words.otherCurrency.en.trim()) ? [value] : [],
  );
  const numbers = shown.all.flatMap(([, value]) => (typeof value === 'number' ? [value] : []));
  return {
    numbers,
    cost: figure('SUM ads.cost'),
    click: figure('COST_PER_CLICK ads'),
    clicks: figure('SUM ads.clicks'),
    told,
  };
};

test('money that comes in another currency later is not added to that of the report, and that is told', () => {
  expect(shownWith(hryvnias)).toMatchObject({ cost: 1500, click: 5, clicks: 300, told: [] });
  const euros = row({ date: from + 3, campaign: 'Spring', currency: 'EUR', cost: 40, impressions: 100, clicks: 10 });
  const both = shownWith([...hryvnias, euros]);
  expect(both).toMatchObject({ cost: 1500, click: 5, clicks: 310 });
  // What a click cost in the way to the goal is what it cost in that currency, too.
  expect(both.numbers.filter((value) => value === 5).length).toBeGreaterThan(1);
  expect(both.numbers.filter((value) => Math.abs(value - 1500 / 310) < 0.01)).toEqual([]);
  expect(both.told).toEqual([expect.stringContaining(`${words.otherCurrency.en}1.`)]);
});

test('money without a currency counts until some comes with one, which is told', () => {
  const unknown = { ...holding, currencies: [''] };
  const bare = hryvnias.map((each) => each.map((value) => (value === 'UAH' ? null : value)));
  expect(shownWith(bare, unknown)).toMatchObject({ cost: 1500, click: 5, clicks: 300, told: [] });
  expect(shownWith([...bare, ...hryvnias.slice(1)], unknown).told).toEqual([
    expect.stringContaining(`${words.otherCurrency.en}2.`),
  ]);
});

describe.each(languages)('in %s', (language) => {
  const byMonth: HistoryChoices = { goal: 'sales', step: 'month', periods: 6, shown: 'all', language };
  const euros = (date: number) =>
    row({ date, campaign: 'Spring', currency: 'EUR', cost: 40, impressions: 100, clicks: 10 });

  test.each([
    ['KPI by period', (all: readonly TabSummary[]) => planHistory(byMonth, all)],
    ['a plan', (all: readonly TabSummary[]) => planTargets({ goal: 'sales', from, language }, all)],
  ] as const)('%s tells of money in a currency that came after it was built', (_, planOver) => {
    const toldOver = (rows: readonly Row[], summary = holding) => {
      const tabs = [{ holding: summary, rows }];
      const { all } = standingPlan<OwnedPlan>(planOver, tabs, { language, spare: 0 }).shown(tabs);
      const said = words.otherCurrency[language].trim();
      const texts = all.flatMap(([, value]) =>
        typeof value === 'string' && value.includes(said) ? [value.slice(value.indexOf(said))] : [],
      );
      return [...new Set(texts)];
    };
    expect(toldOver(hryvnias)).toEqual([]);
    // One of them is of days that neither shows.
    const more = [...hryvnias, euros(from + 3), euros(from + 9), euros(from - 400)];
    expect(toldOver(more)).toEqual([`${words.otherCurrency[language].trim()} 2.`]);
    expect(toldOver(more, { ...holding, currencies: ['UAH', 'EUR'] })).toEqual([]);
  });
});
