import { colours } from '../../report/layout/styles.ts';
import {
  linkFormulas,
  linksHead,
  linksRows,
  linksWords,
  networkColumns,
  planColumns,
} from '../../report/links/links-plan.ts';
import { withDocumentLock } from '../endpoints/document-lock.ts';
import { userLanguage } from '../menu.ts';
import { recoverTabs } from '../report-tab/recover.ts';
import { setWidths } from '../report-tab/write-plan.ts';
import { freeName, insertUnfinishedTab, showTab } from '../storage/tabs.ts';

const { networks, sources, mediums, first, last } = linksRows;
const columns = planColumns + networkColumns;
const planWidths = [260, 130, 150];
const linkWidth = 260;

const fill = (sheet: GoogleAppsScript.Spreadsheet.Sheet): void => {
  const language = userLanguage();
  const rows = last - first + 1;
  sheet.getRange(1, 1, last, columns).setFontSize(10).setVerticalAlignment('middle');
  sheet.getRange(first, 1, rows, planColumns).setNumberFormat('@').setBackground(colours.input);
  sheet
    .getRange(networks, planColumns + 1, 3, networkColumns)
    .setNumberFormat('@')
    .setBackground(colours.input);
  sheet.getRange(1, 1, first - 1, columns).setValues(linksHead(language).map((row) => [...row]));
  sheet
    .getRange(first, planColumns + 1, rows, networkColumns)
    .setFormulas(linkFormulas(language).map((row) => [...row]));
  sheet.getRange(1, 1).setFontSize(18).setFontWeight('bold');
  sheet.getRange(2, 1, 2, 1).setFontSize(9).setFontColor(colours.soft);
  sheet.getRange(networks, 1, 1, columns).setFontWeight('bold');
  sheet
    .getRange(sources, 1, mediums - sources + 1, columns)
    .setFontSize(9)
    .setFontColor(colours.soft);
  setWidths(sheet, [...planWidths, ...Array.from({ length: networkColumns }, () => linkWidth)]);
  const range = sheet.getRange(first, planColumns + 1, rows, networkColumns);
  const isWrong = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(`=LEFT(D${first};1)="✕"`)
    .setFontColor(colours.missed)
    .setRanges([range]);
  sheet.setConditionalFormatRules([isWrong.build()]);
  sheet.setFrozenRows(mediums);
};

/** Makes a table of links with UTM tags for a plan of posts and opens it; each time a new one, for the next plan. */
export const makeLinks = (): void => {
  const language = userLanguage();
  const made = withDocumentLock(language, (file) => {
    recoverTabs(file);
    const sheet = insertUnfinishedTab(file);
    fill(sheet);
    SpreadsheetApp.flush();
    sheet.setName(freeName(file, linksWords.tab[language]));
    showTab(file, sheet);
    sheet.getRange(first, 1).activate();
  });
  if (!made.ok) SpreadsheetApp.getUi().alert(made.error);
};
