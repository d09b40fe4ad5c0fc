import type { Language } from '../../text/language.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { gridColumns } from '../layout/sheet-layout.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { words } from '../report-words.ts';
import { judgedChangeInWords } from '../statistics/verdicts.ts';
import { leadingMetrics } from './cards.ts';
import { isWhole, type PlacedMetric } from './placed-metric.ts';

const sentences = 2;
const height = 23;
const indent = '\u2002';
/** Where the parts of a sentence stand: what the figure and its target are, each as a number and as a text. */
const helper = { value: 8, target: 10, change: 12, aim: 13, text: 14 };
/** Of each row that is seen, two candidates have their parts beside it, and their places in the order behind those. */
const perRow = helper.text - helper.value + 1;
const places = helper.value + 2 * perRow;

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

/** Writes what a card found: the figure, its change, the target, and whether chance may explain it; gives the cell of the text. */
const writeFinding = (
  page: ReportPage,
  figure: PlacedMetric,
  { row, left }: { readonly row: number; readonly left: number },
): string => {
  const { draft, choices, compared } = page;
  const { language } = choices;
  const { line, label, cell, target, previous, moved, verdict, chance, daily } = figure;
  const put = (column: number, formula: string) => draft.put(row, left + column, helperCell(formula));
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
  const isCompared = compared !== null && previous !== null && moved !== null && verdict !== null;
  const change = (() => {
    if (!isCompared) return '""';
    const judged = chance === null ? '' : `&" ("&${verdict}&")"`;
    return put(helper.change, `=IF(ISNUMBER(${moved});", "&${judgedChangeInWords(page, line, moved)}${judged};"")`);
  })();
  const found = `IF(ISNUMBER(${cell});${value}&${change}&${aim}&".";"${words.noData[language]}")`;
  const told = daily === null ? found : `IF(${isWhole(figure)};${found};${daily.missing}&".")`;
  return put(helper.text, `="${indent}"&${name}&${told}`);
};

/** Takes the rows of the findings now; they are written when the figures have their cells. */
export const writeSentence = (page: ReportPage): ((placed: readonly PlacedMetric[]) => void) => {
  const { draft } = page;
  const top = draft.take(sentences);
  for (let row = top; row < top + sentences; row++) draft.height(row, height);
  draft.edge('finding', `A${top + 1}:A${top + sentences}`);
  const chosen = leadingMetrics(page);
  return (placed) => {
    const figures = chosen.flatMap((line) => placed.find((candidate) => candidate.line === line) ?? []);
    const found = figures.map((figure, at) => {
      const row = top + (at % sentences);
      const turn = Math.floor(at / sentences);
      const text = writeFinding(page, figure, { row, left: turn * perRow });
      const whole = (upTo: number) =>
        figures
          .slice(0, upTo)
          .map((each) => `(${isWhole(each)})*1`)
          .join('+');
      // Those without a missing day lead in their order, the others follow in theirs.
      const order = `=IF(${isWhole(figure)};${whole(at + 1)};${whole(figures.length)}+${at + 1}-(${whole(at + 1)}))`;
      return { text, place: draft.put(row, places + turn, helperCell(order, '0')) };
    });
    for (let at = 0; at < sentences; at++) {
      for (let column = 0; column < gridColumns; column++) draft.put(top + at, column, styledCell(null, 'finding'));
      if (found[at] === undefined) continue;
      const shown = found.reduceRight(
        (otherwise, { text, place }) => `IF(${place}=${at + 1};${text};${otherwise})`,
        '""',
      );
      draft.put(top + at, 0, styledCell(`=${shown}`, 'finding', 'General'));
    }
  };
};
