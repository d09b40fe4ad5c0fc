import { fillTemplate, words } from '../addon-words.ts';
import { refusal } from '../endpoints/refusal.ts';
import { userLanguage } from '../menu.ts';
import type { AddOnTabs } from '../storage/tabs.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A moment, in milliseconds since 1970, as the clock of the spreadsheet shows it. */
export const momentIn = (file: Spreadsheet, moment: number): string =>
  Utilities.formatDate(new Date(moment), file.getSpreadsheetTimeZone(), 'dd.MM.yyyy HH:mm');

/**
 * Refuses a step that is no part of the addition which is open, or a part of one that is over: what another writes or takes
 * back between would be lost. A document knows nobody by name, only since when they add.
 */
export const checkAddition = (file: Spreadsheet, { addition }: AddOnTabs, at: number | undefined): void => {
  if (addition?.mark.at === at) return;
  const language = userLanguage();
  if (addition === null) throw refusal(words.additionOver[language]);
  throw refusal(fillTemplate(words.adding[language], { since: momentIn(file, addition.mark.at) }));
};
