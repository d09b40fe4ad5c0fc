import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { HistoryFigure } from '../../../src/contract/answers.ts';
import { goals, type HistoryChoices, historySteps } from '../../../src/contract/choices.ts';
import { positionOf } from '../../../src/records/kinds.ts';
import { summarizeRecords } from '../../../src/records/summarize-records.ts';
import { words } from '../../../src/report/history/history-words.ts';
import { planHistory } from '../../../src/report/history/plan-history.ts';
import type { HistoryPlan } from '../../../src/report/layout/plan.ts';
import { definitionsFor, reportMetricsFor } from '../../../src/report/metrics/report-metrics.ts';
import { trendSteps } from '../../../src/report/metrics/trend-steps.ts';
import { createPreview } from '../../../src/report/preview.ts';
import { record } from '../../addon/file.ts';
import { countTried, isThorough, sampleOf } from '../../thorough.ts';
import { faultsIn } from '../formulas/linter.ts';
import { type Days, oracleOver, recordsOf } from '../oracle.ts';
import { mostRows, randomHoldings, randomRows, seeded } from '../random-records.ts';
import { type Seen, type Shown, standingPlan, type Tab } from '../sections/shown.ts';
import { edgesOver, postColumnsOf } from '../telling-oracle.ts';
import { labelOf, lacksDays, lastPeriods, quantile, youngPeriods } from './history-oracle.ts';

const most = 13;

const standing = (choices: HistoryChoices, tabs: readonly Tab[], spare = 0) =>
  standingPlan((holdings) => planHistory(choices, holdings), tabs, { language: choices.language, spare });

const isNear = (seen: Seen, value: number | string): boolean =>
  typeof value === 'number' && typeof seen === 'number'
    ? Math.abs(seen - value) <= 1e-9 * Math.abs(value) + 1e-9
    : (seen ?? '') === value;

const parts: Readonly<Record<string, number>> = {
  fraction: 10_000,
  money: 100,
  count: 1,
  number: 100,
  duration: 86_400,
};

interface Told {
  readonly shown: Shown<HistoryPlan>;
  readonly tabs: readonly Tab[];
  readonly periods: readonly Days[];
  readonly language: 'en' | 'uk';
}

