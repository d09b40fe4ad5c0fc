import type { Language } from '../../text/language.ts';

/** What commands do to the page itself. */
export interface Screen {
  /** Resolves when a person can see what was set before. */
  readonly painted: () => Promise<void>;
  /** Notes which control has the focus; what it answers gives the focus back where it was lost meanwhile. */
  readonly keepFocus: () => () => void;
  /** Begins a view at its top, with the focus on its heading. */
  readonly showTop: () => void;
  /** Gives the focus to the place to paste, so that the first Ctrl+V goes there. */
  readonly focusPasteBox: () => void;
  readonly setLanguage: (language: Language) => void;
}

/** The page that the sidebar is. */
export const pageScreen: Screen = {
  painted: () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  keepFocus: () => {
    const before = document.activeElement;
    return () => {
      // A control that was disabled meanwhile has lost the focus, and a keyboard would begin anew.
      if (document.activeElement?.matches('body, .task') && before instanceof HTMLElement) before.focus();
    };
  },
  showTop: () => {
    const main = document.querySelector('main');
    main?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    // What is to be shown is not drawn yet, and something of it may have taken the focus by then.
    pageScreen.painted().then(() => {
      if (document.activeElement === main)
        document.querySelector<HTMLElement>('.view h1')?.focus({ preventScroll: true });
    });
  },
  focusPasteBox: () => document.querySelector<HTMLElement>('.drop')?.focus(),
  setLanguage: (language) => {
    document.documentElement.lang = language;
  },
};
