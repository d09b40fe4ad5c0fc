import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../chromium.ts';
import { pageOver } from '../sidebar/fake-google.ts';
import { exportText } from './export-text.ts';
import { tellFigure } from './figures.ts';
import { median } from './median.ts';
import { peakMemory, settle } from './page-memory.ts';

const rounds = 5;

/** What one paste took, in milliseconds. */
interface Pasted {
  /** Until the page shows that it reads. */
  readonly acknowledged: number;
  /** Until it shows what it understood. */
  readonly preview: number;
  /** The longest task of the page's own thread. */
  readonly longestTask: number;
  readonly hasWorker: boolean;
}

const opened = (browser: Browser, html: string): Promise<Page> =>
  pageOver(browser, html, { language: 'en', locale: 'en_US' });

const splitByPapa = async (browser: Browser): Promise<number> => {
  const page = await opened(browser, '<!DOCTYPE html><title>Papa Parse</title>');
  await page.addScriptTag({ content: readFileSync('node_modules/papaparse/papaparse.min.js', 'utf8') });
  await page.evaluate(`window.text = (${exportText})()`);
  const time = await page.evaluate<number>(`(() => {
    const start = performance.now();
    const rows = Papa.parse(window.text).data.length;
    if (rows < 100000) throw new Error('Papa Parse lost rows.');
    return performance.now() - start;
  })()`);
  await page.close();
  return time;
};

const pasteOnce = async (browser: Browser, sidebar: string): Promise<Pasted & { readonly mebibytes: number }> => {
  const page = await opened(browser, sidebar);
  await page.locator('.drop').waitFor();
  await page.evaluate(`window.text = (${exportText})()`);
  await settle(browser, page);
  const pasted = await page.evaluate<Omit<Pasted, 'hasWorker'>>(`new Promise((resolve, reject) => {
    const data = new DataTransfer();
    data.setData('text/plain', window.text);
    window.text = '';
    let longestTask = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
    }).observe({ type: 'longtask' });
    const start = performance.now();
    let acknowledged = 0;
    const look = () => {
      if (acknowledged === 0 && document.querySelector('progress, [role=progressbar], [aria-busy=true]') !== null)
        acknowledged = performance.now() - start;
      const card = document.querySelector('li.file');
      if (card === null && performance.now() - start < 60000) requestAnimationFrame(look);
      else if (card === null) reject(new Error('Nothing was understood.'));
      else {
        const preview = performance.now() - start;
        setTimeout(() => resolve({ acknowledged, preview, longestTask }), 300);
      }
    };
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    requestAnimationFrame(look);
  })`);
  const mebibytes = await peakMemory(browser);
  const hasWorker = page.workers().length > 0;
  await page.close();
  return { ...pasted, hasWorker, mebibytes };
};

const sidebar = readFileSync('dist/sidebar.html', 'utf8');
const papa: number[] = [];
const pastes: Awaited<ReturnType<typeof pasteOnce>>[] = [];
for (let round = 0; round < rounds; round += 1) {
  // A browser of its own for each, so that no round pays for what another left behind.
  const one = await openChromium();
  papa.push(await splitByPapa(one));
  await one.close();
  const other = await openChromium();
  pastes.push(await pasteOnce(other, sidebar));
  await other.close();
}
const of = (pick: (pasted: (typeof pastes)[number]) => number): number => median(pastes.map(pick));
const alone = median(papa);
const preview = of((pasted) => pasted.preview);
const rows = 'Paste of 100,000 rows × 15 columns';
tellFigure({ what: `${rows}, until the preview`, value: preview, unit: 'ms' });
tellFigure({ what: `${rows}, until the preview`, value: preview / alone, unit: '× Papa Parse', atMost: 2 });
tellFigure({
  what: 'until it is acknowledged',
  value: of(({ acknowledged }) => acknowledged),
  unit: 'ms',
  atMost: 100,
});
tellFigure({ what: 'longest task of the page', value: of(({ longestTask }) => longestTask), unit: 'ms', atMost: 200 });
tellFigure({ what: 'most memory of the page', value: of(({ mebibytes }) => mebibytes), unit: 'MiB', atMost: 500 });
if (pastes.some(({ hasWorker }) => !hasWorker)) throw new Error('The page read without a worker.');
