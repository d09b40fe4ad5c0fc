import { headingOf, type Kind, positionOf } from '../../../records/kinds.ts';
import { currencyName } from '../../../text/currency-name.ts';
import type { Language } from '../../../text/language.ts';
import type { Measured, Term } from '../../formulas/term.ts';
import type { ReportMetric } from '../../metrics/report-metrics.ts';
import { type DailySample, dailySampleOf } from '../../statistics/daily-sample.ts';

/** A column of sums by day: of which records, and of which currency where there are several. */
export interface DayColumn {
  readonly term: Term;
  /** What adds the same column up over a period. */
  readonly line: Measured;
  readonly key: string;
}

/** A figure that is judged by its days, and the columns that it is made of. */
export interface DailyFigure {
  readonly line: ReportMetric;
  readonly top: DayColumn;
  readonly bottom: DayColumn | null;
}

const columnFor = ({ currency, soleCurrency }: ReportMetric, term: Term): DayColumn => {
  const hasCurrency = positionOf(term.kind, 'currency') >= 0;
  const own = {
    ...(hasCurrency && currency !== undefined ? { currency } : {}),
    ...(hasCurrency && soleCurrency !== undefined ? { soleCurrency } : {}),
  };
  return {
    term,
    line: { terms: { total: term }, ...own },
    key: JSON.stringify([term.kind, term.column, term.where ?? null, own]),
  };
};

/** The figures that are judged by their days. */
export const dailyFiguresOf = (lines: readonly ReportMetric[]): readonly DailyFigure[] =>
  lines.flatMap((line) => {
    const sample: DailySample | null = dailySampleOf(line);
    if (sample === null) return [];
    const { top, bottom } = sample;
    return [{ line, top: columnFor(line, top), bottom: bottom === null ? null : columnFor(line, bottom) }];
  });

/** The columns that those figures need, each once, those of one kind beside each other. */
export const dayColumnsOf = (figures: readonly DailyFigure[]): readonly DayColumn[] => {
  const columns = [
    ...new Map(
      figures
        .flatMap(({ top, bottom }) => (bottom === null ? [top] : [top, bottom]))
        .map((column) => [column.key, column] as const),
    ).values(),
  ];
  const kinds: readonly Kind[] = [...new Set(columns.map(({ term }) => term.kind))];
  return kinds.flatMap((kind) => columns.filter(({ term }) => term.kind === kind));
};

/** What a column is called, with its currency where it has one. */
export const nameOfColumn = ({ term, line }: DayColumn, language: Language): string => {
  const tick = term.where === undefined ? '' : `, ${headingOf(term.where)[language].toLowerCase()}`;
  const name = `${headingOf(term.column)[language]}${tick}`;
  return line.currency === undefined ? name : `${name}, ${currencyName(line.currency)[language]}`;
};
