import { createContext, runInContext } from 'node:vm';
import type { Realm } from '../../stand-in/stand-in.ts';

/** A global scope with the language itself and nothing of Node: what Apps Script lacks is not there. */
export const nodeRealm: Realm = async (code, globals) => {
  const context = createContext({ ...globals });
  runInContext(code, context, { filename: 'Code.js' });
  const scope: unknown = runInContext('globalThis', context);
  if (typeof scope !== 'object' || scope === null) throw new Error('The context has no global scope.');
  return scope;
};
