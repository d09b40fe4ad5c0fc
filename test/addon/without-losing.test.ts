import { describe, expect, test } from 'vitest';
import type { Answer, FileState } from '../../src/contract/answers.ts';
import type { Choices, HistoryChoices, PlanChoices } from '../../src/contract/choices.ts';
import { columnsOf, kindNames } from '../../src/records/kinds.ts';
import { words as reportWords } from '../../src/report/report-words.ts';
import type { StandIn } from '../../src/stand-in/stand-in.ts';
import { cellsOf } from '../../src/workbench/command/report-result.ts';
import { around, randomHoldings, randomRows } from '../report/random-records.ts';
import { isThorough } from '../thorough.ts';
import { faultsOver } from './faults.ts';
import {
  addCompact,
  addRows,
  done,
  importOf,
  openFile,
  preparedOnce,
  press,
  pressHistory,
  pressPlan,
  record,
  seen,
  tabNames,
  takeBack,
} from './file.ts';

const march = { from: 46082, to: 46112 } as const;
const choices: Choices = { goal: 'engagement', ...march, compare: 'previous', language: 'en' };
const others: Choices = { ...choices, goal: 'awareness', compare: 'none' };

const plan: PlanChoices = { goal: 'engagement', from: 46023, language: 'en' };
const byWeek: HistoryChoices = { goal: 'engagement', step: 'week', periods: 9, shown: 'goal', language: 'en' };

const posts = (count: number, first = 0) =>
  Array.from({ length: count }, (_, at) =>
    record('posts', {
      date: 46060 + ((at + first) % 60),
      platform: 'Instagram',
      account: (at + first) % 2 === 0 ? 'acme' : 'rival',
      post_id: `p${at + first}`,
      reach: 1000 + at,
      impressions: 1500 + at,
      likes: 10 + at,
      engagements: 20 + at,
    }),
  );

/** Posts that tell of so much that a report folds a part of its figures. */
const postsInFull = (count: number) =>
  posts(count).map((row, at) =>
    row.map((value, column) => value ?? (columnsOf('posts')[column]?.shape === 'count' ? 30 + at : null)),
  );
const fullPosts = postsInFull(6);

/** The rows that a tab folds, from 1, and whether they are closed. */
const groupsIn = ({ model }: StandIn, tab: string) =>
  model.getters
    .getHeaderGroups(model.getters.getSheetIdByName(tab) ?? '', 'ROW')
    .map(({ start, end, isFolded }) => [start + 1, end + 1, isFolded === true] as const);

const filledFile = async (rows = 50): Promise<StandIn> => {
  const file = await openFile();
  addCompact(file, importOf('posts', posts(rows)));
  file.calls.reset();
  return file;
};

/** That file with a report. */
const reportedFile = preparedOnce(async () => {
  const file = await filledFile();
  return [file, done(press(file, choices))];
});

const look = (file: StandIn, tab: string, address: string): string =>
  (file.run('look', tab, address) as readonly (readonly string[])[])[0]?.[0] ?? '';

const names = ({ model }: StandIn): readonly string[] =>
  model.getters.getSheetIds().map((id) => model.getters.getSheetName(id));

/** A seed whose random file holds records of every kind, in several currencies. */
const everyKind = 28;

// The engine tells its timings.
console.debug = () => undefined;

