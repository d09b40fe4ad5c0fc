import { describe, expect, test } from 'vitest';
import { fillTemplate, words } from '../../../src/addon/addon-words.ts';
import type { Answer, FileState } from '../../../src/contract/answers.ts';
import type { Choices } from '../../../src/contract/choices.ts';
import type { AdditionEnding } from '../../../src/contract/requests.ts';
import type { SavedWorkbook } from '../../../src/stand-in/saved-workbook.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { faultsOver } from '../faults.ts';
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
  stateOf,
  tick,
} from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const choices: Choices = { goal: 'engagement', from: 46082, to: 46112, compare: 'none', language: 'en' };

const posts = (count: number, likes = 10) =>
  Array.from({ length: count }, (_, at) =>
    record('posts', {
      date: 46082 + at,
      platform: 'Instagram',
      account: 'acme',
      post_id: `p${at}`,
      text: at % 2 === 0 ? '=1+1' : '007',
      on_goal: at % 3 === 0,
      reach: 1000 + at,
      likes: likes + at,
      engagements: 20 + at,
    }),
  );
const days = [record('days', { date: 46082, platform: 'Instagram', account: 'acme', followers: 100 })];
const site = [record('site', { date: 46082, source: 'x', sessions: 5, users: 4 })];

const isAdding = (file: StandIn): boolean => stateOf(file).adding !== null;
const tabs = ({ model }: StandIn): readonly string[] =>
  model.getters.getSheetIds().map((id) => model.getters.getSheetName(id));
const open = ({ model }: StandIn): string => model.getters.getSheetName(model.getters.getActiveSheetId());
const rowsIn = ({ model }: StandIn, tab: string): number =>
  model.getters.getNumberRows(model.getters.getSheetIdByName(tab) ?? '');

/** A file with posts and days, as it is when it is opened again. */
const filledFile = async (prepare: (file: StandIn) => void = () => undefined): Promise<StandIn> => {
  const file = await openFile();
  addCompact(file, importOf('posts', posts(6)));
  addCompact(file, importOf('days', days));
  prepare(file);
  return openFile(file.save());
};

/** Posts that are new, others that change, in two calls, whose they are, and a kind that was not there before. */
const add = (file: StandIn): void => {
  const rows = posts(90, 500);
  const request = importOf('posts', rows.slice(0, 50), { file: 'new.csv', chunks: 2, total: 90 });
  done(addRows(file, request));
  const clients = [{ platform: 'Instagram', account: 'acme', client: 'Acme' }];
  done(addRows(file, { ...request, rows: rows.slice(50), chunk: 1, clients }));
  done(addRows(file, importOf('site', site)));
};

