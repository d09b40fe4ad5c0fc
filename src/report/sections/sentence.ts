import { judgedInWords } from '../closed/judged-in-words.ts';
import { quotedText } from '../formulas/criterion.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { gridColumns } from '../layout/sheet-layout.ts';
import { roundedToSay, spokenFigure } from '../layout/spoken-figure.ts';
import { cardMetricsFor } from '../metrics/goals.ts';
import { words } from '../report-words.ts';
import { judgedChangeInWords } from '../statistics/verdicts.ts';
import { isWhole, isWholeSoFar, type PlacedMetric } from './placed-metric.ts';

const sentences = 2;
const indent = '\u2002';
/** Where the parts of a sentence stand: what the figure and its target are, each as a number and as a text. */
const helper = { value: 8, target: 10, change: 12, aim: 13, text: 14 };
/** Of each row that is seen, two candidates have their parts beside it, and their places in the order behind those. */
const perRow = helper.text - helper.value + 1;
const places = helper.value + 2 * perRow;

/**
 * Whether no day that is over lacks data for a figure, of the earlier period too where this one is whole; as a
 * condition of a formula.
 */
const isTellable = (page: ReportPage, figure: PlacedMetric): string =>
  figure.daily === null
    ? 'TRUE'
    : `AND(${isWholeSoFar(figure, page)};OR(${page.progress.ahead}>0;${figure.daily.lacking[1]}=0))`;

/** Writes what a card found: the figure, its change, the target, and whether chance may explain it; gives the cell of the text. */
const writeFinding = (
  page: ReportPage,
  figure: PlacedMetric,
  { row, left }: { readonly row: number; readonly left: number },
): string => {
  const { draft, choices, compared, calculation } = page;
  const { language } = choices;
  const { line, label, cell, target, previous, moved, verdict, chance, daily, closed } = figure;
  const put = (column: number, formula: string) => draft.put(row, left + column, helperCell(formula));
  const writeNumber = (of: string, at: number) => {
    const number = put(at, `=IF(ISNUMBER(${of});${roundedToSay(line, of)};"")`);
    return put(at + 1, `=IF(ISNUMBER(${number});${spokenFigure(line, number, language)};"")`);
  };
  const name = quotedText(`${label}: `);
  const value = writeNumber(cell, helper.value);
  const aimed = writeNumber(target, helper.target);
  const aim = put(
    helper.aim,
    `=IF(ISNUMBER(${target});"${words.sentenceTarget[language]}"&${aimed}&": "&${figure.status};"")`,
  );
  const isCompared = compared !== null && previous !== null && moved !== null && verdict !== null;
  const change = (() => {
    if (!isCompared) return '""';
    const isUsual = `N(${chance})>${figure.threshold}`;
    const isSaid = closed === null ? isUsual : `OR(${closed.isUnjudged}=1;${isUsual})`;
    const judged = chance === null ? '' : `&IF(${isSaid};" ("&${judgedInWords(verdict, closed, language)}&")";"")`;
    const said = `", "&${judgedChangeInWords(page, line, moved)}${judged}`;
    const ages = calculation.postTest(line) === null ? null : (calculation.posts?.ages?.problem ?? null);
    // What a closed report told was seen when it was closed, not at the age that posts have by now.
    const isOfAge = closed === null ? `${ages}=""` : `OR(${ages}="";${closed.isUnjudged}=1)`;
    const timely = ages === null ? said : `IF(${isOfAge};${said};"; "&${ages})`;
    return put(helper.change, `=IF(ISNUMBER(${moved});${timely};"")`);
  })();
  const found = `${value}&${change}&${aim}&"."`;
  // Days that are to come are not missing, but what they will bring is not compared.
  const soFar = daily === null ? '' : `IF(${isWhole(figure)};${found};${value}&${aim}&"; "&${daily.missing}&".")`;
  const isGone = figure.told === null ? null : `${figure.told}=2`;
  const none = `"${words.noData[language]}"`;
  const lacking = isGone === null ? none : `IF(${isGone};"${words.endedInPeriod[language]}";${none})`;
  const told = (text: string) => `IF(ISNUMBER(${cell});${text};${lacking})`;
  const said = daily === null ? told(found) : `IF(${isTellable(page, figure)};${told(soFar)};${daily.missing}&".")`;
  return put(helper.text, `="${indent}"&${name}&${said}`);
};

/** Takes the rows of the findings now; they are written when the figures have their cells. */
export const writeSentence = (page: ReportPage): ((placed: readonly PlacedMetric[]) => void) => {
  const { draft } = page;
  const top = draft.take(sentences);
  draft.edge('finding', `A${top + 1}:A${top + sentences}`);
  const chosen = cardMetricsFor(page.choices.goal, page.lines);
  return (placed) => {
    const figures = chosen.flatMap((line) => placed.find((candidate) => candidate.line === line) ?? []);
    const found = figures.map((figure, at) => {
      const row = top + (at % sentences);
      const turn = Math.floor(at / sentences);
      const text = writeFinding(page, figure, { row, left: turn * perRow });
      const whole = (upTo: number) =>
        figures
          .slice(0, upTo)
          .map((each) => `(${isTellable(page, each)})*1`)
          .join('+');
      // Those without a missing day lead in their order, the others follow in theirs.
      const order = `=IF(${isTellable(page, figure)};${whole(at + 1)};${whole(figures.length)}+${at + 1}-(${whole(at + 1)}))`;
      return { text, place: draft.put(row, places + turn, helperCell(order, '0')) };
    });
    for (let at = 0; at < sentences; at++) {
      const style = at === 0 ? 'findingFirst' : 'finding';
      for (let column = 0; column < gridColumns; column++) draft.put(top + at, column, styledCell(null, style));
      if (found[at] === undefined) continue;
      const shown = found.reduceRight(
        (otherwise, { text, place }) => `IF(${place}=${at + 1};${text};${otherwise})`,
        '""',
      );
      draft.put(top + at, 0, styledCell(`=${shown}`, style, 'General'));
    }
  };
};
