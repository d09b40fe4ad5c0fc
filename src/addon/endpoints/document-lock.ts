import type { Answer } from '../../contract/answers.ts';
import type { Language } from '../../text/language.ts';
import { words } from '../addon-words.ts';
import { errorSentence } from './error-sentence.ts';
import { refusal } from './refusal.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** How long a second action waits for the first in the same file before it says so, in milliseconds. */
const patience = 10_000;

/** The answer that says why something was not done. */
export const refusedAnswer = (text: string): Answer<never> => ({ ok: false, error: text });

/** Runs an action and answers with its result or with a sentence: no exception reaches the sidebar or the menu. */
export const answerOrRefuse = <T>(language: Language, act: (file: Spreadsheet) => T): Answer<T> => {
  try {
    return { ok: true, data: act(SpreadsheetApp.getActiveSpreadsheet()) };
  } catch (error) {
    return refusedAnswer(errorSentence(error, language));
  }
};

/** Does something and has Google write it: whoever takes the lock next must not find what stood there before. */
const withFlush = <T>(act: () => T): T => {
  try {
    const result = act();
    SpreadsheetApp.flush();
    return result;
  } catch (error) {
    try {
      SpreadsheetApp.flush();
    } catch {
      // The reason for which the action failed is the one to tell.
    }
    throw error;
  }
};

/** Runs an action alone in the file and answers in the same way: two actions at once would write into each other. */
export const withDocumentLock = <T>(language: Language, act: (file: Spreadsheet) => T): Answer<T> =>
  answerOrRefuse(language, (file) => {
    const lock = LockService.getDocumentLock();
    // There is no lock where there is no document; then nobody else is in it either.
    if (lock !== null && !lock.tryLock(patience)) throw refusal(words.busy[language]);
    try {
      return withFlush(() => act(file));
    } finally {
      lock?.releaseLock();
    }
  });
