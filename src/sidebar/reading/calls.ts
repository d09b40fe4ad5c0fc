import type { Keeper } from './keeper.ts';

export type Name = keyof Keeper;

export type Answers = { readonly [N in Name]: Awaited<ReturnType<Keeper[N]>> };

/** A keeper's methods as the compiler can call one of them by its name. */
export type Methods = { readonly [N in Name]: (...given: Parameters<Keeper[N]>) => Promise<Answers[N]> };

/** What a page asks of a worker. */
export type Call<N extends Name = Name> = {
  readonly [Each in N]: { readonly id: number; readonly name: Each; readonly given: Parameters<Keeper[Each]> };
}[N];

/** What a worker says: that it stands ready, or what became of a call. */
export type Reply =
  | { readonly id: 0 }
  | { readonly id: number; readonly answer: never }
  | { readonly id: number; readonly error: string };

/** Calls one of a keeper's methods by its name. */
export const called = <N extends Name>(keeper: Methods, name: N, given: Parameters<Keeper[N]>): Promise<Answers[N]> =>
  keeper[name](...given);
