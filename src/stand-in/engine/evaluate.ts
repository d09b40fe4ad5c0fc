import { helpers, type Model } from '@odoo/o-spreadsheet';
import { contentOf } from './cell-content.ts';
import { openModel, runAsOneCommand } from './engine.ts';
import { googleError, googleText } from './errors.ts';
import { localeOf } from './locale.ts';
import { isTextFormat } from './number-format.ts';
import { engineName } from './tab-names.ts';

/** A cell of a test's sheet: days are serial numbers, texts stay texts unless they start with `=`. */
export type TypedCell = string | number | boolean | null;

export type TypedRows = readonly (readonly TypedCell[])[];

interface TypedPosition {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: TypedCell;
}

/** Sheets of typed cells in the engine. Rows and columns count from 0. */
export interface TestSheets {
  /** Puts rows in the place of all that some sheets hold, and values in cells, in one evaluation. */
  readonly change: (change: {
    readonly filled?: Readonly<Record<string, TypedRows>>;
    readonly typed?: readonly TypedPosition[];
  }) => void;
  /** What a cell evaluates to; an error by its name. */
  readonly at: (sheet: string, row: number, column: number) => string | number | boolean | null;
}

const contentIn = (value: TypedCell, place: Parameters<typeof contentOf>[1]): string => {
  const isLiteral = typeof value === 'string' && !value.startsWith('=');
  return contentOf(isLiteral ? `'${value}` : value, place).content;
};

const widest = (rows: TypedRows): number => rows.reduce((most, row) => Math.max(most, row.length), 2);

/** Opens sheets of typed cells as a spreadsheet of this locale; `spare` rows below each are there for later. */
export const openSheets = (sheets: Readonly<Record<string, TypedRows>>, locale: string, spare = 0): TestSheets => {
  const described = localeOf(locale);
  const place = { locale: described, zone: 'Etc/UTC', format: undefined, keepsMarks: false };
  const names = Object.keys(sheets);
  const idOf = (name: string) => `s${names.indexOf(name)}`;
  const contentAt = (value: TypedCell | undefined) =>
    value === undefined || value === null || value === '' ? '' : contentIn(value, place);
  const cellsOf = (rows: TypedRows) =>
    Object.fromEntries(
      rows.flatMap((line, row) =>
        line.flatMap((value, col) => {
          const content = contentAt(value);
          return content === '' ? [] : [[helpers.toXC(col, row), content] as const];
        }),
      ),
    );
  const model: Model = openModel({
    locale,
    workbook: {
      settings: { locale: described },
      sheets: Object.entries(sheets).map(([name, rows]) => ({
        id: idOf(name),
        name: engineName(name),
        rowNumber: Math.max(2, rows.length + spare),
        colNumber: widest(rows),
        cells: cellsOf(rows),
      })),
    },
  });
  const contentHeld = (sheetId: string, row: number, col: number): string => {
    const cell = model.getters.getCell({ sheetId, row, col });
    if (cell?.isFormula) return model.getters.getCellText({ sheetId, row, col }, { showFormula: true });
    return cell?.content ?? '';
  };
  const change: TestSheets['change'] = ({ filled = {}, typed = [] }) =>
    runAsOneCommand(model, (dispatch) => {
      // Many cells change and all formulas with them: after this the engine evaluates them all and seeks no dependents.
      if (Object.keys(filled).length > 0) dispatch('UPDATE_LOCALE', { locale: described });
      for (const [name, rows] of Object.entries(filled)) {
        const sheetId = idOf(name);
        const height = Math.max(rows.length, model.getters.getNumberRows(sheetId));
        const width = model.getters.getNumberCols(sheetId);
        for (let row = 0; row < height; row++)
          for (let col = 0; col < width; col++) {
            const content = contentAt(rows[row]?.[col]);
            // A cell that stays the same would cost the engine as much as one that changes.
            if (content !== contentHeld(sheetId, row, col)) dispatch('UPDATE_CELL', { sheetId, col, row, content });
          }
      }
      for (const { sheet, row, column, value } of typed)
        dispatch('UPDATE_CELL', { sheetId: idOf(sheet), col: column, row, content: contentAt(value) });
    });
  return {
    change,
    at: (sheet, row, col) => {
      const cell = model.getters.getEvaluatedCell({ sheetId: idOf(sheet), col, row });
      if (cell.type === 'error') return googleError(cell.value, cell.message);
      const { value, format } = cell;
      return typeof value === 'string' || isTextFormat(format) ? googleText(String(value)) : value;
    },
  };
};

/** The values of formulas over sheets of typed cells, as a spreadsheet of this locale computes them; errors by their names. */
export const evaluate = (
  sheets: Readonly<Record<string, TypedRows>>,
  formulas: readonly string[],
  locale = 'en_US',
): readonly (string | number | boolean | null)[] => {
  const here = 'evaluate here';
  const opened = openSheets({ ...sheets, [here]: formulas.map((formula) => [formula]) }, locale);
  return formulas.map((_, row) => opened.at(here, row, 0));
};
