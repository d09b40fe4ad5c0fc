import { describe, expect, test } from 'vitest';
import { serialAt, wallClockOf } from '../../../src/calendar/day.ts';
import { coveredSpans } from '../../../src/records/days/coverage.ts';
import {
  columnsOf,
  type Kind,
  kindNames,
  kinds,
  positionOf,
  type Row,
  type Value,
} from '../../../src/records/kinds.ts';
import { mergeRows } from '../../../src/records/merge.ts';
import { rowsOfArray } from '../../../src/records/rows.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { seeded } from '../../report/random-records.ts';
import { addCompact, addRows, compareRows, done, heldIn, importOf, openFile, record, stateOf } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

/** Different records of a kind, each with a key of its own; `turn` changes every third of them and leaves blanks. */
const recordsOf = (kind: Kind, first: number, count: number, turn = 0): readonly Row[] =>
  Array.from({ length: count }, (_, at) => {
    const number = first + at;
    const random = seeded(number * 31 + (at % 3 === 0 ? turn : 0));
    const isKept = seeded(number * 7 + turn);
    return columnsOf(kind).map(({ name, shape }): Value => {
      if (name === 'post_id' || name === 'id') return number % 4 === 0 ? null : `00${number}`;
      if (name === 'link') return `https://example.com/${number}`;
      if (name === 'received_at') return serialAt(wallClockOf(46082) + number * 1000);
      if (shape === 'day') return 46082 + number;
      if (shape === 'time') return 46110.123456 + number / 7;
      if (name === 'ad' || name === 'page' || name === 'segment')
        return ['=1+1', "'так", '1/2', '@brand'][number % 4] ?? '';
      if (shape === 'text') return 'a';
      const value = Math.floor(random() * 1000) / 8;
      // An import ticks the visits of a known source by itself.
      if (isKept() < 0.2 && (kind !== 'site' || shape !== 'tick')) return null;
      return shape === 'tick' ? value > 60 : value;
    });
  });

const cells = (file: StandIn, kind: Kind): unknown => heldIn(file, kinds[kind].tab.en);

const everyKind = kindNames.flatMap((kind) => [false, true].map((keepsMarks) => ({ kind, keepsMarks })));

describe.each(everyKind)('an export of $kind where cells keep apostrophes: $keepsMarks', ({ kind, keepsMarks }) => {
  test('does what was told before it was added, and nothing when it is added again', async () => {
    const file = await openFile(undefined, { unknowns: { keepsMarks } });
    const [first, second] = [recordsOf(kind, 1, 12), recordsOf(kind, 7, 12, 5)];
    const told = compareRows(file, importOf(kind, first));
    const { tab, ...counts } = done(addRows(file, importOf(kind, first)));
    // Spans of one thing that share days are told before, and added all the same.
    const { overlap: _, ...before } = done(told);
    expect(before).toEqual({ tab: '', ...counts });

    const { changed, added, unchanged } = mergeRows(kind, first, second);
    expect(changed.length * unchanged).toBeGreaterThan(0);
    const { overlap: __, ...promised } = done(compareRows(file, importOf(kind, second)));
    expect(promised).toEqual({ tab, added: added.length, updated: changed.length, unchanged });
    expect(done(addRows(file, importOf(kind, second)))).toEqual(promised);

    const held = cells(file, kind);
    const nothing = { tab, added: 0, updated: 0, unchanged: 12 };
    for (const again of [second, second.slice().reverse()]) {
      expect(done(compareRows(file, importOf(kind, again)))).toMatchObject(nothing);
      expect(done(addRows(file, importOf(kind, again)))).toEqual(nothing);
    }
    expect(cells(file, kind)).toEqual(held);
  });
});