/** What a table shows of a figure that reading the records one by one does not give. */
const figureFaults = ({ shown, tabs, periods, language }: Told, figure: HistoryFigure): readonly string[] => {
  const records = recordsOf(tabs);
  const id = `${figure.function} ${figure.variant}`;
  const line = reportMetricsFor(tabs.map(({ holding }) => holding)).find(
    ({ function: name, variant }) => name === figure.function && variant === figure.variant,
  );
  if (line === undefined) return [`${id} is no figure of the data`];
  const told = oracleOver(records);
  const values = periods.map((days) => told(id, days));
  const window = { from: periods[0]?.from ?? 0, to: periods[periods.length - 1]?.to ?? 0 };
  const edges = edgesOver(tabs, postColumnsOf(id), window);
  const changesIn = ({ from, to }: Days) =>
    edges.some(({ ended, begun }) => (ended >= from && ended < to) || (begun > from && begun <= to));
  const isOfPosts = Object.values(line.terms).some(({ kind, column }) => kind === 'posts' && column !== 'date');
  const young = isOfPosts ? youngPeriods(records, periods) : [];
  const judged = periods.map((days, at) =>
    Object.values(line.terms).some((term) => lacksDays(records, term, days)) || changesIn(days) || young[at] === true
      ? null
      : (values[at] ?? null),
  );
  const faults: string[] = [];
  const hold = (cell: string | null, value: number | string, what: string) => {
    if (cell === null) return;
    const seen = shown.at(cell);
    if (!isNear(seen, value)) faults.push(`${what} of ${id}, ${cell}: ${seen}, but ${value}`);
  };
  const first = most - periods.length;
  for (const [at, cell] of figure.cells.entries())
    hold(cell, at < first ? '' : (values[at - first] ?? '–'), `period ${at}`);
  for (const [at, cell] of figure.judged.entries())
    hold(cell, at < first ? '' : (judged[at - first] ?? ''), `judged ${at}`);

  const known = judged.flatMap((value) => value ?? []);
  const [least, greatest] = [Math.min(...known), Math.max(...known)];
  const block = (value: number | null) =>
    value === null ? ' ' : greatest > least ? '▁▂▃▄▅▆▇█'[Math.round((7 * (value - least)) / (greatest - least))] : '▄';
  const bars = ' '.repeat(first) + judged.map(block).join('');
  hold(figure.trend, known.length === 0 ? '' : bars, 'trend');

  const last = judged[judged.length - 1] ?? null;
  const earlier = judged.slice(0, -1).flatMap((value) => value ?? []);
  const usual = earlier.length < 3 ? null : quantile(earlier, 0.5);
  hold(figure.usual, usual ?? '', 'usual');
  const scale = parts[line.unit] ?? 1;
  const isRate = line.unit === 'fraction';
  if (last !== null && usual !== null && (isRate || usual !== 0)) {
    const change = isRate ? (last - usual) * 100 : ((last - usual) / Math.abs(usual)) * 100;
    const size = isRate ? Math.round(Math.abs(change) * 100) / 100 : Math.round(Math.abs(change));
    const isOutside = last < quantile(earlier, 0.25) || last > quantile(earlier, 0.75);
    const isBetter = change > 0 === (line.better === 'higher');
    const judgement =
      line.better === 'neutral' || !isOutside || size === 0 ? '' : (isBetter ? words.better : words.worse)[language];
    const arrow = size === 0 ? '' : change > 0 ? '▲ ' : '▼ ';
    // Halves of what is shown may be rounded either way by what a computer carries along.
    const isHalf = Math.abs((Math.abs(change) * (isRate ? 100 : 1)) % 1) - 0.5;
    if (figure.against !== null && Math.abs(isHalf) > 1e-6)
      hold(
        figure.against,
        `${arrow}${size}${isRate ? words.points[language] : '%'}${judgement}\u2003`,
        'last against usual',
      );
  } else hold(figure.against, '', 'last against usual');

  const rounded = judged.map((value) => (value === null ? null : Math.round(value * scale)));
  const whole = rounded.flatMap((value) => value ?? []);
  const isRanked = whole.length >= 4 && Math.max(...whole) > Math.min(...whole);
  const rank = (extreme: number): string => {
    const at = rounded.indexOf(extreme);
    const more = whole.filter((value) => value === extreme).length - 1;
    return `${labelOf(periods[at] ?? { from: 0, to: 0 }, language)}${more > 0 ? ` +${more}` : ''}`;
  };
  const [top, bottom] = line.better === 'lower' ? [Math.min, Math.max] : [Math.max, Math.min];
  hold(figure.best, isRanked ? rank(top(...whole)) : '', 'best');
  hold(figure.worst, isRanked ? rank(bottom(...whole)) : '', 'worst');
  return faults;
};

const today = Math.floor(Date.now() / 86_400_000 + 25_569);

const allSets = [0, 1];
const sets = sampleOf(allSets, 1);
const files = [2, 9, 17, 28];
/** One in each language; the last has every kind of record. */
const triedFiles = isThorough ? files : [9, 28];

