import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from '../../../src/workbench/page/panes/page-words.ts';
import type {} from '../../../src/workbench/page/session.ts';
import { type RunningServer, startServer } from '../../../src/workbench/server.ts';
import { record } from '../../addon/file.ts';
import { openChromium } from '../../chromium.ts';
import { axeFindings } from '../axe.ts';

const screenshots = 'test/screenshots';

let serving: RunningServer;
let browser: Browser;
let page: Page;
const elsewhere: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true });
  serving = await startServer({ port: 0 });
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
  // The engine is three megabytes to read while other tests keep the processors.
  await page.waitForFunction(() => 'workbench' in window, null, { timeout: 120_000 });
});

afterAll(async () => {
  await browser?.close();
  await serving?.close();
});

// The engine draws the grid on a canvas: a cell is known only by its place, in pixels.
const grid = { header: { width: 48, height: 26 }, cell: { width: 96, height: 23 } };

/** Clicks a cell at the top left of the open sheet and types there, at the pace of a very fast person. */
const type = async (address: string, text: string) => {
  const column = address.charCodeAt(0) - 'A'.charCodeAt(0);
  const row = Number(address.slice(1)) - 1;
  const x = grid.header.width + (column + 0.5) * grid.cell.width;
  const y = grid.header.height + (row + 0.5) * grid.cell.height;
  await page.locator('.o-grid').click({ position: { x, y } });
  await page.waitForFunction(
    ([left, top]) => {
      const zone = window.workbench?.model.getters.getSelectedZone();
      return zone?.left === left && zone?.top === top;
    },
    [column, row],
  );
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.keyboard.type(text, { delay: 10 });
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
    await page.locator('.o-menu-item', { hasText: 'Open Pokaznyk' }).click();
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

  it('lets a person delete a tab, of which the add-on then knows nothing', async () => {
    const row = record('posts', { date: 46_300, platform: 'X', account: 'me', post_id: 'id', text: 'text' });
    const [kept, gone] = await page.evaluate(
      (rows) => {
        const { workbench } = window;
        if (!workbench) throw new Error('The workbench is not open.');
        workbench.run('pokaznykImport', {
          kind: 'posts',
          source: 'Test',
          file: null,
          language: 'en',
          rows,
          chunk: 0,
          chunks: 1,
          total: 1,
          leftOut: 0,
        });
        const { getters } = workbench.model;
        const held = () => Object(workbench.run('pokaznykState')).data.holdings.length;
        const before = held();
        const sheetId = getters.getSheetIdByName('Posts') ?? '';
        workbench.model.dispatch('DELETE_SHEET', { sheetId, sheetName: 'Posts' });
        return [before, held()];
      },
      [row],
    );
    expect([kept, gone]).toEqual([1, 0]);
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

  it('keeps both where language and locale are chosen at once', async () => {
    await page.evaluate(() => {
      for (const [name, value] of [
        ['language', 'en'],
        ['locale', 'uk_UA'],
      ]) {
        const select = document.querySelector<HTMLSelectElement>(`select[name=${name}]`);
        if (select === null) throw new Error(`There is no choice of the ${name}.`);
        select.value = value ?? '';
        select.dispatchEvent(new Event('change'));
      }
    });
    const chosen = () =>
      page
        .locator('.bench select')
        .evaluateAll((all) => all.map((each) => each instanceof HTMLSelectElement && each.value));
    await expect
      .poll(() => page.evaluate(() => [localStorage.getItem('language'), localStorage.getItem('locale')]))
      .toEqual(['en', 'uk_UA']);
    await expect.poll(chosen).toEqual(['en', 'uk_UA']);
    await expect.poll(() => cell('E1')).toMatchObject({ value: 0.05, shown: '0,05' });
    expect(await page.locator('.sheet').count()).toBe(1);
  });

  it('gives a saved workbook back, and keeps what is shown when a file is no workbook', async () => {
    const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('.bench button').nth(2).click()]);
    const path = `${screenshots}/workbench.json`;
    await saved.saveAs(path);
    // Emptied first: the composer of a filled cell may open on what stands there.
    await type('E1', '');
    await page.keyboard.press('Delete');
    await expect.poll(() => cell('E1')).not.toMatchObject({ value: 0.05 });
    await type('E1', 'gone');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell('E1')).toMatchObject({ value: 'gone' });
    await page.setInputFiles('input[type=file]', path);
    await expect.poll(() => cell('E1')).toMatchObject({ value: 0.05 });
    await page.setInputFiles('input[type=file]', { name: 'no.json', mimeType: '', buffer: Buffer.from('{"sheets"') });
    await page.locator('.message', { hasText: 'no.json' }).waitFor();
    expect(await cell('E1')).toMatchObject({ value: 0.05 });
  });

  it('hands over an xlsx file, which is a zip', async () => {
    const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('.bench button').nth(3).click()]);
    expect(saved.suggestedFilename()).toMatch(/\.xlsx$/);
    const path = `${screenshots}/workbench.xlsx`;
    await saved.saveAs(path);
    expect((await readFile(path)).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  });

  it('opens an xlsx file with its formulas alive, also those that are newer than its format', async () => {
    await type('G1', '=MAXIFS(A1:A2; B1:B2; ">5")+SUM(A1:C1)');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell('G1')).toMatchObject({ value: 1090 });
    const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('.bench button').nth(3).click()]);
    const path = `${screenshots}/workbench.xlsx`;
    await saved.saveAs(path);
    await type('A1', '');
    await page.keyboard.press('Delete');
    await expect.poll(() => cell('G1')).toMatchObject({ value: 1060 });
    await page.setInputFiles('input[type=file]', path);
    await expect.poll(() => cell('G1')).toMatchObject({ value: 1090 });
    // Emptied first: the composer of a filled cell may open on what stands there.
    await type('A1', '');
    await page.keyboard.press('Delete');
    await expect.poll(() => cell('G1')).toMatchObject({ value: 1060 });
    await type('A1', '31');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell('G1')).toMatchObject({ value: 1091 });
    const broken = (await readFile(path)).subarray(0, 900);
    await page.setInputFiles('input[type=file]', { name: 'half.xlsx', mimeType: '', buffer: broken });
    await page.locator('.message', { hasText: 'half.xlsx' }).waitFor();
    expect(await cell('G1')).toMatchObject({ value: 1091 });
  });

  it.each(['en', 'uk'] as const)(
    'has nothing in its own bar, panel and pane that keeps anybody out, in %s',
    async (language) => {
      await page.locator('select[name=language]').selectOption(language);
      // The page that spoke another language stays until the spreadsheet is open anew: a fold-out of that one goes with it.
      await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
      await page.locator('.sidebar iframe').waitFor();
      await page.locator('.seen > summary', { hasText: words.seen[language] }).click();
      // The newest action stands open; one that asked for nothing has no table.
      await page.locator('.seen p').first().waitFor();
      expect(await axeFindings(page, ['.bench', '.seen', '.sidebar > header'])).toEqual([]);
      await page.screenshot({ path: `${screenshots}/workbench-seen-${language}.png` });
      await page.keyboard.press('Escape');
    },
  );

  it('begins a new file where a person confirms it', async () => {
    const begin = page.locator('.bench button').first();
    page.once('dialog', (dialog) => dialog.dismiss());
    await begin.click();
    expect(await cell('G1')).toMatchObject({ value: 1091 });
    page.once('dialog', (dialog) => dialog.accept());
    await begin.click();
    await expect.poll(() => cell('G1')).toMatchObject({ value: null });
    expect(await page.evaluate(() => window.workbench?.sheets())).toHaveLength(1);
    await page.frameLocator('.sidebar iframe').locator('.drop').waitFor();
  });

  it('asks nothing of any other machine, and complains of nothing', () => {
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe("the sidebar's frame", () => {
  /** Runs in the frame, where `google` is what the sidebar's script sees. */
  const inFrame = async <T>(script: string): Promise<T> => {
    const frame = page.frames().find((each) => each.url().endsWith('/sidebar'));
    if (!frame) throw new Error('There is no sidebar.');
    return frame.evaluate(script);
  };

  it('refuses a Date before it leaves, and has no private function', async () => {
    expect(
      await inFrame(
        '(() => { try { google.script.run.pokaznykState(new Date()) } catch (error) { return error.message } })()',
      ),
    ).toBe('Failed due to illegal value in property: 0');
    expect(await inFrame('typeof google.script.run.secret_')).toBe('undefined');
  });

  it('answers asynchronously, with the user object, and a failure for what is not there', async () => {
    expect(
      await inFrame(`new Promise((done) => {
        let isLater = false;
        google.script.run.withUserObject(7).withSuccessHandler((answer, seven) => done([isLater, answer.ok, seven])).pokaznykState();
        isLater = true;
      })`),
    ).toEqual([true, true, 7]);
    expect(
      await inFrame(`new Promise((done) => {
        google.script.run.withFailureHandler((error, seven) => done([error instanceof Error, seven])).withUserObject(7).nowhere();
      })`),
    ).toEqual([true, 7]);
  });

  it('lets more calls than ten wait their turn', async () => {
    expect(
      await inFrame(`new Promise((done) => {
        let answered = 0;
        const count = () => { answered += 1; if (answered === 25) done(answered); };
        for (let call = 0; call < 25; call += 1) google.script.run.withSuccessHandler(count).pokaznykState();
      })`),
    ).toBe(25);
  });

  it('connects to nothing', async () => {
    expect(await inFrame("fetch('/dist/Code.js').then(() => 'connected', () => 'refused')")).toBe('refused');
    expect(
      await inFrame(`new Promise((done) => {
        const image = new Image();
        image.onload = () => done('loaded');
        image.onerror = () => done('refused');
        image.src = '/dist/Code.js';
      })`),
    ).toBe('refused');
    expect(
      await inFrame(`(() => {
        const script = document.createElement('script');
        script.textContent = 'window.intruder = true';
        document.body.append(script);
        return window.intruder ?? false;
      })()`),
    ).toBe(false);
  });
});
