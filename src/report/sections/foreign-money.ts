import { type ColumnName, dateColumnOf, type Kind } from '../../records/kinds.ts';
import { hasColumn, type TabSummary } from '../../records/tab-summary.ts';
import type { Language } from '../../text/language.ts';
import type { Calculation } from '../calculation/calculation.ts';
import type { Period } from '../calculation/periods.ts';
import { countOver } from '../formulas/criteria.ts';
import type { SpanCells } from '../formulas/formula-range.ts';
import { begunBy } from '../formulas/mask.ts';
import { known, ofReport } from '../formulas/term.ts';
import { words } from '../report-words.ts';

const moneyColumns: Partial<Record<Kind, ColumnName>> = { ads: 'cost', conversions: 'revenue' };

/**
 * Counts the records that begin in the period and have money in a currency that the tab knows nothing of, without
 * the leading `=`; `null` where the records tell of no money.
 */
export const foreignMoney = (records: TabSummary, { from, to }: SpanCells): string | null => {
  const { kind, currencies, filled } = records;
  const column = moneyColumns[kind];
  if (column === undefined || !filled.includes(column) || !hasColumn(records, 'currency')) return null;
  return countOver(records, [
    { is: 'compared', column: dateColumnOf(kind), sign: '>=', value: from },
    begunBy(records, to),
    ...known(column),
    { is: 'noneOf', column: 'currency', texts: currencies },
    ...ofReport(records),
  ]);
};

/** Counts the same of all kinds in a step, without the leading `=`; `null` where no record tells of money. */
export const foreignMoneyIn = (
  { within, spanOf }: Pick<Calculation, 'within' | 'spanOf'>,
  step: Period,
): string | null => {
  const counts = [...within(step).values()].flatMap((records) => foreignMoney(records, spanOf(step)) ?? []);
  return counts.length === 0 ? null : counts.join('+');
};

/** Says how many records those cells count together, as a text to go on with in a formula; nothing where there are no cells. */
export const foreignMoneyNote = (cells: readonly string[], language: Language): string => {
  if (cells.length === 0) return '';
  const all = `SUM(${cells.join(';')})`;
  return `&IF(${all}=0;"";" ${words.otherCurrency[language]}"&${all}&".")`;
};
