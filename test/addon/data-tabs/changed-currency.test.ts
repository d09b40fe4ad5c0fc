import { describe, expect, test } from 'vitest';
import { words } from '../../../src/addon/addon-words.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { ad } from '../../records/merging/ads.ts';
import { addRows, begin, compareRows, done, end, heldIn, importOf, openFile, seen, stateOf } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const daily = (currency: string, cost: number) =>
  Array.from({ length: 5 }, (_, day) => ad(day, day, { campaign: 'Autumn', currency, cost, clicks: 2 }));
const dollars = importOf('ads', daily('USD', 11), { file: 'dollars.csv' });

const opened = async (): Promise<StandIn> => {
  const file = await openFile();
  done(addRows(file, importOf('ads', daily('EUR', 10))));
  return file;
};

/** The money of each row, by the headings of its columns. */
const moneyIn = (file: StandIn) => {
  const [head = [], ...rows] = heldIn(file, 'Ads');
  const at = (heading: string) => head.indexOf(heading);
  return rows.map((row) => `${row[at('Currency')]} ${row[at('Cost')]}`);
};

const decided = (file: StandIn, choice: string) => {
  const id = done(compareRows(file, dollars)).questions?.[0]?.id ?? '';
  return { ...dollars, decisions: { [id]: choice } };
};

describe('advertising that comes in another currency than it stands in', () => {
  test('is asked about before anything is written, with both sums', async () => {
    const file = await opened();
    expect(done(compareRows(file, dollars)).questions).toMatchObject([
      {
        is: 'currency',
        count: 5,
        figure: 'cost',
        standing: { currency: 'EUR', sum: 50 },
        coming: { currency: 'USD', sum: 55 },
        chosen: null,
      },
    ]);
    const before = seen(file);
    expect(addRows(file, { ...dollars, decisions: {} })).toEqual({ ok: false, error: words.undecided.en });
    expect(seen(file)).toEqual(before);
  });

  test.each([
    { choice: 'coming', money: Array(5).fill('USD 11'), currencies: ['USD'] },
    { choice: 'standing', money: Array(5).fill('EUR 10'), currencies: ['EUR'] },
    { choice: 'both', money: [...Array(5).fill('EUR 10'), ...Array(5).fill('USD 11')], currencies: ['EUR', 'USD'] },
  ])('counts as a person chose: $choice', async ({ choice, money, currencies }) => {
    const file = await opened();
    const request = decided(file, choice);
    done(addRows(file, request));
    expect(moneyIn(file).sort()).toEqual(money);
    expect(stateOf(file).holdings[0]?.currencies).toEqual(currencies);
    done(addRows(file, request));
    expect(moneyIn(file).sort()).toEqual(money);
  });

  test('is taken back exactly', async () => {
    const file = await openFile((await opened()).save());
    const before = seen(file);
    done(begin(file));
    done(addRows(file, decided(file, 'coming')));
    expect(moneyIn(file)).toContain('USD 11');
    done(end(file, 'undo'));
    expect(seen(file)).toEqual(before);
  });

  test('stands in both where nobody can be asked, and that is told', async () => {
    const file = await opened();
    expect(done(addRows(file, dollars)).questions).toMatchObject([{ is: 'currency', chosen: null }]);
    expect(moneyIn(file)).toHaveLength(10);
  });
});