test.each(triedFiles)(
  `every figure by period over ${countTried(sets, allSets)} random sets of records in file %i, of ${countTried(triedFiles, files)}, is what reading them one by one gives`,
  (seed) => {
    const holdings = randomHoldings(seed);
    const language = seed % 2 ? 'en' : 'uk';
    const goal = goals[seed % goals.length] ?? 'traffic';
    const choices: HistoryChoices = { goal, step: 'week', periods: 9, shown: 'all', language };
    const stands = standing(
      choices,
      holdings.map((holding): Tab => ({ holding, rows: [] })),
      mostRows,
    );
    const random = seeded(seed);
    const wrong = sets.flatMap((at) => {
      const tabs = randomRows(holdings, 1000 * seed + at);
      const step = historySteps[(seed + at) % historySteps.length] ?? 'week';
      const count = 6 + Math.floor(random() * 8);
      const cellOf = (key: string) => stands.plan.inputs.find((input) => input.key === key)?.range ?? '';
      const shown = stands.shown(tabs, {
        [cellOf('step')]: trendSteps.find(({ name }) => name.en === step)?.name[language] ?? '',
        [cellOf('periods')]: String(count),
      });
      const periods = lastPeriods(recordsOf(tabs), step, { count, today });
      const faults = stands.plan.periods.flatMap(({ from, to }, place) => {
        const days = periods[place - (most - count)];
        const seen = [shown.at(from), shown.at(to)];
        return seen[0] === (days?.from ?? '') && seen[1] === (days?.to ?? '') ? [] : [`period ${place}: ${seen}`];
      });
      const previewOf = createPreview(Object.fromEntries(tabs.map(({ holding, rows }) => [holding.kind, rows])));
      const [newest] = periods.slice(-1);
      const previewed =
        newest === undefined
          ? []
          : previewOf({ goal, compare: 'none', ...newest }).flatMap(({ function: name, variant, value }) => {
              const figure = stands.plan.figures.find((each) => each.function === name && each.variant === variant);
              const cell = figure?.cells[most - 1];
              if (cell === undefined || isNear(shown.at(cell), value ?? '–')) return [];
              return [`preview of ${name} ${variant}: ${value}, but ${shown.at(cell)}`];
            });
      const errors = [...shown.all, ...shown.calculated].flatMap(([cell, value]) =>
        typeof value === 'string' && value.startsWith('#') ? [`${cell}: ${value}`] : [],
      );
      return [
        ...faults,
        ...previewed,
        ...errors,
        ...stands.plan.figures.flatMap((figure) => figureFaults({ shown, tabs, periods, language }, figure)),
      ].map((line) => `set ${at}, ${count} × ${step}: ${line}`);
    });
    expect(wrong).toEqual([]);
  },
);

