import { type Area, addressOf, intersectionOf, isInside } from '../../a1.ts';
import type { Book } from '../../book.ts';
import { contentOf } from '../../engine/cell-content.ts';
import { googleText } from '../../engine/errors.ts';
import { copyRules, cutRules } from './conditional-format.ts';
import { checkUnfiltered, copiedAreaOf, copiedRowsOf } from './filter.ts';
import type { RangePlace } from './range-places.ts';
import { clearValidation } from './validation.ts';

const positionsIn = (areas: readonly Area[]): readonly { readonly col: number; readonly row: number }[] =>
  areas.flatMap(({ left, top, right, bottom }) =>
    Array.from({ length: (right - left + 1) * (bottom - top + 1) }, (_, at) => ({
      col: left + (at % (right - left + 1)),
      row: top + Math.floor(at / (right - left + 1)),
    })),
  );

/** Refuses to merge or to break where a merge lies in none of the areas as a whole and yet touches one. */
const checkMerges = (book: Book, sheet: string, areas: readonly Area[]): void => {
  for (const area of areas)
    if (book.model.getters.getMergesInZone(sheet, area).some((merge) => !isInside(merge, area)))
      throw new Error('You must select all cells in a merged range to merge or unmerge them.');
};

/** Makes one merge of each area. */
export const merge = (book: Book, sheet: string, areas: readonly Area[]): void =>
  book.later((dispatch) => {
    checkMerges(book, sheet, areas);
    dispatch('ADD_MERGE', { sheetId: sheet, target: [...areas], force: true });
  });

/** Makes every cell of an area a part of no merge, as a person would; throws where it cuts a merge. */
export const breakApart = (book: Book, { sheet, area }: RangePlace): void => {
  book.later(() => checkMerges(book, sheet, [area]));
  breakMerges(book, { sheet, area });
};

/** Makes every cell of an area a part of no merge. */
const breakMerges = (book: Book, { sheet, area }: RangePlace): void =>
  book.later((dispatch) => {
    const target = book.model.getters.getMergesInZone(sheet, area);
    if (target.length > 0) dispatch('REMOVE_MERGE', { sheetId: sheet, target });
  });

/**
 * Copies values, formulas, looks, edges, merges, conditional formats and rules for data to as many cells in the same rows of another tab, over
 * all that is there. Formulas stay as they are written: in the same cells nothing shifts, and in other columns they throw.
 */
