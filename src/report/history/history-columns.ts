import { type HistoryChoices, historyPeriods } from '../../contract/choices.ts';

const { most } = historyPeriods;

/** The columns that are seen: the name, the periods, the newest last, and what is said of them. */
export const column = {
  name: 0,
  periods: 1,
  trend: 1 + most,
  usual: 2 + most,
  against: 3 + most,
  best: 4 + most,
  worst: 5 + most,
};

/** The first column that is neither frozen nor folded: a text that begins before it may be cut at the edge of what is frozen. */
export const firstSeen = ({ periods }: Pick<HistoryChoices, 'periods'>): number => column.periods + most - periods;

const hiddenFrom = column.worst + 1;

/** The hidden ones: what is judged of each period, the same as it is shown, its block of the trend, and steps of a calculation. */
export const hidden = {
  judged: hiddenFrom,
  rounded: hiddenFrom + most,
  blocks: hiddenFrom + 2 * most,
  best: hiddenFrom + 3 * most,
  worst: hiddenFrom + 3 * most + 1,
  change: hiddenFrom + 3 * most + 2,
  verdict: hiddenFrom + 3 * most + 3,
  said: hiddenFrom + 3 * most + 4,
  value: hiddenFrom + 3 * most + 5,
  usual: hiddenFrom + 3 * most + 6,
  size: hiddenFrom + 3 * most + 7,
};

/** How many columns the tab has; the last holds the number of each row. */
export const historyColumns = hidden.size + 2;

/** The height of a row of the table, in pixels. */
export const historyRowHeight = 21;

/** Their widths, in pixels. */
export const historyWidths = [252, ...Array.from({ length: most }, () => 78), 104, 76, 118, 108, 108];
