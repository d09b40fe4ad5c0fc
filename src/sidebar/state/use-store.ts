import { useLayoutEffect, useState } from 'preact/hooks';
import type { SidebarState } from './state.ts';
import type { Store } from './store.ts';

/** The state that a store holds, drawn anew when it changes. */
export const useStore = ({ getState, subscribe }: Store): SidebarState => {
  const [state, setState] = useState(getState);
  useLayoutEffect(() => subscribe(() => setState(getState())), []);
  return state;
};
