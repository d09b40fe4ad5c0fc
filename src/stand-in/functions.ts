import * as formulajs from '@formulajs/formulajs';
import { addFunction, registries } from '@odoo/o-spreadsheet';

import { addCellsBetween } from './spans.ts';
import { twoTails } from './student.ts';

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
  const both = twoTails(Number(x), Math.trunc(Number(degrees)));
  return Number(count) === 2 ? both : both / 2;
};

/** A text so many times; a fraction of a time is none. */
const repeated = (text: unknown, times: unknown): unknown =>
  formulajs.REPT(text, typeof times === 'number' ? Math.trunc(times) : times);

/** Functions that Google Sheets has and the engine lacks, one line each; nothing that Sheets lacks is added. */
const missing: Readonly<Record<string, Missing>> = {
  REPT: { description: 'A text repeated a number of times.', args: ['text', 'times'], value: repeated },
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
  if (value instanceof Error) return { value: value.message };
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '');
};

const isError = (value: unknown): boolean => typeof value === 'string' && /^#[A-Z]/.test(value);

/** The engine leaves errors out of a sum of products; in Sheets the sum is that error. */
const passErrorsOn = (): void => {
  const { functionRegistry } = registries;
  const product = functionRegistry.get('SUMPRODUCT');
  functionRegistry.replace('SUMPRODUCT', {
    ...product,
    compute(...args) {
      for (const arg of args)
        for (const column of Array.isArray(arg) ? arg : [[arg]])
          for (const cell of column) if (cell !== undefined && isError(cell.value)) return cell;
      return product.compute.apply(this, args);
    },
  });
};

const sizeOf = (arg: unknown): string => (Array.isArray(arg) ? `${arg.length}×${arg[0]?.length}` : '1×1');

/** Functions of ranges and criteria, and whether they begin with the range that they add up. */
const byCriteria = { SUMIFS: 1, AVERAGEIFS: 1, MAXIFS: 1, MINIFS: 1, COUNTIFS: 0 } as const;

/** The engine takes ranges of different sizes for no match; in Sheets they are an error. */
const refuseSizes = (): void => {
  const { functionRegistry } = registries;
  for (const [name, first] of Object.entries(byCriteria)) {
    const definition = functionRegistry.get(name);
    functionRegistry.replace(name, {
      ...definition,
      compute(...args) {
        const ranges = args.filter((_, at) => at < first || (at - first) % 2 === 0);
        if (new Set(ranges.map(sizeOf)).size > 1)
          return { value: '#ERROR', message: `Array arguments to ${name} are of different size.` };
        return definition.compute.apply(this, args);
      },
    });
  }
};

/** Adds to the engine what Sheets has more; once is enough for every spreadsheet of the process. */
export const addMissingFunctions = (): void => {
  const isThere = (name: string): boolean => registries.functionRegistry.contains(name);
  if (Object.keys(missing).every(isThere)) return;
  passErrorsOn();
  addCellsBetween();
  refuseSizes();
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
