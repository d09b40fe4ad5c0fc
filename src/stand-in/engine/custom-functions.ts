import { addFunction, registries } from '@odoo/o-spreadsheet';
import type { CustomCall } from './engine.ts';
import { engineText, googleError, googleText, isEngineError } from './errors.ts';
import { isDayFormat } from './number-format.ts';

/** A custom function as Google learns it from the comment directly above it. */
export interface CustomFunction {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
}

const declared = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*function\s+(\w+)\s*\(([^)]*)\)/g;

const linesOf = (comment: string): string =>
  comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, '').trim())
    .join(' ');

/** The code that was read last: a process opens one build again and again. */
let last: { readonly code: string; readonly functions: readonly CustomFunction[] } | undefined;

/** The functions with `@customfunction` in the comment directly above them; without it a function runs but is not offered. */
export const customFunctionsIn = (code: string): readonly CustomFunction[] => {
  if (last?.code !== code) last = { code, functions: declaredIn(code) };
  return last.functions;
};

const declaredIn = (code: string): readonly CustomFunction[] =>
  [...code.matchAll(declared)].flatMap(([, comment = '', name = '', parameters = '']) => {
    const [description = '', ...tags] = linesOf(comment).split(/(?:^|\s)@(?=[a-z])/);
    if (!tags.some((tag) => /^customfunction\b/.test(tag)) || name.endsWith('_')) return [];
    const texts = new Map(
      tags.flatMap((tag): [string, string][] => {
        const [, parameter, text] = /^param\s+(?:\{[^}]*\}\s*)?(\w+)\s*(.*)$/s.exec(tag) ?? [];
        return parameter === undefined ? [] : [[parameter, (text ?? '').trim()]];
      }),
    );
    const names = parameters.split(',').map((parameter) => parameter.trim().replace(/^\.\.\.|\s*=.*$/g, ''));
    return [
      {
        name,
        description: description.trim(),
        parameters: names
          .filter((each) => each !== '')
          .map((each) => ({ name: each, description: texts.get(each) ?? '' })),
      },
    ];
  });

interface CellArgument {
  readonly value: unknown;
  readonly format?: string | undefined;
}

/** Whether an argument of the engine's is one cell with an error. */
export const isErrorValue = (arg: unknown): boolean => {
  if (Array.isArray(arg))
    return arg.length === 1 && Array.isArray(arg[0]) && arg[0].length === 1 && isErrorValue(arg[0][0]);
  return typeof arg === 'object' && arg !== null && 'value' in arg && isEngineError(arg.value) && 'message' in arg;
};

/** An argument as Google gives it: rows first, blanks as `''`, days as dates, errors by name. */
export const argumentOf = (arg: unknown, dateAt: (serial: number) => unknown): unknown => {
  const scalar = ({ value, format }: CellArgument) => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'string') return isEngineError(value) ? googleError(value) : googleText(value);
    return typeof value === 'number' && isDayFormat(format) ? dateAt(value) : value;
  };
  const isGiven = (cell: unknown): cell is CellArgument => typeof cell === 'object' && cell !== null && 'value' in cell;
  if (arg === undefined) return undefined;
  if (!Array.isArray(arg)) return isGiven(arg) ? scalar(arg) : arg;
  // The engine's matrices go column by column.
  const columns: readonly (readonly unknown[])[] = arg;
  const rows = (columns[0] ?? []).map((_, row) =>
    columns.map((column) => {
      const cell = column[row];
      return isGiven(cell) ? scalar(cell) : '';
    }),
  );
  // The engine makes a table of a single cell too.
  return rows.length === 1 && columns.length === 1 ? rows[0]?.[0] : rows;
};

const cellOf = (value: unknown, serialAt: (instant: number) => number) => {
  if (value === null || value === undefined) return { value: '' };
  if (typeof value === 'number') return Number.isFinite(value) ? { value } : { value: '#NUM!' };
  if (typeof value === 'boolean') return { value };
  if (Object.prototype.toString.call(value) === '[object Date]')
    return { value: serialAt(Number(value)), format: 'yyyy-mm-dd' };
  return { value: engineText(String(value)) };
};

/** A result as the engine takes it: a table spills. */
export const resultOf = (result: unknown, serialAt: (instant: number) => number) => {
  if (!Array.isArray(result)) return cellOf(result, serialAt);
  const rows = result.map((row) => (Array.isArray(row) ? row : [row]));
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => rows.map((row) => cellOf(row[column], serialAt)));
};

const isCustomCall = (value: unknown): value is CustomCall => typeof value === 'function';

/** A function of a script takes more than it declares; the engine wants each named. */
const mostArguments = 30;

const argumentsOf = (parameters: CustomFunction['parameters']) =>
  Array.from({ length: Math.max(mostArguments, parameters.length) }, (_, at) => ({
    ...(parameters[at] ?? { name: '…', description: '' }),
    type: ['ANY' as const, 'RANGE' as const],
    acceptMatrix: true,
    acceptErrors: true,
    optional: true,
  }));

let offered: readonly CustomFunction[] | undefined;

/**
 * Offers the functions in every spreadsheet of this process; each calls the add-on of the spreadsheet that it stands in.
 */
export const registerCustomFunctions = (functions: readonly CustomFunction[]): void => {
  if (functions === offered) return;
  offered = functions;
  for (const { name, description, parameters } of functions) {
    if (registries.functionRegistry.contains(name)) registries.functionRegistry.remove(name);
    addFunction(name, {
      description,
      // Google calls the function with what was given; what is missing it finds `undefined`.
      args: argumentsOf(parameters),
      compute(...args) {
        const call = this['callCustom'];
        if (!isCustomCall(call)) return { value: '#NAME?', message: `Unknown function: '${name}'.` };
        const result = call(name, args);
        return result as ReturnType<typeof resultOf>;
      },
    });
  }
};

export const errorResult = (error: unknown) => ({
  // What the engine calls an expression that cannot be evaluated shows as `#ERROR!`.
  value: '#BAD_EXPR',
  message: error !== null && typeof error === 'object' && 'message' in error ? String(error.message) : String(error),
});
