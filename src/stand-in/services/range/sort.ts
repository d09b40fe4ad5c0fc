import { type Area, areaWithout, intersectionOf } from '../../a1.ts';
import type { Book } from '../../book.ts';
import { ruledAreas } from './conditional-format.ts';
import { hiddenRowsIn, moveFilteredRows } from './filter.ts';
import type { RangePlace } from './range-places.ts';

type Dispatch = Parameters<Parameters<Book['later']>[0]>[0];

interface SortKey {
  readonly column: number;
  readonly way: 1 | -1;
}

const unmatched = (): Error =>
  new Error("The parameters don't match the method signature for SpreadsheetApp.Range.sort.");

/** A column of the tab from 1, or which one and in which direction. */
const keyIn = (given: unknown): SortKey => {
  if (typeof given === 'number') return { column: given, way: 1 };
  if (typeof given !== 'object' || given === null || !('column' in given) || typeof given.column !== 'number')
    throw unmatched();
  const ascending = 'ascending' in given ? given.ascending : true;
  if (typeof ascending !== 'boolean') throw unmatched();
  return { column: given.column, way: ascending ? 1 : -1 };
};

/** What a sort is by, the first first; columns from 0. */
const keysIn = (given: unknown, { left, right }: Area): readonly SortKey[] => {
  const keys = (Array.isArray(given) ? given : [given]).map(keyIn);
  if (keys.length === 0 || !keys.every(({ column }) => Number.isInteger(column))) throw unmatched();
  // Columns are those of the tab, wherever the range begins.
  if (keys.some(({ column }) => column - 1 < left || column - 1 > right))
    throw new Error('Cell reference out of range');
  return keys.map(({ column, way }) => ({ column: column - 1, way }));
};

type SortValue = number | string | null;

const valueAt = ({ model }: Book, position: { sheetId: string; col: number; row: number }): SortValue => {
  const { type, value } = model.getters.getEvaluatedCell(position);
  if (value === null || value === '') return null;
  if (type === 'error' || typeof value === 'boolean')
    throw new Error(`not in the stand-in: Range.sort by ${type} cells`);
  return value;
};

/** Numbers before texts, and blanks last in either direction. */
const compare = (one: SortValue, other: SortValue, way: 1 | -1): number => {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return (one - other) * way;
  if (typeof one === 'string' && typeof other === 'string') return one.localeCompare(other) * way;
  return (typeof one === 'number' ? -1 : 1) * way;
};

const rowsOf = ({ top, bottom }: Area): number[] => Array.from({ length: bottom - top + 1 }, (_, at) => top + at);

/** Where each row goes; those that stay are left out. */
const movesIn = (book: Book, { sheet, area }: RangePlace, keys: readonly SortKey[]): ReadonlyMap<number, number> => {
  const hidden = book.assumes('sortsShownRowsOnly') ? hiddenRowsIn(book, sheet) : new Set<number>();
  const places = rowsOf(area).filter((row) => !hidden.has(row));
  const valued = places.map((row, at) => ({
    row,
    at: book.assumes('keepsOrderOfEqualRows') ? at : -at,
    values: keys.map(({ column }) => valueAt(book, { sheetId: sheet, col: column, row })),
  }));
  valued.sort((one, other) => {
    for (const [key, { way }] of keys.entries()) {
      const order = compare(one.values[key] ?? null, other.values[key] ?? null, way);
      if (order !== 0) return order;
    }
    return one.at - other.at;
  });
  return new Map(valued.flatMap(({ row }, at) => (places[at] === row ? [] : [[row, places[at] ?? row]])));
};

/** Refuses what Google refuses, and what nobody here knows of a sort. */
const checkSortable = (book: Book, { sheet, area }: RangePlace): void => {
  const { getters } = book.model;
  for (const merge of getters.getMergesInZone(sheet, area)) {
    if (merge.bottom > merge.top) throw new Error("You can't sort a range with vertical merges.");
    throw new Error('not in the stand-in: Range.sort of merged cells');
  }
  const isCut = (each: Area): boolean =>
    intersectionOf(each, area) !== null && (each.top > area.top || each.bottom < area.bottom);
  if (ruledAreas(book, sheet).some(isCut))
    throw new Error('not in the stand-in: Range.sort of some rows of a conditional format');
};

