import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/sidebar/words/words.ts';
import { type Serving, serve } from '../../src/workbench/server.ts';
import { openChromium } from '../chromium.ts';
import { paste } from './fake-google.ts';

const screenshots = 'test/screenshots';
const words = wordsOf('en');
const real = '../shared/exports/meta-content-fb-en-1.csv';

let serving: Serving;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true });
  serving = await serve({ port: 0 });
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

/** The figure of this period in the row of a label. */
const figure = (page: Page, label: string) =>
  page.evaluate((name) => {
    const { workbench } = window;
    if (!workbench) throw new Error('The workbench is not open.');
    const tab = workbench.activeSheet();
    const row = Array.from({ length: 60 }, (_, at) => at + 9).find(
      (at) => workbench.cell(tab, `A${at}`).value === name,
    );
    return workbench.cell(tab, `C${row}`).value;
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

describe.each([
  ['a synthetic export', 'test/fixtures/meta-content-facebook.csv'],
  ['a real export', real],
])('from %s', (name, path) => {
  test('a paste becomes a report whose figures follow its dates', async (context) => {
    if (!existsSync(path)) {
      console.log(`Skipped: ${path} is not here.`);
      context.skip();
    }
    const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, locale: 'en-US' });
    await page.goto(serving.url);
    await page.waitForFunction(() => 'workbench' in window);
    await page.frameLocator('.sidebar iframe').getByText(words.noneHeld).waitFor();
    const sidebar = sidebarOf(page);
    const press = (button: string) => sidebar.getByRole('button', { name: button, exact: true }).click();

    await paste(sidebar, readFileSync(path, 'utf8'));
    await sidebar.getByRole('heading', { name: words.understood }).waitFor();
    expect(await sidebar.locator('.card').first().textContent()).toMatch(/Meta/);
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
    await page.close();
  });
});
