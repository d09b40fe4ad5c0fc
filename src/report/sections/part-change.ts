import { changeFormat } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { words } from '../report-words.ts';
import { roundedChange, smallBaseChange } from '../statistics/verdicts.ts';

const helper = { previous: 16, amount: 17 };

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Heads the changes of parts: those of totals are a day where one period is longer. */
export const headChange = ({ draft, choices: { language }, lengthRatio }: ReportPage, { row, column }: Place): void => {
  if (lengthRatio === null) return;
  const perDay = `AND(ISNUMBER(${lengthRatio});${lengthRatio}<>1)`;
  const heading = `=IF(${perDay};"${words.changePerDay[language]}";"${words.change[language]}")`;
  draft.put(row, column, styledCell(heading, 'heading', 'General'));
};

/** How a part of a total changed, a day where one period is longer; blank where the two are not to be compared. */
export const writeChange = (
  { draft, choices, lengthRatio, calculation }: ReportPage,
  { row, column }: Place,
  { line, own, before }: { readonly line: ReportMetric; readonly own: string; readonly before: string },
): void => {
  if (lengthRatio === null) return;
  const { said = [] } = calculation.changes?.of(line) ?? {};
  const comparable = said.length === 0 ? before : `=IF(${said.join('&')}="";${before.slice(1)};"")`;
  const previous = draft.put(row, helper.previous, helperCell(comparable));
  const even = `(${previous}*${lengthRatio})`;
  const change = `IFERROR((${own}-${even})/ABS(${even});"")`;
  const amount = draft.put(row, helper.amount, helperCell(`=IF(ISNUMBER(${own});${change};"")`));
  const counted = `IF(AND(${lengthRatio}=1;COUNT(${own};${previous})=2);${smallBaseChange({ cell: own, previous, amount })};${roundedChange(line.unit, amount)})`;
  const shown = line.unit === 'count' ? `=${counted}` : `=${roundedChange(line.unit, amount)}`;
  draft.put(row, column, styledCell(shown, 'soft9', changeFormat(line.unit, choices.language)));
};