/** A formula in another row: what reads its own row reads that one then, and what is fixed stays. Of all else nothing is known. */
const formulaIn = (
  book: Book,
  { sheetId, col, row }: { readonly sheetId: string; readonly col: number; readonly row: number },
  to: number,
): string => {
  const { getters } = book.model;
  const cell = getters.getCell({ sheetId, col, row });
  if (!cell?.isFormula) return cell?.content ?? '';
  const { rangeDependencies } = cell.compiledFormula;
  const spread = getters.getSpreadZone({ sheetId, col, row });
  if (spread !== undefined && spread.bottom > spread.top)
    throw new Error('not in the stand-in: Range.sort of a formula that fills several rows');
  const isKnown = rangeDependencies.every(({ sheetId: read, zone, unboundedZone, parts }) => {
    const isWhole = unboundedZone.bottom === undefined && unboundedZone.top === 0;
    const isFixed = parts.every(({ rowFixed }) => rowFixed);
    return isWhole || isFixed || (read === sheetId && zone.top === row && zone.bottom === row);
  });
  if (!isKnown) throw new Error('not in the stand-in: Range.sort of a formula that reads other rows');
  return getters.getTranslatedCellFormula(sheetId, 0, to - row, cell.compiledFormula);
};

/** Rows as areas as wide as `area`, neighbours as one. */
const areasOfRows = (rows: readonly number[], { left, right }: Area): readonly Area[] => {
  const areas: { left: number; right: number; top: number; bottom: number }[] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = areas[areas.length - 1];
    if (last?.bottom === row - 1) last.bottom = row;
    else areas.push({ left, right, top: row, bottom: row });
  }
  return areas;
};

/** Takes the rules for data along with their rows; one that covers them all stays as it is. */
const moveValidations = (
  book: Book,
  dispatch: Dispatch,
  { sheet, area, moves }: RangePlace & { readonly moves: ReadonlyMap<number, number> },
): void => {
  const { getters } = book.model;
  const moved = getters.getDataValidationRules(sheet).flatMap(({ id, criterion, isBlocking, ranges }) => {
    const zones = ranges.map(({ zone }) => zone);
    const isTouched = zones.some((zone) => {
      const inside = intersectionOf(zone, area);
      return inside !== null && (inside.top > area.top || inside.bottom < area.bottom);
    });
    if (!isTouched) return [];
    const next = zones.flatMap((zone) => {
      const inside = intersectionOf(zone, area);
      if (inside === null) return [zone];
      return [
        ...areaWithout(zone, area),
        ...areasOfRows(
          rowsOf(inside).map((row) => moves.get(row) ?? row),
          inside,
        ),
      ];
    });
    return [{ rule: { id, criterion, ...(isBlocking === undefined ? {} : { isBlocking }) }, next }];
  });
  for (const { rule, next } of moved)
    dispatch('ADD_DATA_VALIDATION_RULE', {
      sheetId: sheet,
      ranges: next.map((zone) => getters.getRangeDataFromZone(sheet, zone)),
      rule,
    });
};

/** What each cell of an area holds once its rows are sorted, as far as they move, and how many cells there are in those rows. */
const sortedCells = (book: Book, place: RangePlace, keys: readonly SortKey[]) => {
  const { sheet, area } = place;
  const moves = movesIn(book, place, keys);
  const { getters } = book.model;
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, at) => area.left + at);
  const cells = [...moves].flatMap(([row, to]) =>
    columns.flatMap((col) => {
      const [source, target] = [
        { sheetId: sheet, col, row },
        { sheetId: sheet, col, row: to },
      ];
      const [cell, old] = [getters.getCell(source), getters.getCell(target)];
      const [border, oldBorder] = [getters.getCellBorder(source) ?? undefined, getters.getCellBorder(target)];
      if (cell === undefined && old === undefined && border === undefined && oldBorder === null) return [];
      return [{ target, cell, border, hasBorder: oldBorder !== null, content: formulaIn(book, source, to) }];
    }),
  );
  return { moves, cells, moved: moves.size * columns.length };
};

/**
 * Sorts the rows of an area by columns of the tab: values, formulas, looks, edges and rules for data go with their rows, and
 * heights and what a person hid stay where they are.
 */
export const sortRows = (book: Book, place: RangePlace, given: unknown): void => {
  const { sheet, area } = place;
  const keys = keysIn(given, area);
  book.settle();
  checkSortable(book, place);
  // What Google refuses it refuses at once; which rows move is told by what stands when it writes.
  const { moved } = sortedCells(book, place, keys);
  if (moved > 0) book.calls.cells('write', moved);
  book.later((dispatch) => {
    const { cells, moves } = sortedCells(book, place, keys);
    moveValidations(book, dispatch, { ...place, moves });
    for (const { target, cell, border, hasBorder, content } of cells) {
      if (border !== undefined || hasBorder) dispatch('SET_BORDER', { ...target, border });
      dispatch('UPDATE_CELL', { ...target, content, style: cell?.style ?? null, format: cell?.format ?? '' });
    }
    moveFilteredRows(book, sheet, moves);
  });
};
