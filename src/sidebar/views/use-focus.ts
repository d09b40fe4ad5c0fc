import { useEffect, useRef } from 'preact/hooks';
import type { ReadInput } from '../reading/read-input.ts';

/** Whenever other data stands on the step, the focus is on the first open answer, else on the blue button; nothing scrolls. */
export const useFocusOnNext = (inputs: readonly ReadInput[], { busy }: { readonly busy: boolean }): void => {
  const seen = useRef<readonly ReadInput[] | null>(null);
  useEffect(() => {
    if (busy || seen.current === inputs) return;
    seen.current = inputs;
    const next =
      document.querySelector<HTMLElement>('.ask :is(input, select)') ??
      document.querySelector<HTMLElement>('.foot button.blue');
    next?.focus({ preventScroll: true });
  }, [inputs, busy]);
};
