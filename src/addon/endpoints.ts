import type { Language } from '../kpi/text.ts';
import type { Answer, Endpoints } from '../report/endpoints.ts';
import { buildReport } from './build-report.ts';
import { isChoices, isImportRequest } from './checks.ts';
import { compareRecords, importRecords } from './import.ts';
import { userLanguage } from './menu.ts';
import { isRefusal } from './refusal.ts';
import { findTabs, holdingsOf } from './tabs.ts';
import { filled, words } from './words.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** How long a second action waits for the first in the same file before it says so, in milliseconds. */
const patience = 10_000;

const refused = (text: string): Answer<never> => ({ ok: false, error: text });

/** Runs an action and answers with its result or with a sentence: no exception reaches the sidebar. */
const answered = <T>(language: Language, act: (file: Spreadsheet) => T): Answer<T> => {
  try {
    return { ok: true, data: act(SpreadsheetApp.getActiveSpreadsheet()) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // Our own sentences stand as they are; Google's reasons are put into one.
    return refused(
      isRefusal(error) ? reason : filled(words.failed[language], { reason: reason.replace(/[^.!?]$/, '$&.') }),
    );
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

/** What the sidebar may call. Every argument is taken for hostile and refused before anything is touched. */
export const endpoints: Endpoints = {
  pokaznykState: () => {
    const language = userLanguage();
    return answered(language, (file) => {
      const tabs = findTabs(file);
      const newest = tabs.reports.filter(({ mark }) => mark.state === 'ready').slice(-1)[0];
      return {
        language,
        locale: file.getSpreadsheetLocale(),
        zone: file.getSpreadsheetTimeZone(),
        holdings: holdingsOf(tabs),
        choices: newest?.mark.choices ?? null,
      };
    });
  },

  pokaznykImport: (request) =>
    isImportRequest(request)
      ? alone(request.language, (file) => importRecords(file, request))
      : refused(words.malformed[userLanguage()]),

  pokaznykCompare: (request) =>
    isImportRequest(request)
      ? answered(request.language, (file) => compareRecords(file, request))
      : refused(words.malformed[userLanguage()]),

  pokaznykReport: (choices) =>
    isChoices(choices)
      ? alone(choices.language, (file) => buildReport(file, choices))
      : refused(words.malformed[userLanguage()]),

  pokaznykShow: (sheetId) =>
    answered(userLanguage(), (file) => {
      const sheet = typeof sheetId === 'number' ? file.getSheetById(sheetId) : null;
      if (sheet !== null) file.setActiveSheet(sheet);
      return null;
    }),
};
