import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { afterAll, expect, test } from 'vitest';
import { sidebarWordsOf } from '../../src/sidebar/words/words-of.ts';
import { type RunningServer, startServer } from '../../src/workbench/server.ts';
import { isThorough } from '../thorough.ts';
import { openWebKit, type WebKitPage, webkitPaths } from '../webkit.ts';

const words = sidebarWordsOf('en');
const paths = isThorough ? webkitPaths() : null;

let serving: RunningServer | undefined;
let page: WebKitPage | undefined;

afterAll(async () => {
  await page?.close();
  await serving?.close();
});

/** A workbook of some days, as letters. */
const workbook = (): string => {
  const book = utils.book_new();
  const rows = [
    ['Date', 'Followers'],
    ['2026-09-01', 100],
    ['2026-09-02', 104],
    ['2026-09-03', 110],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Days');
  return String(write(book, { type: 'base64' }));
};

const pressed = `const button = Array.from(document.querySelectorAll('button')).find((each) =>
  each.textContent.trim() === arguments[0] && !each.disabled);
  button?.click();
  return button !== undefined;`;

const says = 'return document.body.innerText.includes(arguments[0]);';

const rests = `return document.querySelector('main').getAttribute('aria-busy') === 'false';`;

const pastes = `const data = new DataTransfer();
  data.setData('text/plain', arguments[0]);
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  return true;`;

const drops = `const bytes = Uint8Array.from(atob(arguments[0]), (letter) => letter.charCodeAt(0));
  const data = new DataTransfer();
  data.items.add(new File([bytes], 'book.xlsx'));
  for (const type of ['dragenter', 'dragover', 'drop'])
    document.querySelector('main').dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  return true;`;

test.skipIf(paths === null)(
  'WebKit loads the sidebar, reads a text and a workbook in it, adds both and builds a report, without an error',
  { timeout: 400_000 },
  async () => {
    if (paths === null) throw new Error('There is no WebKit.');
    serving = await startServer({ port: 0 });
    page = await openWebKit(paths, serving.url);
    const { run, until, enter } = page;
    await enter('.sidebar iframe');
    await run(`window.complaints = [];
      for (const type of ['error', 'unhandledrejection'])
        window.addEventListener(type, ({ message, reason }) => window.complaints.push(String(message ?? reason)));`);
    await until(pressed, '×');
    await until(says, words.drop.title);
    await run(pastes, readFileSync('test/fixtures/ga4-dates.csv', 'utf8'));
    await until(says, 'GA4 report');
    await until(rests);
    await run(drops, workbook());
    await until(says, words.check.allFiles('2\u00a0files'));
    await until(pressed, words.add);
    await until(pressed, words.build);
    await until(says, words.done('KPI report'));
    expect(await run('return window.complaints;')).toEqual([]);
  },
);
