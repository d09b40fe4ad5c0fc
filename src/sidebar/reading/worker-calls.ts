import type { Keeper } from './keeper.ts';

export type KeeperMethodName = keyof Keeper;

export type KeeperAnswers = { readonly [N in KeeperMethodName]: Awaited<ReturnType<Keeper[N]>> };

/** A keeper's methods as the compiler can call one of them by its name. */
export type KeeperMethods = {
  readonly [N in KeeperMethodName]: (...given: Parameters<Keeper[N]>) => Promise<KeeperAnswers[N]>;
};

/** What a page asks of a worker. */
export type WorkerCall<N extends KeeperMethodName = KeeperMethodName> = {
  readonly [Each in N]: { readonly id: number; readonly name: Each; readonly given: Parameters<Keeper[Each]> };
}[N];

/** What a worker says: that it stands ready, or what became of a call. */
export type WorkerReply =
  | { readonly id: 0 }
  | { readonly id: number; readonly answer: never }
  | { readonly id: number; readonly error: string };

/** Calls one of a keeper's methods by its name. */
export const callKeeper = <N extends KeeperMethodName>(
  keeper: KeeperMethods,
  name: N,
  given: Parameters<Keeper[N]>,
): Promise<KeeperAnswers[N]> => keeper[name](...given);
