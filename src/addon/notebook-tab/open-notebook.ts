import type { NotebookStep } from '../../report/notebook/notebook-words.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { errorSentence } from '../endpoints/error-sentence.ts';
import { openSidebar, userLanguage } from '../menu.ts';
import { recoverTabs } from '../report-tab/recover.ts';
import { addNextRows, makeNotebook } from './make-notebook.ts';

/**
 * What the menu does: makes the table to fill in by hand, or, where the file has one, adds the rows of the next week or month
 * for the networks of the last. One that stands keeps its step: a file has one table.
 */
export const openNotebook = (step: NotebookStep): void => {
  const language = userLanguage();
  try {
    const file = SpreadsheetApp.getActiveSpreadsheet();
    const [notebook] = recoverTabs(file).notebooks;
    if (notebook === undefined) {
      makeNotebook(file, { step, language });
      // A sidebar that is open already does not know of it.
      openSidebar();
      return;
    }
    const count = addNextRows(file, notebook.sheet, notebook.mark);
    const said = count > 0 ? fillTemplate(words.rowsAdded[language], { count }) : words.rowsStand[language];
    file.toast(said, words.name[language]);
  } catch (error) {
    SpreadsheetApp.getUi().alert(errorSentence(error, language));
  }
};
