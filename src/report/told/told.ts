import type { DayRange } from '../../calendar/day.ts';
import type { Choices } from '../../contract/choices.ts';
import type { KpiValue } from '../../kpi/kpi.ts';
import { groupedBy } from '../../records/grouped-by.ts';
import { type ColumnName, type Kind, positionOf, type Row } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { cellKey } from '../../text/name-key.ts';
import { tellingOf } from '../calculation/changes/told-columns.ts';
import { ofReport } from '../formulas/term.ts';
import { comparedDays } from '../metrics/compared-days.ts';
import { type EvaluatedFigure, evaluateMetric, summarizedRecords } from '../metrics/evaluate-metric.ts';
import { isSame, reader, recordTest } from '../metrics/record-test.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';

/** Records in memory, by kind. */
export type RecordRows = Readonly<Partial<Record<Kind, readonly Row[]>>>;

/** The period of a report, or the one that it is compared with. */
type When = 'now' | 'before';
const periods: readonly When[] = ['now', 'before'];

/** What records told of a report's days when it was planned, so that nothing stands in it without data. */
export interface Told {
  /** Every figure that the data allows, by whether the records tell it: in the period, only in the one before, or in neither. */
  readonly figures: Readonly<Record<When | 'never', readonly ReportMetric[]>>;
  /** A figure over a period: `null` where the records do not tell it, `undefined` where nobody looked at them. */
  readonly figureOf: (of: EvaluatedFigure, when: When) => KpiValue | undefined;
  /** A figure over some days; `undefined` where nobody looked. */
  readonly figureWithin: (of: EvaluatedFigure, days: DayRange) => KpiValue | undefined;
  /** Whether the records may tell a figure in either period. */
  readonly isTold: (of: EvaluatedFigure) => boolean;
  /** The same figure of each of some things that a column names in the period, where it tells one; `undefined` where nobody looked. */
  readonly named: (
    of: EvaluatedFigure,
    column: readonly [Kind, ColumnName],
    names: readonly string[],
  ) => readonly number[] | undefined;
  /** Figures of the period over the records that a column gives one name, or that have no such column. */
  readonly figuresAt: (place: readonly [ColumnName, string]) => (of: EvaluatedFigure) => KpiValue | undefined;
  /** The records of a kind that the report counts in a period, until it ends, or of all days; `undefined` where nobody looked. */
  readonly rowsOf: (kind: Kind, when: When | 'until now' | 'ever') => readonly Row[] | undefined;
}

/** What is told where no record was looked at: all that the columns allow. */
export const allTold = (lines: readonly ReportMetric[]): Told => ({
  figures: { now: lines, before: [], never: [] },
  figureOf: () => undefined,
  figureWithin: () => undefined,
  isTold: () => true,
  named: () => undefined,
  figuresAt: () => () => undefined,
  rowsOf: () => undefined,
});

/** Looks through records for what they tell of the days of a report. */
export const toldBy = (
  lines: readonly ReportMetric[],
  { holdings, records }: { readonly holdings: readonly TabSummary[]; readonly records: RecordRows },
  { from, to, compare }: Pick<Choices, 'from' | 'to' | 'compare'>,
): Told => {
  const held = summarizedRecords(holdings, records);
  const days: Readonly<Record<When, DayRange | null>> = {
    now: { from, to },
    before: comparedDays({ from, to }, compare),
  };
  const telling = tellingOf(held.get('posts'), { from, to }, days.before);
  const valueWithin = (of: EvaluatedFigure, when: When, within: typeof held): KpiValue => {
    const span = days[when];
    return span === null || (when === 'now' && telling(of) === 'gone') ? null : evaluateMetric(within, of, span);
  };
  const figureOf = (of: EvaluatedFigure, when: When): KpiValue => valueWithin(of, when, held);
  const whenTold = (line: ReportMetric): When | 'never' =>
    periods.find((when) => figureOf(line, when) !== null) ?? 'never';
  const sorted = lines.map((line) => ({ line, when: whenTold(line) }));
  const figuresOf = (wanted: When | 'never') => sorted.flatMap(({ line, when }) => (when === wanted ? [line] : []));
  const rowsOf = (kind: Kind, when: When | 'until now' | 'ever'): readonly Row[] => {
    const own = held.get(kind);
    if (own === undefined) return [];
    const counted = ofReport(own.holding);
    if (when === 'ever') return own.rows.filter(recordTest(kind, counted));
    const span = when === 'until now' ? { from: null, to } : days[when];
    return span === null ? [] : own.rows.filter(recordTest(kind, [{ is: 'within', ...span }, ...counted]));
  };
  return {
    figures: { now: figuresOf('now'), before: figuresOf('before'), never: figuresOf('never') },
    figureOf,
    figureWithin: (of, span) => evaluateMetric(held, of, span),
    isTold: (of) => periods.some((when) => figureOf(of, when) !== null),
    named: (of, [kind, column], names) => {
      const own = held.get(kind);
      if (own === undefined) return [];
      const read = reader(kind, column);
      const rowsOfName = groupedBy(own.rows, (row) => cellKey(String(read(row) ?? '')));
      return [...new Set(names.map(cellKey))].flatMap((key) => {
        const rows = rowsOfName.get(key);
        return rows === undefined ? [] : (valueWithin(of, 'now', new Map([...held, [kind, { ...own, rows }]])) ?? []);
      });
    },
    figuresAt: ([column, name]) => {
      const here = [...held].map(([kind, own]) => {
        const read = reader(kind, column);
        const isHere = (row: Row) => positionOf(kind, column) < 0 || isSame(read(row), name);
        return [kind, { ...own, rows: own.rows.filter(isHere) }] as const;
      });
      const heldHere = new Map(here);
      return (of) => valueWithin(of, 'now', heldHere);
    },
    rowsOf,
  };
};
