import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { isoDay, serialOf } from '../../../src/calendar/day.ts';
import type { ImportAnswer } from '../../../src/contract/answers.ts';
import { bytesPerChunk, type ImportRequest, rowsPerChunk } from '../../../src/contract/requests.ts';
import type { Import } from '../../../src/import/reading.ts';
import type { Row } from '../../../src/records/kinds.ts';
import { type Rows, rowsOfArray } from '../../../src/records/rows.ts';
import { comparedDays } from '../../../src/report/metrics/compared-days.ts';
import { proposePeriod } from '../../../src/sidebar/state/periods.ts';
import { chunkBoundsOf, chunkCutter } from '../../../src/sidebar/transport/chunks.ts';
import { outgoingImportOf } from '../../../src/sidebar/transport/outgoing-import.ts';
import { type SendProgress, sendImports } from '../../../src/sidebar/transport/send-imports.ts';

const day = (iso: string): number => {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  return serialOf(year, month, date) ?? Number.NaN;
};

const rows = (count: number): Rows => rowsOfArray(Array.from({ length: count }, (_, at) => [at, 'TikTok', null]));

const imported = (count: number, name = 'TikTok overview'): Import => ({
  source: 'tiktok-overview',
  sourceName: { en: name, uk: name },
  kind: 'days',
  rows: rows(count),
  leftOut: [],
  issues: [],
  totals: [],
  columns: [],
  tally: { rows: count, records: count, together: 0, leftOut: 0 },
});

const carried = (...imports: Import[]) => imports.map(outgoingImportOf);

/** A server that adds every row, answers after the turn it was asked in, and fails the call of that number. */
const server = (failing = -1) => {
  const requests: ImportRequest[] = [];
  let running = 0;
  const importRecords = async (request: ImportRequest): Promise<ImportAnswer> => {
    running += 1;
    expect(running).toBe(1);
    requests.push(request);
    await Promise.resolve();
    running -= 1;
    if (requests.length - 1 === failing) throw new Error('Google took too long.');
    return { tab: 'Days', added: request.rows.length, updated: 0, unchanged: 1 };
  };
  return { requests, import: importRecords };
};

const english = { file: null, language: 'en' } as const;

describe('chunks', () => {
  it.each([
    [0, []],
    [1, [1]],
    [rowsPerChunk, [rowsPerChunk]],
    [rowsPerChunk + 1, [rowsPerChunk, 1]],
  ])('of %i rows are %j', (count, sizes) => {
    expect(chunkBoundsOf(rows(count)).map(({ from, to }) => to - from)).toEqual(sizes);
  });

  test('stay under the limit of bytes for texts of three bytes a letter, and lose no row', () => {
    const long = Array.from({ length: 900 }, (_, at): Row => [at, '語'.repeat(2_000)]);
    const cut = chunkCutter(rowsOfArray(long));
    const chunks = chunkBoundsOf(rowsOfArray(long)).map(({ from }) => cut({ from, most: rowsPerChunk }).rows);
    expect(chunks.flat()).toEqual(long);
    for (const chunk of chunks) {
      expect(new TextEncoder().encode(JSON.stringify(chunk)).length).toBeLessThanOrEqual(bytesPerChunk);
    }
  });
});

describe('sending a reading', () => {
  test('sends chunks one after another and sums what they did', async () => {
    const { requests, import: importRecords } = server();
    const [sent] = await sendImports(carried(imported(25_000)), english, { import: importRecords });
    expect(requests.map(({ chunk, chunks, total }) => [chunk, chunks, total])).toEqual([
      [0, 3, 25_000],
      [1, 3, 25_000],
      [2, 3, 25_000],
    ]);
    expect(sent).toMatchObject({ tab: 'Days', added: 25_000, updated: 0, unchanged: 3 });
  });

  describe('to a server that takes long', () => {
    afterEach(() => {
      vi.restoreAllMocks();
    });

    /** What is sent to a server that takes so many seconds for each call. */
    const sentTo = async (count: number, secondsOf: (request: ImportRequest) => number) => {
      let now = 0;
      vi.spyOn(performance, 'now').mockImplementation(() => now);
      const { requests, import: importRecords } = server();
      const [sent] = await sendImports(carried(imported(count)), english, {
        import: (request) => {
          now += secondsOf(request) * 1000;
          return importRecords(request);
        },
      });
      expect(requests.flatMap((request) => request.rows.map(([at]) => at))).toEqual(Array.from(Array(count).keys()));
      expect(requests.map(({ chunk }) => chunk)).toEqual(Array.from(requests.keys()));
      expect(requests.map(({ chunk, chunks }) => chunk === chunks - 1).indexOf(true)).toBe(requests.length - 1);
      expect(sent?.added).toBe(count);
      return requests.map(({ rows: { length } }) => length);
    };

    test.each([
      ['a third of what Google lets it take shortens the next', 40_000, () => 120, [10_000, 5000, 2500, 1250, 625]],
      ['less than that leaves it as it is', 40_000, () => 119, [10_000, 10_000, 10_000, 10_000]],
      ['its time shortens it once', 30_000, ({ chunk }) => (chunk === 0 ? 200 : 20), [10_000, 5000, 5000, 5000, 5000]],
      ['a second time shortens it twice', 22_500, ({ rows }) => rows.length / 40, [10_000, 5000, 2500, 2500, 2500]],
      ['a short last chunk is the last', 10_003, () => 300, [10_000, 3]],
    ] as const satisfies readonly (readonly [string, number, (request: ImportRequest) => number, readonly number[]])[])(
      '%s',
      async (_, count, secondsOf, sizes) => {
        const sent = await sentTo(count, secondsOf);
        expect(sent.slice(0, sizes.length)).toEqual(sizes);
      },
    );

    test('never sends fewer rows at once than make a call worth it', async () => {
      const sizes = await sentTo(26_000, () => 300);
      expect(Math.min(...sizes.slice(0, -1))).toBe(500);
    });
  });

  test('tells how far it is, over all imports', async () => {
    const steps: string[] = [];
    const onProgress = ({ of, done, total }: SendProgress) => steps.push(`${of.sourceName.en} ${done}/${total}`);
    await sendImports(carried(imported(10, 'A'), imported(5, 'B')), english, { ...server(), onProgress });
    expect(steps).toEqual(['A 0/15', 'A 10/15', 'B 10/15', 'B 15/15']);
  });

  test('stops at a chunk that fails and says how far it came, why, and what to do', async () => {
    const failing = server(1);
    await expect(sendImports(carried(imported(25_000)), english, failing)).rejects.toThrow(
      'Google took too long. Rows written: 10000 of 25000. Add the same data again: nothing will double.',
    );
    expect(failing.requests).toHaveLength(2);
  });

  test('says that nothing was written when the first chunk fails, in the language of the person', async () => {
    await expect(sendImports(carried(imported(3)), { file: null, language: 'uk' }, server(0))).rejects.toThrow(
      'Жодного рядка не записано.',
    );
  });
});

