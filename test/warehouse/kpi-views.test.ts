import type { DuckDBConnection } from '@duckdb/node-api';
import { Dialect as ParserDialect, transpile } from '@polyglot-sql/sdk';
import { expect, test } from 'vitest';
import { workingHours } from '../../src/calendar/working-hours.ts';
import { type Kind, kindNames, kinds, positionOf, type Row } from '../../src/records/kinds.ts';
import { sqlFunctions } from '../../src/warehouse/sql/functions.ts';
import { datasetName } from '../../src/warehouse/sql/print.ts';
import { type Dimension, dimensions } from '../../src/warehouse/views/dimensions.ts';
import { kpiView, kpiViews } from '../../src/warehouse/views/kpi-views.ts';
import { type StepName, steps } from '../../src/warehouse/views/steps.ts';
import { openHours } from '../report/open-hours.ts';
import { randomHoldings, randomRows } from '../report/random-records.ts';
import { countTried, productOf, sampleOf } from '../thorough.ts';
import { type AskedView, clientOf, type Figures, figuresOf, viewFaults } from './scopes.ts';
import { openTables, spelledOnce, type Warehouse } from './tables.ts';

/** BigQuery's statement as the translator writes it for DuckDB. */
const translated = (statement: string): string => {
  const { success, sql, error } = transpile(statement, ParserDialect.BigQuery, ParserDialect.DuckDB);
  if (!success || sql === undefined) throw new Error(`It was not translated: ${error}`);
  return sql.join(';\n');
};

/** Segments of an audience in the order of a tab by days; which stands first of one day nobody knows in a table. */
const segmentsInOrder = (rows: readonly Row[]): readonly Row[] => {
  const at = positionOf('audience', 'dimension');
  const textOf = (row: Row) => String(row[at] ?? '');
  return [...rows].sort(
    (one, other) =>
      Number(one[0]) - Number(other[0]) || (textOf(one) < textOf(other) ? -1 : Number(textOf(one) > textOf(other))),
  );
};

const warehouseOf = (rows: Readonly<Partial<Record<Kind, readonly Row[]>>>): Warehouse => {
  const spelled = spelledOnce(rows);
  return new Map(
    kindNames.map((kind) => {
      const own = spelled[kind] ?? [];
      const inOrder = kind === 'audience' ? segmentsInOrder(own) : own;
      return [kind, inOrder.map((row) => ({ client: clientOf(kind, row), row }))];
    }),
  );
};

/** The figures of a view, made in this engine by its own text and by the translated one of BigQuery. */
const bothFigures = async (
  duck: DuckDBConnection,
  { step, dimension, hours }: AskedView,
): Promise<readonly [Figures, Figures]> => {
  const open = hours === undefined ? undefined : (workingHours(hours) ?? undefined);
  const figuresBy = async (text: (of: 'bigquery' | 'duckdb') => string): Promise<Figures> => {
    await duck.run(text('duckdb'));
    const { name } = kpiView('duckdb', { step, dimension });
    return figuresOf(dimension, (await duck.runAndReadAll(`SELECT * FROM ${name}`)).getRowObjectsJson());
  };
  const statement = (dialect: 'bigquery' | 'duckdb') => kpiView(dialect, { step, dimension, hours: open }).statement;
  return [await figuresBy(() => statement('duckdb')), await figuresBy(() => translated(statement('bigquery')))];
};

const closeTo = (one: Figures, other: Figures): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].flatMap((key) => {
    const [value, seen] = [one.get(key), other.get(key)];
    const isSame =
      value !== undefined && seen !== undefined && Math.abs(seen - value) <= 1e-9 * Math.abs(value) + 1e-12;
    return isSame ? [] : [`${key}: ${value} here, ${seen} translated`];
  });

/** The tables with the view that the others read, in BigQuery's dataset by BigQuery's text. */
const openViews = async (records: Warehouse): Promise<DuckDBConnection> => {
  const duck = await openTables(records);
  const [typed] = kpiViews('duckdb');
  if (typed === undefined) throw new Error('There are no views.');
  await duck.run(typed.statement);
  // BigQuery makes views in the dataset of the script.
  await duck.run(`USE "${datasetName}"`);
  await duck.run(translated(kpiViews('bigquery')[0]?.statement ?? ''));
  await duck.run('USE main');
  return duck;
};

const faultsIn = async (records: Warehouse, views: readonly AskedView[]) => {
  const duck = await openViews(records);
  const found: string[] = [];
  const known: string[] = [];
  for (const view of views) {
    const [own, translatedOnes] = await bothFigures(duck, view);
    const { faults, known: compared } = viewFaults(records, view, own);
    found.push(...faults, ...closeTo(own, translatedOnes));
    known.push(...compared);
  }
  duck.closeSync();
  return { found, known };
};

