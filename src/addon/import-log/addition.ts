import type { OpenAddition } from '../../contract/answers.ts';
import type { EndRequest } from '../../contract/requests.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { sortTabs } from '../data-tabs/sort-rows.ts';
import { refuseUnclaimed } from '../data-tabs/unmarked-tabs.ts';
import { refusal } from '../endpoints/refusal.ts';
import { userLanguage } from '../menu.ts';
import { recoverTabs } from '../report-tab/recover.ts';
import { readGoalRule, saveGoalRule } from '../storage/column-memory.ts';
import type { AdditionMetadata, LoggedAddition } from '../storage/tab-metadata.ts';
import { type AddOnTabs, addFileMetadata } from '../storage/tabs.ts';
import { checkAddition, momentIn } from './addition-owner.ts';
import { dropBlankLog, forgetLast, loggedAt } from './log-addition.ts';
import { type LogTab, makeLog } from './log-tab.ts';
import { readEntries, takeBackEntries } from './take-back.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The log of a file, made where there is none: what an addition does is written down before it is done. */
const logIn = (file: Spreadsheet, { log }: AddOnTabs): LogTab => {
  if (log !== null) return log;
  makeLog(file, { columns: [[]], markOf: () => ({ last: null, before: null }) });
  const made = recoverTabs(file).log;
  if (made === null) throw refusal(words.unexpected[userLanguage()]);
  return made;
};

/** Begins an addition of several calls, and answers what they are known by. */
export const beginAddition = (file: Spreadsheet): number => {
  const tabs = recoverTabs(file);
  checkAddition(file, tabs, undefined);
  refuseUnclaimed(file, tabs);
  const log = logIn(file, tabs);
  // Clocks go back; two additions are never known by the same moment.
  const at = Math.max(Date.now(), (log.mark.last?.at ?? 0) + 1);
  addFileMetadata(file, { role: 'addition', at, log: log.sheet.getSheetId() });
  return at;
};

/** The log where it tells of the addition that is open; `null` where that did nothing. Refuses where somebody deleted the log. */
const logOf = ({ log }: AddOnTabs, mark: AdditionMetadata): LogTab | null => {
  if (log?.sheet.getSheetId() !== mark.log || log === null) throw refusal(words.logChanged[userLanguage()]);
  return loggedAt(log, mark.at) === null ? null : log;
};

/** The addition of a file that is open, as a person is told of it. */
export const openAdditionIn = ({ addition, log }: AddOnTabs): OpenAddition | null => {
  if (addition === null) return null;
  const { at } = addition.mark;
  return { at, parts: loggedAt(log, at)?.parts ?? [] };
};

/** An addition of which no step came for so long may be ended by another than began it, in milliseconds. */
const longestPause = 60_000;

/** Refuses to end another's addition as long as it may still go on. */
const refuseActive = (file: Spreadsheet, { log }: AddOnTabs, { at }: AdditionMetadata): void => {
  const step = Math.max(at, loggedAt(log, at)?.waits ?? 0);
  const [until, language] = [step + longestPause, userLanguage()];
  if (Date.now() >= until) return;
  // The clock shows no seconds: the minute that is shown is over by then.
  const places = { last: momentIn(file, step), until: momentIn(file, until + 60_000) };
  throw refusal(fillTemplate(words.stillAdding[language], places));
};

/** Answers to an ending of an addition that is over, which was its own, or refuses where it was another. */
const endedBefore = ({ log }: AddOnTabs, { ending, addition: at }: EndRequest): null => {
  const wasKept = [log?.mark.last, log?.mark.before].some((each) => each?.at === at);
  if (wasKept === (ending === 'keep')) return null;
  throw refusal(words[wasKept ? 'wasKept' : 'wasTakenBack'][userLanguage()]);
};

/** Puts the rule of the goal back that an addition ticked by, unless somebody gave the file another one since. */
const restoreRule = ({ rules }: AdditionMetadata): void => {
  if (rules !== undefined && readGoalRule() === rules[1]) saveGoalRule(rules[0]);
};

/**
 * Takes an addition back that is open. What somebody else did to its rows meanwhile stays and is told. Whatever cuts it off,
 * once more from its start completes it: what was written down goes last.
 */
const undoAddition = (file: Spreadsheet, tabs: AddOnTabs, mark: AdditionMetadata): string | null => {
  const own = logOf(tabs, mark);
  if (own === null) return null;
  const { log, entries } = readEntries(own, mark.at);
  const { stayed, unsorted = null } = takeBackEntries(file, { tabs, log }, entries);
  restoreRule(mark);
  forgetLast(log, log.mark.before);
  const told = stayed === 0 ? null : fillTemplate(words.stayedMeanwhile[userLanguage()], { count: stayed });
  return [told, unsorted].filter((sentence) => sentence !== null).join(' ') || null;
};

/** The order of dates in the tabs that an addition added to. */
const sortAdded = ({ data }: AddOnTabs, { kinds }: LoggedAddition): string | null =>
  sortTabs(
    data.filter(({ mark }) => kinds.includes(mark.holding.kind)),
    userLanguage(),
  );

/**
 * Ends the addition that was begun: what was added stays, or everything is as it was before. What stays is put in the order of
 * its dates; answers what could not be, or `null`.
 */
export const endAddition = (file: Spreadsheet, request: EndRequest): string | null => {
  const tabs = recoverTabs(file);
  const { addition, log } = tabs;
  if (addition === null) return endedBefore(tabs, request);
  const { metadata, mark } = addition;
  checkAddition(file, tabs, request.addition);
  if (request.instead !== undefined) refuseActive(file, tabs, mark);
  if (request.ending === 'undo') {
    const told = undoAddition(file, tabs, mark);
    metadata.remove();
    const { log: left } = recoverTabs(file);
    if (left !== null) dropBlankLog(file, left);
    return told;
  }
  const last = loggedAt(log, mark.at);
  // Ticks alone are no addition of data: the one before them is the last again.
  if (log !== null && last?.parts.length === 0) forgetLast(log, log.mark.before);
  metadata.remove();
  // Rows that have moved cannot be taken back: that nothing is to be must be kept before the first of them does.
  SpreadsheetApp.flush();
  if (log !== null && last === null) dropBlankLog(file, log);
  return last === null ? null : sortAdded(tabs, last);
};
