import { type Formula, namesInFormula } from '../../kpi/formula/formula.ts';
import type { Unit } from '../../kpi/kpi.ts';
import { formulaText } from '../../kpi/readings/formula-in-words.ts';
import type { Language } from '../../text/language.ts';
import { absoluteAddress, addressOf, rangeDown } from '../formulas/address.ts';
import type { SpanCells } from '../formulas/formula-range.ts';
import { minutesPerDay } from '../formulas/waiting-time.ts';
import { dayLabel } from '../layout/formats.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { gap, type SheetLayout } from '../layout/sheet-layout.ts';
import { colours } from '../layout/styles.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { words as reportWords } from '../report-words.ts';
import { words } from './calculation-words.ts';
import type { Period } from './periods.ts';
import type { FollowCells, TermBlock } from './terms.ts';

/** The rows in which a figure is followed: a heading, a row for each term of the figure with the most, and its formula. */
export interface FollowRows {
  readonly head: number;
  readonly terms: number;
  /** The first of its hidden columns. */
  readonly at: number;
}

/** The columns that are seen. */
const column = { figure: 0, value: 1, sign: 2, term: 3, sum: 5, row: 6, words: 7 };

/** The hidden columns from the first on: a row for each figure, and beside them what is chosen. */
const hidden = { name: 0, now: 1, before: 2, sign: 3, formula: 4, places: 5 };

/** The column of what is chosen, behind the places of each figure's terms. */
const chosenColumn = ({ at, terms }: FollowRows): number => at + hidden.places + terms;

const termNames = ({ formula }: ReportMetric): readonly string[] => [...new Set(namesInFormula(formula))];

const mostTerms = (lines: readonly ReportMetric[]): number =>
  Math.max(2, ...lines.map((line) => termNames(line).length));

/** How many hidden columns the figures take. */
export const followColumns = (lines: readonly ReportMetric[]): number => hidden.places + mostTerms(lines) + 2;

/** Takes the rows of the block; its hidden columns begin at `at`. */
export const takeFollow = (layout: SheetLayout, lines: readonly ReportMetric[], at: number): FollowRows => {
  const terms = mostTerms(lines);
  return { head: layout.take(terms + 3), terms, at };
};

/** What is done with the second term, as a sign: only where the figure is nothing but two terms, and what makes minutes days. */
const signOf = (formula: Formula, language: Language): string => {
  if (formula.op === 'measure' || formula.op === 'number') return '';
  const { left, right, op } = formula;
  if (right.op === 'number') return signOf(left, language);
  if (left.op !== 'measure' || right.op !== 'measure') return words.and[language];
  return { '+': '+', '-': '−', '*': '×', '/': '÷' }[op];
};

/** A figure as it is shown in a cell for figures of any unit. */
const shown = (unit: Unit, figure: string, language: Language): string => {
  if (unit === 'fraction') return `IF(ISNUMBER(${figure});ROUND(100*${figure};2)&"%";${figure})`;
  if (unit === 'duration')
    return `IF(ISNUMBER(${figure});ROUND(${minutesPerDay}*${figure};1)&"${reportWords.minutes[language]}";${figure})`;
  return unit === 'count' ? figure : `IF(ISNUMBER(${figure});ROUND(${figure};2)&"";${figure})`;
};

/** The names of figures, each once: where two have one, what tells them apart stands behind it. */
const distinctNames = (lines: readonly ReportMetric[], language: Language): readonly string[] => {
  const names = lines.map(({ name }) => name[language]);
  return lines.map(({ name, variant }) =>
    names.filter((each) => each === name[language]).length > 1 ? `${name[language]} (${variant})` : name[language],
  );
};

/** What the block is written from. */
export interface FollowSources {
  readonly lines: readonly ReportMetric[];
  /** The figure that is followed first. */
  readonly first: ReportMetric;
  readonly figure: (line: ReportMetric, period: Period) => string;
  readonly terms: TermBlock;
  readonly now: Period;
  readonly before: Period | undefined;
  readonly language: Language;
}

/** The days of a span as text, without the leading `=`. */
const daysInWords = ({ from, to }: SpanCells, language: Language): string =>
  `${dayLabel(from, language)}&" – "&${dayLabel(to, language)}`;

