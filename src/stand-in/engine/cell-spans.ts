import { addFunction, type tokenize } from '@odoo/o-spreadsheet';

type Token = ReturnType<typeof tokenize>[number];

/**
 * The engine has no range between two calls, such as `INDEX(A1:A9;2):INDEX(A1:A9;4)`: it sees `CELLS_BETWEEN(INDEX(…);INDEX(…))`,
 * and everybody else sees the former.
 */
const between = 'CELLS_BETWEEN';

const is = (token: Token | undefined, type: Token['type'], value?: string): boolean =>
  token !== undefined && token.type === type && (value === undefined || token.value.toUpperCase() === value);

/** The place of the parenthesis that closes or opens the one at `from`, in the direction of `step`. */
const partner = (tokens: readonly Token[], from: number, step: 1 | -1): number => {
  let depth = 0;
  for (let at = from; at >= 0 && at < tokens.length; at += step) {
    if (is(tokens[at], 'LEFT_PAREN')) depth += 1;
    if (is(tokens[at], 'RIGHT_PAREN')) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
};

const isIndexCall = (tokens: readonly Token[], at: number): boolean =>
  is(tokens[at], 'SYMBOL', 'INDEX') && is(tokens[at + 1], 'LEFT_PAREN');

/** The tokens of a formula with each range between two calls of INDEX as a call of the engine's own. */
export const withEngineSpans = (tokens: readonly Token[]): readonly Token[] => {
  const colon = tokens.findIndex(
    (token, at) => is(token, 'OPERATOR', ':') && is(tokens[at - 1], 'RIGHT_PAREN') && isIndexCall(tokens, at + 1),
  );
  if (colon < 0) return tokens;
  const start = partner(tokens, colon - 1, -1) - 1;
  const end = partner(tokens, colon + 2, 1);
  if (!isIndexCall(tokens, start) || end < 0) return tokens;
  return withEngineSpans([
    ...tokens.slice(0, start),
    { type: 'SYMBOL', value: between },
    { type: 'LEFT_PAREN', value: '(' },
    ...tokens.slice(start, colon),
    { type: 'ARG_SEPARATOR', value: ',' },
    ...tokens.slice(colon + 1, end + 1),
    { type: 'RIGHT_PAREN', value: ')' },
    ...tokens.slice(end + 1),
  ]);
};

/** The tokens of a formula of the engine's with ranges between two calls as everybody writes them. */
export const withGoogleSpans = (tokens: readonly Token[]): readonly Token[] => {
  const start = tokens.findIndex((token, at) => is(token, 'SYMBOL', between) && is(tokens[at + 1], 'LEFT_PAREN'));
  if (start < 0) return tokens;
  const end = partner(tokens, start + 1, 1);
  // Both arguments are calls, so the separator stands behind the parenthesis that closes the first.
  const separator = partner(tokens, start + 3, 1) + 1;
  return withGoogleSpans([
    ...tokens.slice(0, start),
    ...tokens.slice(start + 2, separator),
    { type: 'OPERATOR', value: ':' },
    ...tokens.slice(separator + 1, end).filter(({ type }, at) => at > 0 || type !== 'SPACE'),
    ...tokens.slice(end + 1),
  ]);
};

interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

const positionIn = (cell: unknown): Position | null => {
  const position: unknown = typeof cell === 'object' && cell !== null ? Reflect.get(cell, 'position') : undefined;
  if (typeof position !== 'object' || position === null) return null;
  return 'sheetId' in position && 'col' in position && 'row' in position
    ? { sheetId: String(position.sheetId), col: Number(position.col), row: Number(position.row) }
    : null;
};

/** Adds the engine's own function of the cells between two cells. */
export const addCellsBetween = (): void => {
  addFunction(between, {
    description: 'The cells between two cells.',
    args: ['first', 'last'].map((name) => ({ name, description: name, type: ['ANY' as const] })),
    isExported: true,
    compute(first, last) {
      const failed = [first, last].find((cell) => typeof cell === 'object' && cell !== null && 'message' in cell);
      if (failed !== undefined && !Array.isArray(failed)) return failed;
      const [one, other] = [positionIn(first), positionIn(last)];
      if (one === null || other === null || one.sheetId !== other.sheetId) return { value: '#REF' };
      const [left, right] = [Math.min(one.col, other.col), Math.max(one.col, other.col)];
      const [top, bottom] = [Math.min(one.row, other.row), Math.max(one.row, other.row)];
      return Array.from({ length: right - left + 1 }, (_, col) =>
        Array.from({ length: bottom - top + 1 }, (__, row) =>
          this.getFormulaResult({ sheetId: one.sheetId, col: left + col, row: top + row }),
        ),
      );
    },
  });
};
