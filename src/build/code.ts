import { declarations } from '../addon/functions/declarations.ts';
import { googleScript } from './bundle.ts';

/** `Code.js`: the bundle, which does nothing at load, and the declarations that Google and its users see. */
export const code = async (): Promise<string> =>
  `/** @OnlyCurrentDoc */\n${await googleScript('src/addon/main.ts', 'Pokaznyk_')}${declarations()}`;
