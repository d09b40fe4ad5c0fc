import { createContext, runInContext, Script } from 'node:vm';
import type { Realm } from '../../stand-in/stand-in.ts';

/** The code that ran last: a process opens one build again and again, and compiling it takes longest. */
let last: { readonly code: string; readonly script: Script } | undefined;

const compiled = (code: string): Script => {
  if (last?.code !== code) last = { code, script: new Script(code, { filename: 'Code.js' }) };
  return last.script;
};

/** A global scope with the language itself and nothing of Node: what Apps Script lacks is not there. */
export const nodeRealm: Realm = async (code, globals) => {
  const context = createContext({ ...globals });
  compiled(code).runInContext(context);
  const scope: unknown = runInContext('globalThis', context);
  if (typeof scope !== 'object' || scope === null) throw new Error('The context has no global scope.');
  return scope;
};
