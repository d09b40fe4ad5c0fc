import { wordsOf } from '../../kpi/readings/words.ts';
import type { Holding } from '../../records/holding.ts';
import { kinds } from '../../records/kinds.ts';
import { dayFormat } from '../formats.ts';
import { dayColumn, lastDayColumn, rangeOf } from '../formulas.ts';
import type { Line } from '../lines.ts';
import type { Page } from '../page.ts';
import { shortened } from '../shortened.ts';
import { words } from '../words.ts';
import { writeHeading } from './heading.ts';

/** Characters of a formula in words that half of the page takes. */
const halfPage = 66;

const writeSource = ({ draft, choices, span }: Page, holding: Holding): void => {
  const { language } = choices;
  const day = dayFormat[language];
  const days = rangeOf(holding, dayColumn(holding.kind));
  const lastDays = rangeOf(holding, lastDayColumn(holding.kind));
  const row = draft.take(1);
  const sources = [...new Set(holding.origins.map(({ source }) => source))].join(', ');
  draft.put(row, 0, shortened(`${kinds[holding.kind].tab[language]}: ${sources}`, 44), 'plain');
  draft.put(row, 3, `=COUNT(${days})`, 'figure', '#,##0');
  draft.put(row, 4, `=IF(COUNT(${days})=0;"–";MIN(${days}))`, 'figure', day);
  draft.put(row, 5, `=IF(COUNT(${days})=0;"–";MAX(${lastDays}))`, 'figure', day);
  draft.put(row, 6, `=COUNTIFS(${days};">="&${span.from};${lastDays};"<"&${span.to}+1)`, 'figure', '#,##0');
  draft.put(
    row,
    7,
    holding.origins.reduce((sum, { leftOut }) => sum + leftOut, 0),
    'figure',
    '#,##0',
  );
  draft.edge('row', `A${row + 1}:H${row + 1}`);
};

/** Days that a source does not cover, in the period and in the one it is compared with, as one sentence that follows the dates. */
const coverageOf = ({ choices, gaps }: Page): string => {
  const { language } = choices;
  const cells = [...gaps.values()].flat();
  const each = [...gaps].map(([kind, [now, before]]) => {
    const name = kinds[kind].tab[language];
    return `IF(MAX(${[now, ...(before === undefined ? [] : [before])].join(';')})>0;" ${name}: "&${now}${before === undefined ? '' : `&" / "&${before}`}&";";"")`;
  });
  return `=IF(MAX(${cells.join(';')})=0;"${words.covered[language]}";"${words.uncovered[language]}"&${each.join('&')})`;
};

const straddlingOf = ({ choices, span }: Page, ads: Holding): string => {
  const [first, last] = [rangeOf(ads, 'date'), rangeOf(ads, 'date_end')];
  const touching = `COUNTIFS(${first};"<"&${span.to}+1;${last};">="&${span.from})`;
  const whole = `COUNTIFS(${first};">="&${span.from};${last};"<"&${span.to}+1)`;
  return `=IF(${touching}=${whole};"${words.notStraddling[choices.language]}";"${words.straddling[choices.language]}"&(${touching}-${whole}))`;
};

/** Each rate's formula in words, two to a row. Totals need none. */
const writeFormulas = ({ draft, choices, lines }: Page): void => {
  const { language } = choices;
  const said = (line: Line) => shortened(`${line.name[language]} = ${wordsOf(line.formula, language)}`, halfPage);
  const formulas = [
    ...new Set(lines.filter(({ formula, isWaiting }) => formula.op !== 'measure' && !isWaiting).map(said)),
  ];
  if (formulas.length === 0) return;
  draft.put(draft.take(1), 0, words.howCounted[language], 'headingLeft');
  for (let at = 0; at < formulas.length; at += 2) {
    const row = draft.take(1);
    [formulas[at], formulas[at + 1]].forEach((formula, half) => {
      if (formula !== undefined) draft.put(row, half * 4, formula, 'soft');
    });
  }
};

/** What the figures rest on: each data tab with its sources, rows and days, counted live; what to know; each formula in words; what was left out and why. */
export const writeSources = (page: Page, missing: readonly string[]): void => {
  const { draft, choices, holdings } = page;
  const { language } = choices;
  writeHeading(page, words.rests[language]);
  const head = draft.take(1);
  draft.put(head, 0, words.source[language], 'headingLeft');
  (['rows', 'first', 'last', 'inPeriod', 'leftOut'] as const).forEach((heading, at) => {
    draft.put(head, at + 3, words[heading][language], 'heading');
  });
  for (const holding of holdings.values()) writeSource(page, holding);
  const say = (value: string, format?: string) => draft.put(draft.take(1), 0, value, 'soft', format);
  say(coverageOf(page), 'General');
  const ads = holdings.get('ads');
  if (ads !== undefined) say(straddlingOf(page, ads), 'General');
  if ((ads?.currencies.length ?? 0) > 1) say(words.currencies[language]);
  if (holdings.has('posts')) say(words.reach[language]);
  if (page.compared !== null) say(words.byChance[language]);
  say(words.missing[language]);
  if (missing.length > 0) say(`${words.leftOutSections[language]}${missing.join('; ')}.`);
  writeFormulas(page);
};
