import { helpers } from '@odoo/o-spreadsheet';
import type { Area } from '../a1.ts';
import type { Book } from '../book.ts';
import { fromEngine, toEngine } from '../formula.ts';
import type { Place } from './places.ts';
import { unvalidate } from './validation.ts';

const isInside = (inner: Area, outer: Area): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

/** Makes every cell of an area a part of no merge. */
export const breakMerges = (book: Book, { sheet, area }: Place): void =>
  book.later((dispatch) => {
    const target = book.model.getters.getMergesInZone(sheet, area);
    if (target.length > 0) dispatch('REMOVE_MERGE', { sheetId: sheet, target });
  });

/**
 * Copies values, formulas, looks, edges, merges and rules for data to the same cells of another tab, over all that is
 * there. Formulas stay as they are written: between the same cells nothing shifts.
 */
export const copyCells = (book: Book, from: Place, to: Place): void => {
  const { getters } = book.model;
  const { area } = from;
  if (
    from.sheet === to.sheet ||
    (['left', 'top', 'right', 'bottom'] as const).some((side) => area[side] !== to.area[side])
  )
    throw new Error('not in the stand-in: Range.copyTo to other cells than the same ones of another tab');
  breakMerges(book, to);
  unvalidate(book, to.sheet, [area]);
  book.later((dispatch) => {
    for (let row = area.top; row <= area.bottom; row++)
      for (let col = area.left; col <= area.right; col++) {
        const [source, target] = [from, to].map(({ sheet }) => ({ sheetId: sheet, col, row }));
        if (source === undefined || target === undefined) continue;
        const cell = getters.getCell(source);
        const content = cell?.isFormula
          ? toEngine(fromEngine(getters.getCellText(source, { showFormula: true }), book.locale), book.locale)
          : (cell?.content ?? '');
        dispatch('SET_BORDER', { ...target, border: getters.getCellBorder(source) ?? undefined });
        if (cell === undefined && getters.getCell(target) === undefined) continue;
        dispatch('CLEAR_FORMATTING', { sheetId: to.sheet, target: [helpers.positionToZone(target)] });
        dispatch('UPDATE_CELL', { ...target, content, style: cell?.style ?? null, format: cell?.format ?? '' });
        dispatch('SET_BORDER', { ...target, border: getters.getCellBorder(source) ?? undefined });
      }
    const merges = getters.getMergesInZone(from.sheet, area).filter((merge) => isInside(merge, area));
    if (merges.length > 0) dispatch('ADD_MERGE', { sheetId: to.sheet, target: merges, force: true });
    for (const { criterion, isBlocking, ranges } of getters.getDataValidationRules(from.sheet)) {
      const zones = ranges.map(({ zone }) => zone).filter((zone) => isInside(zone, area));
      if (zones.length === 0) continue;
      dispatch('ADD_DATA_VALIDATION_RULE', {
        sheetId: to.sheet,
        ranges: zones.map((zone) => getters.getRangeDataFromZone(to.sheet, zone)),
        rule: { id: book.newId(), criterion, ...(isBlocking === undefined ? {} : { isBlocking }) },
      });
    }
  });
};