describe('an addition', () => {
  test('that is taken back leaves everything as it was', async () => {
    const file = await filledFile();
    const before = seen(file);
    const screen = open(file);
    done(begin(file));
    expect(isAdding(file)).toBe(true);
    expect(open(file)).toBe(screen);
    add(file);
    expect(heldIn(file, 'Posts')).toHaveLength(91);
    expect(tabs(file)).toContain('Site');
    done(end(file, 'undo'));
    expect(seen(file)).toEqual(before);
    expect(isAdding(file)).toBe(false);
    expect(open(file)).toBe(screen);
  });

  test('that is taken back leaves ticks blank that a person cleared, their formats and their column', async () => {
    const file = await filledFile((of) => {
      of.run('type', 'Posts', 'H3', '');
      of.run('type', 'Posts', 'H5', true);
      of.run('format', 'Posts', 'L4', '0.00');
      of.run('insertColumn', 'Posts', 24);
      of.run('fill', 'Posts', 'Y1:Y3', [['Mine'], ['a note'], ['=1+1']]);
      // The tab remembers where its columns stand.
      done(addRows(of, importOf('posts', posts(6))));
    });
    const before = seen(file);
    done(begin(file));
    add(file);
    done(end(file, 'undo'));
    expect(seen(file)).toEqual(before);
  });

  test('that is kept leaves what was added, and nothing else', async () => {
    const [file, plain] = [await filledFile(), await filledFile()];
    done(begin(file));
    for (const each of [file, plain]) add(each);
    done(end(file, 'keep'));
    expect(seen(file)).toEqual(seen(plain));
    expect(isAdding(file)).toBe(false);
  });

  test.each<AdditionEnding>(['keep', 'undo'])('ends by %s once, and a second time changes nothing', async (ending) => {
    const file = await filledFile();
    done(begin(file));
    add(file);
    const addition = openAdditionOf(file);
    done(end(file, ending));
    const after = seen(file);
    expect(end(file, ending, addition)).toEqual({ ok: true, data: null });
    const other = ending === 'keep' ? 'undo' : 'keep';
    const why = ending === 'keep' ? words.wasKept.uk : words.wasTakenBack.uk;
    expect(end(file, other, addition)).toEqual({ ok: false, error: why });
    expect(seen(file)).toEqual(after);
  });

  test('is there when the file is opened again, and can be taken back then', async () => {
    const file = await filledFile();
    const before = seen(file);
    done(begin(file));
    add(file);
    const again = await openFile(file.save());
    expect(isAdding(again)).toBe(true);
    done(end(again, 'undo'));
    expect(seen(again)).toEqual(before);
  });

  test('is not begun while another is not finished', async () => {
    const file = await filledFile();
    done(begin(file));
    add(file);
    const between = seen(file);
    expect(begin(file)).toEqual({ ok: false, error: expect.stringContaining('Інша бічна панель') });
    expect(seen(file)).toEqual(between);
  });

  test('of the first data leaves an empty file when it is taken back, also if the blank tab is gone', async () => {
    const file = await openFile();
    done(begin(file));
    add(file);
    file.run('deleteTab', 'Sheet1');
    done(end(file, 'undo'));
    expect(tabs(file)).toHaveLength(1);
    expect(done(file.run('pokaznykState') as Answer<FileState>).holdings).toEqual([]);
  });

  test('leaves the tab that formulas read', async () => {
    const file = await filledFile();
    file.run('type', 'Sheet1', 'A1', '=SUM(Posts!$L$2:$L)');
    const before = file.run('look', 'Sheet1', 'A1');
    done(begin(file));
    add(file);
    expect(file.run('look', 'Sheet1', 'A1')).not.toEqual(before);
    done(end(file, 'undo'));
    expect(file.run('look', 'Sheet1', 'A1')).toEqual(before);
  });

  test('keeps what a person wrote beside the data meanwhile, also if columns moved', async () => {
    const file = await filledFile();
    const before = heldIn(file, 'Posts');
    done(begin(file));
    add(file);
    file.run('insertColumn', 'Posts', 3);
    file.run('type', 'Posts', 'D2:D4', 'a note');
    done(end(file, 'undo'));
    const after = heldIn(file, 'Posts');
    expect(after.map((row) => row.filter((_, column) => column !== 3))).toEqual(before);
    expect(after.slice(1, 4).map((row) => row[3])).toEqual(Array(3).fill('a note'));
    done(addRows(file, importOf('posts', posts(6))));
    expect(heldIn(file, 'Posts')).toEqual(after);
  });

  test('that is taken back keeps what a person wrote beside the rows that it had added', async () => {
    const file = await filledFile();
    const before = heldIn(file, 'Posts');
    const rows = rowsIn(file, 'Posts');
    file.run('insertColumn', 'Posts', 3);
    done(begin(file));
    add(file);
    expect(rowsIn(file, 'Posts')).toBeGreaterThan(rows);
    file.run('type', 'Posts', `D${rows + 2}`, 'a note');
    done(end(file, 'undo'));
    const after = heldIn(file, 'Posts');
    expect(after.slice(0, before.length).map((row) => row.filter((_, column) => column !== 3))).toEqual(before);
    const below = after.slice(before.length).flatMap((row) => row.filter((value) => value !== '' && value !== false));
    expect(below).toEqual(['a note']);
  });

  test.each<AdditionEnding>(['keep', 'undo'])(
    'that ends by %s leaves ticks and the rule that gave them',
    async (ending) => {
      const rule = (of: StandIn) => done(of.run('pokaznykState') as Answer<FileState>).memory.goalRule;
      const texts = ['bread', 'a sale', 'bread on sale'];
      const ticks = (of: StandIn) => heldIn(of, 'Posts').map((row) => row[7]);
      const file = await openFile();
      addCompact(
        file,
        importOf(
          'posts',
          texts.map((text, at) => record('posts', { date: 46082, platform: 'X', post_id: `p${at}`, text })),
        ),
      );
      done(tick(file, 'sale'));
      done(begin(file));
      done(tick(file, 'bread'));
      done(end(file, ending));
      expect(rule(file)).toBe({ keep: 'bread', undo: 'sale' }[ending]);
      expect(ticks(file).slice(1)).toEqual({ keep: [true, false, true], undo: [false, true, true] }[ending]);
      // No tick is taken for a person's.
      done(tick(file, 'nowhere'));
      expect(ticks(file).slice(1)).toEqual([false, false, false]);
    },
  );

  test('to a tab without its headings is refused by the missing one, and can be taken back', async () => {
    const file = await filledFile((of) => void of.run('deleteRow', 'Posts', 1));
    const before = heldIn(file, 'Posts');
    done(begin(file));
    expect(addRows(file, importOf('posts', posts(8)))).toEqual({
      ok: false,
      error: expect.stringContaining('“Posts”'),
    });
    done(end(file, 'undo'));
    expect(heldIn(file, 'Posts')).toEqual(before);
  });

  test('that is taken back leaves what a person did meanwhile to rows that it changed, and says so', async () => {
    const file = await filledFile();
    done(begin(file));
    add(file);
    const [header = []] = heldIn(file, 'Posts');
    const likes = String.fromCharCode(65 + header.indexOf('Likes and reactions'));
    file.run('type', 'Posts', `${likes}3`, 77);
    file.run('deleteRow', 'Posts', 6);
    expect(done(end(file, 'undo'))).toBe(fillTemplate(words.stayedMeanwhile.uk, { count: 1 }));
    const after = heldIn(file, 'Posts').slice(1);
    expect(after.map((row) => row[header.indexOf('Likes and reactions')])).toEqual([10, 77, 12, 13, 15]);
  });

  test('whose log a person deleted can only be kept, and says so', async () => {
    const file = await filledFile();
    done(begin(file));
    add(file);
    file.run('deleteTab', words.log.uk);
    const between = heldIn(file, 'Posts');
    expect(end(file, 'undo')).toEqual({ ok: false, error: words.logChanged.uk });
    expect(heldIn(file, 'Posts')).toEqual(between);
    done(end(file, 'keep'));
    expect(isAdding(file)).toBe(false);
  });

  test('does not disturb imports and reports, nor they it', async () => {
    const build = (of: StandIn) => void done(press(of, choices));
    const [file, plain] = [await filledFile(build), await filledFile(build)];
    done(begin(file));
    for (const each of [file, plain]) {
      add(each);
      done(press(each, { ...choices, goal: 'awareness' }));
    }
    const shown = (of: StandIn) => of.run('look', 'KPI report', 'A1:H60');
    expect(shown(file)).toEqual(shown(plain));
    expect(isAdding(file)).toBe(true);
    done(end(file, 'keep'));
    // Numbers of tabs go into the hash, and tabs are numbered as they are asked for.
    const beside = (of: StandIn) => JSON.stringify(seen(of)).replace(/hash\\":\\"\w+/g, '');
    expect(beside(file)).toEqual(beside(plain));
  });

  test('of a larger tab than Google makes keeps all of it', async () => {
    const file = await openFile();
    done(addRows(file, importOf('posts', posts(1100))));
    file.run('insertColumn', 'Posts', 2);
    file.run('insertColumn', 'Posts', 2);
    for (let more = 0; more < 8; more++) file.run('insertColumn', 'Posts', 19);
    const before = heldIn(file, 'Posts');
    done(begin(file));
    done(addRows(file, importOf('posts', posts(1200, 7), { file: 'new.csv' })));
    done(end(file, 'undo'));
    expect(heldIn(file, 'Posts')).toEqual(before);
  });

  test('of a tab whose filter hides rows is taken back whole, and leaves the filter', async () => {
    const file = await filledFile();
    const before = heldIn(file, 'Posts');
    file.filter('Posts', { hidden: [3], copies: 'shown' });
    const filters = JSON.stringify(file.save().own);
    done(begin(file));
    add(file);
    done(end(file, 'undo'));
    expect(heldIn(file, 'Posts')).toEqual(before);
    expect(filters).toContain('hidden');
  });

  test('costs as many calls whatever the rows', async () => {
    const costs = async (rows: number) => {
      const file = await openFile();
      addCompact(file, importOf('posts', posts(rows)));
      file.calls.reset();
      done(begin(file));
      const begun = file.calls.counts();
      done(addRows(file, importOf('posts', posts(rows, 500), { file: 'new.csv' })));
      file.calls.reset();
      done(end(file, 'undo'));
      return [begun, file.calls.counts()].map(({ reads, writes, flushes }) => ({ reads, writes, flushes }));
    };
    expect(await costs(700)).toEqual(await costs(7));
    const [begun] = await costs(7);
    expect(begun).toEqual({ reads: 1, writes: 1, flushes: 1 });
  });
});

