import { kinds } from '../../records/kinds.ts';
import { dayFormat } from '../formats.ts';
import { dayColumn, rangeOf } from '../formulas.ts';
import type { Page } from '../page.ts';
import { words } from '../words.ts';

/** What the figures rest on: each data tab with its sources, rows and days, counted live. */
export const writeSources = ({ draft, choices, holdings, span }: Page): void => {
  const { language } = choices;
  const day = dayFormat[language];
  const top = draft.take(2);
  draft.put(top, 0, words.rests[language], 'section');
  draft.edge('section', `A${top + 1}:H${top + 1}`);
  draft.put(top + 1, 0, words.source[language], 'headingLeft');
  (['rows', 'first', 'last', 'inPeriod', 'leftOut'] as const).forEach((heading, at) => {
    draft.put(top + 1, at + 3, words[heading][language], 'heading');
  });
  for (const holding of holdings.values()) {
    const days = rangeOf(holding, dayColumn(holding.kind));
    const row = draft.take(1);
    const sources = [...new Set(holding.origins.map(({ source }) => source))].join(', ');
    draft.put(row, 0, `${kinds[holding.kind].tab[language]}: ${sources}`, 'plain');
    draft.put(row, 3, `=COUNT(${days})`, 'figure', '#,##0');
    draft.put(row, 4, `=IF(COUNT(${days})=0;"–";MIN(${days}))`, 'figure', day);
    draft.put(row, 5, `=IF(COUNT(${days})=0;"–";MAX(${days}))`, 'figure', day);
    draft.put(row, 6, `=COUNTIFS(${days};">="&${span.from};${days};"<"&${span.to}+1)`, 'figure', '#,##0');
    draft.put(
      row,
      7,
      holding.origins.reduce((sum, { leftOut }) => sum + leftOut, 0),
      'figure',
      '#,##0',
    );
    draft.edge('row', `A${row + 1}:H${row + 1}`);
  }
  const ads = holdings.get('ads');
  if (ads !== undefined) {
    const [first, last] = [rangeOf(ads, 'date'), rangeOf(ads, 'date_end')];
    const touching = `COUNTIFS(${first};"<"&${span.to}+1;${last};">="&${span.from})`;
    const whole = `COUNTIFS(${first};">="&${span.from};${last};"<"&${span.to}+1)`;
    draft.put(
      draft.take(1),
      0,
      `=IF(${touching}=${whole};"";"${words.straddling[language]}"&(${touching}-${whole}))`,
      'soft',
      'General',
    );
  }
  draft.put(draft.take(1), 0, words.reach[language], 'soft');
  draft.put(draft.take(1), 0, words.missing[language], 'soft');
};
