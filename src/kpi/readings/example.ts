import { formatDuration } from '../../text/duration.ts';
import type { Language } from '../../text/language.ts';
import type { DecimalMark } from '../../text/number.ts';
import type { Definition, ResultUnit } from '../kpi.ts';
import { separatorOf } from './separator.ts';

/** Enough to recognise a result, few enough to read. */
const digits = 4;

const isDate = (value: unknown): value is Date => value instanceof Date;

const isoDate = (date: Date): string => {
  const two = (part: number): string => String(part).padStart(2, '0');
  const time = date.getHours() + date.getMinutes() === 0 ? '' : ` ${two(date.getHours())}:${two(date.getMinutes())}`;
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}${time}`;
};

const letter = (column: number): string => String.fromCharCode(65 + column);

/** Where an example's ranges would stand in a sheet, beside each other; `null` for an argument that is none. */
export const rangesOf = (args: readonly unknown[]): readonly (string | null)[] => {
  let column = 0;
  return args.map((argument) => {
    if (!Array.isArray(argument)) return null;
    const width = Math.max(...argument.map((row: unknown) => (Array.isArray(row) ? row.length : 1)));
    column += width;
    return `${letter(column - width)}2:${letter(column - 1)}${argument.length + 1}`;
  });
};

const typedArgument = (argument: unknown, typed: Typed): string => {
  if (typeof argument === 'string') return `"${argument.replace(/"/g, '""')}"`;
  if (isDate(argument))
    return `DATE(${[argument.getFullYear(), argument.getMonth() + 1, argument.getDate()].join(typed.separator)})`;
  return typeof argument === 'number' ? String(argument).replace('.', typed.decimal) : String(argument);
};

interface Typed {
  readonly separator: string;
  readonly decimal: DecimalMark;
}

/** As documentation has it: the semicolon works in every locale. */
const everywhere: Typed = { separator: '; ', decimal: '.' };

const argsWith = (args: readonly unknown[], typed: Typed): readonly string[] => {
  const ranges = rangesOf(args);
  return args.map((argument, at) => ranges[at] ?? typedArgument(argument, typed));
};

const callWith = (functionName: string, args: readonly unknown[], typed = everywhere): string =>
  `=${functionName}(${argsWith(args, typed).join(typed.separator)})`;

const result = (value: unknown): string => {
  if (isDate(value)) return isoDate(value);
  return typeof value === 'number' ? String(Number(value.toPrecision(digits))) : String(value);
};

/** The first example as a person types it, with its result, or with ranges and no result where the example has rows. */
export const exampleOf = (functionName: string, { examples }: Definition): string => {
  const [args = [], value] = examples[0] ?? [];
  const call = callWith(functionName, args);
  return Array.isArray(value) || args.some(Array.isArray) ? call : `${call} → ${result(value)}`;
};

const localised = (number: number, language: Language): string => {
  const text = String(Number(number.toPrecision(digits)));
  return language === 'uk' ? text.replace('.', ',') : text;
};

/** A value as documentation shows it: with what its usual format in a sheet shows. */
export const valueText = (value: unknown, unit: ResultUnit, language: Language): string => {
  if (isDate(value)) return isoDate(value);
  if (typeof value !== 'number') return String(value);
  const number = localised(value, language);
  if (unit === 'fraction') return `${number} (${localised(value * 100, language)}%)`;
  return unit === 'duration' ? `${number} (${formatDuration(value)})` : number;
};

/** An argument of an example as documentation shows it: a value, or rows of a range one after another. */
export const argumentText = (argument: unknown, language: Language): string => {
  if (Array.isArray(argument)) {
    const isWide = argument.some((row) => Array.isArray(row) && row.length > 1);
    return argument.map((row) => argumentText(row, language)).join(isWide ? ' / ' : '; ');
  }
  if (isDate(argument)) return isoDate(argument);
  if (typeof argument === 'number') return localised(argument, language);
  return typeof argument === 'boolean' ? String(argument).toUpperCase() : String(argument) || '∅';
};

/** The call of one example without its result. */
export const callOfExample = (functionName: string, definition: Definition, at: number): string =>
  callWith(functionName, definition.examples[at]?.[0] ?? []);

/** The arguments of the first example as a person types them in a spreadsheet with this decimal mark. */
export const typedArgumentsOf = ({ examples }: Definition, decimal: DecimalMark): readonly string[] =>
  argsWith(examples[0]?.[0] ?? [], { separator: separatorOf(decimal), decimal });
