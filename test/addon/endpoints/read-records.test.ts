import { describe, expect, test } from 'vitest';
import { roundToSecond } from '../../../src/calendar/day.ts';
import type { Answer, RecordsAnswer } from '../../../src/contract/answers.ts';
import { rowsPerChunk } from '../../../src/contract/requests.ts';
import { columnsOf, dateColumnOf, type Kind, kindNames, positionOf, type Row } from '../../../src/records/kinds.ts';
import { mergeRows } from '../../../src/records/merge.ts';
import { createPreview } from '../../../src/report/preview.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { randomHoldings, randomRows } from '../../report/random-records.ts';
import { addCompact, addRows, done, importOf, openFile, record } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const askedFrom = (file: StandIn, kind: Kind, from = 0): RecordsAnswer =>
  done(file.run('pokaznykRecords', { kind, from }) as Answer<RecordsAnswer>);

const posts = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, at) =>
    record('posts', {
      date: 46070 + (at % 40),
      platform: 'Instagram',
      post_id: `p${at}`,
      text: at % 3 === 0 ? '=1+1' : null,
      on_goal: at % 2 === 0,
      reach: 1000 + at * 7,
      engagements: at % 5 === 0 ? null : 20 + at * 3,
    }),
  );

/** A seed whose random file holds records of every kind, in several currencies. */
const everyKind = 28;

/** A record as a tab keeps it: times to the second. */
const kept = (kind: Kind, row: Row): Row =>
  columnsOf(kind).map(({ shape }, at) => {
    const value = row[at] ?? null;
    return shape === 'time' && typeof value === 'number' ? roundToSecond(value) : value;
  });

/** Records in the order in which a tab keeps them: by day, those of one day as they came. */
const inDateOrder = (kind: Kind, rows: readonly Row[]): readonly Row[] => {
  const at = positionOf(kind, dateColumnOf(kind));
  return rows.toSorted((one, other) => Number(one[at] ?? Infinity) - Number(other[at] ?? Infinity));
};

test('the records of every kind come back as they were added, in the order of their dates', async () => {
  const file = await openFile();
  for (const { holding, rows } of randomRows(randomHoldings(everyKind), everyKind)) {
    addCompact(file, importOf(holding.kind, rows));
    const merged = mergeRows(holding.kind, [], rows).added;
    expect(askedFrom(file, holding.kind)).toEqual({
      rows: inDateOrder(holding.kind, merged).map((row) => kept(holding.kind, row)),
      total: merged.length,
    });
  }
});

describe('the preview over the records of a tab', () => {
  test.each([
    { what: 'as it was written', change: () => undefined },
    { what: 'sorted', change: (file: StandIn) => file.run('turnOver', 'Posts') },
    { what: 'with a column inserted', change: (file: StandIn) => file.run('insertColumn', 'Posts', 5) },
    { what: 'renamed', change: (file: StandIn) => file.run('rename', 'Posts', "My client's posts") },
  ])('$what is that over the records that were added', async ({ change }) => {
    const file = await openFile();
    const rows = posts(30);
    addCompact(file, importOf('posts', rows));
    change(file);
    const asked = { goal: 'engagement', compare: 'previous', from: 46085, to: 46099 } as const;
    const preview = createPreview({ posts: askedFrom(file, 'posts').rows })(asked);
    expect(preview).toEqual(createPreview({ posts: rows })(asked));
    expect(preview.some(({ value }) => value !== null)).toBe(true);
  });

  test('counts a column that a person filled by hand as little as the report does', async () => {
    const file = await openFile();
    addCompact(file, importOf('days', [record('days', { date: 46082, platform: 'X', reach: 5 })]));
    file.run('type', 'Days', 'D2', 700);
    expect(askedFrom(file, 'days').rows).toEqual([record('days', { date: 46082, platform: 'X', reach: 5 })]);
  });
});

test('a deleted column is blank, and a deleted row is gone', async () => {
  const file = await openFile();
  const rows = posts(4);
  addCompact(file, importOf('posts', rows));
  file.run('deleteColumn', 'Posts', 11);
  file.run('deleteRow', 'Posts', 3);
  const left = [rows[0], rows[2], rows[3]].map((row) => row?.map((value, at) => (at === 10 ? null : value)));
  expect(askedFrom(file, 'posts')).toEqual({ rows: left, total: 3 });
});

test('no tab, and no more records, are no error', async () => {
  const file = await openFile();
  for (const kind of kindNames) expect(askedFrom(file, kind)).toEqual({ rows: [], total: 0 });
  addCompact(file, importOf('posts', posts(3)));
  expect(askedFrom(file, 'posts', 2)).toEqual({ rows: posts(3).slice(2), total: 3 });
  for (const from of [3, 4, 1e9]) expect(askedFrom(file, 'posts', from)).toEqual({ rows: [], total: 3 });
});

test('a long tab is read chunk by chunk, without the boxes that only wait for a record', async () => {
  const file = await openFile();
  const rows = Array.from({ length: rowsPerChunk + 1 }, (_, at) =>
    record('feedback', { received_at: 46082 + at, platform: 'X', channel: 'chat' }),
  );
  const total = rows.length;
  const chunks = [rows.slice(0, rowsPerChunk), rows.slice(rowsPerChunk)];
  for (const [chunk, part] of chunks.entries())
    done(addRows(file, importOf('feedback', part, { chunk, chunks: chunks.length, total })));
  file.run('insertRow', 'Feedback', total + 1, 2000);
  file.run('fill', 'Feedback', `G${total + 2}:G${total + 2001}`, Array(2000).fill([false]));
  file.calls.reset();
  const first = askedFrom(file, 'feedback');
  expect([first.rows.length, first.total]).toEqual([rowsPerChunk, total]);
  expect(askedFrom(file, 'feedback', rowsPerChunk)).toEqual({ rows: rows.slice(rowsPerChunk), total });
  expect(file.calls.counts().writes).toBe(0);
});
