import type { Answer } from '../../contract/answers.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { answerTo } from '../endpoints/answer.ts';
import { userLanguage } from '../menu.ts';

/** Says how an action of the menu went: in passing where it went well. */
const tell = <T>(answer: Answer<T>, sentence: (data: T) => string): void => {
  if (!answer.ok) SpreadsheetApp.getUi().alert(answer.error);
  else SpreadsheetApp.getActiveSpreadsheet().toast(sentence(answer.data), words.name[userLanguage()]);
};

/** What the menu does: closes the report on the screen. */
export const closeByMenu = (): void =>
  tell(answerTo('close', null), ({ tab }) => fillTemplate(words.closed[userLanguage()], { tab }));

/** What the menu does: builds the report of the next period beside the last one. */
export const nextByMenu = (): void =>
  tell(answerTo('next'), ({ tab, note }) =>
    [fillTemplate(words.built[userLanguage()], { tab }), ...(note === null ? [] : [note])].join(' '),
  );
