import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sidebarWordsOf } from '../../src/sidebar/words/words-of.ts';
import { openChromium } from '../chromium.ts';
import { firefoxPath, openFirefox } from '../firefox.ts';
import { emptyPage, paste } from './fake-google.ts';
import { loadSidebar } from './opened.ts';

declare global {
  interface Window {
    /** Ends every worker, as a browser does that has no memory left. */
    endWorkers?: () => void;
  }
}

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
    await page.addInitScript(() => {
      const all: Worker[] = [];
      window.Worker = class extends Worker {
        constructor(address: string | URL) {
          super(address);
          all.push(this);
        }
      };
      window.endWorkers = () => {
        for (const worker of all) worker.dispatchEvent(new ErrorEvent('error'));
      };
    });
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

  test.skipIf(open === null)(
    'another worker reads where one has ended, and what it had read is said to be lost',
    async () => {
      await loadSidebar(page, { language, locale });
      await page.getByText(words.noneHeld).waitFor();
      await copyAndPaste(page, posts);
      await page.locator('li.file').waitFor();
      await page.evaluate(() => window.endWorkers?.());
      await expect.poll(() => page.getByRole('alert').textContent()).toBe(words.readingsLost);
      expect(await page.locator('li.file').count()).toBe(0);
      await page.getByRole('button', { name: words.dismiss }).click();
      expect(await page.getByRole('alert').textContent()).toBe('');
      await copyAndPaste(page, posts);
      await page.locator('li.file').waitFor();
      await page.getByLabel(words.preview.title).locator('data').first().waitFor();
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

  test.skipIf(open === null)('a browser that cannot unpack what reads is told so', async () => {
    const without = await page.addInitScript(() => Reflect.deleteProperty(window, 'DecompressionStream'));
    await loadSidebar(page, { language, locale });
    await page.getByText(words.noneHeld).waitFor();
    await copyAndPaste(page, posts);
    await expect.poll(() => page.getByRole('alert').textContent()).toBe(words.oldBrowser);
    await without.dispose();
  });

  test.skipIf(open === null)('a paste beside the functions turns to the path', async () => {
    await loadSidebar(page, { language, locale, opening: 'functions' });
    await page.getByLabel(words.functions.search).waitFor();
    await page.getByRole('button', { name: words.tabs.functions }).focus();
    await copyAndPaste(page, posts);
    await page.locator('li.file').waitFor();
    expect(await page.getByLabel(words.functions.search).count()).toBe(0);
  });

  test.skipIf(open === null)('Escape cancels what can be cancelled, and a Tab leads to Cancel', async () => {
    await loadSidebar(page, { language, locale, isFilled: true, silent: ['pokaznykReport'] });
    await press(words.nextReport);
    await page.getByLabel(words.preview.title).locator('data').first().waitFor();
    await press(words.build);
    await page.getByRole('button', { name: words.stop.link }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words.stop.link);
    await page.keyboard.press('Escape');
    // In the words of the server, which knows what became of it.
    await page.getByRole('status').filter({ hasText: 'It was stopped.' }).waitFor({ timeout: 5000 });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(words.build);
  });
});

/** What stands in live regions, as the browser's own accessibility tree has it. */
const liveTexts = async (page: Page): Promise<string> => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const isLive = ({ properties = [] }: (typeof nodes)[number]) =>
    properties.some(({ name, value }) => name === 'live' && value.value !== 'off');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textOf = (id: string): string => {
    const node = byId.get(id);
    if (node?.role?.value === 'StaticText') return String(node.name?.value ?? '');
    return (node?.childIds ?? []).map(textOf).join(' ');
  };
  return nodes
    .filter(isLive)
    .map(({ nodeId }) => textOf(nodeId))
    .join('\n')
    .replaceAll('\u00a0', ' ');
};

describe.each(['uk', 'en'] as const)('in %s each result stands in a live region', (language) => {
  const words = sidebarWordsOf(language);
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openChromium();
    page = await emptyPage(browser, language);
  });
  afterAll(() => browser?.close());

  test('from what was recognised over what was added to the report', async () => {
    const report = { tab: 'KPI report', sheetId: 9, from: 46_266, to: 46_295, closedOn: 46_299 } as const;
    const closed = {
      ...{ tab: report.tab, sheetId: report.sheetId, on: report.closedOn, figures: { 'SUM posts.engagements': 1 } },
      choices: { goal: 'engagement', compare: 'previous', language, from: report.from, to: report.to },
    } as const;
    await loadSidebar(page, { language, locale: { uk: 'uk_UA', en: 'en_US' }[language], reports: [report], closed });
    await page.getByText(words.noneHeld).waitFor();
    const isRead = (text: string) => expect.poll(() => liveTexts(page), { message: text }).toContain(text);
    await paste(page, ' ');
    await isRead(words.emptyPaste);
    await paste(page, posts);
    await isRead(words.recognised({ uk: 'Огляд TikTok, 2 дні', en: 'TikTok overview, 2 days' }[language]));
    await isRead({ uk: '6,36%', en: '6.36%' }[language]);
    await press(page, words.add);
    await isRead(`${words.written}: ${words.counts('2', '0', '0')}`);
    await page.locator('.reports summary').click();
    await press(page, words.closing.moved);
    await isRead(words.closing.movedIn({ uk: 'вересень 2026', en: 'September 2026' }[language]));
    await press(page, words.buildHistory);
    await isRead(words.historyDone('KPI by period'));
    await press(page, words.build);
    await isRead(words.done({ uk: 'Звіт KPI', en: 'KPI report' }[language]));
  });
});
