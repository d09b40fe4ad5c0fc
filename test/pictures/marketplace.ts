/**
 * The pictures of the listing on the Marketplace: icons and the banner from their drawings, kept in `docs/marketplace`; real ones
 * of the workbench and a demonstration, which go where screenshots go. `npm run marketplace` makes them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { sidebarWordsOf } from '../../src/sidebar/words/words-of.ts';
import { type Language, languages } from '../../src/text/language.ts';
import { startServer } from '../../src/workbench/server.ts';
import { openChromium } from '../chromium.ts';
import { mouse } from '../sidebar/hands.ts';
import { animatedWebp, type Frame } from './animated-webp.ts';
import { webpOf } from './webp.ts';
import { openWorkbench } from './workbench-page.ts';

const drawings = 'docs/marketplace';
const made = 'test/screenshots/marketplace';

/** What the Marketplace asks for, in pixels. */
const sizes = [
  { drawing: 'icon', width: 32, height: 32 },
  { drawing: 'icon', width: 48, height: 48 },
  { drawing: 'icon', width: 96, height: 96 },
  { drawing: 'icon', width: 128, height: 128 },
  { drawing: 'banner', width: 220, height: 140 },
] as const;

const drawImages = async (browser: Browser): Promise<void> => {
  const page = await browser.newPage();
  for (const { drawing, width, height } of sizes) {
    const svg = readFileSync(join(drawings, `${drawing}.svg`), 'utf8');
    await page.setViewportSize({ width, height });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${width}px;height:${height}px}</style>${svg}`);
    const path = join(drawings, `${drawing}-${width}${width === height ? '' : `x${height}`}.png`);
    await page.screenshot({ path, omitBackground: true });
  }
  await page.close();
};

/** The size of a picture of the listing. */
const viewport = { width: 1280, height: 800 };

/** What each step of the demonstration says, and for how long. */
const captions = {
  check: {
    en: 'Three months of exports: what was understood; nothing is written yet',
    uk: 'Три місяці експортів: що розпізнано; ще нічого не записано',
  },
  choose: {
    en: 'Choose the goal and the period; the preview counts',
    uk: 'Виберіть мету й період: показники вже видно',
  },
  report: { en: 'The report: what matters first, in words', uk: 'Звіт: спершу головне, словами' },
  figures: {
    en: 'Then the KPIs of the goal, and what a change is worth',
    uk: 'Далі показники мети й чого варта зміна',
  },
  posts: { en: 'Which posts it came from', uk: 'Які дописи це дали' },
  follow: { en: 'Each figure is a formula: follow it to its rows', uk: 'Кожне число – формула: за нею видно рядки' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

/** How long a frame stands, in milliseconds: with the last one longer, a minute. */
const pause = 9000;
const lastPause = 15_000;

/** Says below what is done, as the caption of a film. */
const caption = (page: Page, text: string): Promise<void> =>
  page.evaluate((said) => {
    const line = document.querySelector('#caption') ?? document.body.appendChild(document.createElement('p'));
    line.id = 'caption';
    line.textContent = said;
    line.setAttribute(
      'style',
      'position:fixed;left:24px;bottom:60px;margin:0;padding:10px 18px;border-radius:8px;background:#202124e6;color:#fff;font:18px Arial,sans-serif;z-index:9999',
    );
  }, text);

const sidebarIn = (page: Page) => {
  const frame = page.frames().find((each) => new URL(each.url()).pathname === '/sidebar');
  if (frame === undefined) throw new Error('The sidebar is not open.');
  return frame;
};

/** Brings a row of the open tab to the top of what is seen, below the rows that stay. */
const scrollTo = (page: Page, row: number): Promise<void> =>
  page.evaluate(async (top) => {
    const { model } = window.workbench ?? {};
    if (model === undefined) throw new Error('The workbench is not open.');
    const sheetId = model.getters.getActiveSheetId();
    const [frozen, start] = [model.getters.getPaneDivisions(sheetId).ySplit, top].map(
      (row) => model.getters.getRowDimensions(sheetId, row).start,
    );
    model.dispatch('SET_VIEWPORT_OFFSET', { offsetX: 0, offsetY: Math.max(0, (start ?? 0) - (frozen ?? 0)) });
    await new Promise((settled) => setTimeout(settled, 500));
  }, row);

/** The rows of the open tab whose first cell says so. */
const rowOf = (page: Page, text: RegExp): Promise<number> =>
  page.evaluate((source) => {
    const { workbench } = window;
    const tab = workbench?.activeSheet() ?? '';
    const rows = Array.from({ length: 400 }, (_, at) => at).filter((at) =>
      new RegExp(source).test(String(workbench?.cell(tab, `A${at + 1}`).value ?? '')),
    );
    return rows.at(-1) ?? 0;
  }, text.source);

const film = async (browser: Browser, url: string, language: Language): Promise<void> => {
  const words = sidebarWordsOf(language);
  const page = await openWorkbench(browser, { url, viewport, language });
  const sidebar = sidebarIn(page);
  const { press, choose } = mouse(page, sidebar);
  const frames: Frame[] = [];
  let pictures = 0;
  /** A frame of the demonstration; without its caption also a picture of the listing. */
  const take = async (step: keyof typeof captions, isListed = false): Promise<void> => {
    if (isListed) {
      await page.evaluate(() => document.querySelector('#caption')?.remove());
      pictures += 1;
      await page.screenshot({ path: join(made, `${language}-${pictures}-${step}.png`) });
    }
    await caption(page, captions[step][language]);
    frames.push({ webp: await webpOf(page, await page.screenshot()), milliseconds: pause });
  };

  const add = sidebar.getByRole('button', { name: words.add });
  await add.waitFor();
  await take('check', true);
  await press(words.add);
  await sidebar.getByLabel(words.goal).waitFor();
  await choose(words.goal, 'followers');
  const preview = sidebar.getByLabel(words.preview.title);
  await preview.locator('data').first().waitFor();
  await preview.evaluate((figures) => figures.scrollIntoView({ block: 'center' }));
  await take('choose', true);
  await press(words.build);
  await sidebar.getByRole('heading', { name: words.next }).waitFor();
  await press(words.open);
  await page.waitForTimeout(1500);
  await take('report', true);
  await scrollTo(page, 15);
  await take('figures');
  await scrollTo(page, await rowOf(page, /^(Posts|Дописи)$/));
  await take('posts', true);
  await scrollTo(page, 0);
  await page.evaluate(() => window.workbench?.model.selection.selectCell(2, 20));
  await take('follow');
  const last = frames.at(-1);
  if (last !== undefined) frames[frames.length - 1] = { ...last, milliseconds: lastPause };
  const name = language === 'en' ? 'demo.webp' : `demo.${language}.webp`;
  const bytes = animatedWebp(frames, viewport);
  writeFileSync(join('docs', name), bytes);
  console.log(`docs/${name}: ${frames.length} frames, ${(bytes.length / 1000).toFixed(0)} kB`);
  await page.context().close();
};

mkdirSync(made, { recursive: true });
const browser = await openChromium();
await drawImages(browser);
const asked = languages.filter((language) => process.argv.length < 3 || process.argv.includes(language));
if (!process.argv.includes('icons')) {
  const serving = await startServer({ port: 0 });
  for (const language of asked) await film(browser, serving.url, language);
  await serving.close();
}
await browser.close();
