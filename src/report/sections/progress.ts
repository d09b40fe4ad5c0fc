import { absoluteAddress, addressOf } from '../formulas/address.ts';
import { dayLabel } from '../layout/formats.ts';
import type { Progress, ReportPage } from '../layout/page.ts';
import { helperCell } from '../layout/planned-cell.ts';
import { gridColumns } from '../layout/sheet-layout.ts';
import { lengthFormula } from '../metrics/compared-days.ts';
import { words } from '../report-words.ts';

/** The row of the head, from 0, in whose hidden cells the progress stands. */
const row = 1;
const place = { last: 0, elapsed: 1, ahead: 2 };

/** The cell with how many days are to come, known before it is written. */
export const aheadCell = absoluteAddress(addressOf(gridColumns + place.ahead, row));

/**
 * Writes how much of the period is over: until the last day that any record tells of, and all of it where the report
 * was built after its end. A day without a post is over too.
 */
export const writeProgress = ({
  draft,
  choices: { language },
  calculation: { lastDays },
  span,
  madeOn,
}: Pick<ReportPage, 'draft' | 'choices' | 'calculation' | 'span' | 'madeOn'>): Progress => {
  const { from, to } = span;
  const put = (at: number, formula: string, format = 'General') =>
    absoluteAddress(draft.put(row, gridColumns + at, helperCell(`=${formula}`, format)));
  const last = put(place.last, `INT(MAX(${['0', ...lastDays].join(';')}))`, '0');
  const isOver = `OR(${last}>=${to};${madeOn}>${to})`;
  const elapsed = put(place.elapsed, `IF(${isOver};1;MAX(0;${last}-${from}+1)/MAX(1;${lengthFormula(span)}))`);
  const ahead = put(place.ahead, `IF(AND(${elapsed}>0;${elapsed}<1);${to}-${last};0)`, '0');
  const gone = `ROUND(${elapsed}*${lengthFormula(span)};0)`;
  const days = `"${words.daysOver[language]}"&${gone}&"${words.of[language]}"&${lengthFormula(span)}`;
  return {
    elapsed,
    ahead,
    said: `IF(${elapsed}<1;${days}&"${words.dataUntil[language]}"&${dayLabel(last, language)};"")`,
  };
};
