import { type Language, languageOf } from '../text/language.ts';
import { words } from './addon-words.ts';

/** The language of the person at the keyboard: works in every authorisation mode, also before the add-on is enabled. */
export const userLanguage = (): Language => languageOf(Session.getActiveUserLocale());

/** The add-on's menu in its order: a word each, and the function of the top level that it runs. */
const items = [
  ['open', 'pokaznykOpen'],
  ['again', 'pokaznykAgain'],
  ['functions', 'pokaznykFunctions'],
  ['sample', 'pokaznykSample'],
  ['help', 'pokaznykHelp'],
] as const;

/** Puts the add-on's menu in place. Runs before the add-on is allowed anything, so it touches nothing else. */
export const onOpen = (): void => {
  const language = userLanguage();
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const [word, name] of items) menu.addItem(words[word][language], name);
  menu.addToUi();
};

/** Opens the sidebar, at a view of its own if one is given: the page finds its name in `data-open`. */
export const openSidebar = (view?: 'functions' | 'sample' | 'help'): void => {
  const file = HtmlService.createHtmlOutputFromFile('sidebar');
  const page =
    view === undefined
      ? file
      : HtmlService.createHtmlOutput(file.getContent().replace('<html', `<html data-open="${view}"`));
  SpreadsheetApp.getUi().showSidebar(page.setTitle(words.name[userLanguage()]));
};
