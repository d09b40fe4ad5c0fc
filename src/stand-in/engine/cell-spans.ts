import {
  addFunction,
  CellErrorType,
  type CellPosition,
  type CompiledFormula,
  helpers,
  iterateAstNodes,
  type Model,
  registries,
  type tokenize,
} from '@odoo/o-spreadsheet';
import { isEngineError } from './errors.ts';

type Token = ReturnType<typeof tokenize>[number];

/**
 * The engine has no range between two calls, such as `INDEX(A1:A9;2):INDEX(A1:A9;4)`: it sees `CELLS_BETWEEN(A1:A9;2;4)`,
 * and everybody else sees the former.
 */
export const between = 'CELLS_BETWEEN';

const is = (token: Token | undefined, type: Token['type'], value?: string): boolean =>
  token !== undefined && token.type === type && (value === undefined || token.value.toUpperCase() === value);

const isSpace = (token: Token | undefined): boolean => is(token, 'SPACE');

const depthOf = ({ type }: Token): number => {
  if (type === 'LEFT_PAREN' || type === 'LEFT_BRACE') return 1;
  return type === 'RIGHT_PAREN' || type === 'RIGHT_BRACE' ? -1 : 0;
};

/** The place of the parenthesis that closes or opens the one at `from`, in the direction of `step`; -1 where none does. */
const partner = (tokens: readonly Token[], from: number, step: 1 | -1): number => {
  let depth = 0;
  for (let at = from; at >= 0 && at < tokens.length; at += step) {
    const token = tokens[at];
    if (token !== undefined) depth += depthOf(token);
    if (depth === 0) return at;
  }
  return -1;
};

/** The place of the next token that is no space. */
const beyondSpaces = (tokens: readonly Token[], from: number, step: 1 | -1): number => {
  let at = from;
  while (isSpace(tokens[at])) at += step;
  return at;
};

const trimmed = (tokens: readonly Token[]): readonly Token[] =>
  tokens.slice(beyondSpaces(tokens, 0, 1), beyondSpaces(tokens, tokens.length - 1, -1) + 1);

/** The arguments of the call whose parenthesis opens at `open`, and the place of the one that closes it. */
const callAt = (tokens: readonly Token[], open: number) => {
  const close = partner(tokens, open, 1);
  const args: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(open + 1, close)) {
    depth += depthOf(token);
    if (depth === 0 && token.type === 'ARG_SEPARATOR') args.push([]);
    else args.at(-1)?.push(token);
  }
  return { close, args: args.map(trimmed) };
};

const textOf = (tokens: readonly Token[]): string =>
  tokens
    .filter((token) => !isSpace(token))
    .map(({ value }) => value)
    .join('');

/** Whether tokens are one reference, such as `A1:A9`, `F:F` or `'Tab'!$F$2:$F`. */
const isReference = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => is(token, 'REFERENCE') || is(token, 'INVALID_REFERENCE') || is(token, 'OPERATOR', ':')) &&
  tokens.every(
    (token) =>
      isSpace(token) ||
      ['REFERENCE', 'INVALID_REFERENCE', 'SYMBOL', 'NUMBER'].includes(token.type) ||
      is(token, 'OPERATOR', ':'),
  );

const isIndexCall = (tokens: readonly Token[], at: number): boolean =>
  is(tokens[at], 'SYMBOL', 'INDEX') && is(tokens[at + 1], 'LEFT_PAREN');

const symbol = (value: string): Token => ({ type: 'SYMBOL', value });
const openParen: Token = { type: 'LEFT_PAREN', value: '(' };
const closeParen: Token = { type: 'RIGHT_PAREN', value: ')' };
const colon: Token = { type: 'OPERATOR', value: ':' };

/**
 * The tokens of a formula with each range between two calls of INDEX as a call of the engine's own. Throws where a range
 * begins or ends with any other call, or where the two are not `INDEX(range;row)` of one range.
 *
 *     INDEX('A b'!F2:F;K$1):INDEX('A b'!F2:F;2+3)
 *     CELLS_BETWEEN('A b'!F2:F;K$1;2+3)
 */
