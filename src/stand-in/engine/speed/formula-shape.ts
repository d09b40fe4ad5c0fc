/** A formula without its references, and these. */
export interface FormulaShape {
  /** Its text with a mark for each reference, which tells its form and whether it came before. */
  readonly shape: string;
  /** In the order of the text. */
  readonly references: readonly string[];
}

/**
 * A cell or a range as everybody writes them, or a text, in which something may look like one. What has a comma in the name
 * of its tab is left where it stands: Google refuses some commas in formulas. So is what stands beside a letter of any other
 * alphabet, which nothing has to know for that.
 */
const pieces =
  /"[^"]*"|(?<![\w.$!':\u0080-\uffff])(?:'(?:[^',]|'')*'!|[A-Za-z_]\w*!)?(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}(?:\$?\d{1,7})?)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?:\$?\d{1,7})?)(?![\w.$!'(:\u0080-\uffff])/g;

/** Parts of references: `A1`, which is a cell, and `A`, which is a column. */
const parts = /\$?[A-Z]+(\$?\d+)?/g;

/** No formula has this letter. */
const mark = '\u0001';

const known = new Map<string, FormulaShape>();

/** The most that are kept. */
const mostKnown = 20_000;

const shapeIn = (formula: string): FormulaShape => {
  // The engine takes a quotation mark behind one for a part of the text.
  if (formula.includes('\\')) return { shape: formula, references: [] };
  const references: string[] = [];
  const marks = new Map<string, string>();
  const shape = formula.replace(pieces, (piece) => {
    if (piece.startsWith('"')) return piece;
    references.push(piece);
    const before = marks.get(piece);
    if (before !== undefined) return before;
    const form = piece.slice(piece.lastIndexOf('!') + 1).replace(parts, (_, row) => (row === undefined ? 'c' : 'x'));
    const first = `${mark}${form}${references.length - 1}${mark}`;
    marks.set(piece, first);
    return first;
  });
  return { shape, references };
};

/**
 * What formulas have in common that say the same of other cells, as those of each row do.
 *
 *     Posts!$A2*$B$1+$B$1    and  Posts!$A3*$C$1+$C$1    differ in their references alone
 */
export const formulaShape = (formula: string): FormulaShape => {
  const found = known.get(formula);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const read = shapeIn(formula);
  known.set(formula, read);
  return read;
};

/** A text of such a formula with places for its references, counted from 0. */
export type Template = readonly (string | number)[];

/** Where the references of a formula stand in what became of it; `null` where others stand in it, or others in other letters. */
export const templateOf = ({ references }: FormulaShape, text: string): Template | null => {
  const made = shapeIn(text);
  const places = made.references.map((reference) => references.indexOf(reference));
  const distinct = new Set(references);
  const isClear = new Set([...distinct].map((reference) => reference.toUpperCase())).size === distinct.size;
  if (places.includes(-1) || !isClear) return null;
  const marked = new RegExp(`${mark}[^${mark}]*${mark}`);
  return made.shape.split(marked).flatMap((piece, at) => [piece, ...places.slice(at, at + 1)]);
};

/** The text of a template with these references. */
export const textWith = (template: Template, references: readonly string[]): string =>
  template.map((piece) => (typeof piece === 'number' ? references[piece] : piece)).join('');
