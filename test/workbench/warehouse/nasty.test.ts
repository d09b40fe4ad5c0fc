import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exported, recordsIn, temporary, warehouse } from './warehouses.ts';

const exports = temporary();
const out = (): string => join(temporary(), 'out');

const names = [
  'O\'Neil & "Söhne"',
  'two\nlines',
  '../up/and %41 away',
  'кав’ярня 🍞',
  '*?<>|:\\',
  '__HIVE_DEFAULT_PARTITION__',
  '.',
  'con',
  `${'дуже '.repeat(60)}довга`,
  `${'дуже '.repeat(60)}довша`,
];

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

test('clients and accounts of any name are told apart, in the folders as in the records', async () => {
  const rows = names.map((name, at) => `2026-03-0${(at % 9) + 1},Instagram,${quoted(name)},${quoted(name)},${at}`);
  const path = exported(exports, 'names.csv', ['Date,Platform,Account,Client,Views', ...rows]);
  const folder = out();
  const { status, stderr } = await warehouse([path, '--out', folder]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { records, clients } = await recordsIn(folder);
  expect(records.days).toHaveLength(names.length);
  expect(clients.days).toEqual([...names].sort());
  expect(readdirSync(join(folder, 'records', 'days'))).toHaveLength(names.length);
  expect((await warehouse([path, '--out', folder])).stdout).toContain('read before: 1');
});

test('one bad file hinders no other, and is named', async () => {
  const good = exported(exports, 'good.csv', ['Date,Platform,Account,Views', '2026-03-01,TikTok,Lypa,7']);
  const bad = exported(exports, 'bad.xlsx', ['PK\u0003\u0004 no workbook']);
  const empty = exported(exports, 'empty.csv', ['']);
  const folder = out();
  const { status, stdout } = await warehouse([bad, empty, good, '--out', folder]);
  expect(status).toBe(1);
  expect(stdout).toContain('Files read: 1; read before: 0; not taken: 2. Records in the folder: 1.');
  for (const name of ['bad.xlsx: ', 'empty.csv: ']) expect(stdout).toContain(name);
});

test('a table of a thousand columns is read as any other', async () => {
  const more = Array.from({ length: 1000 }, (_, at) => `Column ${at}`);
  const header = ['Date', 'Platform', 'Account', 'Views', ...more].join(',');
  const path = exported(exports, 'wide.csv', [header, `2026-03-01,TikTok,Lypa,7,${more.map((_, at) => at).join(',')}`]);
  const folder = out();
  const { status } = await warehouse([path, '--out', folder]);
  expect(status).toBe(0);
  expect((await recordsIn(folder)).records.days).toHaveLength(1);
});

test('a file that waits for an answer is not taken before it is given', async () => {
  const folder = out();
  const [eur, usd] = (['EUR', 'USD'] as const).map((currency, at) =>
    exported(exports, `${currency}.csv`, [
      'Date,Platform,Account,Campaign,Currency,Cost',
      `2026-03-01,Facebook,Lypa,Spring,${currency},${100 + 8 * at}`,
    ]),
  );
  expect((await warehouse([eur ?? '', '--out', folder])).status).toBe(0);
  const waiting = await warehouse([usd ?? '', '--out', folder]);
  expect(waiting.status).toBe(1);
  const [, id] = /--answer ["'](.+?)=…["']/.exec(waiting.stdout) ?? [];
  expect(waiting.stdout).toContain('it waits for an answer');
  const taken = await warehouse([usd ?? '', '--out', folder, '--answer', `${id}=coming`]);
  expect({ status: taken.status, id }).toEqual({ status: 0, id });
  const { records } = await recordsIn(folder);
  expect(records.ads?.map((row) => row.filter((value) => typeof value === 'string'))).toEqual([
    ['Facebook', 'Lypa', 'Spring', 'USD'],
  ]);
});

test('whose files are is said before them, and stays said of their accounts', async () => {
  const days = (account: string, more: number) =>
    exported(exports, `${account}-${more}.csv`, [
      'Date,Platform,Account,Views',
      `2026-03-0${more},TikTok,${account},${more}`,
    ]);
  const site = exported(exports, 'site.csv', [
    'Date,Session source,Session medium,Sessions',
    '2026-03-01,google,organic,40',
  ]);
  const folder = out();
  expect((await warehouse([days('coffee', 1), '--out', folder])).status).toBe(0);
  expect((await recordsIn(folder)).clients.days).toEqual([null]);
  const told = ['--client', 'Lypa', days('coffee', 2), site, '--client', 'Klen', days('bread', 3)];
  expect((await warehouse([...told, '--out', folder])).status).toBe(0);
  const { clients, records } = await recordsIn(folder);
  expect(clients).toEqual({ days: ['Klen', 'Lypa'], site: ['Lypa'] });
  expect(records.days).toHaveLength(3);
  // The account is Lypa's by now, whoever else the command says.
  const other = await warehouse(['--client', 'Klen', days('coffee', 4), '--out', folder]);
  expect(other.status).toBe(1);
  expect(other.stdout).toContain('the account “coffee” is Lypa’s already');
  expect((await warehouse([days('coffee', 5), '--out', folder])).status).toBe(0);
  expect((await recordsIn(folder)).clients.days).toEqual(['Klen', 'Lypa']);
});

test('folders and patterns stand for the files in them, but not for those of the warehouse', async () => {
  const folder = temporary();
  exported(folder, 'a.csv', ['Date,Platform,Account,Views', '2026-03-01,TikTok,Lypa,7']);
  exported(folder, 'b.csv', ['Date,Platform,Account,Views', '2026-03-02,TikTok,Lypa,8']);
  const to = join(folder, 'out');
  expect((await warehouse([join(folder, '*.csv'), '--out', to])).stdout).toContain('Files read: 2');
  expect((await warehouse([folder, '--out', to])).stdout).toContain('Files read: 0; read before: 2; not taken: 0');
  const missing = await warehouse([join(folder, 'c*.csv'), '--out', to]);
  expect(missing.stderr).toContain('there is no such file or folder');
});
