import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words as menu } from '../../src/addon/addon-words.ts';
import { notebookWords } from '../../src/report/notebook/notebook-words.ts';
import { sidebarWordsOf } from '../../src/sidebar/words/words-of.ts';
import { type RunningServer, startServer } from '../../src/workbench/server.ts';
import { openChromium } from '../chromium.ts';
import { keyboard } from './hands.ts';

const screenshots = 'test/screenshots';
const words = sidebarWordsOf('en');
const tab = notebookWords.tab.en;

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

const cell = (page: Page, address: string) =>
  page.evaluate((at) => window.workbench?.cell(window.workbench.activeSheet(), at).value, address);

const activeSheet = (page: Page) => page.evaluate(() => window.workbench?.activeSheet());

/** Presses a key until it has done what it is for: the engine moves the focus into its menus a moment after it draws them. */
const pressUntil = (page: Page, key: string, isDone: () => Promise<boolean>) =>
  expect
    .poll(
      async () => {
        if (await isDone()) return true;
        await page.keyboard.press(key);
        return isDone();
      },
      { timeout: 20_000 },
    )
    .toBe(true);

/** Chooses an item of the add-on's menu, and of the menu below it, with the keyboard alone. */
const choose = async (page: Page, names: readonly string[]): Promise<void> => {
  const itemOf = (text: string) => page.locator('.o-menu-item', { hasText: new RegExp(`^\\s*${text}\\s*$`) });
  const isActive = (text: string) => async () =>
    (await itemOf(text).count()) === 1 &&
    itemOf(text).evaluate((each) => ['o-menu-item-active', 'active'].some((active) => each.classList.contains(active)));
  await page.locator('[data-id=extensions]').focus();
  const [first = '', ...others] = names;
  await pressUntil(page, 'Enter', () => itemOf(first).isVisible());
  await pressUntil(page, 'ArrowDown', isActive(first));
  for (const name of others) {
    await pressUntil(page, 'ArrowRight', () => itemOf(name).isVisible());
    await pressUntil(page, 'ArrowDown', isActive(name));
  }
  await page.keyboard.press('Enter');
};

/** Counts the keys that are pressed in the page and its sidebar. */
const countKeys = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.assign(window, { pressed: 0 });
    window.addEventListener(
      'keydown',
      () => Object.assign(window, { pressed: Number(Reflect.get(window, 'pressed')) + 1 }),
      true,
    );
  });

const keysPressed = async (page: Page): Promise<number> => {
  let all = 0;
  for (const frame of page.frames()) all += await frame.evaluate(() => Number(Reflect.get(window, 'pressed') ?? 0));
  return all;
};

/** What a person presses who does not hurry: the time that a machine takes says how busy it is. */
const keysInSecond = 3;

/** Types figures into cells side by side, from the one that is selected on. */
const typeAcross = async (page: Page, figures: readonly (number | null)[]): Promise<void> => {
  for (const figure of figures) {
    if (figure !== null) await page.keyboard.type(String(figure));
    await page.keyboard.press('Tab');
  }
};

test("a new user's table becomes a report by the keyboard alone, with no more keys than a minute has", {
  timeout: 300_000,
}, async () => {
  const context = await browser.newContext({ viewport: { width: 1840, height: 900 }, locale: 'en-US' });
  const page = await context.newPage();
  await countKeys(page);
  await page.goto(serving.url);
  await page.waitForFunction(() => 'workbench' in window);
  await page.frameLocator('.sidebar iframe').getByRole('button', { name: words.add }).waitFor();

  const began = performance.now();
  await choose(page, [menu.name.en, menu.byHand.en, menu.byMonth.en]);
  await expect.poll(() => activeSheet(page)).toBe(tab);
  const read = words.notebook.read(tab);
  await page.frameLocator('.sidebar iframe').getByRole('button', { name: read }).waitFor();
  // The first cell to fill is selected: followers of the first network in the last month.
  await typeAcross(page, [1265, 65, 12, 14, 8400, 420, 38, 12, 140, 50, 45, 18, 2, 2, 4, null, 9, 7200, 3000]);
  await expect.poll(() => cell(page, 'V9')).toBe('✓');
  await page.screenshot({ path: `${screenshots}/notebook.png` });

  await page.locator('.sidebar iframe').focus();
  const { press } = keyboard(page, sidebarOf(page));
  await press(read);
  await sidebarOf(page).locator('.verdict').waitFor();
  await page.screenshot({ path: `${screenshots}/notebook-check.png` });
  await press(words.add);
  await sidebarOf(page).getByLabel(words.goal).waitFor();
  await press(words.build);
  await sidebarOf(page).getByRole('heading', { name: words.next }).waitFor({ timeout: 60_000 });
  const took = performance.now() - began;
  await press(words.open);
  await page.screenshot({ path: `${screenshots}/notebook-report.png`, fullPage: true });
  const figureOf = (label: string) =>
    page.evaluate((name) => {
      const { workbench } = window;
      if (!workbench) throw new Error('The workbench is not open.');
      const sheet = workbench.activeSheet();
      const row = Array.from({ length: 80 }, (_, at) => at + 5).find(
        (at) => workbench.cell(sheet, `A${at}`).value === name,
      );
      return workbench.cell(sheet, `C${row}`).value;
    }, label);
  expect(await figureOf('Followers at the end')).toBe(1265);
  expect(await figureOf('Ad cost')).toBe(3000);
  expect(await figureOf('Answered')).toBeCloseTo(0.9, 10);
  console.log(`A table became a report in ${Math.round(took / 1000)} s.`);
  const pressed = await keysPressed(page);
  console.log(`${pressed} keys were pressed.`);
  expect(pressed).toBeLessThan(60 * keysInSecond);

  // What is typed and cleared afterwards is taken with the next report, without a word.
  await page.evaluate(
    ([name]) => {
      const { workbench } = window;
      const id = workbench?.model.getters
        .getSheetIds()
        .find((each) => workbench.model.getters.getSheetName(each) === name);
      if (workbench === undefined || id === undefined) throw new Error('The notebook is gone.');
      workbench.model.dispatch('UPDATE_CELL', { sheetId: id, col: 2, row: 8, content: '1300' });
      workbench.model.dispatch('UPDATE_CELL', { sheetId: id, col: 20, row: 8, content: '' });
    },
    [tab],
  );
  await page.locator('.sidebar iframe').focus();
  await press(words.another);
  await sidebarOf(page).getByLabel(words.goal).waitFor();
  await press(words.build);
  await sidebarOf(page).getByRole('heading', { name: words.next }).waitFor({ timeout: 60_000 });
  await press(words.open);
  expect(await figureOf('Followers at the end')).toBe(1300);
  expect(await figureOf('Ad cost')).not.toBe(3000);
});
