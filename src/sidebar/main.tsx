import { render } from 'preact';
import { languageOf } from '../kpi/text.ts';
import { todayIn } from '../paste/today.ts';
import { App } from './app.tsx';
import { googleServer, type Run } from './google.ts';
import { knownIn, toldIn } from './packed.ts';
import { openKeeper, type Scope, serve } from './reading/worker.ts';
import { commandsOf } from './state/commands/commands.ts';
import { pageScreen } from './state/screen.ts';
import { initialState, openings } from './state/state.ts';
import { createStore } from './state/store.ts';
import { wordsOf } from './words/words-of.ts';

declare const google: { readonly script: { readonly run: Run } };
declare const self: Scope;
/** What is known of exports, as the build packs it into the script: a worker has the script and no page. */
declare const packedKnown: string;

const openKnown = () => knownIn(packedKnown);

/** The page: `script` is its own text, which a worker runs too. */
const start = (script: string | null): void => {
  // Until the server has said which language the person reads, the browser's own is the best guess.
  const guess = languageOf(navigator.language);
  const language = () => (document.documentElement.lang === 'uk' ? 'uk' : 'en');
  document.documentElement.lang = guess;
  const server = googleServer(google.script.run, () => wordsOf(language()));
  const unpack = () => toldIn(document.getElementById('functions')?.textContent ?? '');
  const opening = openings.find((name) => name === document.documentElement.getAttribute('data-open')) ?? null;
  const keeper = openKeeper(script, openKnown);
  const store = createStore(initialState(guess));
  const today = () => todayIn(store.getState().file?.zone ?? 'Etc/UTC');
  const commands = commandsOf({ ...store, server, keeper, screen: pageScreen, opening, unpack, today });
  const root = document.getElementById('app');
  if (root !== null) render(<App {...{ store, commands, server, keeper, today }} />, root);
};

if (typeof document === 'undefined') serve(self, openKnown);
else start(document.currentScript?.textContent ?? null);
