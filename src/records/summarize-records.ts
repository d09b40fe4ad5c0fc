import { cellKey } from '../text/name-key.ts';
import { type ColumnName, columnsOf, type Kind, positionOf, type Row } from './kinds.ts';
import { countByMonth, isListed } from './months.ts';
import { spanOf } from './record-span.ts';
import { rowsOfArray } from './rows.ts';
import { namedColumns, type TabSummary } from './tab-summary.ts';

/** As many names of a column as a tab remembers: its metadata has a limit, and a report shows fewer. */
export const mostNames = 20;

/** The longest text that a condition of SUMIFS takes in every spreadsheet; a report can tell no longer one apart. */
const longestCondition = 255;

/** The different texts of each column that a report parts figures by, those of the most rows first. */
const namesIn = (kind: Kind, rows: readonly Row[]): NonNullable<TabSummary['names']> =>
  Object.fromEntries(
    namedColumns.flatMap((column) => {
      const at = positionOf(kind, column);
      if (at < 0) return [];
      const counts = new Map<string, { readonly name: string; rows: number }>();
      for (const row of rows) {
        const name = String(row[at] ?? '');
        const counted = counts.get(cellKey(name));
        if (counted === undefined) counts.set(cellKey(name), { name, rows: 1 });
        else counted.rows += 1;
      }
      const ranked = [...counts.values()]
        .sort((left, right) => right.rows - left.rows)
        .flatMap(({ name }) => (name.length > longestCondition ? [] : [name]));
      return [[column, ranked.slice(0, mostNames)]];
    }),
  );

const textsIn = (rows: readonly Row[], at: number): readonly string[] =>
  at < 0 ? [] : [...new Set(rows.map((row) => String(row[at] ?? '')))];

/** The platforms and accounts of rows, each pair once: in two cases of letters a formula would count it twice. */
const accountsIn = (kind: Kind, rows: readonly Row[]): TabSummary['accounts'] => {
  const [platform, account] = [positionOf(kind, 'platform'), positionOf(kind, 'account')];
  if (platform < 0) return [];
  const pairs = new Map<string, TabSummary['accounts'][number]>();
  for (const row of rows) {
    const pair = { platform: String(row[platform] ?? ''), account: String(row[account] ?? '') };
    const key = cellKey(JSON.stringify(pair));
    if (!pairs.has(key)) pairs.set(key, pair);
  }
  return [...pairs.values()];
};

/** What records hold: their columns with values, accounts, currencies, names, months and days. */
export const summarizeRecords = (kind: Kind, rows: readonly Row[]): Omit<TabSummary, 'tab' | 'origins'> => ({
  kind,
  filled: columnsOf(kind).flatMap(({ name }, at): ColumnName[] =>
    rows.some((row) => (row[at] ?? null) !== null) ? [name] : [],
  ),
  accounts: accountsIn(kind, rows),
  currencies: textsIn(rows, positionOf(kind, 'currency')),
  names: namesIn(kind, rows),
  ...(isListed(kind) ? { months: countByMonth(kind, rows) } : {}),
  ...spanOf(kind, rowsOfArray(rows)),
});
