import { expect, test } from 'vitest';
import { columnsOf } from '../../../src/records/kinds.ts';
import { shownOver } from './shown.ts';

const first = 46_082;
const rows = [
  [first - 10, null],
  [first + 4, 37],
  [first + 20, 844],
].map(([date, followers]) =>
  columnsOf('days').map(({ name }) => ({ date, followers, platform: 'TikTok', account: 'lypa' })[String(name)] ?? null),
);

test('followers at the start of a period before the first known number are a dash, neither 0 nor what came later', () => {
  const { plan, at } = shownOver(
    { goal: 'followers', from: first, to: first + 30, compare: 'previous', language: 'en' },
    [
      {
        holding: {
          kind: 'days',
          tab: 'Days',
          filled: ['date', 'followers', 'platform', 'account'],
          accounts: [{ platform: 'TikTok', account: 'lypa' }],
          currencies: [],
          from: first - 10,
          to: first + 20,
          origins: [],
        },
        rows,
      },
    ],
  );
  const row = plan.cells.findIndex(([label]) => label?.value === 'Followers at the start') + 1;
  expect([at(`C${row}`), at(`D${row}`)]).toEqual(['–', '–']);
  expect([at(`C${row + 1}`), at(`D${row + 1}`)]).toEqual([844, '–']);
});