describe('an export of posts', () => {
  const post = (id: string, more: Readonly<Record<string, Value>> = {}): Row =>
    record('posts', { date: 46082, platform: 'X', account: 'a', post_id: id, likes: 1, ...more });
  const posts = (count: number, first = 0): readonly Row[] =>
    Array.from({ length: count }, (_, at) => post(`p${first + at}`));

  test('that overlaps another gives the same records in either order', async () => {
    const [one, other] = [posts(6), posts(6, 3).map((row) => row.with(positionOf('posts', 'reach'), 5))];
    const held = await Promise.all(
      [
        [one, other],
        [other, one],
      ].map(async (pastes) => {
        const file = await openFile();
        for (const paste of pastes) done(addRows(file, importOf('posts', paste)));
        return (cells(file, 'posts') as readonly unknown[]).map((row) => JSON.stringify(row)).sort();
      }),
    );
    expect(held[0]).toEqual(held[1]);
  });

  test('leaves the ticks, values and notes of a person as they are', async () => {
    const file = await openFile();
    done(
      addRows(
        file,
        importOf(
          'posts',
          posts(4).map((row) => row.with(positionOf('posts', 'on_goal'), true)),
        ),
      ),
    );
    file.run('type', 'Posts', 'H3', false);
    file.run('type', 'Posts', 'L4', 77);
    file.run('type', 'Posts', 'V4', 'ask Olena');
    const again = posts(5).map((row) =>
      row.with(positionOf('posts', 'on_goal'), true).with(positionOf('posts', 'saves'), 9),
    );
    done(
      addRows(
        file,
        importOf(
          'posts',
          again.map((row) => row.with(positionOf('posts', 'likes'), null)),
        ),
      ),
    );
    const rows = heldIn(file, 'Posts');
    expect(rows.map((row) => row[7]).slice(1)).toEqual([true, false, true, true, true]);
    expect(rows.map((row) => row[11]).slice(1)).toEqual([1, 1, 77, 1, '']);
    expect(rows[3]?.[21]).toBe('ask Olena');
  });

  test('that names a post twice adds it once, as it stood last', async () => {
    const file = await openFile();
    const twice = importOf('posts', [post('1'), post('2'), post('1', { likes: 5 })]);
    expect(done(addRows(file, twice))).toMatchObject({ added: 2, updated: 0, unchanged: 1 });
    expect(
      heldIn(file, 'Posts')
        .map((row) => row[11])
        .slice(1, 3),
    ).toEqual([5, 1]);
    expect(done(addRows(file, twice))).toMatchObject({ added: 0, updated: 0, unchanged: 3 });
  });

  test('whose first part brings nothing new finds room for the second', async () => {
    const file = await openFile();
    addCompact(file, importOf('posts', posts(5)));
    const part = { chunks: 2, total: 45 };
    done(addRows(file, importOf('posts', posts(5), { ...part, chunk: 0 })));
    expect(done(addRows(file, importOf('posts', posts(40, 5), { ...part, chunk: 1 })))).toMatchObject({ added: 40 });
    expect(heldIn(file, 'Posts')).toHaveLength(46);
  });

  test('brings nothing new to a column that a person deleted', async () => {
    const file = await openFile();
    done(addRows(file, importOf('posts', posts(5))));
    file.run('deleteColumn', 'Posts', positionOf('posts', 'likes') + 1);
    expect(done(compareRows(file, importOf('posts', posts(5))))).toMatchObject({ updated: 0, unchanged: 5 });
    expect(done(addRows(file, importOf('posts', posts(5))))).toMatchObject({ updated: 0, unchanged: 5 });
  });

  test('that cannot be added is refused by the same sentence before it is tried', async () => {
    const file = await openFile();
    done(addRows(file, importOf('posts', posts(5))));
    file.run('deleteColumn', 'Posts', positionOf('posts', 'post_id') + 1);
    const told = compareRows(file, importOf('posts', posts(5)));
    expect(told.ok).toBe(false);
    expect(addRows(file, importOf('posts', posts(5)))).toEqual(told);
  });
});

