import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { periodStart } from '../../../src/calendar/period.ts';
import { goals, monthTargetKey, type PlanChoices } from '../../../src/contract/choices.ts';
import { dateColumnOf, positionOf } from '../../../src/records/kinds.ts';
import type { QuarterPlan } from '../../../src/report/layout/plan.ts';
import { planTargets } from '../../../src/report/target-plan/plan-targets.ts';
import { plannedMetricsFor } from '../../../src/report/target-plan/planned-metrics.ts';
import { words } from '../../../src/report/target-plan/target-plan-words.ts';
import { record } from '../../addon/file.ts';
import { countTried, isThorough, sampleOf } from '../../thorough.ts';
import { faultsIn } from '../formulas/linter.ts';
import { recordsOf } from '../oracle.ts';
import { around, mostRows, randomHoldings, randomRows, seeded } from '../random-records.ts';
import { type Seen, type Standing, standingOver, standingPlan, type Tab } from '../sections/shown.ts';
import { type FilledPlan, planRows } from '../target-oracle.ts';
import { type ExpectedTarget, expectedTargets, type Typed } from './target-oracle.ts';

const standing = (choices: PlanChoices, tabs: readonly Tab[], spare = 0): Standing<QuarterPlan> =>
  standingPlan((holdings) => planTargets(choices, holdings), tabs, { language: choices.language, spare });

const today = Math.floor(Date.now() / 86_400_000 + 25_569);

/** Records three times as far apart, from the first day of a quarter on, so that they lie in all of its months. */
const spread = ({ holding, rows }: Tab, from: number): Tab => ({
  holding,
  rows: rows.map((row) => {
    const begun = row[positionOf(holding.kind, dateColumnOf(holding.kind))];
    const first = around.from - 30;
    const days = typeof begun === 'number' ? from - first + 2 * (Math.floor(begun) - first) : 0;
    const isTime = (at: number) =>
      ['date', 'date_end', 'received_at', 'answered_at', 'resolved_at'].some(
        (name) => positionOf(holding.kind, name as 'date') === at,
      );
    return row.map((value, at) => (typeof value === 'number' && isTime(at) ? value + days : value));
  }),
});

const isNear = (seen: Seen, value: number | string): boolean =>
  typeof value === 'number' && typeof seen === 'number'
    ? Math.abs(seen - value) <= 1e-9 * Math.abs(value) + 1e-9
    : (seen ?? '') === value;

/** The last day with a record of a kind that tells of days. */
const untilOf = (tabs: readonly Tab[]): number => {
  const told = tabs.filter(({ holding }) => holding.kind !== 'audience' || tabs.length === 1);
  const days = told.flatMap(({ holding: { kind }, rows }) =>
    rows.flatMap((row) => {
      const [begun, ended] = [row[positionOf(kind, dateColumnOf(kind))], row[positionOf(kind, 'date_end')]];
      return typeof begun === 'number' ? [Math.floor(Math.max(begun, typeof ended === 'number' ? ended : 0))] : [];
    }),
  );
  return Math.min(today, Math.max(0, ...days));
};

const statusWords = (seen: Seen, language: 'en' | 'uk'): ExpectedTarget['status'] => {
  const told = String(seen ?? '');
  if (told === words.onPlan[language]) return 'on plan';
  if (told === words.close[language]) return 'close';
  if (told === words.behind[language]) return 'behind';
  return told.startsWith('✕') ? 'no number' : 'other';
};

const allSets = [0, 1, 2];
const sets = sampleOf(allSets, 1);
const files = [2, 9, 17, 28, 31];
/** In each language and of each quarter; one has every kind of record. */
const triedFiles = isThorough ? files : [28];

