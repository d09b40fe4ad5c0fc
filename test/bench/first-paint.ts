import type { Browser } from 'playwright-core';
import { startServer } from '../../src/workbench/server.ts';
import { openChromium } from '../chromium.ts';
import { tellFigure } from './figures.ts';
import { median } from './median.ts';
import { slowness, slowPage } from './slow-page.ts';

const rounds = 15;

const firstPaint = async (browser: Browser, address: string, rate: number): Promise<number> => {
  const page = await slowPage(browser, rate);
  await page.goto(address);
  const time = await page.evaluate<number>(`new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') resolve(startTime);
    }).observe({ type: 'paint', buffered: true });
  })`);
  await page.close();
  return time;
};

// As the workbench serves it, so over a real connection: the frame of Google is not here to be measured.
const serving = await startServer({ port: 0 });
const browser = await openChromium();
const [here, slow]: readonly [number[], number[]] = [[], []];
for (let round = 0; round < rounds; round += 1) {
  here.push(await firstPaint(browser, `${serving.url}sidebar`, 1));
  slow.push(await firstPaint(browser, `${serving.url}sidebar`, slowness));
}
await browser.close();
await serving.close();
tellFigure({ what: 'First paint of the sidebar', value: median(here), unit: 'ms', atMost: 200 });
tellFigure({
  what: `The same where the page is ${slowness} times slower`,
  value: median(slow),
  unit: 'ms',
  atMost: 600,
});
