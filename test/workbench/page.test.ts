import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from '../../src/workbench/page/session.ts';
import { type Serving, serve } from '../../src/workbench/server.ts';
import { openChromium } from '../chromium.ts';

const screenshots = 'test/screenshots';

let serving: Serving;
let browser: Browser;
let page: Page;
const elsewhere: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true });
  serving = await serve({ port: 0 });
  browser = await openChromium();
  page = await browser.newPage({ viewport: { width: 1440, height: 860 }, locale: 'en-US', timezoneId: 'Europe/Kyiv' });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(serving.url) && !/^(data|blob|about):/.test(url)) elsewhere.push(url);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(serving.url);
  await page.waitForFunction(() => 'workbench' in window);
});

afterAll(async () => {
  await browser?.close();
  await serving?.close();
});

/** Goes to a cell of the open sheet by the name box and types there, as a person does. */
const type = async (address: string, text: string) => {
  const box = page.locator('.o-named-range-selector-container input');
  await box.fill(address);
  await box.press('Enter');
  await page.keyboard.type(text);
};

/** A cell of the open sheet. */
const cell = (address: string) =>
  page.evaluate((at) => {
    const { workbench } = window;
    return workbench?.cell(workbench.activeSheet(), at);
  }, address);

describe('the page of the workbench', () => {
  it('opens with the sidebar shown at the width that Google gives it', async () => {
    const box = await page.locator('.sidebar iframe').boundingBox();
    expect(box?.width).toBe(300);
    await expect.poll(() => page.frameLocator('.sidebar iframe').locator('#app').textContent()).not.toBe('');
  });

  it('shows the add-on in the menu as Google would, and the item opens the sidebar again', async () => {
    await page.locator('.sidebar header button').click();
    expect(await page.locator('.sidebar').isVisible()).toBe(false);
    await page.locator('[data-id=extensions]').click();
    await page.locator('.o-menu-item', { hasText: 'Pokaznyk' }).hover();
    await page.locator('.o-menu-item', { hasText: 'Build a KPI report' }).click();
    await page.locator('.sidebar iframe').waitFor();
  });

  it('offers a custom function with its help and computes it', async () => {
    const rows = [
      [30, 20, 1000],
      [40, 10, 1000],
    ];
    for (const [row, values] of rows.entries()) {
      for (const [column, value] of values.entries()) {
        await type(`${'ABC'[column]}${row + 1}`, `${value}`);
        await page.keyboard.press('Enter');
      }
    }
    await type('E1', '=ENGAGEMENT_R');
    const offer = page.locator('.o-autocomplete-value', { hasText: 'ENGAGEMENT_RATE' });
    await offer.first().waitFor();
    expect(await page.locator('.o-autocomplete-description').first().textContent()).toMatch(/\w+ \w+/);
    await page.screenshot({ path: `${screenshots}/workbench-autocomplete.png` });
    await page.keyboard.type('ATE(A1:B2; C1:C2)');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell('E1')).toMatchObject({ value: 0.05 });
    await page.screenshot({ path: `${screenshots}/workbench.png` });
  });

  it('speaks Ukrainian when asked, and keeps what stands in the cells', async () => {
    await page.locator('select[name=language]').selectOption('uk');
    await page.locator('[data-id=extensions]', { hasText: 'Розширення' }).waitFor();
    await expect.poll(() => cell('E1')).toMatchObject({ value: 0.05 });
    await page.screenshot({ path: `${screenshots}/workbench-uk.png` });
  });

  it('shows a figure the way of the chosen locale', async () => {
    await page.locator('select[name=locale]').selectOption('de_DE');
    await expect.poll(() => cell('E1')).toMatchObject({ shown: '0,05' });
  });

  it('asks nothing of any other machine, and complains of nothing', () => {
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
