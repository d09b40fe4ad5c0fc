import { absoluteAddress, addressOf } from '../formulas/address.ts';
import { dayLabel } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { styledCell } from '../layout/planned-cell.ts';
import type { ClosedComparison } from './closed-comparison.ts';
import { words } from './closed-words.ts';

/** The row of the head, from 0, below those that every report has. */
const closedRow = 4;
const choice = addressOf(6, closedRow);

/** The cell in which a person chooses what a report is compared with, known before it is written. */
export const closedChoiceCell = absoluteAddress(choice);

/** The key of that cell. */
export const closedChoiceKey = 'compared by';

/** Writes what the earlier figures are of, a closed report or today's data, and lets a person choose. */
export const writeClosedHead = (
  { draft, choices: { language, comparedData } }: Pick<ReportPage, 'draft' | 'choices'>,
  { found, used, on, moved }: ClosedComparison,
): void => {
  const day = dayLabel(on, language);
  const counted = (word: string) => `IF(${moved}=0;"";"${word}"&${moved})&"."`;
  const asClosed = `"${words.withClosed[language]}"&${day}&${counted(words.movedByNow[language])}`;
  const asNow = `"${words.withCurrent[language]}"&${day}&${counted(words.toldOtherwise[language])}`;
  const said = `IF(${found}=0;"${words.noneOfDays[language]}";IF(${used}=0;${asNow};${asClosed}))`;
  draft.put(closedRow, 0, styledCell(`=${said}`, 'soft', 'General'));
  draft.put(closedRow, 5, styledCell(words.label[language], 'label'));
  const chosen = comparedData === 'today' ? words.asNow : words.asClosed;
  draft.put(closedRow, 6, styledCell(chosen[language], 'input'));
  draft.edge('input', choice);
  draft.input(closedChoiceKey, choice);
  draft.list({ cell: choice, options: [words.asClosed[language], words.asNow[language]] });
};