describe('refuses before anything is touched', () => {
  const hostile: readonly (readonly [string, string, unknown])[] = [
    ['pokaznykUndo', 'nothing', null],
    ['pokaznykUndo', 'a moment as text', '1790000000000'],
    ['pokaznykEnd', 'nothing', null],
    ['pokaznykEnd', 'an ending alone', 'undo'],
    ['pokaznykEnd', 'an unknown ending', { ending: 'drop', addition: 7 }],
    ['pokaznykEnd', 'an ending that every object has', { ending: 'toString', addition: 7 }],
    ['pokaznykEnd', 'an ending of nothing', { ending: 'undo' }],
    ['pokaznykEnd', 'an ending of an addition by name', { ending: 'undo', addition: '7' }],
    ['pokaznykEnd', 'an ending in the place of nobody', { ending: 'undo', addition: 7, instead: true }],
  ];
  test.each(hostile)('%s: %s', async (name, _, argument) => {
    const file = await openFile();
    file.calls.reset();
    expect(file.run(name, argument)).toEqual({ ok: false, error: words.malformed.uk });
    expect(file.calls.counts().total).toBe(0);
  });
});

describe('a fault at any call', () => {
  const patient = { timeout: 600_000 };
  const attempt = (act: () => unknown): void => {
    try {
      act();
    } catch {
      // What Google ends says nothing.
    }
  };

  /** Runs an action with faults at its calls, each time in a file as it was saved, and looks at what came of it. */
  const faulty = async (
    { name, start, act }: { name: string; start: SavedWorkbook; act: (file: StandIn) => unknown },
    check: (file: StandIn, fault: string) => void,
  ): Promise<void> => {
    const whole = await openFile(start);
    act(whole);
    const calls = whole.calls.counts().total;
    expect(calls).toBeGreaterThan(2);
    for (const { call, how } of faultsOver(name, calls)) {
      const file = await openFile(start);
      file.calls.fail({ call, how });
      attempt(() => act(file));
      file.calls.fail(null);
      check(file, `${how} at ${call} of ${calls}`);
    }
  };

  const begunFile = () =>
    filledFile((file) => {
      done(begin(file));
      add(file);
    });
  const remembered = (file: StandIn): number => file.own.metadata.length;

  test(
    'of the beginning leaves all as it was, and the next begins, or what began can be taken back',
    patient,
    async () => {
      const file = await filledFile();
      const before = seen(file);
      const marks = remembered(file);
      await faulty({ name: 'beginning', start: file.save(), act: (each) => begin(each) }, (each, fault) => {
        if (!isAdding(each)) done(begin(each));
        add(each);
        done(end(each, 'undo'));
        expect(seen(each), fault).toEqual(before);
        expect(remembered(each), fault).toBe(marks);
      });
    },
  );

  test('of a step leaves one that is taken back whole', patient, async () => {
    const file = await filledFile();
    const before = seen(file);
    done(begin(file));
    const step = (each: StandIn) => addRows(each, importOf('posts', posts(9, 500), { file: 'new.csv' }));
    await faulty({ name: 'step', start: file.save(), act: step }, (each, fault) => {
      done(end(each, 'undo'));
      expect(seen(each), fault).toEqual(before);
    });
  });

  test.each<AdditionEnding>(['keep', 'undo'])(
    'of an ending by %s leaves one that is ended so by the next try',
    async (ending) => {
      const file = await filledFile();
      done(begin(file));
      add(file);
      const start = file.save();
      const addition = openAdditionOf(file);
      done(end(file, ending));
      const wanted = seen(file);
      await faulty({ name: `ending by ${ending}`, start, act: (each) => end(each, ending) }, (each, fault) => {
        done(end(each, ending, addition));
        expect(isAdding(each), fault).toBe(false);
        expect(seen(each), fault).toEqual(wanted);
      });
    },
  );

  test('of taking back leaves a file in which what there is can be kept', patient, async () => {
    const begun = await begunFile();
    await faulty({ name: 'taking back', start: begun.save(), act: (each) => end(each, 'undo') }, (each, fault) => {
      // It may have been taken back whole.
      expect(
        [
          { ok: true, data: null },
          { ok: false, error: words.wasTakenBack.uk },
        ],
        fault,
      ).toContainEqual(end(each, 'keep'));
      expect(isAdding(each), fault).toBe(false);
      expect(
        tabs(each).filter((name) => name.startsWith('Pokaznyk …')),
        fault,
      ).toEqual([]);
      // Every record that was there before is there, once.
      expect(done(addRows(each, importOf('posts', posts(6), { file: 'new.csv' }))).added, fault).toBe(0);
      const ids = heldIn(each, 'Posts').map((row) => row[3]);
      expect(new Set(ids).size, fault).toBe(ids.length);
    });
  });
});
