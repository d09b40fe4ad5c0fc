import { absoluteAddress, addressOf } from '../formulas/address.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { gridColumns, reportColumns } from '../layout/sheet-layout.ts';
import { writeHeading } from '../sections/heading.ts';
import { type QuestionSources, questionsOf } from './question-list.ts';
import { words } from './question-words.ts';

/** As many questions as a meeting has time for. */
const most = 4;

/** The rows of the section in whose helper cells the questions stand, how many of them apply up to each, and their figures. */
const rowsOf = { texts: 0, counts: 1, steps: 2 };

/** The questions that the data asks now, the most pressing first: those that apply, in the rows that there are. */
export const writeQuestions = (page: ReportPage, sources: Omit<QuestionSources, 'put'>): void => {
  const { draft, choices } = page;
  const { language } = choices;
  const top = writeHeading(page, words.title[language]);
  draft.put(top, gridColumns - 1, styledCell(words.fromData[language], 'label'));
  const first = draft.take(most);
  // The last column holds the number of the row.
  const room = reportColumns - 1 - gridColumns;
  let steps = 0;
  const put = (formula: string): string => {
    const [row, column] = [top + rowsOf.steps + Math.floor(steps / room), gridColumns + (steps % room)];
    steps++;
    return absoluteAddress(draft.put(row, column, helperCell(`=${formula}`)));
  };
  const questions = questionsOf(page, { ...sources, put });
  const at = (row: number, place: number) => absoluteAddress(addressOf(gridColumns + place, top + row));
  questions.forEach((question, place) => {
    const text = draft.put(top + rowsOf.texts, gridColumns + place, helperCell(`=${question}`));
    const before = place === 0 ? '0' : at(rowsOf.counts, place - 1);
    draft.put(top + rowsOf.counts, gridColumns + place, helperCell(`=${before}+IF(${text}="";0;1)`, '0'));
  });
  const across = (row: number) => `${at(row, 0)}:${at(row, questions.length - 1)}`;
  for (let place = 0; place < most; place++) {
    // The count first reaches a number at the question that made it so.
    const found = `MATCH(${place + 1};${across(rowsOf.counts)};0)`;
    const text = `IFERROR("• "&INDEX(${across(rowsOf.texts)};1;${found});"")`;
    draft.put(first + place, 0, styledCell(`=${text}`, 'plain', 'General'));
  }
  draft.take(1);
};
