import { type DayRange, isoDay } from '../../calendar/day.ts';
import type { WorkingHours } from '../../calendar/working-hours.ts';
import type { Comparison } from '../../contract/choices.ts';
import type { KpiValue, Unit } from '../../kpi/kpi.ts';
import { type ColumnName, columnsOf, type Row, type Value } from '../../records/kinds.ts';
import { isSameName } from '../../records/names.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { columnsIn, isReplaceable, tellingOf } from '../../report/calculation/changes/told-columns.ts';
import { comparedDays, lengthRatio } from '../../report/metrics/compared-days.ts';
import { isFlow, type ReportMetric, reportMetricsFor } from '../../report/metrics/report-metrics.ts';
import type { Text } from '../../text/language.ts';
import { quotedName } from '../schema.ts';
import { printerOf } from '../sql/print.ts';
import { kpiQuery } from '../views/kpi-query.ts';
import type { KpiLine } from '../views/lines.ts';
import { stepOfRange } from '../views/steps.ts';
import { serialOfIso } from './days.ts';
import { type Ask, summariesOf } from './summaries.ts';

/** What a report over a warehouse is of. */
export interface ReportRequest {
  readonly days: DayRange;
  readonly compare: Comparison;
  /** Whose records count; everybody's where `null`. */
  readonly client: string | null;
  /** Only this time counts as waiting for an answer; all time where `null`. */
  readonly hours: WorkingHours | null;
}

/** A figure as `npm run report --json` tells it, but for its cell and its formula: there is no spreadsheet. */
interface WarehouseFigure {
  readonly function: string;
  readonly variant: string;
  readonly value: KpiValue;
  readonly previous: KpiValue;
  /** The difference as a fraction for a rate, else the relative change. */
  readonly change: KpiValue;
  readonly change_per_day: KpiValue;
}

/** The same with what a person reads it by. */
export interface NamedFigure extends WarehouseFigure {
  readonly name: Text;
  readonly unit: Unit;
}

/** A report as `npm run report --json` tells it, but for the name of its tab. */
export interface WarehouseReport {
  readonly from: string;
  readonly to: string;
  readonly compared_from: string | null;
  readonly compared_to: string | null;
  readonly kpis: readonly NamedFigure[];
}

const { withText, print } = printerOf('duckdb');

/** A figure as views make it: of every currency, which their rows tell apart. */
const lineOf = ({ currency: _, soleCurrency: __, ...line }: ReportMetric): KpiLine => ({
  ...line,
  variant: line.id.slice(line.function.length + 1),
});

const keyOf = (id: string, currency: string): string => JSON.stringify([id, currency]);

/** The values of figures over some days, by what they are called and their currency. */
const valuesOver = async (
  ask: Ask,
  lines: readonly ReportMetric[],
  { days, client, hours }: ReportRequest,
): Promise<(line: ReportMetric) => KpiValue> => {
  const request = {
    step: stepOfRange(days),
    by: [],
    ...(client === null ? {} : { client }),
    ...(hours === null ? {} : { hours }),
  };
  const once = [...new Map(lines.map((line) => [line.id, lineOf(line)])).values()];
  if (once.length === 0) return () => null;
  const { parts, result } = kpiQuery(request, once);
  const rows = await ask(withText(parts, result));
  const values = new Map(
    rows.map((row) => [
      keyOf(`${row['function']} ${row['variant']}`, typeof row['currency'] === 'string' ? row['currency'] : ''),
      Number(row['value']),
    ]),
  );
  return ({ id, currency, soleCurrency }) => values.get(keyOf(id, currency ?? soleCurrency ?? '')) ?? null;
};

/** The columns of a post that say how networks tell its figures. */
const tellingColumns = (lines: readonly ReportMetric[], { filled }: TabSummary): readonly ColumnName[] => [
  ...new Set<ColumnName>([
    'date',
    'platform',
    'account',
    'format',
    ...lines.flatMap(columnsIn),
    ...filled.filter(isReplaceable),
  ]),
];

/** The posts of some days, of which only those columns are read. */
const postsIn = async (
  ask: Ask,
  columns: readonly ColumnName[],
  { from, to, client }: DayRange & Pick<ReportRequest, 'client'>,
): Promise<readonly Row[]> => {
  const conditions = [
    `date BETWEEN ${print({ is: 'day', value: isoDay(from) })} AND ${print({ is: 'day', value: isoDay(to) })}`,
    ...(client === null ? [] : [`client = ${print({ is: 'text', value: client })}`]),
  ];
  const rows = await ask(
    `SELECT ${columns.map((name) => quotedName('duckdb', name)).join(', ')} FROM posts WHERE ${conditions.join(' AND ')}`,
  );
  const readValue = (row: Readonly<Record<string, unknown>>, name: ColumnName): Value => {
    const value = row[name];
    if (name === 'date') return serialOfIso(value);
    return typeof value === 'string' || typeof value === 'number' ? value : null;
  };
  const read = new Set(columns);
  return rows.map((row) => columnsOf('posts').map(({ name }) => (read.has(name) ? readValue(row, name) : null)));
};

const changeOf = ({ unit }: ReportMetric, value: KpiValue, previous: KpiValue): KpiValue => {
  if (value === null || previous === null) return null;
  if (unit === 'fraction') return value - previous;
  return previous === 0 ? null : (value - previous) / Math.abs(previous);
};

/** The change of a total a day; of anything else there is none. */
const perDayOf = (line: ReportMetric, [value, previous]: readonly [KpiValue, KpiValue], ratio: number | null) =>
  ratio === null || previous === null || !isFlow(line) ? null : changeOf(line, value, previous * ratio);

/** Engines over all records, and over those of the client who is asked for. */
export interface Engines {
  readonly all: Ask;
  readonly own: Ask;
}

/** Every figure that a report on the records of a warehouse has, of any days, as the report in a sheet would show it. */
export const reportOver = async ({ all, own: ask }: Engines, request: ReportRequest): Promise<WarehouseReport> => {
  const { days, compare, client } = request;
  const holdings = await summariesOf(all, client);
  const lines = reportMetricsFor(holdings);
  const before = comparedDays(days, compare);
  const value = await valuesOver(ask, lines, request);
  const valueBefore = before === null ? () => null : await valuesOver(ask, lines, { ...request, days: before });
  const holding = holdings.find(({ kind }) => kind === 'posts');
  const near = { from: (before ?? days).from, to: days.to, client };
  const posts =
    holding === undefined ? undefined : { holding, rows: await postsIn(ask, tellingColumns(lines, holding), near) };
  const telling = tellingOf(posts, days, before);
  const ratio = before === null ? null : lengthRatio(days, before);
  return {
    from: isoDay(days.from),
    to: isoDay(days.to),
    compared_from: before === null ? null : isoDay(before.from),
    compared_to: before === null ? null : isoDay(before.to),
    kpis: lines.map((line) => {
      const told = telling(line);
      const [now, previous] = [told === 'gone' ? null : value(line), valueBefore(line)];
      const moved = told === 'same' ? now : null;
      return {
        function: line.function,
        variant: line.variant,
        name: line.name,
        unit: line.unit,
        value: now,
        previous,
        change: changeOf(line, moved, previous),
        change_per_day: perDayOf(line, [moved, previous], ratio),
      };
    }),
  };
};

/** The client whom a name means, as the tables write it; `null` where they know none of that name. */
export const clientNamed = (name: string, clients: readonly (string | null)[]): string | null =>
  clients.find((each) => each !== null && isSameName('client', each, name)) ?? null;
