import type { Language } from '../../text/language.ts';
import type { Calculation } from '../calculation/calculation.ts';
import { words } from '../report-words.ts';

/** What networks began or ended to tell of posts, as a text to go on with in a formula; nothing where no figure is of posts. */
export const changesNote = ({ changes }: Pick<Calculation, 'changes'>, language: Language): string => {
  if (changes === null) return '';
  const said = changes.saidTogether;
  return `&IF(${said}="";"";" ${words.toldChanged[language]}"&MID(${said};3;LEN(${said}))&".")`;
};
