import { type CoreCommand, CorePlugin, isCoreCommand, type Model, registries } from '@odoo/o-spreadsheet';

type Formatting = Extract<CoreCommand, { type: 'UPDATE_CELL' }>;
type Method = (...args: readonly unknown[]) => unknown;

const isMethod = (value: unknown): value is Method => typeof value === 'function';

const inherited: unknown = Object.getPrototypeOf(CorePlugin.prototype);

/** The parts of the engine that do anything of their own in a step of a command. */
const actingIn = (parts: readonly object[], step: 'allowDispatch' | 'beforeHandle' | 'handle') => {
  if (typeof inherited !== 'object' || inherited === null) throw new Error('The engine has other parts.');
  const idle: unknown = Reflect.get(inherited, step);
  return parts.flatMap((part) => {
    const method: unknown = Reflect.get(part, step);
    if (!isMethod(method)) throw new Error(`A part of the engine has no ${step}.`);
    const run: Method = (command) => Reflect.apply(method, part, [command]);
    return method === idle ? [] : [{ run, isCore: part instanceof CorePlugin }];
  });
};

/** Gives each command of a spreadsheet of the engine's to those of its parts that do anything with commands. */
const skipIdleParts = (model: Model): void => {
  const known = new WeakMap<readonly object[], Record<'first' | 'second', ReturnType<typeof actingIn>>>();
  const actingOn = (parts: readonly object[]) => {
    const acting = known.get(parts) ?? {
      first: actingIn(parts, 'beforeHandle'),
      second: actingIn(parts, 'handle'),
    };
    known.set(parts, acting);
    return acting;
  };
  Reflect.set(model, 'dispatchToHandlers', (parts: readonly object[], command: CoreCommand) => {
    const isCore = isCoreCommand(command);
    const { first, second } = actingOn(parts);
    for (const step of [first, second]) for (const part of step) if (isCore || !part.isCore) part.run(command);
    model.trigger('command-dispatched', command);
  });
  const handlers: unknown = Reflect.get(model, 'handlers');
  if (!Array.isArray(handlers)) throw new Error('The engine keeps its parts elsewhere.');
  const asked = actingIn(handlers, 'allowDispatch');
  Reflect.set(model, 'checkDispatchAllowedCoreCommand', (command: CoreCommand) => asked.map(({ run }) => run(command)));
};

/** Keeps a formula as it is compiled where only the look of its cell changes: the engine would write it down and read it again. */
const keepFormulas = (model: Model): void => {
  const Cells = registries.corePluginRegistry.get('cell');
  const handlers: unknown = Reflect.get(model, 'handlers');
  const cells = Array.isArray(handlers) ? handlers.find((part) => part instanceof Cells) : undefined;
  if (typeof cells !== 'object') throw new Error('The engine keeps its cells elsewhere.');
  const update: unknown = Reflect.get(cells, 'updateCell');
  const history: unknown = Reflect.get(cells, 'history');
  const change: unknown = typeof history === 'object' && history !== null && Reflect.get(history, 'update');
  if (!isMethod(update) || !isMethod(change)) throw new Error('The engine keeps its cells elsewhere.');
  const keeping = (...given: [sheetId: string, col: number, row: number, after: Formatting]): void => {
    const [sheetId, col, row, after] = given;
    const before = model.getters.getCell({ sheetId, col, row });
    if (after.content !== undefined || 'formula' in after || !before?.isFormula) {
      Reflect.apply(update, cells, given);
      return;
    }
    const style = after.style === undefined ? before.style : (after.style ?? undefined);
    const format = after.format === undefined ? before.format : after.format;
    Reflect.apply(change, history, ['cells', sheetId, before.id, { ...before, style, format }]);
  };
  Reflect.set(cells, 'updateCell', keeping);
};

/** Makes commands cheaper that come by the ten thousand, as each cell of a range that is formatted is one of them. */
export const quickenDispatch = (model: Model): void => {
  skipIdleParts(model);
  keepFormulas(model);
};
