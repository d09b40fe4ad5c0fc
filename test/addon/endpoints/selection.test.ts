import { beforeAll, describe, expect, test } from 'vitest';
import { words } from '../../../src/addon/addon-words.ts';
import type { Answer, SelectionAnswer } from '../../../src/contract/answers.ts';
import { rowOf } from '../../../src/import/text/table-cells.ts';
import { parseTextRows } from '../../../src/import/text/text-rows.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { addRows, done, importOf, openFile, press, record } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const selected = (file: StandIn, addresses: readonly string[], tab = 'Sheet1'): Answer<SelectionAnswer> => {
  file.run('select', tab, addresses);
  file.calls.reset();
  return file.run('pokaznykSelection') as Answer<SelectionAnswer>;
};

const cellsOf = (text: string): readonly (readonly string[])[] => {
  const cells = parseTextRows(text);
  return Array.from({ length: cells.count }, (_, row) => rowOf(cells, row));
};

const refusedBy = (sentence: string): Answer<never> => ({ ok: false, error: sentence });

describe('the cells that are selected', () => {
  let file: StandIn;
  beforeAll(async () => {
    file = await openFile();
    file.run('fill', 'Sheet1', 'B2:D5', [
      ['Дата', 'Охоплення', 'Витрати'],
      [46082, 1234.5, 0.125],
      [46083, '', 'say "so"\tor\nnot'],
      [46084, 7, '####'],
    ]);
    file.run('format', 'Sheet1', 'B3:B5', 'dd.mm.yyyy');
    file.run('format', 'Sheet1', 'C3:C5', '#,##0.0');
    file.run('format', 'Sheet1', 'D3', '0.0%');
  });

  const table = [
    ['Дата', 'Охоплення', 'Витрати'],
    ['01.03.2026', '1\u00a0234,5', '12,5%'],
    ['02.03.2026', '', 'say "so"\tor\nnot'],
    ['03.03.2026', '7,0', '####'],
  ];

  test.each(['B2:D5', 'B2:Z1000', 'B2:D'])('are read by the reader of pasted tables as they show in %s', (address) => {
    expect(cellsOf(done(selected(file, [address])).text)).toEqual(table);
  });

  test('are those of a whole column as far as anything stands in the tab, in one read of cells', () => {
    expect(done(selected(file, ['B:B'])).text).toBe('\nДата\n01.03.2026\n02.03.2026\n03.03.2026');
    expect(file.calls.byName()['Range.getDisplayValues']).toBe(1);
    expect(file.calls.byName()['Range.getValues']).toBeUndefined();
  });

  test.each([
    { what: 'one cell', addresses: ['C3'], sentence: words.noTable.uk },
    { what: 'blank cells', addresses: ['A1:A5'], sentence: words.noTable.uk },
    { what: 'cells where nothing stands', addresses: ['F8:H900'], sentence: words.noTable.uk },
    { what: 'several ranges', addresses: ['B2:C3', 'D4:D5'], sentence: words.severalRanges.uk },
  ])('are refused in words where they are $what', ({ addresses, sentence }) => {
    expect(selected(file, addresses)).toEqual(refusedBy(sentence));
  });
});

test.each(['Posts', 'KPI report'])('cells of the tab %s, which is our own, are refused by its name', async (tab) => {
  const file = await openFile();
  const rows = [record('posts', { date: 46082, platform: 'X', post_id: '1', reach: 9, engagements: 2 })];
  done(addRows(file, importOf('posts', rows)));
  done(press(file, { goal: 'engagement', from: 46082, to: 46112, compare: 'none', language: 'en' }));
  expect(selected(file, ['A1:D9'], tab)).toEqual(refusedBy(words.ownTab.uk.replace('{tab}', tab)));
});

