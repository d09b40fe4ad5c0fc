import { render } from 'preact';
import { languageOf } from '../kpi/text.ts';
import { App } from './app.tsx';
import { googleServer, type Run } from './google.ts';
import { wordsOf } from './words/words.ts';

declare const google: { readonly script: { readonly run: Run } };

// Until the server has said which language the person reads, the browser's own is the best guess.
const guess = languageOf(navigator.language);
const language = () => (document.documentElement.lang === 'uk' ? 'uk' : 'en');
document.documentElement.lang = guess;

const root = document.getElementById('app');
if (root) render(<App server={googleServer(google.script.run, () => wordsOf(language()))} guess={guess} />, root);
