import type { DuckDBConnection } from '@duckdb/node-api';
import { Dialect as ParserDialect, transpile } from '@polyglot-sql/sdk';
import { workingHours } from '../../src/calendar/working-hours.ts';
import { datasetName } from '../../src/warehouse/sql/print.ts';
import { kpiView, kpiViews } from '../../src/warehouse/views/kpi-views.ts';
import { type AskedView, type Figures, figuresOf, viewFaults } from './scopes.ts';
import { openTables, type Warehouse } from './tables.ts';

/** BigQuery's statement as the translator writes it for DuckDB. */
export const translated = (statement: string): string => {
  const { success, sql, error } = transpile(statement, ParserDialect.BigQuery, ParserDialect.DuckDB);
  if (!success || sql === undefined) throw new Error(`It was not translated: ${error}`);
  return sql.join(';\n');
};

/** The figures of a view, made in this engine by its own text and by the translated one of BigQuery. */
export const bothFigures = async (
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
export const openViews = async (records: Warehouse): Promise<DuckDBConnection> => {
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

/** What views say otherwise than reports would, and BigQuery's text otherwise than DuckDB's; and the figures that are known. */
export const faultsIn = async (records: Warehouse, views: readonly AskedView[]) => {
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
