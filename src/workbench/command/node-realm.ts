import { createContext, runInContext, Script } from 'node:vm';
import type { Realm } from '../../stand-in/stand-in.ts';

/** The code that ran last: a process opens one build again and again, and compiling it takes longest. */
let last: { readonly code: string; readonly script: Script } | undefined;

const compiled = (code: string): Script => {
  if (last?.code !== code) last = { code, script: new Script(code, { filename: 'Code.js' }) };
  return last.script;
};

/**
 * Names of the language that code asks for by the million. As properties of a scope of `vm` each costs a call out of the
 * engine; as constants of it they cost nothing.
 */
const constants = new Script(
  `const ${['Array', 'JSON', 'Map', 'Math', 'Number', 'Object', 'RegExp', 'Set', 'String', 'WeakMap']
    .map((name) => `${name} = globalThis.${name}`)
    .join(', ')};`,
);

/** A global scope with the language itself and nothing of Node: what Apps Script lacks is not there. */
export const nodeRealm: Realm = async (code, globals) => {
  const context = createContext({ ...globals });
  constants.runInContext(context);
  compiled(code).runInContext(context);
  const scope: unknown = runInContext('globalThis', context);
  if (typeof scope !== 'object' || scope === null) throw new Error('The context has no global scope.');
  return scope;
};
