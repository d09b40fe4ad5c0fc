import { describe, expect, test } from 'vitest';
import { fillTemplate, words } from '../../../src/addon/addon-words.ts';
import { columnsOf } from '../../../src/records/kinds.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import {
  addCompact,
  addRows,
  begin,
  done,
  importOf,
  openFile,
  postsOf,
  press,
  pressHistory,
  record,
  seen,
} from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const mostCells = 10_000_000;

const cellsIn = ({ model: { getters } }: StandIn): number =>
  getters.getSheetIds().reduce((sum, id) => sum + getters.getNumberRows(id) * getters.getNumberCols(id), 0);

/** Makes the blank first tab so large that no more than so many cells are left, and fewer by less than a row. */
const fill = (file: StandIn, left: number): number => {
  file.run('insertRow', 'Sheet1', 1, Math.ceil((mostCells - cellsIn(file) - left) / 26));
  return mostCells - cellsIn(file);
};

const refusal = (needed: number, free: number) => ({
  ok: false,
  error: fillTemplate(words.fileFull.en, { needed, free }),
});

const newTab = 26_000;
const posts = postsOf('lypa', { from: 46_000 });
const march = { goal: 'engagement', from: 46_082, to: 46_112, compare: 'none', language: 'en' } as const;

/** What an action answers in a file without room for it, which it leaves as it was; its calls write nothing. */
const refusedIn = (file: StandIn, act: () => unknown): unknown => {
  const before = seen(file);
  file.calls.reset();
  const answer = act();
  expect(Object.keys(file.calls.byName()).filter((name) => /\.(?:set|insert|add|delete|clear)/.test(name))).toEqual([]);
  expect(seen(file)).toEqual(before);
  return answer;
};

test('a file that is filling says so with what is added, and one that has room does not', async () => {
  const file = await openFile();
  expect(done(addRows(file, importOf('posts', posts)))).not.toHaveProperty('filling');
  fill(file, 0.4 * mostCells);
  const told = done(addRows(file, importOf('posts', postsOf('klen', { from: 46_000 }), { total: 5000, chunks: 2 })));
  expect(told).toMatchObject({ added: 40, filling: words.filling.en });
});

describe('a file without room', () => {
  test('refuses the first import before anything is written, with the log that it would make', async () => {
    const file = await openFile();
    const free = fill(file, 2 * newTab - 1);
    expect(refusedIn(file, () => addRows(file, importOf('posts', posts)))).toEqual(refusal(2 * newTab, free));
  });

  test('takes what it has room for to the last row', async () => {
    const file = await openFile();
    fill(file, 2 * newTab + 25);
    done(addRows(file, importOf('posts', posts)));
    expect(mostCells - cellsIn(file)).toBeLessThan(26);
  });

  test('refuses rows with all those that are to come, and takes what adds none', async () => {
    const file = await openFile();
    const { tab } = addCompact(file, importOf('posts', posts));
    file.run('deleteRow', tab, 42);
    const free = fill(file, 26 * 1000);
    const more = importOf('posts', postsOf('klen', { from: 46_000 }), { chunks: 2, total: 2000 });
    // The tab has nineteen rows below its forty.
    expect(refusedIn(file, () => addRows(file, more))).toEqual(refusal(26 * (2000 - 19), free));
    expect(done(addRows(file, importOf('posts', posts)))).toMatchObject({ added: 0, unchanged: 40 });
    expect(done(addRows(file, { ...more, chunks: 1, total: 40 }))).toMatchObject({ added: 40 });
  });

  test('refuses a part of an addition, which can then be put back', async () => {
    const file = await openFile();
    done(begin(file));
    const free = fill(file, newTab - 1);
    expect(refusedIn(file, () => addRows(file, importOf('posts', posts)))).toEqual(refusal(newTab, free));
  });

  test('refuses a report, and the same report anew, before anything is written', async () => {
    const file = await openFile();
    addCompact(file, importOf('posts', posts));
    done(press(file, march));
    fill(file, 0);
    const others = { ...march, goal: 'awareness' } as const;
    const history = { goal: 'engagement', step: 'month', periods: 6, shown: 'goal', language: 'en' } as const;
    const acts = [
      () => press(file, others),
      () => press(file, { ...others, as: 'new' }),
      () => pressHistory(file, history),
    ];
    for (const act of acts)
      expect(refusedIn(file, act)).toMatchObject({ ok: false, error: expect.stringContaining('has room for 0') });
    // The same report finds its tab standing.
    expect(press(file, march)).toMatchObject({ ok: true });
  });

  test('refuses a column where the tab has as many as it may, and the last of them is filled', async () => {
    const file = await openFile();
    const lead = (day: number, client: string | null) =>
      importOf('conversions', [record('conversions', { date: 46_082 + day, type: 'lead', conversions: 5, client })]);
    const { tab } = addCompact(file, lead(0, null));
    file.run('deleteColumn', tab, columnsOf('conversions').length);
    file.run('insertColumn', tab, 25, 18_278 - 25);
    file.run('type', tab, 'ZZZ3', 'theirs');
    const answer = refusedIn(file, () => addRows(file, lead(1, 'Lypa')));
    expect(answer).toEqual({ ok: false, error: fillTemplate(words.tabFull.en, { tab }) });
    expect(addRows(file, lead(1, null))).toMatchObject({ ok: true });
  });

  test.each(['This action would increase the number of cells in the workbook above the limit of 10000000 cells.'])(
    'is told of in our words where Google says %j',
    async (message) => {
      const file = await openFile();
      file.calls.fail({ call: 20, how: 'before', message });
      expect(addRows(file, importOf('posts', posts))).toEqual({ ok: false, error: words.full.en });
    },
  );
});
