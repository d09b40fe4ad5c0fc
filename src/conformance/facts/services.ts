import type { Facts } from '../fact.ts';
import { isRefused, writeRows } from '../observe.ts';

const documentLock = (): GoogleAppsScript.Lock.Lock => {
  const lock = LockService.getDocumentLock();
  if (lock === null) throw new Error('There is no lock of the document.');
  return lock;
};

const cache = (): GoogleAppsScript.Cache.Cache => {
  const found = CacheService.getDocumentCache();
  if (found === null) throw new Error('There is no cache of the document.');
  return found;
};

const properties = (): GoogleAppsScript.Properties.Properties => PropertiesService.getDocumentProperties();

const key = 'a fact';

/** Sets a property and takes it away again. */
const keeping = (value: string): boolean => {
  try {
    return isRefused(() => properties().setProperty(key, value));
  } finally {
    properties().deleteProperty(key);
  }
};

/** The lock, the cache and the properties of the document, filters and protection. */
export const services = {
  'the lock of the document': {
    claim: 'A script takes the lock, holds it, takes it again, and gives it back.',
    source: 'brucemcpherson/gas-fakes, test/testlock.js',
    observe: () => {
      const lock = documentLock();
      const seen = [lock.tryLock(1000), lock.hasLock(), lock.tryLock(1000)];
      SpreadsheetApp.flush();
      lock.releaseLock();
      return [...seen, lock.hasLock()];
    },
    expected: { is: [true, true, true, false] },
  },
  'a lock without time': {
    claim: 'tryLock(0) takes a free lock; less than nothing takes none.',
    source: 'brucemcpherson/gas-fakes, test/testlock.js',
    observe: () => {
      const lock = documentLock();
      const seen = [lock.tryLock(-100), lock.hasLock(), lock.tryLock(0)];
      SpreadsheetApp.flush();
      lock.releaseLock();
      return seen;
    },
    expected: { is: [false, false, true] },
  },
  'what a cache keeps': {
    claim: 'A cache gives back what was put there, and null for what was not or was removed.',
    source: 'brucemcpherson/gas-fakes, test/teststores.js',
    observe: () => {
      cache().put(key, 'v', 60);
      const seen = [cache().get(key)];
      cache().remove(key);
      return [...seen, cache().get(key), cache().get('never put')];
    },
    expected: { is: ['v', null, null] },
  },
  'a cached value goes with its time': {
    claim: 'A value that was put for a second is gone after two.',
    source: 'brucemcpherson/gas-fakes, test/teststores.js',
    observe: () => {
      cache().put(key, 'v', 1);
      Utilities.sleep(2500);
      return cache().get(key);
    },
    expected: { is: null },
  },
  'the size of what is cached': {
    claim: 'A cache takes 100 kB and a key of 250 characters, and refuses more.',
    source: 'Cache.put (reference)',
    observe: () => {
      const seen = [
        isRefused(() => cache().put(key, 'v'.repeat(100 * 1024), 60)),
        isRefused(() => cache().put(key, 'v'.repeat(110 * 1024), 60)),
        isRefused(() => cache().put('k'.repeat(250), 'v', 60)),
        isRefused(() => cache().put('k'.repeat(300), 'v', 60)),
      ];
      cache().remove(key);
      return seen;
    },
    expected: { is: [false, true, false, true] },
  },
  'what properties keep': {
    claim: 'A property comes back, stands among all, and is null when deleted.',
    source: 'brucemcpherson/gas-fakes, test/teststores.js',
    observe: () => {
      properties().setProperty(key, 'ї');
      const seen = [properties().getProperty(key), properties().getProperties()[key] ?? null];
      properties().deleteProperty(key);
      return [...seen, properties().getProperty(key)];
    },
    expected: { is: ['ї', 'ї', null] },
  },
  'the size of a property': {
    claim: 'A property takes 9 kB and refuses more.',
    source: 'Apps Script, quotas: properties value size 9 kB',
    observe: () => [keeping('v'.repeat(9_000)), keeping('v'.repeat(10_000))],
    expected: { is: [false, true] },
  },
  'the size of a property in other letters': {
    claim: 'The 9 kB of a property count letters, or bytes.',
    source: 'written nowhere',
    observe: () => keeping('ї'.repeat(8_000)),
    expected: { unknown: 'propertiesCountLetters', yes: false, no: true },
  },
  'the filter of a tab': {
    claim: 'A tab without a filter has null; one that is removed is gone.',
    source: 'brucemcpherson/gas-fakes, test/testsheetssets.js',
    observe: (sheet) => {
      writeRows(sheet, [['n'], [1], [2]]);
      const before = sheet.getFilter() === null;
      sheet.getRange('A1:A3').createFilter();
      const during = sheet.getFilter() !== null;
      sheet.getFilter()?.remove();
      return [before, during, sheet.getFilter() === null];
    },
    expected: { is: [true, true, true] },
  },
  'the criteria of a filter': {
    claim: 'A filter tells which texts it hides in a column, and null for a column of which it hides none.',
    source: 'Filter.getColumnFilterCriteria, FilterCriteria.getHiddenValues (reference)',
    observe: (sheet) => {
      writeRows(sheet, [
        ['n', 'm'],
        [1, 2],
      ]);
      const criteria = SpreadsheetApp.newFilterCriteria().setHiddenValues(['1']).build();
      sheet.getRange('A1:B2').createFilter().setColumnFilterCriteria(1, criteria);
      const filter = sheet.getFilter();
      return [
        filter?.getColumnFilterCriteria(1)?.getHiddenValues().join() ?? '',
        filter?.getColumnFilterCriteria(2) === null,
      ];
    },
    expected: { is: ['1', true] },
  },
  'rows that a filter hides': {
    claim: 'Rows that a filter hides are read and counted like others.',
    source: 'Range.getValues (reference); SUBTOTAL is what leaves hidden rows out',
    observe: (sheet) => {
      writeRows(sheet, [['n'], [1], [2], [3]]);
      const criteria = SpreadsheetApp.newFilterCriteria().setHiddenValues(['2']).build();
      sheet.getRange('A1:A4').createFilter().setColumnFilterCriteria(1, criteria);
      sheet.getRange('C1').setFormula('=SUMIFS(A2:A4;A2:A4;">0")');
      return [sheet.getRange('A1:A4').getValues().flat(), sheet.getLastRow(), sheet.getRange('C1').getValue()];
    },
    expected: { is: [['n', 1, 2, 3], 4, 6] },
  },
  'a tab without protection': {
    claim: 'A tab that nobody protects has no protections of either type.',
    source: 'brucemcpherson/gas-fakes, test/testsheetspermissions.js',
    observe: (sheet) => [
      sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length,
      sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length,
    ],
    expected: { is: [0, 0] },
  },
  'a page of a text': {
    claim: 'A page that is made of a text gives back that text.',
    source: 'brucemcpherson/gas-fakes, test/testhtmlservice.js',
    observe: () => HtmlService.createHtmlOutput('<p data-open="x">ї</p>').getContent(),
    expected: { is: '<p data-open="x">ї</p>' },
  },
  'a menu below a menu': {
    claim: 'A menu takes another, which was made with a caption, below its items.',
    source: 'Menu.addSubMenu (reference)',
    observe: () => {
      const ui = SpreadsheetApp.getUi();
      const below = ui.createMenu('Below').addItem('Open', 'onOpen');
      return isRefused(() => ui.createMenu('Facts').addItem('Open', 'onOpen').addSubMenu(below));
    },
    expected: { is: false },
  },
  'the language of the person': {
    claim: 'The locale of the person begins with the letters of a language.',
    source: 'Session.getActiveUserLocale (reference)',
    observe: () => /^[a-z]{2,3}/.test(Session.getActiveUserLocale()),
    expected: { is: true },
  },
  'the zone of the script': {
    claim: 'The zone of the script is that of its manifest, whatever the zone of the file.',
    source: 'Session.getScriptTimeZone (reference)',
    zone: 'Pacific/Auckland',
    observe: (sheet) => [
      Session.getScriptTimeZone() === 'Pacific/Auckland',
      sheet.getParent().getSpreadsheetTimeZone(),
    ],
    expected: { is: [false, 'Pacific/Auckland'] },
  },
} satisfies Facts;
