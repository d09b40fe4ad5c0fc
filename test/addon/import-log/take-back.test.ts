import { describe, expect, test } from 'vitest';
import type { Answer, TakenBack } from '../../../src/contract/answers.ts';
import type { Choices } from '../../../src/contract/choices.ts';
import type { Row } from '../../../src/records/kinds.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { addCompact, addRows, done, heldIn, importOf, openFile, press, record, seen, stateOf } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const choices: Choices = { goal: 'engagement', from: 46082, to: 46112, compare: 'none', language: 'en' };

const post = (id: string, date: number, more: Readonly<Record<string, Row[number]>> = {}): Row =>
  record('posts', { date, platform: 'Instagram', account: 'lypa', post_id: id, reach: 1000, likes: 10, ...more });

const before = [post('a', 46082), post('b', 46084), post('c', 46084, { text: '=1+1' }), post('d', 46090)];
/** Two posts that change, and three that are new, of which one belongs between those that stand. */
const more = [
  post('b', 46084, { likes: 20 }),
  post('d', 46090, { reach: 2000, text: 'Хліб' }),
  post('e', 46083, { account: 'klen' }),
  post('f', 46095),
  post('g', 46096),
];

const takeBack = (file: StandIn): Answer<TakenBack> => file.run('pokaznykUndo') as Answer<TakenBack>;

const begin = (file: StandIn) => done(file.run('pokaznykBegin', ['posts', 'site']) as Answer<null>);
const end = (file: StandIn, ending: string) => done(file.run('pokaznykEnd', ending) as Answer<unknown>);

/** What a person sees and a file remembers; a check box that is off is blank or FALSE. */
const seenBeside = (file: StandIn): unknown =>
  (seen(file) as readonly { readonly cells: readonly { readonly text: string }[] }[]).map((tab) => ({
    ...tab,
    cells: tab.cells.filter(({ text }) => text !== 'FALSE'),
  }));

/** A file with posts, a column of a person's own with a note and a formula, and what they ticked. */
const filledFile = async (): Promise<StandIn> => {
  const file = await openFile();
  addCompact(file, importOf('posts', before));
  file.run('insertColumn', 'Posts', 3);
  file.run('type', 'Posts', 'D1', 'Author');
  file.run('type', 'Posts', 'D3', 'Olena');
  file.run('type', 'Posts', 'D4', '=UPPER("x")');
  file.run('type', 'Posts', 'I2', true);
  // The tab remembers where its columns stand.
  done(addRows(file, importOf('posts', before)));
  return openFile(file.save());
};

const add = (file: StandIn) =>
  done(addRows(file, importOf('posts', more, { file: 'new.csv', source: 'Meta content' })));

