import { expect, test } from 'vitest';
import { opened } from '../opened.ts';

const threeWrites = 'for (const at of [1, 2, 3]) sheet.getRange(at, 1).setValue(at)';

test('counts reads, writes, charts and flushes by name, and no handles', async () => {
  const standIn = await opened(
    'sheet.getRange("A1").setValue(1); SpreadsheetApp.flush(); sheet.getName(); return sheet.getRange("A1").getValue()',
  );
  standIn.run('act');
  expect(standIn.calls.counts()).toEqual({
    total: 3,
    reads: 1,
    writes: 1,
    charts: 0,
    flushes: 1,
    by_name: { 'Range.setValue': 1, 'SpreadsheetApp.flush': 1, 'Range.getValue': 1 },
  });
  standIn.calls.reset();
  expect(standIn.calls.counts().total).toBe(0);
});

test.each([
  { how: 'before', kept: [1, null, null] },
  { how: 'after', kept: [1, 2, null] },
  { how: 'kill', kept: [null, null, null] },
] as const)('a second call that fails $how leaves what Google would leave', async ({ how, kept }) => {
  const standIn = await opened(threeWrites);
  standIn.calls.fail({ call: 2, how });
  expect(() => standIn.run('act')).toThrow();
  const [sheetId = ''] = standIn.model.getters.getSheetIds();
  const values = [0, 1, 2].map((row) => standIn.model.getters.getEvaluatedCell({ sheetId, col: 0, row }).value);
  expect(values).toEqual(kept);
});

test('what another execution does just before the n-th call is there for it, and no sooner', async () => {
  const standIn = await opened(
    `const seen = () => CacheService.getDocumentCache().get("k");
    const before = seen();
    sheet.getRange("A1").setValue(1);
    const between = seen();
    sheet.getRange("A2").setValue(2);
    return [before, between, seen()]`,
  );
  const act = () => void standIn.cache.kept.set('k', { value: 'v', until: Number.POSITIVE_INFINITY });
  standIn.calls.meanwhile({ call: 2, act });
  expect(standIn.run('act')).toEqual([null, null, 'v']);
});

test('a killed script cannot go on by catching, and the next run works', async () => {
  const standIn = await opened(
    'try { sheet.getRange("A1").setValue(1) } catch (error) {} sheet.getRange("B1").setValue(2)',
  );
  standIn.calls.fail({ call: 1, how: 'kill' });
  expect(() => standIn.run('act')).toThrow('Exceeded maximum execution time');
  standIn.calls.fail(null);
  expect(() => standIn.run('act')).not.toThrow();
});

test('ends an execution after six minutes of its own clock', async () => {
  const standIn = await opened('for (;;) sheet.getRange("A1").getValue()');
  const start = standIn.clock.now();
  expect(() => standIn.run('act')).toThrow('Exceeded maximum execution time');
  expect(standIn.clock.now() - start).toBeGreaterThan(360_000);
});

test('a lock that another user holds is not obtained', async () => {
  const standIn = await opened('return LockService.getDocumentLock().tryLock(10)');
  expect(standIn.run('act')).toBe(true);
  standIn.lock.heldByOther = true;
  expect(standIn.run('act')).toBe(false);
});

test('a saved workbook opens again with its values and metadata', async () => {
  const first = await opened('sheet.getRange("A1").setValue("=1+2"); sheet.addDeveloperMetadata("k", "v")');
  first.run('act');
  const workbook: unknown = JSON.parse(JSON.stringify(first.save()));
  const again = await opened('return [sheet.getRange("A1").getValue(), sheet.getDeveloperMetadata()[0].getValue()]', {
    workbook,
  });
  expect(again.run('act')).toEqual([3, 'v']);
});