export const copyCells = (book: Book, from: RangePlace, to: RangePlace): void => {
  const { getters } = book.model;
  const { area } = from;
  const across = to.area.left - area.left;
  const moved = (zone: Area): Area => ({ ...zone, left: zone.left + across, right: zone.right + across });
  const goal = moved(area);
  if (
    from.sheet === to.sheet ||
    (['left', 'top', 'right', 'bottom'] as const).some((side) => goal[side] !== to.area[side])
  )
    throw new Error('not in the stand-in: Range.copyTo to anything but the same rows of another tab');
  checkUnfiltered(book, to.sheet);
  const arrivalOf = copiedRowsOf(book, from.sheet);
  breakMerges(book, to);
  clearValidation(book, to.sheet, [goal]);
  book.later((dispatch) => {
    for (let row = area.top; row <= area.bottom; row++) {
      const arrival = arrivalOf(row);
      if (arrival === null) continue;
      for (let col = area.left; col <= area.right; col++) {
        const source = { sheetId: from.sheet, col, row };
        const target = { sheetId: to.sheet, col: col + across, row: arrival };
        const cell = getters.getCell(source);
        if (cell?.isFormula && across !== 0)
          throw new Error('not in the stand-in: Range.copyTo of a formula to other cells than its own');
        const content = cell?.isFormula ? cell.compiledFormula.toFormulaString(getters) : (cell?.content ?? '');
        const border = getters.getCellBorder(source) ?? undefined;
        if (border !== undefined || getters.getCellBorder(target) !== null)
          dispatch('SET_BORDER', { ...target, border });
        if (cell === undefined && getters.getCell(target) === undefined) continue;
        dispatch('UPDATE_CELL', { ...target, content, style: cell?.style ?? null, format: cell?.format ?? '' });
      }
    }
    const merges = getters.getMergesInZone(from.sheet, area).filter((merge) => isInside(merge, area));
    if (merges.length > 0) dispatch('ADD_MERGE', { sheetId: to.sheet, target: merges.map(moved), force: true });
    for (const { criterion, isBlocking, ranges } of getters.getDataValidationRules(from.sheet)) {
      const zones = ranges.flatMap(({ zone }) => {
        const inside = intersectionOf(zone, area);
        return (inside && copiedAreaOf(inside, arrivalOf)) ?? [];
      });
      if (zones.length === 0) continue;
      dispatch('ADD_DATA_VALIDATION_RULE', {
        sheetId: to.sheet,
        ranges: zones.map((zone) => getters.getRangeDataFromZone(to.sheet, moved(zone))),
        rule: { id: book.newId(), criterion, ...(isBlocking === undefined ? {} : { isBlocking }) },
      });
      // The engine writes FALSE under every box: what was copied blank stays blank.
      if (criterion.type === 'isBoolean')
        for (const position of positionsIn(ranges.flatMap(({ zone }) => intersectionOf(zone, area) ?? []))) {
          const row = arrivalOf(position.row);
          const cell = getters.getCell({ sheetId: from.sheet, ...position });
          if (row !== null && !cell?.isFormula && (cell?.content ?? '') === '')
            dispatch('UPDATE_CELL', { sheetId: to.sheet, col: position.col + across, row, content: '' });
        }
    }
    cutRules(book, dispatch, { sheet: to.sheet, area: goal });
    copyRules(book, dispatch, {
      from,
      to: to.sheet,
      arriveAt: (inside) => {
        const there = copiedAreaOf(inside, arrivalOf);
        return there === null ? null : moved(there);
      },
    });
  });
};

/** What the cells of an area show, as it is written into those of which a formula shows it. */
const shownCells = ({ model: { getters }, locale, zone }: Book, { sheet, area }: RangePlace) => {
  const shown: { readonly col: number; readonly row: number; readonly content: string }[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++) {
      const position = { sheetId: sheet, col, row };
      const cell = getters.getCell(position);
      const { type: is, value } = getters.getEvaluatedCell(position);
      // A cell without content of its own may show what a formula elsewhere spills.
      if (cell !== undefined && !cell.isFormula && (cell.content !== '' || value === null)) continue;
      const setting = { locale, zone, keepsMarks: false, format: cell?.format };
      const { content } =
        is !== 'error' && typeof value === 'string'
          ? contentOf(`'${googleText(value)}`, setting)
          : { content: String(value ?? '') };
      // The engine cuts blanks off from a text that has no mark.
      const isCut = content !== content.trim() && !content.startsWith("'");
      const written = typeof value === 'boolean' ? content.toUpperCase() : isCut ? `'${content}` : content;
      if (cell !== undefined || written !== '') shown.push({ col, row, content: written });
    }
  return shown;
};

/** Puts what formulas show in their places: values alone are copied, and only onto the same cells. */
export const pasteValues = (
  book: Book,
  {
    from: { sheet, area },
    to,
    more,
  }: { readonly from: RangePlace; readonly to: RangePlace; readonly more: readonly unknown[] },
): void => {
  const [type, transposed, ...rest] = more;
  if (type !== 'PASTE_VALUES' || transposed !== false || rest.length > 0)
    throw new Error('not in the stand-in: Range.copyTo of a part other than values');
  if (to.sheet !== sheet || addressOf(to.area) !== addressOf(area))
    throw new Error('not in the stand-in: Range.copyTo of values to other cells than their own');
  checkUnfiltered(book, sheet);
  // What formulas show rests on all that was written before.
  book.settle();
  book.later((dispatch) => {
    for (const cell of shownCells(book, { sheet, area })) dispatch('UPDATE_CELL', { sheetId: sheet, ...cell });
  });
};