export const withEngineSpans = (tokens: readonly Token[]): readonly Token[] => {
  const isColon = (token: Token | undefined): boolean => is(token, 'OPERATOR', ':');
  if (!tokens.some(isColon)) return tokens;
  const done: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const second = beyondSpaces(tokens, at + 1, 1);
    const end = beyondSpaces(done, done.length - 1, -1);
    const isBetweenCalls =
      isColon(tokens[at]) &&
      (is(done[end], 'RIGHT_PAREN') || (is(tokens[second], 'SYMBOL') && is(tokens[second + 1], 'LEFT_PAREN')));
    if (!isBetweenCalls) {
      done.push(...tokens.slice(at, at + 1));
      at += 1;
      continue;
    }
    const start = partner(done, end, -1) - 1;
    if (!isIndexCall(done, start) || !isIndexCall(tokens, second))
      throw new Error(`not in the stand-in: a range between other cells than two calls of INDEX: ${textOf(tokens)}`);
    const [one, other] = [callAt(done, start + 1), callAt(tokens, second + 1)];
    // What is never closed is no formula, and the engine says so.
    if (other.close < 0) return [...done, ...tokens.slice(at)];
    const [[range = [], from = [], ...more], [sameRange = [], to = [], ...others]] = [one.args, other.args];
    if (from.length === 0 || to.length === 0 || more.length + others.length > 0 || !isReference(range))
      throw new Error(`not in the stand-in: INDEX(…):INDEX(…) but by a range and a row each: ${textOf(tokens)}`);
    if (textOf(range).toUpperCase() !== textOf(sameRange).toUpperCase())
      throw new Error(`not in the stand-in: INDEX(…):INDEX(…) of two ranges: ${textOf(tokens)}`);
    const separator = done.slice(start).find(({ type }) => type === 'ARG_SEPARATOR') ?? colon;
    const span = [openParen, ...range, separator, ...from, separator, ...withEngineSpans(to), closeParen];
    done.splice(start, done.length - start, symbol(between), ...span);
    at = other.close + 1;
  }
  return done;
};

/** The tokens of a formula of the engine's with ranges between two calls as everybody writes them. */
export const withGoogleSpans = (tokens: readonly Token[]): readonly Token[] => {
  const start = tokens.findIndex((token, at) => is(token, 'SYMBOL', between) && is(tokens[at + 1], 'LEFT_PAREN'));
  if (start < 0) return tokens;
  const {
    close,
    args: [range = [], ...rows],
  } = callAt(tokens, start + 1);
  const separator = tokens.slice(start, close).find(({ type }) => type === 'ARG_SEPARATOR') ?? colon;
  const [from = [], to = []] = rows.map((row) => [symbol('INDEX'), openParen, ...range, separator, ...row, closeParen]);
  return withGoogleSpans([...tokens.slice(0, start), ...from, colon, ...to, ...tokens.slice(close + 1)]);
};

type Dependency = CompiledFormula['rangeDependencies'][number];
type Execute = CompiledFormula['execute'];
type EnsureRange = Parameters<Execute>[2];
type Cells = ReturnType<EnsureRange>;

/** How ranges are read in the evaluation of a formula. */
interface Reader {
  read: EnsureRange;
}

interface UnreadRange {
  readonly range: Dependency;
  readonly reader: Reader;
  /** The same range, for rows of it. */
  readonly cut: Dependency;
}

/** Ranges that a formula cuts, by the empty matrices that stand for them until the rows are known. */
const unreadRanges = new WeakMap<object, UnreadRange>();

/** What a formula cuts out of a range: rows, or a cell where the range is one column and a whole row where it is wider. */
type Cut = 'rows' | 'cell';

type CutPlaces = ReadonlyMap<number, Cut>;

const cutPlaces = new Map<string, CutPlaces>();

/** Which of a formula's references it only cuts something out of, counted from 0 in the order of its text. */
const cutPlacesOf = (formula: CompiledFormula, getters: Model['getters']): CutPlaces => {
  const known = cutPlaces.get(formula.normalizedFormula);
  if (known !== undefined) return known;
  const nodes = iterateAstNodes(formula.getAst(getters));
  const cuts = new Map(
    nodes.flatMap((node): readonly (readonly [object, Cut])[] => {
      if (node.type !== 'FUNCALL') return [];
      const [range, row, ...more] = node.args;
      if (range === undefined) return [];
      if (node.value.toUpperCase() === between) return [[range, 'rows']];
      const isCell = node.value.toUpperCase() === 'INDEX' && row !== undefined && more.length === 0;
      return isCell && range.type === 'REFERENCE' && range.value.includes(':') ? [[range, 'cell']] : [];
    }),
  );
  const references = nodes.filter(({ type }) => type === 'REFERENCE');
  const places = new Map(
    references.flatMap((node, at) => {
      const cut = cuts.get(node);
      return cut === undefined ? [] : [[at, cut] as const];
    }),
  );
  cutPlaces.set(formula.normalizedFormula, places);
  return places;
};

