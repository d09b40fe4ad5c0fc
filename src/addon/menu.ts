import { type Language, languageOf } from '../kpi/text.ts';
import { words } from './words.ts';

/** The language of the person at the keyboard: works in every authorisation mode, also before the add-on is enabled. */
export const userLanguage = (): Language => languageOf(Session.getActiveUserLocale());

/** Puts the add-on's menu in place. Runs before the add-on is allowed anything, so it touches nothing else. */
export const onOpen = (): void => {
  SpreadsheetApp.getUi().createAddonMenu().addItem(words.open[userLanguage()], 'pokaznykOpen').addToUi();
};

/** Opens the sidebar. */
export const openSidebar = (): void => {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(words.name[userLanguage()]);
  SpreadsheetApp.getUi().showSidebar(page);
};
