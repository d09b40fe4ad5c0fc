import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { pageOver, type Script } from './fake-google.ts';

/** Where screenshots are left for a person to look at; git ignores it. */
export const screenshots = 'test/screenshots';

/** The built sidebar in a page as wide as Google makes it, over a fake server. */
export const openedSidebar = async (browser: Browser, script: Script): Promise<Page> => {
  mkdirSync(screenshots, { recursive: true });
  return pageOver(browser, readFileSync('dist/sidebar.html', 'utf8'), script);
};

/** Leaves a screenshot of the whole page, which nothing may make wider than it is. */
export const shot = async (page: Page, name: string): Promise<void> => {
  const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(width).toBeLessThanOrEqual(room ?? 0);
  await page.screenshot({ path: `${screenshots}/sidebar-${name}.png`, fullPage: true });
};
