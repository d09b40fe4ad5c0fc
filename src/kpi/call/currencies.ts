import { currencyInCell } from '../../text/currency-name.ts';
import { isErrorText } from '../../text/error-text.ts';
import { FunctionError } from './function-error.ts';
import { type ArgumentLabel, type CellPlace, type Grid, quotation } from './grid.ts';

/** A cell that states a currency, and the argument that it stands in. */
export interface StatedCurrency {
  readonly code: string;
  readonly label: ArgumentLabel;
  readonly place: CellPlace;
}

const hasDigit = /\d/;

/**
 * The currency that the cells of an argument state, `known` where they state none. Throws where one states another than the
 * cells before it or than `known`: money of several currencies is neither added nor divided.
 */
export const statedCurrency = (
  label: ArgumentLabel,
  grid: Grid,
  known: StatedCurrency | null,
): StatedCurrency | null => {
  let stated = known;
  for (let row = 0; row < grid.height; row += 1)
    for (let column = 0; column < grid.width; column += 1) {
      const cell = grid.at(row, column);
      if (typeof cell !== 'string' || !hasDigit.test(cell) || isErrorText(cell)) continue;
      const code = currencyInCell(cell, '');
      if (code === null || code === stated?.code) continue;
      const place = { grid, row, column };
      if (stated !== null) throw otherCurrency(label, place, stated);
      stated = { code, label, place };
    }
  return stated;
};

const otherCurrency = (label: ArgumentLabel, place: CellPlace, stated: StatedCurrency): FunctionError => {
  const [own, other] = [quotation(label, place), quotation(stated.label, stated.place)];
  return new FunctionError(label, {
    en: `${own.en} is in another currency than ${other.en}; money of several currencies is neither added nor divided.`,
    uk: `${own.uk} в іншій валюті, ніж ${other.uk}; кошти в різних валютах не підсумовуються й не діляться.`,
  });
};
