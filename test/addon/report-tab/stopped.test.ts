import { describe, expect, test } from 'vitest';
import { words } from '../../../src/addon/addon-words.ts';
import type { Answer } from '../../../src/contract/answers.ts';
import type { Choices } from '../../../src/contract/choices.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { countTried, sampleOf } from '../../thorough.ts';
import { addCompact, done, importOf, openFile, press, record, seen } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const choices: Choices = { goal: 'engagement', from: 46082, to: 46112, compare: 'none', language: 'en' };
const others: Choices = { ...choices, goal: 'awareness' };
const stopped = { ok: false, error: words.stopped.en };

const posts = Array.from({ length: 6 }, (_, at) =>
  record('posts', {
    date: 46082 + at,
    platform: 'X',
    account: 'a',
    post_id: `p${at}`,
    reach: 100,
    engagements: 20 + at,
  }),
);

const cancel = (file: StandIn) => file.run('pokaznykCancel') as Answer<null>;

const filledFile = async (prepare: (file: StandIn) => void = () => undefined): Promise<StandIn> => {
  const file = await openFile();
  addCompact(file, importOf('posts', posts));
  prepare(file);
  return openFile(file.save());
};

/** What the cache holds after the sidebar asked to stop: another execution puts the same there. */
const asked = async () => {
  const { run, cache } = await openFile();
  run('pokaznykCancel');
  return [...cache.kept];
};

describe('a report that is asked to stop', () => {
  test.each([
    { name: 'a new one', before: [], least: 2 },
    { name: 'one that is rewritten', before: [others], least: 1 },
  ])(
    '$name stops and leaves everything as it was, or is built whole',
    { timeout: 600_000 },
    async ({ name, before, least }) => {
      const start = (
        await filledFile((file) => {
          for (const each of before) done(press(file, each));
        })
      ).save();
      const [untouched, whole] = [await openFile(start), await openFile(start)];
      const was = seen(untouched);
      const wanted = done(press(whole, choices));
      const calls = whole.calls.counts().total;
      const built = seen(whole);
      const held = await asked();
      const ends: boolean[] = [];
      const every = Array.from({ length: calls }, (_, at) => at + 1);
      const tried = sampleOf(every, 5);
      console.log(`${name}: asked to stop at ${countTried(tried, every)} calls.`);
      for (const [at, call] of tried.entries()) {
        const file = await openFile(start);
        file.calls.meanwhile({
          call,
          act: () => {
            for (const [key, value] of held) file.cache.kept.set(key, value);
          },
        });
        const answer = press(file, choices);
        file.calls.meanwhile(null);
        ends.push(answer.ok);
        expect(answer, `at ${call} of ${calls}`).toEqual(answer.ok ? { ok: true, data: wanted } : stopped);
        expect(seen(file), `at ${call} of ${calls}`).toEqual(answer.ok ? built : was);
        // The next is not stopped by what came too late, nor by what was in time.
        if (at % 6 === 1) expect(press(file, choices).ok).toBe(true);
      }
      expect(ends.filter((isBuilt) => !isBuilt).length).toBeGreaterThanOrEqual(least);
      expect(ends[ends.length - 1]).toBe(true);
    },
  );
});

test('what was asked after a report was built stops no other', async () => {
  const file = await filledFile();
  done(press(file, choices));
  expect(cancel(file)).toEqual({ ok: true, data: null });
  expect(press(file, others).ok).toBe(true);
});

test('asking neither waits for the report nor touches the sheet', async () => {
  const file = await filledFile();
  file.lock.heldByOther = true;
  expect(cancel(file)).toEqual({ ok: true, data: null });
  expect(file.cache.kept.size).toBe(1);
  expect(file.calls.counts().total).toBe(0);
});

describe('where Google', () => {
  test.each(['missing', 'refused'] as const)('has the cache %s, a report is built all the same', async (is) => {
    const file = await filledFile();
    file.cache.is = is;
    expect(press(file, choices).ok).toBe(true);
  });

  test('has no cache, asking does nothing', async () => {
    const file = await filledFile();
    file.cache.is = 'missing';
    expect(cancel(file)).toEqual({ ok: true, data: null });
  });

  test('refuses the cache, asking says so', async () => {
    const file = await filledFile();
    file.cache.is = 'refused';
    expect(cancel(file)).toEqual({ ok: false, error: words.slow.uk });
  });
});
