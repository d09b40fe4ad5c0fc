import * as formulajs from '@formulajs/formulajs';
import { addFunction, CellErrorType, registries } from '@odoo/o-spreadsheet';
import { addCellsBetween, passErrorsOfSpans, quickenCellsBetween, readCellOnly } from './cell-spans.ts';
import { googleText, isEngineError } from './errors.ts';
import { engineFormat } from './number-format.ts';
import { studentTTails } from './student.ts';

interface Missing {
  readonly description: string;
  readonly args: readonly string[];
  readonly optional?: readonly string[];
  readonly value: (...args: readonly unknown[]) => unknown;
  /** Whether a workbook of another program can have it; else its value stands there. */
  readonly isGooglesOwn?: true;
}

const { T, NORM, TDIST, TINV } = formulajs;

/** The tails of Student's t; what is no distance, degree or number of tails is the library's to refuse. */
const tails = (x: unknown, degrees: unknown, count: unknown): unknown => {
  const known = TDIST(x, degrees, count);
  if (typeof known !== 'number') return known;
  const both = studentTTails(Number(x), Math.trunc(Number(degrees)));
  return Number(count) === 2 ? both : both / 2;
};

/** A text so many times; a fraction of a time is none. */
const repeated = (text: unknown, times: unknown): unknown =>
  formulajs.REPT(text, typeof times === 'number' ? Math.trunc(times) : times);

