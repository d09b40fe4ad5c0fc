import type { Answer, FileState } from '../../contract/answers.ts';
import { closedInView } from '../../report/standing-reports.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { answerTo } from '../endpoints/answer.ts';
import { userLanguage } from '../menu.ts';

/**
 * Builds the report, the table by period or the plan on the screen again, or else the newest report that follows the data,
 * with the choices that it remembers, and says how that went. A closed one on the screen stays as it is, and so do all others.
 */
export const rebuildReport = (): void => {
  const language = userLanguage();
  const state = answerTo('state');
  const showAlert = (sentence: string) => SpreadsheetApp.getUi().alert(sentence);
  const tell = (answer: Answer<{ readonly tab: string }>, { notebook: table }: Pick<FileState, 'notebook'>) => {
    if (!answer.ok) showAlert(answer.error);
    else {
      const notebook = table === null ? null : answerTo('notebook');
      const changed = notebook?.ok === true && notebook.data !== null && notebook.data.text !== notebook.data.taken;
      const said = [
        fillTemplate(words.built[language], { tab: answer.data.tab }),
        ...(changed ? [fillTemplate(words.notebookChanged[language], { tab: table ?? '' })] : []),
      ];
      SpreadsheetApp.getActiveSpreadsheet().toast(said.join(' '), words.name[language]);
    }
  };
  const reports = state.ok ? state.data.reports : [];
  const closed = closedInView(reports);
  const followsData = reports.some(({ closedOn }) => closedOn === undefined);
  if (!state.ok) showAlert(state.error);
  else if (state.data.history !== null) tell(answerTo('history', state.data.history), state.data);
  else if (state.data.plan !== null) tell(answerTo('plan', state.data.plan), state.data);
  else if (state.data.choices === null) showAlert(words.noReport[language]);
  else if (closed !== undefined && (closed.isOnScreen || !followsData))
    showAlert(fillTemplate(words.closedStays[language], { tab: closed.tab }));
  else {
    // It was a new tab once; now it is the one to rewrite.
    const { as: _, ...choices } = state.data.choices;
    tell(answerTo('report', choices), state.data);
  }
};
