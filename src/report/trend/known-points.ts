import type { DayRange } from '../../calendar/day.ts';
import { type Kind, kindsOfEveryDay } from '../../records/kinds.ts';
import { stepDays, stepsFor } from '../calculation/planned-steps.ts';
import type { ReportPage } from '../layout/page.ts';
import { lastDayOf } from '../metrics/record-test.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { pointDays } from './day-figures.ts';
import { quietDays } from './step-figures.ts';

/** Of fewer points nobody draws a line. */
const fewestPoints = 3;

type Looked = Pick<ReportPage, 'choices' | 'holdings' | 'told'>;

/** Spans of some days each from the first day of a period on. */
const spansOf = ({ from, to }: DayRange, length: number): readonly DayRange[] =>
  Array.from({ length: Math.ceil((to - from + 1) / length) }, (_, at) => {
    const first = from + length * at;
    return { from: first, to: Math.min(to, first + length - 1) };
  });

/** Of which days the records of each kind tell, by the last day of each; none of a kind without any. */
type Extents = ReadonlyMap<Kind, DayRange>;

const extentsOf = ({ holdings, told }: Looked): Extents =>
  new Map(
    Array.from(holdings.keys()).flatMap((kind): readonly (readonly [Kind, DayRange])[] => {
      const lastDay = lastDayOf(kind);
      let extent: DayRange | null = null;
      for (const row of told.rowsOf(kind, 'ever') ?? []) {
        const day = lastDay(row);
        if (day === null) continue;
        extent =
          extent === null ? { from: day, to: day } : { from: Math.min(extent.from, day), to: Math.max(extent.to, day) };
      }
      return extent === null ? [] : [[kind, extent]];
    }),
  );

/** The days of which records of a kind tell something, and whether a point has to lie within them whole: of a sum it would lack a part. */
interface ToldDays extends DayRange {
  readonly asked: 'whole' | 'part';
}

/** Of what does not come every day some quiet days are told after the last one. */
const toldDays = (extents: Extents, { terms }: ReportMetric, by: 'day' | 'step'): readonly ToldDays[] => {
  const newest = Math.max(...Array.from(extents.values(), ({ to }) => to));
  return Object.values(terms).flatMap(({ is, kind }): readonly ToldDays[] => {
    if (is === 'days') return [];
    const isSum = is === 'sum' || is === 'count';
    const own = extents.get(kind);
    if (own === undefined) return [{ from: newest + 1, to: newest, asked: 'whole' }];
    if (isSum && !kindsOfEveryDay.includes(kind))
      return [{ from: own.from, to: Math.min(newest, own.to + quietDays), asked: 'part' }];
    return [{ ...own, asked: isSum && by === 'step' ? 'whole' : 'part' }];
  });
};

/**
 * Gives whether a line by steps or by days has as many points as it takes, by the records of the day of building; where nobody
 * looked it may.
 */
export const pointsIn = (page: Looked): ((line: ReportMetric, by: 'day' | 'step') => boolean) => {
  const { choices, told } = page;
  const days = choices.to - choices.from + 1;
  const extents = extentsOf(page);
  return (line, by) => {
    const length = by === 'day' ? pointDays(days) : stepDays(days, stepsFor(days));
    const reached = toldDays(extents, line, by);
    // A day without a post is one of none of them.
    const isQuiet = by === 'day' && Object.values(line.terms).every(({ kind }) => !kindsOfEveryDay.includes(kind));
    let known = 0;
    for (const span of spansOf(choices, length)) {
      const value = told.figureWithin(line, span);
      if (value === undefined) return true;
      const isReached = reached.every(({ from, to, asked }) =>
        asked === 'whole' ? from <= span.from && to >= span.to : from <= span.to && to >= span.from,
      );
      if (isReached && (value !== null || isQuiet)) known++;
      if (known >= fewestPoints) return true;
    }
    return false;
  };
};