describe('a report that is built again', () => {
  test('with nothing changed writes nothing', async () => {
    const [file, first] = await reportedFile();
    file.calls.reset();
    expect(done(press(file, choices))).toEqual(first);
    // The records of the one tab are looked at: two reads. The flush is the one that every action ends with before its lock goes.
    expect(file.calls.counts()).toMatchObject({ reads: 3 + 2, writes: 0, charts: 0, flushes: 1 });
  });

  test('remembers working hours, and with none or others counts anew', async () => {
    const file = await openFile();
    // A message of Friday at 17:30, answered on Monday at 09:30.
    const message = { platform: 'Instagram', id: '1', received_at: 46087 + 17.5 / 24, first_reply_minutes: 64 * 60 };
    addCompact(file, importOf('feedback', [record('feedback', message)]));
    const timeFor = (more: Partial<Choices>): string => {
      const { tab, figures } = done(press(file, { ...choices, ...more }));
      return look(file, tab, figures.find(({ function: name }) => name === 'AVERAGE_RESPONSE_TIME')?.cell ?? '');
    };
    const stateOf = () => done(file.run('pokaznykState') as Answer<FileState>);
    const working = { hours: 'Пн-Пт 09:00-18:00' };
    expect(timeFor(working)).toBe('1:00:00');
    expect(stateOf().choices).toEqual({ ...choices, ...working });
    file.calls.reset();
    expect(timeFor(stateOf().choices ?? {})).toBe('1:00:00');
    expect(file.calls.counts().writes).toBe(0);
    expect(timeFor({ hours: 'Mon-Sat 09:00-18:00' })).toBe('10:00:00');
    expect(timeFor({})).toBe('64:00:00');
    expect(stateOf().choices).toEqual(choices);
  });

  test('with other choices stands in the same tab, as a new build would', async () => {
    const [[file, first], fresh] = [await reportedFile(), await filledFile()];
    const second = done(press(file, others));
    done(press(fresh, others));
    expect(second.sheetId).toBe(first.sheetId);
    expect(names(file)).toEqual(names(fresh));
    const shown = (of: StandIn) => of.run('look', second.tab, 'A1:H60');
    expect(shown(file)).toEqual(shown(fresh));
  });

  test('keeps typed dates with the same choices of dates, and takes others', async () => {
    const [file, { tab, from }] = await reportedFile();
    file.run('type', tab, from, 46090);
    const typed = look(file, tab, from);
    done(press(file, { ...choices, goal: 'awareness' }));
    expect(look(file, tab, from)).toBe(typed);
    done(press(file, { ...choices, from: 46084 }));
    expect(look(file, tab, from)).not.toBe(typed);
  });

  test('leaves everything outside of its block where it is, below it also when it grows', async () => {
    const file = await filledFile();
    const { tab } = done(press(file, others));
    file.run('type', tab, 'Z3', 'beside');
    file.run('type', tab, 'A200', 'below');
    file.run('addRule', tab, 'Z3');
    done(
      addRows(
        file,
        importOf('site', [record('site', { date: 46090, source: 'x', sessions: 5, users: 4, page_views: 9 })]),
      ),
    );
    done(press(file, choices));
    expect(look(file, tab, 'Z3')).toBe('beside');
    const column = (file.run('look', tab, 'A1:A400') as readonly (readonly string[])[]).flat();
    expect(column.filter((text) => text === 'below')).toHaveLength(1);
    const id = file.model.getters.getSheetIdByName(tab) ?? '';
    expect(file.model.getters.getConditionalFormats(id).filter(({ ranges }) => ranges.includes('Z3'))).toHaveLength(1);
  });

  test('stands in a new tab when that is chosen', async () => {
    const [file, first] = await reportedFile();
    const second = done(press(file, { ...others, as: 'new' }));
    expect(second.sheetId).not.toBe(first.sheetId);
    expect(names(file)).toContain(first.tab);
  });

  test('in a tab that somebody else protects says so and changes nothing', async () => {
    const [file, { tab }] = await reportedFile();
    const before = seen(file);
    file.protect(tab);
    expect(press(file, others)).toEqual({ ok: false, error: expect.stringContaining(tab) });
    expect(seen(file)).toEqual(before);
  });
});

