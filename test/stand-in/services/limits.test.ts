import { expect, test } from 'vitest';
import { acted, opened } from '../opened.ts';

// The engine tells its timings.
console.debug = () => undefined;

const long = (characters: number) => `"x".repeat(${characters})`;

test.each<{ rule: string; body: string; gives?: unknown; throws?: string }>([
  {
    rule: 'a tab has 30,000 characters of metadata, keys and values together',
    body: `sheet.addDeveloperMetadata("key", ${long(29_997)}); return sheet.getDeveloperMetadata().length`,
    gives: 1,
  },
  {
    rule: 'a tab has no more than 30,000 characters of metadata',
    body: `sheet.addDeveloperMetadata("key", ${long(20_000)}); sheet.addDeveloperMetadata("key", ${long(9_995)})`,
    throws: 'The developer metadata of a sheet cannot be larger than 30000 characters.',
  },
  {
    rule: 'metadata that is changed counts in place of what it was',
    body: `sheet.addDeveloperMetadata("key", ${long(20_000)});
      const [made] = sheet.getDeveloperMetadata(); made.setValue(${long(29_000)}); return made.getValue().length`,
    gives: 29_000,
  },
  {
    rule: 'metadata cannot be made too large by a change',
    body: `sheet.addDeveloperMetadata("key", "v"); sheet.getDeveloperMetadata()[0].setValue(${long(29_998)})`,
    throws: 'cannot be larger than 30000 characters',
  },
  {
    rule: 'a spreadsheet has 30,000 characters of metadata beside those of its tabs',
    body: `sheet.addDeveloperMetadata("key", ${long(29_000)}); file.addDeveloperMetadata("key", ${long(29_000)});
      file.addDeveloperMetadata("key", ${long(1_000)})`,
    throws: 'The developer metadata of a spreadsheet cannot be larger than 30000 characters.',
  },
  {
    rule: 'metadata is shown to all or to the script',
    body: `sheet.addDeveloperMetadata("key", "v", SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      const [made] = sheet.getDeveloperMetadata();
      const before = made.getVisibility();
      made.setVisibility(SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
      return [before, made.getVisibility()]`,
    gives: ['PROJECT', 'DOCUMENT'],
  },
  {
    rule: 'properties hold 500 kB together',
    body: `const properties = PropertiesService.getDocumentProperties();
      for (let at = 0; at < 57; at++) properties.setProperty("p" + at, ${long(9_000)})`,
    throws: 'You have exceeded the property storage quota.',
  },
  {
    rule: 'properties that are changed count once',
    body: `const properties = PropertiesService.getDocumentProperties();
      for (let at = 0; at < 100; at++) properties.setProperty("p" + (at % 50), ${long(9_000)});
      return properties.getKeys().length`,
    gives: 50,
  },
  {
    rule: 'a lock that goes before what was written is flushed is a mistake',
    body: 'const lock = LockService.getDocumentLock(); lock.tryLock(1); sheet.getRange("A1").setValue(1); lock.releaseLock()',
    throws: 'the lock was released before SpreadsheetApp.flush(): Range.setValue may still be pending',
  },
  {
    rule: 'reading is no flush before a lock goes',
    body: `const lock = LockService.getDocumentLock(); lock.tryLock(1);
      sheet.setName("A"); sheet.getRange("A1").getValue(); lock.releaseLock()`,
    throws: 'the lock was released before SpreadsheetApp.flush(): Sheet.setName may still be pending',
  },
  {
    rule: 'a lock goes after a flush, and properties need none',
    body: `const lock = LockService.getDocumentLock(); lock.tryLock(1);
      sheet.getRange("A1").setValue(1); SpreadsheetApp.flush();
      PropertiesService.getDocumentProperties().setProperty("a", "b"); lock.releaseLock(); return lock.hasLock()`,
    gives: false,
  },
  {
    rule: 'a lock is not obtained in less than no time',
    body: 'return LockService.getDocumentLock().tryLock(-100)',
    gives: false,
  },
  {
    rule: 'a lock needs to be told how long to wait',
    body: 'LockService.getDocumentLock().tryLock()',
    throws: "The parameters don't match the method signature",
  },
  {
    rule: 'a hidden tab is not made the active one',
    body: 'const other = file.insertSheet("B"); other.hideSheet(); file.setActiveSheet(other)',
    throws: 'not in the stand-in: ACTIVATE_SHEET',
  },
  {
    rule: 'a hidden tab does not activate itself',
    body: 'const other = file.insertSheet("B"); other.hideSheet(); other.activate()',
    throws: 'not in the stand-in: ACTIVATE_SHEET',
  },
])('$rule', async ({ body, gives, throws }) => {
  // A hidden tab is opened by some answers to what nobody knows.
  const unknowns = { opensHiddenTabs: false };
  if (throws === undefined) expect(await acted(body, { unknowns })).toEqual(gives);
  else await expect(acted(body, { unknowns })).rejects.toThrow(throws);
});

test('what an execution wrote is there for the next, also if it never flushed', async () => {
  const standIn = await opened(
    'const lock = LockService.getDocumentLock(); lock.tryLock(1); if (argument === "write") sheet.setName("A"); else lock.releaseLock()',
  );
  standIn.run('act', 'write');
  expect(() => standIn.run('act', 'release')).not.toThrow();
});
