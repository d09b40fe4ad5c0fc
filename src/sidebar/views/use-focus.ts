import { useEffect, useRef } from 'preact/hooks';
import type { ReadInput } from '../reading/read-input.ts';

/** The blue button where it is always in view, else the heading. */
const nextOf = (foot: HTMLElement | null): HTMLElement | null =>
  foot !== null && getComputedStyle(foot).position === 'sticky'
    ? foot.querySelector('button.blue')
    : document.querySelector<HTMLElement>('.view h1');

/** Whenever other data stands on the step, the focus is on the first open answer, else where a person goes on; the page does not jump. */
export const useFocusOnNext = (inputs: readonly ReadInput[], { busy }: { readonly busy: boolean }): void => {
  const seen = useRef<readonly ReadInput[] | null>(null);
  useEffect(() => {
    if (busy || seen.current === inputs) return;
    seen.current = inputs;
    const next =
      document.querySelector<HTMLElement>('.ask :is(input, select)') ?? nextOf(document.querySelector('.foot'));
    next?.focus({ preventScroll: true });
  }, [inputs, busy]);
};
