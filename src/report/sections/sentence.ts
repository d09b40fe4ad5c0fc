import type { Language } from '../../kpi/text.ts';
import type { Line } from '../lines.ts';
import type { Page } from '../page.ts';
import { words } from '../words.ts';
import { leading } from './cards.ts';
import type { Placed } from './figures.ts';

/** A figure inside a sentence: a number becomes text by the locale, so no pattern decides where its comma stands. */
const spoken = ({ unit, formula }: Line, cell: string, language: Language): string => {
  switch (unit) {
    case 'fraction':
      return `ROUND(${cell}*100;2)&"%"`;
    case 'duration':
      return `ROUND(${cell}*1440;0)&"${words.minutes[language]}"`;
    case 'count':
      return formula.op === 'measure' ? `ROUND(${cell};0)` : `ROUND(${cell};1)`;
    default:
      return `ROUND(${cell};2)`;
  }
};

/** What the first card found, as a sentence that the formulas write: the figure, its change, the target, and whether chance may explain it. */
const sentenceOf = ({ choices, compared }: Page, figure: Placed): string => {
  const { language } = choices;
  const { line, label, cell, target, previous, amount, verdict, chance } = figure;
  const name = `"${label.replace(/"/g, '""')}: "`;
  const value = spoken(line, cell, language);
  const aim = `IF(ISNUMBER(${target});"${words.sentenceTarget[language]}"&${spoken(line, target, language)}&" ("&${figure.status}&")";"")`;
  if (compared === null || previous === null || amount === null || verdict === null)
    return `=IF(ISNUMBER(${cell});${name}&${value}&${aim}&".";${name}&"${words.noData[language]}")`;
  const size =
    line.unit === 'fraction' ? `ROUND(ABS(${amount});2)&"${words.points[language]}"` : `TEXT(ABS(${amount});"0%")`;
  const moved = `IF(${amount}=0;"${words.same[language]}";${size}&IF(${amount}>0;"${words.more[language]}";"${words.less[language]}"))`;
  const judged = chance === null ? '' : `&" ("&${verdict}&")"`;
  const change = `IF(ISNUMBER(${amount});", "&${moved}${judged};"")`;
  return `=IF(ISNUMBER(${cell});${name}&${value}&${change}&${aim}&".";${name}&"${words.noData[language]}")`;
};

/** Takes the row of the finding now; it is written when the figures have their cells. */
export const writeSentence = (page: Page): ((placed: readonly Placed[]) => void) => {
  const { draft } = page;
  const top = draft.take(2);
  const chosen = leading(page).slice(0, 2);
  return (placed) => {
    chosen.forEach((line, at) => {
      const figure = placed.find((candidate) => candidate.line === line);
      for (let column = 0; column < 8; column++) draft.put(top + at, column, null, 'finding');
      if (figure !== undefined) draft.put(top + at, 0, sentenceOf(page, figure), 'finding', 'General');
    });
  };
};
