import { describe, expect, test } from 'vitest';
import { fillTemplate, words } from '../../../src/addon/addon-words.ts';
import type { Row, Value } from '../../../src/records/kinds.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import type { Unknowns } from '../../../src/stand-in/unknowns.ts';
import {
  addCompact,
  addRows,
  begin,
  done,
  end,
  heldIn,
  importOf,
  openAdditionOf,
  openFile,
  press,
  record,
  seen,
  tick,
} from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const first = 46_082;

const post = (day: number | null, more: Readonly<Record<string, Value>> = {}): Row =>
  record('posts', {
    date: day === null ? null : first + day,
    platform: 'Instagram',
    account: 'acme',
    post_id: `p${day}`,
    on_goal: false,
    reach: 1000 + (day ?? 0),
    likes: day,
    engagements: 20 + (day ?? 0),
    ...more,
  });

const older = [0, 1, 2, 3].map((day) => post(day));
const newer = [10, 11, 12].map((day) => post(day));
const importOlder = importOf('posts', older, { file: 'older.csv' });
const importNewer = importOf('posts', newer, { file: 'newer.csv' });

/** The column at a place (from 0) of each record, from the first row on. */
const columnOf = (file: StandIn, place: number, tab = 'Posts') =>
  heldIn(file, tab)
    .slice(1)
    .map((row) => row[place]);
const ids = (file: StandIn) => columnOf(file, 3).filter((id) => id !== '');
const sorts = (file: StandIn): number => file.calls.counts().by_name['Range.sort'] ?? 0;

const inOrder = ['p0', 'p1', 'p2', 'p3', 'p10', 'p11', 'p12'];
const asAdded = ['p10', 'p11', 'p12', 'p0', 'p1', 'p2', 'p3'];

const newerFile = async (unknowns: Partial<Unknowns> = {}): Promise<StandIn> => {
  const file = await openFile(undefined, { unknowns });
  addCompact(file, importNewer);
  file.calls.reset();
  return file;
};

