import { fillTemplate, words } from '../addon-words.ts';
import { userLanguage } from '../menu.ts';
import { recoverTabs } from '../report-tab/recover.ts';
import { cellsOfNewTab, checkCellBudget } from '../storage/cell-budget.ts';
import { freeName } from '../storage/tabs.ts';
import { loggedAt } from './log-addition.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Copies the tabs into which the addition that is open wrote, so that they are there also when it is put back. A copy is the
 * person's: it remembers nothing, and no report reads it. Answers its names.
 */
export const copyAdded = (file: Spreadsheet): readonly string[] => {
  const language = userLanguage();
  const { addition, log, data } = recoverTabs(file);
  const kinds = addition === null ? [] : (loggedAt(log, addition.mark.at)?.kinds ?? []);
  const sheets = data.filter(({ mark }) => kinds.includes(mark.holding.kind)).map(({ sheet }) => sheet);
  const sizes = sheets.map((sheet) => ({ rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() }));
  checkCellBudget(
    file,
    sizes.reduce((sum, size) => sum + cellsOfNewTab(size), 0),
    language,
  );
  return sheets.map((sheet) => {
    const copy = sheet.copyTo(file);
    // With what a data tab remembers it would be taken for one.
    for (const metadata of copy.getDeveloperMetadata()) metadata.remove();
    const name = freeName(file, fillTemplate(words.copyOf[language], { tab: sheet.getName() }));
    copy.setName(name);
    return name;
  });
};