const readNothing: EnsureRange = () => {
  throw new Error('A range is read outside of its formula.');
};

/** The ranges of a formula, those that it cuts unread. */
const unreadIn = (dependencies: readonly Dependency[], places: CutPlaces) => {
  const reader: Reader = { read: readNothing };
  const stands = new Map<Dependency, Cells>();
  const given = dependencies.map((range, at) => {
    const cut = places.get(at);
    // Formulas of one shape share their places, and not how wide their ranges are.
    if (cut === undefined || (cut === 'cell' && range.zone.left < range.zone.right)) return range;
    const stand = { ...range };
    const cells: Cells = [[]];
    unreadRanges.set(cells, { range, reader, cut: { ...range, zone: { ...range.zone } } });
    stands.set(stand, cells);
    return stand;
  });
  const readUncut: EnsureRange = (range) => stands.get(range) ?? reader.read(range);
  return { reader, given, readUncut };
};

/** How formulas are executed that read of the ranges that they cut the rows that they need; others as they were. */
const readers = new WeakMap<Execute, Execute>();

const readerOf = (formula: CompiledFormula, getters: Model['getters']): Execute => {
  const { execute } = formula;
  if (!/CELLS_BETWEEN|INDEX/i.test(formula.normalizedFormula)) return execute;
  const places = cutPlacesOf(formula, getters);
  if (places.size === 0) return execute;
  const known = new WeakMap<readonly Dependency[], ReturnType<typeof unreadIn>>();
  return function (this: unknown, ...[dependencies, ref, read, symbolValue, context]) {
    const unread = known.get(dependencies) ?? unreadIn(dependencies, places);
    known.set(dependencies, unread);
    const { reader, given, readUncut } = unread;
    const before = reader.read;
    reader.read = read;
    try {
      return Reflect.apply(execute, this, [given, ref, readUncut, symbolValue, context]);
    } finally {
      reader.read = before;
    }
  };
};

/** Lets a formula read of the ranges that it cuts the rows that it needs; the engine would read them from end to end first. */
export const readRowsOnly = (formula: CompiledFormula, getters: Model['getters']): void => {
  const reader = readers.get(formula.execute) ?? readerOf(formula, getters);
  readers.set(formula.execute, reader).set(reader, reader);
  Reflect.set(formula, 'execute', reader);
};

const isErrorCell = (arg: unknown): arg is { readonly value: string } =>
  typeof arg === 'object' && arg !== null && !Array.isArray(arg) && 'value' in arg && isEngineError(arg.value);

/** Reads some rows of a range, counted from the first of the tab. */
const rowsOf = ({ reader, cut }: UnreadRange, top: number, bottom: number): Cells => {
  cut.zone.top = top;
  cut.zone.bottom = bottom;
  return reader.read(cut);
};

/** Whether a range has a cell in it. */
const isAround = (cell: CellPosition | undefined, { range }: UnreadRange): boolean =>
  cell?.sheetId === range.sheetId && helpers.isInside(cell.col, cell.row, range.zone);

type Call = (typeof registries.functionRegistry.mapping)[string];
type Argument = Parameters<Call>[number];

/** A row from 1 that stands in an argument as such; 0 for anything else. */
const plainRow = (arg: Argument): number =>
  arg !== undefined && !Array.isArray(arg) && typeof arg.value === 'number' && arg.value >= 1
    ? Math.trunc(arg.value)
    : 0;

