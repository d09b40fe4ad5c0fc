import { fixed } from '../address.ts';
import type { Comparison } from '../choices.ts';
import { text } from '../draft.ts';
import { dayFormat } from '../formats.ts';
import { goalDefinitions } from '../goals.ts';
import type { Page } from '../page.ts';
import { words } from '../words.ts';

/** The days that the period is compared with, by formula: they follow the two dates until a person types others. */
const comparedDays: Readonly<
  Record<Exclude<Comparison, 'none'>, (from: string, to: string) => readonly [string, string]>
> = {
  previous: (from, to) => [`=${from}-(${to}-${from}+1)`, `=${from}-1`],
  year: (from, to) => [`=EDATE(${from};-12)`, `=EDATE(${to};-12)`],
};

/** Whose report it is, its goal, and the days: two cells that a person changes and the whole tab follows. */
export const writeHead = ({
  draft,
  choices,
  holdings,
}: Pick<Page, 'draft' | 'choices' | 'holdings'>): Pick<Page, 'span' | 'compared'> => {
  const { language } = choices;
  const day = dayFormat[language];
  const accounts = [...holdings.values()].flatMap((holding) => holding.accounts);
  const named = [...new Set(accounts.map(({ account }) => account).filter((account) => account !== ''))];
  const platforms = [...new Set(accounts.map(({ platform }) => platform).filter((platform) => platform !== ''))];
  const [only] = named;

  const top = draft.take(4);
  draft.put(top, 0, named.length === 1 && only !== undefined ? only : words.title[language], 'title', text);
  draft.put(top + 1, 0, platforms.join(', '), 'soft');
  draft.put(top, 5, words.goal[language], 'label');
  draft.put(top, 6, goalDefinitions[choices.goal].name[language], 'plain');
  draft.put(top + 1, 5, words.period[language], 'label');
  const from = fixed(draft.put(top + 1, 6, choices.from, 'input', day));
  const to = fixed(draft.put(top + 1, 7, choices.to, 'input', day));
  draft.edge('input', `${from}:${to}`.replace(/\$/g, ''));

  if (choices.compare === 'none') {
    draft.put(top + 2, 5, words.notCompared[language], 'label');
    return { span: { from, to }, compared: null };
  }
  draft.put(top + 2, 5, words.compared[language], 'label');
  const [first, last] = comparedDays[choices.compare](from, to);
  return {
    span: { from, to },
    compared: {
      from: fixed(draft.put(top + 2, 6, first, 'derived', day)),
      to: fixed(draft.put(top + 2, 7, last, 'derived', day)),
    },
  };
};
