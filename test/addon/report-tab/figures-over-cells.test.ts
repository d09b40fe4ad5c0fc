import { expect, test } from 'vitest';
import type { Choices } from '../../../src/contract/choices.ts';
import { addCompact, done, importOf, openFile, postsOf, press } from '../file.ts';

const choices: Choices = { goal: 'engagement', from: 46082, to: 46112, compare: 'previous', language: 'en' };

// The engine tells its timings.
console.debug = () => undefined;

test('a logo and a chart of the person stand over a report that is built again as they stood', {
  timeout: 120_000,
}, async () => {
  const file = await openFile();
  addCompact(file, importOf('posts', postsOf('acme', { from: 46060 })));
  const { tab } = done(press(file, choices));
  const { getters } = file.model;
  const sheetId = getters.getSheetIdByName(tab) ?? '';
  const ours = getters.getChartIds(sheetId);
  expect(ours.length).toBeGreaterThan(0);
  const logo = { col: 5, row: 0, offset: { x: 4, y: 2 }, size: { width: 160, height: 56 } };
  file.model.dispatch('CREATE_IMAGE', {
    sheetId,
    figureId: 'logo',
    ...logo,
    definition: { path: 'logo.png', size: logo.size, mimetype: 'image/png' },
  });
  // As untitled as those of the report, over the report's own cells.
  const definition = getters.getChartDefinition(ours[0] ?? '');
  const { dataSource } = Object(definition);
  file.model.dispatch('CREATE_CHART', {
    ...{ sheetId, chartId: 'theirs', figureId: 'theirs', col: 1, row: 90, offset: { x: 0, y: 0 } },
    size: { width: 300, height: 200 },
    definition: { ...definition, dataSource: { ...dataSource, labelRange: 'A20:A24' } },
  });
  const theirs = () => ['logo', 'theirs'].map((id) => getters.getFigure(sheetId, id));
  const before = JSON.stringify(theirs());
  expect(before).toContain('"logo"');

  expect(done(press(file, { ...choices, goal: 'awareness' })).tab).toBe(tab);
  expect(JSON.stringify(theirs())).toBe(before);
  const charts = getters.getChartIds(sheetId);
  expect(charts).toContain('theirs');
  expect(charts.filter((id) => ours.includes(id))).toEqual([]);
});
