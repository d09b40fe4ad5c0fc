import { defaultGoal, type PlanChoices } from '../../contract/choices.ts';
import { proposedQuarter } from '../../report/target-plan/proposed-quarter.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { sheetTodayIn } from '../data-tabs/spreadsheet-clock.ts';
import { answerTo } from '../endpoints/answer.ts';
import { userLanguage } from '../menu.ts';

/** What the menu does: makes the plan of the quarter to plan next, for the goal and the client of the newest report. */
export const makePlan = (): void => {
  const language = userLanguage();
  const showAlert = (sentence: string) => SpreadsheetApp.getUi().alert(sentence);
  const state = answerTo('state');
  if (!state.ok) {
    showAlert(state.error);
    return;
  }
  const { choices, plans, zone } = state.data;
  const of: Omit<PlanChoices, 'from'> = {
    goal: choices?.goal ?? defaultGoal,
    language: choices?.language ?? language,
    ...(choices?.client === undefined ? {} : { client: choices.client }),
    ...(choices?.hours === undefined ? {} : { hours: choices.hours }),
  };
  const made = answerTo('plan', { ...of, from: proposedQuarter(sheetTodayIn(zone), plans, of.client) });
  if (!made.ok) {
    showAlert(made.error);
    return;
  }
  const said = fillTemplate(words.planned[language], { tab: made.data.tab });
  SpreadsheetApp.getActiveSpreadsheet().toast(said, words.name[language]);
};
