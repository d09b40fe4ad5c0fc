import { expect, test } from 'vitest';
import { isoDay } from '../../../src/calendar/day.ts';
import type { Import } from '../../../src/import/reading.ts';
import { conversionTypeKey } from '../../../src/records/conversion-types.ts';
import { spanOf } from '../../../src/records/days/record-span.ts';
import { type ColumnName, type Kind, positionOf } from '../../../src/records/kinds.ts';
import { reading, totalOf } from '../sources/exports.ts';

interface Case {
  readonly what: string;
  readonly text: string;
  /** The kinds of records that come of it, in their order. */
  readonly kinds: readonly Kind[];
  readonly types: Readonly<Record<string, number | null>>;
  /** Sums over the conversions. */
  readonly sums?: Readonly<Partial<Record<ColumnName, number>>>;
  /** Sums over what is beside them. */
  readonly beside?: Readonly<Partial<Record<ColumnName, number>>>;
  readonly rows?: number;
  readonly days?: readonly [from: string, to: string];
  readonly currencies?: readonly string[];
}

const conversionsOf = (imports: readonly Import[]): Import => {
  const [found, ...others] = imports.filter(({ kind }) => kind === 'conversions');
  if (found === undefined) throw new Error('No conversions were read.');
  expect(others).toEqual([]);
  return found;
};

const rowsOf = ({ rows }: Import) => Array.from({ length: rows.length }, (_, at) => rows.row(at));
const at = (name: ColumnName): number => positionOf('conversions', name);

/** How many conversions there are of each type, by the keys of types. */
const byType = (of: Import): Readonly<Record<string, number | null>> => {
  const counts: Record<string, number | null> = {};
  for (const row of rowsOf(of)) {
    const type = conversionTypeKey(String(row[at('type')] ?? ''));
    const count = row[at('conversions')];
    counts[type] = typeof count === 'number' ? (counts[type] ?? 0) + count : (counts[type] ?? null);
  }
  return counts;
};