describe('an export of posts', () => {
  test('that is older than what stands comes before it, by one call', async () => {
    const file = await newerFile();
    expect(done(addRows(file, importOlder))).toEqual({ tab: 'Posts', added: 4, updated: 0, unchanged: 0 });
    expect(ids(file)).toEqual(inOrder);
    expect(sorts(file)).toBe(1);
  });

  test('that is newer comes below by as many calls as ever, and none of them sorts', async () => {
    const file = await openFile();
    addCompact(file, importOlder);
    file.calls.reset();
    done(addRows(file, importNewer));
    const { reads, writes, flushes } = file.calls.counts();
    expect({ reads, writes, flushes, sorts: sorts(file) }).toEqual({ reads: 11, writes: 8, flushes: 2, sorts: 0 });
    expect(ids(file)).toEqual(inOrder);
  });

  test('costs one write more where rows must be sorted, whatever the rows', async () => {
    const costs = async (count: number) => {
      const [plain, sorted] = [await openFile(), await newerFile()];
      const many = Array.from({ length: count }, (_, at) => post(-1 - at));
      addCompact(plain, importOf('posts', [post(-500)]));
      plain.calls.reset();
      done(addRows(plain, importOf('posts', many, { file: 'many.csv' })));
      done(addRows(sorted, importOf('posts', many, { file: 'many.csv' })));
      return [plain, sorted].map(({ calls }) => {
        const { reads, writes, flushes } = calls.counts();
        return { reads, writes, flushes };
      });
    };
    const [plain, sorted] = await costs(3);
    expect(await costs(15)).toEqual([plain, sorted]);
    expect((sorted?.writes ?? 0) - (plain?.writes ?? 0)).toBe(1);
    // The header is read just before and just after: a column that is moved meanwhile is told.
    expect((sorted?.reads ?? 0) - (plain?.reads ?? 0)).toBe(7);
    expect((sorted?.flushes ?? 0) - (plain?.flushes ?? 0)).toBe(1);
  });

  test('that goes back in time makes a tab in the order of its days, without a sort', async () => {
    const file = await openFile();
    done(addRows(file, importOf('posts', [...older, ...newer].reverse())));
    expect(ids(file)).toEqual(inOrder);
    expect(sorts(file)).toBe(0);
  });

  test('in several parts is sorted once, with the last', async () => {
    const file = await newerFile();
    const part = { file: 'older.csv', chunks: 2, total: 4 };
    done(addRows(file, importOf('posts', older.slice(2), part)));
    expect(sorts(file)).toBe(0);
    done(addRows(file, importOf('posts', older.slice(0, 2), { ...part, chunk: 1 })));
    expect(sorts(file)).toBe(1);
    expect(ids(file)).toEqual(inOrder);
  });

  test('leaves posts without a day below all others, and those of one day as they were added', async () => {
    const file = await openFile();
    done(addRows(file, importOf('posts', [post(5, { post_id: 'a' }), post(null), post(5, { post_id: 'b' })])));
    done(addRows(file, importOf('posts', [post(5, { post_id: 'c' }), post(4)], { file: 'more.csv' })));
    expect(ids(file)).toEqual(['p4', 'a', 'b', 'c', 'pnull']);
  });

  test('loses nothing where Sheets turns posts of one day around', async () => {
    const file = await newerFile({ keepsOrderOfEqualRows: false });
    const same = ['a', 'b'].map((post_id) => post(1, { post_id }));
    done(addRows(file, importOf('posts', same, { file: 'same.csv' })));
    expect(ids(file)).toEqual(['b', 'a', 'p10', 'p11', 'p12']);
    expect(done(addRows(file, importOf('posts', same, { file: 'same.csv' }))).unchanged).toBe(2);
  });

  test('whose day changes takes its post to its new place', async () => {
    const file = await newerFile();
    done(addRows(file, importOf('posts', [post(20, { post_id: 'p10' })], { file: 'fixed.csv' })));
    expect(ids(file)).toEqual(['p11', 'p12', 'p10']);
  });

  test('sorts a tab that stands otherwise, also if it brings nothing new', async () => {
    const file = await newerFile();
    done(addRows(file, importOlder));
    file.run('turnOver', 'Posts');
    expect(ids(file)[0]).toBe('p12');
    expect(done(addRows(file, importOlder))).toEqual({ tab: 'Posts', added: 0, updated: 0, unchanged: 4 });
    expect(ids(file)).toEqual(inOrder);
    file.calls.reset();
    done(addRows(file, importOlder));
    expect([sorts(file), file.calls.counts().writes]).toEqual([0, 0]);
  });

  test('finds its dates where a person has moved columns', async () => {
    const file = await newerFile();
    file.run('insertColumn', 'Posts', 1);
    file.run('fill', 'Posts', 'B1:B2', [['mine'], ['seven']]);
    done(addRows(file, importOlder));
    expect(columnOf(file, 4).filter((id) => id !== '')).toEqual(inOrder);
    expect(columnOf(file, 1)[4]).toBe('seven');
  });
});

describe('what a person has beside the records', () => {
  test('goes along: texts, formulas of the row, of fixed cells and of whole columns, looks, ticks', async () => {
    const file = await openFile();
    addCompact(
      file,
      importOf(
        'posts',
        newer.map((row, at) => row.with(7, at === 1)),
        { file: 'newer.csv' },
      ),
    );
    file.run('insertColumn', 'Posts', 3);
    file.run('fill', 'Posts', 'D1:D4', [['Whose'], ['Olena'], ['Ihor'], ['Oksana']]);
    file.run('fill', 'Posts', 'Z1:AA4', [
      ['Rate', 2],
      ['=M2*$AA$1', '=M2/SUM(M:M)'],
      ['=M3*$AA$1', '=COUNTIF($M$2:$M;">"&M3)'],
      ['=M4*$AA$1', ''],
    ]);
    file.run('format', 'Posts', 'Z3', '0.00');
    done(addRows(file, importOlder));
    expect(columnOf(file, 4)).toEqual(inOrder);
    expect(columnOf(file, 3)).toEqual(['', '', '', '', 'Olena', 'Ihor', 'Oksana']);
    expect(columnOf(file, 8)).toEqual([false, false, false, false, false, true, false]);
    const likes = [0, 1, 2, 3, 10, 11, 12];
    expect(columnOf(file, 12)).toEqual(likes);
    expect(columnOf(file, 25)).toEqual([0, 2, 4, 6, 20, 22, 24]);
    expect(columnOf(file, 26)).toEqual(['', '', '', '', 10 / 39, 1, '']);
    const formulas = file.run('formulas', 'Posts') as readonly (readonly string[])[];
    expect(formulas.slice(5).map((row) => row[25])).toEqual(['=M6*$AA$1', '=M7*$AA$1', '=M8*$AA$1']);
    expect((file.run('look', 'Posts', 'Z6:Z7') as readonly (readonly string[])[]).flat()).toEqual(['20', '22,00']);
  });

  test('below the records stays where it is', async () => {
    const file = await newerFile();
    file.run('type', 'Posts', 'Y20', 'a note');
    done(addRows(file, importOlder));
    expect(ids(file)).toEqual(inOrder);
    expect(heldIn(file, 'Posts')[19]?.[24]).toBe('a note');
  });

  test('that fills rows from the header is computed over the rows as they stand', async () => {
    const file = await newerFile();
    file.run('type', 'Posts', 'Y1', '=UNIQUE(D1:D8)');
    done(addRows(file, importOlder));
    expect(columnOf(file, 24).slice(0, 7)).toEqual(inOrder);
  });
});

