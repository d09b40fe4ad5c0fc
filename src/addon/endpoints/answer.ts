import type { Answer } from '../../contract/answers.ts';
import type { Choices } from '../../contract/choices.ts';
import {
  type ArgumentOf,
  type ArgumentsOf,
  type EndpointName,
  endpoints,
  type ResultOf,
} from '../../contract/endpoints.ts';
import type { ImportRequest } from '../../contract/requests.ts';
import type { Check } from '../../contract/value-checks.ts';
import { countedHours } from '../../report/formulas/waiting-time.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { closeReport } from '../closing/close-report.ts';
import { closedReport, lastReport, reportsIn } from '../closing/file-reports.ts';
import { buildNextReport } from '../closing/next-report.ts';
import { openAccounts, sortedAccounts } from '../data-tabs/accounts-tab.ts';
import { capacityProblem } from '../data-tabs/capacity.ts';
import { withKnownAccounts } from '../data-tabs/complete-summary.ts';
import { claimTabs, unmarkedTabs } from '../data-tabs/unmarked-tabs.ts';
import { formulaOf, insertFormula } from '../functions/insert-formula.ts';
import { beginAddition, endAddition, openAdditionIn } from '../import-log/addition.ts';
import { copyAdded } from '../import-log/copy-added.ts';
import { lastAdditionIn } from '../import-log/log-addition.ts';
import { takeBackAddition } from '../import-log/take-back.ts';
import { userLanguage } from '../menu.ts';
import { noteTaken, readNotebook } from '../notebook-tab/read-notebook.ts';
import { buildHistory, buildPlan, buildReport } from '../report-tab/build-report.ts';
import { readMemory, saveAnswers, saveMappings } from '../storage/column-memory.ts';
import { findTabs, holdingsOf, showTab, tabOnScreen, targetPlansOf } from '../storage/tabs.ts';
import { requestStop } from './cancel.ts';
import { answerOrRefuse, refusedAnswer, withDocumentLock } from './document-lock.ts';
import { eraseFigures } from './erase-figures.ts';
import { compareRecords, importRecords } from './import-records.ts';
import { readRecordsPage } from './read-records.ts';
import { selectedColours, selectedText } from './selection.ts';
import { tickPosts } from './tick-posts.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Does something with records that a spreadsheet can hold. */
const ifCapacityAllows = <T>(request: ImportRequest, act: () => Answer<T>): Answer<T> => {
  const why = capacityProblem(request);
  return why === null ? act() : refusedAnswer(why);
};

/** A script of the sidebar as the page that holds it packed. */
const textOfPage = (name: 'reader' | 'opener'): string => HtmlService.createHtmlOutputFromFile(name).getContent();

/** Builds a tab with working hours that can be read. */
const ifHoursCount = <T>(
  { language, hours }: Pick<Choices, 'language' | 'hours'>,
  build: (file: Spreadsheet) => T,
): Answer<T> =>
  hours !== undefined && countedHours(hours) === null
    ? refusedAnswer(fillTemplate(words.noHours[language], { value: hours }))
    : withDocumentLock(language, build);

/** What each endpoint does with an argument that passed its check. */
type Handlers = { readonly [N in EndpointName]: (given: ArgumentOf<N>) => Answer<ResultOf<N>> };

const handlers: Handlers = {
  state: () => {
    const language = userLanguage();
    return answerOrRefuse(language, (file) => {
      const tabs = withKnownAccounts(file, findTabs(file));
      return {
        language,
        locale: file.getSpreadsheetLocale(),
        zone: file.getSpreadsheetTimeZone(),
        holdings: holdingsOf(tabs),
        clients: sortedAccounts(tabs),
        memory: readMemory(),
        choices: lastReport(tabs)?.mark.choices ?? null,
        reports: reportsIn(tabs),
        history: tabOnScreen(tabs, 'history')?.mark.choices ?? null,
        plan: tabOnScreen(tabs, 'plan')?.mark.choices ?? null,
        plans: targetPlansOf(tabs),
        notebook: tabs.notebooks[0]?.sheet.getName() ?? null,
        adding: openAdditionIn(tabs),
        lastAddition: lastAdditionIn(tabs),
        unmarked: unmarkedTabs(file, tabs).map(({ sheet }) => sheet.getName()),
      };
    });
  },

  import: (request) =>
    ifCapacityAllows(request, () => withDocumentLock(request.language, (file) => importRecords(file, request))),

  compare: (request) =>
    ifCapacityAllows(request, () => answerOrRefuse(request.language, (file) => compareRecords(file, request))),

  remember: (mappings) => withDocumentLock(userLanguage(), () => saveMappings(mappings)),

  learn: (answers) => withDocumentLock(userLanguage(), () => saveAnswers(answers)),

  reader: () => answerOrRefuse(userLanguage(), () => textOfPage('reader')),

  opener: () => answerOrRefuse(userLanguage(), () => textOfPage('opener')),

  selection: () => {
    const language = userLanguage();
    return answerOrRefuse(language, (file) => selectedText(file, language));
  },

  colours: () => answerOrRefuse(userLanguage(), (file) => selectedColours(file, userLanguage())),

  notebook: () => answerOrRefuse(userLanguage(), readNotebook),

  taken: (text) => withDocumentLock(userLanguage(), (file) => noteTaken(file, text)),

  erase: (request) => withDocumentLock(userLanguage(), (file) => eraseFigures(file, request)),

  begin: () => withDocumentLock(userLanguage(), beginAddition),

  end: (request) => withDocumentLock(userLanguage(), (file) => endAddition(file, request)),

  copy: () => withDocumentLock(userLanguage(), copyAdded),

  undo: (at) => withDocumentLock(userLanguage(), (file) => takeBackAddition(file, at)),

  claim: (claim) => withDocumentLock(userLanguage(), (file) => claimTabs(file, claim)),

  sort: () => withDocumentLock(userLanguage(), (file) => openAccounts(file, userLanguage())),

  records: (request) => answerOrRefuse(userLanguage(), (file) => readRecordsPage(file, request)),

  tick: (request) => withDocumentLock(userLanguage(), (file) => tickPosts(file, request)),

  report: (choices) => ifHoursCount(choices, (file) => buildReport(file, choices)),

  history: (choices) => ifHoursCount(choices, (file) => buildHistory(file, choices)),

  plan: (choices) => ifHoursCount(choices, (file) => buildPlan(file, choices)),

  next: () => withDocumentLock(userLanguage(), buildNextReport),

  close: (sheetId) => withDocumentLock(userLanguage(), (file) => closeReport(file, sheetId)),

  closed: (sheetId) => answerOrRefuse(userLanguage(), (file) => closedReport(findTabs(file), sheetId)),

  insert: (request) => {
    const language = userLanguage();
    return answerOrRefuse(language, (file) => insertFormula(file, formulaOf(request, language), language));
  },

  cancel: () => answerOrRefuse(userLanguage(), requestStop),

  show: (sheetId) =>
    answerOrRefuse(userLanguage(), (file) => {
      const sheet = file.getSheetById(sheetId);
      if (sheet !== null) showTab(file, sheet);
      return null;
    }),
};

const checks: { readonly [N in EndpointName]: { readonly takes: Check<ArgumentOf<N>> } } = endpoints;

/** Answers a call of an endpoint. Every argument is taken for hostile and refused before anything is touched. */
export const answerTo = <N extends EndpointName>(name: N, ...[given]: ArgumentsOf<N>): Answer<ResultOf<N>> => {
  const argument: unknown = given;
  return checks[name].takes(argument) ? handlers[name](argument) : refusedAnswer(words.malformed[userLanguage()]);
};
