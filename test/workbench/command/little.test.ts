import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from '../../../src/workbench/page/session.ts';
import { type RunningServer, startServer } from '../../../src/workbench/server.ts';
import { openChromium } from '../../chromium.ts';
import { axeFindings } from '../axe.ts';

const screenshots = 'test/screenshots';

/** A little add-on that does what the page must show: sidebars, dialogs, messages in passing, calls and failures. */
const code = `
function onOpen() {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const name of ['show', 'help', 'say', 'count', 'fail', 'stray']) menu.addItem(name, name);
  menu.addToUi();
}
function show() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Little'));
}
function help() {
  const html = HtmlService.createHtmlOutputFromFile('sidebar').getContent().replace('<html', '<html data-open="help"');
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle('Little help'));
}
function say() {
  SpreadsheetApp.getActiveSpreadsheet().toast('Only in passing');
  SpreadsheetApp.getUi().alert('Read <b>this</b>');
}
function count() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  sheet.getRange('A1').setValue(1);
  sheet.getRange('A2').setValue(2);
  sheet.getRange('A1').getValue();
}
function fail() { throw new Error('It went wrong'); }
function stray() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>Another page</p>'));
}
`;
const sidebar = `<!DOCTYPE html>
<html lang="en"><head><title>Little add-on</title></head><body><p id="place"></p>
<script>document.getElementById('place').textContent = document.documentElement.dataset.open || 'usual';</script></body></html>`;

const root = mkdtempSync(join(tmpdir(), 'little-'));
let serving: RunningServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  mkdirSync(join(root, 'dist'));
  mkdirSync(screenshots, { recursive: true });
  symlinkSync(resolve('build'), join(root, 'build'));
  writeFileSync(join(root, 'dist', 'Code.js'), code);
  writeFileSync(join(root, 'dist', 'sidebar.html'), sidebar);
  writeFileSync(join(root, 'dist', 'reader.html'), '');
  writeFileSync(join(root, 'dist', 'opener.html'), '');
  writeFileSync(join(root, 'dist', 'appsscript.json'), '{"timeZone":"Etc/UTC"}');
  serving = await startServer({ port: 0, root });
  browser = await openChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'en-US', timezoneId: 'Europe/Kyiv' });
  await page.goto(serving.url);
  await page.waitForFunction(() => 'workbench' in window);
});

afterAll(async () => {
  await browser?.close();
  await serving?.close();
  rmSync(root, { recursive: true });
});

/** Presses a key until it has done what it is for: the engine moves the focus into its menus a moment after it draws them. */
const pressUntil = (key: string, isDone: () => Promise<boolean>) =>
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

/** Chooses an item of the add-on's menu with the keyboard alone. */
const choose = async (name: string) => {
  const itemOf = (text: string) => page.locator('.o-menu-item', { hasText: new RegExp(`^\\s*${text}\\s*$`) });
  const isActive = (text: string) => async () =>
    (await itemOf(text).count()) === 1 &&
    itemOf(text).evaluate((each) => ['o-menu-item-active', 'active'].some((active) => each.classList.contains(active)));
  await page.locator('[data-id=extensions]').focus();
  await pressUntil('Enter', () => itemOf('Little add-on').isVisible());
  await pressUntil('ArrowDown', isActive('Little add-on'));
  await pressUntil('ArrowRight', () => itemOf(name).isVisible());
  await pressUntil('ArrowDown', isActive(name));
  await page.keyboard.press('Enter');
};

const place = () => page.frameLocator('.sidebar iframe').locator('#place').textContent();

describe('an add-on on the workbench', () => {
  it('shows its sidebar at the place that its page asks for, under the same policy', async () => {
    expect(await place()).toBe('usual');
    await choose('help');
    await expect.poll(place).toBe('help');
    expect(await page.locator('.sidebar h2').textContent()).toBe('Little help');
    const { status, policy } = await page.evaluate(async () => {
      const answer = await fetch('sidebar?open=help');
      return { status: answer.status, policy: answer.headers.get('Content-Security-Policy') };
    });
    expect(status).toBe(200);
    expect(policy).toContain("connect-src 'none'");
    await choose('show');
    await expect.poll(place).toBe('usual');
  });

  it('tells in passing what it says in passing, and asks for a press where it wants one', async () => {
    await choose('say');
    expect(await page.getByRole('status').textContent()).toContain('Only in passing');
    const dialog = page.getByRole('dialog', { name: 'Read <b>this</b>' });
    await dialog.waitFor();
    expect(await axeFindings(page, ['.messages', '.asked'])).toEqual([]);
    await page.screenshot({ path: `${screenshots}/workbench-said.png` });
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog.count()).toBe(0);
    // What was said before is not said again.
    await choose('show');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('tells why an item of its menu failed, and leaves the sidebar as it is', async () => {
    await choose('help');
    await choose('fail');
    await page.getByText('It went wrong').waitFor();
    await choose('stray');
    await page.getByText('not in the workbench').waitFor();
    expect(await place()).toBe('help');
  });

  it('has its last actions told with their calls, the classes of these and the time of the stand-in’s clock', async () => {
    await choose('count');
    const panel = page.locator('.seen');
    await panel.locator('> summary').focus();
    await page.keyboard.press('Enter');
    const last = panel.locator('details').first();
    // Two writes of 10 ms and a read of 150 ms, with their cells and what costs next to nothing.
    expect(await last.locator('summary').textContent()).toBe('count · calls: 3 · 0.2 s');
    expect(await last.locator('p').textContent()).toBe('reads 1 · writes 2 · charts 0 · flushes 0');
    expect(await last.locator('tbody tr').allTextContents()).toEqual(['Range.setValuewrites2', 'Range.getValuereads1']);
    expect(await panel.locator('details summary').allTextContents()).toHaveLength(6);
    expect(await panel.locator('details summary').nth(2).textContent()).toContain('fail');
    await page.screenshot({ path: `${screenshots}/workbench-seen.png` });
    await page.keyboard.press('Escape');
    expect(await last.isVisible()).toBe(false);
    expect(await panel.locator('> summary').evaluate((each) => each === document.activeElement)).toBe(true);
  });
});
