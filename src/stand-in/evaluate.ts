import type { Model } from '@odoo/o-spreadsheet';
import { inOneStep, openModel } from './engine.ts';
import { isText } from './format.ts';
import { localeOf } from './locale.ts';
import { engineName } from './tab-names.ts';
import { contentOf } from './typed.ts';

/** A cell of a test's sheet: days are serial numbers, texts stay texts unless they start with `=`. */
export type TypedCell = string | number | boolean | null;

const contentIn = (value: TypedCell, place: Parameters<typeof contentOf>[1]): string => {
  const isLiteral = typeof value === 'string' && !value.startsWith('=');
  return contentOf(isLiteral ? `'${value}` : value, place).content;
};

/** The values of formulas over sheets of typed cells, as a spreadsheet of this locale computes them; errors by their names. */
export const evaluate = (
  sheets: Readonly<Record<string, readonly (readonly TypedCell[])[]>>,
  formulas: readonly string[],
  locale = 'en_US',
): readonly (string | number | boolean | null)[] => {
  const described = localeOf(locale);
  const place = { locale: described, zone: 'Etc/UTC', format: undefined };
  const tables = { ...sheets, 'evaluate here': formulas.map((formula) => [formula]) };
  const model: Model = openModel({
    locale,
    workbook: {
      settings: { locale: described },
      sheets: Object.entries(tables).map(([name, rows], at) => ({
        id: `s${at}`,
        name: engineName(name),
        rowNumber: Math.max(2, rows.length),
        colNumber: Math.max(2, ...rows.map((row) => row.length)),
      })),
    },
  });
  inOneStep(model, (dispatch) => {
    Object.values(tables).forEach((rows, at) => {
      rows.forEach((cells, row) => {
        cells.forEach((value, col) => {
          if (value === null || value === '') return;
          dispatch('UPDATE_CELL', { sheetId: `s${at}`, col, row, content: contentIn(value, place) });
        });
      });
    });
  });
  const sheetId = `s${Object.keys(sheets).length}`;
  return formulas.map((_, row) => {
    const { value, format } = model.getters.getEvaluatedCell({ sheetId, col: 0, row });
    return isText(format) ? String(value) : value;
  });
};
