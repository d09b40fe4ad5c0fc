import { definitionOf } from '../../kpi/catalogue.ts';
import type { Formula } from '../../kpi/formula/formula.ts';
import { parse } from '../../kpi/formula/parse.ts';
import { type Direction, isFormula, type ResultUnit, type Unit } from '../../kpi/kpi.ts';
import { type ColumnName, type Kind, positionOf, shapeOfColumn } from '../../records/kinds.ts';
import { isMessageColumn, tellingColumns } from '../../records/messages.ts';
import { hasColumn, type TabSummary } from '../../records/tab-summary.ts';
import { currencyName } from '../../text/currency-name.ts';
import type { Text } from '../../text/language.ts';
import { isLevel, isOfSegments, type Term } from '../formulas/term.ts';
import type { MetricFamily } from '../layout/family.ts';
import { conversionMetrics } from './conversion-metrics.ts';
import type { MetricDefinition } from './metric-definition.ts';
import { metricDefinitions } from './metric-definitions.ts';

/** The first figure that the data has of those with these ids, the best first. */
export const firstMetricOf = (lines: readonly ReportMetric[], ids: readonly string[]): ReportMetric | undefined =>
  ids.flatMap((id) => lines.filter((line) => line.id === id))[0];

/** One figure that a report can show. */
export interface ReportMetric {
  /** The function and the variant before currencies part them: how goals and trends name a figure. */
  readonly id: string;
  /** The custom function of the same KPI; `SUM` for a plain total. */
  readonly function: string;
  readonly variant: string;
  readonly name: Text;
  /** The name as the heading of a column has it. */
  readonly short: Text;
  readonly family: MetricFamily;
  readonly unit: Unit;
  readonly better: Direction;
  readonly formula: Formula;
  /** The figure and its formula in words where the names in the formula do not tell. */
  readonly words?: Text;
  readonly terms: Readonly<Record<string, Term>>;
  /** The figure says nothing until a record has this tick. */
  readonly needs?: ColumnName;
  /** Whether no record had that tick, or what else the figure awaits, when the report was planned: such a figure does not lead. */
  readonly isWaiting: boolean;
  /** Money is never added over currencies: a figure for each. */
  readonly currency?: string;
  readonly soleCurrency?: string;
}

/** Whether a figure adds up over the days of a period, so that a longer one has more of it. */
export const isFlow = ({ formula, terms }: Pick<ReportMetric, 'formula' | 'terms'>): boolean =>
  formula.op === 'measure' && Object.values(terms).every(({ is }) => is === 'sum' || is === 'count');

/** Whether a figure is what stands at a day, such as followers: a level that only grows or shrinks. */
export const isLevelAlone = ({ formula, terms }: Pick<ReportMetric, 'formula' | 'terms'>): boolean =>
  formula.op === 'measure' && Object.values(terms).some(({ is }) => isLevel(is));

const isUnit = (result: ResultUnit | undefined): result is Unit =>
  result !== undefined && result !== 'date' && result !== 'text' && result !== 'table';

/** A definition with what it leaves to the catalogue: the KPI's formula, unit and direction. */
export const lineOf = (
  { formula, unit, better, ...rest }: MetricDefinition,
  holdings: ReadonlyMap<Kind, TabSummary>,
): ReportMetric => {
  const kpi = definitionOf(rest.function);
  const tree = formula === undefined ? kpi && isFormula(kpi) && kpi.formula : parse(formula);
  const [shownAs, direction] = [unit ?? kpi?.unit, better ?? kpi?.better];
  if (!tree || !isUnit(shownAs) || direction === undefined) {
    throw new Error(`${rest.function} ${rest.variant} lacks a formula, a unit or a direction.`);
  }
  const { needs, terms, awaits = needs === undefined ? [] : [needs] } = rest;
  const isTold = Object.values(terms).some(({ kind }) =>
    awaits.some((column) => holdings.get(kind)?.filled.includes(column)),
  );
  return {
    ...rest,
    short: rest.short ?? rest.name,
    id: `${rest.function} ${rest.variant}`,
    isWaiting: awaits.length > 0 && !isTold,
    formula: tree,
    unit: shownAs,
    better: direction,
  };
};

/** Whether the data that a figure needs is there, and no data that another figure stands for. */
const hasData = (
  { terms, given, lacking }: MetricDefinition,
  holdings: ReadonlyMap<Kind, Pick<TabSummary, 'filled' | 'from' | 'to'>>,
): boolean => {
  const all = Object.values(terms);
  const isFilled = (kind: Kind | undefined, column: ColumnName): boolean =>
    kind !== undefined && (holdings.get(kind)?.filled.includes(column) ?? false);
  const isTold = ({ kind, column, is, unlike }: Term): boolean => {
    if (unlike !== undefined && !isFilled(kind, unlike.column)) return false;
    const { from = null, to = null } = holdings.get(kind) ?? {};
    // One snapshot tells of nobody who was gained.
    if (is === 'segmentsStart' && from !== null && from === to) return false;
    const otherwise: readonly ColumnName[] = isOfSegments(is) ? [column, 'share'] : [column];
    const telling = isMessageColumn(kind, column) ? tellingColumns[column] : otherwise;
    return telling.some((name) => isFilled(kind, name));
  };
  const [first] = all;
  return (
    all.every(isTold) &&
    (given === undefined || isFilled(first?.kind, given)) &&
    (lacking === undefined || !isFilled(first?.kind, lacking))
  );
};

/** The term by which a figure is money of a currency; nothing where it is none, or of records that know no currency. */
export const moneyTermOf = ({ terms }: Pick<ReportMetric, 'terms'>): Term | undefined =>
  Object.values(terms).find(
    ({ kind, column }) => positionOf(kind, 'currency') >= 0 && shapeOfColumn(column) === 'money',
  );

/** A figure with money in it once for each currency of its data, named where there are several. */
const byCurrency = (line: ReportMetric, holdings: ReadonlyMap<Kind, TabSummary>): readonly ReportMetric[] => {
  const money = moneyTermOf(line);
  const holding = holdings.get(money?.kind ?? 'posts');
  const currencies = money === undefined ? [] : (holding?.currencies ?? []);
  const [sole, ...others] = currencies;
  if (others.length === 0) {
    const isTold = sole !== undefined && sole !== '' && holding !== undefined && hasColumn(holding, 'currency');
    return [isTold ? { ...line, soleCurrency: sole } : line];
  }
  return currencies.map((currency) => {
    const of = currencyName(currency);
    const named = ({ en, uk }: Text): Text => ({ en: `${en}, ${of.en}`, uk: `${uk}, ${of.uk}` });
    return {
      ...line,
      currency,
      variant: `${line.variant}, ${of.en}`,
      name: named(line.name),
      short: named(line.short),
    };
  });
};

/** Every figure that a report on some data may show, whether or not its columns are there. */
export const definitionsFor = (
  summaries: readonly Pick<TabSummary, 'kind' | 'filled' | 'names'>[],
): readonly MetricDefinition[] => [
  ...metricDefinitions,
  ...conversionMetrics(summaries.find(({ kind }) => kind === 'conversions') ?? { filled: [] }),
];

/** Every figure that the data allows, in the order of the report. */
export const reportMetricsFor = (summaries: readonly TabSummary[]): readonly ReportMetric[] => {
  const holdings = new Map(summaries.map((holding) => [holding.kind, holding]));
  return definitionsFor(summaries)
    .filter((line) => hasData(line, holdings))
    .flatMap((line) => byCurrency(lineOf(line, holdings), holdings));
};
