import { type Model, registries } from '@odoo/o-spreadsheet';

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

/** The part that keeps the cells, or the one that keeps the tabs. */
export const partOf = (model: Model, key: 'cell' | 'sheet'): object => {
  const Part = registries.corePluginRegistry.get(key);
  const part = partsIn(model, 'handlers').find((each) => each instanceof Part);
  if (part === undefined) throw new Error(`The engine keeps its ${key}s elsewhere.`);
  return part;
};

type Cells = Record<string, Record<string | number, object> | undefined>;

const hasCells = (part: object): part is { readonly cells: Cells } =>
  'cells' in part && typeof part.cells === 'object' && part.cells !== null;

/** All cells, by their tabs and numbers. */
export const cellsIn = (model: Model): Cells => {
  const part = partOf(model, 'cell');
  if (!hasCells(part)) throw new Error('The engine keeps its cells elsewhere.');
  return part.cells;
};
