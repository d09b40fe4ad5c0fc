import { describe, expect, test } from 'vitest';
import { snapshotColumns } from '../../../src/records/merging/snapshots.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { faultsOver } from '../faults.ts';
import { addRows, begin, done, end, heldIn, importOf, openFile, press, seen, tabNames, takeBack } from '../file.ts';
import {
  calledOtherwise,
  february,
  grown,
  january,
  march,
  ofBoth,
  ofJanuary,
  posted,
  postsOf,
  young,
} from './grown-posts.ts';

// The engine tells its timings.
console.debug = () => undefined;

const begun = async (): Promise<StandIn> => {
  const file = await openFile();
  done(addRows(file, ofJanuary));
  return openFile(file.save());
};

const snapshotsIn = (file: StandIn) =>
  (tabNames(file).includes('Snapshots') ? heldIn(file, 'Snapshots').slice(1) : [])
    .filter((row) => row[0] !== '')
    .map((row) => [row[0], row[1], row[4], row[snapshotColumns.indexOf('views')]]);
// The first of January is grown up on 2 February: its record alone tells all that is asked.
const wanted = posted
  .map((day, at) => [january + day, february + 1, `${january} ${at}`, young(at)] as const)
  .slice(1)
  .map((row) => [...row]);

describe('an export in which posts have grown', () => {
  test('keeps what they had before in a hidden tab, in the order of their days', async () => {
    const file = await begun();
    done(addRows(file, ofBoth));
    expect(snapshotsIn(file)).toEqual(wanted);
    expect(file.model.getters.getVisibleSheetIds()).not.toContain(file.model.getters.getSheetIdByName('Snapshots'));
  });

  test('writes nothing when it is added once more', async () => {
    const file = await begun();
    done(addRows(file, ofBoth));
    file.calls.reset();
    expect(done(addRows(file, ofBoth))).toMatchObject({ added: 0, updated: 0 });
    expect(file.calls.counts().writes).toBe(0);
  });

  test('lets a report judge January by what it had at the age of February', async () => {
    const file = await begun();
    done(addRows(file, ofBoth));
    const { tab, figures } = done(
      press(file, { goal: 'awareness', from: february, to: march - 1, compare: 'previous', language: 'en' }),
    );
    const views = figures.find(({ variant }) => variant === 'posts.views');
    expect((file.run('look', tab, views?.verdict ?? '') as readonly (readonly string[])[])[0]?.[0]).toBe(
      'as usual at one age',
    );
  });

  test.each([
    { what: 'deleted', act: (file: StandIn) => void file.run('deleteTab', 'Snapshots') },
    { what: 'turned over', act: (file: StandIn) => void file.run('turnOver', 'Snapshots') },
    { what: 'given a column', act: (file: StandIn) => void file.run('insertColumn', 'Snapshots', 2) },
    { what: 'filled with texts', act: (file: StandIn) => void file.run('fill', 'Snapshots', 'A3:B3', [['a', 'b']]) },
  ])('is added as ever where the tab was $what, and a report says what it judges', async ({ act }) => {
    const file = await begun();
    done(addRows(file, ofBoth));
    act(file);
    const choices = { goal: 'awareness', from: february, to: march - 1, compare: 'previous', language: 'en' } as const;
    const { tab, figures } = done(press(file, choices));
    const views = figures.find(({ variant }) => variant === 'posts.views');
    expect((file.run('look', tab, views?.verdict ?? '') as readonly (readonly string[])[])[0]?.[0]).toMatch(
      /^(age in days: \d+–\d+, before that|as usual at one age)/,
    );
    const later = importOf('posts', postsOf(february, march + 8, grown), { file: 'later.csv' });
    expect(done(addRows(file, later)).updated).toBe(8);
    expect(snapshotsIn(file)).toEqual(
      expect.arrayContaining(
        posted.slice(0, 8).map((day, at) => [february + day, march + 1, `${february} ${at}`, young(at)]),
      ),
    );
  });
});

describe('an account that is called otherwise', () => {
  const verdictIn = (file: StandIn): string => {
    const { tab, figures } = done(
      press(file, { goal: 'awareness', from: february, to: march - 1, compare: 'previous', language: 'en' }),
    );
    const views = figures.find(({ variant }) => variant === 'posts.views');
    return (file.run('look', tab, views?.verdict ?? '') as readonly (readonly string[])[])[0]?.[0] ?? '';
  };

  test('in the export that makes snapshots has them under its new name', async () => {
    const file = await begun();
    const rows = [...postsOf(january, march + 1, grown), ...postsOf(february, march + 1, young)];
    expect(done(addRows(file, importOf('posts', calledOtherwise(rows), { file: 'both.csv' }))).renames).toHaveLength(1);
    expect(snapshotsIn(file)).toEqual(wanted);
    expect(verdictIn(file)).toBe('as usual at one age');
  });

  test('later takes them along, and leaves them where that is taken back', async () => {
    const file = await begun();
    done(addRows(file, ofBoth));
    const [before, kept] = [seen(file), snapshotsIn(file)];
    const later = importOf('posts', calledOtherwise(postsOf(february, march + 1, young)), { file: 'later.csv' });
    done(begin(file));
    expect(done(addRows(file, later)).renames).toHaveLength(1);
    expect(snapshotsIn(file)).toHaveLength(2 * kept.length);
    done(end(file, 'undo'));
    expect(seen(file)).toEqual(before);
    done(addRows(file, later));
    expect(verdictIn(file)).toBe('as usual at one age');
    done(takeBack(file));
    expect(snapshotsIn(file)).toEqual(kept);
  });
});

describe('what is taken back', () => {
  test('leaves no snapshot, where it is an addition that is undone', async () => {
    const file = await begun();
    const before = seen(file);
    done(begin(file));
    done(addRows(file, ofBoth));
    done(end(file, 'undo'));
    expect(seen(file)).toEqual(before);
  });

  test('leaves those of additions before it', async () => {
    const file = await begun();
    done(addRows(file, ofBoth));
    const later = importOf('posts', postsOf(february, march + 8, grown), { file: 'later.csv' });
    done(addRows(file, later));
    expect(snapshotsIn(file)).toHaveLength(8 + 8);
    done(takeBack(file));
    expect(snapshotsIn(file)).toEqual(wanted);
    done(addRows(file, later));
    expect(snapshotsIn(file)).toHaveLength(8 + 8);
  });
});

describe('a fault at any call of such an export', { timeout: 600_000 }, () => {
  test('leaves what the same export once more completes', async () => {
    const start = (await begun()).save();
    const whole = await openFile(start);
    done(addRows(whole, ofBoth));
    const posts = heldIn(whole, 'Posts');
    for (const { call, how } of faultsOver('an export of posts that have grown', whole.calls.counts().total)) {
      const file = await openFile(start);
      file.calls.fail({ call, how });
      try {
        addRows(file, ofBoth);
      } catch {
        // What Google ends says nothing.
      }
      file.calls.fail(null);
      done(addRows(file, ofBoth));
      expect(snapshotsIn(file), `${how} at ${call}`).toEqual(wanted);
      expect(heldIn(file, 'Posts'), `${how} at ${call}`).toEqual(posts);
    }
  });
});
