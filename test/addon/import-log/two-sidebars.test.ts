import { describe, expect, test } from 'vitest';
import { words } from '../../../src/addon/addon-words.ts';
import type { Answer } from '../../../src/contract/answers.ts';
import type { AdditionEnding } from '../../../src/contract/requests.ts';
import type { Row } from '../../../src/records/kinds.ts';
import type { SavedWorkbook } from '../../../src/stand-in/saved-workbook.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { countTried, sampleOf } from '../../thorough.ts';
import { addCompact, done, heldIn, importOf, openFile, record, stateOf } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const post = (id: string, likes: number): Row =>
  record('posts', { date: 46082, platform: 'Instagram', account: 'acme', post_id: id, reach: 1000, likes });

/** What a sidebar does to the file, one call each. */
type Step = 'begin' | 'add' | 'add more' | 'import' | AdditionEnding;

interface Turn {
  readonly who: 'A' | 'B';
  readonly step: Step;
}

/** A sidebar's steps, an addition of so many calls. */
const stepsOf = (calls: number, ending: AdditionEnding): readonly Step[] => [
  'begin',
  ...(['add', 'add more'] as const).slice(0, calls),
  ending,
];

/** The orders in which two lists of steps can come, each in its own order. */
const orders = (one: readonly Turn[], other: readonly Turn[]): readonly (readonly Turn[])[] => {
  const [[first, ...rest], [next, ...left]] = [one, other];
  if (first === undefined) return [other];
  if (next === undefined) return [one];
  return [
    ...orders(rest, other).map((order) => [first, ...order]),
    ...orders(one, left).map((order) => [next, ...order]),
  ];
};

const turnsOf = (who: Turn['who'], steps: readonly Step[]): readonly Turn[] => steps.map((step) => ({ who, step }));

const endings: readonly AdditionEnding[] = ['keep', 'undo'];
const additions = [0, 1, 2].flatMap((calls) => endings.map((ending) => stepsOf(calls, ending)));
const all = [
  ...additions.flatMap((mine) => additions.flatMap((theirs) => orders(turnsOf('A', mine), turnsOf('B', theirs)))),
  ...additions.flatMap((mine) => orders(turnsOf('A', mine), turnsOf('B', ['import', 'import']))),
];

/** The beginnings of the sentences that may refuse a step. */
const sentences = [words.adding, words.additionOver, words.wasKept, words.wasTakenBack, words.stillAdding].map(
  ({ uk }) => uk.slice(0, 30),
);

/** The likes of the posts that stand, by their IDs; a post that stands twice is told so. */
const likesIn = (file: StandIn): Readonly<Record<string, unknown>> => {
  const [header = [], ...rows] = heldIn(file, 'Posts');
  const [id, likes] = ['Post ID', 'Likes and reactions'].map((heading) => header.indexOf(heading));
  const known: Record<string, unknown> = {};
  for (const row of rows) {
    const key = String(row[id ?? 0]);
    if (key !== '') known[key] = key in known ? 'twice' : row[likes ?? 0];
  }
  return known;
};

/** A sidebar: what it knows its addition by, and what its calls bring. */
const sidebarIn = (file: StandIn, who: Turn['who']) => {
  let addition = 1;
  const rows = {
    add: [post(`${who} 1`, 1), post('shared', who === 'A' ? 11 : 21)],
    'add more': [post(`${who} 2`, 2)],
    import: [post(`${who} alone`, 3), post('shared', 31)],
  } as const;
  return {
    rows,
    take: (step: Step): Answer<unknown> => {
      if (step === 'begin') {
        const answer = file.run('pokaznykBegin') as Answer<number>;
        if (answer.ok) addition = answer.data;
        return answer;
      }
      if (step === 'keep' || step === 'undo')
        return file.run('pokaznykEnd', { ending: step, addition }) as Answer<unknown>;
      const request = importOf('posts', rows[step], { file: `${who}.csv` });
      return file.run('pokaznykImport', step === 'import' ? request : { ...request, addition }) as Answer<unknown>;
    },
  };
};

