import type { ReportPage } from '../layout/page.ts';
import { colours } from '../layout/styles.ts';
import { words } from '../report-words.ts';

/** Colours the words of a status, from the first cell of a range down; the words alone say it too. */
export const colourStatus = (page: ReportPage, range: string): void => {
  for (const [word, colour, background] of [
    [words.met, colours.met, colours.metBack],
    [words.close, colours.close, colours.closeBack],
    [words.missed, colours.missed, colours.missedBack],
  ] as const) {
    const formula = `=${range.replace(/:.*/, '')}="${word[page.choices.language]}"`;
    page.draft.rule({ range, formula, colour, background });
  }
};