describe('the figures that are folded', () => {
  const foldedReport = preparedOnce(async () => {
    const file = await openFile();
    addCompact(file, importOf('posts', fullPosts));
    return [file, done(press(file, choices))];
  });
  /** The groups of figures: what too few days tell is folded for itself. */
  const figureGroupsIn = (file: StandIn, tab: string) =>
    groupsIn(file, tab).filter(
      ([from]) => from > 1 && !look(file, tab, `A${from - 1}`).endsWith(reportWords.stepsFolded.en),
    );
  const foldedFile = async () => {
    const [file, { tab, figures }] = await foldedReport();
    const rowOf = (cell: string) => Number(cell.replace(/\D/g, ''));
    // The target of a figure that has a card is typed there.
    const onCards = figures.filter(({ cell, target }) => rowOf(cell) !== rowOf(target));
    return {
      file,
      tab,
      onCards: onCards.map(({ cell }) => rowOf(cell)),
      rows: figures.filter((figure) => !onCards.includes(figure)).map(({ cell }) => rowOf(cell)),
    };
  };

  test('stand last, in one closed group below those that the records tell, and with those of the cards', async () => {
    const { file, tab, rows, onCards } = await foldedFile();
    const [[from = 0, to = 0, isClosed] = [], ...more] = figureGroupsIn(file, tab);
    expect([isClosed, more]).toEqual([true, []]);
    expect(onCards.length).toBeGreaterThan(0);
    expect(onCards.filter((row) => row < from || row > to)).toEqual([]);
    const inside = rows.filter((row) => row >= from && row <= to);
    expect(rows.slice(-inside.length)).toEqual(inside);
    const { number } = cellsOf(file, tab);
    const isTold = (row: number) => [`C${row}`, `D${row}`].some((cell) => number(cell) !== null);
    const outside = rows.filter((row) => !inside.includes(row));
    expect(outside.length).toBeGreaterThan(1);
    expect(outside.filter((row) => !isTold(row))).toEqual([]);
    expect(inside.filter((row) => number(`C${row}`) !== null)).toEqual([]);
    expect(inside.length).toBeGreaterThan(0);
  });

  test('are in one group also when the report is built again, as open as it was left', async () => {
    const { file, tab } = await foldedFile();
    done(press(file, others));
    const [closed] = figureGroupsIn(file, tab);
    expect([figureGroupsIn(file, tab).length, closed?.[2]]).toEqual([1, true]);
    file.run('openGroup', tab, closed?.[0] ?? 0);
    done(press(file, choices));
    const [open] = figureGroupsIn(file, tab);
    expect([figureGroupsIn(file, tab).length, open?.[2]]).toEqual([1, false]);
    file.run('ungroup', tab, open?.[0] ?? 0);
    done(press(file, others));
    expect(figureGroupsIn(file, tab).map(([, , isClosed]) => isClosed)).toEqual([false]);
  });

  test('leave a group that a person made around them where it is', async () => {
    const { file, tab } = await foldedFile();
    file.run('groupRows', tab, '1:300');
    done(press(file, others));
    done(press(file, choices));
    expect(figureGroupsIn(file, tab)).toHaveLength(1);
    expect(groupsIn(file, tab)).toContainEqual([1, 300, false]);
  });

  test('keep the targets that a person typed', async () => {
    const { file, tab } = await foldedFile();
    const targetOf = (goal: Choices) => {
      const { figures } = done(press(file, goal));
      return figures.find(({ function: name }) => name === 'SAVE_RATE')?.target ?? '';
    };
    file.run('type', tab, targetOf(choices), 0.25);
    expect(look(file, tab, targetOf(others))).toBe('25,00%');
  });

  test('feed no chart', async () => {
    const file = await openFile();
    addCompact(file, importOf('posts', postsInFull(52)));
    const { tab } = done(press(file, choices));
    const [[from = 0, to = 0] = []] = figureGroupsIn(file, tab);
    expect(to).toBeGreaterThan(from);
    const { getters } = file.model;
    const ids = getters.getChartIds(getters.getSheetIdByName(tab) ?? '');
    const read = ids.flatMap((id) =>
      Array.from(
        JSON.stringify(getters.getChartDefinition(id)).matchAll(/[A-Z]+(\d+):[A-Z]+(\d+)/g),
        ([, top, bottom]) => [Number(top), Number(bottom)],
      ),
    );
    expect(read.length).toBeGreaterThan(0);
    expect(read.filter(([top = 0, bottom = 0]) => top <= to && bottom >= from)).toEqual([]);
  });
});

/** A call for each width of columns, for the height of the charts and of each gap that reaches to the end of a printed page is among them. */
const mostWrites = 70;

describe('costs', () => {
  // The engine takes half a minute to compute 5,000 posts twice; what is held is calls, not time.
  test.each([50, isThorough ? 5000 : 150])(
    'of a report over %d posts stay within the budget',
    { timeout: 400_000 },
    async (rows) => {
      const file = await filledFile(rows);
      const before = tabNames(file).length;
      done(press(file, choices));
      const built = file.calls.counts();
      file.calls.reset();
      done(press(file, others));
      const rebuilt = file.calls.counts();
      // Those of the build itself, the records of the one data tab, and how large each tab is.
      expect(built.reads).toBeLessThanOrEqual(2 + 2 + 2 * before);
      expect(built.writes).toBeLessThanOrEqual(mostWrites);
      expect([built.flushes, rebuilt.flushes]).toEqual([1, 1]);
      expect(built.charts).toBe(3);
      // In place it costs as much more, whatever the rows: what protects the tab, a copy, what was typed, and what is the person's.
      expect(rebuilt.reads).toBeLessThanOrEqual(14 + 2 + 2 * (before + 2) + 3);
      expect(rebuilt.writes).toBeLessThanOrEqual(75);
      expect(rebuilt.charts).toBe(6);
    },
  );
});

test('of a report with every section stay within the budget', async () => {
  const file = await openFile();
  for (const { holding, rows } of randomRows(randomHoldings(everyKind), everyKind))
    if (rows.length > 0) addCompact(file, importOf(holding.kind, rows));
  const before = tabNames(file).length;
  file.calls.reset();
  const { tab, figures } = done(press(file, { ...choices, ...around }));
  const { reads, writes, charts, flushes } = file.calls.counts();
  expect(figures.length).toBeGreaterThan(30);
  expect(file.model.getters.getChartIds(file.model.getters.getSheetIdByName(tab) ?? '')).toHaveLength(charts);
  const tabs = kindNames.length;
  expect(
    [reads <= 2 + 2 * tabs + 2 * before, writes <= mostWrites, flushes],
    `${reads} reads, ${writes} writes`,
  ).toEqual([true, true, 1]);
});

