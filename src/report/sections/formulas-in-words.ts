import { type Formula, namesInFormula } from '../../kpi/formula/formula.ts';
import { type ParameterName, parameters } from '../../kpi/parameters.ts';
import { phraseOf } from '../../kpi/readings/phrase.ts';
import type { Language } from '../../text/language.ts';
import type { ReportPage } from '../layout/page.ts';
import { styledCell } from '../layout/planned-cell.ts';
import { gridColumns } from '../layout/sheet-layout.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { words } from '../report-words.ts';
import { termNameOf } from './term-names.ts';

/** Characters of a formula in words that half of the page takes. */
const halfPage = 54;
/** And the whole page; a longer one goes on below with its divisor. */
const wholePage = 120;

/** Seconds and minutes of a day: what turns a time into days is no part of what a figure is. */
const timeUnits: readonly number[] = [86_400, 1440];

const withoutTimeUnit = (formula: Formula): Formula =>
  formula.op === '/' && formula.right.op === 'number' && timeUnits.includes(formula.right.value)
    ? formula.left
    : formula;

/** A figure and its formula in words, each part by the records that it is of. */
export const formulaOf = (line: ReportMetric, language: Language): string => {
  if (line.words !== undefined) return line.words[language];
  const formula = withoutTimeUnit(line.formula);
  const ofRecords = (name: string) => termNameOf(line.terms[name])?.[language];
  const all = namesInFormula(formula).map(ofRecords);
  // Two parts of one name would tell nothing apart.
  const isApart = new Set(all).size === all.length;
  const own = (name: string) =>
    name === 'days' ? words.daysOfPeriod[language] : parameters[name as ParameterName]?.label[language];
  const text = phraseOf(formula, {
    measure: (name) => (isApart ? ofRecords(name) : undefined) ?? own(name) ?? name,
    signs: { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ' },
  });
  return `${line.name[language]} = ${text}`;
};

/** A formula that is too long for one row in two, the second one with its divisor. */
const inParts = (formula: string): readonly string[] => {
  const at = formula.lastIndexOf(' ÷ ');
  return formula.length <= wholePage || at < 0 ? [formula] : [formula.slice(0, at), formula.slice(at + 1)];
};

/** Each rate's formula in words, two to a row, a long one in a row of its own. Totals need none. */
export const writeFormulas = (
  { draft, choices: { language } }: Pick<ReportPage, 'draft' | 'choices'>,
  lines: readonly ReportMetric[],
): void => {
  const told = lines
    .filter(({ formula, isWaiting }) => formula.op !== 'measure' && !isWaiting)
    .map((line) => formulaOf(line, language));
  const formulas = [...new Set(told)];
  const short = formulas.filter(({ length }) => length <= halfPage);
  for (const formula of formulas)
    if (!short.includes(formula))
      for (const part of inParts(formula)) draft.put(draft.take(1), 0, styledCell(part, 'soft'));
  for (let at = 0; at < short.length; at += 2) {
    const row = draft.take(1);
    short.slice(at, at + 2).forEach((formula, half) => {
      draft.put(row, half * (gridColumns / 2), styledCell(formula, 'soft'));
    });
  }
};
