/** The pictures of `docs/gallery`: six reports over the sample, as the workbench shows them. `npm run gallery` makes those anew that are older than what they show. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { rowsPerChunk } from '../../src/contract/requests.ts';
import { languages } from '../../src/text/language.ts';
import { startServer } from '../../src/workbench/server.ts';
import { addCompact, done, importOf, openFile, press, pressPlan } from '../addon/file.ts';
import { openChromium } from '../chromium.ts';
import {
  choicesFor,
  type GalleryReport,
  galleryReports,
  pictureNameOf,
  recordsFor,
  stampOf,
} from './gallery-reports.ts';
import { galleryFolder, galleryStamps, hashOf, pathOf, readStamps } from './gallery-stamps.ts';
import { webpOf } from './webp.ts';
import { localeOf, openWorkbench, showTab } from './workbench-page.ts';

// The engine tells its timings.
console.debug = () => undefined;
console.group = () => undefined;

const viewport = { width: 905, height: 1240 };

/** The columns of a report beside the numbers of its rows, and as many rows as tell of the goal. */
const shownPart = { width: 818, height: 1015 };

/** A column of the blank row below the head: what is selected there covers nothing. */
const blank = { column: 7, row: 4 };

/** The report in a saved workbook, and its tab. */
const built = async (report: GalleryReport): Promise<{ readonly workbook: string; readonly tab: string }> => {
  const { language } = report;
  const file = await openFile(undefined, { locale: localeOf[language], userLocale: language });
  for (const { kind, sourceName, rows, clients } of recordsFor(report)) {
    const whose = clients.length === 0 ? {} : { clients };
    const chunks = Math.ceil(rows.length / rowsPerChunk);
    for (let chunk = 0; chunk < chunks; chunk++) {
      const part = rows.slice(chunk * rowsPerChunk, (chunk + 1) * rowsPerChunk);
      const of = { chunk, chunks, total: rows.length };
      addCompact(file, importOf(kind, part, { source: sourceName[language], file: null, language, ...whose, ...of }));
    }
  }
  const { choices, plan } = choicesFor(report);
  if (plan !== null) done(pressPlan(file, plan));
  const { tab } = done(press(file, choices));
  return { workbook: JSON.stringify(file.save()), tab };
};

/** A page of its own for each: what stood there before has a tab of the same name. */
const drawn = async (browser: Browser, url: string, report: GalleryReport): Promise<Buffer> => {
  const { workbook, tab } = await built(report);
  const page = await openWorkbench(browser, { url, viewport, language: report.language });
  await page.locator('.sidebar header button').click();
  await page.setInputFiles('input[type=file]', {
    name: 'report.json',
    mimeType: 'application/json',
    buffer: Buffer.from(workbook),
  });
  await showTab(page, tab);
  // Opening another workbook opens the sidebar too.
  await page.locator('.sidebar header button').click();
  await page.evaluate(({ column, row }) => window.workbench?.model.selection.selectCell(column, row), blank);
  await showTab(page, tab);
  const { x = 0, y = 0 } = (await page.locator('.o-grid').boundingBox()) ?? {};
  const picture = await webpOf(page, await page.screenshot({ clip: { x, y, ...shownPart } }));
  await page.context().close();
  return picture;
};

/** `npm run gallery -- uk` makes those of one language, and with `all` even those that show what they should. */
const words = process.argv.slice(2);
const isAsked = ({ language }: GalleryReport): boolean =>
  words.includes(language) || !languages.some((each) => words.includes(each));
const known = readStamps();
const isOld = (report: GalleryReport): boolean =>
  !existsSync(pathOf(report)) || known[pictureNameOf(report)]?.shown !== stampOf(report);
const asked = galleryReports.filter((report) => isAsked(report) && (words.includes('all') || isOld(report)));
if (asked.length === 0)
  console.log('Every picture shows what it should: npm run gallery -- all makes them anew all the same.');

const serving = asked.length > 0 ? await startServer({ port: 0 }) : null;
const browser = serving === null ? null : await openChromium();
mkdirSync(galleryFolder, { recursive: true });
for (const report of asked) {
  if (browser === null || serving === null) continue;
  const picture = await drawn(browser, serving.url, report);
  writeFileSync(pathOf(report), picture);
  // Each at once, beside those of another run: what was made stays where a later one cannot be.
  const stamps = { ...readStamps(), [pictureNameOf(report)]: { shown: stampOf(report), picture: hashOf(picture) } };
  writeFileSync(galleryStamps, `${JSON.stringify(stamps, null, 2)}\n`);
  console.log(`${pathOf(report)}: ${(picture.length / 1000).toFixed(0)} kB`);
}
await browser?.close();
await serving?.close();
