import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sidebarWordsOf } from '../../src/sidebar/words/words-of.ts';
import type { Language } from '../../src/text/language.ts';
import { type RunningServer, startServer } from '../../src/workbench/server.ts';
import { openChromium } from '../chromium.ts';
import { countTried, productOf, sampleOf } from '../thorough.ts';
import { paste } from './fake-google.ts';
import { keyboard, mouse } from './hands.ts';
import { faultsIn } from './opened.ts';

const screenshots = 'test/screenshots';
const english = sidebarWordsOf('en');
const posts = '../shared/exports/meta-content-fb-en-1.csv';

let serving: RunningServer;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true });
  serving = await startServer({ port: 0 });
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  await serving?.close();
});

const sidebarOf = (page: Page) => {
  const frame = page.frames().find((each) => new URL(each.url(), serving.url).pathname === '/sidebar');
  if (!frame) throw new Error('The sidebar is not open.');
  return frame;
};

/** The workbench as somebody finds it who has never been there: its sidebar has sample data before it. */
const opened = async (language: Language) => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 860 },
    locale: { uk: 'uk-UA', en: 'en-US' }[language],
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(serving.url);
  await page.waitForFunction(() => 'workbench' in window);
  await page
    .frameLocator('.sidebar iframe')
    .getByRole('button', { name: sidebarWordsOf(language).add })
    .waitFor();
  return { page, sidebar: sidebarOf(page), complaints };
};

/** The cell of the open tab, by its address, as its value stands. */
const cell = (page: Page, address: string) =>
  page.evaluate((at) => window.workbench?.cell(window.workbench.activeSheet(), at).value, address);

/** Types into a cell of the open tab by the name box, as a person does. */
const type = async (page: Page, address: string, text: string) => {
  const box = page.locator('.o-named-range-selector-container input');
  await box.fill(address);
  await box.press('Enter');
  await page.waitForFunction(
    ([column, row]) => {
      const zone = window.workbench?.model.getters.getSelectedZone();
      return zone?.left === column && zone?.top === row;
    },
    [address.charCodeAt(0) - 'A'.charCodeAt(0), Number(address.slice(1)) - 1],
  );
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.keyboard.type(text, { delay: 10 });
  await page.keyboard.press('Enter');
};

/** The figure of this period in the line of a label; on a card the label of the next stands there. */
const figure = (page: Page, label: string) =>
  page.evaluate((name) => {
    const { workbench } = window;
    if (!workbench) throw new Error('The workbench is not open.');
    const tab = workbench.activeSheet();
    const lines = Array.from({ length: 120 }, (_, at) => at + 9).filter(
      (at) => workbench.cell(tab, `A${at}`).value === name,
    );
    return lines
      .map((at) => workbench.cell(tab, `C${at}`).value)
      .find((value) => typeof value === 'number' || value === '–');
  }, label);

/** The days and the engagements (column Q) of the records in the data tab. */
const recordsIn = (page: Page) =>
  page.evaluate(() =>
    Array.from({ length: 200 }, (_, at) => {
      const [day, engagements] = ['A', 'Q'].map((column) =>
        Number(window.workbench?.cell('Posts', `${column}${at + 2}`).value ?? 0),
      );
      return { day: day ?? 0, engagements: engagements ?? 0 };
    }).filter(({ day }) => day > 0),
  );

const exports = [
  ['a synthetic export', 'test/fixtures/meta-content-facebook.csv'],
  ['a real export', posts],
] as const;
const triedExports = sampleOf(exports, 1);

