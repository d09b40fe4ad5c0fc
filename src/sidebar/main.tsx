import { render } from 'preact';
import { todayIn } from '../calendar/today.ts';
import { languageOf } from '../text/language.ts';
import { App } from './app.tsx';
import { unpackFunctionHelp, unpackText } from './reading/function-help-text.ts';
import { openKeeper } from './reading/open-keeper.ts';
import { createFileOpener } from './reading/opening/open-files.ts';
import { createCommands } from './state/commands/commands.ts';
import { todayNow } from './state/periods.ts';
import { pageScreen } from './state/screen.ts';
import { initialState, openingViews } from './state/state.ts';
import { createStore } from './state/store.ts';
import { errorMessageOf } from './transport/error-message.ts';
import { type GoogleScriptRun, googleServer } from './transport/google-server.ts';
import { sidebarWordsOf } from './words/words-of.ts';

declare const google: { readonly script: { readonly run: GoogleScriptRun } };
/** What the build packed into a block of the page. */
const functionsBlock = (): string => document.getElementById('functions')?.textContent ?? '';

const start = (): void => {
  // Until the server has said which language the person reads, the browser's own is the best guess.
  const guess = languageOf(navigator.language);
  const language = () => (document.documentElement.lang === 'uk' ? 'uk' : 'en');
  document.documentElement.lang = guess;
  const words = () => sidebarWordsOf(language());
  const server = googleServer(google.script.run, words);
  const unpack = () => unpackFunctionHelp(functionsBlock());
  const opening = openingViews.find((name) => name === document.documentElement.getAttribute('data-open')) ?? null;
  const scriptIn = (page: string) => {
    if (!('DecompressionStream' in window)) throw new Error(words().oldBrowser);
    return unpackText(page.replace(/<[^<>]*>/g, ''));
  };
  const loadReader = async () => {
    // After the first paint, which it would hold up; what is pasted meanwhile waits.
    await pageScreen.painted();
    const page = await server.reader().catch((cause: unknown) => {
      throw new Error(words().unready(errorMessageOf(cause)));
    });
    return scriptIn(page);
  };
  const store = createStore(initialState(guess));
  const keeper = openKeeper(loadReader, () => {
    const error = words().readingsLost;
    store.dispatch({ type: 'readingsLost', error });
    return new Error(error);
  });
  const openFile = createFileOpener(async () => scriptIn(await server.opener()));
  const today = () => {
    const { file } = store.getState();
    // Nothing is counted before the file is known, and a zone costs a browser more than the first drawing.
    return file === null ? todayNow() : todayIn(file.zone);
  };
  const commands = createCommands({ ...store, server, keeper, openFile, screen: pageScreen, opening, unpack, today });
  const root = document.getElementById('app');
  if (root !== null) render(<App {...{ store, commands, server, keeper, today }} />, root);
};

start();
