import { expect, test } from 'vitest';
import type { Choices } from '../../../src/contract/choices.ts';
import { cellsOf } from '../../../src/workbench/command/report-result.ts';
import { addCompact, done, importOf, openFile, press, record } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;
console.group = () => undefined;

/** Names that begin like an error, and names that are what an error shows, whole. */
const names = ['#REFRESH autumn', '#NAMEDAY', '#N/A', 'shop'];

const posts = names.map((account, at) =>
  record('posts', {
    platform: 'Instagram',
    account,
    date: 46083 + at,
    id: `p${at}`,
    text: account,
    reach: 1000,
    likes: 40 + at,
  }),
);

const ads = names.map((campaign, at) =>
  record('ads', {
    platform: 'Instagram',
    account: campaign,
    campaign,
    date: 46083 + at,
    cost: 100 + at,
    impressions: 5000,
    clicks: 50,
  }),
);

const choices: Choices = { goal: 'engagement', from: 46082, to: 46112, compare: 'none', language: 'en' };

test('names that look like errors block no report, new or rebuilt', async () => {
  const file = await openFile(undefined, { locale: 'en_US' });
  addCompact(file, importOf('posts', posts));
  addCompact(file, importOf('ads', ads));
  const { tab, figures } = done(press(file, choices));
  expect(figures.map(({ cell }) => cellsOf(file, tab).number(cell)).filter((value) => value !== null)).not.toEqual([]);
  const shown = (file.run('look', tab, 'A1:Z200') as readonly (readonly string[])[]).flat();
  for (const name of names) expect(shown.some((text) => text.includes(name))).toBe(true);

  const again = done(press(file, { ...choices, goal: 'traffic' }));
  expect(again.tab).toBe(tab);
});

test('an error in the data blocks a report, new or rebuilt, and is told with its cell', async () => {
  const file = await openFile(undefined, { locale: 'en_US' });
  const { tab } = addCompact(file, importOf('posts', posts));
  const report = done(press(file, choices));
  const reach = (file.run('look', tab, 'A1:Z1') as readonly (readonly string[])[])[0]?.indexOf('Reach') ?? -1;
  file.run('type', tab, `${String.fromCharCode(65 + reach)}2`, '=1/0');
  for (const more of [{ goal: 'awareness' } as const, { goal: 'awareness', as: 'new' } as const]) {
    const answer = press(file, { ...choices, ...more });
    expect(answer).toMatchObject({ ok: false, error: expect.stringMatching(/#DIV\/0! in [A-Z]+\d+/) });
  }
  expect(file.run('look', report.tab, 'A1:A1')).toBeDefined();
});
