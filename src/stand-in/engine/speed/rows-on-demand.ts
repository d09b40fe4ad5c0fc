import type { Model } from '@odoo/o-spreadsheet';
import { methodOf, partsIn } from './engine-insides.ts';

/** The height of a row of small letters, in pixels. */
const usual = 23;

const sizeIn = (tallest: unknown): number =>
  typeof tallest === 'object' && tallest !== null && 'size' in tallest ? Number(tallest.size) : usual;

/** Measures a row of cells when its height is asked for: the engine measures each cell that is written or gets another look. */
export const measureRowsOnDemand = (model: Model): void => {
  const part = partsIn(model, 'handlers').find((each) => 'tallestCellInRow' in each);
  if (part === undefined) throw new Error('The engine measures rows elsewhere.');
  const tallestIn = methodOf(part, 'getRowTallestCell');
  const rowSize = (sheetId: string, row: number): number =>
    Math.round(model.getters.getUserRowSize(sheetId, row) ?? sizeIn(tallestIn(sheetId, row)));
  for (const step of ['beforeHandle', 'handle']) Reflect.set(part, step, () => undefined);
  Reflect.set(part, 'getRowSize', rowSize);
  Reflect.set(model.getters, 'getRowSize', rowSize);
};
