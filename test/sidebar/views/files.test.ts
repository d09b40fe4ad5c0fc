import { strToU8, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sidebarWordsOf } from '../../../src/sidebar/words/words-of.ts';
import { openChromium } from '../../chromium.ts';
import { resaved } from '../../import/files/resaved.ts';
import { callsOf, emptyPage, type Script } from '../fake-google.ts';
import { loadSidebar, shot } from '../opened.ts';
import { holdingOf } from '../state/fixtures.ts';

const days = [
  'Date,Video views,Likes,New followers',
  ...Array.from({ length: 31 }, (_, at) => `2026-10-${String(at + 1).padStart(2, '0')},100,10,1`),
].join('\n');

const archive = zipSync({ 'Totals.csv': strToU8(days), 'note.txt': strToU8('nothing here\nat all') });
const files = {
  'LinkedIn.xls': resaved(days, 'biff8'),
  'TikTok.xlsx': resaved(days, 'xlsx'),
  'YouTube.zip': archive,
  'screen.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
  'cut.zip': archive.subarray(0, 40),
  'plain.csv': strToU8(days),
};

let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
});

const opened = async (script: Script): Promise<Page> => {
  const page = await emptyPage(browser, script.language);
  await loadSidebar(page, script);
  await page.locator('.drop').waitFor();
  return page;
};

const choose = (page: Page, given: Readonly<Record<string, Uint8Array>>): Promise<void> =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles(Object.entries(given).map(([name, bytes]) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })));

const checked = (page: Page): Promise<void> => page.locator('.files').first().waitFor({ timeout: 60_000 });

/** The name and the sign of each card. */
const fates = (page: Page): Promise<readonly (readonly string[])[]> =>
  page
    .locator('li.file')
    .evaluateAll((cards) =>
      cards.map((card) => [
        card.querySelector('.title b')?.textContent ?? '',
        card.classList.contains('unread') ? 'unread' : 'read',
      ]),
    );

const whatIsIn = (own: string): readonly (readonly string[])[] => [
  [`LinkedIn (${own})`, 'read'],
  [`TikTok (${own})`, 'read'],
  [`YouTube.zip › Totals (${own})`, 'read'],
  ['YouTube.zip › note.txt', 'unread'],
  ['screen.png', 'unread'],
  ['cut.zip', 'unread'],
  [`plain (${own})`, 'read'],
];

describe.each([
  { language: 'en', locale: 'en_US', own: 'table' },
  { language: 'uk', locale: 'uk_UA', own: 'таблиця' },
] as const)('files in $language', ({ language, locale, own }) => {
  const words = sidebarWordsOf(language);

  test('are each told: workbooks, archives, pictures and what was cut, of which none hinders another', async () => {
    const page = await opened({ language, locale });
    await choose(page, files);
    await checked(page);
    expect(await fates(page)).toEqual(whatIsIn(own));
    // It is asked for once, and with the first file that needs it only.
    expect((await callsOf(page)).filter((name) => name === 'pokaznykOpener')).toHaveLength(1);
    await shot(page, `${language}-2-workbooks`);
    await page.close();
  });

  test('that cannot be opened for want of a server are told, and the text beside them is read', async () => {
    const failures = { pokaznykOpener: 'Service unavailable' };
    const page = await opened({ language, locale, failures });
    await choose(page, { 'TikTok.xlsx': files['TikTok.xlsx'], 'plain.csv': files['plain.csv'] });
    await checked(page);
    expect(await fates(page)).toEqual([
      ['TikTok.xlsx', 'unread'],
      [`plain (${own})`, 'read'],
    ]);
    const why = words.unopened('').split('(')[0] ?? '';
    expect(await page.locator('li.file.unread').textContent()).toContain(why.trim());
    await page.close();
  });
});

describe('workbooks are opened too', () => {
  test.each([
    { description: 'on the page, where there can be no worker', script: { hasNoWorkers: true } },
    { description: 'where only what the page brings may run', script: { hasPolicy: true } },
  ])('$description', async ({ script }) => {
    const page = await opened({ language: 'en', locale: 'en_US', ...script });
    await choose(page, files);
    await checked(page);
    expect(await fates(page)).toEqual(whatIsIn('table'));
    await page.close();
  });

  test('and a text alone asks for nothing', async () => {
    const page = await opened({ language: 'en', locale: 'en_US' });
    await choose(page, { 'plain.csv': files['plain.csv'] });
    await checked(page);
    expect(await callsOf(page)).not.toContain('pokaznykOpener');
    await page.close();
  });
});

