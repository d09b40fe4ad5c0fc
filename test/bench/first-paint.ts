import { startServer } from '../../src/workbench/server.ts';
import { openChromium } from '../chromium.ts';
import { median } from './median.ts';

const rounds = 15;

// As the workbench serves it, so over a real connection: the frame of Google is not here to be measured.
const serving = await startServer({ port: 0 });
const browser = await openChromium();
const times: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const page = await browser.newPage({ viewport: { width: 300, height: 620 } });
  await page.goto(`${serving.url}sidebar`);
  times.push(
    await page.evaluate<number>(`new Promise((resolve) => {
      new PerformanceObserver((list) => {
        for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') resolve(startTime);
      }).observe({ type: 'paint', buffered: true });
    })`),
  );
  await page.close();
}
await browser.close();
await serving.close();
console.log(
  `First paint of the sidebar: ${median(times).toFixed(0)} ms after its load began, median of ${rounds} (bar 200)`,
);
