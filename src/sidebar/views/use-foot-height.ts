import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Tells the style how high the foot is, so that what scrolls into view stays clear of it. Answers what the foot is known by. */
export const useFootHeight = (): RefObject<HTMLElement | null> => {
  const foot = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = foot;
    if (current === null) return;
    const observer = new ResizeObserver(() =>
      document.documentElement.style.setProperty('--foot', `${current.offsetHeight}px`),
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return foot;
};
