import { beginsWith } from '../formulas/criterion.ts';
import type { ReportPage } from '../layout/page.ts';
import { colours } from '../layout/styles.ts';
import { words } from '../report-words.ts';

/** Colours the words of a status, from the first cell of a range down; the words alone say it too. */
export const colourStatus = (page: ReportPage, range: string): void => {
  const first = range.replace(/:.*/, '');
  for (const [said, colour, background] of [
    [[words.met, words.onPlan], colours.met, colours.metBack],
    [[words.close], colours.close, colours.closeBack],
    [[words.missed, words.behind, words.above], colours.missed, colours.missedBack],
  ] as const) {
    const isSaid = said.map(({ [page.choices.language]: word }) => beginsWith(first, word));
    page.draft.rule({ range, formula: `=OR(${isSaid.join(';')})`, colour, background });
  }
};

/** Gives targets that are there the colour of what a person may change; where there is none nothing shows. */
export const colourTargets = ({ draft }: ReportPage, range: string): void => {
  const first = range.replace(/:.*/, '');
  draft.rule({ range, formula: `=ISNUMBER(${first})`, colour: colours.ink, background: colours.input });
};
