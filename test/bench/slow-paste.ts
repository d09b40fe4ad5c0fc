import { readFileSync } from 'node:fs';
import { openChromium } from '../chromium.ts';
import { loadOver } from '../sidebar/fake-google.ts';
import { exportText } from './export-text.ts';
import { tellFigure } from './figures.ts';
import { median } from './median.ts';
import { slowness, slowPage } from './slow-page.ts';

const rounds = 5;

const sidebar = readFileSync('dist/sidebar.html', 'utf8');
const browser = await openChromium();
const times: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const page = await slowPage(browser, slowness);
  await loadOver(page, sidebar, { language: 'en', locale: 'en_US' });
  await page.getByText('Nothing yet').waitFor();
  times.push(
    await page.evaluate<number>(`(async () => {
      const all = (${exportText})();
      const text = all.slice(0, all.lastIndexOf('\\n', 2e6));
      // What made the text is no task of the sidebar's.
      await new Promise((rested) => setTimeout(rested, 1000));
      let longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
      }).observe({ type: 'longtask' });
      const data = new DataTransfer();
      data.setData('text/plain', text);
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
      const end = performance.now() + 60000;
      while (document.querySelector('.preview data') === null) {
        if (performance.now() > end) throw new Error('Nothing was understood.');
        await new Promise((drawn) => requestAnimationFrame(drawn));
      }
      await new Promise((rested) => setTimeout(rested, 1000));
      return longest;
    })()`),
  );
  await page.close();
}
await browser.close();
tellFigure({
  what: `Longest task where 2 MB are pasted and the page is ${slowness} times slower`,
  value: median(times),
  unit: 'ms',
  atMost: 300,
});
