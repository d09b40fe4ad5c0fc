import { monthNamed } from './months.ts';

/** No export of a social network is older: two digits below it are a day. */
const oldestYear = 13;

const named = /^(\p{L}{3,12})(?:\.|\.? )(\d{2})$/u;
const numbered = /^(0?[1-9]|1[0-2])[./](\d{2})$/;

const yearIn = (cell: string): number | null => {
  const text = cell.trim().toLowerCase();
  const [, word = '', digits] = named.exec(text) ?? [];
  if (digits !== undefined) return monthNamed(word) === null ? null : Number(digits);
  const year = numbered.exec(text)?.[2];
  return year === undefined ? null : Number(year);
};

/**
 * The cells of a column of months whose two digits are years, `Sep 26` or `09.26`, where each of them can be one and they follow
 * each other (25, 26); `null` where they are days: `Sep 5`, or `Sep 19` beside `Sep 26`.
 */
export const monthsWithYears = (cells: readonly string[], thisYear: number): ReadonlySet<string> | null => {
  const newest = (thisYear % 100) + 1;
  const found = new Set<string>();
  const years = new Set<number>();
  for (const cell of new Set(cells)) {
    const year = yearIn(cell);
    if (year === null) continue;
    if (year < oldestYear || year > newest) return null;
    found.add(cell);
    years.add(year);
  }
  const sorted = Array.from(years).sort((one, other) => one - other);
  const isRow = sorted.every((year, at) => at === 0 || year === (sorted[at - 1] ?? 0) + 1);
  return found.size > 0 && isRow ? found : null;
};
