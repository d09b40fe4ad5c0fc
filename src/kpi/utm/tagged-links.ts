import { mapTextRows } from '../call/column-of-texts.ts';
import type { FunctionCall } from '../call/function-call.ts';
import { emptyArgument, FunctionError, otherHeight } from '../call/function-error.ts';
import { type Grid, isBlankCell, refuseColumns, wrongCellError } from '../call/grid.ts';
import { isLink, linkOf, linkText, parameterNameOf, parameterOf } from './query.ts';

/** What the first column of a call must hold. */
export const linkColumn = { isValue: isLink, expected: 'link' as const };

/** The parameters of UTM_LINK after the link, in the order of its arguments. */
export const utmTags = ['source', 'medium', 'campaign', 'term', 'content'] as const;
const required = 3;

/** A link with the tags of a row, or of a cell of several networks; `at` says where a tag is missing. */
const linkWithTags = (
  text: (argument: number) => string,
  { functionName, at }: { readonly functionName: string; readonly at: (argument: number) => string },
): string => {
  const link = linkOf(text(0));
  const own = utmTags.flatMap((tag, place) => {
    const value = text(place + 1);
    if (value === '' && place < required)
      throw emptyArgument({ functionName, argument: `${tag}${at(place + 1)}` }, 'text');
    return value === '' ? [] : [parameterOf(`utm_${tag}`, value)];
  });
  const kept = link.parameters.filter((parameter) => !parameterNameOf(parameter).startsWith('utm_'));
  return linkText({ ...link, parameters: [...kept, ...own] });
};

/** Tells in which row a tag is missing, of an argument that has several. */
const rowTold =
  ({ raw, rowName }: FunctionCall, row: number) =>
  (argument: number): string => {
    const grid = raw[argument];
    return Array.isArray(grid) && grid.length > 1 ? ` in row ${rowName(row)}` : '';
  };

/** A link for each row of a plan and each network of a row above it; a cell that cannot be one says why, and the others stand. */
const linksAcross = (call: FunctionCall, sources: Grid): unknown => {
  const given = (argument: unknown): boolean => argument !== undefined && argument !== null && argument !== '';
  const grids = call.raw.map((argument, at) => (given(argument) ? call.grid(at) : null));
  const height = Math.max(...grids.map((grid) => grid?.height ?? 1));
  for (const [at, grid] of grids.entries()) {
    if (grid === null) continue;
    if (grid.height !== 1 && grid.height !== height) throw otherHeight(call.called(at), grid.height, height);
    if (grid.width !== 1 && grid.width !== sources.width) refuseColumns(call.called(at), grid);
  }
  const linkAt = (row: number, column: number): unknown => {
    const text = (argument: number): string => {
      const grid = grids[argument] ?? null;
      const cell = grid?.at(grid.height === 1 ? 0 : row, grid.width === 1 ? 0 : column);
      return isBlankCell(cell) ? '' : String(cell).trim();
    };
    if (text(0) === '' || text(1) === '') return '';
    try {
      const grid = grids[0] ?? sources;
      if (!isLink(text(0)))
        throw wrongCellError(call.called(0), { grid, row: grid.height === 1 ? 0 : row, column: 0 }, 'link');
      return linkWithTags(text, { functionName: call.functionName, at: rowTold(call, row) });
    } catch (error) {
      if (!(error instanceof FunctionError)) throw error;
      return { en: `✕ ${error.text.en}`, uk: `✕ ${error.text.uk}` };
    }
  };
  return Array.from({ length: height }, (_, row) => Array.from({ length: sources.width }, (__, at) => linkAt(row, at)));
};

/** What UTM_LINK gives: a link, a column of links, or where the sources stand in a row, a grid of them. */
export const taggedLinks = (call: FunctionCall): unknown => {
  const [first] = Array.isArray(call.raw[1]) ? call.raw[1] : [];
  if (Array.isArray(first) && first.length > 1) return linksAcross(call, call.grid(1));
  return mapTextRows(call, linkColumn, (text, row) =>
    linkWithTags(text, { functionName: call.functionName, at: rowTold(call, row) }),
  );
};
