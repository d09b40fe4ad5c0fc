import type { Text } from '../text/language.ts';
import type { FunctionCall } from './call/function-call.ts';
import type { Formula } from './formula/formula.ts';
import { parse } from './formula/parse.ts';
import type { ParameterName } from './parameters.ts';

/** Ratios are fractions (0.0345), durations are days, money is in the currency that it came in. */
export type Unit = 'fraction' | 'money' | 'count' | 'number' | 'duration';

/** What a function gives: most give a figure. */
export type ResultUnit = Unit | 'date' | 'text' | 'table';

export type Direction = 'higher' | 'lower' | 'neutral';

/** A number, or `null` where a KPI is undefined: a zero denominator, a missing input. */
export type KpiValue = number | null;

/** Everything that the product says about one function anywhere, but for how it is computed. */
interface Described {
  readonly name: Text;
  readonly meaning: Text;
  /** The arguments of the custom function, in order: a public signature, so stated and never derived. */
  readonly takes: readonly ParameterName[];
  /** How many of the last arguments may be left out. */
  readonly optional?: number;
  /** Whether the last argument may be given again and again. */
  readonly repeats?: true;
  readonly unit: ResultUnit;
  readonly better: Direction;
  /** What people get wrong with it. */
  readonly pitfalls?: readonly Text[];
  /** Where the formula is described. */
  readonly source: string;
}

/** A KPI that is arithmetic on totals. */
export interface FormulaKpi extends Described {
  readonly formula: Formula;
  /** What to do about it, where a denominator is zero or negative. */
  readonly advice?: Text;
  /** The first argument is a part of the second: more of it than of the whole is an error that says this. */
  readonly errorAboveOne?: Text;
  /** What it gives for one argument alone: raw figures instead of totals. */
  readonly alone?: (call: FunctionCall) => number;
  /** Arguments with the result they give. They are the tests and the documentation. */
  readonly examples: readonly (readonly [readonly number[], KpiValue])[];
}

/** A function that is not arithmetic on totals. */
export interface ComputedFunction extends Described {
  /** What it computes, in words: the formula of the reference. */
  readonly words: Text;
  readonly compute: (call: FunctionCall) => unknown;
  readonly examples: readonly (readonly [readonly unknown[], unknown])[];
}

export type Definition = FormulaKpi | ComputedFunction;

export const isFormula = (definition: Definition): definition is FormulaKpi => 'formula' in definition;

interface KpiSource<T extends readonly ParameterName[], F extends string>
  extends Omit<FormulaKpi, 'formula' | 'examples' | 'takes'> {
  readonly takes: T;
  readonly formula: Over<T[number], F>;
  readonly examples: readonly [Example<T>, ...Example<T>[]];
}

type Example<T extends readonly ParameterName[]> = readonly [NoInfer<{ readonly [K in keyof T]: number }>, KpiValue];

/** The text of a formula, if every name in it is one of `M`; otherwise a type whose text is the complaint. */
type Over<M extends string, F extends string> = [Names<F>] extends [M]
  ? F
  : `${Exclude<Names<F>, M>} is not an argument`;

type Names<F extends string> = F extends `${infer Head}${' ' | '(' | ')'}${infer Tail}`
  ? Names<Head> | Names<Tail>
  : F extends '' | '+' | '-' | '*' | '/' | `${number}`
    ? never
    : F;

/** Checks a definition: names, examples and translations by its type, the shape of the formula when it is first read. */
export const kpi = <const T extends readonly ParameterName[], const F extends string>(
  definition: KpiSource<T, F>,
): FormulaKpi => {
  let tree: Formula | undefined;
  return {
    ...definition,
    // Every call of a function loads all definitions and needs the formula of one.
    get formula() {
      tree ??= parse(definition.formula);
      return tree;
    },
  };
};
