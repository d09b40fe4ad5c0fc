import type { Language } from '../../text/language.ts';
import { casesFormula } from '../layout/cases.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { plannedDirectionOf, targetKindOf } from './target-kind.ts';
import type { PlanMonth } from './target-plan-head.ts';
import { words } from './target-plan-words.ts';

/** From so many percent on, what was due is reached, or nearly so. */
export const percents = { onPlan: 100, close: 90 };

/** A month of a row in cells. */
export interface MonthCells extends PlanMonth {
  /** The cell that takes the target, and the actual figure. */
  readonly target: string;
  readonly actual: string;
  /** The target as a number, 0 where there is none, and what weighs it, until today and whole. */
  readonly number: string;
  readonly weight: string;
  readonly wholeWeight: string;
  /** Of a level, the one as the month begins; a text where it is not known. */
  readonly start: string;
}

export type QuarterCells = readonly [MonthCells, MonthCells, MonthCells];

const sumOf = (parts: readonly string[]): string => parts.join('+');

const weighted = (months: QuarterCells, weightOf: (month: MonthCells) => string): string =>
  `(${sumOf(months.map((month) => `${month.number}*${weightOf(month)}`))})/(${sumOf(months.map(weightOf))})`;

/**
 * What is due until today, without the leading `=`: the targets of the months that are over, and of the one that runs
 * as much as of its days is gone. A level goes the same part of the way from each target to the next:
 *
 *     12,340 as the quarter begins, targets 13,000 and 13,300, 15 of 30 days of the second month → 13,150
 */
export const quarterDueFormula = (line: ReportMetric, months: QuarterCells): string => {
  const [first, second, third] = months;
  switch (targetKindOf(line)) {
    case 'flow':
      return sumOf(months.map(({ number, share }) => `${number}*${share}`));
    case 'rate':
      return weighted(months, ({ weight }) => weight);
    case 'level': {
      const begin = `N(${first.start})`;
      const way = (from: string, { number, share }: MonthCells) => `(${number}-${from})*${share}`;
      return sumOf([begin, way(begin, first), way(first.number, second), way(second.number, third)]);
    }
  }
};

/** The target of the whole quarter, without the leading `=`. */
export const quarterTargetFormula = (line: ReportMetric, months: QuarterCells): string => {
  switch (targetKindOf(line)) {
    case 'flow':
      return sumOf(months.map(({ number }) => number));
    case 'rate':
      return weighted(months, ({ wholeWeight }) => wholeWeight);
    case 'level':
      return months[2].number;
  }
};

/**
 * The pace of a month, while it runs, without the leading `=`; of a level its growth in that month over what was due of
 * it.
 */
export const monthPaceFormula = (line: ReportMetric, month: MonthCells): string => {
  const { target, actual, share, start, runs } = month;
  const isLevel = targetKindOf(line) === 'level';
  const from = isLevel ? `-${start}` : '';
  const needed = [target, actual, ...(isLevel ? [start] : [])];
  const pace = `(${actual}${from})/MAX(0;(${target}${from})*${share})`;
  return `IF(AND(${runs}=1;COUNT(${needed.join(';')})=${needed.length});IFERROR(${pace};"");"")`;
};

/** The actual figure over what was due, without the leading `=`; blank where there is nothing to divide by. */
export const ratioFormula = ({ due, actual }: { readonly due: string; readonly actual: string }): string =>
  `IF(AND(ISNUMBER(${due});ISNUMBER(${actual}));IF(${due}>0;${actual}/${due};"");"")`;

/** The growth of a level since the quarter began over what was due of it; blank where no growth was due. */
export const growthPaceFormula = (
  { due, actual }: { readonly due: string; readonly actual: string },
  { start }: MonthCells,
): string => `IF(COUNT(${due};${actual};${start})=3;IF(${due}>${start};(${actual}-${start})/(${due}-${start});"");"")`;

/**
 * A ratio in percent, turned where less is better, so that more of it always is; `otherwise` where there is no ratio.
 */
export const scoreFormula = (line: ReportMetric, ratio: string, otherwise: string): string => {
  const direction = plannedDirectionOf(line);
  const percent = `ROUND(${ratio}*100;0)`;
  if (direction === 'neutral') return '""';
  return `IF(ISNUMBER(${ratio});${direction === 'lower' ? `${2 * percents.onPlan}-${percent}` : percent};${otherwise})`;
};

/** The score where nothing can be divided by what was due: reached or not. */
export const scoreWithoutRatioFormula = (
  line: ReportMetric,
  { due, actual }: { readonly due: string; readonly actual: string },
): string => {
  const sign = plannedDirectionOf(line) === 'lower' ? '<=' : '>=';
  return `IF(AND(ISNUMBER(${due});ISNUMBER(${actual}));IF(${actual}${sign}${due};${percents.onPlan};0);"")`;
};

/** The month whose target is no number, and what stands there; blank where each is a number or blank. */
export const problemFormula = (months: QuarterCells, language: Language): string =>
  casesFormula(
    months.map(({ name, target }) => {
      const isFine = `IFERROR(OR(ISNUMBER(${target});${target}="");1=0)`;
      const found = `IFERROR(LEFT(${target};20);"#")`;
      return [`NOT(${isFine})`, `"✕ ${name}: “"&${found}&"” ${words.noNumber[language]}"`];
    }),
    '""',
  );

/** Why nothing is due yet although targets are there, in words: the first month that has begun without one. */
export const lackFormula = (line: ReportMetric, months: QuarterCells, language: Language): string =>
  casesFormula(
    months.map(({ name, gone, target }) => [
      `AND(${gone}>0;NOT(ISNUMBER(${target})))`,
      `"${words.noTarget[language]}${name}"`,
    ]),
    targetKindOf(line) === 'level' ? `"${words.noStart[language]}"` : '""',
  );

/** 1 where all months that have begun have a target, and a level is known from which it grows. */
export const isKnownFormula = (line: ReportMetric, months: QuarterCells): string => {
  const [{ gone, share, start }] = months;
  const typed = months.map((month) => `OR(${month.gone}=0;ISNUMBER(${month.target}))`);
  const begin = targetKindOf(line) === 'level' ? [`OR(${share}=1;ISNUMBER(${start}))`] : [];
  return `IF(AND(${[`${gone}>0`, ...typed, ...begin].join(';')});1;0)`;
};
