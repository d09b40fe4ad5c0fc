import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { runReport } from '../../../src/workbench/command/run-report.ts';
import { countTried, sampleOf } from '../../thorough.ts';
import { exported, temporary, warehouse } from './warehouses.ts';

const project = pathToFileURL(`${process.cwd()}/`);

interface Figure {
  readonly function: string;
  readonly variant: string;
  readonly value: number | null;
  readonly previous: number | null;
  readonly change: number | null;
  readonly change_per_day: number | null;
}

interface Reported {
  readonly from: string;
  readonly to: string;
  readonly compared_from: string | null;
  readonly compared_to: string | null;
  readonly kpis: readonly Figure[];
}

const reported = (text: string): Reported => {
  const { report, refused } = JSON.parse(text);
  if (report === null) throw new Error(refused);
  return report;
};

const measures = ['value', 'previous', 'change', 'change_per_day'] as const;

const isClose = (one: number | null, other: number | null): boolean =>
  one === null || other === null ? one === other : Math.abs(one - other) <= 1e-9 * Math.abs(other) + 1e-12;

/** What a warehouse tells of figures otherwise than the sheet, and how many figures were compared that are known. */
const compared = (ours: Reported, sheet: Reported) => {
  const nameOf = ({ function: name, variant }: Figure): string => `${name} ${variant}`;
  const inWarehouse = new Map(ours.kpis.map((figure) => [nameOf(figure), figure]));
  const faults = sheet.kpis.flatMap((figure) => {
    const own = inWarehouse.get(nameOf(figure));
    if (own === undefined) return [`${nameOf(figure)}: not there`];
    return measures.flatMap((name) =>
      isClose(own[name], figure[name]) ? [] : [`${nameOf(figure)} ${name}: ${own[name]}, but ${figure[name]}`],
    );
  });
  const inSheet = new Set(sheet.kpis.map(nameOf));
  const more = [...inWarehouse.keys()].filter((name) => !inSheet.has(name)).map((name) => `${name}: not in the sheet`);
  const { kpis: _, ...days } = ours;
  return { days, faults: [...faults, ...more], known: sheet.kpis.filter(({ value }) => value !== null).length };
};

/** Both reports over the same files. */
const both = async (paths: readonly string[], asked: readonly string[]) => {
  const out = join(temporary(), 'out');
  await warehouse([...paths, '--out', out]);
  const { stdout, stderr, status } = await warehouse(['report', out, ...asked, '--json']);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  const sheet = reported(await runReport([...paths, ...asked, '--json'], project));
  return { ours: reported(stdout), sheet };
};

const folder = temporary();

const daysOf = (month: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`);

const winter = [...daysOf('2026-01', 31), ...daysOf('2026-02', 28), ...daysOf('2026-03', 31)];

/** An account's rows, a line for each day, from how many there are of the day. */
const ofClients = (lineOf: (day: string, at: number, client: 'Lypa' | 'Klen') => string): readonly string[] =>
  winter.flatMap((day, at) => (['Lypa', 'Klen'] as const).map((client) => lineOf(day, at, client)));

/** Two clients with posts, followers, ads in two currencies, visits and messages from January to March 2026. */
const ofTwoClients = [
  exported(folder, 'posts.csv', [
    'Date,Post ID,Client,Platform,Account,Format,Impressions,Reach,Engagements,Clicks',
    ...ofClients(
      (day, at, client) =>
        `${day},${client}-${at},${client},Instagram,${client} shop,${at % 3 ? 'Reels' : 'Photo'},${300 + 7 * at},${at % 5 ? 200 + (at % 11) : ''},${20 + (at % 7)},${at % 4}`,
    ),
  ]),
  exported(folder, 'days.csv', [
    'Date,Client,Platform,Account,Followers,New followers,Unfollows,Profile visits',
    ...ofClients(
      (day, at, client) =>
        `${day},${client},Instagram,${client} shop,${(client === 'Lypa' ? 1000 : 500) + 3 * at},${5 + (at % 3)},${2},${at % 6 ? 40 + at : ''}`,
    ),
  ]),
  exported(folder, 'ads.csv', [
    'Date,Client,Platform,Account,Campaign,Currency,Cost,Impressions,Clicks,Leads',
    ...ofClients(
      (day, at, client) =>
        `${day},${client},Facebook,${client} shop,${at % 2 ? 'Spring' : 'Bread'},${at % 9 ? 'UAH' : 'EUR'},${10 + at},${1000 + at},${20 + (at % 13)},${at % 4}`,
    ),
  ]),
];

const fixtures = readdirSync('test/fixtures').map((name) => join('test/fixtures', name));
const march = ['--from', '2026-03-01', '--to', '2026-03-31'];

const cases = [
  { of: 'two clients', paths: ofTwoClients, asked: [...march, '--client', 'LYPA'] },
  { of: 'both together', paths: ofTwoClients, asked: march },
  { of: 'days against as many before', paths: ofTwoClients, asked: [...march, '--compare', 'days'] },
  {
    of: 'some days against a year before',
    paths: ofTwoClients,
    asked: ['--from', '2026-02-10', '--to', '2026-03-05', '--compare', 'year'],
  },
  {
    of: 'all fixtures by working hours',
    paths: fixtures,
    asked: ['--from', '2015-01-01', '--to', '2035-12-31', '--compare', 'none', '--hours', 'Mon-Fri 09:00-18:00'],
  },
];
const tried = sampleOf(cases, 1);

test.each(tried)(
  `a warehouse reports on $of what the sheet does, ${countTried(tried, cases)}`,
  async ({ paths, asked }) => {
    const { ours, sheet } = await both(paths, asked);
    const { days, faults, known } = compared(ours, sheet);
    expect(faults).toEqual([]);
    const { from, to, compared_from, compared_to } = sheet;
    expect(days).toEqual({ from, to, compared_from, compared_to });
    expect(known).toBeGreaterThan(10);
  },
);

test('a report is a table too, and what cannot be is refused with the way', async () => {
  const out = join(temporary(), 'out');
  await warehouse([...ofTwoClients, '--out', out]);
  const { stdout } = await warehouse(['report', out, ...march, '--language', 'uk']);
  expect(stdout).toContain('2026-03-01 – 2026-03-31, порівняно з 2026-02-01 – 2026-02-28');
  expect(stdout).toMatch(/Витрати на рекламу, UAH +[\d\s,]+/);
  const refusals = [
    [['report', out, ...march, '--client', 'Nobody'], 'No record is of the client “Nobody”. Known: Klen, Lypa.'],
    [['report', temporary(), ...march], 'is no folder that this command wrote'],
    [
      ['report', out, '--from', '2026-02-30', '--to', '2026-03-31'],
      '--from "2026-02-30" is no day such as 2026-03-01.',
    ],
    [['report', out, '--from', '2026-03-01'], '--to is missing.'],
  ] as const;
  for (const [args, said] of refusals) expect((await warehouse(args)).stderr).toContain(said);
});