describe('a table by period', () => {
  const first = 46_027;
  const sessions = [700, 798, 651, 903, 903, 840, 1001, 700, 1099];
  /** Nine weeks from Monday, 5 January 2026; the ads begin on the third day. */
  const tabs: readonly Tab[] = [
    {
      holding: {
        kind: 'site',
        tab: 'Site',
        filled: ['date', 'sessions', 'page_views'],
        accounts: [],
        currencies: [],
        from: first,
        to: first + 62,
        origins: [],
      },
      rows: sessions.flatMap((count, week) =>
        Array.from({ length: 7 }, (_, day) =>
          record('site', {
            date: first + 7 * week + day,
            source: 'instagram',
            sessions: count / 7,
            page_views: count / 3,
          }),
        ),
      ),
    },
    {
      holding: {
        kind: 'ads',
        tab: 'Ads',
        filled: ['date', 'cost', 'clicks'],
        accounts: [{ platform: 'Instagram', account: 'lypa' }],
        currencies: ['UAH'],
        from: first + 2,
        to: first + 62,
        origins: [],
      },
      rows: Array.from({ length: 61 }, (_, at) =>
        record('ads', {
          date: first + 2 + at,
          platform: 'Instagram',
          account: 'lypa',
          currency: 'UAH',
          cost: 100 + (at > 53 ? 60 : Math.floor((at + 2) / 7)),
          clicks: 30,
        }),
      ),
    },
  ];
  const choices: HistoryChoices = { goal: 'traffic', step: 'week', periods: 9, shown: 'goal', language: 'en' };
  const figureOf = (plan: HistoryPlan, variant: string) => {
    const figure = plan.figures.find((each) => each.variant === variant);
    if (figure === undefined) throw new Error(`There is no ${variant}.`);
    return figure;
  };
  const seenOf = ({ plan, at }: Shown<HistoryPlan>, variant: string) => {
    const { cells, judged, usual, against, best, worst, trend } = figureOf(plan, variant);
    const seen = (cell: string | null) => (cell === null ? null : at(cell));
    return {
      values: cells.map(at),
      judged: judged.map(at),
      usual: seen(usual),
      against: String(seen(against)).trim(),
      best: seen(best),
      worst: seen(worst),
      trend: String(at(trend)),
    };
  };

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-20T10:00:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('names the best and the worst, two that are equal together, and what is better than usual', () => {
    const shown = standing(choices, tabs).shown(tabs);
    const visits = seenOf(shown, 'site.sessions');
    expect(visits.values.slice(4)).toEqual(sessions);
    expect(visits.usual).toBe(819);
    expect(visits).toMatchObject({ against: '▲ 34% better', best: '2–8 Mar', worst: '19–25 Jan' });
    expect(visits.trend).toBe('    ▂▃▁▅▅▄▆▂█');
    const last = positionOf('site', 'sessions');
    const twice = tabs.map((tab) => ({
      ...tab,
      rows: tab.rows.map((row) => row.map((value, at) => (at === last && value === 1099 / 7 ? 1001 / 7 : value))),
    }));
    expect(seenOf(standing(choices, twice).shown(twice), 'site.sessions').best).toBe('16–22 Feb +1');
  });

  test('shows a period with missing days, judges it not, and says what is missing', () => {
    const shown = standing(choices, tabs).shown(tabs);
    const cost = seenOf(shown, 'ads');
    expect(cost.values[4]).toBeGreaterThan(0);
    expect(cost.judged[4]).toBe('');
    const texts = shown.all.map(([, value]) => String(value));
    expect(texts).toContainEqual(expect.stringContaining('5–11 Jan: Ads 5 of 7;'));
    expect(texts).toContainEqual(
      expect.stringMatching(/^2–8 Mar: Visits to the site, all sources: 1,099, 34% above the usual 819/),
    );
    expect(texts).toContainEqual(expect.stringContaining('Worse than usual: Cost per click (CPC)'));
  });

  test('leaves out the period that is running', () => {
    vi.setSystemTime(new Date('2026-03-06T10:00:00Z'));
    const { plan, at } = standing(choices, tabs).shown(tabs);
    expect(at(plan.periods[most - 1]?.to ?? '')).toBe(first + 55);
  });

  test('follows the cells with its step and its number, also one that nobody offers', () => {
    const stands = standing(choices, tabs);
    const cellOf = (key: string) => stands.plan.inputs.find((input) => input.key === key)?.range ?? '';
    const shownWith = (step: string, count: string | number) => {
      const { plan, at } = stands.shown(tabs, { [cellOf('step')]: step, [cellOf('periods')]: count });
      return plan.periods.flatMap(({ from }) => (at(from) === '' ? [] : [at(from)]));
    };
    expect(shownWith('week', '6')).toHaveLength(6);
    expect(shownWith('week', 6)).toHaveLength(6);
    expect(shownWith('week', 'many')).toHaveLength(9);
    expect(shownWith('month', '7').slice(-2)).toEqual([46_023, 46_054]);
    expect(shownWith('quarter', '6').slice(-1)).toEqual([45_931]);
  });

  test('shows the other figures where all are chosen', () => {
    const stands = standing(choices, tabs);
    const cell = stands.plan.inputs.find(({ key }) => key === 'shown')?.range ?? '';
    const last = (shown: Shown<HistoryPlan>) => shown.at(figureOf(stands.plan, 'ads.cost').cells[most - 1] ?? '');
    expect(last(stands.shown(tabs))).toBe('');
    expect(last(stands.shown(tabs, { [cell]: 'all' }))).toBe(1120);
  });

  test('is made of functions that every spreadsheet has', () => {
    for (const language of ['en', 'uk'] as const) {
      const plan = planHistory({ ...choices, language, hours: 'Mon-Fri 09:00-18:00' }, randomHoldings(28));
      const formulas = [plan, plan.calculation].flatMap(({ cells }) =>
        cells
          .flat()
          .flatMap(({ value, format }) =>
            typeof value === 'string' && value.startsWith('=') && format !== '@' ? [value] : [],
          ),
      );
      expect(formulas.length).toBeGreaterThan(1000);
      expect(formulas.flatMap((formula) => faultsIn(formula).map((fault) => `${fault}: ${formula}`))).toEqual([]);
    }
  });

  test('has a row for every figure of the data', () => {
    const holdings = randomHoldings(28);
    const plan = planHistory(choices, holdings);
    const all = reportMetricsFor(holdings).filter(
      ({ terms }) => !Object.values(terms).some(({ is }) => is === 'ownLevel' || is === 'segmentsStart'),
    );
    expect(plan.figures.map(({ function: name, variant }) => `${name} ${variant}`).toSorted()).toEqual(
      all.map(({ function: name, variant }) => `${name} ${variant}`).toSorted(),
    );
    expect(definitionsFor(holdings).length).toBeGreaterThan(30);
  });
});

