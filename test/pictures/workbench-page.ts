import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../src/text/language.ts';
import type {} from '../../src/workbench/page/session.ts';

export const localeOf = { en: 'en_US', uk: 'uk_UA' } as const;

/** How long a page may take on a busy machine, in milliseconds. */
const patience = 600_000;

/** The workbench in a language, at its first visit: the sidebar stands open over the sample. */
export const openWorkbench = async (
  browser: Browser,
  {
    url,
    viewport,
    language,
  }: {
    readonly url: string;
    readonly viewport: { readonly width: number; readonly height: number };
    readonly language: Language;
  },
): Promise<Page> => {
  const context = await browser.newContext({
    viewport,
    locale: localeOf[language].replace('_', '-'),
    timezoneId: 'Europe/Kyiv',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  page.setDefaultTimeout(patience);
  await page.goto(url);
  await page.waitForFunction(() => 'workbench' in window);
  await page.locator('.sidebar iframe').waitFor();
  return page;
};

/** Opens a tab, and waits until it is drawn with its charts. */
export const showTab = async (page: Page, tab: string): Promise<void> => {
  await page.waitForFunction((name) => window.workbench?.sheets().includes(name), tab);
  await page.evaluate(async (name) => {
    const { model } = window.workbench ?? {};
    if (model === undefined) throw new Error('The workbench is not open.');
    const to = model.getters.getSheetIdByName(name) ?? '';
    const from = model.getters.getActiveSheetId();
    if (to !== from) model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: from, sheetIdTo: to });
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await new Promise((settled) => setTimeout(settled, 1500));
  }, tab);
};
