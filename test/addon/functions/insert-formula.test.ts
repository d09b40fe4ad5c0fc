import { beforeEach, describe, expect, test } from 'vitest';
import { words } from '../../../src/addon/addon-words.ts';
import type { Answer } from '../../../src/contract/answers.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { addRows, done, importOf, openFile, press, record, seen } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const insert = (file: StandIn, name: string, args: readonly string[]): Answer<string> =>
  file.run('pokaznykInsert', { function: name, args }) as Answer<string>;

const shown = (file: StandIn, address: string, tab = 'Sheet1'): string | undefined =>
  (file.run('look', tab, address) as readonly (readonly string[])[])[0]?.[0];

describe.each(['uk_UA', 'en_US', 'de_DE'])('a formula in a spreadsheet of %s', (locale) => {
  let file: StandIn;
  beforeEach(async () => {
    file = await openFile(undefined, { locale });
    file.run('fill', 'Sheet1', 'A1:B2', [
      [30, 1000],
      [20, 500],
    ]);
    file.run('format', 'Sheet1', 'A4:F9', '0');
  });

  test.each([
    { args: ['A1', 'B1'], gives: '3' },
    { args: ['$A$1', "'Sheet1'!B1"], gives: '3' },
    { args: ['40', '1000'], gives: '4' },
    { args: ['2,5', '50'], gives: '5' },
    { args: ['2.5', '50'], gives: '5' },
  ])('of $args works in the cell that is open', ({ args, gives }) => {
    file.run('format', 'Sheet1', 'D5', '0%');
    file.run('select', 'Sheet1', ['D5']);
    expect(insert(file, 'ENGAGEMENT_RATE', args)).toEqual({ ok: true, data: 'D5' });
    expect(shown(file, 'D5')).toBe(`${gives}%`);
  });

  test('takes days and texts', () => {
    file.run('select', 'Sheet1', ['D5']);
    done(insert(file, 'UTM_LINK', ['"https://lypa.ua"', '"x"', '"social"', '"spring ""26"""']));
    expect(shown(file, 'D5')).toBe('https://lypa.ua?utm_source=x&utm_medium=social&utm_campaign=spring%20%2226%22');
    file.run('select', 'Sheet1', ['D6']);
    done(insert(file, 'PERIOD_START', ['DATE(2026; 3; 31)', '"month"']));
    expect(shown(file, 'D6')).toBe('46082');
  });

  test('stands in the first of several cells that are selected, and works where the format is text', () => {
    file.run('format', 'Sheet1', 'D4:F6', '@');
    file.run('select', 'Sheet1', ['D4:F6']);
    expect(insert(file, 'ENGAGEMENT_RATE', ['A1', 'B1'])).toEqual({ ok: true, data: 'D4' });
    expect(Number(shown(file, 'D4')?.replace(',', '.'))).toBe(0.03);
  });
});

const refusedWith = (sentence: string, places: Readonly<Record<string, string>>): Answer<never> => ({
  ok: false,
  error: Object.entries(places).reduce((text, [place, value]) => text.replace(`{${place}}`, value), sentence),
});

describe('a cell is left as it is', () => {
  test.each([
    { what: 'a number', value: 7 },
    { what: 'a text', value: 'mine' },
    { what: 'a formula that shows nothing', value: '=""' },
    { what: 'a box that is off', value: false },
  ])('where $what stands in it', async ({ value }) => {
    const file = await openFile();
    file.run('type', 'Sheet1', 'B2', value);
    file.run('select', 'Sheet1', ['B2']);
    const before = seen(file);
    expect(insert(file, 'ENGAGEMENT_RATE', ['1', '2'])).toEqual(refusedWith(words.taken.uk, { cell: 'B2' }));
    expect(seen(file)).toEqual(before);
  });

  test('where it is ours, and takes a formula beside a report', async () => {
    const file = await openFile();
    const rows = [record('posts', { date: 46082, platform: 'X', post_id: '1', reach: 9, engagements: 2 })];
    done(addRows(file, importOf('posts', rows)));
    const { tab } = done(press(file, { goal: 'engagement', from: 46082, to: 46112, compare: 'none', language: 'en' }));
    file.run('type', tab, 'B2', '');
    file.run('type', 'Posts', 'Z9', '');
    for (const [own, cell] of [
      ['Posts', 'Z9'],
      [tab, 'B2'],
    ] as const) {
      file.run('select', own, [cell]);
      expect(insert(file, 'ENGAGEMENT_RATE', ['1', '2'])).toEqual(refusedWith(words.ownCell.uk, { cell, tab: own }));
    }
    file.run('select', tab, ['Z9']);
    expect(insert(file, 'ENGAGEMENT_RATE', ['1', '2'])).toEqual({ ok: true, data: 'Z9' });
  });

  test.each(['IMPORTXML("https://example.com")', '1;IMPORTDATA("x")', '"a"&A1', 'word', ''])(
    'by the argument %j, which is named',
    async (value) => {
      const file = await openFile();
      file.calls.reset();
      expect(insert(file, 'ENGAGEMENT_RATE', ['1', value])).toEqual(refusedWith(words.noArgument.uk, { value }));
      expect(file.calls.counts().total).toBe(0);
    },
  );
});
