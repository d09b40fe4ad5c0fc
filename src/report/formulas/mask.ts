import { type ColumnName, dateColumnOf } from '../../records/kinds.ts';
import { type ChosenAccounts, hasColumn, type TabSummary } from '../../records/tab-summary.ts';
import { isCriterion, quotedText } from './criterion.ts';
import { dayRange, hasSpans, rangeOf, type SpanCells } from './formula-range.ts';
import { type MessageRecords, singleFactors, toldFactors } from './message-formula.ts';
import { isPart, ofReport, type RecordCondition } from './term.ts';

/** A condition on the records of a tab; those that only formulas ask compare a column with what a formula gives. */
export type Condition =
  | RecordCondition<string>
  /** A text is told from a number by the reading `text`. */
  | { readonly is: 'same'; readonly column: ColumnName; readonly value: string; readonly reading?: 'text' }
  | { readonly is: 'compared'; readonly column: ColumnName; readonly sign: '<' | '<=' | '>='; readonly value: string };

/** That a record lies whole in a span. */
export const within = ({ from, to }: { readonly from: string | null; readonly to: string }): Condition => ({
  is: 'within',
  from,
  to,
});

/** That a record has begun by a day. */
export const begunBy = ({ kind }: Pick<TabSummary, 'kind'>, day: string): Condition => ({
  is: 'compared',
  column: dateColumnOf(kind),
  sign: '<',
  value: `${day}+1`,
});

/** That a record is of a span and of the accounts of a report. */
export const recordsIn = (holding: TabSummary, span: SpanCells): readonly Condition[] => [
  within(span),
  ...ofReport(holding),
];

/**
 * That a record is of an account that counts, as an array: each record beside each account, and those that count added up. Its
 * length does not depend on how many accounts there are. `newest` is a range with a day for each account, which the record has.
 */
export const chosenMask = (
  holding: TabSummary,
  newest?: string,
  chosen: ChosenAccounts | undefined = holding.chosen,
): string => {
  const { kind } = holding;
  if (chosen === undefined) throw new Error(`No cells tell which accounts of ${kind} count.`);
  const isSame = (column: ColumnName, range: string) => `(${rangeOf(holding, column)}=TRANSPOSE(${range}))`;
  const same = [
    isSame('platform', chosen.platforms),
    hasColumn(holding, 'account') ? isSame('account', chosen.accounts) : '1',
    ...(newest === undefined ? [] : [isSame('date', newest)]),
  ];
  return `MMULT(${same.join('*')};${chosen.counts})`;
};

/** Whether a list between bars tells a text from all others. */
const canBeListed = (text: string): boolean => isCriterion(text) && !text.includes('|');

/**
 * Whether a range has one of some texts, as an array that reads it once; `null` where one of them has to be compared by itself.
 * Bars in a cell are doubled, so that only a whole text is found:
 *
 *     (none) of '', '(none)' and 'referral': "|(none)|" in "||(none)|referral|"
 */
const isListed = (range: string, texts: readonly string[]): string | null => {
  if (texts.length < 2 || !texts.every(canBeListed)) return null;
  const [blanks, others] = [texts.filter((text) => text === ''), texts.filter((text) => text !== '')];
  const list = quotedText(`|${[...blanks.slice(0, 1), ...others].join('|').toLowerCase()}|`);
  return `ISNUMBER(FIND(REPLACE("||";2;0;SUBSTITUTE(LOWER(${range});"|";"||"));${list}))`;
};

const factorsOf = (holding: TabSummary, condition: Condition, records?: MessageRecords): readonly string[] => {
  switch (condition.is) {
    case 'within':
      return [
        ...(condition.from === null ? [] : [`(${dayRange(holding)}>=${condition.from})`]),
        `(${dayRange(holding)}<${condition.to}+1)`,
        // A blank last day counts as zero here.
        ...(hasSpans(holding) ? [`(${rangeOf(holding, 'date_end')}<${condition.to}+1)`] : []),
      ];
    case 'of':
      return [chosenMask(holding)];
    case 'named':
      return [`(${rangeOf(holding, condition.column)}=${quotedText(condition.text)})`];
    case 'oneOf': {
      const range = rangeOf(holding, condition.column);
      const compared = () => condition.texts.map((text) => `(${range}=${quotedText(text)})`).join('+');
      return [isListed(range, condition.texts) ?? `(${compared()})`];
    }
    case 'noneOf': {
      const range = rangeOf(holding, condition.column);
      const listed = isListed(range, condition.texts);
      return listed === null ? condition.texts.map((text) => `(${range}<>${quotedText(text)})`) : [`(1-${listed})`];
    }
    case 'known':
      return [`(${rangeOf(holding, condition.column)}<>"")`];
    case 'told':
      if (records === undefined) throw new Error('Records of one message and of several are told apart.');
      return toldFactors(holding, condition.column, records);
    case 'ticked':
      return [`(${rangeOf(holding, condition.column)}=TRUE)`];
    case 'same':
      return [`(${rangeOf(holding, condition.column)}=${condition.value})`];
    case 'compared':
      // A blank is zero here, and none that a criterion lets through.
      return [
        `(${rangeOf(holding, condition.column)}${condition.sign}${condition.value})`,
        `(${rangeOf(holding, condition.column)}<>"")`,
      ];
  }
};

/**
 * Which records meet conditions, as an array of ones and zeros to multiply by. Of messages only the records of one class: that of
 * several tells itself by what it must tell.
 */
export const recordMask = (holding: TabSummary, conditions: readonly Condition[], records?: MessageRecords): string => {
  const factors = conditions.flatMap((condition) => factorsOf(holding, condition, records));
  return [...new Set([...factors, ...(records === 'single' ? singleFactors(holding) : [])])].join('*');
};

/** Which records are of the accounts of the report, as an array; `null` where all of the tab's accounts count. */
export const accountsMask = (holding: TabSummary): string | null =>
  isPart(holding) ? recordMask(holding, ofReport(holding)) : null;
