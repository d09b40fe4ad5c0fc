import type { ClosedFigures, SoleCurrencies } from '../../contract/answers.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';

/** Which figures have a currency that their names do not tell. */
export const soleCurrenciesOf = (lines: readonly Pick<ReportMetric, 'id' | 'soleCurrency'>[]): SoleCurrencies => {
  const all = new Set(lines.flatMap(({ soleCurrency }) => soleCurrency ?? []));
  return Object.fromEntries(
    [...all].map((currency) => [
      currency,
      lines.flatMap(({ id, soleCurrency }) => (soleCurrency === currency ? [id] : [])),
    ]),
  );
};

/**
 * The figures of a closed report under the names that figures have now: `SUM ads.cost` of a report in hryvnias is
 * `SUM ads.cost, UAH` once the data has dollars too.
 */
export const figuresByCurrentName = (
  { figures, soleCurrencies = {} }: ClosedFigures,
  current: readonly Pick<ReportMetric, 'id' | 'function' | 'variant' | 'currency'>[],
): ClosedFigures['figures'] => {
  const names = new Map(
    current.flatMap(({ id, function: kpi, variant, currency = '' }) =>
      soleCurrencies[currency]?.includes(id) ? [[id, `${kpi} ${variant}`] as const] : [],
    ),
  );
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [names.get(key) ?? key, value]));
};
