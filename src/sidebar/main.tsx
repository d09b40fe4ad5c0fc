import { render } from 'preact';
import { languageOf } from '../kpi/text.ts';
import { App, openings } from './app.tsx';
import { googleServer, type Run } from './google.ts';
import { unpacked } from './packed.ts';
import { openKeeper, type Scope, serve } from './reading/worker.ts';
import { wordsOf } from './words/words.ts';

declare const google: { readonly script: { readonly run: Run } };
declare const self: Scope;

/** The page: `script` is its own text, which a worker runs too. */
const start = (script: string | null): void => {
  // Until the server has said which language the person reads, the browser's own is the best guess.
  const guess = languageOf(navigator.language);
  const language = () => (document.documentElement.lang === 'uk' ? 'uk' : 'en');
  document.documentElement.lang = guess;
  const server = googleServer(google.script.run, () => wordsOf(language()));
  const unpack = () => unpacked(document.getElementById('functions')?.textContent ?? '');
  const opening = openings.find((name) => name === document.documentElement.getAttribute('data-open')) ?? null;
  const root = document.getElementById('app');
  if (root === null) return;
  render(<App server={server} keeper={openKeeper(script)} unpack={unpack} guess={guess} opening={opening} />, root);
};

if (typeof document === 'undefined') serve(self);
else start(document.currentScript?.textContent ?? null);
