import { useEffect } from 'preact/hooks';

/** Does something at the key Escape, wherever the focus is; nothing where nothing is given. */
export const useEscape = (act: (() => void) | null): void => {
  useEffect(() => {
    const press = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') act?.();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
};
