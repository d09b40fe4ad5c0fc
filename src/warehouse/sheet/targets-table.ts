import { isoDay } from '../../calendar/day.ts';
import { textConstant } from '../schema.ts';
import type { PlannedTarget } from './sheet-tabs.ts';

const columns = '`plan` STRING, `kpi` STRING, `month` DATE, `target` FLOAT64';

/** The table `targets` of BigQuery, made anew: what a spreadsheet's plan told for each KPI and month. */
export const targetsTable = (targets: readonly PlannedTarget[]): string => {
  const rows = targets.map(
    ({ tab, figure, month, target }) =>
      `  (${textConstant(tab)}, ${textConstant(figure)}, DATE '${isoDay(month)}', ${target})`,
  );
  const filled =
    rows.length === 0
      ? ''
      : `\nINSERT INTO \`targets\` (\`plan\`, \`kpi\`, \`month\`, \`target\`) VALUES\n${rows.join(',\n')};\n`;
  return `CREATE OR REPLACE TABLE \`targets\` (${columns});\n${filled}`;
};
