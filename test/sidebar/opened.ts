import { mkdirSync, readFileSync } from 'node:fs';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { sampleRecords } from '../../src/demo/sample-records.ts';
import { kinds } from '../../src/records/kinds.ts';
import { summarizeRecords } from '../../src/records/summarize-records.ts';
import { type Held, loadOver, type Script } from './fake-google.ts';

declare global {
  interface Window {
    axe: typeof Axe;
  }
}

/** Where screenshots are left for a person to look at; git ignores it. */
const screenshots = 'test/screenshots';

/** 15 November 2026: the sample is of August to October. */
const today = 46_341;

const heldSamples = new Map<Script['language'], Held>();

/** A file with the sample in it. */
const sampleHeld = (language: Script['language']): Held => {
  const held = heldSamples.get(language) ?? madeHeld(language);
  heldSamples.set(language, held);
  return held;
};

const madeHeld = (language: Script['language']): Held => {
  const all = sampleRecords(today, language);
  return {
    holdings: all.map(({ kind, sourceName, rows }) => {
      const held = summarizeRecords(kind, rows);
      const { from, to } = held;
      const origin = { source: sourceName[language], file: null, rows: rows.length, leftOut: 0, from, to };
      return { ...held, tab: kinds[kind].tab[language], origins: [origin] };
    }),
    records: Object.fromEntries(all.map(({ kind, rows }) => [kind, rows])),
  };
};

/** Loads the built sidebar into a page as wide as Google makes it, over a fake server. */
export const loadSidebar = async (page: Page, script: Script): Promise<void> => {
  mkdirSync(screenshots, { recursive: true });
  await loadOver(page, readFileSync('dist/sidebar.html', 'utf8'), { held: sampleHeld(script.language), ...script });
};

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe finds wrong in a page, of any impact. */
export const faultsIn = async (page: Pick<Page, 'evaluate'>): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
};

/** Leaves a screenshot of the whole page, in which axe finds nothing and which nothing may make wider than it is. */
export const shot = async (page: Page, name: string): Promise<void> => {
  const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(width).toBeLessThanOrEqual(room ?? 0);
  expect(await faultsIn(page)).toEqual([]);
  await page.screenshot({ path: `${screenshots}/sidebar-${name}.png`, fullPage: true });
};
