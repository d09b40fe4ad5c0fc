import { expect, test } from 'vitest';
import { words } from '../../../src/addon/addon-words.ts';
import type { Answer, FileState } from '../../../src/contract/answers.ts';
import type { Choices } from '../../../src/contract/choices.ts';
import { colours } from '../../../src/report/layout/styles.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { addCompact, done, importOf, openFile, press, record } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const choices: Choices = { goal: 'engagement', from: 46082, to: 46112, compare: 'previous', language: 'en' };
const brand = { main: '#7a1fa2', second: '#00695c' };

const fileWithDays = async (): Promise<StandIn> => {
  const file = await openFile();
  const days = Array.from({ length: 120 }, (_, at) =>
    record('days', {
      date: 46000 + at,
      platform: 'Instagram',
      account: 'acme',
      reach: 1000 + at,
      engagements: 20 + at,
      new_followers: 3,
    }),
  );
  addCompact(file, importOf('days', days));
  return file;
};

/** Every colour of letters, of backgrounds and of charts in a report. */
const coloursIn = ({ model: { getters } }: StandIn, tab: string): ReadonlySet<string> => {
  const sheetId = getters.getSheetIdByName(tab) ?? '';
  const styles = Array.from({ length: 60 * 8 }, (_, at) =>
    getters.getCellStyle({ sheetId, col: at % 8, row: Math.floor(at / 8) }),
  );
  const charts = getters.getChartIds(sheetId).map((id) => JSON.stringify(getters.getChartDefinition(id)));
  const inCharts = charts.flatMap((text) => text.match(/#[0-9a-f]{6}/gi) ?? []);
  return new Set(
    [...styles.flatMap(({ textColor = '', fillColor = '' }) => [textColor, fillColor]), ...inCharts].map((each) =>
      each.toLowerCase(),
    ),
  );
};

test('the colours of a brand are those of headings, the goal’s card and the lines, and a rebuild keeps them', async () => {
  const file = await fileWithDays();
  const usual = done(press(file, choices));
  const before = coloursIn(file, usual.tab);
  expect([before.has(colours.accent), before.has(brand.main)]).toEqual([true, false]);

  const branded = done(press(file, { ...choices, brand }));
  expect(branded.sheetId).toBe(usual.sheetId);
  const after = coloursIn(file, branded.tab);
  expect([after.has(brand.main), after.has(brand.second)]).toEqual([true, before.has(colours.second)]);

  const { choices: kept } = done(file.run('pokaznykState') as Answer<FileState>);
  expect(kept?.brand).toEqual(brand);
  // Data of another kind, so that the tab is written anew.
  addCompact(
    file,
    importOf('posts', [record('posts', { date: 46090, platform: 'Instagram', post_id: 'p1', reach: 90 })]),
  );
  file.run('pokaznykAgain');
  const again = coloursIn(file, branded.tab);
  expect([again.has(brand.main), again.has(colours.accent)]).toEqual([true, after.has(colours.accent)]);
});

test('the colours of a brand are taken from the cells that are selected', async () => {
  const file = await openFile();
  const taken = (address: string) => {
    file.run('select', 'Sheet1', [address]);
    return file.run('pokaznykColours') as Answer<readonly string[]>;
  };
  file.run('paint', 'Sheet1', 'B2', brand.main.toUpperCase());
  file.run('paint', 'Sheet1', 'B3:B4', brand.second);
  expect(done(taken('B2'))).toEqual([brand.main]);
  expect(done(taken('A1:C9'))).toEqual([brand.main, brand.second]);
  expect(done(taken('B:B'))).toEqual([brand.main, brand.second]);
  expect(taken('D1')).toEqual({ ok: false, error: words.noColour.uk });
});

test.each(['red', '#fff', '#1a56a8;', 7, null])('a brand of %j is refused', async (main) => {
  const file = await openFile();
  expect(file.run('pokaznykReport', { ...choices, brand: { ...brand, main } })).toMatchObject({ ok: false });
});
