import type { Model } from '@odoo/o-spreadsheet';
import { openChromium } from '../../chromium.ts';

/** A text as a cell shows it. */
interface ShownText {
  readonly text: string;
  /** In points. */
  readonly size: number;
  readonly isBold: boolean;
}

/** The width of texts in pixels in Arial, or in what is as wide. */
export type Measure = (texts: readonly ShownText[]) => Promise<readonly number[]>;

/** Measures in a browser, with the letters that it has for Arial. The caller closes it. */
export const openMeasure = async (): Promise<{ readonly measure: Measure; readonly close: () => Promise<void> }> => {
  const browser = await openChromium();
  const page = await browser.newPage();
  return {
    close: () => browser.close(),
    measure: (texts) =>
      page.evaluate((all) => {
        const context = document.createElement('canvas').getContext('2d');
        if (context === null) throw new Error('No canvas.');
        return all.map(({ text, size, isBold }) => {
          context.font = `${isBold ? 'bold ' : ''}${(size * 4) / 3}px Arial, "Liberation Sans"`;
          return context.measureText(text).width;
        });
      }, texts),
  };
};

/** What Sheets leaves free at each side of a cell, in pixels; a text that is longer begins after it and is cut at the border, one in the middle at both. */
const padding = 3;
/** How high a line is to its letters, in points, in pixels. */
const lineHeight = (size: number): number => size * 1.55;

/** By how much letters may differ from one program to another, in pixels. */
const hinting = 2;

interface Line {
  readonly address: string;
  readonly shown: ShownText;
  /** The pixels that it has, and how many lines its cell has room for. */
  readonly room: number;
  readonly lines: number;
}

const lettersOf = (column: number): string => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[column] ?? '';

/** The letters of a cell whose figures a chart covers. */
const covered = '#ffffff';

/** Every text of a tab with the room that it has: its own cell, and the blank ones beside it into which it goes on. */
const linesOf = ({ getters }: Model, tab: string, columns: number): readonly Line[] => {
  const sheetId = getters.getSheetIdByName(tab) ?? '';
  const rows = getters.getNumberRows(sheetId);
  const isBlank = (col: number, row: number) =>
    getters.getCell({ sheetId, col, row })?.isFormula !== true &&
    getters.getEvaluatedCell({ sheetId, col, row }).type === 'empty';
  const widthOf = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => getters.getColSize(sheetId, from + at)).reduce(
      (sum, one) => sum + one,
      0,
    );
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) =>
    Array.from({ length: columns }, (_, col) => col).flatMap((col): readonly Line[] => {
      const position = { sheetId, col, row };
      const cell = getters.getEvaluatedCell(position);
      const {
        fontSize: size = 10,
        bold: isBold = false,
        align,
        wrapping,
        textColor,
        fillColor,
      } = getters.getCellComputedStyle(position);
      if (cell.formattedValue === '' || (textColor?.toLowerCase() === covered && fillColor === undefined)) return [];
      const merge = getters.getMerge(position);
      let [left, right] = [merge?.left ?? col, merge?.right ?? col];
      const isText = cell.type === 'text';
      const side = align ?? (isText ? 'left' : 'right');
      if (isText && wrapping !== 'wrap') {
        if (side !== 'right') while (right + 1 < columns && isBlank(right + 1, row)) right++;
        if (side !== 'left') while (left > 0 && isBlank(left - 1, row)) left--;
      }
      const room = widthOf(left, right) - (side === 'center' ? 0 : padding);
      const height = getters.getRowSize(sheetId, row);
      const lines = wrapping === 'wrap' ? Math.max(1, Math.floor(height / lineHeight(size))) : 1;
      return cell.formattedValue.split('\n').map((text, _, all) => ({
        address: `${lettersOf(col)}${row + 1}`,
        shown: { text, size, isBold },
        room,
        lines: Math.max(1, Math.floor(lines / all.length)),
      }));
    }),
  );
};

/** The texts of a tab that do not fit their cells, with how many pixels they lack. */
export const textsCut = async (model: Model, tab: string, measure: Measure): Promise<readonly string[]> => {
  const lines = linesOf(model, tab, 8);
  const widths = await measure(lines.map(({ shown }) => shown));
  return lines.flatMap(({ address, shown, room, lines: count }, at) => {
    const lacks = Math.ceil((widths[at] ?? 0) - room * count);
    return lacks > hinting ? [`${address}, ${lacks} px: ${shown.text}`] : [];
  });
};
