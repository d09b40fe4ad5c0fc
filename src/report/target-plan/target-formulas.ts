import type { Language } from '../../text/language.ts';
import { casesFormula } from '../layout/cases.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { plannedDirectionOf, targetFaults, targetKindOf } from './target-kind.ts';
import type { PlanMonth } from './target-plan-head.ts';
import { words } from './target-plan-words.ts';

/** From so many percent on, what was due is reached, or nearly so. */
export const percents = { onPlan: 100, close: 90 };

/** A month of a row in cells. */
export interface MonthCells extends PlanMonth {
  /** The cell that takes the target, the target where what stands there is one, and the actual figure. */
  readonly typed: string;
  readonly target: string;
  readonly actual: string;
  /** What weighs the target, until today and whole. */
  readonly weight: string;
  readonly wholeWeight: string;
  /** Of a level, the one as the month begins; a text where it is not known. */
  readonly start: string;
}

export type QuarterCells = readonly [MonthCells, MonthCells, MonthCells];

const sumOf = (parts: readonly string[]): string => parts.join('+');

/** The target of a month as a number, 0 where there is none. */
const numberOf = ({ target }: MonthCells): string => `N(${target})`;

const weighted = (months: QuarterCells, weightOf: (month: MonthCells) => string): string =>
  `(${sumOf(months.map((month) => `${numberOf(month)}*${weightOf(month)}`))})/(${sumOf(months.map(weightOf))})`;

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
      return sumOf(months.map((month) => `${numberOf(month)}*${month.share}`));
    case 'rate':
      return weighted(months, ({ weight }) => weight);
    case 'level': {
      const begin = `N(${first.start})`;
      const way = (from: string, month: MonthCells) => `(${numberOf(month)}-${from})*${month.share}`;
      return sumOf([begin, way(begin, first), way(numberOf(first), second), way(numberOf(second), third)]);
    }
  }
};

/** The target of the whole quarter, without the leading `=`. */
export const quarterTargetFormula = (line: ReportMetric, months: QuarterCells): string => {
  switch (targetKindOf(line)) {
    case 'flow':
      return sumOf(months.map(numberOf));
    case 'rate':
      return weighted(months, ({ wholeWeight }) => wholeWeight);
    case 'level':
      return numberOf(months[2]);
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

/** The month whose target cannot be one, and what stands there; blank where each can or is blank. */
export const problemFormula = (line: ReportMetric, months: QuarterCells, language: Language): string =>
  casesFormula(
    months.flatMap(({ name, typed }) => {
      const { noNumber, negative, belowOne } = targetFaults(line, typed);
      const found = `IFERROR(LEFT(${typed};20);"#")`;
      const problem = (condition: string | null, word: 'noNumber' | 'negative' | 'belowOne') =>
        condition === null ? [] : [[condition, `"✕ ${name}: “"&${found}&"” ${words[word][language]}"`] as const];
      return [...problem(noNumber, 'noNumber'), ...problem(negative, 'negative'), ...problem(belowOne, 'belowOne')];
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
