import type { Language } from '../../text/language.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { refusal } from '../endpoints/refusal.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** So often a tab is looked at anew where somebody changes its rows meanwhile. */
export const mostTries = 3;

/** Refuses to look once more at a tab that somebody keeps changing. */
export const checkTries = (sheet: Sheet, tried: number, language: Language): void => {
  if (tried === mostTries) throw refusal(fillTemplate(words.keepsMoving[language], { tab: sheet.getName() }));
};

/** Says that rows were moved just as they were written. */
export const movedSentence = (sheet: Sheet, language: Language): string =>
  fillTemplate(words.movedMeanwhile[language], { tab: sheet.getName() });
