import {
  type CellPosition,
  type CoreCommand,
  CorePlugin,
  isCoreCommand,
  type Model,
  registries,
} from '@odoo/o-spreadsheet';

type Formatting = Extract<CoreCommand, { type: 'UPDATE_CELL' }>;
type Zone = ReturnType<Model['getters']['getSheetZone']>;
type Method = (...args: readonly unknown[]) => unknown;

const isMethod = (value: unknown): value is Method => typeof value === 'function';

const inherited: unknown = Object.getPrototypeOf(CorePlugin.prototype);

type Step = 'allowDispatch' | 'beforeHandle' | 'handle';

/** A step of one of the engine's parts. */
interface Acting {
  readonly run: Method;
  readonly isCore: boolean;
  /** What the part does in this step, as text. */
  readonly source: string;
}

/** The parts of the engine that do anything of their own in a step of a command. */
const actingIn = (parts: readonly object[], step: Step): readonly Acting[] => {
  if (typeof inherited !== 'object' || inherited === null) throw new Error('The engine has other parts.');
  const idle: unknown = Reflect.get(inherited, step);
  return parts.flatMap((part) => {
    const method: unknown = Reflect.get(part, step);
    if (!isMethod(method)) throw new Error(`A part of the engine has no ${step}.`);
    const run: Method = (command) => method.call(part, command);
    return method === idle ? [] : [{ run, isCore: part instanceof CorePlugin, source: String(method) }];
  });
};

/** Commands that come for each cell; the others come once for many. */
const ofEachCell: readonly string[] = ['UPDATE_CELL', 'UPDATE_CELL_POSITION'];

/** The steps that do anything with a command: of those that come for each cell, they speak in their text. */
const actingOn = (steps: readonly Acting[], { type }: CoreCommand): readonly Acting[] =>
  ofEachCell.includes(type) ? steps.filter(({ source }) => new RegExp(`['"]${type}['"]`).test(source)) : steps;

/** Runs an answer to a question about parts once for each list of parts and command of each cell. */
const byCommand = (acting: (parts: readonly object[]) => readonly Acting[]) => {
  const known = new WeakMap<readonly object[], Map<string, readonly Acting[]>>();
  return (parts: readonly object[], command: CoreCommand): readonly Acting[] => {
    const key = ofEachCell.includes(command.type) ? command.type : '';
    let ofParts = known.get(parts);
    if (ofParts === undefined) {
      ofParts = new Map();
      known.set(parts, ofParts);
    }
    let found = ofParts.get(key);
    if (found === undefined) {
      found = actingOn(acting(parts), command);
      ofParts.set(key, found);
    }
    return found;
  };
};

/** Gives each command of a spreadsheet of the engine's to those of its parts that do anything with it. */
const skipIdleParts = (model: Model): void => {
  const acting = byCommand((parts) => [...actingIn(parts, 'beforeHandle'), ...actingIn(parts, 'handle')]);
  Reflect.set(model, 'dispatchToHandlers', (parts: readonly object[], command: CoreCommand) => {
    const isCore = isCoreCommand(command);
    for (const part of acting(parts, command)) if (isCore || !part.isCore) part.run(command);
    model.trigger('command-dispatched', command);
  });
  const asked = byCommand((parts) => actingIn(parts, 'allowDispatch'));
  const handlers: unknown = Reflect.get(model, 'handlers');
  if (!Array.isArray(handlers)) throw new Error('The engine keeps its parts elsewhere.');
  Reflect.set(model, 'checkDispatchAllowedCoreCommand', (command: CoreCommand) =>
    asked(handlers, command).map(({ run }) => run(command)),
  );
};

const partOf = (model: Model, key: 'cell' | 'sheet'): object => {
  const Part = registries.corePluginRegistry.get(key);
  const handlers: unknown = Reflect.get(model, 'handlers');
  const part: unknown = Array.isArray(handlers) && handlers.find((each) => each instanceof Part);
  if (typeof part !== 'object' || part === null) throw new Error(`The engine keeps its ${key}s elsewhere.`);
  return part;
};

const methodOf = (owner: object, name: string): Method => {
  const method: unknown = Reflect.get(owner, name);
  if (!isMethod(method)) throw new Error(`A part of the engine has no ${name}.`);
  return (...args) => Reflect.apply(method, owner, args);
};

/** Changes what the engine keeps at a path. */
const changeIn = (part: object): Method => {
  const history: unknown = Reflect.get(part, 'history');
  if (typeof history !== 'object' || history === null) throw new Error('The engine keeps its cells elsewhere.');
  return methodOf(history, 'update');
};

/** Keeps a formula as it is compiled where only the look of its cell changes: the engine would write it down and read it again. */
const keepFormulas = (model: Model): void => {
  const cells = partOf(model, 'cell');
  const [update, change] = [methodOf(cells, 'updateCell'), changeIn(cells)];
  const keeping = (...given: [sheetId: string, col: number, row: number, after: Formatting]): void => {
    const [sheetId, col, row, after] = given;
    const before = model.getters.getCell({ sheetId, col, row });
    if (after.content !== undefined || 'formula' in after || !before?.isFormula) {
      update(...given);
      return;
    }
    const style = after.style === undefined ? before.style : (after.style ?? undefined);
    const format = after.format === undefined ? before.format : after.format;
    change('cells', sheetId, before.id, { ...before, style, format });
  };
  Reflect.set(cells, 'updateCell', keeping);
};

/**
 * Gives cells a style without a command for each, as nothing but the cells themselves reads it from such a command. Formats are
 * commands as before: a value is read by them.
 */
const styleAtOnce = (model: Model): void => {
  const [cells, sheets] = [partOf(model, 'cell'), partOf(model, 'sheet')];
  const [change, place] = [changeIn(cells), methodOf(sheets, 'updateCellPosition')];
  const [nextId, formatted] = [methodOf(cells, 'getNextCellId'), methodOf(cells, 'setStyleFormat')];
  const blank = { content: '', isFormula: false, parsedValue: null, format: undefined };
  const styled = (position: CellPosition, given: object): void => {
    const before = model.getters.getCell(position);
    const id = before?.id ?? String(nextId());
    change('cells', position.sheetId, id, { ...(before ?? blank), id, style: { ...before?.style, ...given } });
    if (before === undefined) place({ ...position, cellId: id });
  };
  Reflect.set(cells, 'setStyleFormat', (...given: [string, readonly Zone[], object | null | undefined, unknown]) => {
    const [sheetId, target, style, format] = given;
    if (!style || format !== undefined) {
      formatted(...given);
      return;
    }
    for (const { left, right, top, bottom } of target)
      for (let col = left; col <= right; col++)
        for (let row = top; row <= bottom; row++) styled({ sheetId, col, row }, style);
  });
};

/** Makes commands cheaper that come by the ten thousand, as each cell of a range that is formatted is one of them. */
export const quickenDispatch = (model: Model): void => {
  skipIdleParts(model);
  keepFormulas(model);
  styleAtOnce(model);
};
