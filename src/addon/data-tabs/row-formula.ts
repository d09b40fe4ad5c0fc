/** What fills cells below its own, or finds cells by their distance: nothing of it may be moved without a change. */
const reachingFunctions = [
  'ARRAYFORMULA FILTER SORT SORTN UNIQUE QUERY SEQUENCE TRANSPOSE FLATTEN MAP BYROW SCAN MAKEARRAY VSTACK TOCOL WRAPROWS',
  'EXPAND RANDARRAY FREQUENCY MMULT TREND GROWTH LINEST LOGEST IMPORTRANGE IMPORTDATA IMPORTHTML IMPORTXML IMPORTFEED',
  'GOOGLEFINANCE OFFSET INDIRECT',
]
  .join(' ')
  .split(' ');

const reaching = new RegExp(`(?<![\\w.])(?:${reachingFunctions.join('|')})\\s*\\(|\\{`, 'i');

/** A cell, a range, whole columns or rows, with the tab before them if they name one. */
const reference =
  /(?<![\p{L}\p{N}_.$])((?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(\$?[a-z]{1,3}\$?[1-9]\d*(?::\$?[a-z]{1,3}(?:\$?[1-9]\d*)?)?|\$?[a-z]{1,3}:\$?[a-z]{1,3}(?:\$?[1-9]\d*)?|\$?[1-9]\d*:\$?[1-9]\d*)(?![\p{L}\p{N}_.(])/giu;

/** A row of a reference: fixed by `$`, or as far from the formula as it is; `null` where a column has no end. */
interface ReferenceRow {
  readonly row: number;
  readonly isFixed: boolean;
}

const rowOf = (end: string): ReferenceRow | null => {
  const [text] = /\$?\d+$/.exec(end) ?? [];
  return text === undefined ? null : { row: Number(text.replace('$', '')), isFixed: text.startsWith('$') };
};

const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');

/** Where a formula stands (rows from 1), and the rows from 2 on that are put in another order. */
interface SortedPlace {
  readonly row: number;
  readonly last: number;
}

/**
 * Whether a formula beside a record means the same wherever the record's row goes:
 *
 *     =L2/K2   =L2/$W$1   =RANK(L2;L$2:L)   =L2/SUM(L:L)   in row 2 do
 *     =L2-L3   =SUM(L2:L)   =SUM(L$2:L$9)   =Plan!B2       do not, where 20 rows are sorted
 */
export const goesWithItsRow = (formula: string, { row, last }: SortedPlace): boolean => {
  const text = withoutTexts(formula);
  if (reaching.test(text)) return false;
  for (const [, tab, address = ''] of text.matchAll(reference)) {
    const [start = '', end = start] = address.split(':');
    const [from, to] = [rowOf(start), rowOf(end)];
    const isRelative = (from !== null && !from.isFixed) || (to !== null && !to.isFixed);
    if (tab !== undefined) {
      if (isRelative) return false;
      continue;
    }
    if (isRelative) {
      if (from === null || to === null || from.isFixed || to.isFixed || from.row !== row || to.row !== row)
        return false;
      continue;
    }
    const [top, bottom] = [from?.row ?? 1, to?.row ?? Number.POSITIVE_INFINITY];
    const isWhole = top <= 2 && bottom >= last;
    if (!isWhole && top <= last && bottom >= 2) return false;
  }
  return true;
};

/** A formula with each row that no `$` fixes written otherwise. */
const withRows = (formula: string, written: (row: number) => string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part.replace(reference, (_, tab: string | undefined, address: string) => {
            const moved = address.replace(/(\$?)(\d+)/g, (whole, fixed: string, row: string) =>
              fixed === '' ? written(Number(row)) : whole,
            );
            return `${tab ?? ''}${moved}`;
          }),
    )
    .join('');

/**
 * A formula by how far its cells are from its row, so that two are alike where one is the other copied down:
 *
 *     =L2/K2 in row 2   =L3/K3 in row 3   →  =L[0]/K[0]
 *     =L2/K$2           =L3/K$2           →  =L[0]/K$2
 */
export const relativeFormula = (formula: string, row: number): string => withRows(formula, (each) => `[${each - row}]`);

/** A formula as it is copied down so many rows. */
export const copiedFormula = (formula: string, down: number): string => withRows(formula, (each) => `${each + down}`);

/** Whether a formula reads from a row of its own on to the end of the tab, as a sum above its data does: no formula of a row. */
export const readsToTheEnd = (formula: string): boolean =>
  Array.from(withoutTexts(formula).matchAll(reference), ([, , address = '']) => address.split(':')).some(
    ([start = '', end]) => end !== undefined && rowOf(start)?.isFixed === false && rowOf(end) === null,
  );
