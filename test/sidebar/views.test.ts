import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shapeOf } from '../../src/paste/header-keys.ts';
import { positionOf } from '../../src/records/kinds.ts';
import { wordsOf } from '../../src/sidebar/words/words.ts';
import { openChromium } from '../chromium.ts';
import { callsOf, givenTo, paste, type Script } from './fake-google.ts';
import { openedSidebar, shot } from './opened.ts';

const tiktok = [
  'Date,Video views,Reached audience,Profile views,Likes,Shares,Comments,New followers,Lost followers',
  '2026/10/01,700,650,25,26,4,7,10,0',
  '2026/10/02,810,790,31,44,6,9,12,1',
].join('\n');

const table = 'Tag der Wahrheit;Zuneigung;Weite\n2026-03-02;12;900\n2026-03-03;15;950';

let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

const opened = (script: Script) => openedSidebar(browser, script);

const blueButtons = (page: Page) => page.locator('button.blue').count();

describe.each([
  ['uk', 'uk_UA'],
  ['en', 'en_US'],
] as const)('in %s', (language, locale) => {
  const words = wordsOf(language);
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  test('what only a person can tell is asked with the likeliest answer, and the answer is read at once', async () => {
    const page = await opened({ language, locale });
    await page.getByText(words.noneHeld).waitFor();
    await paste(page, 'Date,Views,Reach\n03/04/2026,100,90\n05/04/2026,120,95');
    await page.getByRole('heading', { name: words.questions }).waitFor();
    await shot(page, `${language}-2-question`);
    const select = page.locator('.question select');
    const likeliest = await select.inputValue();
    const other = likeliest === 'day first' ? 'month first' : 'day first';
    const days = () => page.locator('.card .soft').first().textContent();
    const before = await days();
    await select.selectOption(other);
    await expect.poll(days).not.toBe(before);
    expect(await page.locator('.question select').inputValue()).toBe(other);
  });

  test('a table that is not known can be mapped by hand', async () => {
    const page = await opened({ language, locale });
    await page.getByText(words.noneHeld).waitFor();
    await paste(page, table);
    await page.getByText(words.mapping.hint).waitFor();
    await shot(page, `${language}-2-mapping`);
    await page.getByLabel(words.mapping.kind).selectOption('days');
    await page.getByLabel('Tag der Wahrheit').selectOption('date');
    await page.getByLabel('Weite').selectOption('reach');
    await press(page, words.mapping.read);
    await page.getByRole('heading', { name: words.understood }).waitFor();
    expect(await page.locator('.card').first().textContent()).toContain('2');
    await shot(page, `${language}-2-mapped`);
    await page.getByText(words.mapping.asSaid('1')).waitFor();
    expect(await callsOf(page)).not.toContain('pokaznykRemember');
    await press(page, words.add);
    await page.getByLabel(words.goal).waitFor();
    const shape = shapeOf(table.split('\n')[0]?.split(';') ?? []);
    expect(await givenTo(page, 'pokaznykRemember')).toEqual([
      { mappings: [{ shape, kind: 'days', columns: ['date', null, 'reach'] }], goalRule: '' },
    ]);
  });

  describe('a table that was mapped before', () => {
    const shape = shapeOf(table.split('\n')[0]?.split(';') ?? []);
    const mappings = [{ shape, kind: 'days', columns: ['date', null, 'reach'] }] as const;

    test('is read as it was then, which is said', async () => {
      const page = await opened({ language, locale, mappings });
      await page.getByText(words.noneHeld).waitFor();
      await paste(page, table);
      await page.getByText(words.mapping.asBefore('1')).waitFor();
      await shot(page, `${language}-2-remembered`);
      await press(page, words.add);
      await page.getByLabel(words.goal).waitFor();
      expect(await givenTo(page, 'pokaznykRemember')).toEqual([]);
    });

    test('can be read otherwise, which is remembered instead', async () => {
      const page = await opened({ language, locale, mappings });
      await page.getByText(words.noneHeld).waitFor();
      await paste(page, table);
      await page.getByText(words.mapping.asBefore('1')).click();
      // Taken from the third column, where it was.
      await page.getByLabel('Zuneigung').selectOption('reach');
      await shot(page, `${language}-2-remembered-open`);
      await press(page, words.mapping.read);
      await page.getByText(words.mapping.asSaid('1')).waitFor();
      await press(page, words.add);
      await page.getByLabel(words.goal).waitFor();
      expect(await givenTo(page, 'pokaznykRemember')).toEqual([
        { mappings: [{ shape, kind: 'days', columns: ['date', 'reach', null] }], goalRule: '' },
      ]);
    });

    test('that cannot be remembered is added all the same, and both are said', async () => {
      const page = await opened({ language, locale, mappings, failures: { pokaznykRemember: 'No room.' } });
      await page.getByText(words.noneHeld).waitFor();
      await paste(page, table);
      await page.getByText(words.mapping.asBefore('1')).click();
      await page.getByLabel('Zuneigung').selectOption('views');
      await press(page, words.mapping.read);
      await page.getByText(words.mapping.asSaid('1')).waitFor();
      await press(page, words.add);
      await page.getByLabel(words.goal).waitFor();
      await page.getByText(words.mapping.forgotten(words.failures.other('No room.'))).waitFor();
      await page.getByLabel(words.written).waitFor();
    });
  });

  test('the path leads from a paste over the check to the report, and writes nothing before it is told to', async () => {
    const page = await opened({ language, locale });
    await page.getByText(words.noneHeld).waitFor();
    await shot(page, `${language}-1-data`);
    expect(await blueButtons(page)).toBe(1);
    await paste(page, tiktok);
    await page.getByRole('heading', { name: words.understood }).waitFor();
    await shot(page, `${language}-2-check`);
    expect(await blueButtons(page)).toBe(1);
    expect(await page.locator('.card').textContent()).toContain('TikTok');
    expect(await callsOf(page)).toEqual(['pokaznykState']);
    await press(page, words.add);
    await page.getByLabel(words.goal).waitFor();
    await shot(page, `${language}-3-report`);
    expect(await page.getByLabel(words.from, { exact: true }).inputValue()).toBe('2026-10-01');
    expect(await page.getByLabel(words.to, { exact: true }).inputValue()).toBe('2026-10-31');
    await press(page, words.build);
    await page.getByRole('heading', { name: words.next }).waitFor();
    await shot(page, `${language}-4-done`);
    await press(page, words.open);
    await expect.poll(() => callsOf(page)).toContain('pokaznykShow');
    await page.close();
  });

  test('posts that serve the goal are ticked by what a person types, and the next time by the same', async () => {
    const posts = [
      'Date,Post ID,Caption,Likes',
      '2026-10-01,1,New #sale today,3',
      '2026-10-02,2,Kittens,900',
      '2026-10-03,3,Order your loaf,7',
    ].join('\n');
    const page = await opened({ language, locale, goalRule: 'order' });
    await page.getByText(words.noneHeld).waitFor();
    await paste(page, posts);
    await page.getByText(words.serving.count('1', '3')).waitFor();
    await page.getByLabel(words.serving.title, { exact: true }).last().fill('order, #sale');
    await page.keyboard.press('Tab');
    await page.getByText(words.serving.count('2', '3')).waitFor();
    await shot(page, `${language}-2-goal`);
    await press(page, words.add);
    await page.getByLabel(words.goal).waitFor();
    const [sent] = await givenTo(page, 'pokaznykImport');
    const rows = Object(sent).rows.map((row: readonly unknown[]) => row[positionOf('posts', 'on_goal')]);
    expect(rows).toEqual([true, false, true]);
    expect(await givenTo(page, 'pokaznykRemember')).toEqual([{ mappings: [], goalRule: 'order, #sale' }]);
  });

  test('a second paste is checked beside the first, and either can be left out', async () => {
    const page = await opened({ language, locale });
    await page.getByText(words.noneHeld).waitFor();
    await paste(page, tiktok);
    await page.getByRole('heading', { name: words.understood }).waitFor();
    await paste(page, tiktok.replaceAll('2026/10/', '2026/11/'));
    await expect.poll(() => page.locator('li.card').count()).toBe(2);
    // The second is compared as if the first were written.
    await expect.poll(() => callsOf(page)).toContain('pokaznykCompare');
    await shot(page, `${language}-2-two`);
    await page
      .getByRole('button', { name: words.remove(words.pasted) })
      .first()
      .click();
    await expect.poll(() => page.locator('li.card').count()).toBe(1);
    await press(page, words.add);
    await page.getByLabel(words.goal).waitFor();
    const [sent, ...others] = await givenTo(page, 'pokaznykImport');
    expect(others).toEqual([]);
    // 1 November 2026.
    expect(JSON.stringify(sent)).toContain('[[46327,');
    await paste(page, 'nothing');
    await page.getByRole('heading', { name: words.nothing.title }).waitFor();
    await paste(page, tiktok);
    await page.getByRole('heading', { name: words.understood }).waitFor();
    expect(
      await page
        .locator('section[aria-label]')
        .filter({ has: page.locator('.soft') })
        .count(),
    ).toBe(1);
  });

  test('a paste in which nothing is recognised says so and leads back', async () => {
    const page = await opened({ language, locale });
    await page.getByText(words.noneHeld).waitFor();
    await paste(page, '<img src=x onerror="window.broken = true"> nothing here\nat all');
    await page.getByRole('heading', { name: words.nothing.title }).waitFor();
    await shot(page, `${language}-5-nothing`);
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
    await press(page, words.otherData);
    await page.getByText(words.drop.title).waitFor();
    await page.close();
  });

  test('an empty paste says so', async () => {
    const page = await opened({ language, locale });
    await page.getByText(words.noneHeld).waitFor();
    await paste(page, '');
    await expect.poll(() => page.getByRole('alert').textContent()).toBe(words.emptyPaste);
    await shot(page, `${language}-6-empty`);
    await page.close();
  });

  test('while a report is built the step has its name and no button can be pressed', async () => {
    const page = await opened({ language, locale, isFilled: true, silent: ['pokaznykReport'] });
    await press(page, words.nextReport);
    await press(page, words.build);
    await page.getByRole('status').filter({ hasText: words.building }).waitFor();
    await shot(page, `${language}-7-building`);
    expect(await page.locator('button:enabled').count()).toBe(0);
    await page.close();
  });

  test('a failure of Google becomes a sentence with a way out, and the choices stay', async () => {
    const failures = { pokaznykReport: 'PERMISSION_DENIED' };
    const page = await opened({ language, locale, isFilled: true, failures });
    await press(page, words.nextReport);
    await page.getByLabel(words.goal).selectOption('traffic');
    await press(page, words.build);
    await expect.poll(() => page.getByRole('alert').textContent()).toBe(words.failures.accounts);
    await shot(page, `${language}-8-failure`);
    expect(await page.getByLabel(words.goal).inputValue()).toBe('traffic');
    await page.close();
  });

  test.each([true, false])('a paste is understood where workers are allowed: %s', async (isAllowed) => {
    const page = await opened({ language, locale, hasNoWorkers: !isAllowed });
    await page.getByText(words.noneHeld).waitFor();
    await paste(page, tiktok);
    await page.getByRole('heading', { name: words.understood }).waitFor();
    expect(await page.locator('.card').count()).toBe(1);
    expect(page.workers()).toHaveLength(isAllowed ? 1 : 0);
    await page.close();
  });

  test('the functions are told and found in either language', async () => {
    const page = await opened({ language, locale });
    await page.getByText(words.noneHeld).waitFor();
    await press(page, words.tabs.functions);
    await shot(page, `${language}-9-functions`);
    await page.getByLabel(words.functions.search).fill('глибина перегляду');
    await expect.poll(() => page.locator('summary').count()).toBeLessThan(4);
    await page.locator('summary').first().click();
    expect(await page.locator('details[open] code').nth(1).textContent()).toBe(
      language === 'uk' ? '=PAGES_PER_SESSION(8600; 2500)' : '=PAGES_PER_SESSION(8600, 2500)',
    );
    await shot(page, `${language}-9-function`);
    await page.getByLabel(words.functions.search).fill('<b>жираф');
    await page.getByText(words.functions.none).waitFor();
    await shot(page, `${language}-9-no-function`);
    await page.close();
  });
});