test.each(triedFiles)(
  `every figure of a plan over ${countTried(sets, allSets)} random sets of records in file %i, of ${countTried(triedFiles, files)}, is what reading them one by one gives`,
  (seed) => {
    const holdings = randomHoldings(seed);
    const language = seed % 2 ? 'en' : 'uk';
    const goal = goals[seed % goals.length] ?? 'traffic';
    const from = periodStart(46_023, 'quarter', seed % 3 === 0 ? -1 : 0);
    const stands = standing(
      { goal, language, from },
      holdings.map((holding): Tab => ({ holding, rows: [] })),
      mostRows,
    );
    const months = [0, 1, 2].map((at) => ({
      from: periodStart(from, 'month', at),
      to: periodStart(from, 'month', at + 1) - 1,
    }));
    const { figures } = stands.plan;
    const judged = new Set<string>();
    const wrong = sets.flatMap((set) => {
      const random = seeded(10 * seed + set);
      const tabs = randomRows(holdings, 2000 * seed + set).map((tab) => spread(tab, from));
      const typed = new Map<string, readonly Typed[]>();
      const cells: Record<string, number | string> = {};
      const until = untilOf(tabs);
      const ids = figures.map(({ function: name, variant }) => `${name} ${variant}`);
      const actual = expectedTargets(recordsOf(tabs), { months, until }, new Map(ids.map((id) => [id, []])));
      for (const [at, figure] of figures.entries()) {
        const isWhole = random() < 0.7;
        const usual = actual.get(ids[at] ?? '')?.actual;
        const scale = typeof usual === 'number' && usual > 0 ? usual / (random() < 0.5 ? 1 : 3) : 10;
        const own = figure.months.map(({ target }): Typed => {
          const isThere = isWhole || random() < 0.6;
          const drawn = random();
          // What is below 0 is no more a target than a text is, but of what may be below 0 itself.
          if (drawn < 0.03) cells[target] = drawn < 0.015 || figure.function === 'NET_SENTIMENT' ? '≈40' : -drawn;
          if (drawn < 0.03) return '≈40';
          // A count is at least 1.
          const least = figure.function === 'SUM' ? 1 : 0;
          const value = isThere ? Math.max(least, (0.7 + 0.6 * random()) * scale) : null;
          if (value !== null) cells[target] = value;
          return value;
        });
        typed.set(`${figure.function} ${figure.variant}`, own);
      }
      const shown = stands.shown(tabs, cells);
      const expected = expectedTargets(recordsOf(tabs), { months, until }, typed);
      const errors = [...shown.all, ...shown.calculated].flatMap(([cell, value]) =>
        typeof value === 'string' && value.startsWith('#') ? [`${cell}: ${value}`] : [],
      );
      const faults = figures.flatMap((figure) => {
        const id = `${figure.function} ${figure.variant}`;
        const own = expected.get(id);
        if (own === undefined) return [`${id} is not expected`];
        judged.add(own.status);
        const pairs: readonly (readonly [string, string | null, number | string | null])[] = [
          ...figure.months.flatMap(({ actual, percent, pace }, at) => [
            [`actual ${at}`, actual, own.months[at]?.actual ?? ''] as const,
            [`percent ${at}`, percent, own.months[at]?.percent ?? ''] as const,
            [`pace ${at}`, pace, own.months[at]?.pace ?? ''] as const,
          ]),
          ['due', figure.due, own.due],
          ['actual', figure.actual, own.actual],
          ['pace', figure.pace, own.pace],
          ['target', figure.target, own.target],
        ];
        const told = pairs.flatMap(([what, cell, value]) =>
          cell === null || isNear(shown.at(cell), value ?? '')
            ? []
            : [`${what} of ${id}, ${cell}: ${shown.at(cell)}, but ${value}`],
        );
        const status = statusWords(shown.at(figure.status), language);
        return status === own.status
          ? told
          : [...told, `status of ${id}: ${shown.at(figure.status)}, but ${own.status}`];
      });
      const day = shown.at(stands.plan.until);
      return [
        ...(isNear(day, until === 0 ? '–' : until) ? [] : [`until ${day}, but ${until}`]),
        ...errors,
        ...faults,
      ].map((line) => `set ${set}: ${line}`);
    });
    expect(wrong).toEqual([]);
    expect(judged.size).toBeGreaterThan(3);
  },
);

test('is made of functions that every spreadsheet has', () => {
  for (const language of ['en', 'uk'] as const) {
    const plan = planTargets(
      { goal: 'sales', language, from: 46_023, hours: 'Mon-Fri 09:00-18:00' },
      randomHoldings(28),
    );
    const formulas = [plan, plan.calculation].flatMap(({ cells }) =>
      cells
        .flat()
        .flatMap(({ value, format }) =>
          typeof value === 'string' && value.startsWith('=') && format !== '@' ? [value] : [],
        ),
    );
    expect(formulas.length).toBeGreaterThan(2000);
    expect(formulas.flatMap((formula) => faultsIn(formula).map((fault) => `${fault}: ${formula}`))).toEqual([]);
  }
});

test('has a row for every figure that has targets of months, and a cell for each of its targets', () => {
  const holdings = randomHoldings(28);
  const plan = planTargets({ goal: 'sales', language: 'en', from: 46_023 }, holdings);
  const idsOf = (all: readonly { readonly function: string; readonly variant: string }[]) =>
    all.map(({ function: name, variant }) => `${name} ${variant}`).toSorted();
  expect(idsOf(plan.figures)).toEqual(idsOf(plannedMetricsFor(holdings)));
  expect(plan.inputs.map(({ key, range }) => [key, range])).toEqual(
    plan.figures.flatMap((figure) => figure.months.map(({ target }, at) => [monthTargetKey(figure, at), target])),
  );
});

