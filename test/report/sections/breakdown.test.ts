import { describe, expect, test } from 'vitest';
import type { Choices } from '../../../src/contract/choices.ts';
import { columnsOf, type Kind, type Row, type Value } from '../../../src/records/kinds.ts';
import { summarizeRecords } from '../../../src/records/summarize-records.ts';
import { type Shown, standingOver, type Tab } from './shown.ts';

const february = { from: 46_054, to: 46_081 };
const choices: Choices = { goal: 'sales', ...february, compare: 'previous', language: 'en' };

const recordOf = (kind: Kind, values: Readonly<Record<string, Value>>): Row =>
  columnsOf(kind).map(({ name }) => values[name] ?? null);

const tabOf = (kind: Kind, rows: readonly Row[]): Tab => ({
  holding: { ...summarizeRecords(kind, rows), tab: kind, origins: [] },
  rows,
});

const ad = (campaign: string | null, date: number, cost: number, currency = 'UAH'): Row =>
  recordOf('ads', {
    date,
    platform: 'Facebook',
    account: 'lypa',
    campaign,
    currency,
    cost,
    impressions: 10 * cost,
    clicks: cost,
  });

/** The rows of a table from its title on: the name and the weight, as far as one is there. */
const rowsOf = ({ plan, at }: Shown, title: string, place = 0): readonly (readonly unknown[])[] => {
  const heads = plan.cells.flatMap(([cell], row) => (cell?.value === title ? [row] : []));
  const head = heads[place];
  if (head === undefined) throw new Error(`There is no table ${title}.`);
  const rows: (readonly unknown[])[] = [];
  for (let row = head + 2; plan.cells[row - 1]?.[0]?.format === 'General'; row += 1)
    rows.push([at(`A${row}`) ?? '', at(`C${row}`) ?? '']);
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
};

const old = Array.from({ length: 30 }, (_, at) => ad(`old ${at}`, 45_700 + at, 5)).flatMap((row) => [row, row, row]);
const fresh = ['spring', 'SUMMER', '>5', 'a*b'].map((name, at) => ad(name, february.from + at, 100 - 10 * at));

describe('a table of names', () => {
  test('shows the campaigns of the period, however many older ones have more rows', () => {
    const tab = tabOf('ads', [...old, ...fresh]);
    expect(rowsOf(standingOver(choices, [tab]).shown([tab]), 'By campaign')).toEqual([
      ['spring', 100],
      ['SUMMER', 90],
      ['>5', 80],
      ['a*b', 70],
    ]);
  });

  test('tells what names that came after it together', () => {
    const tab = tabOf('ads', [...old, ...fresh]);
    const standing = standingOver(choices, [tab], { spare: 10 });
    const later = { ...tab, rows: [...tab.rows, ad('autumn', february.from + 9, 33), ad('Spring', february.to, 1)] };
    expect(rowsOf(standing.shown([later]), 'By campaign')).toEqual([
      ['spring', 101],
      ['SUMMER', 90],
      ['>5', 80],
      ['a*b', 70],
      ['All others', 33],
    ]);
  });

  test('has the first five, and the others where they are something', () => {
    const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name, at) => ad(name, february.from, 10 + at));
    const tab = tabOf('ads', rows);
    expect(rowsOf(standingOver(choices, [tab]).shown([tab]), 'By campaign')).toEqual([
      ['g', 16],
      ['f', 15],
      ['e', 14],
      ['d', 13],
      ['c', 12],
      ['All others', 21],
    ]);
  });

  test('is one for each currency, and what stands beside is of the records in it', () => {
    const rows = [
      ...['spring', 'summer'].map((name, at) => ad(name, february.from, 100 + at)),
      ad('spring', february.from, 7, 'USD'),
    ];
    const tab = tabOf('ads', rows);
    const shown = standingOver(choices, [tab]).shown([tab]);
    expect([0, 1].map((place) => rowsOf(shown, 'By campaign', place))).toEqual([
      [
        ['summer', 101],
        ['spring', 100],
      ],
      [['spring', 7]],
    ]);
  });

  test('adds up to its term where it lists every name, and says so where it does not', () => {
    const tab = tabOf('ads', [...old, ...fresh]);
    const standing = standingOver(choices, [tab], { spare: 10 });
    const checks = (shown: Shown) => shown.calculated.filter(([, value]) => /Terms/.test(String(value)));
    expect(checks(standing.shown([tab])).map(([, value]) => value)).toEqual(['✓ = Terms']);
    const later = { ...tab, rows: [...tab.rows, ad('autumn', february.from + 9, 33)] };
    expect(checks(standing.shown([later])).map(([, value]) => value)).toEqual(['≠ Terms: build again']);
  });
});

describe('formats of posts', () => {
  const post = (format: string, engagements: number): Row =>
    recordOf('posts', { date: february.from + 2, platform: 'Instagram', account: 'lypa', format, engagements });
  const rows = [post('IG image', 5), post('Photo', 4), post('IG reel', 3), post('Квест', 2)];
  const formatsIn = (language: 'en' | 'uk', title: string) => {
    const tab = tabOf('posts', rows);
    return rowsOf(standingOver({ ...choices, goal: 'engagement', language }, [tab]).shown([tab]), title);
  };

  test('have the names of the language, and their own beside where several are one', () => {
    expect(formatsIn('uk', 'За форматами')).toEqual([
      ['фото (IG image)', 5],
      ['фото (Photo)', 4],
      ['рілз', 3],
      ['Квест', 2],
    ]);
    expect(formatsIn('en', 'By format').map(([name]) => name)).toEqual([
      'photo (IG image)',
      'photo (Photo)',
      'reel',
      'Квест',
    ]);
  });
});

describe('the segments of the audience', () => {
  const people = (dimension: string, segment: string, followers: number, date = february.from): Row =>
    recordOf('audience', { date, platform: 'Facebook', account: 'lypa', dimension, segment, followers });
  const segmentsOf = (tab: Tab): readonly unknown[] => {
    const { plan, at } = standingOver(choices, [tab]).shown([tab]);
    const head = plan.cells.findIndex((cells) => String(cells[4]?.value).includes('segment'));
    return [1, 2, 3, 4, 5, 6].map((row) => at(`E${head + row + 1}`) ?? '').filter((text) => text !== '');
  };

  test('are of the largest dimension where none is the target, the newest by size', () => {
    const rows = [
      people('age', '18-24', 30),
      people('age', '25-34', 20),
      people('city', 'Lviv', 40),
      people('city', 'Kyiv', 60),
      people('city', 'Odesa', 900, february.from - 40),
      people('age', '18-24', 5000, february.from - 40),
    ];
    expect(segmentsOf(tabOf('audience', rows)).map((text) => String(text).trim())).toEqual(['Kyiv', 'Lviv']);
  });

  test('are of the dimension that is ticked', () => {
    const rows = [
      people('age', '18-24', 30),
      people('age', '25-34', 20).map((value, at) => (columnsOf('audience')[at]?.name === 'in_target' ? true : value)),
      people('city', 'Lviv', 400),
    ];
    expect(segmentsOf(tabOf('audience', rows)).map((text) => String(text).trim())).toEqual(['18-24', '25-34 ✓']);
  });
});
