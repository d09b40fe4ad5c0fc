import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

/** The processes that draw pages: of a browser with one page, its own and those that stand ready. */
const renderers = async (browser: Browser): Promise<readonly number[]> => {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
};

/** Frees what making the text has left behind, and lets the peaks of memory begin anew: they are those of the paste. */
export const settle = async (browser: Browser, page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  // A moment without work, so that the tasks of making the text are over.
  await page.waitForTimeout(500);
  // The kernel's word for it (`man proc_pid_clear_refs`).
  for (const id of await renderers(browser)) writeFileSync(`/proc/${id}/clear_refs`, '5');
};

/** The most memory that a page of a browser, with its workers, has taken since it settled, in MiB. */
export const peakMemory = async (browser: Browser): Promise<number> => {
  const peaks = (await renderers(browser)).map(
    (id) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) / 1024,
  );
  return Math.max(...peaks);
};
