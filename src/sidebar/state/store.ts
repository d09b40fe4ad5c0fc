import type { Action } from './actions.ts';
import { reduce } from './reducer.ts';
import type { SidebarState } from './state.ts';

/** Holds the sidebar's state. What is dispatched is in the state at once, before anything of it is drawn. */
export interface Store {
  readonly getState: () => SidebarState;
  readonly dispatch: (action: Action) => void;
  /** Calls after each change; the answer ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store that begins with a state. */
export const createStore = (initial: SidebarState): Store => {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    dispatch: (action) => {
      state = reduce(state, action);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};