const sets = Array.from({ length: 60 }, (_, at) => at + 1);
const triedSets = sampleOf(sets, 6);
const allViews = productOf({
  step: Object.keys(steps) as readonly StepName[],
  dimension: Object.keys(dimensions) as readonly Dimension[],
});
/** Every step meets every dimension as sets go by. */
const viewsOf = (seed: number): readonly AskedView[] =>
  sampleOf(allViews, 0)
    .concat(
      triedSets.length === sets.length
        ? []
        : [allViews[(seed * 13) % allViews.length] ?? { step: 'month', dimension: 'client' }],
    )
    .map((view) => ({ ...view, hours: seed % 3 === 0 ? openHours[seed % openHours.length]?.text : undefined }));

test(`views of ${countTried(triedSets, sets)} random sets of records say what reports on their parts would, in both dialects`, async () => {
  const wrong: string[] = [];
  const known = new Set<string>();
  for (const seed of triedSets) {
    const tabs = randomRows(randomHoldings(seed), seed);
    const rows = Object.fromEntries(tabs.map(({ holding, rows: own }) => [holding.kind, own]));
    const { found, known: compared } = await faultsIn(warehouseOf(rows), viewsOf(seed));
    wrong.push(...found.map((line) => `${seed}: ${line}`));
    for (const id of compared) known.add(id);
  }
  expect(wrong).toEqual([]);
  expect(known.size).toBeGreaterThan(30);
});

const rowOf = (kind: Kind, values: Readonly<Record<string, string | number | boolean>>): Row =>
  kinds[kind].columns.map((name) => values[name] ?? null);

test('what random records seldom tell is there too: who was gained, and what a target follower cost', async () => {
  const segment = (day: number, account: string, name: string, followers: number) =>
    rowOf('audience', {
      date: day,
      platform: 'Instagram',
      account,
      dimension: 'age',
      segment: name,
      followers,
      in_target: name === '25-34',
    });
  const records = warehouseOf({
    audience: [
      segment(46020, 'one', '25-34', 100),
      segment(46020, 'one', '18-24', 300),
      segment(46030, 'one', '25-34', 180),
      segment(46030, 'one', '18-24', 330),
      segment(46023, 'two', '25-34', 50),
      segment(46023, 'two', '18-24', 40),
      segment(46050, 'two', '25-34', 70),
      segment(46050, 'two', '18-24', 50),
      // It begins inside a month, and tells nothing of who was gained.
      segment(46040, 'three', '25-34', 5000),
    ],
    ads: [
      rowOf('ads', { date: 46025, platform: 'Instagram', account: 'one', currency: 'UAH', cost: 900, follows: 30 }),
      rowOf('ads', { date: 46026, platform: 'Instagram', account: 'one', currency: 'EUR', cost: 20, follows: 3 }),
    ],
    days: [
      rowOf('days', { date: 46024, platform: 'Instagram', account: 'one', followers: 400, new_followers: 44 }),
      rowOf('days', { date: 46028, platform: 'Instagram', account: 'one', followers: 440, new_followers: 12 }),
    ],
  });
  const { found, known } = await faultsIn(
    records,
    (['all', 'client', 'account'] as const).flatMap((dimension) =>
      (['month', 'fortnight'] as const).map((step) => ({ step, dimension })),
    ),
  );
  expect(found).toEqual([]);
  const told = [
    'NEW_FOLLOWER_MATCH audience',
    'COST_PER_TARGET_FOLLOWER ads',
    'COST_PER_TARGET_FOLLOWER all new followers',
  ];
  expect(told.filter((id) => !known.includes(id))).toEqual([]);
});

test('views of no records have no rows', async () => {
  const duck = await openViews(new Map());
  const [own, other] = await bothFigures(duck, { step: 'month', dimension: 'all' });
  expect([own.size, other.size]).toEqual([0, 0]);
  duck.closeSync();
});

/** Words before a bracket that are no functions. */
const words = new Set([
  'AS',
  'IN',
  'AND',
  'OR',
  'ON',
  'NOT',
  'WHEN',
  'THEN',
  'ELSE',
  'FROM',
  'WHERE',
  'INTERVAL',
  'OVER',
  'STRUCT',
  'CAST',
  'UNNEST',
]);

test('views call functions of the list alone, each of which some view calls', () => {
  const called = new Set<string>();
  for (const { statement } of kpiViews('bigquery')) {
    const code = statement.replace(/^--.*$/gm, '').replace(/'(?:[^'\\]|\\.)*'/g, "''");
    for (const [, name = ''] of code.matchAll(/([A-Za-z_]\w*) ?\(/g)) if (!words.has(name)) called.add(name);
  }
  expect([...called].sort()).toEqual(Object.keys(sqlFunctions).sort());
});
