import { type DayRange, isoDay } from '../../src/calendar/day.ts';
import { periodStart } from '../../src/calendar/period.ts';
import { dateColumnOf, type Kind, kindNames, positionOf, type Row, type Value } from '../../src/records/kinds.ts';
import { summarizeRecords } from '../../src/records/summarize-records.ts';
import { withWorkingHours } from '../../src/report/formulas/waiting-time.ts';
import { evaluateMetric, summarizedRecords } from '../../src/report/metrics/evaluate-metric.ts';
import { reportMetricsFor } from '../../src/report/metrics/report-metrics.ts';
import { type Dimension, dimensions } from '../../src/warehouse/views/dimensions.ts';
import { kpiLines } from '../../src/warehouse/views/lines.ts';
import { type StepName, stepPeriods } from '../../src/warehouse/views/steps.ts';
import type { Warehouse } from './tables.ts';

/** A view that is asked for. */
export interface AskedView {
  readonly step: StepName;
  readonly dimension: Dimension;
  /** Working hours as a person types them. */
  readonly hours?: string | undefined;
}

/** Figures by what they are of: the names that part records, first day, function, variant and currency. */
export type Figures = ReadonlyMap<string, number>;

/** What parts of a row say of whom it is. */
const keyOf = (dimension: Dimension, valueIn: (name: string) => unknown): string =>
  JSON.stringify(dimensions[dimension].map((name) => valueIn(name) ?? null));

/** The rows of a view as figures. */
export const figuresOf = (dimension: Dimension, rows: readonly Readonly<Record<string, unknown>>[]): Figures => {
  const figures = new Map<string, number>();
  for (const row of rows) {
    const { period_from, function: name, variant, currency, value } = row;
    const key = `${keyOf(dimension, (column) => row[column])} ${period_from} ${name} ${variant} ${currency ?? ''}`;
    if (figures.has(key)) throw new Error(`${key} is there twice.`);
    figures.set(key, Number(value));
  }
  return figures;
};

const daysIn = (scope: ReadonlyMap<Kind, readonly Row[]>): readonly number[] =>
  [...scope].flatMap(([kind, rows]) =>
    (['date_end', dateColumnOf(kind)] as const).flatMap((name) =>
      rows.flatMap((row) => {
        const day = row[positionOf(kind, name)];
        return typeof day === 'number' ? [Math.floor(day)] : [];
      }),
    ),
  );

/** At most so many periods of those that records tell of, the first and the last among them. */
const periodsOf = (days: readonly number[], step: StepName, most: number): readonly DayRange[] => {
  const period = stepPeriods[step];
  const last = days.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  const all: DayRange[] = [];
  let from = periodStart(
    days.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY),
    period,
  );
  while (from <= last) {
    const next = periodStart(from, period, 1);
    all.push({ from, to: next - 1 });
    from = next;
  }
  const every = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, at) => at % every === 0 || at === all.length - 1);
};

/** Each set of records that a dimension parts: what a report on them alone would be of. */
const scopesOf = (records: Warehouse, dimension: Dimension): ReadonlyMap<string, ReadonlyMap<Kind, readonly Row[]>> => {
  const by = dimensions[dimension];
  const scopes = new Map<string, Map<Kind, Row[]>>();
  for (const kind of kindNames) {
    if (!by.every((name) => name === 'client' || positionOf(kind, name) >= 0)) continue;
    for (const { client, row } of records.get(kind) ?? []) {
      const key = keyOf(dimension, (name) =>
        name === 'client' ? client : (row[positionOf(kind, by.find((own) => own === name) ?? 'client')] ?? null),
      );
      const scope = scopes.get(key) ?? new Map<Kind, Row[]>();
      scopes.set(key, scope);
      scope.set(kind, [...(scope.get(kind) ?? []), row]);
    }
  }
  return scopes;
};

const isOfViews = new Set(kpiLines.map(({ function: name, variant }) => `${name} ${variant}`));

/**
 * What a view says otherwise than reports on each part of the records would, for some of its periods; and how many figures that are
 * known were compared.
 */
export const viewFaults = (
  records: Warehouse,
  { step, dimension, hours }: AskedView,
  figures: Figures,
): { readonly faults: readonly string[]; readonly known: readonly string[] } => {
  const faults: string[] = [];
  const known: string[] = [];
  for (const [key, scope] of scopesOf(records, dimension)) {
    const summaries = [...scope].map(([kind, rows]) => ({ ...summarizeRecords(kind, rows), tab: '', origins: [] }));
    const holdings = withWorkingHours(summaries, hours);
    const inMemory = summarizedRecords(holdings, Object.fromEntries(scope));
    const periods = periodsOf(daysIn(scope), step, 5);
    const told = new Set<string>();
    for (const line of reportMetricsFor(holdings))
      for (const days of periods) {
        if (!isOfViews.has(line.id)) continue;
        const id = `${key} ${isoDay(days.from)} ${line.id} ${line.currency ?? line.soleCurrency ?? ''}`;
        told.add(id);
        const [value, seen] = [evaluateMetric(inMemory, line, days), figures.get(id) ?? null];
        if (value !== null) known.push(line.id);
        const isSame =
          value === null || seen === null ? value === seen : Math.abs(seen - value) <= 1e-9 * Math.abs(value) + 1e-12;
        if (!isSame) faults.push(`${dimension} by ${step}: ${id} is ${seen}, but ${value}`);
      }
    // A figure that no report would have is none of a view either.
    for (const id of figures.keys())
      if (periods.some(({ from }) => id.startsWith(`${key} ${isoDay(from)} `)) && !told.has(id))
        faults.push(`${dimension} by ${step}: ${id} is ${figures.get(id)}, but in no report`);
  }
  return { faults, known };
};

/** Whose the records of random accounts are: two clients, and nobody in particular. */
export const clientOf = (kind: Kind, row: Row): string | null => {
  const own = positionOf(kind, 'client');
  if (own >= 0) return typeof row[own] === 'string' ? row[own] : null;
  const named = (name: 'account' | 'platform'): Value => row[positionOf(kind, name)] ?? null;
  if (named('account') === 'one') return 'Lypa';
  return named('platform') === 'TikTok' ? null : 'a*b';
};
