import { describe, expect, test } from 'vitest';
import { words } from '../../../src/addon/addon-words.ts';
import type { Answer, FileState } from '../../../src/contract/answers.ts';
import type { Row } from '../../../src/records/kinds.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { addCompact, addRows, done, heldIn, importOf, openFile, record, seen, tick } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const ruleIn = (file: StandIn): string => done(file.run('pokaznykState') as Answer<FileState>).memory.goalRule;

const texts = ['a sale', 'bread', 'bread on sale', 'dogs', null];

const posts = (ticks: readonly (boolean | null)[] = []): readonly Row[] =>
  texts.map((text, at) =>
    record('posts', {
      date: 46082 + at,
      platform: 'X',
      post_id: `p${at}`,
      text,
      on_goal: ticks[at] ?? null,
      reach: at,
    }),
  );

const fileWith = async (rows: readonly Row[]): Promise<StandIn> => {
  const file = await openFile();
  addCompact(file, importOf('posts', rows));
  file.calls.reset();
  return file;
};

/** The column of ticks as it stands, found by its heading. */
const ticksIn = (file: StandIn, tab = 'Posts'): readonly unknown[] => {
  const [header = [], ...rows] = heldIn(file, tab);
  return rows.map((row) => row[header.indexOf('Serves the goal')]);
};

describe('the posts that serve the goal', () => {
  test('are ticked by the first rule and by the next one, and the rule is remembered', async () => {
    const file = await fileWith(posts());
    expect(tick(file, 'sale')).toEqual({ ok: true, data: { ticked: 2, posts: 5 } });
    expect(ticksIn(file)).toEqual([true, false, true, false, '']);
    expect(ruleIn(file)).toBe('sale');
    expect(tick(file, 'bread')).toEqual({ ok: true, data: { ticked: 2, posts: 5 } });
    expect(ticksIn(file)).toEqual([false, true, true, false, '']);
    expect(tick(file, '')).toEqual({ ok: true, data: { ticked: 0, posts: 5 } });
    expect(ticksIn(file)).toEqual(['', '', '', '', '']);
    expect(ruleIn(file)).toBe('');
  });

  test('keep the ticks that a person set otherwise', async () => {
    const file = await fileWith(posts());
    done(tick(file, 'sale'));
    file.run('type', 'Posts', 'H2', false);
    file.run('type', 'Posts', 'H5', true);
    expect(done(tick(file, 'bread'))).toEqual({ ticked: 3, posts: 5 });
    expect(ticksIn(file)).toEqual([false, true, true, true, '']);
  });

  test.each(['by hand', 'where it was published'])('whose caption is edited %s stay the rule’s', async (where) => {
    const file = await fileWith(posts());
    done(tick(file, 'sale'));
    file.run('type', 'Posts', 'H5', true);
    // Of 'a sale', 'bread', 'bread on sale' and 'dogs', of which a person ticked the last.
    const edited = posts().map((row, at) => row.map((value) => (value === texts[at] && at < 2 ? 'a salad' : value)));
    if (where === 'by hand') file.run('type', 'Posts', 'F2:F3', 'a salad');
    else done(addRows(file, importOf('posts', edited)));
    expect(ticksIn(file)).toEqual(where === 'by hand' ? [true, false, true, true, ''] : [false, false, true, true, '']);
    done(tick(file, 'salad'));
    expect(ticksIn(file)).toEqual([true, true, false, true, '']);
    done(tick(file, ''));
    expect(ticksIn(file)).toEqual(['', '', '', true, '']);
  });

  test('keep the ticks that their export gave', async () => {
    const file = await fileWith(posts([false, true]));
    done(tick(file, 'sale'));
    expect(ticksIn(file)).toEqual([false, true, true, false, '']);
  });

  test('take a box for blank that is off only because it is one', async () => {
    const file = await fileWith(posts());
    file.run('fill', 'Posts', 'H2:H6', Array(5).fill([false]));
    done(tick(file, 'sale'));
    expect(ticksIn(file)).toEqual([true, false, true, false, '']);
  });

  test('are found in a tab that was sorted, with a column inserted, under another name', async () => {
    const file = await fileWith(posts());
    file.run('turnOver', 'Posts');
    file.run('insertColumn', 'Posts', 3);
    file.run('rename', 'Posts', 'Mine');
    done(tick(file, 'sale'));
    expect(ticksIn(file, 'Mine')).toEqual(['', false, true, false, true]);
  });

  test('are counted by the report from the first tick on', async () => {
    const file = await fileWith(posts());
    done(tick(file, 'sale'));
    const { holdings } = done(file.run('pokaznykState') as Answer<FileState>);
    expect(holdings[0]?.filled).toContain('on_goal');
  });
});

