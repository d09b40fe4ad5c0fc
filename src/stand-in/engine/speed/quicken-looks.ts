import type { CellPosition, CoreCommand, Model } from '@odoo/o-spreadsheet';
import { cellsIn, methodOf, partOf } from './engine-insides.ts';

type Formatting = Extract<CoreCommand, { type: 'UPDATE_CELL' }>;
type Zone = ReturnType<Model['getters']['getSheetZone']>;

/** Puts a cell among those that the engine keeps, as what could be undone is kept of none. */
const putIn = (model: Model): ((sheetId: string, id: string | number, cell: object) => void) => {
  const cells = cellsIn(model);
  return (sheetId, id, cell) => {
    cells[sheetId] ??= {};
    cells[sheetId][id] = cell;
  };
};

/** Keeps a formula as it is compiled where only the look of its cell changes: the engine would write it down and read it again. */
const keepFormulas = (model: Model): void => {
  const cells = partOf(model, 'cell');
  const [update, put] = [methodOf(cells, 'updateCell'), putIn(model)];
  const keeping = (...given: [sheetId: string, col: number, row: number, after: Formatting]): void => {
    const [sheetId, col, row, after] = given;
    const before = model.getters.getCell({ sheetId, col, row });
    if (after.content !== undefined || 'formula' in after || !before?.isFormula) {
      update(...given);
      return;
    }
    const style = after.style === undefined ? before.style : (after.style ?? undefined);
    const format = after.format === undefined ? before.format : after.format;
    put(sheetId, before.id, { ...before, style, format });
  };
  Reflect.set(cells, 'updateCell', keeping);
};

/**
 * Gives cells a style without a command for each, as nothing but the cells themselves reads it from such a command. Formats are
 * commands as before: a value is read by them.
 */
const styleAtOnce = (model: Model): void => {
  const [cells, sheets] = [partOf(model, 'cell'), partOf(model, 'sheet')];
  const [put, place] = [putIn(model), methodOf(sheets, 'updateCellPosition')];
  const [nextId, formatted] = [methodOf(cells, 'getNextCellId'), methodOf(cells, 'setStyleFormat')];
  const blank = { content: '', isFormula: false, parsedValue: null, format: undefined };
  const styled = (position: CellPosition, styleAfter: (before: object | undefined) => object): void => {
    const before = model.getters.getCell(position);
    const id = before?.id ?? String(nextId());
    put(position.sheetId, id, { ...(before ?? blank), id, style: styleAfter(before?.style) });
    if (before === undefined) place({ ...position, cellId: id });
  };
  Reflect.set(cells, 'setStyleFormat', (...given: [string, readonly Zone[], object | null | undefined, unknown]) => {
    const [sheetId, target, style, format] = given;
    if (!style || format !== undefined) {
      formatted(...given);
      return;
    }
    // Cells that had one style have one again.
    const after = new Map<object | undefined, object>();
    const styleAfter = (before: object | undefined): object => {
      const known = after.get(before) ?? { ...before, ...style };
      after.set(before, known);
      return known;
    };
    for (const { left, right, top, bottom } of target)
      for (let col = left; col <= right; col++)
        for (let row = top; row <= bottom; row++) styled({ sheetId, col, row }, styleAfter);
  });
};

/** Clears none but the cells that there are: of the rows that are deleted below a table almost all are blank. */
const clearWhatThereIs = (model: Model): void => {
  const cells = partOf(model, 'cell');
  const clear = methodOf(cells, 'clearCells');
  Reflect.set(cells, 'clearCells', (sheetId: string, target: readonly Zone[]) => {
    for (const { left, right, top, bottom } of target)
      for (let row = top; row <= bottom; row++)
        for (let col = left; col <= right; col++)
          if (model.getters.getCell({ sheetId, col, row }) !== undefined)
            clear(sheetId, [{ left: col, right: col, top: row, bottom: row }]);
  });
};

/** Makes looks cheaper, which a report gives to each of its cells by the five and six, and what clears them. */
export const quickenLooks = (model: Model): void => {
  keepFormulas(model);
  styleAtOnce(model);
  clearWhatThereIs(model);
};