test('days that neither the file nor an export has are told before it is added', async () => {
  const file = await openFile();
  const visits = (from: number, to: number): readonly Row[] =>
    Array.from({ length: to - from + 1 }, (_, at) => record('site', { date: from + at, source: 'x', sessions: 9 }));
  const spanned = (from: number, to: number) => {
    const rows = visits(from, to);
    return { ...importOf('site', rows), spans: [...coveredSpans('site', rowsOfArray(rows))] };
  };
  done(addRows(file, importOf('site', visits(46054, 46081))));
  expect(done(compareRows(file, spanned(46085, 46112)))).toMatchObject({
    added: 28,
    missing: { from: 46082, to: 46084, owner: '' },
  });
  expect(done(compareRows(file, spanned(46082, 46112)))).not.toHaveProperty('missing');
});

test('what comes under one name is one export where its days touch and it shares an account, else another', async () => {
  const file = await openFile();
  const told = (account: string, from: number, count: number) => {
    const rows = Array.from({ length: count }, (_, at) =>
      record('days', { date: from + at, platform: 'Instagram', account, followers: 500 }),
    );
    done(addRows(file, importOf('days', rows, { file: 'data-export.csv' })));
    return stateOf(file).holdings[0]?.origins.map(({ from: first, to, owners }) => [first, to, owners]);
  };
  const [lypa, kava] = ['lypa', 'kava'] as const;
  expect(told(lypa, 46054, 28)).toEqual([[46054, 46081, [lypa]]]);
  expect(told(lypa, 46082, 31)).toEqual([[46054, 46112, [lypa]]]);
  expect(told(kava, 46054, 28)).toEqual([
    [46054, 46112, [lypa]],
    [46054, 46081, [kava]],
  ]);
  expect(told(lypa, 46143, 30)).toEqual([
    [46054, 46112, [lypa]],
    [46054, 46081, [kava]],
    [46143, 46172, [lypa]],
  ]);
});

describe('a tab that was made before its kind had a last day', () => {
  const at = positionOf('days', 'date_end');
  const old = record('days', { date: 46082, platform: 'X', account: 'a', followers: 5 });
  const month = record('days', { date: 46082, date_end: 46112, platform: 'X', account: 'a', reach: 7 });

  test('gets the column at its right end for the first span, and no record is replaced', async () => {
    const file = await openFile();
    done(addRows(file, importOf('days', [old])));
    file.run('deleteColumn', 'Days', at + 1);
    const promised = done(compareRows(file, importOf('days', [month])));
    expect(promised).toMatchObject({ added: 1, updated: 0, overlap: { count: 1 } });
    done(addRows(file, importOf('days', [month])));
    const [header, ...rows] = heldIn(file, 'Days');
    expect(header?.indexOf('End date')).toBe(columnsOf('days').length - 1);
    expect(rows.filter((row) => row[0] !== '' && row[0] !== null)).toHaveLength(2);
    expect(done(addRows(file, importOf('days', [month])))).toMatchObject({ added: 0, updated: 0, unchanged: 1 });
  });
});

describe('a tab of visits that was made before it told what brought them', () => {
  const [social = 0, paid = 0, client = 0] = (['social', 'paid', 'client'] as const).map((name) =>
    positionOf('site', name),
  );
  const visits = (source: string, day: number, tick: boolean | null = null): Row =>
    record('site', { date: 46082 + day, source, sessions: 5, social: tick, paid: tick });

  test('gets both columns, with the ticks of what stands, and what a person ticks outlives the next paste', async () => {
    const file = await openFile();
    done(addRows(file, importOf('site', [visits('fb', 0), visits('google', 1)])));
    for (const at of [client, paid, social]) file.run('deleteColumn', 'Site', at + 1);
    done(addRows(file, importOf('site', [visits('newsletter', 2, false)])));
    const ticks = () => heldIn(file, 'Site').map((row) => [row[1], row[social], row[paid]]);
    expect(ticks().slice(0, 4)).toEqual([
      ['Source', 'From social media', 'From ads'],
      ['Facebook', true, false],
      ['google', false, false],
      ['newsletter', false, false],
    ]);
    file.run('type', 'Site', `${String.fromCharCode(65 + social)}4`, true);
    done(addRows(file, importOf('site', [visits('newsletter', 2, false)])));
    expect(ticks()[3]).toEqual(['newsletter', true, false]);
  });
});
