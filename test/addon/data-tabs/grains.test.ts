import { describe, expect, test } from 'vitest';
import { words } from '../../../src/addon/addon-words.ts';
import { positionOf, type Row } from '../../../src/records/kinds.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { ad } from '../../records/merging/ads.ts';
import { addRows, begin, compareRows, done, end, heldIn, importOf, openFile, seen, stateOf } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const daily = Array.from({ length: 31 }, (_, day) => ad(day, day, { campaign: 'Autumn', cost: 10, clicks: 2 }));
const span = (cost: number): readonly Row[] => [ad(0, 30, { campaign: 'Autumn', cost, clicks: 62 })];

const rowsIn = (file: StandIn): readonly (readonly unknown[])[] => heldIn(file, 'Ads').slice(1);
const costIn = (file: StandIn): number =>
  rowsIn(file).reduce((sum, row) => sum + Number(row[positionOf('ads', 'cost')] ?? 0), 0);

describe('advertising by day and of a whole month', () => {
  test.each([
    { order: 'days first', files: [daily, span(310)] },
    { order: 'the month first', files: [span(310), daily] },
  ])('counts once where both tell the same, $order, and nothing changes when they come again', async ({ files }) => {
    const file = await openFile();
    const told = files.map((rows) => {
      const promised = done(compareRows(file, importOf('ads', rows)));
      const answer = done(addRows(file, importOf('ads', rows)));
      expect(answer.covered).toEqual(promised.covered);
      return answer.covered?.map(({ leftOut, figure, coarse, fine }) => [leftOut, figure, coarse.sum, fine.sum]);
    });
    expect(told).toEqual([undefined, [['coarse', 'cost', 310, 310]]]);
    expect(costIn(file)).toBe(310);
    const before = seen(file);
    for (const rows of files)
      expect(done(addRows(file, importOf('ads', rows)))).toMatchObject({ added: 0, updated: 0 });
    expect(costIn(file)).toBe(310);
    const cells = (each: unknown) => (each as readonly { cells: unknown }[]).map((tab) => tab.cells);
    expect(cells(seen(file))).toEqual(cells(before));
  });

  test('leaves a blank place below for the month that goes, and beside it what a person wrote', async () => {
    const file = await openFile();
    done(addRows(file, importOf('ads', [...span(310), ad(31, 31, { campaign: 'Winter', cost: 5 })])));
    file.run('fill', 'Ads', 'Y1:Y3', [['Note'], ['of March'], ['of April']]);
    done(addRows(file, importOf('ads', daily)));
    const rows = rowsIn(file).filter((row) => row.some((cell) => cell !== ''));
    expect(rows.map((row) => row[24]).filter((note) => note !== '')).toEqual(['of April', 'of March']);
    expect(
      rows
        .at(-1)
        ?.slice(0, 19)
        .every((cell) => cell === ''),
    ).toBe(true);
    expect(costIn(file)).toBe(315);
    expect(stateOf(file).holdings[0]?.names?.campaign).toEqual(['Winter', 'Autumn']);
  });

  test('is taken back exactly', async () => {
    const file = await openFile();
    done(addRows(file, importOf('ads', span(310))));
    file.run('fill', 'Ads', 'Y1:Y2', [['Note'], ['of March']]);
    const saved = await openFile(file.save());
    const before = seen(saved);
    begin(saved);
    done(addRows(saved, importOf('ads', daily, { file: 'days.csv' })));
    expect(costIn(saved)).toBe(310);
    end(saved, 'undo');
    expect(seen(saved)).toEqual(before);
  });
});

describe('advertising whose days and month differ', () => {
  const opened = async (): Promise<StandIn> => {
    const file = await openFile();
    done(addRows(file, importOf('ads', daily)));
    return file;
  };
  const more = importOf('ads', span(350));

  test('is asked about before anything is written, with both sums', async () => {
    const file = await opened();
    const [question] = done(compareRows(file, more)).questions ?? [];
    expect(question).toMatchObject({
      is: 'grain',
      chosen: null,
      figure: 'cost',
      coarse: { sum: 350 },
      fine: { sum: 310 },
    });
    const before = seen(file);
    expect(addRows(file, { ...more, decisions: {} })).toEqual({ ok: false, error: words.undecided.en });
    expect(seen(file)).toEqual(before);
  });

  test.each([
    { choice: 'fine', cost: 310 },
    { choice: 'coarse', cost: 350 },
    { choice: 'both', cost: 660 },
  ])('counts as a person chose: $choice', async ({ choice, cost }) => {
    const file = await opened();
    const id = done(compareRows(file, more)).questions?.[0]?.id ?? '';
    const decided = { ...more, decisions: { [id]: choice } };
    expect(done(compareRows(file, decided)).questions).toMatchObject([{ chosen: choice }]);
    done(addRows(file, decided));
    expect(costIn(file)).toBe(cost);
    done(addRows(file, decided));
    expect(costIn(file)).toBe(cost);
  });

  test('counts both where nobody can be asked, and tells so', async () => {
    const file = await opened();
    expect(done(addRows(file, more)).questions).toHaveLength(1);
    expect(costIn(file)).toBe(660);
  });
});
