import { planMonths, targetKey } from '../../contract/choices.ts';
import { absoluteAddress, addressOf, quotedTabName, rangeDown } from '../formulas/address.ts';
import { quotedText } from '../formulas/criterion.ts';

/**
 * A tab in which a person typed targets: of one quarter, by the serial number of its first day, and of one client or of
 * all.
 */
export interface TargetPlan {
  readonly tab: string;
  readonly from: number;
  readonly client?: string;
}

/** What stands of each month, from its first column on. */
export const ofMonth = { target: 0, actual: 1, percent: 2, pace: 3 };
const monthWidth = 4;

/** The column of a month's target, from 0, which begins what stands of that month. */
export const monthColumn = (month: number): number => 1 + monthWidth * month;

/** The columns that are seen besides those of the months: the name, the quarter until today, and its target. */
export const column = {
  name: 0,
  due: monthColumn(planMonths),
  actual: monthColumn(planMonths) + 1,
  pace: monthColumn(planMonths) + 2,
  status: monthColumn(planMonths) + 3,
  target: monthColumn(planMonths) + 4,
};

/** The hidden column whose cells say which figure a row is of, as `targetKey` says it; blank in every other row. */
export const keyColumn = column.target + 1;

const steps = keyColumn + 1;

/**
 * The hidden columns of a row: its targets, which of them are there, what weighs them, what days lack, and
 * how it is judged.
 */
export const hidden = {
  /** The target of each month, blank where what is typed is none. */
  targets: steps,
  /** 1 where all months that have begun have a target, and where all have. */
  isKnown: steps + 3,
  isWhole: steps + 4,
  /** What weighs the target of each month until today, and whole. */
  weights: steps + 5,
  wholeWeights: steps + 8,
  /** The level as each month begins. */
  starts: steps + 11,
  /** How many days each month lacks until today, and the quarter. */
  gaps: steps + 14,
  gap: steps + 17,
  /**
   * The actual figure over what is due; then in percent, of the quarter and of the month that runs: the more the
   * better.
   */
  ratio: steps + 18,
  score: steps + 19,
  monthScore: steps + 20,
  /** The how manieth of those that are behind it is. */
  rank: steps + 21,
  name: steps + 22,
  /** The pace of the month that runs. */
  monthPace: steps + 23,
  /** Which target is no number, and which month lacks one, in words. */
  problem: steps + 24,
  lack: steps + 25,
  /** What was due and the actual figure, as a sentence rounds them. */
  said: steps + 26,
};

/** How many columns the tab has; the last holds the number of each row. */
export const planColumns = hidden.said + 3;

/** The widths of the columns that are seen, in pixels. */
export const planWidths = [
  262,
  ...Array.from({ length: planMonths }, () => [80, 80, 48, 48]).flat(),
  84,
  84,
  52,
  150,
  88,
];

/** The row, from 0, of the last day with data. */
export const untilRow = 3;

/** The rows, from 0, in which figures and their keys may stand, both included: the same in every plan. */
export const figureRows = { first: 11, last: 399 };

/**
 * The cell of a plan in the row of a figure and in some column, as a formula without the leading `=`: an error where the
 * plan has no row for the figure.
 */
export const planCellFormula = (
  { tab }: Pick<TargetPlan, 'tab'>,
  figure: { readonly function: string; readonly variant: string },
  at: number,
): string => {
  const { first, last } = figureRows;
  const down = (place: number) => `${quotedTabName(tab)}!${rangeDown(place, first, last - first + 1)}`;
  return `INDEX(${down(at)};MATCH(${quotedText(targetKey(figure))};${down(keyColumn)};0))`;
};

/** The same of the cell that takes the target for one of the plan's months, from 0: a blank where nobody typed one. */
export const targetCellFormula = (
  plan: Pick<TargetPlan, 'tab'>,
  figure: { readonly function: string; readonly variant: string },
  month: number,
): string => planCellFormula(plan, figure, monthColumn(month) + ofMonth.target);

/** The cell of a plan with its last day with data, a text where it has none. */
export const planUntil = ({ tab }: Pick<TargetPlan, 'tab'>): string =>
  `${quotedTabName(tab)}!${absoluteAddress(addressOf(monthColumn(0), untilRow))}`;
