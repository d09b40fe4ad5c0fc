import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Row } from '../../src/records/kinds.ts';
import { summarizeRecords } from '../../src/records/summarize-records.ts';
import { sidebarWordsOf } from '../../src/sidebar/words/words-of.ts';
import { record } from '../addon/file.ts';
import { openChromium } from '../chromium.ts';
import { resaved } from '../import/files/resaved.ts';
import { emptyPage, paste, type Script } from './fake-google.ts';
import { loadSidebar } from './opened.ts';

declare global {
  interface Window {
    /** What a policy kept the page from. */
    violations?: string[];
    /** Set by a script that came with a text. */
    hit?: number;
  }
}

const words = sidebarWordsOf('en');

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

interface Watched {
  readonly page: Page;
  /** Whatever the page asks for over a network. */
  readonly requests: readonly string[];
  /** Errors, dialogs, and what a policy kept the page or its worker from. */
  readonly complaints: readonly string[];
}

const opened = async (script: Partial<Script>): Promise<Watched> => {
  const page = await emptyPage(browser, 'en');
  const [requests, complaints]: [string[], string[]] = [[], []];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (/policy|refused/i.test(message.text())) complaints.push(message.text());
  });
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      window.violations?.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  await loadSidebar(page, { language: 'en', locale: 'en_US', ...script });
  await page.locator('.drop').first().waitFor();
  return { page, requests, complaints };
};

const violationsOn = (page: Page) => page.evaluate(() => window.violations);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const checked = (page: Page) => page.locator('.verdict').waitFor({ timeout: 60_000 });

const days = ['Date,Video views,Likes,New followers', '2026-10-01,100,10,1', '2026-10-02,120,12,2'].join('\n');

test('all that the page does needs nothing that it does not bring, under the strictest policy', async () => {
  const { page, requests, complaints } = await opened({ hasPolicy: true });
  // Text in the worker, and a workbook by what opens it.
  await paste(page, days);
  await checked(page);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([{ name: 'TikTok.xlsx', mimeType: '', buffer: Buffer.from(resaved(days, 'xlsx')) }]);
  await expect.poll(() => page.locator('li.file').count(), { timeout: 60_000 }).toBe(2);
  await press(page, words.add);
  await page.getByRole('button', { name: words.build, exact: true }).first().waitFor();
  await press(page, words.build);
  await press(page, words.tabs.functions);
  await page.getByLabel(words.functions.search).fill('rate');
  expect(page.workers().length).toBe(1);
  expect(requests.filter((url) => url !== 'http://sidebar.test/' && !/^(?:blob|data):/.test(url))).toEqual([]);
  expect(requests).toContain('http://sidebar.test/');
  expect(await violationsOn(page)).toEqual([]);
  expect(complaints).toEqual([]);
  // The policy is there: whatever would leave the page is kept in it, and told.
  await page.evaluate(() => fetch('http://sidebar.test/elsewhere').catch(() => null));
  await expect.poll(() => violationsOn(page)).toEqual(['connect-src http://sidebar.test/elsewhere']);
  await page.close();
});

/** Texts that would run, were they taken for anything else than texts. */
const markup = [
  '<img src=x onerror="window.hit=1">',
  '"><script>window.hit=1</script>',
  '<svg onload=window.hit=1>',
  'javascript:window.hit=1',
  '<a href="javascript:window.hit=1" autofocus onfocus="window.hit=1">x</a>',
];

const posts: readonly Row[] = markup.map((text, at) =>
  record('posts', {
    ...{ platform: text, account: text, text, link: text, format: text, post_id: text },
    ...{ date: 46_300 + at, reach: 100, likes: 10, engagements: 20 },
  }),
);
const held = {
  ...summarizeRecords('posts', posts),
  tab: markup[0] ?? '',
  origins: [{ source: markup[1] ?? '', file: markup[0] ?? '', rows: 5, leftOut: 0, from: 46_300, to: 46_304 }],
};

/** Elements that run or fetch something, and attributes that do. */
const running = 'img,iframe,object,embed,svg,script,link,[onload],[onerror],[onfocus],a[href^="javascript" i]';

/** Sees to it that a page shows texts and runs none of them; gives all that it shows. */
const looker = async ({ page, complaints }: Watched): Promise<() => Promise<string>> => {
  const usual = await page.locator(running).count();
  return async () => {
    expect(await page.locator(running).count()).toBe(usual);
    expect(await page.evaluate(() => window.hit ?? null)).toBe(null);
    expect(complaints).toEqual([]);
    return (await page.locator('body').textContent()) ?? '';
  };
};

const [name = ''] = markup;

test('texts of the file and of the server are texts on the page, and none of them runs', async () => {
  const watched = await opened({
    isFilled: true,
    held: { holdings: [held], records: { posts } },
    clients: markup.map((client) => ({ platform: client, account: client, client })),
    reports: markup.map((tab, at) => ({ tab, sheetId: at + 7, from: 46_300, to: 46_304 })),
    failures: { pokaznykReport: `${name} failed` },
    goalRule: name,
  });
  const { page } = watched;
  const look = await looker(watched);
  expect(await look()).toContain(name);
  for (const tab of ['functions', 'help', 'report'] as const) {
    await press(page, words.tabs[tab]);
    await look();
  }
  await press(page, words.nextReport);
  await look();
  await press(page, words.build);
  await page.getByRole('alert').filter({ hasText: 'failed' }).waitFor();
  expect(await look()).toContain(`${name} failed`);
  await page.close();
});

test('texts of an export and the names of files are texts on the page, and none of them runs', async () => {
  const watched = await opened({});
  const { page } = watched;
  const look = await looker(watched);
  const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const header = quoted(['Date', 'Platform', 'Account', 'Post ID', 'Text', 'Likes', ...markup]);
  const rows = markup.map((text, at) => quoted([`2026-10-0${at + 1}`, text, text, text, text, text, ...markup]));
  // One that is known, in which texts stand also where numbers should, and one that nothing knows.
  const files = [[header, ...rows].join('\n'), [quoted(markup), quoted(markup), quoted(markup)].join('\n')];
  const given = files.map((text, at) => ({ name: `${name} ${at}.csv`, mimeType: '', buffer: Buffer.from(text) }));
  await page.locator('input[type=file]').first().setInputFiles(given);
  await expect.poll(() => page.locator('li.file').count(), { timeout: 60_000 }).toBe(2);
  for (const fold of await page.locator('details').all()) await fold.evaluate((each) => each.setAttribute('open', ''));
  const shown = await look();
  for (const text of [`${name} 0`, ...markup.slice(0, 2)]) expect(shown).toContain(text);
  await page.close();
});
