import type { DayRange } from '../calendar/day.ts';
import type { ClosedFigures } from '../contract/answers.ts';
import type { Choices } from '../contract/choices.ts';
import type { KpiValue } from '../kpi/kpi.ts';
import { type Kind, kindNames, type Row } from '../records/kinds.ts';
import { summarizeRecords } from '../records/summarize-records.ts';
import { tellingOf } from './calculation/changes/told-columns.ts';
import { figuresByCurrentName } from './closed/closed-figures.ts';
import { filterAccounts } from './formulas/accounts-filter.ts';
import { withWorkingHours } from './formulas/waiting-time.ts';
import { comparedDays } from './metrics/compared-days.ts';
import { coveredDays } from './metrics/covered-days.ts';
import { evaluateMetric, summarizedRecords } from './metrics/evaluate-metric.ts';
import { leadingMetricsFor, metricsServing } from './metrics/goals.ts';
import { isFlow, type ReportMetric, reportMetricsFor } from './metrics/report-metrics.ts';

/** A figure before its report is built. */
export interface PreviewedMetric
  extends Pick<ReportMetric, 'id' | 'function' | 'variant' | 'name' | 'unit' | 'better' | 'currency'> {
  /** `null` where the tab will show a dash. */
  readonly value: KpiValue;
  /** The same over the period that it is compared with; `null` too where nothing is compared. */
  readonly previous: KpiValue;
  /** As the tab counts it: percentage points of a rate (0.5 is half a point), a part of anything else (0.12 is 12%). */
  readonly change: KpiValue;
  /** The change of a total a day, where one of the periods is longer. */
  readonly perDay?: KpiValue;
  /** The days of the period that it tells of, where its records tell of a part only. */
  readonly days?: DayRange;
}

/** As many as lead the report, even where the goal has fewer of its own. */
const fewest = 4;

const changeOf = ({ unit }: ReportMetric, value: KpiValue, previous: KpiValue): KpiValue => {
  if (value === null || previous === null) return null;
  if (unit === 'fraction') return (value - previous) * 100;
  return previous === 0 ? null : (value - previous) / Math.abs(previous);
};

const lengthOf = ({ from, to }: DayRange): number => to - from + 1;

/** The change of a total a day over periods of unequal length; nothing where they are equal, and of anything else. */
const perDayOf = (
  line: ReportMetric,
  [value, previous]: readonly [KpiValue, KpiValue],
  [days, before]: readonly [DayRange, DayRange | null],
): Pick<PreviewedMetric, 'perDay'> => {
  if (before === null || !isFlow(line) || lengthOf(days) === lengthOf(before)) return {};
  const even = previous === null ? null : (previous * lengthOf(days)) / lengthOf(before);
  return { perDay: changeOf(line, value, even) };
};

/** What a preview is of: a report's choices, but for those that change no figure. */
export interface PreviewRequest extends Omit<Choices, 'language' | 'as' | 'comparedData'> {
  /** What the report of the compared days told when it was closed; absent where they are compared by today's data. */
  readonly closed?: ClosedFigures;
}

type Rows = Readonly<Partial<Record<Kind, readonly Row[]>>>;

/** What records hold is found once; what of it counts is of the choices. */
const lookInto = (rows: Rows) => {
  const all = kindNames.flatMap((kind) => {
    const own = rows[kind] ?? [];
    return own.length === 0 ? [] : [{ ...summarizeRecords(kind, own), tab: '', origins: [] }];
  });
  return ({ hours, ...whose }: Pick<PreviewRequest, 'hours' | 'client' | 'accounts'>) => {
    const holdings = withWorkingHours(filterAccounts(all, whose), hours);
    return { recordsByKind: summarizedRecords(holdings, rows), lines: reportMetricsFor(holdings) };
  };
};

/** A figure of a report by the records as they are. */
export type CurrentFigure = Pick<
  PreviewedMetric,
  'id' | 'function' | 'variant' | 'name' | 'unit' | 'currency' | 'value'
>;

/** Gives every figure that a report on records in memory, by kind, has for its own days. */
export const createFigures = (rows: Rows): ((request: PreviewRequest) => readonly CurrentFigure[]) => {
  const look = lookInto(rows);
  return ({ from, to, compare, ...request }) => {
    const { recordsByKind, lines } = look(request);
    const telling = tellingOf(recordsByKind.get('posts'), { from, to }, comparedDays({ from, to }, compare));
    return lines.map((line) => {
      const { id, function: kpi, variant, name, unit, currency } = line;
      const value = telling(line) === 'gone' ? null : evaluateMetric(recordsByKind, line, { from, to });
      return { id, function: kpi, variant, name, unit, ...(currency === undefined ? {} : { currency }), value };
    });
  };
};

/**
 * Gives the figures of a goal over records in memory, by kind, as the report's tab will show them: those that serve the
 * goal, then others, at least four where the data allows so many. What the records hold is found once for all choices.
 */
export const createPreview = (rows: Rows): ((request: PreviewRequest) => readonly PreviewedMetric[]) => {
  const look = lookInto(rows);
  return ({ goal, from, to, compare, closed, ...request }) => {
    const { recordsByKind, lines } = look(request);
    const toldBefore = closed === undefined ? {} : figuresByCurrentName(closed, lines);
    const before = comparedDays({ from, to }, compare);
    const telling = tellingOf(recordsByKind.get('posts'), { from, to }, before);
    const covered = new Map([...recordsByKind].map(([kind, own]) => [kind, coveredDays(kind, own.rows, { from, to })]));
    const partly = ({ terms }: ReportMetric): { readonly days?: DayRange } => {
      // A level is known from one day; only what is added up tells of each.
      const added = Object.values(terms).filter(({ is }) => is === 'sum' || is === 'count' || is === 'sumWithLevel');
      const own = added.flatMap(({ kind }) => covered.get(kind) ?? []);
      const days = {
        from: Math.max(from, ...own.map((each) => each.from)),
        to: Math.min(to, ...own.map((each) => each.to)),
      };
      return days.to < days.from || (days.from === from && days.to === to) ? {} : { days };
    };
    return leadingMetricsFor(goal, lines)
      .slice(0, Math.max(fewest, metricsServing(goal, lines).length))
      .map((line) => {
        const told = telling(line);
        const value = told === 'gone' ? null : evaluateMetric(recordsByKind, line, { from, to });
        const asClosed = toldBefore[`${line.function} ${line.variant}`];
        const current = before === null ? null : evaluateMetric(recordsByKind, line, before);
        const previous = before === null || asClosed === undefined ? current : asClosed;
        const { id, function: kpi, variant, name, unit, better, currency } = line;
        return {
          id,
          function: kpi,
          variant,
          name,
          unit,
          better,
          ...(currency === undefined ? {} : { currency }),
          value,
          previous,
          change: told === 'same' ? changeOf(line, value, previous) : null,
          ...perDayOf(line, [told === 'same' ? value : null, previous], [{ from, to }, before]),
          ...(value === null ? {} : partly(line)),
        };
      });
  };
};
