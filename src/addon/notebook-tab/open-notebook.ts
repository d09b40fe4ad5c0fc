import type { NotebookStep } from '../../report/notebook/notebook-words.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { withDocumentLock } from '../endpoints/document-lock.ts';
import { openSidebar, userLanguage } from '../menu.ts';
import { recoverTabs } from '../report-tab/recover.ts';
import { addNextRows, makeNotebook } from './make-notebook.ts';

/**
 * What the menu does: makes the table to fill in by hand, or, where the file has one, adds the rows of the next week or month
 * for the networks of the last. One that stands keeps its step: a file has one table.
 */
export const openNotebook = (step: NotebookStep): void => {
  const language = userLanguage();
  const added = withDocumentLock(language, (file) => {
    const tabs = recoverTabs(file);
    const [notebook] = tabs.notebooks;
    if (notebook !== undefined) return addNextRows(file, tabs, notebook);
    makeNotebook(file, tabs, { step, language });
    return null;
  });
  if (!added.ok) SpreadsheetApp.getUi().alert(added.error);
  // A sidebar that is open already does not know of it.
  else if (added.data === null) openSidebar('notebook');
  else {
    const count = added.data;
    const said = count > 0 ? fillTemplate(words.rowsAdded[language], { count }) : words.rowsStand[language];
    SpreadsheetApp.getActiveSpreadsheet().toast(said, words.name[language]);
  }
};
