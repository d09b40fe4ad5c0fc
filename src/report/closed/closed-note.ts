import { quotedText } from '../formulas/criterion.ts';
import type { ReportPage } from '../layout/page.ts';
import { styledCell } from '../layout/planned-cell.ts';
import { gridColumns } from '../layout/sheet-layout.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { words } from './closed-words.ts';

/** Says of the figures that lead what they were when closed and are by now, two to a row, and which are of the closed report. */
export const writeClosedNote = (
  { draft, choices: { language }, closed }: ReportPage,
  leading: readonly ReportMetric[],
): void => {
  if (closed === null) return;
  const { used, lacking } = closed;
  const lacked = `IF(${lacking}=0;"";"${words.notInIt[language]}"&${lacking}&".")`;
  const said = `=IF(${used}=0;"";"${words.alongside[language]}"&${lacked})`;
  draft.put(draft.take(1), 0, styledCell(said, 'soft', 'General'));
  for (let at = 0; at < leading.length; at += 2) {
    const row = draft.take(1);
    leading.slice(at, at + 2).forEach((line, half) => {
      const { isMoved, said: told } = closed.of(line);
      const both = `${quotedText(`${line.name[language]}: `)}&${told.closed}&"${words.whenClosed[language]}"&${told.current}&"."`;
      draft.put(row, half * (gridColumns / 2), styledCell(`=IF(${isMoved}=0;"";${both})`, 'soft', 'General'));
    });
  }
};