/** Lets two sidebars take their turns, and tells what stands then beside what was promised, and how what was refused was. */
const played = async (start: SavedWorkbook, order: readonly Turn[]) => {
  const file = await openFile(start);
  const sidebars = { A: sidebarIn(file, 'A'), B: sidebarIn(file, 'B') };
  let promised = likesIn(file);
  let before = promised;
  let open: Turn['who'] | null = null;
  const refused: string[] = [];
  for (const { who, step } of order) {
    const answer = sidebars[who].take(step);
    if (!answer.ok) refused.push(answer.error);
    else if (step === 'begin') [before, open] = [promised, who];
    // Whose beginning was refused has nothing to take back.
    else if (step === 'undo') promised = open === who ? before : promised;
    else if (step !== 'keep')
      promised = { ...promised, ...Object.fromEntries(sidebars[who].rows[step].map((row) => [row[3], row[11]])) };
  }
  return { stands: likesIn(file), promised, refused };
};

const filled = async (): Promise<SavedWorkbook> => {
  const file = await openFile();
  addCompact(file, importOf('posts', [post('shared', 1), post('old', 2)]));
  return file.save();
};

describe('two sidebars at once', () => {
  const tried = sampleOf(all, 12);

  test(`lose nothing in ${countTried(tried, all)} orders of their steps`, { timeout: 1_200_000 }, async () => {
    const start = await filled();
    let refusals = 0;
    for (const order of tried) {
      const { stands, promised, refused } = await played(start, order);
      const said = order.map(({ who, step }) => `${who} ${step}`).join(', ');
      expect(stands, said).toEqual(promised);
      for (const why of refused)
        expect(
          sentences.filter((sentence) => why.startsWith(sentence)),
          `${said}: ${why}`,
        ).toHaveLength(1);
      refusals += refused.length;
    }
    expect(refusals).toBeGreaterThan(0);
    console.log(`${tried.length} orders were tried, with ${refusals} refusals and no loss.`);
  });
});

describe('an addition whose sidebar was closed', () => {
  const begunAt = Date.UTC(2100, 2, 1, 10);
  const opened = async () => {
    let now = begunAt;
    const file = await openFile(await filled(), { now: () => now });
    const sidebar = sidebarIn(file, 'A');
    for (const step of ['begin', 'add'] as const) done(sidebar.take(step));
    const instead = (ending: AdditionEnding) =>
      file.run('pokaznykEnd', { ending, addition: begunAt, instead: 'of another' }) as Answer<unknown>;
    const pass = (seconds: number): void => {
      now += seconds * 1000;
    };
    return { file, sidebar, instead, pass };
  };

  test.each(endings)(
    'may be ended by another by %s when a minute has passed, and the first is told',
    async (ending) => {
      const { file, sidebar, instead, pass } = await opened();
      expect(stateOf(file).adding).toMatchObject({ at: begunAt, parts: [{ added: 1, updated: 1 }] });
      expect(instead(ending)).toEqual({ ok: false, error: expect.stringContaining('01.03.2100 12:00') });
      pass(61);
      done(instead(ending));
      expect(stateOf(file).adding).toBeNull();
      const stands = likesIn(file);
      expect(stands).toEqual(ending === 'keep' ? { shared: 11, old: 2, 'A 1': 1 } : { shared: 1, old: 2 });
      expect(sidebar.take('add more')).toEqual({ ok: false, error: words.additionOver.uk });
      const other = ending === 'keep' ? 'undo' : 'keep';
      expect(sidebar.take(other)).toMatchObject({ ok: false });
      expect(sidebar.take(ending)).toMatchObject({ ok: true });
      expect(likesIn(file)).toEqual(stands);
    },
  );

  test('leaves what another typed meanwhile into rows of the same', async () => {
    const { file, sidebar } = await opened();
    const [header = [], ...rows] = heldIn(file, 'Posts');
    const likes = String.fromCharCode(65 + header.indexOf('Likes and reactions'));
    file.run('type', 'Posts', `${likes}${rows.findIndex((row) => row.includes('old')) + 2}`, 77);
    file.run('type', 'Posts', `${likes}${rows.findIndex((row) => row.includes('A 1')) + 2}`, 78);
    expect(sidebar.take('undo')).toMatchObject({ data: expect.stringContaining('Рядків: 1') });
    expect(likesIn(file)).toEqual({ shared: 1, old: 77, 'A 1': 78 });
  });
});