describe('rows that cannot be sorted stand as they were added, and it is told why', () => {
  type Act = (file: StandIn) => void;
  const obstacles: readonly { readonly name: string; readonly act: Act; readonly reason: string }[] = [
    {
      name: 'cells merged downwards',
      act: (file) => void file.run('mergeCells', 'Posts', 'Y2:Y3'),
      reason: fillTemplate(words.mergedCells.en, { cells: 'Y2:Y3' }),
    },
    {
      name: 'cells merged across',
      act: (file) => void file.run('mergeCells', 'Posts', 'Y2:Z2'),
      reason: fillTemplate(words.mergedCells.en, { cells: 'Y2:Z2' }),
    },
    {
      name: 'a total of what is below',
      act: (file) => void file.run('type', 'Posts', 'Z2', '=SUM(L2:L)'),
      reason: fillTemplate(words.reachingFormula.en, { cell: 'Z2' }),
    },
    {
      name: 'a running total',
      act: (file) => void file.run('fill', 'Posts', 'Y3:Y4', [['=Y2+L3'], ['=Y3+L4']]),
      reason: fillTemplate(words.reachingFormula.en, { cell: 'Y3' }),
    },
    {
      name: 'an array',
      act: (file) => void file.run('type', 'Posts', 'Y2', '=UNIQUE(C$2:C)'),
      reason: fillTemplate(words.reachingFormula.en, { cell: 'Y2' }),
    },
    {
      name: 'a formula of another tab among the records',
      act: (file) => void file.run('type', 'Posts', 'M3', '=Sheet1!A3'),
      reason: fillTemplate(words.reachingFormula.en, { cell: 'M3' }),
    },
    {
      name: 'a column of a person that somebody protected',
      act: (file) => file.protect('Posts', 'Y1:Y9'),
      reason: words.partProtected.en,
    },
    {
      name: 'something that Sheets refuses',
      act: (file) => void file.run('addRule', 'Posts', 'Y2:Y3'),
      reason: fillTemplate(words.notSorted.en, {
        reason: 'not in the stand-in: Range.sort of some rows of a conditional format',
      }),
    },
  ];

  test.each(obstacles)('$name', async ({ act, reason }) => {
    const file = await newerFile();
    act(file);
    const beside = columnOf(file, 24).slice(0, 3);
    const { unsorted, ...counts } = done(addRows(file, importOlder));
    expect(counts).toEqual({ tab: 'Posts', added: 4, updated: 0, unchanged: 0 });
    expect(unsorted).toBe(fillTemplate(words.unsorted.en, { tab: 'Posts', reason }));
    expect(ids(file)).toEqual(asAdded);
    if (!reason.includes('reads or fills')) expect(columnOf(file, 24).slice(0, 3)).toEqual(beside);
    // The next export neither doubles them nor is lost.
    expect(done(addRows(file, importOlder))).toMatchObject({ added: 0, updated: 0, unchanged: 4, unsorted });
  });

  test.each([true, false])('a filter, where Sheets leaves hidden rows where they are: %s', async (answer) => {
    const file = await newerFile({ sortsShownRowsOnly: answer });
    file.run('fill', 'Posts', 'Y2:Y4', [['a'], ['b'], ['c']]);
    file.filter('Posts', { hidden: [3], copies: 'all' });
    const { unsorted } = done(addRows(file, importOlder));
    const reason = words.rowsLeft.en;
    expect(unsorted).toBe(answer ? fillTemplate(words.unsorted.en, { tab: 'Posts', reason }) : undefined);
    expect(ids(file)).toEqual(answer ? ['p0', 'p11', 'p1', 'p2', 'p3', 'p10', 'p12'] : inOrder);
    const notes = new Map(heldIn(file, 'Posts').map((row) => [row[3], row[24]]));
    expect(['p10', 'p11', 'p12'].map((id) => notes.get(id))).toEqual(['a', 'b', 'c']);
  });

  test('until what was in the way is gone', async () => {
    const file = await newerFile();
    file.run('type', 'Posts', 'Y2', '=SUM(L2:L)');
    done(addRows(file, importOlder));
    file.run('type', 'Posts', 'Y2', '');
    expect(done(addRows(file, importOlder)).unsorted).toBeUndefined();
    expect(ids(file)).toEqual(inOrder);
  });
});