test('numbers that show nothing but a narrow column are refused by the name of their cell', async () => {
  const file = await openFile();
  file.run('fill', 'Sheet1', 'A1:B2', [
    ['Day', 'Reach'],
    ['####', 1_000_000],
  ]);
  file.run('format', 'Sheet1', 'B2', '"####"');
  const sentence = words.narrow.uk.replace('{cell}', 'B2').replace('{found}', '####');
  expect(selected(file, ['A1:B2'])).toEqual(refusedBy(sentence));
});

test('more cells than can be read at once are refused before they are read', async () => {
  const file = await openFile();
  file.run('insertRow', 'Sheet1', 1000, 100_000);
  file.run('type', 'Sheet1', 'Z100001', 'end');
  file.run('type', 'Sheet1', 'A1', 'start');
  expect(selected(file, ['A:Z'])).toEqual(refusedBy(words.tooManyCells.uk.replace('{rows}', '100001')));
  expect(file.calls.byName()['Range.getDisplayValues']).toBeUndefined();
});

describe('rows that do not show', () => {
  const rows = [['Day', 'Reach'], ...Array.from({ length: 4 }, (_, at) => [`day ${at}`, at])];

  test('are left out and counted where a person hid them', async () => {
    const file = await openFile();
    file.run('fill', 'Sheet1', 'A1:B5', rows);
    file.run('hideRows', 'Sheet1', 3, 2);
    expect(done(selected(file, ['A1:B5']))).toEqual({ text: 'Day\tReach\nday 0\t0\nday 3\t3', hidden: 2 });
  });

  test('are left out and counted where a filter hides them', async () => {
    const file = await openFile();
    file.run('fill', 'Sheet1', 'A1:B5', rows);
    file.filter('Sheet1', { hidden: [2], copies: 'all' });
    expect(done(selected(file, ['A1:B5']))).toEqual({ text: 'Day\tReach\nday 1\t1\nday 2\t2\nday 3\t3', hidden: 1 });
  });

  test('leave the header in, though it does not show either', async () => {
    const file = await openFile();
    file.run('fill', 'Sheet1', 'A2:B6', rows);
    file.run('hideRows', 'Sheet1', 1, 4);
    expect(done(selected(file, ['A1:B6']))).toEqual({ text: 'Day\tReach\nday 2\t2\nday 3\t3', hidden: 3 });
  });

  test('are all left out where none shows, and counted', async () => {
    const file = await openFile();
    file.run('fill', 'Sheet1', 'A1:B5', rows);
    file.filter('Sheet1', { hidden: [2, 3, 4, 5], copies: 'all' });
    expect(done(selected(file, ['A1:B5']))).toEqual({ text: 'Day\tReach', hidden: 4 });
  });

  test.each([
    [true, 'Day\tReach\nday 1\t1\nday 2\t2\nday 3\t3', 1],
    [false, 'Day\tReach\nday 0\t0\nday 1\t1\nday 2\t2\nday 3\t3', null],
  ])(
    'are left out where a slicer hides them and Google tells so: %s, else that is said',
    async (slicersAreFilters, text, hidden) => {
      const file = await openFile(undefined, { unknowns: { slicersAreFilters } });
      file.run('fill', 'Sheet1', 'A1:B5', rows);
      file.filter('Sheet1', { hidden: [2], copies: 'all', isSlicer: true });
      expect(done(selected(file, ['A1:B5']))).toEqual({ text, hidden });
    },
  );

  test('are no columns: a column that a person hid is read, and the receipt names it', async () => {
    const file = await openFile();
    file.run('fill', 'Sheet1', 'A1:B5', rows);
    file.run('hideColumn', 'Sheet1', 1);
    expect(done(selected(file, ['A1:B5'])).text.split('\n')[1]).toBe('day 0\t0');
  });

  test('are read where there are too many rows to ask each, and that is said', async () => {
    const file = await openFile();
    file.run('insertRow', 'Sheet1', 1000, 5000);
    file.run('type', 'Sheet1', 'A1', 'start');
    file.run('type', 'Sheet1', 'B5500', 'end');
    expect(done(selected(file, ['A:B'])).hidden).toBeNull();
  });
});