const cases: readonly Case[] = [
  {
    what: 'goals beside visits, in Ukrainian',
    text: 'Дата\tДжерело\tСеанси\tПокупки\tПідписки на розсилку\tЗамовлені дзвінки\n05.10.2026\tinstagram\t300\t6\t12\t3\n06.10.2026\tfacebook\t100\t1\t2\t0\n',
    kinds: ['site', 'conversions'],
    types: { purchase: 7, subscription: 14, call: 3 },
    sums: { sessions: 1200 },
    beside: { sessions: 400 },
    rows: 6,
  },
  {
    what: 'goals beside visits by month, with English headings and money',
    text: 'Month,Source,Visits,Orders,Revenue,Newsletter sign-ups,Call requests,Bookings\nOct 2026,instagram,300,6,$1200,12,3,5\nNov 2026,instagram,100,1,$300,2,0,4\n',
    kinds: ['site', 'conversions'],
    types: { purchase: 7, subscription: 14, call: 3, bookings: 9 },
    sums: { revenue: 1500 },
    beside: { sessions: 400 },
    days: ['2026-10-01', '2026-11-30'],
    currencies: ['USD'],
  },
  {
    what: 'all conversions of visits beside one of them, which counts in its own place only',
    text: 'Date,Source,Sessions,Key events,Purchases\n2026-10-05,instagram,300,20,6\n',
    kinds: ['site', 'conversions'],
    types: { purchase: 6 },
    beside: { sessions: 300, conversions: 20 },
  },
  {
    what: 'goals that were not counted from the beginning on',
    text: 'Дата;Сеанси;Покупки;Дзвінки\n05.10.2026;300;6;\n06.10.2026;100;1;4\n',
    kinds: ['site', 'conversions'],
    types: { purchase: 7, call: 4 },
    sums: { sessions: 500 },
    beside: { sessions: 400 },
    rows: 3,
  },
  {
    what: 'sales beside followers',
    text: 'Місяць\tМережа\tПідписники\tПродажі\nЖовтень 2026\tInstagram\t1200\t9\nЛистопад 2026\tInstagram\t1260\t12\n',
    kinds: ['days', 'conversions'],
    types: { purchase: 21 },
    days: ['2026-10-01', '2026-11-30'],
  },
  {
    what: 'goals and nothing else',
    text: 'Date,Orders,Calls,Leads\n2026-10-05,2,3,1\n2026-10-06,1,0,4\nTotal,3,3,5\n',
    kinds: ['conversions'],
    types: { purchase: 3, call: 3, lead: 5 },
    rows: 6,
  },
  {
    what: 'orders that came by message',
    text: 'Дата\tЗамовлення\tСума\tКанал\n05.10.2026\t2\t1450\tInstagram\n06.10.2026\t1\t600\tfb\n07.10.2026\t3\t2100\tTelegram\n',
    kinds: ['conversions'],
    types: { purchase: 6 },
    sums: { revenue: 4150 },
  },
  {
    what: 'orders with a sign of a currency in each cell, two currencies on one day',
    text: 'Date,Orders,Amount,Channel\n2026-10-05,2,$120,Instagram\n2026-10-05,1,€60,Instagram\n',
    kinds: ['conversions'],
    types: { purchase: 3 },
    sums: { revenue: 180 },
    rows: 2,
    currencies: ['USD', 'EUR'],
  },
  {
    what: 'orders with a currency in the heading and a column of currencies',
    text: 'Дата;Замовлення;Сума, грн\n05.10.2026;2;1 450,50\n',
    kinds: ['conversions'],
    types: { purchase: 2 },
    sums: { revenue: 1450.5 },
    currencies: ['UAH'],
  },
  {
    what: 'a row for each order, by its number',
    text: 'Дата\t№ замовлення\tСума\tКанал\n05.10.2026\t1001\t450\tInstagram\n05.10.2026\t1002\t600\tInstagram\n06.10.2026\t1003\t700\tTelegram\n',
    kinds: ['conversions'],
    types: { purchase: 3 },
    sums: { revenue: 1750 },
    rows: 3,
  },
  {
    what: 'a row for each line of an order',
    text: 'Date,Order,Product,Amount,Currency\n2026-10-05,#A1,cup,10,EUR\n2026-10-05,#A1,saucer,5,EUR\n2026-10-06,#A2,cup,10,EUR\n',
    kinds: ['conversions'],
    types: { purchase: 2 },
    sums: { revenue: 25 },
    rows: 2,
    currencies: ['EUR'],
  },
  {
    what: 'orders whose numbers rise one by one under a heading that may count them',
    text: 'Дата\tЗамовлення\tСума\n05.10.2026\t1001\t450\n05.10.2026\t1002\t600\n06.10.2026\t1004\t700\n',
    kinds: ['conversions'],
    types: { purchase: 3 },
    sums: { revenue: 1750 },
  },
  {
    what: 'orders told by what was bought',
    text: 'Дата\tТовар\tСума\tКанал\n05.10.2026\tторт\t450\tInstagram\n05.10.2026\tторт\t450\tInstagram\n06.10.2026\tхліб\t70\tTelegram\n',
    kinds: ['conversions'],
    types: { purchase: 3 },
    sums: { revenue: 970 },
    rows: 2,
  },
  {
    what: 'events of Google Analytics by day, of which key events are conversions',
    text: '# ---\n# Events\n# Start date: 20261001\n# End date: 20261031\n# ---\n\nDate,Event name,Event count,Key events\n20261005,page_view,900,0\n20261005,purchase,6,6\n20261005,sign_up,12,12\n20261006,generate_lead,2,2\n20261006,quiz_done,5,5\n',
    kinds: ['conversions'],
    types: { purchase: 6, subscription: 12, lead: 2, quiz_done: 5 },
    rows: 4,
  },
  {
    what: 'events of Google Analytics of a period that stands above them, counted whatever they are',
    text: '# ---\n# Events\n# Start date: 20261001\n# End date: 20261031\n# ---\n\nEvent name,Event count,Total users\npage_view,900,300\npurchase,6,5\nscroll,400,200\n',
    kinds: ['conversions'],
    types: { purchase: 6 },
    days: ['2026-10-01', '2026-10-31'],
  },
  {
    what: 'calls beside advertising, whose purchases are its own',
    text: 'Date,Platform,Campaign,Cost,Impressions,Purchases,Calls ordered\n2026-10-05,Instagram,Autumn,100,1000,4,7\n',
    kinds: ['ads', 'conversions'],
    types: { call: 7 },
    beside: { cost: 100, conversions: 4 },
  },
  {
    what: 'months across and goals down',
    text: 'Показник\tЖовтень 2026\tЛистопад 2026\nЗамовлення\t6\t9\nЗамовлені дзвінки\t3\t4\n',
    kinds: ['conversions'],
    types: { purchase: 15, call: 7 },
    days: ['2026-10-01', '2026-11-30'],
  },
];