describe('other kinds', () => {
  test('feedback stands in the order of its times', async () => {
    const file = await openFile();
    const message = (time: number) =>
      record('feedback', { received_at: first + time, platform: 'X', id: `${time}`, conflict: time === 0.5 });
    done(addRows(file, importOf('feedback', [0.75, 0.5, 2].map(message))));
    done(addRows(file, importOf('feedback', [1, 0.625].map(message), { file: 'more.csv' })));
    expect(columnOf(file, 3, 'Feedback')).toEqual(['0.5', '0.625', '0.75', '1', '2'].map(String));
    expect(columnOf(file, 6, 'Feedback').slice(0, 5)).toEqual([true, false, false, false, false]);
  });

  test('days of two accounts are sorted together', async () => {
    const file = await openFile();
    for (const account of ['a', 'b'])
      done(
        addRows(
          file,
          importOf(
            'days',
            [0, 1].map((day) => record('days', { date: first + day, platform: 'X', account, followers: day })),
            { file: `${account}.csv` },
          ),
        ),
      );
    expect(heldIn(file, 'Days').map((row) => `${row[2]}${row[3]}`)).toEqual([
      'AccountFollowers',
      'a0',
      'b0',
      'a1',
      'b1',
    ]);
  });
});

describe('an addition of several calls', () => {
  const prepared = async (): Promise<StandIn> => {
    const file = await newerFile();
    file.run('fill', 'Posts', 'Y1:Z4', [
      ['Whose', 'Rate'],
      ['Olena', '=L2*2'],
      ['Ihor', '=L3*2'],
      ['Oksana', '=L4*2'],
    ]);
    return openFile(file.save());
  };
  const whose = (file: StandIn) =>
    heldIn(file, 'Posts')
      .slice(1)
      .map((row) => [row[3], row[24], row[25]].join(' '));
  const wanted = ['p0  0', 'p1  2', 'p2  4', 'p3  6', 'p10 Olena 20', 'p11 Ihor 22', 'p12 Oksana 24'];

  test('leaves rows in their places until it is kept, and then they are sorted', async () => {
    const file = await prepared();
    done(begin(file));
    done(addRows(file, importOlder));
    const days = [3, 1].map((day) => record('days', { date: first + day, platform: 'X', followers: day }));
    for (const each of days) done(addRows(file, importOf('days', [each], { file: 'days.csv' })));
    expect(ids(file)).toEqual(asAdded);
    expect(done(end(file, 'keep'))).toBeNull();
    expect(whose(file)).toEqual(wanted);
    expect(columnOf(file, 3, 'Days').slice(0, 2)).toEqual([1, 3]);
  });

  test('that is taken back leaves every row where it stood', async () => {
    const file = await prepared();
    const before = seen(file);
    done(begin(file));
    done(addRows(file, importOlder));
    done(end(file, 'undo'));
    expect(seen(file)).toEqual(before);
  });

  test('that is taken back leaves a tab that was never sorted as it was', async () => {
    const file = await prepared();
    file.run('fill', 'Posts', 'Y2:Z4', Array(3).fill(['', '']));
    file.run('turnOver', 'Posts');
    const before = seen(file);
    done(begin(file));
    done(addRows(file, importOlder));
    done(end(file, 'undo'));
    expect(seen(file)).toEqual(before);
  });

  test('tells when it ends what could not be sorted', async () => {
    const file = await prepared();
    file.run('mergeCells', 'Posts', 'Z2:Z3');
    done(begin(file));
    done(addRows(file, importOlder));
    const reason = fillTemplate(words.mergedCells.uk, { cells: 'Z2:Z3' });
    expect(done(end(file, 'keep'))).toBe(fillTemplate(words.unsorted.uk, { tab: 'Posts', reason }));
    expect(ids(file)).toEqual(asAdded);
  });

  test('sorts the posts that were ticked in it', async () => {
    const file = await prepared();
    done(begin(file));
    done(addRows(file, importOf('posts', [post(1, { text: 'sale', on_goal: null }), post(0)], { file: 'older.csv' })));
    done(tick(file, 'sale'));
    done(end(file, 'keep'));
    expect(ids(file)).toEqual(['p0', 'p1', 'p10', 'p11', 'p12']);
    expect(columnOf(file, 7).slice(0, 5)).toEqual([false, true, false, false, false]);
  });
});

