import type { Browser, Page } from 'playwright-core';
import { emptyPage } from '../sidebar/fake-google.ts';

/** How many times slower than here the processor of a weak machine is. */
export const slowness = 6;

/** A page of the sidebar's size whose own thread is so many times slower. */
export const slowPage = async (browser: Browser, rate: number): Promise<Page> => {
  const page = await emptyPage(browser, 'en');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return page;
};
