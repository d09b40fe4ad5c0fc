import { expect, test } from 'vitest';
import { callFunction } from '../../../src/kpi/call/call-function.ts';
import { linksWords } from '../../../src/report/links/links-plan.ts';
import { openFile } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const tab = linksWords.tab.uk;

test('the table of links gives those of UTM_LINK by native formulas, and says in its cell what is wrong with one', async () => {
  const file = await openFile();
  const item = file.menu.items.find(({ functionName }) => functionName === 'pokaznykLinks');
  if (item === undefined) throw new Error('The menu has no links.');
  file.calls.reset();
  file.click(item);
  expect(file.said.alerts).toEqual([]);
  expect(file.calls.counts().writes).toBeLessThan(40);
  const plan = [
    ['https://lypa.ua/menu?a=1#top', 'Весна 2026', 'post 1'],
    ['lypa.ua', 'spring', ''],
    ['lypa ua', 'spring', ''],
    ['lypa.ua/x?utm_source=old', 'spring', ''],
    ['lypa.ua/y', '', ''],
    ['', '', ''],
  ];
  file.run('fill', tab, 'A8:C13', plan);
  const shown = file.run('look', tab, 'D8:G13') as string[][];
  const linkOf = ([page, campaign, content]: readonly string[], source: string, medium: string): unknown =>
    callFunction('UTM_LINK', [page, source, medium, campaign, '', content]);
  for (const [at, row] of plan.slice(0, 2).entries())
    expect(shown[at]).toEqual([
      linkOf(row, 'instagram', 'social'),
      linkOf(row, 'facebook', 'social'),
      linkOf(row, 'telegram', 'messenger'),
      '',
    ]);
  expect(shown.slice(2).map(([first]) => first)).toEqual([
    linksWords.noLink.uk,
    linksWords.tagged.uk,
    linksWords.noCampaign.uk,
    '',
  ]);
});
