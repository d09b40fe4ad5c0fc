import { isVisibleCode, type TextCells, wholeNumberIn } from './table-cells.ts';

/** A cell that may be a whole number, though too long to be kept with its place. */
export const unread = -2;

/** What stands for the first character of a cell in which nothing stands. */
export const nothing = -1;

const isBlankCode = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Where each cell begins, what a glance at it says (its number, its first character), and where each row begins. */
type Places = Readonly<Record<'places' | 'numbers' | 'codes' | 'firsts' | 'lines', Int32Array>>;

/**
 * The cells of a text by where they begin: nothing is cut out of it until it is asked for. A place is twice the position in
 * the text, and one more where the cell is quoted; a cell ends one character before the next begins.
 */
export const placedCells = (
  text: string,
  { places, numbers, codes, firsts, lines }: Places,
  strayQuotes: readonly number[],
): TextCells => {
  const count = firsts.length - 1;
  const placeOf = (row: number, position: number): number => {
    const at = (firsts[row] ?? 0) + position;
    return position >= 0 && row >= 0 && row < count && at < (firsts[row + 1] ?? 0) ? at : -1;
  };
  // What stands in a cell begins and ends here: within its quotes, where it has them.
  const isQuoted = (at: number): number => (places[at] ?? 0) & 1;
  const startOf = (at: number): number => ((places[at] ?? 0) >> 1) + isQuoted(at);
  const endOf = (at: number): number => ((places[at + 1] ?? 0) >> 1) - 1 - isQuoted(at);
  const textAt = (at: number): string => {
    const inside = text.slice(startOf(at), endOf(at));
    return isQuoted(at) === 1 && inside.includes('"') ? inside.replace(/""/g, '"') : inside;
  };
  // No cell is longer than its row.
  let longest = 0;
  for (let row = 0; row < count; row += 1)
    longest = Math.max(longest, ((places[firsts[row + 1] ?? 0] ?? 0) >> 1) - ((places[firsts[row] ?? 0] ?? 0) >> 1));
  return {
    count,
    lines,
    longest,
    strayQuotes,
    widthOf: (row) => (row < count ? (firsts[row + 1] ?? 0) - (firsts[row] ?? 0) : 0),
    cell: (row, position) => {
      const at = placeOf(row, position);
      return at === -1 ? '' : textAt(at);
    },
    code: (row, position) => {
      const at = placeOf(row, position);
      return at === -1 ? nothing : (codes[at] ?? nothing);
    },
    isBlank: (row, position) => {
      const at = placeOf(row, position);
      // Most cells show by their first character that they are not blank.
      if (at === -1 || isVisibleCode(codes[at] ?? nothing)) return at === -1;
      const to = endOf(at);
      for (let from = startOf(at); from < to; from += 1) {
        const code = text.charCodeAt(from);
        if (code > 127) return text.slice(from, to).trim() === '';
        if (!isBlankCode(code)) return false;
      }
      return true;
    },
    whole: (row, position) => {
      const at = placeOf(row, position);
      if (at === -1) return -1;
      const number = numbers[at] ?? -1;
      return number === unread ? wholeNumberIn(text, startOf(at), endOf(at)) : number;
    },
    read: (row, position, reader) => {
      const at = placeOf(row, position);
      if (at !== -1 && isQuoted(at) === 0) return reader(text, startOf(at), endOf(at));
      const cell = at === -1 ? '' : textAt(at);
      return reader(cell, 0, cell.length);
    },
  };
};
