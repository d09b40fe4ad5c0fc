import { expect, test } from 'vitest';
import { day, fileOf, holdingOf } from '../fixtures.ts';
import { begun, words } from './begun.ts';

const reports = [
  { tab: 'June', sheetId: 3, from: day(6, 1), to: day(6, 30) },
  { tab: 'July', sheetId: 4, from: day(7, 1), to: day(7, 31), closedOn: day(8, 2) },
];
const file = fileOf({ holdings: [holdingOf()], reports });

test('several reports are closed one after the other, and one that cannot be hinders no other', async () => {
  const sidebar = begun({ files: [file], failures: { close: 'It is protected.' } });
  await sidebar.commands.openSidebar();
  sidebar.calls.length = 0;
  await sidebar.commands.closeReports([3, 5]);
  expect(sidebar.calls).toEqual(['close', 'close', 'state']);
  expect(sidebar.said().error).toBe('It is protected. It is protected.');
});

test('the menu opens what changed since a report was closed', async () => {
  const sidebar = begun({ files: [file], opening: 'moved' });
  await sidebar.commands.openSidebar();
  expect(sidebar.calls).toEqual(['state', 'closed']);
  expect(sidebar.getState().place).toEqual({ step: 'report' });
  const none = begun({ files: [fileOf()], opening: 'moved' });
  await none.commands.openSidebar();
  expect(none.said().error).toBe(words.closing.none);
});
