import { helpers } from '@odoo/o-spreadsheet';
import type { Area } from '../a1.ts';
import type { Book } from '../book.ts';
import { fromEngine, toEngine } from '../formula.ts';
import { arrivalsFrom, arrived, checkUnfiltered } from './filter.ts';
import type { Place } from './places.ts';
import { unvalidate } from './validation.ts';

/** What two areas share; `null` where it is nothing. */
const shared = (one: Area, other: Area): Area | null => {
  const area = {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
  return area.left <= area.right && area.top <= area.bottom ? area : null;
};

const isInside = (inner: Area, outer: Area): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

/** Makes every cell of an area a part of no merge. */
export const breakMerges = (book: Book, { sheet, area }: Place): void =>
  book.later((dispatch) => {
    const target = book.model.getters.getMergesInZone(sheet, area);
    if (target.length > 0) dispatch('REMOVE_MERGE', { sheetId: sheet, target });
  });

/**
 * Copies values, formulas, looks, edges, merges and rules for data to as many cells in the same rows of another tab, over
 * all that is there. Formulas stay as they are written: in the same cells nothing shifts, and in other columns they throw.
 */
export const copyCells = (book: Book, from: Place, to: Place): void => {
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
  const arrivalOf = arrivalsFrom(book, from.sheet);
  breakMerges(book, to);
  unvalidate(book, to.sheet, [goal]);
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
        const content = cell?.isFormula
          ? toEngine(fromEngine(getters.getCellText(source, { showFormula: true }), book.locale), book.locale)
          : (cell?.content ?? '');
        const border = getters.getCellBorder(source) ?? undefined;
        if (border !== undefined || getters.getCellBorder(target) !== null)
          dispatch('SET_BORDER', { ...target, border });
        if (cell === undefined && getters.getCell(target) === undefined) continue;
        dispatch('CLEAR_FORMATTING', { sheetId: to.sheet, target: [helpers.positionToZone(target)] });
        dispatch('UPDATE_CELL', { ...target, content, style: cell?.style ?? null, format: cell?.format ?? '' });
        if (border !== undefined) dispatch('SET_BORDER', { ...target, border });
      }
    }
    const merges = getters.getMergesInZone(from.sheet, area).filter((merge) => isInside(merge, area));
    if (merges.length > 0) dispatch('ADD_MERGE', { sheetId: to.sheet, target: merges.map(moved), force: true });
    for (const { criterion, isBlocking, ranges } of getters.getDataValidationRules(from.sheet)) {
      const zones = ranges.flatMap(({ zone }) => {
        const inside = shared(zone, area);
        return (inside && arrived(inside, arrivalOf)) ?? [];
      });
      if (zones.length === 0) continue;
      dispatch('ADD_DATA_VALIDATION_RULE', {
        sheetId: to.sheet,
        ranges: zones.map((zone) => getters.getRangeDataFromZone(to.sheet, moved(zone))),
        rule: { id: book.newId(), criterion, ...(isBlocking === undefined ? {} : { isBlocking }) },
      });
    }
  });
};