test('thousands of files are shown in part, and each press shows twice as many', async () => {
  const page = await opened({ language: 'en', locale: 'en_US' });
  const names = Array.from({ length: 1200 }, (_, at) => `note ${at}.txt`);
  await choose(page, { 'many.zip': zipSync(Object.fromEntries(names.map((name) => [name, strToU8('nothing here')]))) });
  await checked(page);
  const cards = page.locator('li.file');
  await expect.poll(() => cards.count()).toBe(50);
  const { showMore } = sidebarWordsOf('en');
  await page.getByRole('button', { name: showMore('50', '1,150') }).click();
  expect(await cards.count()).toBe(100);
  await page.getByRole('button', { name: showMore('100', '1,100') }).click();
  expect(await cards.count()).toBe(200);
  expect(await page.locator('.verdict').textContent()).not.toBe('');
  await page.close();
});

test('thousands of accounts are shown in part', async () => {
  const words = sidebarWordsOf('en');
  const accounts = Array.from({ length: 3000 }, (_, at) => ({ platform: 'X', account: `account ${at}` }));
  const held = { holdings: [holdingOf({ accounts })], records: {} };
  const page = await opened({ language: 'en', locale: 'en_US', isFilled: true, held });
  await page.getByRole('button', { name: words.nextReport }).click();
  await page.getByText(words.accounts).click();
  const ticks = page.locator('label.tick').filter({ hasText: 'account' });
  expect(await ticks.count()).toBe(50);
  await ticks.nth(49).click();
  await page.getByText('2,999/3,000').waitFor();
  await page.getByRole('button', { name: words.showMore('50', '2,950') }).click();
  expect(await ticks.count()).toBe(100);
  await page.close();
});

test('a folder that is dropped is the files in it and in its folders, in order', async () => {
  const page = await opened({ language: 'en', locale: 'en_US' });
  await page.evaluate((text) => {
    // What a browser gives of a real folder, of which a page can make none: its entries come in pieces.
    const file = (name: string) => ({
      name,
      isFile: true,
      isDirectory: false,
      file: (take: (given: File) => void) => take(new File([text], name)),
    });
    const folder = (name: string, inside: readonly object[]) => ({
      name,
      isFile: false,
      isDirectory: true,
      createReader: () => {
        const left = [...inside];
        return { readEntries: (take: (piece: readonly object[]) => void) => take(left.splice(0, 2)) };
      },
    });
    const given = folder('export', [file('b.csv'), file('.DS_Store'), folder('a', [file('c.csv'), file('a.csv')])]);
    const drop = new DragEvent('drop', { bubbles: true, cancelable: true });
    const items = [{ webkitGetAsEntry: () => given }];
    Object.defineProperty(drop, 'dataTransfer', { value: { items, files: [], getData: () => '' } });
    document.querySelector('.drop')?.dispatchEvent(drop);
  }, days);
  await checked(page);
  expect((await fates(page)).map(([name]) => name)).toEqual(['a (table)', 'c (table)', 'b (table)']);
  await page.close();
});

test('two hundred files are read one after the other, and one of them alone is wrong', async () => {
  const page = await opened({ language: 'en', locale: 'en_US' });
  const many = Object.fromEntries(Array.from({ length: 199 }, (_, at) => [`${at}.csv`, strToU8(days)]));
  await choose(page, { ...many, 'cut.zip': files['cut.zip'] });
  await page.locator('.folded').waitFor({ timeout: 120_000 });
  const cards = page.locator('li.file');
  // The wrong one stands open; those that were read are folded, and shown in part.
  expect(await cards.count()).toBe(51);
  await page.locator('.folded > summary').click();
  const { showMore } = sidebarWordsOf('en');
  await page.getByRole('button', { name: showMore('50', '149') }).click();
  await page.getByRole('button', { name: showMore('99', '99') }).click();
  const shown = await fates(page);
  expect(shown.filter(([, fate]) => fate === 'unread')).toEqual([['cut.zip', 'unread']]);
  const all = ['cut.zip', ...Array.from({ length: 199 }, (_, at) => `${at} (table)`)];
  expect(shown.map(([name = '']) => name).toSorted()).toEqual(all.toSorted());
  expect(await page.getByRole('button', { name: /^Show \d/ }).count()).toBe(0);
  await page.close();
}, 150_000);
