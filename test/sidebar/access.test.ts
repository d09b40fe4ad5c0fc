import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sidebarWordsOf } from '../../src/sidebar/words/words-of.ts';
import { openChromium } from '../chromium.ts';
import { firefoxPath, openFirefox } from '../firefox.ts';
import { emptyPage } from './fake-google.ts';
import { loadSidebar } from './opened.ts';

const posts = [
  'Date,Video views,Reached audience,Profile views,Likes,Shares,Comments,New followers,Lost followers',
  '2026/10/01,700,650,25,26,4,7,10,0',
  '2026/10/02,810,790,31,44,6,9,12,1',
].join('\n');

/** Dates of which only a person can tell the day from the month. */
const ambiguous = 'Date,Views,Reach\n03/04/2026,100,90\n05/04/2026,120,95';

const firefox = firefoxPath();

/** Copies a text out of a field as a person does, and pastes it where the focus is after that, with the keys for both. */
const copyAndPaste = async (page: Page, text: string): Promise<void> => {
  await page.evaluate((copied) => {
    const field = document.createElement('textarea');
    field.value = copied;
    document.body.append(field);
    field.select();
  }, text);
  await page.keyboard.press('Control+C');
  await page.evaluate(() => {
    document.querySelector('body > textarea')?.remove();
    document.querySelector<HTMLElement>('.drop')?.focus();
  });
  await page.keyboard.press('Control+V');
};

/** More Tabs than any view of the sidebar has. */
const mostTabs = 90;

/** The controls that Tab leads to and that cannot be seen whole then, and how many it leads to. */
const sweep = async (page: Page) => {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('nav button')?.focus();
  });
  const hidden: string[] = [];
  const seen = new Set<string>();
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    await page.keyboard.press('Tab');
    const { is, isHidden, isAgain } = await page.evaluate(async () => {
      await new Promise((drawn) => requestAnimationFrame(drawn));
      const control = document.activeElement;
      // Beyond the last control the focus may be with the browser.
      if (control === null || control === document.body) return { is: '', isHidden: false, isAgain: false };
      const { left, top, right, bottom } = control.getBoundingClientRect();
      const isOnTop = (y: number) => {
        const there = document.elementFromPoint((left + right) / 2, y);
        return there !== null && (control.contains(there) || there.contains(control));
      };
      const isWhole = top >= 0 && bottom <= window.innerHeight + 1 && isOnTop(top + 2) && isOnTop(bottom - 2);
      const isAgain = control.hasAttribute('data-seen');
      control.setAttribute('data-seen', '');
      const name = `${control.tagName} ${control.textContent.slice(0, 40)} ${Math.round(top)}–${Math.round(bottom)}`;
      return { is: name, isHidden: !isWhole, isAgain };
    });
    if (isAgain) break;
    if (is !== '') seen.add(is);
    if (isHidden) hidden.push(is);
  }
  await page.evaluate(() => {
    for (const control of document.querySelectorAll('[data-seen]')) control.removeAttribute('data-seen');
  });
  return { hidden, seen: seen.size };
};

describe.each([
  ['Chromium', 'uk', openChromium],
  ['Firefox', 'en', firefox === null ? null : () => openFirefox(firefox)],
] as const)('in %s', (_, language, open) => {
  const words = sidebarWordsOf(language);
  let browser: Browser | undefined;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    if (open === null) return;
    browser = await open();
    page = await emptyPage(browser, language);
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });
  afterAll(() => browser?.close());

  const locale = { uk: 'uk_UA', en: 'en_US' }[language];
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const hasFocus = (selector: string) =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

  test.skipIf(open === null)(
    'a paste is read, added and reported, and the focus is where a person goes on',
    async () => {
      await loadSidebar(page, { language, locale });
      await expect.poll(() => hasFocus('.drop')).toBe(true);
      await page.getByText(words.noneHeld).waitFor();
      await copyAndPaste(page, posts);
      await page.locator('li.file').waitFor({ timeout: 5000 });
      await expect.poll(() => hasFocus('button.blue')).toBe(true);
      await page.keyboard.press('Enter');
      await page.getByLabel(words.preview.title).locator('data').first().waitFor();
      await expect.poll(() => hasFocus('h1')).toBe(true);
      await press(words.build);
      await page.getByRole('heading', { name: words.next }).waitFor();
      await expect.poll(() => hasFocus('h1')).toBe(true);
      expect(complaints).toEqual([]);
    },
  );

  test.skipIf(open === null)('the foot hides nothing that Tab leads to, however low the page', async () => {
    await loadSidebar(page, { language, locale, isFilled: true });
    const sizes = [620, 310].map((height) => ({ width: 300, height }));
    const sweepAll = async (least: number) => {
      for (const size of sizes) {
        await page.setViewportSize(size);
        const { hidden, seen } = await sweep(page);
        expect(hidden, `${size.height}`).toEqual([]);
        expect(seen).toBeGreaterThanOrEqual(least);
      }
    };
    await page.getByText(words.held).waitFor();
    await sweepAll(6);
    await copyAndPaste(page, ambiguous);
    await page.locator('.ask').first().waitFor({ timeout: 5000 });
    await sweepAll(8);
    await press(words.otherData);
    await press(words.nextReport);
    await page.getByLabel(words.preview.title).locator('data').first().waitFor();
    await sweepAll(30);
    expect(complaints).toEqual([]);
  });
});
