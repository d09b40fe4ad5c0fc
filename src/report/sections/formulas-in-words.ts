import { formulaText } from '../../kpi/readings/formula-in-words.ts';
import type { ReportPage } from '../layout/page.ts';
import { styledCell } from '../layout/planned-cell.ts';
import { gridColumns } from '../layout/sheet-layout.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';

/** Characters of a formula in words that half of the page takes. */
const halfPage = 74;

/** Each rate's formula in words, two to a row, a long one in a row of its own. Totals need none. */
export const writeFormulas = (
  { draft, choices: { language } }: Pick<ReportPage, 'draft' | 'choices'>,
  lines: readonly ReportMetric[],
): void => {
  const told = lines
    .filter(({ formula, isWaiting }) => formula.op !== 'measure' && !isWaiting)
    .map((line) => line.words?.[language] ?? `${line.name[language]} = ${formulaText(line.formula, language)}`);
  const formulas = [...new Set(told)];
  const short = formulas.filter(({ length }) => length <= halfPage);
  for (const formula of formulas)
    if (!short.includes(formula)) draft.put(draft.take(1), 0, styledCell(formula, 'soft'));
  for (let at = 0; at < short.length; at += 2) {
    const row = draft.take(1);
    short.slice(at, at + 2).forEach((formula, half) => {
      draft.put(row, half * (gridColumns / 2), styledCell(formula, 'soft'));
    });
  }
};
