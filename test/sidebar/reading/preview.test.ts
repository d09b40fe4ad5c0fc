import { describe, expect, test } from 'vitest';
import type { Kind, Row } from '../../../src/records/kinds.ts';
import { mostLookedThrough } from '../../../src/report/told/most-looked-through.ts';
import { loadRecords } from '../../../src/sidebar/reading/file-records/use-held-records.ts';

const rows = Array.from({ length: 5 }, (_, at): Row => [at]);

/** Puts a file with posts into a keeper, as far as it is wanted, and tells what the keeper holds and whether it is all. */
const held = async (total: number, isWanted: (asked: number) => boolean) => {
  const parts: [Kind, number, number][] = [];
  let asked = 0;
  const isAll = await loadRecords(
    { holdings: [{ kind: 'posts', tab: '', filled: [], accounts: [], currencies: [], from: 1, to: 2, origins: [] }] },
    {
      keeper: {
        hold: async (kind, from, part) => {
          parts.push([kind, from, part.length]);
          return null;
        },
      },
      server: {
        records: async ({ from }) => {
          asked += 1;
          return { rows: rows.slice(from, from + 2), total };
        },
      },
    },
    () => isWanted(asked),
  );
  return { held: parts.length, posts: parts.filter(([kind]) => kind === 'posts'), isAll, asked };
};

describe('the records of a file', () => {
  test('are held part by part', async () => {
    expect(await held(5, () => true)).toMatchObject({
      posts: [
        ['posts', 0, 2],
        ['posts', 2, 2],
        ['posts', 4, 1],
      ],
      isAll: true,
      asked: 3,
    });
  });

  test('that come when nobody wants them any more do not take the place of newer ones', async () => {
    const { posts, asked } = await held(5, (answers) => answers < 2);
    expect([posts, asked]).toEqual([[['posts', 0, 2]], 2]);
  });

  test('of which none are wanted any more empty nothing', async () => {
    expect(await held(5, () => false)).toMatchObject({ held: 0, asked: 0 });
  });

  test('are not held where they are too many', async () => {
    expect(await held(mostLookedThrough + 1, () => true)).toMatchObject({ posts: [], isAll: false, asked: 1 });
  });
});