/** Where the chosen places and the days will stand, before the block is written. */
export const followCells = (rows: FollowRows): FollowCells => {
  const beside = chosenColumn(rows);
  return { places: rangeDown(beside, rows.head + 1, rows.terms), days: absoluteAddress(addressOf(beside, rows.head)) };
};

/**
 * Writes a figure that a person chooses from a list as what it is: one sum, or one sum divided by another, each with its row in
 * the block of terms and, in words, the rows of the data behind it.
 */
export const writeFollow = (layout: SheetLayout, rows: FollowRows, sources: FollowSources): void => {
  const { head, terms: count, at } = rows;
  const { lines, first, figure, terms, now, before, language } = sources;
  const names = distinctNames(lines, language);
  const beside = chosenColumn(rows);
  const top = head + 1;
  const put = (row: number, to: number, formula: string) =>
    absoluteAddress(layout.put(row, to, helperCell(`=${formula}`)));

  layout.put(head, 0, styledCell(words.follow[language], 'section'));
  layout.edge('section', `A${head + 1}:${addressOf(18, head)}`);
  lines.forEach((line, index) => {
    const row = top + index;
    const text = (to: number, value: string) => layout.put(row, at + to, helperCell(value, '@'));
    text(hidden.name, names[index] ?? '');
    put(row, at + hidden.now, shown(line.unit, figure(line, now), language));
    if (before !== undefined) put(row, at + hidden.before, shown(line.unit, figure(line, before), language));
    text(hidden.sign, signOf(line.formula, language));
    if (line.formula.op !== 'measure')
      text(hidden.formula, line.words?.[language] ?? formulaText(line.formula, language));
    termNames(line).forEach((name, place) => {
      const term = line.terms[name];
      if (term === undefined) return;
      layout.put(row, at + hidden.places + place, helperCell(terms.placeOf(line, term), '0'));
    });
  });
  const chosenCell = addressOf(column.figure, top);
  layout.put(top, column.figure, styledCell(names[lines.indexOf(first)] ?? names[0] ?? '', 'choice'));
  layout.list({ cell: chosenCell, options: names });
  layout.rule({
    range: chosenCell,
    formula: `=${absoluteAddress(chosenCell)}<>""`,
    colour: colours.ink,
    background: colours.input,
  });
  const down = (to: number) => rangeDown(at + to, top, lines.length);
  const chosen = put(head, beside + 1, `IFERROR(MATCH(${absoluteAddress(chosenCell)};${down(hidden.name)};0);1)`);
  const ofChosen = (to: number) => `INDEX(${down(to)};${chosen})`;
  put(head, beside, daysInWords(now.span, language));

  const seen = (row: number, to: number, [formula, style]: readonly [string, Parameters<typeof styledCell>[1]]) =>
    layout.put(row, to, styledCell(`=${formula}`, style, '#,##0'));
  seen(top, column.value, [ofChosen(hidden.now), 'followed']);
  if (before !== undefined) {
    layout.put(top + 1, column.figure, styledCell(words.beforeValue[language], 'label'));
    seen(top + 1, column.value, [ofChosen(hidden.before), 'soft9']);
  }
  for (let place = 0; place < count; place++) {
    const row = top + place;
    const own = put(row, beside, `INDEX(${rangeDown(at + hidden.places + place, top, lines.length)};${chosen})+0`);
    const whereThere = (formula: string) => `IF(${own}=0;"";${formula})`;
    const sign = [`"="`, ofChosen(hidden.sign)][place] ?? `"${words.and[language]}"`;
    seen(row, column.sign, [whereThere(sign), 'sign']);
    seen(row, column.term, [whereThere(`INDEX(${terms.names};${own})`), 'plain']);
    seen(row, column.sum, [whereThere(`INDEX(${terms.now};${own})`), 'figureBold']);
    seen(row, column.row, [whereThere(`"${gap}${words.rowOf[language]}"&(${own}+${terms.head + 1})`), 'softLeft']);
    seen(row, column.words, [whereThere(`INDEX(${terms.words};${own})`), 'sentence']);
  }
  seen(top + count, column.figure, [`${ofChosen(hidden.formula)}&""`, 'softLeft']);
};
