import { fillTemplate, words } from '../addon-words.ts';
import { answerTo } from '../endpoints/answer.ts';
import { userLanguage } from '../menu.ts';

/** Builds the report on the screen again, or else the newest, with the choices that it remembers, and says how that went. */
export const rebuildReport = (): void => {
  const language = userLanguage();
  const state = answerTo('state');
  const showAlert = (sentence: string) => SpreadsheetApp.getUi().alert(sentence);
  if (!state.ok) showAlert(state.error);
  else if (state.data.choices === null) showAlert(words.noReport[language]);
  else {
    // It was a new tab once; now it is the one to rewrite.
    const { as: _, ...choices } = state.data.choices;
    const answer = answerTo('report', choices);
    if (!answer.ok) showAlert(answer.error);
    else {
      const notebook = state.data.notebook === null ? null : answerTo('notebook');
      const changed = notebook?.ok === true && notebook.data !== null && notebook.data.text !== notebook.data.taken;
      const said = [
        fillTemplate(words.built[language], { tab: answer.data.tab }),
        ...(changed ? [fillTemplate(words.notebookChanged[language], { tab: state.data.notebook ?? '' })] : []),
      ];
      SpreadsheetApp.getActiveSpreadsheet().toast(said.join(' '), words.name[language]);
    }
  }
};
