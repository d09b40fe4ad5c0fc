import type { Claim } from './claim.ts';
import { claims } from './claims.ts';
import type { Facts } from './fact.ts';
import { facts } from './facts.ts';
import { fillTemplate, userLanguage, words } from './facts-words.ts';
import { fingerprintOf, versionOf } from './results/fingerprint.ts';
import { openProgress, type RunProgress } from './results/progress.ts';
import type { RunResults } from './results/results.ts';
import { writeResultsTab } from './results/results-tab.ts';
import { factVerdictOf, isFactOutcome } from './results/verdict.ts';
import { restoreSpreadsheet, runFacts } from './run-facts.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Claims = Readonly<Record<string, Claim>>;

/** Puts the menu in place. */
export const onOpen = (): void => {
  const language = userLanguage();
  SpreadsheetApp.getUi()
    .createMenu(words.menu[language])
    .addItem(words.runAll[language], 'factsRunAll')
    .addItem(words.runPage[language], 'factsRunPage')
    .addItem(words.asText[language], 'factsAsText')
    .addToUi();
};

const opened = (): { readonly file: Spreadsheet; readonly progress: RunProgress } => ({
  file: SpreadsheetApp.getActiveSpreadsheet(),
  progress: openProgress(PropertiesService.getDocumentProperties()),
});

const tell = (file: Spreadsheet, all: Claims, progress: RunProgress): void => {
  const language = userLanguage();
  const outcomes = progress.outcomes();
  writeResultsTab(file, all, { outcomes, language });
};

/** Runs the facts that are left, or all anew where none is; the results stand in a tab, and a sentence says what is next. */
export const runAll = (run: Facts = facts, all: Claims = claims): void => {
  const { file, progress } = opened();
  const names = Object.keys(run);
  if (names.every((name) => progress.outcomes()[name] !== undefined)) progress.forget();
  const isDone = runFacts(file, run, progress);
  tell(file, all, progress);
  const outcomes = progress.outcomes();
  const language = userLanguage();
  const done = names.filter((name) => outcomes[name] !== undefined);
  const wrong = done.filter((name) => {
    const fact = run[name];
    return fact !== undefined && ['differs', 'threw', 'cut off'].includes(factVerdictOf(fact.expected, outcomes[name]));
  });
  const places = { done: done.length, all: names.length, wrong: wrong.length, tab: words.tab[language] };
  file.toast(fillTemplate(words[isDone ? 'done' : 'stopped'][language], places));
};

/** Opens the page whose facts run in the frame that Google gives a sidebar. */
export const runPage = (): void => {
  const language = userLanguage();
  const page = HtmlService.createHtmlOutputFromFile('sidebar')
    .getContent()
    .replace('<html', `<html data-open="${language}"`);
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(page).setTitle(words.menu[language]));
};

/** Keeps what the page has seen. What is not known here is left: anybody with the page open may call this. */
export const savePageResults = (seen: unknown): null => {
  const { file, progress } = opened();
  restoreSpreadsheet(file, progress);
  for (const [name, outcome] of Object.entries(Object(seen)))
    if (claims[name] !== undefined && isFactOutcome(outcome)) progress.end(name, outcome);
  tell(file, claims, progress);
  return null;
};

const resultsOf = (file: Spreadsheet, progress: RunProgress): RunResults => ({
  version: versionOf(claims),
  date: Utilities.formatDate(new Date(), file.getSpreadsheetTimeZone(), 'yyyy-MM-dd'),
  locale: file.getSpreadsheetLocale(),
  zone: file.getSpreadsheetTimeZone(),
  facts: Object.fromEntries(
    Object.entries(progress.outcomes()).flatMap(([name, outcome]) => {
      const claim = claims[name];
      return claim === undefined ? [] : [[name, { of: fingerprintOf(claim), outcome }]];
    }),
  ),
});

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Shows the results as a text to be copied. */
export const showResultsText = (): void => {
  const { file, progress } = opened();
  restoreSpreadsheet(file, progress);
  const language = userLanguage();
  const label = escaped(words.copy[language]);
  const text = escaped(JSON.stringify(resultsOf(file, progress), null, 1));
  const page = HtmlService.createHtmlOutput(
    `<label for="text">${label}</label><textarea id="text" readonly onfocus="this.select()" style="width:100%;height:300px">${text}</textarea>`,
  );
  SpreadsheetApp.getUi().showModalDialog(page.setWidth(600).setHeight(400), words.asText[language]);
};
