import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/contract/answers.ts';
import type { Choices } from '../../../src/contract/choices.ts';
import type { Row } from '../../../src/records/kinds.ts';
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
  look,
  openFile,
  press,
  record,
  seen,
  stateOf,
  tabNames,
  takeBack,
  tick,
} from '../file.ts';

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

const ad = (campaign: string, date: number, more: Readonly<Record<string, Row[number]>> = {}): Row =>
  record('ads', {
    date,
    platform: 'Meta Ads',
    account: 'lypa',
    campaign,
    currency: 'UAH',
    cost: 10,
    clicks: 5,
    ...more,
  });
/** A campaign as one record of four days, and as a record of each of them. */
const span = (campaign: string, cost: number) => ad(campaign, 46082, { date_end: 46085, cost });
const eachDay = (campaign: string, cost: number) =>
  [0, 1, 2, 3].map((at) => ad(campaign, 46082 + at, { date_end: 46082 + at, cost: cost / 4, clicks: 1.25 }));
const day = (account: string, date: number, followers = 100): Row =>
  record('days', { date, platform: 'Instagram', account, followers });

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

  test('that is put back before it ends leaves boxes, rule, colours, formats and filter as they were', async () => {
    const file = await filledFile();
    done(tick(file, 'хліб'));
    file.run('paint', 'Posts', 'L3', '#ffee00');
    file.run('format', 'Posts', 'L2:L5', '0.0');
    file.run('filterRows', 'Posts', 'A1:Y5');
    const [was, { goalRule }, extras] = [seen(file), stateOf(file).memory, structuredClone(file.own.extras)];
    done(begin(file));
    add(file);
    done(tick(file, 'кава'));
    expect(seen(file)).not.toEqual(was);
    // Somebody else's, since it began.
    file.run('type', 'Posts', 'D5', 'Taras');
    expect(done(end(file, 'undo'))).toBeNull();
    file.run('type', 'Posts', 'D5', '');
    expect(seen(file)).toEqual(was);
    expect([stateOf(file).memory.goalRule, file.own.extras]).toEqual([goalRule, extras]);
  });

  test.each(['kept', 'put back before it ends'])(
    'that is %s leaves each note with its record, and a filter that hides what it hid',
    async (ending) => {
      const file = await filledFile();
      const column = (heading: string) => (heldIn(file, 'Posts')[0] ?? []).indexOf(heading);
      file.run('filterOut', 'Posts', 'A1:Y5', column('Post ID') + 1, ['a']);
      // Of c, before which a row comes, and of d, which changes.
      file.run('note', 'Posts', 'D4', 'of c');
      file.run('note', 'Posts', 'L5', 'of d');
      const state = () => {
        const [rows, notes] = [heldIn(file, 'Posts'), file.run('notes', 'Posts') as string[][]];
        return notes.flatMap((row, at) =>
          row.flatMap((note, place) => (note === '' ? [] : [[rows[at]?.[column('Post ID')], place, note]])),
        );
      };
      const noted = [
        ['c', 3, 'of c'],
        ['d', 11, 'of d'],
      ];
      const [was, extras] = [seenBeside(file), structuredClone(file.own.extras)];
      expect(state()).toEqual(noted);
      if (ending !== 'kept') done(begin(file));
      add(file);
      expect(seenBeside(file)).not.toEqual(was);
      expect(state()).toEqual(noted);
      if (ending === 'kept') done(takeBack(file));
      else done(end(file, 'undo'));
      expect(seenBeside(file)).toEqual(was);
      expect(file.own.extras).toEqual(extras);
      expect(file.run('filteredOut', 'Posts', column('Post ID') + 1)).toEqual(['a']);
    },
  );

  test.each([true, false])(
    'leaves a copy that was made before it was put back, metadata copied: %s',
    async (copies) => {
      const saved = (await filledFile()).save();
      const file = await openFile(saved, { unknowns: { copiesMetadata: copies } });
      const was = seenBeside(file);
      expect(file.run('pokaznykCopy')).toEqual({ ok: true, data: [] });
      done(begin(file));
      add(file);
      const held = heldIn(file, 'Posts');
      expect(file.run('pokaznykCopy')).toEqual({ ok: true, data: ['Posts (копія)'] });
      expect(file.run('pokaznykCopy')).toEqual({ ok: true, data: ['Posts (копія) (2)'] });
      expect(done(end(file, 'undo'))).toBeNull();
      expect(heldIn(file, 'Posts (копія)')).toEqual(held);
      expect(stateOf(file)).toMatchObject({ unmarked: [], holdings: [{ tab: 'Posts' }] });
      for (const tab of ['Posts (копія)', 'Posts (копія) (2)']) file.run('deleteTab', tab);
      expect(seenBeside(file)).toEqual(was);
    },
  );

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

  test.each(['Range.sort', 'RangeList.clearContent'])(
    'is taken back whole by the same once more where %s failed for a moment',
    async (name) => {
      const file = await filledFile();
      const was = seenBeside(file);
      add(file);
      const start = file.save();
      file.calls.reset();
      done(takeBack(file));
      const calls = file.calls.log().filter(({ kind }) => kind !== 'handle');
      const call = calls.findIndex((each) => each.name === name) + 1;
      expect(call).toBeGreaterThan(0);
      for (const how of ['before', 'after'] as const) {
        const again = await openFile(start);
        again.calls.fail({ call, how });
        expect(takeBack(again)).toEqual({ ok: false, error: expect.stringContaining('не відповіли вчасно') });
        again.calls.fail(null);
        done(takeBack(again));
        expect(seenBeside(again)).toEqual(was);
      }
    },
  );

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

  test.each([
    { kind: 'ads', rows: [ad('Autumn', 46082)], sum: '=SUM(Ads!K2:K)' },
    { kind: 'days', rows: [day('lypa', 46082)], sum: "=SUM('days'!K2:K)" },
    { kind: 'posts', rows: [post('x', 46082)], sum: '=SUM(Posts!K2:K)' },
  ] as const)('leaves the tab of its $kind that a formula reads', async ({ kind, rows, sum }) => {
    const file = await openFile();
    const own = tabNames(file)[0] ?? '';
    const { tab } = done(addRows(file, importOf(kind, [...rows])));
    file.run('type', own, 'A1', sum);
    expect(done(takeBack(file))).toMatchObject({ removed: 1 });
    expect(look(file, own, 'A1')).toBe('0');
    expect(tabNames(file)).toContain(tab);
    expect(stateOf(file).holdings).toEqual([]);
    expect(done(addRows(file, importOf(kind, [...rows])))).toMatchObject({ tab, added: 1 });
  });

  test.each([
    { kind: 'ads', rows: [ad('Autumn', 46083), ad('Winter', 46084)] },
    { kind: 'posts', rows: [post('x', 46083), post('y', 46084)] },
  ] as const)('of $kind that was cut off and made again counts once', async ({ kind, rows }) => {
    const file = await openFile();
    addCompact(file, importOf(kind, [rows[0]], { file: 'old.csv' }));
    const was = seenBeside(file);
    const start = file.save();
    const request = importOf(kind, [...rows], { file: 'new.csv' });
    const whole = await openFile(start);
    whole.calls.reset();
    done(addRows(whole, request));
    const calls = whole.calls.counts().total;
    for (let call = 1; call < calls; call += 2) {
      const cut = await openFile(start);
      cut.calls.fail({ call, how: 'after' });
      const first = addRows(cut, request);
      cut.calls.fail(null);
      if (!first.ok) done(addRows(cut, request));
      expect(stateOf(cut).lastAddition?.parts, `${call} of ${calls}`).toMatchObject([{ added: 1, updated: 0 }]);
      done(takeBack(cut));
      expect(seenBeside(cut), `${call} of ${calls}`).toEqual(was);
    }
  });

  test('that left records out for those of their days has them again', async () => {
    const file = await openFile();
    addCompact(file, importOf('ads', [span('Autumn', 400), ad('Winter', 46100, { cost: 70 }), span('Spring', 800)]));
    const was = seenBeside(file);
    done(addRows(file, importOf('ads', eachDay('Autumn', 400), { file: '1.csv' })));
    expect(done(takeBack(file))).toEqual({ removed: 4, restored: 1, stayed: 0 });
    expect(seenBeside(file)).toEqual(was);
    done(begin(file));
    for (const each of [eachDay('Spring', 800), eachDay('Autumn', 400)])
      done(addRows(file, importOf('ads', each, { file: `${each[0]}.csv` })));
    end(file, 'keep');
    expect(done(takeBack(file))).toEqual({ removed: 8, restored: 2, stayed: 0 });
    expect(seenBeside(file)).toEqual(was);
  });

  test('that made one record of two by the ID of their campaign has both again', async () => {
    const file = await openFile();
    const id = { campaign_id: '7' };
    const standing = [ad('Autumn', 46082, id), ad('Autumn', 46083, id), ad('Autumn sale', 46083, { cost: 30 })];
    addCompact(file, importOf('ads', standing));
    const was = seenBeside(file);
    done(addRows(file, importOf('ads', [ad('Autumn sale', 46084, id)], { file: 'new.csv' })));
    expect(seenBeside(file)).not.toEqual(was);
    done(takeBack(file));
    expect(seenBeside(file)).toEqual(was);
  });

  test('that left records out has them again whatever cuts it off, also where columns are parted', async () => {
    const file = await openFile();
    addCompact(file, importOf('ads', [span('Autumn', 400), span('Spring', 800), ad('Winter', 46100)]));
    file.run('insertColumn', 'Ads', 5);
    file.run('type', 'Ads', 'F2', 'a note');
    done(addRows(file, importOf('ads', [span('Autumn', 400)])));
    const was = seenBeside(file);
    done(addRows(file, importOf('ads', [...eachDay('Autumn', 400), ...eachDay('Spring', 800)], { file: 'new.csv' })));
    const start = file.save();
    const whole = await openFile(start);
    whole.calls.reset();
    done(takeBack(whole));
    expect(seenBeside(whole)).toEqual(was);
    for (const fault of faultsOver('taking back', whole.calls.counts().total)) {
      const cut = await openFile(start);
      cut.calls.fail(fault);
      try {
        takeBack(cut);
      } catch {
        // What Google ends says nothing.
      }
      cut.calls.fail(null);
      if (stateOf(cut).lastAddition !== null) done(takeBack(cut));
      expect(seenBeside(cut), JSON.stringify(fault)).toEqual(was);
    }
  });

  test.each([
    {
      kind: 'days',
      rows: [day('lypa', 46082), day('lypa', 46083)],
      more: [day('lypa', 46083, 120), day('klen', 46084)],
    },
    {
      kind: 'ads',
      rows: [ad('Autumn', 46082), ad('Autumn', 46083)],
      more: [ad('Autumn', 46083, { cost: 9 }), ad('Winter', 46084)],
    },
  ] as const)('of $kind leaves what somebody gave another key, and counts it', async ({ kind, rows, more: coming }) => {
    const file = await openFile();
    const { tab } = addCompact(file, importOf(kind, rows));
    done(addRows(file, importOf(kind, coming, { file: 'new.csv' })));
    const [header = []] = heldIn(file, tab);
    const column = String.fromCharCode(65 + header.indexOf('Account'));
    file.run('type', tab, `${column}3:${column}4`, 'lypa.coffee');
    expect(done(takeBack(file))).toEqual({ removed: 0, restored: 0, stayed: 2 });
  });

  test('leaves it known which accounts were renamed before', async () => {
    const file = await openFile();
    const ids = ['a', 'b', 'c', 'd'];
    addCompact(
      file,
      importOf(
        'posts',
        ids.map((id, at) => post(id, 46082 + at)),
      ),
    );
    addCompact(file, importOf('days', [day('lypa', 46082), day('lypa', 46083)]));
    const renamed = [...ids.slice(1), 'e'].map((id, at) => post(id, 46083 + at, { account: 'klen' }));
    done(addRows(file, importOf('posts', renamed, { file: '2.csv' })));
    done(addRows(file, importOf('posts', [post('z', 46100, { account: 'klen' })], { file: '3.csv' })));
    done(takeBack(file));
    done(addRows(file, importOf('days', [day('klen', 46084)], { file: 'days.csv' })));
    const [header = [], ...rows] = heldIn(file, 'Days');
    expect(rows.map((row) => row[header.indexOf('Account')])).toEqual(['klen', 'klen', 'klen']);
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

  test.each([
    { kind: 'posts', one: post('x', 46097), other: post('y', 46098) },
    { kind: 'ads', one: ad('Autumn', 46097), other: ad('Winter', 46098) },
  ] as const)('of $kind is not taken back for another that a person sees', async ({ kind, one, other }) => {
    const file = await filledFile();
    done(addRows(file, importOf(kind, [one], { file: 'mine.csv' })));
    const { lastAddition } = stateOf(file);
    done(addRows(file, importOf(kind, [other], { file: 'theirs.csv' })));
    const was = seen(file);
    const answer = file.run('pokaznykUndo', lastAddition?.at) as Answer<unknown>;
    expect(answer).toEqual({ ok: false, error: expect.stringContaining('Перевірте, яке додавання') });
    expect(seen(file)).toEqual(was);
    expect(done(takeBack(file))).toMatchObject({ removed: 1 });
  });

  test('is not taken back between two of its chunks, unless it was cut off there long ago', async () => {
    const file = await filledFile();
    const was = seenBeside(file);
    const request = importOf('ads', [ad('Autumn', 46082)], { file: 'new.csv', chunks: 2, total: 2 });
    done(addRows(file, request));
    const start = file.save();
    expect(stateOf(file).lastAddition).toBeNull();
    expect(takeBack(file)).toEqual({ ok: false, error: expect.stringContaining('ще записується') });
    done(addRows(file, { ...request, rows: [ad('Winter', 46090)], chunk: 1 }));
    expect(done(takeBack(file))).toMatchObject({ removed: 2 });
    expect(seenBeside(file)).toEqual(was);
    const later = await openFile(JSON.parse(JSON.stringify(start).replace(/(waits\\*":)\d+/, '$11')));
    expect(done(takeBack(later))).toMatchObject({ removed: 1 });
    expect(seenBeside(later)).toEqual(was);
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