describe('a fault at any call', () => {
  const whose = { platform: 'Instagram', account: 'acme' };
  type Action = (file: StandIn) => unknown;
  const cases: readonly { readonly name: string; readonly before: readonly Action[]; readonly action: Action }[] = [
    { name: 'first import', before: [], action: (file) => addRows(file, importOf('posts', posts(6))) },
    {
      name: 'second import',
      before: [(file) => addCompact(file, importOf('posts', posts(6)))],
      action: (file) => addRows(file, importOf('posts', posts(6, 3), { file: 'other.csv' })),
    },
    {
      name: 'taking back of an import into a tab',
      before: [
        (file) => addCompact(file, importOf('posts', posts(6))),
        (file) => file.run('insertColumn', 'Posts', 3),
        (file) => file.run('type', 'Posts', 'D3', 'a note'),
        (file) => file.run('turnOver', 'Posts'),
        (file) => addRows(file, importOf('posts', posts(6, 3), { file: 'other.csv' })),
      ],
      action: takeBack,
    },
    {
      name: 'taking back of a first import of several clients',
      before: [(file) => addRows(file, importOf('posts', posts(6), { clients: [{ ...whose, client: 'Lypa' }] }))],
      action: takeBack,
    },
    {
      name: 'first import of several clients',
      before: [],
      action: (file) => addRows(file, importOf('posts', posts(6), { clients: [{ ...whose, client: 'Lypa' }] })),
    },
    {
      name: 'sorting of accounts',
      before: [(file) => addCompact(file, importOf('posts', posts(6)))],
      action: (file) => file.run('pokaznykSort'),
    },
    {
      name: 'build',
      before: [(file) => addCompact(file, importOf('posts', posts(6)))],
      action: (file) => press(file, choices),
    },
    {
      name: 'table by period',
      before: [(file) => addCompact(file, importOf('posts', posts(6))), (file) => press(file, choices)],
      action: (file) => pressHistory(file, byWeek),
    },
    {
      name: 'table by period that stands',
      before: [
        (file) => addCompact(file, importOf('posts', posts(6))),
        (file) => {
          const { tab } = done(pressHistory(file, byWeek));
          return file.run('type', tab, 'A200', 'below');
        },
      ],
      action: (file) => pressHistory(file, { ...byWeek, goal: 'awareness', periods: 7 }),
    },
    {
      name: 'plan',
      before: [(file) => addCompact(file, importOf('posts', posts(6)))],
      action: (file) => pressPlan(file, plan),
    },
    {
      name: 'plan that stands',
      before: [
        (file) => addCompact(file, importOf('posts', posts(6))),
        (file) => {
          const { tab, figures } = done(pressPlan(file, plan));
          return file.run('type', tab, figures[0]?.months[1]?.target ?? '', 40);
        },
      ],
      action: (file) => pressPlan(file, { ...plan, goal: 'awareness' }),
    },
    {
      name: 'close',
      before: [
        (file) => addCompact(file, importOf('posts', fullPosts)),
        (file) => press(file, choices),
        (file) => file.run('type', 'KPI report', 'Z3', 'beside'),
        (file) => file.run('type', 'KPI report', 'A200', '=1+1'),
      ],
      action: (file) => file.run('pokaznykClose', null),
    },
    {
      name: 'next month',
      before: [
        (file) => addCompact(file, importOf('posts', posts(6))),
        (file) => press(file, { ...choices, from: 46054, to: 46081 }),
      ],
      action: (file) => file.run('pokaznykNext'),
    },
    {
      name: 'rebuild',
      before: [
        (file) => addCompact(file, importOf('posts', fullPosts)),
        (file) => press(file, others),
        (file) => file.run('openGroup', 'KPI report', groupsIn(file, 'KPI report')[0]?.[0] ?? 0),
        (file) => file.run('type', 'KPI report', 'Z3', 'beside'),
        (file) => file.run('type', 'KPI report', 'A300', 'below'),
        (file) => {
          const { tab, from } = done(press(file, others));
          return file.run('type', tab, from, 46090);
        },
        (file) => addCompact(file, importOf('days', [record('days', { date: 46090, ...whose, followers: 900 })])),
      ],
      action: (file) => press(file, choices),
    },
  ];

  test.each(cases)(
    'of a $name heals with the same action once more',
    { timeout: 600_000 },
    async ({ name, before, action }) => {
      const prepared = await openFile();
      for (const step of before) step(prepared);
      const start = prepared.save();
      const whole = await openFile(start);
      action(whole);
      const calls = whole.calls.counts().total;
      const wanted = seen(whole);
      for (const { call, how } of faultsOver(name, calls)) {
        const file = await openFile(start);
        file.calls.fail({ call, how });
        try {
          action(file);
        } catch {
          // What Google ends says nothing.
        }
        file.calls.fail(null);
        action(file);
        expect(seen(file), `${how} at ${call} of ${calls}`).toEqual(wanted);
      }
    },
  );
});