describe.each(triedExports)(`from %s, ${countTried(triedExports, exports)}`, (name, path) => {
  test('a paste becomes a report whose figures follow its dates', async (context) => {
    if (!existsSync(path)) {
      console.log(`Skipped: ${path} is not here.`);
      context.skip();
    }
    const words = english;
    const { page, sidebar } = await opened('en');
    const { press } = mouse(page, sidebar);

    await press(words.otherData);
    await paste(sidebar, readFileSync(path, 'utf8'));
    await sidebar.locator('.verdict').waitFor();
    expect(await sidebar.locator('li.file').first().textContent()).toMatch(/Meta/);
    await press(words.add);
    await sidebar.getByLabel(words.goal).waitFor();
    await press(words.build);
    await sidebar.getByRole('heading', { name: words.next }).waitFor();
    // The first line of what comes next names the two cells that hold the days.
    const line = await sidebar.locator('.lines li').first().textContent();
    const [from = '', to = ''] = (line ?? '').match(/[A-Z]+\d+/g) ?? [];
    await press(words.open);
    await page.screenshot({ path: `${screenshots}/path-${name.replaceAll(' ', '-')}.png` });

    const inSpan = async () => {
      const [first, last] = [Number(await cell(page, from)), Number(await cell(page, to))];
      return (await recordsIn(page)).filter(({ day }) => day >= first && day <= last);
    };
    const whole = await inSpan();
    expect(whole.length).toBeGreaterThan(1);
    expect(await figure(page, 'Posts')).toBe(whole.length);

    // From the day after the earliest post on: at least that one drops out, and every figure follows.
    const first = Math.min(...whole.map(({ day }) => day));
    await type(page, from, new Date((first + 1 - 25569) * 86_400_000).toLocaleDateString('en-US', { timeZone: 'UTC' }));
    await expect.poll(() => cell(page, from)).toBe(first + 1);
    const fewer = await inSpan();
    expect(fewer.length).toBeLessThan(whole.length);
    await expect.poll(() => figure(page, 'Posts')).toBe(fewer.length === 0 ? 0 : fewer.length);
    const sum = fewer.reduce((total, { engagements }) => total + engagements, 0);
    await expect.poll(() => figure(page, 'Engagements with posts')).toBe(fewer.length === 0 ? '–' : sum);
    await page.screenshot({ path: `${screenshots}/path-${name.replaceAll(' ', '-')}-changed.png` });
    await page.context().close();
  });
});

/** Real exports of six networks and kinds; where they are not there, synthetic ones. */
const real = [
  'meta-content-fb-en-1.csv',
  'meta-content-ig-en-1.csv',
  'meta-ads-campaigns-en-1.csv',
  'tiktok-overview-en-1.csv',
  'ga4-dates-en-1.csv',
  'x-overview-en-1.csv',
].map((name) => `../shared/exports/${name}`);

/** As a serial number. */
const firstDayOf2026 = 46_023;

const every = productOf({ language: ['uk', 'en'], by: ['mouse', 'keyboard'] } as const);
const tried = sampleOf(every, 1);

describe.each(tried)(`in $language, by $by only, ${countTried(tried, every)} ways`, ({ language, by }) => {
  test('six real exports become a report that shows what was previewed', async (context) => {
    if (!real.every((path) => existsSync(path))) {
      console.log('Skipped: the real exports are not here.');
      context.skip();
    }
    const words = sidebarWordsOf(language);
    const { page, sidebar, complaints } = await opened(language);
    const hands = { mouse, keyboard }[by](page, sidebar);

    await hands.press(words.otherData);
    await hands.give(real, words.choose);
    await sidebar.locator('.verdict').waitFor();
    await expect.poll(() => sidebar.locator('main li.file').count()).toBeGreaterThanOrEqual(6);
    await hands.press(words.add);
    await sidebar.getByLabel(words.goal).waitFor();
    await hands.choose(words.goal, 'traffic');
    await hands.choose(words.period, 'quarter');
    // The newest quarter has days of one network alone; the one before it has posts.
    await hands.choose(words.which, String(firstDayOf2026));
    await hands.choose(words.compare, 'previous');
    const preview = sidebar.getByLabel(words.preview.title);
    await preview.locator('data').first().waitFor();
    // The preview of the last choice says its days.
    await preview.getByText({ uk: /^1\sсіч/, en: /^Jan\s1\s/ }[language]).waitFor();
    const previewed = await preview.locator('tr').evaluateAll((rows) =>
      rows.map((row) => ({
        name: row.querySelector('th')?.textContent ?? '',
        value: row.querySelector('data')?.getAttribute('value') ?? null,
      })),
    );
    expect(previewed.length).toBeGreaterThanOrEqual(4);
    expect(await faultsIn(sidebar)).toEqual([]);
    await hands.press(words.build);
    await sidebar.getByRole('heading', { name: words.next }).waitFor();
    await hands.press(words.open);
    await page.screenshot({ path: `${screenshots}/path-${language}-${by}.png` });
    for (const { name, value } of previewed) {
      const shown = await figure(page, name);
      if (value === null) expect(shown, name).toBe('–');
      else expect(shown, name).toBeCloseTo(Number(value), 8);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
