import type { Language } from '../kpi/text.ts';
import { addressOf } from '../report/address.ts';
import type { Block } from './marks.ts';
import { refusal } from './refusal.ts';
import { filled, words } from './words.ts';

/** Refuses a report in which any cell of the block shows an error instead of a figure. */
export const checkShown = (
  shown: readonly (readonly string[])[],
  { rows, columns }: Block,
  language: Language,
): void => {
  for (const [row, line] of shown.slice(0, rows).entries()) {
    const column = line.slice(0, columns).findIndex((text) => /^#(REF|NAME|ERROR|VALUE|DIV|N\/A|NUM|NULL)/.test(text));
    if (column < 0) continue;
    const places = { cell: addressOf(column, row), found: line[column] ?? '' };
    throw refusal(filled(words.broken[language], places));
  }
};
