import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';

/** How long `Code.js` may be: what every call of a function can load without being felt, with 82,000 of comments, which cost nothing. */
export const mostCodeBytes = 795_000;

/** How long the page of the sidebar may be, which is loaded whenever it opens. */
export const mostPageBytes = 270_000;

/** The built `Code.js` as Google gets it. */
export const builtCode = (): string => readFileSync('dist/Code.js', 'utf8');

/** Evaluates the built file in a context with nothing in it but `globals`, and gives its top level. */
export const evaluated = (
  globals: Readonly<Record<string, unknown>> = {},
): Record<string, (...args: unknown[]) => unknown> => {
  const context = createContext({ ...globals });
  new Script(builtCode()).runInContext(context);
  return context as Record<string, (...args: unknown[]) => unknown>;
};