describe('the proposed period', () => {
  it.each([
    ['2026-09-01', '2026-10-31', 'month', '2026-10-01', '2026-10-31'],
    ['2026-09-01', '2026-10-30', 'month', '2026-10-01', '2026-10-31'],
    ['2026-09-01', '2026-11-22', 'month', '2026-10-01', '2026-10-31'],
    ['2026-11-05', '2026-11-22', 'month', '2026-11-01', '2026-11-30'],
    ['2026-10-05', '2026-10-30', 'month', '2026-10-01', '2026-10-31'],
    ['2026-09-01', '2026-10-31', 'week', '2026-10-26', '2026-11-01'],
    ['2026-09-01', '2026-10-31', 'year', '2026-01-01', '2026-12-31'],
    ['2026-01-01', '2026-10-31', 'quarter', '2026-07-01', '2026-09-30'],
    ['2024-01-01', '2024-01-28', '2 weeks', '2024-01-15', '2024-01-28'],
  ] as const)('of data from %s to %s by %s is %s to %s', (first, last, period, from, to) => {
    const days = proposePeriod([{ from: day(first), to: day(last) }], period, day('2026-11-23'));
    expect(days && [isoDay(days.from), isoDay(days.to)]).toEqual([from, to]);
  });

  it.each([
    ['month', 181, '2026-01-01', '2026-06-30', '2026-01-01', '2026-06-30'],
    ['month', 28, '2026-01-01', '2026-06-30', '2026-06-01', '2026-06-30'],
    ['week', 28, '2026-01-01', '2026-06-30', '2026-06-01', '2026-06-30'],
    ['month', 28, '2026-10-05', '2026-11-01', '2026-10-05', '2026-11-01'],
    ['week', 28, '2026-10-05', '2026-11-01', '2026-10-05', '2026-11-01'],
    ['month', 28, '2026-10-01', '2026-10-28', '2026-10-01', '2026-10-31'],
    ['month', 7, '2026-01-05', '2026-06-28', '2026-06-01', '2026-06-30'],
  ] as const)('by %s of records of %i days or more, from %s to %s, is %s to %s', (...given) => {
    const [period, shortest, first, last, from, to] = given;
    const proposed = proposePeriod([{ from: day(first), to: day(last), shortest }], period, day('2026-11-23'));
    expect(proposed && [isoDay(proposed.from), isoDay(proposed.to)]).toEqual([from, to]);
  });

  test('is not one that lies between two files', () => {
    const origin = (from: number, to: number) => ({ source: 'X', file: null, rows: 1, leftOut: 0, from, to });
    const [first, last] = [day('2026-01-05'), day('2026-08-15')];
    const origins = [origin(first, day('2026-02-28')), origin(day('2026-08-10'), last)];
    const days = proposePeriod([{ from: first, to: last, origins }], 'month', day('2026-11-23'));
    expect(days && isoDay(days.from)).toBe('2026-08-01');
  });

  test('is the newest of spans that lie in no month', () => {
    const origin = (from: number) => ({
      ...{ source: 'X', file: null, rows: 9, leftOut: 0, from },
      to: from + 27,
      shortest: 28,
    });
    const [first, second] = [day('2026-09-07'), day('2026-10-05')];
    const held = { from: first, to: second + 27, shortest: 28, origins: [origin(second), origin(first)] };
    expect(proposePeriod([held], 'month', day('2026-11-23'))).toEqual({ from: second, to: second + 27 });
  });

  test('is none where no data has a day', () => {
    expect(proposePeriod([{ from: null, to: null }], 'month')).toBeNull();
  });
});

describe('the days compared with', () => {
  it.each([
    ['previous', '2026-10-01', '2026-10-31', '2026-09-01', '2026-09-30'],
    ['days', '2026-10-01', '2026-10-31', '2026-08-31', '2026-09-30'],
    ['year', '2026-10-01', '2026-10-31', '2025-10-01', '2025-10-31'],
    ['year', '2024-02-01', '2024-02-29', '2023-02-01', '2023-02-28'],
  ] as const)('%s of %s to %s are %s to %s', (compare, from, to, first, last) => {
    const days = comparedDays({ from: day(from), to: day(to) }, compare);
    expect(days && [isoDay(days.from), isoDay(days.to)]).toEqual([first, last]);
  });
});
