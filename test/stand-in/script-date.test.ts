import { afterAll, describe, expect, test } from 'vitest';
import { scriptTime } from '../../src/stand-in/script-date.ts';
import { acted } from './opened.ts';

const own = process.env['TZ'];
afterAll(() => {
  process.env['TZ'] = own;
});

/** Runs something as on a machine in a zone. */
const on = <T>(zone: string, work: () => T): T => {
  process.env['TZ'] = zone;
  return work();
};

/** A stream of numbers below 1 that is the same in every run. */
const chance = (): (() => number) => {
  let seed = 7;
  return () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
};

const texts = [
  '2026-03-02',
  '2026-03-02T10:00',
  '2026-03-29T03:30:00',
  '2026-03-08T02:30:00',
  '2026-10-25T03:30:00.123',
  '2026-03-02 10:00:00',
  '2026-03-02T10:00Z',
  '2026-03-02T10:00+05:30',
  'March 2, 2026 10:00',
  '2 Mar 2026 10:00 GMT',
  'Mon Mar 02 2026 10:00:00 GMT+0200 (EET)',
  '3/8/2026 2:30',
  'no date',
];

type DateLike = Pick<DateConstructor, 'parse'> & (new (...args: number[]) => Date) & (new (text: string) => Date);

/** All that a script can see of days: made of parts and of texts, read, moved and shown. */
const seenWith = (Made: DateLike): readonly unknown[] => {
  const random = chance();
  const below = (most: number): number => Math.floor(random() * most);
  const made = Array.from({ length: 400 }, () => {
    // Every third year, the months in which clocks are moved; the first years keep the mean time of a town.
    const month = [2, 3, 8, 9, 10][below(5)] ?? 0;
    const parts = [1890 + 3 * below(50), month, below(40) - 3, below(26), below(60)].slice(0, 2 + below(4));
    const at = new Made(...parts);
    const read = [
      at.getTime(),
      [at.getFullYear(), at.getMonth(), at.getDate(), at.getDay()],
      [at.getHours(), at.getMinutes(), at.getSeconds(), at.getMilliseconds()],
      // What a zone was called in a year of the past is not compared.
      [at.toDateString(), String(at).replace(/ \(.*/, ''), at.toISOString(), JSON.stringify(at)],
      [at.toLocaleDateString('uk'), at.toLocaleTimeString('en'), at.toLocaleString('en-GB')],
      Math.trunc(at.getTimezoneOffset()),
    ];
    const moved = [
      at.setHours(below(30)),
      at.setDate(below(40) - 5),
      at.setMonth(below(14), 8),
      at.setMinutes(30, 5, 6),
      at.setUTCHours(3),
      at.setFullYear(2026, 2, 29),
      at.getHours(),
    ];
    return { parts, read, moved };
  });
  const nothing = new Made(Number.NaN);
  return [
    ...made,
    ...texts.map((text) => [text, new Made(text).getTime(), Made.parse(text)]),
    [String(nothing), nothing.getHours(), nothing.setHours(3), nothing.setFullYear(2020, 2, 29)],
    [new Made(99, 1, 1).getTime(), Object.keys(new Made(0)), Made.length],
  ];
};

const zones = [
  'America/Los_Angeles',
  'Europe/London',
  'Europe/Kyiv',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'Pacific/Apia',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'UTC',
];

describe.each(zones)('the Date of a script in %s', (zone) => {
  test('is what the language gives on a machine there, on whatever machine it runs', () => {
    const native = on(zone, () => seenWith(Date));
    for (const host of ['America/St_Johns', 'Asia/Kolkata'])
      expect(on(host, () => seenWith(scriptTime(zone).Date))).toEqual(native);
  });
});

test('the zones of the machines differ, so that the comparison can fail', () => {
  const [one, other] = ['Europe/Kyiv', 'Asia/Kolkata'].map((zone) => on(zone, () => seenWith(Date)));
  expect(one).not.toEqual(other);
});

test.each(['America/Los_Angeles', 'Pacific/Auckland'])('a script of %s has its own zone everywhere', async (zone) => {
  const manifest = JSON.stringify({ timeZone: zone });
  const code = `function onOpen() {}
function act() {
  const at = new Date(2026, 2, 18, 9);
  const cell = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').setValue(at).getValue();
  return [
    at instanceof Date, cell instanceof Date, at.constructor === Date, Object.prototype.toString.call(at), typeof Date(),
    cell.getHours(), Utilities.formatDate(at, Session.getScriptTimeZone(), 'HH:mm'), Utilities.formatDate(at, 'Etc/UTC', 'dd HH:mm'),
    new Intl.DateTimeFormat().resolvedOptions().timeZone, new Intl.DateTimeFormat('en', { timeZone: 'Europe/London' }).resolvedOptions().timeZone,
    new Date().toISOString(), new Date().getDate(),
  ];
}`;
  const now = () => Date.UTC(2026, 2, 18, 10, 30);
  expect(await acted('', { built: { code, sidebar: '', manifest }, now })).toEqual([
    true,
    true,
    true,
    '[object Date]',
    'string',
    9,
    '09:00',
    zone === 'Pacific/Auckland' ? '17 20:00' : '18 16:00',
    zone,
    'Europe/London',
    '2026-03-18T10:30:00.000Z',
    18,
  ]);
});
