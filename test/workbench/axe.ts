import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** What axe finds wrong in parts of a page; throws where it has looked at nothing. */
export const axeFindings = async (page: Page, parts: readonly string[]): Promise<readonly string[]> => {
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  return page.evaluate<
    readonly string[]
  >(`axe.run({ include: ${JSON.stringify(parts)} }).then(({ violations, passes }) => {
    if (passes.length === 0) throw new Error('Nothing was looked at.');
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' ' + target));
  })`);
};