test.each(cases)('reads $what', ({ text, kinds, types, sums = {}, beside = {}, rows, days, currencies }) => {
  const { imports } = reading(text);
  expect(imports.map(({ kind }) => kind)).toEqual(kinds);
  const of = conversionsOf(imports);
  expect(byType(of)).toEqual(types);
  for (const [name, sum] of Object.entries(sums)) expect([name, totalOf(of, name as ColumnName)]).toEqual([name, sum]);
  const [main] = imports;
  for (const [name, sum] of Object.entries(beside))
    expect(main === undefined ? null : [name, totalOf(main, name as ColumnName)]).toEqual([name, sum]);
  if (rows !== undefined) expect(of.rows.length).toBe(rows);
  const { from, to } = spanOf('conversions', of.rows);
  if (days !== undefined) expect([from, to].map((day) => (day === null ? null : isoDay(day)))).toEqual(days);
  const found = [...new Set(rowsOf(of).flatMap((row) => row[at('currency')] ?? []))];
  if (currencies !== undefined) expect(found).toEqual(currencies);
});

test('tells each column once, where it went, and what it adds up to', () => {
  const { imports, questions } = reading(
    'Дата\tДжерело\tСеанси\tПокупки\tДзвінки\n05.10.2026\tinstagram\t300\t6\t\n06.10.2026\tinstagram\t100\t1\t4\n',
  );
  const told = imports.map(({ kind, columns }) => [
    kind,
    columns.map(({ header, position, column, sum, taken }) => [header, position, column, sum, taken]),
  ]);
  expect(told).toEqual([
    [
      'site',
      [
        ['Дата', 0, 'date', null, null],
        ['Джерело', 1, 'source', null, null],
        ['Сеанси', 2, 'sessions', 400, 400],
      ],
    ],
    [
      'conversions',
      [
        ['Дата', 0, 'date', null, null],
        ['Джерело', 1, 'source', null, null],
        ['Сеанси', 2, 'sessions', null, null],
        ['Покупки', 3, 'conversions', 7, 7],
        ['Дзвінки', 4, 'conversions', 4, 4],
      ],
    ],
  ]);
  expect(imports.flatMap(({ leftOut }) => leftOut)).toEqual([]);
  expect(questions).toEqual([]);
});

test('a heading of followers is no goal, and an expense no order', () => {
  const kindsIn = (text: string) => reading(text).imports.map(({ kind }) => kind);
  expect(kindsIn('Дата\tМережа\tПідписники\tНові підписки\n05.10.2026\tInstagram\t300\t6\n')).toEqual(['days']);
  expect(kindsIn('Дата\tСума\tКанал\n05.10.2026\t300\tInstagram\n')).toEqual([]);
  expect(kindsIn('Дата\tСтаття\tСума\n05.10.2026\tоренда\t300\n06.10.2026\tзарплата\t900\n')).toEqual([]);
});