test('a sum of a part of a month, in which a network ended to tell it, is not judged, and it is said', () => {
  const start = 46_082 - 120;
  const rows = Array.from({ length: 150 }, (_, at) =>
    record('posts', {
      date: start + at,
      platform: 'Instagram',
      account: 'lypa',
      post_id: `p${at}`,
      engagements: 5,
      ...(start + at <= 46_082 + 11 ? { impressions: 100 } : { views: 200 }),
    }),
  );
  const holding = { ...summarizeRecords('posts', rows), tab: 'Posts', origins: [] };
  const choices: HistoryChoices = { goal: 'awareness', step: 'month', periods: 6, shown: 'all', language: 'en' };
  const shown = standing(choices, [{ holding, rows }]).shown([{ holding, rows }]);
  const judgedOf = (variant: string) =>
    shown.plan.figures
      .find((each) => each.function === 'SUM' && each.variant === variant)
      ?.judged.slice(-2)
      .map(shown.at);
  expect(judgedOf('posts.impressions')).toEqual([2800, '']);
  expect(judgedOf('posts.engagements')).toEqual([140, 150]);
  const texts = shown.all.map(([, value]) => String(value));
  expect(texts.join()).toContain(
    'Networks changed which KPIs they report for posts: Impressions until 12 Mar; Views from 13 Mar.',
  );
});

test.each([
  { language: 'en', said: 'so they are not judged: 1–28 Feb (age in days: 4–28); ' },
  { language: 'uk', said: 'тож їх не оцінено: 01.02–28.02 (вік у днях: 4–28); ' },
] as const)(
  'posts that were seen younger than those of other months are not judged, and it is said ($language)',
  ({ language, said }) => {
    const [september, march] = [45_901, 46_082];
    const rowsSeen = (seenOn: (day: number) => number) =>
      Array.from({ length: 60 }, (_, at) => {
        const day = september + 3 * at + 1;
        return record('posts', {
          date: day,
          platform: 'Instagram',
          account: 'acme',
          views: 900,
          observed_at: seenOn(day),
        });
      });
    const told = (seenOn: (day: number) => number) => {
      const rows = rowsSeen(seenOn);
      const tabs = [{ holding: { ...summarizeRecords('posts', rows), tab: 'Posts', origins: [] }, rows }];
      const choices: HistoryChoices = { goal: 'awareness', step: 'month', periods: 6, shown: 'all', language };
      const shown = standing(choices, tabs).shown(tabs);
      const { cells = [], judged = [] } = shown.plan.figures.find(({ variant }) => variant === 'posts.views') ?? {};
      const posts = shown.plan.figures.find(({ variant }) => variant === 'posts.date');
      const lastOf = (all: readonly string[] = []) => shown.at(all[all.length - 1] ?? '');
      return {
        isJudged: typeof lastOf(judged) === 'number',
        isShown: typeof lastOf(cells) === 'number',
        areCounted: typeof lastOf(posts?.judged) === 'number',
        said: shown.all.map(([, value]) => String(value)),
      };
    };
    // All on one day after the last month: the others are weeks older.
    const young = told(() => march + 1);
    expect(young).toMatchObject({ isJudged: false, isShown: true, areCounted: true });
    expect(young.said).toContainEqual(expect.stringContaining(said));
    // Each a day after its month.
    const monthEnd = (day: number) => {
      const date = new Date((day - 25_569) * 86_400_000);
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / 86_400_000 + 25_569;
    };
    const even = told((day) => monthEnd(day) + 1);
    expect(even).toMatchObject({ isJudged: true, isShown: true });
    expect(even.said).toContain(words.oneAge[language]);
  },
);
