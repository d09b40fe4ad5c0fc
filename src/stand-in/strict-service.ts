import { type AuthMode, isAllowed, permissionError } from './execution/auth.ts';
import { classOf } from './execution/call-classes.ts';
import type { CallCounter } from './execution/call-counter.ts';

/** What every service needs: the count of calls, and what the running execution is allowed. */
export interface ServiceContext {
  readonly calls: CallCounter;
  mode(): AuthMode;
}

export type ServiceMembers = object;

/** Arrays of the script's realm as arrays of this one: the engine takes no others. */
const native = (value: unknown): unknown => (Array.isArray(value) ? Array.from(value, native) : value);

/**
 * An object of a Google service: its methods are counted and need permission, and anything that the stand-in does not know
 * throws, where a plain object would quietly give `undefined`.
 */
export const strictService = <T extends ServiceMembers>(
  { calls, mode }: ServiceContext,
  name: string,
  members: T,
): T => {
  const guarded = new Map<string, unknown>();
  for (const [member, value] of Object.entries(members)) {
    const full = `${name}.${member}`;
    guarded.set(
      member,
      typeof value === 'function'
        ? (...args: unknown[]) => {
            if (!isAllowed(mode(), full, classOf(full))) throw permissionError(full);
            return calls.made(full, () => Reflect.apply(value, members, args.map(native)));
          }
        : value,
    );
  }
  return new Proxy(members, {
    get: (_, member) => {
      // What the language itself looks for when it prints, awaits or serialises an object.
      if (typeof member === 'symbol' || member === 'then' || member === 'toJSON') return undefined;
      if (member === 'toString') return () => name;
      if (!guarded.has(member)) throw new Error(`not in the stand-in: ${name}.${member}`);
      return guarded.get(member);
    },
    set: (_, member) => {
      throw new Error(`not in the stand-in: ${name}.${String(member)} = …`);
    },
  });
};

/** An enum of Google's: each name stands for itself. */
export const strictEnum = <const Name extends string>(gate: ServiceContext, name: string, names: readonly Name[]) => {
  const values: Record<string, string> = {};
  for (const each of names) values[each] = each;
  return strictService(gate, name, values);
};
