import type { Formula } from '../../kpi/formula/formula.ts';
import type { Kind } from '../../records/kinds.ts';
import type { Term } from '../../report/formulas/term.ts';
import { conversionMetrics } from '../../report/metrics/conversion-metrics.ts';
import type { MetricDefinition } from '../../report/metrics/metric-definition.ts';
import { metricDefinitions } from '../../report/metrics/metric-definitions.ts';
import { lineOf, moneyTermOf, type ReportMetric } from '../../report/metrics/report-metrics.ts';
import { typeSpellings } from './records/conversion-types.ts';

/** A figure of a view: one of the report's, of any currency. */
export interface KpiLine extends Pick<ReportMetric, 'function' | 'variant' | 'unit' | 'needs'> {
  readonly formula: Formula;
  readonly terms: Readonly<Record<string, Term>>;
  readonly given?: MetricDefinition['given'];
  readonly lacking?: MetricDefinition['lacking'];
}

/** The kinds of records that a figure rests on. */
export const kindsIn = ({ terms }: Pick<KpiLine, 'terms'>): readonly Kind[] => [
  ...new Set(Object.values(terms).map(({ kind }) => kind)),
];

/** The kind whose money a figure is about; `null` for a figure without money, or with money of no currency. */
export const moneyKindOf = (line: Pick<KpiLine, 'terms'>): Kind | null => moneyTermOf(line)?.kind ?? null;

/** The figures of conversions: their visits are those that they tell themselves or, where they tell none, those of the site. */
const conversionDefinitions: readonly MetricDefinition[] = (() => {
  const [own, ofSite] = (['sessions', null] as const).map((column) =>
    conversionMetrics({
      filled: column === null ? [] : [column],
      names: { type: typeSpellings.flatMap(([, names]) => names) },
    }),
  );
  return [
    ...(own ?? []).map(
      (each): MetricDefinition => (each.function === 'CONVERSION_RATE' ? { ...each, given: 'sessions' } : each),
    ),
    ...(ofSite ?? []).flatMap((each): readonly MetricDefinition[] =>
      each.function === 'CONVERSION_RATE' ? [{ ...each, lacking: 'sessions' }] : [],
    ),
  ];
})();

/** Every figure of the report that records can give, whatever they hold. */
export const kpiLines: readonly KpiLine[] = [...metricDefinitions, ...conversionDefinitions].map((definition) => {
  const { given, lacking } = definition;
  return {
    ...lineOf(definition, new Map()),
    ...(given === undefined ? {} : { given }),
    ...(lacking === undefined ? {} : { lacking }),
  };
});
