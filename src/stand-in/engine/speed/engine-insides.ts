import type { Model } from '@odoo/o-spreadsheet';

export type Method = (...args: readonly unknown[]) => unknown;

const isMethod = (value: unknown): value is Method => typeof value === 'function';

/** A method of something inside the engine, which nobody outside of it is meant to reach. */
export const methodOf = (owner: object, name: string): Method => {
  const method: unknown = Reflect.get(owner, name);
  if (!isMethod(method)) throw new Error(`The engine has no ${name} where it was.`);
  return method.bind(owner);
};

/** The parts of the engine that a command goes through, in their order. */
export const partsIn = (model: Model, list: 'handlers' | 'uiHandlers' | 'coreHandlers'): readonly object[] => {
  const parts: unknown = Reflect.get(model, list);
  if (!Array.isArray(parts)) throw new Error('The engine keeps its parts elsewhere.');
  return parts;
};
