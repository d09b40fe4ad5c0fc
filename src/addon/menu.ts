import { type Language, languageOf } from '../text/language.ts';
import { words } from './addon-words.ts';

/** The language of the person at the keyboard: works in every authorisation mode, also before the add-on is enabled. */
export const userLanguage = (): Language => languageOf(Session.getActiveUserLocale());

type Item = readonly [word: keyof typeof words, name: string];

/** The add-on's menu in its order: a word each, and the function of the top level that it runs, or the items below it. */
const items: readonly (Item | readonly [word: keyof typeof words, below: readonly Item[]])[] = [
  ['open', 'pokaznykOpen'],
  [
    'report',
    [
      ['again', 'pokaznykAgain'],
      ['nextMonth', 'pokaznykNextReport'],
      ['close', 'pokaznykCloseReport'],
      ['moved', 'pokaznykMoved'],
    ],
  ],
  [
    'byHand',
    [
      ['byWeek', 'pokaznykByWeek'],
      ['byMonth', 'pokaznykByMonth'],
      ['plan', 'pokaznykQuarter'],
      ['links', 'pokaznykLinks'],
    ],
  ],
  ['functions', 'pokaznykFunctions'],
  ['sample', 'pokaznykSample'],
  ['help', 'pokaznykHelp'],
];

/** Puts the add-on's menu in place. Runs before the add-on is allowed anything, so it touches nothing else. */
export const onOpen = (): void => {
  const language = userLanguage();
  const ui = SpreadsheetApp.getUi();
  const menu = ui.createAddonMenu();
  for (const [word, given] of items) {
    const caption = words[word][language];
    if (typeof given === 'string') menu.addItem(caption, given);
    else
      menu.addSubMenu(
        given.reduce((below, [each, name]) => below.addItem(words[each][language], name), ui.createMenu(caption)),
      );
  }
  menu.addToUi();
};

/** Opens the sidebar, at a view of its own if one is given: the page finds its name in `data-open`. */
export const openSidebar = (view?: 'functions' | 'sample' | 'help' | 'moved' | 'notebook'): void => {
  const file = HtmlService.createHtmlOutputFromFile('sidebar');
  const page =
    view === undefined
      ? file
      : HtmlService.createHtmlOutput(file.getContent().replace('<html', `<html data-open="${view}"`));
  SpreadsheetApp.getUi().showSidebar(page.setTitle(words.name[userLanguage()]));
};
