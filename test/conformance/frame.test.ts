import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageClaims } from '../../src/conformance/page-claims.ts';
import type { RunResults } from '../../src/conformance/results/results.ts';
import type { StandIn } from '../../src/stand-in/stand-in.ts';
import { framedPage } from '../../src/workbench/framed-page.ts';
import type {} from '../../src/workbench/page/messages.ts';
import { openChromium } from '../chromium.ts';
import { choose, copiedText, openFacts, resultsIn, verdictsOf } from './facts-file.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
});

afterAll(() => browser?.close());

/** The page as the menu opens it, in a frame of a sidebar's width whose calls go to the stand-in. */
const openedPage = async (file: StandIn): Promise<Page> => {
  choose(file, 'factsRunPage');
  const bridge = readFileSync('build/page/bridge.js', 'utf8');
  const { html, policy } = framedPage({ page: file.sidebar()?.html ?? '', scripts: [] }, bridge, null);
  const context = await browser.newContext({
    viewport: { width: 300, height: 620 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.route('https://facts.test/', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': policy },
      body: html,
    }),
  );
  await page.exposeFunction('runInStandIn', (name: string, args: string): string =>
    JSON.stringify(file.run(name, ...(JSON.parse(args) as readonly unknown[])) ?? null),
  );
  // The page is its own parent here: what the bridge posts to the workbench arrives in it.
  await page.addInitScript(() => {
    window.addEventListener('message', async ({ data }) => {
      if (data.ask !== 'run') return;
      const run: unknown = Reflect.get(window, 'runInStandIn');
      if (typeof run !== 'function') throw new Error('There is no stand-in.');
      const reply = await Reflect.apply(run, window, [data.name, data.args]).then(
        (value: string) => ({ id: data.id, ok: true, value }),
        (error: Error) => ({ id: data.id, ok: false, error: error.message }),
      );
      window.postMessage(reply, '*');
    });
  });
  await page.goto('https://facts.test/');
  return page;
};

const byHand = ['pasting by hand', 'dropping by hand'];

describe.each([true, false])('the page of the facts, where texts are cut: %s', (cutsTexts) => {
  let results: RunResults;

  beforeAll(async () => {
    const file = await openFacts({ unknowns: { cutsTexts } });
    const page = await openedPage(file);
    await page.locator('textarea').waitFor({ timeout: 100_000 });
    await page.evaluate(async () => navigator.clipboard.writeText(document.querySelector('code')?.textContent ?? ''));
    await page.locator('textarea').click();
    await page.keyboard.press('Control+V');
    await page.locator('.drop').waitFor();
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['a;b'], 'a.csv'));
      document.querySelector('.drop')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    });
    await page.getByText('Done.').waitFor();
    results = resultsIn(copiedText(file));
    await page.context().close();
  });

  test.each(Object.keys(pageClaims))('%s', (name) => {
    const claim = Object.entries(pageClaims).find(([each]) => each === name)?.[1];
    const expected = claim !== undefined && 'unknown' in claim.expected ? (cutsTexts ? 'yes' : 'no') : 'as expected';
    expect(verdictsOf(results, pageClaims)[name], JSON.stringify(results.facts[name])).toBe(expected);
  });
});

test('a person who leaves out what needs their hands keeps the rest', async () => {
  const file = await openFacts({ userLocale: 'uk' });
  const page = await openedPage(file);
  for (const _ of byHand) await page.getByRole('button', { name: 'Пропустити' }).click({ timeout: 100_000 });
  await page.getByText('Готово.').waitFor();
  const { facts } = resultsIn(copiedText(file));
  expect(Object.keys(pageClaims).filter((name) => facts[name] === undefined)).toEqual(byHand);
  await page.context().close();
});
