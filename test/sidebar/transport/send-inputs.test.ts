import { describe, expect, test } from 'vitest';
import type { EndRequest } from '../../../src/contract/requests.ts';
import type { ReadInput } from '../../../src/sidebar/reading/read-input.ts';
import { InterruptedAddition, isLongAddition, sendInputs } from '../../../src/sidebar/transport/send-inputs.ts';
import { sidebarWordsOf } from '../../../src/sidebar/words/words-of.ts';

const words = sidebarWordsOf('en');
const stopped = new Error(words.stop.asBefore);

/** A paste of so many rows, in one chunk. */
const readOf = (count: number): ReadInput => ({
  key: 1,
  file: null,
  saved: null,
  reading: {
    imports: [
      {
        kind: 'days',
        source: 'test',
        sourceName: { en: 'Test', uk: 'Тест' },
        count,
        leftOut: [],
        leftOutCount: 0,
        span: { from: null, to: null },
        spans: [],
        totals: [],
        columns: [],
        tally: { rows: count, records: count, together: 0, leftOut: 0 },
        issues: [],
        part: { key: 1, place: 0 },
        chunk: async () => ({ rows: Array.from({ length: count }, () => []), chunks: 1, earlier: [], spans: [] }),
      },
    ],
    questions: [],
    unknown: [],
    issues: [],
    account: { rows: count, blank: 0, above: 0, header: 0, totals: 0, read: count, leftOut: 0 },
  },
  corrections: { answers: {}, mappings: {}, goalRule: '' },
  readAgain: () => Promise.reject(new Error('It is read once.')),
  release: async () => null,
});

interface Course {
  readonly count: number;
  readonly isAdding?: boolean;
  /** The calls that fail, with their reasons. */
  readonly failures?: Readonly<Record<string, string>>;
  /** The call during which the person asks to stop. */
  readonly stopAt?: string;
  /** What an import, and the end of an addition, could not put in order. */
  readonly unsorted?: string;
}

/** Adds a paste, and tells the calls that were made of the server, and how it ended. */
const added = async ({ count, isAdding = false, failures = {}, stopAt, unsorted }: Course) => {
  const calls: string[] = [];
  const stop = new AbortController();
  const answer = async <T>(call: string, given: T): Promise<T> => {
    calls.push(call);
    if (call === stopAt) stop.abort(stopped);
    const why = failures[call];
    if (why !== undefined) throw new Error(why);
    return given;
  };
  const server = {
    begin: () => answer('begin', 5),
    end: ({ ending }: EndRequest) => answer(ending, unsorted ?? null),
    import: () =>
      answer('import', {
        ...{ tab: 'Days', added: count, updated: 0, unchanged: 0 },
        ...(unsorted === undefined || isLongAddition([readOf(count)]) ? {} : { unsorted }),
      }),
  };
  const around = {
    server,
    language: 'en',
    decisions: {},
    today: 46_100,
    words,
    tell: async () => undefined,
    signal: stop.signal,
  } as const;
  let told: readonly (string | undefined)[] = [];
  const cause: unknown = await sendInputs([readOf(count)], { ...around, isAdding }).then(
    (sent) => {
      told = sent.map((each) => each.unsorted);
      return null;
    },
    (thrown: unknown) => thrown,
  );
  return { calls, cause, told };
};

describe('an addition', () => {
  test('of a few rows is one call', async () => {
    expect(await added({ count: 5 })).toEqual({ calls: ['import'], cause: null, told: [undefined] });
  });

  test('of many is begun and kept', async () => {
    expect(await added({ count: 5000 })).toEqual({
      calls: ['begin', 'import', 'keep'],
      cause: null,
      told: [undefined],
    });
  });

  test.each([5, 5000])('of %d rows tells what could not be put in order', async (count) => {
    const unsorted = 'The cells B2:B3 are merged.';
    expect((await added({ count, unsorted })).told).toEqual([unsorted]);
  });

  test('of a few rows begins too while an earlier one is cut off, which refuses it before anything is written', async () => {
    const { calls, cause } = await added({ count: 5, isAdding: true, failures: { begin: 'An earlier one is there.' } });
    expect([calls, cause]).toEqual([['begin'], new Error('An earlier one is there.')]);
  });

  test('that fails is taken back, which is said with the reason', async () => {
    const { calls, cause } = await added({ count: 5000, failures: { import: 'No room.' } });
    expect(calls).toEqual(['begin', 'import', 'undo']);
    expect(cause).toEqual(new Error(words.takenBack('No room.')));
  });

  test('that is stopped is taken back', async () => {
    const { calls, cause } = await added({ count: 5000, stopAt: 'import' });
    expect([calls, cause]).toEqual([['begin', 'import', 'undo'], stopped]);
  });

  test.each([
    { name: 'that fails', stopAt: undefined, says: 'No room.' },
    { name: 'that is stopped', stopAt: 'import', says: words.cutOff.hint },
  ])('$name and cannot be taken back never says that all is as it was', async ({ stopAt, says }) => {
    const failures = { undo: 'No way back.', ...(stopAt === undefined ? { import: 'No room.' } : {}) };
    const { cause } = await added({ count: 5000, failures, ...(stopAt === undefined ? {} : { stopAt }) });
    expect(cause).toBeInstanceOf(InterruptedAddition);
    expect(String(cause)).toContain(says);
    expect(String(cause)).not.toContain(words.stop.asBefore);
  });
});