/** Adds the engine's own function of the cells of a range between two of its rows. */
export const addCellsBetween = (): void => {
  addFunction(between, {
    description: 'The cells of a range between two of its rows.',
    args: [
      { name: 'range', description: 'The range.', type: ['RANGE'], acceptMatrix: true, acceptErrors: true },
      ...['first', 'last'].map((name) => ({ name, description: 'A row; 0 for all.', type: ['NUMBER' as const] })),
    ],
    isExported: true,
    compute(cells, ...ends) {
      if (!Array.isArray(cells)) return cells ?? { value: CellErrorType.InvalidReference };
      const unread = unreadRanges.get(cells);
      if (unread?.range.invalidSheetName !== undefined)
        return unread.reader.read(unread.range)[0]?.[0] ?? { value: '' };
      if (unread && isAround(this.__originCellPosition, unread))
        return { value: CellErrorType.CircularDependency, message: 'The range has this cell in it.' };
      const zone = unread?.range.zone;
      const sheet = unread && this.getters.getSheetZone(unread.range.sheetId);
      const height = zone && sheet ? Math.min(zone.bottom, sheet.bottom) - zone.top + 1 : (cells[0]?.length ?? 0);
      const rows = ends.map((end) => Math.trunc(helpers.toNumber(Array.isArray(end) ? end[0]?.[0] : end, this.locale)));
      if (rows.some((row) => row < 0 || row > height))
        return {
          value: CellErrorType.InvalidNumber,
          message: `INDEX has ${height} rows and is asked for ${rows.join(' and ')}.`,
        };
      const [top, bottom] = rows.includes(0) ? [1, height] : [Math.min(...rows), Math.max(...rows)];
      if (unread === undefined || zone === undefined) return cells.map((column) => column.slice(top - 1, bottom));
      return rowsOf(unread, zone.top + top - 1, zone.top + bottom - 1);
    },
  });
};

/** Cuts rows by two plain numbers in fewer steps: formulas of a report do so ten thousand times in an evaluation. */
export const quickenCellsBetween = (): void => {
  const { mapping } = registries.functionRegistry;
  const usual = mapping[between];
  if (usual === undefined) throw new Error(`The engine has no ${between}.`);
  mapping[between] = function (cells, first, last) {
    const unread = Array.isArray(cells) ? unreadRanges.get(cells) : undefined;
    const [one, other] = [plainRow(first), plainRow(last)];
    if (unread === undefined || one === 0 || other === 0 || isAround(this.__originCellPosition, unread))
      return usual.apply(this, [cells, first, last]);
    const { sheetId, zone, invalidSheetName } = unread.range;
    const bottom = zone.top + Math.max(one, other) - 1;
    if (invalidSheetName !== undefined || bottom > zone.bottom || bottom >= this.getters.getNumberRows(sheetId))
      return usual.apply(this, [cells, first, last]);
    return rowsOf(unread, zone.top + Math.min(one, other) - 1, bottom);
  };
};

/** Lets the engine's INDEX read of a column the one cell that it is asked for. */
export const readCellOnly = (): void => {
  const { functionRegistry } = registries;
  const index = functionRegistry.get('INDEX');
  functionRegistry.replace('INDEX', {
    ...index,
    compute(cells, ...at) {
      const unread = Array.isArray(cells) ? unreadRanges.get(cells) : undefined;
      const [asked] = at;
      const row = typeof asked === 'object' && !Array.isArray(asked) ? asked.value : undefined;
      if (unread === undefined) return index.compute.apply(this, [cells, ...at]);
      const { range, reader } = unread;
      const { top, bottom } = range.zone;
      // What is no row of it is the engine's to refuse.
      const isRow =
        typeof row === 'number' &&
        row >= 1 &&
        top + Math.trunc(row) - 1 <= bottom &&
        range.invalidSheetName === undefined;
      if (!isRow) return index.compute.apply(this, [reader.read(range), ...at]);
      const only = top + Math.trunc(row) - 1;
      return rowsOf(unread, only, only)[0]?.[0] ?? { value: 0 };
    },
  });
};

/** Where functions take nothing but a range: in each argument, or in those of the given places. */
const rangePlaces: Readonly<Record<string, (at: number) => boolean>> = {
  ...Object.fromEntries(
    ['SUMIFS', 'AVERAGEIFS', 'MAXIFS', 'MINIFS'].map((name) => [name, (at) => at === 0 || at % 2 === 1]),
  ),
  COUNTIFS: (at) => at % 2 === 0,
  SUMIF: (at) => at !== 1,
  COUNTIF: (at) => at === 0,
  MATCH: (at) => at === 1,
  RANK: (at) => at === 1,
  ROW: () => true,
  ROWS: () => true,
};

/** An error in the place of a range, as where rows are cut beyond the last, is what functions give; the engine has others. */
export const passErrorsOfSpans = (): void => {
  const { mapping } = registries.functionRegistry;
  for (const [name, isRangeAt] of Object.entries(rangePlaces)) {
    const compute = mapping[name];
    if (compute === undefined) throw new Error(`The engine has no ${name}.`);
    mapping[name] = function (...args) {
      return (
        args.find((arg, at): arg is { readonly value: string } => isRangeAt(at) && isErrorCell(arg)) ??
        compute.apply(this, args)
      );
    };
  }
};