describe('a plan in the middle of November', () => {
  /** 1 October 2026, and 1 October of the year before. */
  const [october, yearAgo] = [46_296, 45_931];
  const until = october + 45;
  const daily = Array.from({ length: until - yearAgo + 1 }, (_, at) => yearAgo + at);
  const own = { platform: 'Instagram', account: 'lypa' };
  const holding = (kind: 'site' | 'days', filled: Tab['holding']['filled']): Tab['holding'] => ({
    ...{ kind, tab: kind, filled, accounts: kind === 'days' ? [own] : [], currencies: [], origins: [] },
    from: yearAgo,
    to: until,
  });
  const tabs: readonly Tab[] = [
    {
      holding: holding('site', ['date', 'source', 'sessions']),
      rows: daily.map((date) => record('site', { date, source: 'instagram', sessions: date < october + 31 ? 80 : 70 })),
    },
    {
      // 12,340 as the quarter begins, and 10 more a day; the 5th of November is missing.
      holding: holding('days', ['date', 'platform', 'account', 'followers', 'new_followers']),
      rows: daily
        .filter((date) => date !== october + 35)
        .map((date) =>
          record('days', { date, ...own, followers: 12_340 + 10 * (date - october + 1), new_followers: 10 }),
        ),
    },
  ];
  const targets = {
    'SUM site.sessions': [2480, 2500, 2900],
    'SUM days.followers': [12_650, 13_000, 13_300],
    'SUM days.new_followers': [300, 300, 300],
  };
  const typed = Object.fromEntries(
    Object.entries(targets).flatMap(([id, months]) => {
      const [name = '', variant = ''] = id.split(' ');
      return months.map((target, at) => [monthTargetKey({ function: name, variant }, at), target] as const);
    }),
  );
  const shownIn = (language: 'en' | 'uk') =>
    standing({ goal: 'traffic', language, from: october, typed }, tabs).shown(tabs);
  const figureOf = ({ figures }: QuarterPlan, variant: string) => {
    const found = figures.find((figure) => figure.variant === variant);
    if (found === undefined) throw new Error(`There is no ${variant}.`);
    return found;
  };

  /** The figures that have targets, in their order. */
  const targeted = <F extends { readonly function: string; readonly variant: string }>(figures: readonly F[]) =>
    Object.keys(targets).flatMap((id) => figures.filter((each) => `${each.function} ${each.variant}` === id));

  /** A report that takes these targets from a plan of the quarter; a person may type others into it. */
  const reportWith = (
    own: readonly (readonly [id: string, months: readonly number[]])[],
    days: { readonly from: number; readonly to: number },
  ) => {
    const ofMonths = own.map(([id, months]) => [`target ${id}`, months] as const);
    const plan: FilledPlan = { tab: 'Plan', from: october, targets: new Map(ofMonths) };
    const report = standingOver({ ...days, goal: 'traffic', language: 'en', compare: 'none' }, tabs, {
      plans: [{ plan, rows: planRows(plan) }],
    });
    const figures = targeted(report.plan.figures);
    const statuses = (others: readonly number[] = []) => {
      const cells = figures.flatMap(({ target }, at) => (others[at] === undefined ? [] : [[target, others[at]]]));
      const { at } = report.shown(tabs, Object.fromEntries(cells));
      return figures.map(({ status }) => at(status));
    };
    return { statuses };
  };

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T10:00:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('has a pace in the month that runs alone, and for followers one of their growth', () => {
    const { plan, at } = shownIn('en');
    const seen = (variant: string) => {
      const { months, due, actual, pace, status } = figureOf(plan, variant);
      return [months.map((month) => at(month.pace ?? '')), [due, actual, status].map(at), at(pace ?? '')];
    };
    expect(seen('site.sessions')).toEqual([
      ['', (15 * 70) / 1250, ''],
      [3730, 31 * 80 + 15 * 70, '≈ close'],
      (31 * 80 + 15 * 70) / 3730,
    ]);
    // 310 were due in October and 175 of 350 in November, 485 together; 460 were gained.
    expect(seen('days.followers')).toEqual([['', 150 / 175, ''], [12_825, 12_800, '≈ close'], 460 / 485]);
  });

  test.each([
    [
      'en',
      'Visits to the site, all sources by 15 Nov: due 3,730, actual 3,530, pace 95%. On plan: 1 of 3; close: 2; behind: 0.',
      'Slowest in November: Visits to the site, all sources, pace 84%.',
      'November · day 15 of 30',
    ],
    [
      'uk',
      'Переходи на сайт, усі джерела до 15.11: мало бути 3\u00a0730, є 3\u00a0530, темп 95%. За планом: 1 із 3; близько: 2; відстає: 0.',
      'Найповільніше в листопаді: Переходи на сайт, усі джерела, темп 84%.',
      'Листопад · минуло днів: 15 із 30',
    ],
  ] as const)(
    'says in %s what was due of the goal, how many are on plan, and which is the slowest',
    (language, ...said) => {
      const texts = shownIn(language).all.map(([, value]) => value);
      for (const sentence of said) expect(texts).toContain(sentence);
    },
  );

  test.each([
    // 3,530 of 3,730 due are 94.6%; 460 followers of 485 are 94.8%.
    ['as they are', {}, [3530 / 3730, 460 / 485, 1], ['close, pace 94%', 'close, pace 94%', 'on plan, pace 100%']],
    [
      'rising late',
      { 'SUM site.sessions': [310, 6000, 9000], 'SUM days.followers': [12_440, 12_940, 20_000] },
      // 310 + 3,000 were due; 100 and half of 500 followers.
      [3530 / 3310, 460 / 350, 1],
      ['on plan, pace 107%', 'on plan, pace 132%', 'on plan, pace 100%'],
    ],
    [
      'falling at first',
      { 'SUM days.followers': [12_300, 12_340, 13_300] },
      // No growth was due of followers: of the target alone 960 × 46/92 are, as of one that is typed.
      [3530 / 3730, '', 1],
      ['close, pace 94%', 'close, pace 95%', 'on plan, pace 100%'],
    ],
  ])('has the pace that a report on its quarter tells, with targets %s', (_, uneven, paces, said) => {
    const own = Object.entries({ ...targets, ...uneven });
    const choices = { goal: 'traffic', language: 'en', from: october } as const;
    const typedOwn = own.flatMap(([id, months]) => {
      const [name = '', variant = ''] = id.split(' ');
      return months.map((target, at) => [monthTargetKey({ function: name, variant }, at), target] as const);
    });
    const planned = standing({ ...choices, typed: Object.fromEntries(typedOwn) }, tabs).shown(tabs);
    const seen = targeted(planned.plan.figures).map(({ pace }) => planned.at(pace ?? ''));
    seen.forEach((pace, at) => {
      const expected = paces[at] ?? '';
      if (typeof expected === 'number') expect(pace).toBeCloseTo(expected, 12);
      else expect(pace).toBe(expected);
    });

    const { statuses } = reportWith(own, { from: october, to: october + 91 });
    expect(statuses()).toEqual(said);
    // What a person types is due evenly: 4,000 × 46/92, and 920 × 46/92 more followers.
    expect(statuses([4000, 13_260, 450])).toEqual(['on plan, pace 177%', 'on plan, pace 100%', 'on plan, pace 200%']);
  });

  test('tells a report what is due of a period that begins and ends within months', () => {
    // 17 October to 10 December: 1,200 of October's visits and 1,250 of November's; 150 followers and 175 of 350.
    const { statuses } = reportWith(Object.entries(targets), { from: october + 16, to: october + 70 });
    expect(statuses()).toEqual([
      `close, pace ${Math.floor((100 * (15 * 80 + 15 * 70)) / 2450)}%`,
      `close, pace ${Math.floor((100 * 300) / 325)}%`,
      `close, pace ${Math.floor((100 * 290) / (300 * (15 / 31 + 15 / 30)))}%`,
    ]);
  });

  test('names the days that are missing, and shows a year ago only where it is whole', () => {
    const { all } = shownIn('en');
    const texts = all.map(([, value]) => String(value));
    expect(texts).toContainEqual(expect.stringContaining('1–15 Nov: Days 14 of 15;'));
    expect(all.filter(([, value]) => value === 2480)).not.toEqual([]);
  });

  test('takes no account that is told of only since the quarter began for growth', () => {
    const later = { ...own, account: 'dub' };
    const more = daily
      .filter((date) => date > october + 5)
      .map((date) => record('days', { date, ...later, followers: 5000, new_followers: 0 }));
    const both = tabs.map((tab): Tab => {
      if (tab.holding.kind !== 'days') return tab;
      return { holding: { ...tab.holding, accounts: [own, later] }, rows: [...tab.rows, ...more] };
    });
    const { plan, at } = standing({ goal: 'followers', language: 'en', from: october, typed }, both).shown(both);
    const { months, due, actual, pace, status } = figureOf(plan, 'days.followers');
    // 460 were gained, not 5,460: no growth is told, and the level is compared with the target.
    expect([...months.map((month) => month.pace ?? ''), pace ?? ''].map(at)).toEqual(['', '', '', '']);
    expect([due, actual, status].map(at)).toEqual([12_825, 17_800, '✓ on plan']);
  });
});