describe('what it costs', () => {
  test('is one write of one column, and none where no tick changes', async () => {
    const file = await fileWith(posts());
    const before = heldIn(file, 'Posts');
    file.calls.reset();
    done(tick(file, 'sale'));
    expect(file.calls.byName()['Range.setValues']).toBe(1);
    expect(heldIn(file, 'Posts').map((row) => row.map((value, at) => (at === 7 ? '' : value)))).toEqual(
      before.map((row) => row.map((value, at) => (at === 7 ? '' : value))),
    );
    file.calls.reset();
    done(tick(file, 'sale'));
    expect(file.calls.byName()).toMatchObject({ 'Properties.setProperty': 1 });
    expect(file.calls.counts().writes).toBe(1);
  });

  test('is nothing but a memory without a tab of posts', async () => {
    const file = await openFile();
    expect(tick(file, 'sale')).toEqual({ ok: true, data: { ticked: 0, posts: 0 } });
    expect(ruleIn(file)).toBe('sale');
  });
});

test('without its column the tab is named, and no rule is remembered', async () => {
  const file = await fileWith(posts());
  file.run('deleteColumn', 'Posts', 8);
  const answer = tick(file, 'sale');
  expect(answer).toEqual({ ok: false, error: expect.stringMatching('«Posts» більше немає стовпця «Працює на мету»') });
  expect(ruleIn(file)).toBe('');
});

test('a rule that cannot be read is not taken for none: nothing is ticked', async () => {
  const file = await fileWith(posts());
  done(tick(file, 'sale'));
  const before = ticksIn(file);
  file.calls.reset();
  file.calls.fail({ call: 1, how: 'before', message: 'Service unavailable' });
  expect(tick(file, 'bread')).toEqual({ ok: false, error: words.slow.uk });
  file.calls.fail(null);
  expect(ticksIn(file)).toEqual(before);
});

test.each([
  { where: 'no rule was yet', rule: null },
  { where: 'another one was', rule: 'sale' },
])('cut off at any call where $where, the same rule once more gives what it would have given', async ({ rule }) => {
  const prepared = await fileWith(rule === null ? posts() : posts([null, null, null, true]));
  // Boxes that were never looked at, as Google may tell them.
  if (rule === null) prepared.run('fill', 'Posts', 'H2:H6', Array(5).fill([false]));
  else done(tick(prepared, rule));
  const start = prepared.save();
  const whole = await openFile(start);
  done(tick(whole, 'bread'));
  const calls = whole.calls.counts().total;
  expect(calls).toBeGreaterThan(5);
  for (let call = 1; call <= calls; call++)
    for (const how of ['kill', 'after'] as const) {
      const file = await openFile(start);
      file.calls.fail({ call, how });
      try {
        tick(file, 'bread');
      } catch {
        // What Google ends says nothing.
      }
      file.calls.fail(null);
      done(tick(file, 'bread'));
      expect([ticksIn(file), ruleIn(file)], `${how} at ${call}`).toEqual([ticksIn(whole), 'bread']);
      expect(seen(file), `${how} at ${call}`).toEqual(seen(whole));
    }
});
