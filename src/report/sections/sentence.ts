import type { Language } from '../../text/language.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { gridColumns } from '../layout/sheet-layout.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { words } from '../report-words.ts';
import { changeInWords } from '../statistics/verdicts.ts';
import { leadingMetrics } from './cards.ts';
import type { PlacedMetric } from './placed-metric.ts';

const sentences = 2;
const height = 23;
const indent = '\u2002';
/** Where the parts of a sentence stand: what the figure and its target are, each as a number and as a text. */
const helper = { value: 8, valueText: 9, target: 10, targetText: 11, change: 12, aim: 13 };

/** Between groups of three digits; a text has no locale that would put it there. */
const separator: Readonly<Record<Language, string>> = { en: ',', uk: '\u00a0' };

/** A number that a sentence can say, in the unit that it is said in. */
const rounded = ({ unit, formula }: ReportMetric, cell: string): string => {
  switch (unit) {
    case 'fraction':
      return `ROUND(${cell}*100;2)`;
    case 'duration':
      return `ROUND(${cell}*1440;0)`;
    case 'count':
      return formula.op === 'measure' ? `ROUND(${cell};0)` : `IF(${cell}<1000;ROUND(${cell};1);ROUND(${cell};0))`;
    default:
      return `IF(${cell}<1000;ROUND(${cell};2);ROUND(${cell};0))`;
  }
};

/** A number in a cell as text, its thousands apart; its comma is the locale's, since no pattern decides where it stands. */
const spoken = ({ unit }: ReportMetric, cell: string, language: Language): string => {
  const apart = `"${separator[language]}"`;
  const last = `${apart}&TEXT(MOD(${cell};1000);"000")`;
  const millions = `INT(${cell}/10^6)&${apart}&TEXT(MOD(INT(${cell}/1000);1000);"000")&${last}`;
  const text = `IF(${cell}<1000;${cell};IF(${cell}<10^6;INT(${cell}/1000)&${last};${millions}))`;
  return unit === 'fraction' ? `${text}&"%"` : unit === 'duration' ? `${text}&"${words.minutes[language]}"` : text;
};

/** Writes what a card found: the figure, its change, the target, and whether chance may explain it. */
const writeFinding = ({ draft, choices, compared }: ReportPage, figure: PlacedMetric, row: number): void => {
  const { language } = choices;
  const { line, label, cell, target, previous, amount, verdict, chance } = figure;
  const put = (column: number, formula: string) => draft.put(row, column, helperCell(formula));
  const writeNumber = (of: string, at: number) => {
    const number = put(at, `=IF(ISNUMBER(${of});${rounded(line, of)};"")`);
    return put(at + 1, `=IF(ISNUMBER(${number});${spoken(line, number, language)};"")`);
  };
  const name = `"${label.replace(/"/g, '""')}: "`;
  const value = writeNumber(cell, helper.value);
  const aimed = writeNumber(target, helper.target);
  const aim = put(
    helper.aim,
    `=IF(ISNUMBER(${target});"${words.sentenceTarget[language]}"&${aimed}&" ("&${figure.status}&")";"")`,
  );
  const isCompared = compared !== null && previous !== null && amount !== null && verdict !== null;
  const change = (() => {
    if (!isCompared) return '""';
    const judged = chance === null ? '' : `&" ("&${verdict}&")"`;
    return put(
      helper.change,
      `=IF(ISNUMBER(${amount});", "&${changeInWords(line.unit, amount, language)}${judged};"")`,
    );
  })();
  draft.put(
    row,
    0,
    styledCell(
      `="${indent}"&${name}&IF(ISNUMBER(${cell});${value}&${change}&${aim}&".";"${words.noData[language]}")`,
      'finding',
      'General',
    ),
  );
};

/** Takes the rows of the findings now; they are written when the figures have their cells. */
export const writeSentence = (page: ReportPage): ((placed: readonly PlacedMetric[]) => void) => {
  const { draft } = page;
  const top = draft.take(sentences);
  for (let row = top; row < top + sentences; row++) draft.height(row, height);
  draft.edge('finding', `A${top + 1}:A${top + sentences}`);
  const chosen = leadingMetrics(page).slice(0, sentences);
  return (placed) => {
    chosen.forEach((line, at) => {
      const figure = placed.find((candidate) => candidate.line === line);
      for (let column = 0; column < gridColumns; column++) draft.put(top + at, column, styledCell(null, 'finding'));
      if (figure !== undefined) writeFinding(page, figure, top + at);
    });
  };
};
