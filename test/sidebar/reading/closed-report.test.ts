import { type ContainerNode, h, render } from 'preact';
import { expect, test } from 'vitest';
import type { FileReport } from '../../../src/contract/answers.ts';
import { useClosedReport } from '../../../src/sidebar/reading/file-records/use-closed-report.ts';
import { usePreview } from '../../../src/sidebar/reading/use-preview.ts';

const report: FileReport = { tab: 'August', sheetId: 1, from: 45_870, to: 45_900, closedOn: 45_905 };

/** A place on no page, for what draws nothing. */
const nowhere: ContainerNode = {
  nodeType: 1,
  parentNode: null,
  firstChild: null,
  childNodes: [],
  insertBefore: (node) => node,
  appendChild: (node) => node,
  removeChild: (node) => node,
};

const query = { request: null, parts: [], told: { goalRule: { before: '', now: '' }, decisions: {} }, closed: report };
const keeper = { preview: () => new Promise<never>(() => undefined) };

test('a preview that waits for a closed report is not drawn without end', async () => {
  let drawn = 0;
  const server = { closed: () => new Promise<never>(() => undefined) };
  const Waiting = () => {
    drawn += 1;
    const before = useClosedReport(report, server);
    usePreview(query, keeper, before.is === 'waiting' ? before : { is: 'all' });
    return null;
  };
  render(h(Waiting, null), nowhere);
  await expect.poll(() => drawn).toBeGreaterThan(1);
  await new Promise((resolve) => setTimeout(resolve, 500));
  render(null, nowhere);
  expect(drawn).toBe(2);
});