describe('the last addition', () => {
  test('is taken back with nothing left of it, and everything of before in its place', async () => {
    const file = await filledFile();
    const was = seenBeside(file);
    add(file);
    expect(seenBeside(file)).not.toEqual(was);
    expect(done(takeBack(file))).toEqual({ removed: 3, restored: 2, stayed: 0 });
    expect(seenBeside(file)).toEqual(was);
    expect(stateOf(file).lastAddition).toBeNull();
  });

  test('is told with its sources and numbers', async () => {
    const file = await filledFile();
    add(file);
    expect(stateOf(file).lastAddition).toMatchObject({
      parts: [{ source: 'Meta content', kind: 'posts', added: 3, updated: 2 }],
      isTooLarge: false,
    });
  });

  test('is taken back from a tab that its person had put in another order', async () => {
    const file = await filledFile();
    file.run('turnOver', 'Posts');
    const was = seenBeside(file);
    add(file);
    done(takeBack(file));
    expect(seenBeside(file)).toEqual(was);
  });

  test('is taken back where Sheets leaves equal rows in no order', async () => {
    const file = await filledFile();
    const was = seenBeside(file);
    const other = await openFile(file.save(), { unknowns: { keepsOrderOfEqualRows: false } });
    add(other);
    done(takeBack(other));
    expect(seenBeside(other)).toEqual(was);
  });

  test('of several kinds and calls is taken back after it was kept, and after a report was built', async () => {
    const file = await filledFile();
    const was = heldIn(file, 'Posts');
    const { holdings } = stateOf(file);
    begin(file);
    const request = importOf('posts', more, { file: 'new.csv', chunks: 2, total: more.length });
    done(addRows(file, { ...request, rows: more.slice(0, 2) }));
    done(addRows(file, { ...request, rows: more.slice(2), chunk: 1 }));
    done(addRows(file, importOf('site', [record('site', { date: 46082, source: 'x', sessions: 5, users: 4 })])));
    expect(stateOf(file).lastAddition).toBeNull();
    end(file, 'keep');
    done(press(file, choices));
    expect(stateOf(file).lastAddition?.parts.map(({ added, updated }) => [added, updated])).toEqual([
      [3, 2],
      [1, 0],
    ]);
    expect(done(takeBack(file))).toMatchObject({ removed: 4, restored: 2 });
    expect(heldIn(file, 'Posts')).toEqual(was);
    // Its report reads the tab of visits, which stays without a record and is none of the file's data.
    expect(stateOf(file).holdings).toEqual(holdings);
    expect(done(press(file, choices)).figures.length).toBeGreaterThan(0);
  });

  test('that was taken back before it ended leaves the one before it to be taken back', async () => {
    const file = await filledFile();
    const was = seenBeside(file);
    add(file);
    begin(file);
    done(addRows(file, importOf('posts', [post('h', 46099)])));
    end(file, 'undo');
    expect(stateOf(file).lastAddition?.parts).toMatchObject([{ added: 3, updated: 2 }]);
    done(takeBack(file));
    expect(seenBeside(file)).toEqual(was);
  });

  test('that changed nothing leaves the one before it to be taken back', async () => {
    const file = await filledFile();
    add(file);
    const { lastAddition } = stateOf(file);
    add(file);
    expect(stateOf(file).lastAddition).toEqual(lastAddition);
  });

  test('of the first data leaves a file without any, and can be made again', async () => {
    const file = await openFile();
    const was = seenBeside(file);
    add(file);
    done(takeBack(file));
    expect(seenBeside(file)).toEqual(was);
    expect(stateOf(file).holdings).toEqual([]);
    expect(add(file).added).toBe(5);
  });

  test('leaves what somebody changed since, and counts it', async () => {
    const file = await filledFile();
    add(file);
    const rows = heldIn(file, 'Posts');
    const rowOf = (id: string) => rows.findIndex((row) => row.includes(id)) + 1;
    const likes = (rows[0] ?? []).indexOf('Likes and reactions') + 1;
    const cell = (id: string) => `${String.fromCharCode(64 + likes)}${rowOf(id)}`;
    file.run('type', 'Posts', cell('b'), 33);
    file.run('type', 'Posts', cell('f'), 44);
    file.run('type', 'Posts', `D${rowOf('g')}`, 'a note');
    expect(done(takeBack(file))).toEqual({ removed: 2, restored: 1, stayed: 2 });
    const after = heldIn(file, 'Posts');
    expect(after.find((row) => row.includes('b'))?.[likes - 1]).toBe(33);
    expect(after.find((row) => row.includes('f'))?.[likes - 1]).toBe(44);
    expect(after.flat()).toContain('a note');
    expect(after.flat()).not.toContain('g');
  });

  test('goes from the lists with its accounts and clients', async () => {
    const file = await openFile();
    const whose = (account: string, client: string) => ({ platform: 'Instagram', account, client });
    addCompact(file, importOf('posts', before, { clients: [whose('lypa', 'Lypa')] }));
    const was = seenBeside(file);
    done(addRows(file, importOf('posts', more, { clients: [whose('klen', 'Klen')] })));
    expect(stateOf(file).clients.map(({ client }) => client)).toEqual(['Lypa', 'Klen']);
    done(takeBack(file));
    expect(stateOf(file).clients.map(({ client }) => client)).toEqual(['Lypa']);
    expect(stateOf(file).holdings[0]?.accounts).toEqual([{ platform: 'Instagram', account: 'lypa' }]);
    expect(seenBeside(file)).toEqual(was);
  });

  test('that renamed an account has its old name again', async () => {
    const file = await openFile();
    const whose = { platform: 'Instagram', account: 'lypa', client: 'Lypa' };
    addCompact(file, importOf('posts', before, { clients: [whose] }));
    const was = seenBeside(file);
    const renamed = [...before, post('z', 46100)].map((row) =>
      row.map((value) => (value === 'lypa' ? 'lypa.coffee' : value)),
    );
    expect(done(addRows(file, importOf('posts', renamed))).renames).toHaveLength(1);
    done(takeBack(file));
    expect(seenBeside(file)).toEqual(was);
  });

  test('cannot be taken back where its log was changed, and says so', async () => {
    const file = await filledFile();
    add(file);
    const after = heldIn(file, 'Posts');
    file.run('type', 'Журнал імпорту', 'A1:F1', 'gone');
    expect(takeBack(file)).toEqual({ ok: false, error: expect.stringContaining('Прихований аркуш') });
    expect(heldIn(file, 'Posts')).toEqual(after);
    expect(takeBack(await openFile())).toEqual({ ok: false, error: expect.stringContaining('Немає додавання') });
  });

  test('is not taken back while another goes on', async () => {
    const file = await filledFile();
    add(file);
    begin(file);
    expect(takeBack(file)).toMatchObject({ ok: false });
    end(file, 'undo');
    done(takeBack(file));
  });
});
