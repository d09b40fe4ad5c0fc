import type { Language } from '../kpi/text.ts';
import type { Answer, Endpoints, ImportRequest } from '../report/endpoints.ts';
import { beginAddition, endAddition } from './addition.ts';
import { buildReport } from './build-report.ts';
import { askToStop } from './cancel.ts';
import { isChoices, isCompareRequest, isEnding, isImportRequest, isKinds, isMemory, isSheetId } from './checks.ts';
import { whyNotHeld } from './holdable.ts';
import { compareRecords, importRecords } from './import.ts';
import { remember, remembered } from './memory.ts';
import { userLanguage } from './menu.ts';
import { isRefusal } from './refusal.ts';
import { findTabs, holdingsOf, openReport } from './tabs.ts';
import { filled, words } from './words.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** How long a second action waits for the first in the same file before it says so, in milliseconds. */
const patience = 10_000;

const refused = (text: string): Answer<never> => ({ ok: false, error: text });

/** Errors of our own code, whose words say nothing to a person. */
const faults = ['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError'];

/** Why an action failed: our own sentences stand as they are, and Google's reasons are put into one. */
const sentenceOf = (error: unknown, language: Language): string => {
  const reason = error instanceof Error ? error.message : String(error);
  if (isRefusal(error)) return reason;
  if (error instanceof Error && faults.includes(error.name)) return words.unexpected[language];
  return filled(words.failed[language], { reason: reason.replace(/[^.!?]$/, '$&.') });
};

/** Runs an action and answers with its result or with a sentence: no exception reaches the sidebar. */
const answered = <T>(language: Language, act: (file: Spreadsheet) => T): Answer<T> => {
  try {
    return { ok: true, data: act(SpreadsheetApp.getActiveSpreadsheet()) };
  } catch (error) {
    return refused(sentenceOf(error, language));
  }
};

/** The same, alone in the file: two actions at once would write into each other. */
const alone = <T>(language: Language, act: (file: Spreadsheet) => T): Answer<T> => {
  const lock = LockService.getDocumentLock();
  // There is no lock where there is no document; then nobody else is in it either.
  if (lock !== null && !lock.tryLock(patience)) return refused(words.busy[language]);
  try {
    return answered(language, act);
  } finally {
    lock?.releaseLock();
  }
};

const malformed = (): Answer<never> => refused(words.malformed[userLanguage()]);

/** Does something with records of a request that the sidebar could have sent and a spreadsheet can hold. */
const withRecords = <Request extends ImportRequest, T>(
  request: unknown,
  is: (request: unknown) => request is Request,
  act: (request: Request) => Answer<T>,
): Answer<T> => {
  if (!is(request)) return malformed();
  const why = whyNotHeld(request);
  return why === null ? act(request) : refused(why);
};

/** What the sidebar may call. Every argument is taken for hostile and refused before anything is touched. */
export const endpoints: Endpoints = {
  pokaznykState: () => {
    const language = userLanguage();
    return answered(language, (file) => {
      const tabs = findTabs(file);
      return {
        language,
        locale: file.getSpreadsheetLocale(),
        zone: file.getSpreadsheetTimeZone(),
        holdings: holdingsOf(tabs),
        memory: remembered(),
        choices: openReport(tabs)?.mark.choices ?? null,
        isAdding: tabs.addition !== null,
      };
    });
  },

  pokaznykImport: (given) =>
    withRecords(given, isImportRequest, (request) => alone(request.language, (file) => importRecords(file, request))),

  pokaznykCompare: (given) =>
    withRecords(given, isCompareRequest, (request) =>
      answered(request.language, (file) => compareRecords(file, request)),
    ),

  pokaznykRemember: (memory) => (isMemory(memory) ? alone(userLanguage(), () => remember(memory)) : malformed()),

  pokaznykBegin: (kinds) =>
    isKinds(kinds) ? alone(userLanguage(), (file) => beginAddition(file, kinds)) : malformed(),

  pokaznykEnd: (ending) =>
    isEnding(ending) ? alone(userLanguage(), (file) => endAddition(file, ending)) : malformed(),

  pokaznykReport: (choices) =>
    isChoices(choices) ? alone(choices.language, (file) => buildReport(file, choices)) : malformed(),

  pokaznykCancel: () => answered(userLanguage(), askToStop),

  pokaznykShow: (sheetId) =>
    isSheetId(sheetId)
      ? answered(userLanguage(), (file) => {
          const sheet = file.getSheetById(sheetId);
          if (sheet !== null) file.setActiveSheet(sheet);
          return null;
        })
      : malformed(),
};
