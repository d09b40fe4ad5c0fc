import { isAgesHeader } from '../arrangements/audience-table.ts';
import { firstSpanIn } from '../arrangements/spans-across.ts';
import { isBlankAt, isVisibleCode, rowOf, rowsOf, type TextCells } from '../text/table-cells.ts';
import { inferPlatforms } from './cards.ts';
import { networkIn, spanInTitle } from './header-period.ts';
import { headerRecogniser, type KnownHeaders, type RecognisedHeader } from './recognise.ts';
import { filledCellCount, hasNumber, isAloneAt, isHashLine, titleAbove } from './row-looks.ts';
import { cutIntoTables, type HeaderStart } from './segments.ts';
import type { TextTables } from './table.ts';

/** A header stands within this many rows of where a text, or a later table of it, can begin. */
const rowsSearched = 60;
const rowsSearchedLater = 4;

/** Whether the rows from here look like a header of an unknown table: names, and a number or more below them. */
const looksLikeTable = (cells: TextCells, at: number): boolean => {
  const below = rowsOf(cells, at + 1, at + 4).find((row) => filledCellCount(row) > 0);
  const width = filledCellCount(rowOf(cells, at));
  return below !== undefined && filledCellCount(below) * 2 >= width && hasNumber(below);
};

/** The tables of a text. Another header is looked for only after a blank row or a `#` line, so a long text costs little. */
export const tablesIn = (cells: TextCells, known: KnownHeaders): TextTables => {
  const recognise = headerRecogniser(cells, known);
  const starts: HeaderStart[] = [];
  let searching = rowsSearched;
  let since = false;
  let hashed: (readonly string[])[] = [];
  for (let at = 0; at < cells.count; at += 1) {
    const code = cells.code(at, 0);
    const isHashed = code === 35 && isHashLine(rowOf(cells, at));
    if (isHashed || (!isVisibleCode(code) && isBlankAt(cells, at))) {
      if (isHashed && hashed.length < rowsSearched) hashed.push(rowOf(cells, at));
      if (searching <= 0 || starts.length > 0) searching = Math.max(searching, rowsSearchedLater);
      since = true;
      continue;
    }
    // A title alone in its row begins another table of the same header.
    if (searching <= 0 && starts.length > 0 && cells.isBlank(at, 1) && isAloneAt(cells, at))
      searching = rowsSearchedLater;
    if (searching <= 0 && isAnotherHeader(cells, at, starts[starts.length - 1])) searching = 1;
    if (searching <= 0) continue;
    searching -= 1;
    const row = rowOf(cells, at);
    const previous = starts[starts.length - 1];
    if (filledCellCount(row) < 2) continue;
    if (hasNumber(row) && !isAgesHeader(row) && (starts.length > 0 || firstSpanIn(row) === -1)) {
      // Rows with numbers after a blank row go on with the table before it.
      if (previous !== undefined && previous.found !== null) searching = 0;
      continue;
    }
    const above = starts.length === 0 ? rowsOf(cells, at - rowsSearched, at) : hashed;
    const found = recognise(at, above, starts.length === 0);
    if (found === null) {
      if ((previous === undefined || since) && looksLikeTable(cells, at)) {
        starts.push({ at, found: null, title: titleAbove(cells, at) });
        since = false;
      }
      continue;
    }
    if (previous !== undefined && previous.found === null && !since) starts.pop();
    else if (previous?.found != null && continues(previous.found, found) && !namesItsOwn(titleAbove(cells, at))) {
      searching = 0;
      continue;
    }
    starts.push({ at, found, title: titleAbove(cells, at) });
    hashed = hashed.slice(0, 0);
    since = false;
    searching = 0;
  }
  const found = cutIntoTables(cells, starts);
  return { ...found, tables: inferPlatforms(known.cards, found.tables) };
};

/** Whether a row begins as the header above it does and has other columns or another order: a table begins, though no row parts them. */
const isAnotherHeader = (cells: TextCells, at: number, previous: HeaderStart | undefined): boolean => {
  if (previous === undefined || cells.code(at, 0) !== cells.code(previous.at, 0)) return false;
  if (cells.cell(at, 0) !== cells.cell(previous.at, 0)) return false;
  const row = rowOf(cells, at);
  return row.join('\n') !== rowOf(cells, previous.at).join('\n') && filledCellCount(row) > 1 && !hasNumber(row);
};

/** Whether a title says whose or of when the table below it is, so that it is another one than that above. */
const namesItsOwn = (title: string): boolean =>
  title !== '' && (networkIn(title) !== null || spanInTitle(title) !== null);

/** Whether a header in mid-text is that of the table before it, repeated. */
const continues = (before: RecognisedHeader, after: RecognisedHeader): boolean =>
  after.source.joins !== true &&
  after.source.cutOf === undefined &&
  before.source === after.source &&
  before.keys.join('\n') === after.keys.join('\n');
