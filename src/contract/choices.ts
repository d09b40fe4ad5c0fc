import type { Account } from '../records/tab-summary.ts';
import type { Language } from '../text/language.ts';

/** What the work is for. The report leads with the KPIs that serve it. */
export const goals = ['awareness', 'engagement', 'traffic', 'sales', 'followers', 'care'] as const;
export type Goal = (typeof goals)[number];

/** The goal of whoever has chosen none yet. */
export const defaultGoal: Goal = 'engagement';

/**
 * What the period is compared with: the one before it (of whole calendar months as many months, of other days as many days), as
 * many days just before, the same days a year before, or nothing.
 */
export const comparisons = ['previous', 'days', 'year', 'none'] as const;
export type Comparison = (typeof comparisons)[number];

/** The colours of a client's brand, as `#1a56a8`: of headings, the goal's card and the main line, and of the second line. */
export interface Brand {
  readonly main: string;
  readonly second: string;
}

/** What a person chose for a report. Days are serial numbers, both ends included. */
export interface Choices {
  readonly goal: Goal;
  readonly from: number;
  readonly to: number;
  readonly compare: Comparison;
  /** What days are compared with whose report was closed: today's data; what that report told where absent. */
  readonly comparedData?: 'today';
  readonly language: Language;
  /** Only these accounts; all where absent. */
  readonly accounts?: readonly Account[];
  /** Only this client's records, by the tab of accounts: its accounts, and what says that it is the client's; all where absent. */
  readonly client?: string;
  /** What stands in cells that are the person's, by the cell's key: targets, the fee, the promised hours. */
  readonly typed?: Readonly<Record<string, number>>;
  /** Working hours as they are typed (`Mon-Fri 09:00-18:00`): only time inside them counts as waiting; all time where absent. */
  readonly hours?: string;
  /** The usual colours where absent. */
  readonly brand?: Brand;
  /** Whether the report stands in a new tab; the one that stands already is rewritten where absent. */
  readonly as?: 'new';
}

/** The lengths of the periods that a table of KPIs by period may have. */
export const historySteps = ['week', '2 weeks', 'month', 'quarter'] as const;
export type HistoryStep = (typeof historySteps)[number];

/** How many periods such a table has, at least and at most. */
export const historyPeriods = { least: 6, usual: 9, most: 13 } as const;

/** What a person chose for a table of KPIs by period. */
export interface HistoryChoices extends Pick<Choices, 'goal' | 'language' | 'accounts' | 'client' | 'hours'> {
  readonly step: HistoryStep;
  readonly periods: number;
  /** The figures that serve the goal, or all that the data allows. */
  readonly shown: 'goal' | 'all';
}

/** What a person chose for a plan of the targets of a quarter; it is of one client, or of all data. */
export interface PlanChoices extends Pick<Choices, 'goal' | 'language' | 'client' | 'hours' | 'typed'> {
  /** The first day of the quarter. */
  readonly from: number;
}

/** What a person gave for a cell of theirs before the report is built; `null` where they gave nothing. */
export const typedValuesFor = ({ typed }: Pick<Choices, 'typed'>, key: string): number | null =>
  Object.entries(typed ?? {}).find(([name]) => name === key)?.[1] ?? null;

/** The key of the cell that takes the target of a figure. */
export const targetKey = (figure: { readonly function: string; readonly variant: string }): string =>
  `target ${figure.function} ${figure.variant}`;

/** How many months a plan has: those of a quarter. */
export const planMonths = 3;

/** The key of the cell of a plan that takes the target of a figure for one of its months, from 0. */
export const monthTargetKey = (
  figure: { readonly function: string; readonly variant: string },
  month: number,
): string => `${targetKey(figure)}, month ${month + 1}`;

/** The key of the cell that takes what the agency itself cost, in a currency where the ads have several. */
export const feeKey = (span: 'current' | 'before', currency: string | undefined): string =>
  [span === 'current' ? 'fee' : 'fee before', ...(currency === undefined ? [] : [currency])].join(', ');

/** The key of the cell that takes the hours within which an answer is promised. */
export const promisedKey = 'promised hours';