test('a report over rows that were sorted is that over rows that were added in order', async () => {
  const reportOf = async (...imports: readonly (typeof importOlder)[]) => {
    const file = await openFile();
    for (const each of imports) addCompact(file, each);
    const { tab } = done(
      press(file, { goal: 'engagement', from: first, to: first + 30, compare: 'none', language: 'en' }),
    );
    return (file.run('look', tab, 'A1:H80') as readonly (readonly string[])[]).map((row) => row.join('|'));
  };
  const origins = (lines: readonly string[]) => lines.filter((line) => !/(older|newer)\.csv/.test(line));
  expect(origins(await reportOf(importNewer, importOlder))).toEqual(origins(await reportOf(importOlder, importNewer)));
});

describe('a fault at any call', { timeout: 600_000 }, () => {
  const hows = ['kill', 'before', 'after'] as const;
  const attempt = (act: () => unknown): void => {
    try {
      act();
    } catch {
      // What Google ends says nothing.
    }
  };
  const prepared = async (): Promise<StandIn> => {
    const file = await newerFile();
    file.run('fill', 'Posts', 'Y2:Y4', [['a'], ['b'], ['c']]);
    return file;
  };
  const notesOf = (file: StandIn) =>
    heldIn(file, 'Posts')
      .slice(1)
      .map((row) => `${row[3]} ${row[24]}`);
  const wanted = ['p0 ', 'p1 ', 'p2 ', 'p3 ', 'p10 a', 'p11 b', 'p12 c'];

  test.each(hows)('of an import: %s', async (how) => {
    const start = (await prepared()).save();
    const whole = await openFile(start);
    done(addRows(whole, importOlder));
    const calls = whole.calls.counts().total;
    expect(sorts(whole)).toBe(1);
    for (let call = 1; call <= calls; call++) {
      const file = await openFile(start);
      file.calls.fail({ call, how });
      attempt(() => addRows(file, importOlder));
      file.calls.fail(null);
      const fault = `${how} at ${call} of ${calls}`;
      const between = notesOf(file);
      for (const [at, id] of ['p10 a', 'p11 b', 'p12 c'].entries())
        expect(
          between.filter((each) => each === id),
          `${fault}: ${at}`,
        ).toHaveLength(1);
      expect(done(addRows(file, importOlder)).unsorted, fault).toBeUndefined();
      expect(notesOf(file), fault).toEqual(wanted);
    }
  });

  test.each(hows)('of the end of an addition that is kept: %s', async (how) => {
    const begun = await prepared();
    done(begin(begun));
    done(addRows(begun, importOlder));
    const start = begun.save();
    const addition = openAdditionOf(begun);
    const whole = await openFile(start);
    done(end(whole, 'keep'));
    const calls = whole.calls.counts().total;
    expect(sorts(whole)).toBe(1);
    for (const next of ['keep', 'undo'] as const)
      for (let call = 1; call <= calls; call++) {
        const file = await openFile(start);
        file.calls.fail({ call, how });
        attempt(() => end(file, 'keep'));
        file.calls.fail(null);
        const ended = end(file, next, addition);
        // What stays by then is not taken back so.
        if (!ended.ok) expect([next, ended.error]).toEqual(['undo', words.wasKept.uk]);
        const fault = `${how} at ${call} of ${calls}, then ${next}`;
        const after = notesOf(file);
        // Either all was taken back, or all is there; whatever a person wrote stands beside its record.
        const isBack = after.length === 3;
        expect(after, fault).toEqual(isBack ? wanted.slice(4) : expect.arrayContaining(wanted));
        if (!isBack) expect(after, fault).toHaveLength(7);
        done(addRows(file, importOlder));
        expect(notesOf(file), fault).toEqual(wanted);
      }
  });
});