/** Functions that Google Sheets has and the engine lacks, one line each; nothing that Sheets lacks is added. */
const missing: Readonly<Record<string, Missing>> = {
  REPT: { description: 'A text repeated a number of times.', args: ['text', 'times'], value: repeated },
  ENCODEURL: {
    description: 'A text as a part of a link.',
    args: ['text'],
    value: (text) =>
      encodeURIComponent(String(text ?? '')).replace(
        /[!'()*]/g,
        (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
  },
  N: { description: 'A value as a number.', args: ['value'], value: formulajs.N },
  'T.DIST': { description: "Student's t, left tail.", args: ['x', 'degrees', 'cumulative'], value: T.DIST },
  'T.DIST.2T': {
    description: "Student's t, two tails.",
    args: ['x', 'degrees'],
    value: (x, degrees) => tails(x, degrees, 2),
  },
  'T.DIST.RT': { description: "Student's t, right tail.", args: ['x', 'degrees'], value: T.DIST.RT },
  TDIST: { description: "Student's t.", args: ['x', 'degrees', 'tails'], value: tails },
  'T.INV': { description: "Inverse of Student's t.", args: ['probability', 'degrees'], value: T.INV },
  'T.INV.2T': { description: "Inverse of Student's t, two tails.", args: ['probability', 'degrees'], value: TINV },
  'NORM.DIST': { description: 'Normal.', args: ['x', 'mean', 'deviation', 'cumulative'], value: NORM.DIST },
  'NORM.S.DIST': { description: 'Standard normal.', args: ['x'], optional: ['cumulative'], value: NORM.S.DIST },
  'NORM.S.INV': { description: 'Inverse of the standard normal.', args: ['probability'], value: NORM.S.INV },
  'NORM.INV': { description: 'Inverse of the normal.', args: ['probability', 'mean', 'deviation'], value: NORM.INV },
  NORMSDIST: { description: 'Standard normal.', args: ['x'], value: (x) => NORM.S.DIST(x, true) },
  NORMSINV: { description: 'Inverse of the standard normal.', args: ['probability'], value: NORM.S.INV },
  REGEXMATCH: {
    description: 'Whether a text matches a regular expression.',
    args: ['text', 'regular_expression'],
    isGooglesOwn: true,
    value: (text, pattern) => new RegExp(String(pattern), 'u').test(String(text)),
  },
};

/** A scalar argument as the engine gives it. */
const valueIn = (arg: unknown): unknown =>
  typeof arg === 'object' && arg !== null && 'value' in arg ? arg.value : undefined;

const resultOf = (value: unknown) => {
  // The library's own name for a value that does not fit is no error to the engine.
  if (value instanceof Error)
    return { value: isEngineError(value.message) ? value.message : CellErrorType.GenericError };
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '');
};

/** The engine leaves errors out of a sum of products; in Sheets the sum is that error. */
const passErrorsOn = (): void => {
  const { functionRegistry } = registries;
  const product = functionRegistry.get('SUMPRODUCT');
  functionRegistry.replace('SUMPRODUCT', {
    ...product,
    compute(...args) {
      for (const arg of args)
        for (const column of Array.isArray(arg) ? arg : [[arg]])
          for (const cell of column) if (cell !== undefined && isEngineError(cell.value)) return cell;
      return product.compute.apply(this, args);
    },
  });
};

const sizeOf = (arg: unknown): string => (Array.isArray(arg) ? `${arg.length}×${arg[0]?.length}` : '1×1');

/** Functions of ranges and criteria, and whether they begin with the range that they add up. */
const byCriteria = { SUMIFS: 1, AVERAGEIFS: 1, MAXIFS: 1, MINIFS: 1, COUNTIFS: 0 } as const;

type Definition = ReturnType<typeof registries.functionRegistry.get>;
type Compute = Definition['compute'];

/** Replaces what a function of the engine's computes. */
const recompute = (name: string, of: (compute: Compute, definition: Definition) => Compute): void => {
  const { functionRegistry } = registries;
  const definition = functionRegistry.get(name);
  functionRegistry.replace(name, { ...definition, compute: of(definition.compute, definition) });
};

/** The engine takes ranges of different sizes for no match; in Sheets they are an error. */
const refuseSizes = (): void => {
  for (const [name, first] of Object.entries(byCriteria))
    recompute(
      name,
      (compute) =>
        function (...given) {
          const ranges = given.filter((_, at) => at < first || (at - first) % 2 === 0);
          if (new Set(ranges.map(sizeOf)).size > 1)
            return { value: CellErrorType.GenericError, message: `Array arguments to ${name} are of different size.` };
          return compute.apply(this, given);
        },
    );
};

const isEmptyText = (arg: Parameters<Compute>[number]): boolean =>
  arg !== undefined && !Array.isArray(arg) && arg.value === '';

/** The engine counts a text of no letters for 0; in Sheets it is no number, unlike a blank cell. */
const refuseEmptyTexts = (): void => {
  const refused = { value: CellErrorType.GenericError, message: "'' is a text and cannot be coerced to a number." };
  for (const name of registries.functionRegistry.getKeys())
    recompute(name, (compute, { args }) => {
      const isNumber = args.map(({ type, acceptMatrix }) => !acceptMatrix && type.every((each) => each === 'NUMBER'));
      if (!isNumber.includes(true)) return compute;
      return function (...given) {
        // A plain loop: sums of products come through here a million times.
        for (let at = 0; at < given.length; at++)
          if (isNumber[at] === true && isEmptyText(given[at])) return { ...refused };
        return compute.apply(this, given);
      };
    });
};

/** Functions that give `#NUM!` in Sheets where a number lies outside of what they know. */
const bounded = [
  ...['SQRT', 'LN', 'LOG', 'POWER', 'ACOS', 'ASIN', 'ATANH', 'ACOSH', 'DATE', 'EDATE', 'EOMONTH', 'INDEX', 'CHOOSE'],
  ...['LARGE', 'SMALL', 'MEDIAN', 'PERCENTILE', 'PERCENTILE.INC', 'PERCENTILE.EXC'],
  ...['QUARTILE', 'QUARTILE.INC', 'QUARTILE.EXC'],
];

/** The moment that a spreadsheet's own clock shows, as it counts days. */
export type SheetClock = () => number;

const isSheetClock = (value: unknown): value is SheetClock => typeof value === 'function';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** An error of the engine's own kind that is not for a text in the place of a number. */
const outsideBounds = (result: unknown): { readonly value: string; readonly message: string } | null => {
  if (!isObject(result) || !('value' in result) || result.value !== CellErrorType.GenericError) return null;
  const message = 'message' in result ? String(result.message) : '';
  return message.includes('coerced') ? null : { value: CellErrorType.InvalidNumber, message };
};

const nameOutsideBounds = (): void => {
  for (const name of bounded)
    recompute(
      name,
      (compute) =>
        function (...given) {
          try {
            const result = compute.apply(this, given);
            return outsideBounds(result) ?? result;
          } catch (error) {
            const outside = outsideBounds(error);
            if (outside === null) throw error;
            return outside;
          }
        },
    );
};

/** The engine keeps a mark in a text that is the name of an error. */
const measureBareTexts = (): void =>
  recompute(
    'LEN',
    (compute) =>
      function (text) {
        const value = valueIn(text);
        return typeof value === 'string' ? googleText(value).length : compute.call(this, text);
      },
  );

/** The engine writes some of Google's number formats in another way. */
const showFormats = (): void =>
  recompute(
    'TEXT',
    (compute) =>
      function (value, format) {
        const pattern = valueIn(format);
        return compute.call(this, value, typeof pattern === 'string' ? { value: engineFormat(pattern) } : format);
      },
  );

/** The engine reads this machine's clock; in Sheets a day begins where the spreadsheet says. */
const readSheetClock = (): void => {
  for (const name of ['TODAY', 'NOW'])
    recompute(
      name,
      (compute) =>
        function () {
          const ofMachine = compute.call(this);
          const clock = this['sheetClock'];
          if (!isSheetClock(clock) || !isObject(ofMachine)) return ofMachine;
          return { ...ofMachine, value: name === 'NOW' ? clock() : Math.floor(clock()) };
        },
    );
};

/** Arrays spill by themselves in the engine; where they are computed at all, `misplaced-arrays.ts` decides. */
const addArrayFormula = (): void => {
  addFunction('ARRAYFORMULA', {
    description: 'Computes arrays in what it holds.',
    args: [
      { name: 'array_formula', description: 'A range or an expression.', type: ['ANY', 'RANGE'], acceptMatrix: true },
    ],
    isExported: false,
    compute: (array) => array ?? { value: '' },
  });
};

/** Adds to the engine what Sheets has more; once is enough for every spreadsheet of the process. */
export const addMissingFunctions = (): void => {
  const isThere = (name: string): boolean => registries.functionRegistry.contains(name);
  if (Object.keys(missing).every(isThere)) return;
  passErrorsOn();
  addCellsBetween();
  refuseSizes();
  refuseEmptyTexts();
  nameOutsideBounds();
  measureBareTexts();
  showFormats();
  readSheetClock();
  passErrorsOfSpans();
  quickenCellsBetween();
  readCellOnly();
  addArrayFormula();
  for (const [name, { description, args, optional = [], value, isGooglesOwn = false }] of Object.entries(missing)) {
    if (isThere(name)) continue;
    addFunction(name, {
      description,
      args: [
        ...args.map((arg) => ({ name: arg, description: arg, type: ['ANY' as const] })),
        ...optional.map((arg) => ({ name: arg, description: arg, type: ['ANY' as const], optional: true })),
      ],
      isExported: !isGooglesOwn,
      compute: (...given) => resultOf(value(...given.map(valueIn))),
    });
  }
};
