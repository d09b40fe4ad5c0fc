import { type CoreCommand, CorePlugin, isCoreCommand, type Model } from '@odoo/o-spreadsheet';
import { type Method, methodOf, partsIn } from './engine-insides.ts';

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
    const own: unknown = Reflect.get(part, step);
    if (own === idle) return [];
    return [{ run: methodOf(part, step), isCore: part instanceof CorePlugin, source: String(own) }];
  });
};

/** Commands that come for each cell; the others come once for many. */
const ofEachCell: readonly string[] = ['UPDATE_CELL', 'UPDATE_CELL_POSITION'];

/** Finds those of some steps that do anything with a command: where it comes for each cell, it stands in their text. */
const byCommand = (steps: readonly Acting[]) => {
  const ofCells = new Map(
    ofEachCell.map((type) => [type, steps.filter(({ source }) => new RegExp(`['"]${type}['"]`).test(source))]),
  );
  return ({ type }: CoreCommand): readonly Acting[] => ofCells.get(type) ?? steps;
};

/**
 * Makes commands cheaper that come by the ten thousand, as each cell that is written is one of them: gives each command of a
 * spreadsheet of the engine's to those of its parts that do anything with it.
 */
export const quickenDispatch = (model: Model): void => {
  const known = new WeakMap<readonly object[], ReturnType<typeof byCommand>>();
  const actingOn = (parts: readonly object[]) => {
    const acting = known.get(parts) ?? byCommand([...actingIn(parts, 'beforeHandle'), ...actingIn(parts, 'handle')]);
    known.set(parts, acting);
    return acting;
  };
  Reflect.set(model, 'dispatchToHandlers', (parts: readonly object[], command: CoreCommand) => {
    const isCore = isCoreCommand(command);
    for (const part of actingOn(parts)(command)) if (isCore || !part.isCore) part.run(command);
    model.trigger('command-dispatched', command);
  });
  const asked = byCommand(actingIn(partsIn(model, 'handlers'), 'allowDispatch'));
  Reflect.set(model, 'checkDispatchAllowedCoreCommand', (command: CoreCommand) =>
    asked(command).map(({ run }) => run(command)),
  );
};
