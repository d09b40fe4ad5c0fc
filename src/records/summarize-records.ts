import { cellKey, uniqueNames } from '../text/name-key.ts';
import { monthsIn } from './days/months.ts';
import { spanOf } from './days/record-span.ts';
import { type ColumnName, columnsOf, type Kind, lastDayOf, positionOf, type Row } from './kinds.ts';
import { rowsOfArray } from './rows.ts';
import { namedColumns, type TabSummary } from './tab-summary.ts';

/** As many names of a column as a tab remembers, where its metadata has room for them: no list of a report has more. */
export const mostNames = 100;

/** The longest text that a condition of SUMIFS takes in every spreadsheet; a report can tell no longer one apart. */
const longestCondition = 255;

/**
 * The different texts of each column that a report parts figures by, the newest first: those of one day by how many rows have
 * them. A campaign that began yesterday comes before one of last year with more rows.
 */
export const namesIn = (kind: Kind, rows: readonly Row[]): NonNullable<TabSummary['names']> => {
  const lastDay = lastDayOf(kind);
  return Object.fromEntries(
    namedColumns.flatMap((column) => {
      const at = positionOf(kind, column);
      if (at < 0) return [];
      const counts = new Map<string, { readonly name: string; rows: number; newest: number }>();
      for (const row of rows) {
        const name = String(row[at] ?? '');
        const key = cellKey(name);
        const day = lastDay(row);
        const counted = counts.get(key);
        if (counted === undefined) counts.set(key, { name, rows: 1, newest: day });
        else {
          counted.rows += 1;
          if (day > counted.newest) counted.newest = day;
        }
      }
      const ranked = [...counts.values()]
        .sort((left, right) => (left.newest === right.newest ? right.rows - left.rows : right.newest - left.newest))
        .flatMap(({ name }) => (name.length > longestCondition ? [] : [name]));
      return [[column, ranked.slice(0, mostNames)]];
    }),
  );
};

const textsIn = (rows: readonly Row[], at: number): readonly string[] =>
  at < 0 ? [] : uniqueNames(rows.map((row) => String(row[at] ?? '')));

/** The platforms and accounts of rows, each pair once: in two cases of letters a formula would count it twice. */
export const accountsIn = (kind: Kind, rows: readonly Row[]): TabSummary['accounts'] => {
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

/** The columns in which any record has a value. */
export const filledIn = (kind: Kind, rows: readonly Row[]): readonly ColumnName[] =>
  columnsOf(kind).flatMap(({ name }, at) => (rows.some((row) => (row[at] ?? null) !== null) ? [name] : []));

/** The currencies of the records that have money: a call has none. */
export const currenciesIn = (kind: Kind, rows: readonly Row[]): readonly string[] => {
  const amounts = columnsOf(kind).flatMap(({ shape }, at) => (shape === 'money' ? [at] : []));
  return textsIn(
    rows.filter((row) => amounts.some((at) => (row[at] ?? null) !== null)),
    positionOf(kind, 'currency'),
  );
};

/** What records hold: their columns with values, accounts, currencies, names, months and days. */
export const summarizeRecords = (kind: Kind, rows: readonly Row[]): Omit<TabSummary, 'tab' | 'origins'> => ({
  kind,
  filled: filledIn(kind, rows),
  accounts: accountsIn(kind, rows),
  currencies: currenciesIn(kind, rows),
  names: namesIn(kind, rows),
  ...monthsIn(kind, rows),
  ...spanOf(kind, rowsOfArray(rows)),
});
