interface Operand {
  readonly value: unknown;
  readonly format?: string | undefined;
}

interface Result {
  value: number | boolean;
  format?: string;
}

type Operator = (one: Operand, other: Operand) => Result | null;

/** The engine takes numbers for equal that differ by less. */
const least = 2e-16;

const isSame = (one: number, other: number): boolean => Math.abs(one - other) < least;
const isAbove = (one: number, other: number): boolean => !isSame(one, other) && one > other;

const comparisons: Readonly<Record<string, (one: number, other: number) => boolean>> = {
  EQ: isSame,
  NE: (one, other) => !isSame(one, other),
  GT: isAbove,
  GTE: (one, other) => isSame(one, other) || one > other,
  LT: (one, other) => !isSame(one, other) && !(one > other),
  LTE: (one, other) => !isAbove(one, other),
};

const sums: Readonly<Record<string, (one: number, other: number) => number>> = {
  ADD: (one, other) => one + other,
  MINUS: (one, other) => one - other,
  MULTIPLY: (one, other) => one * other,
};

const comparing =
  (compare: (one: number, other: number) => boolean): Operator =>
  ({ value: one }, { value: other }) =>
    typeof one === 'number' && typeof other === 'number' ? { value: compare(one, other) } : null;

/** A condition counts as 1 or 0. */
const isCounted = (value: unknown): value is number | boolean =>
  typeof value === 'number' || typeof value === 'boolean';

const computing =
  (compute: (one: number, other: number) => number): Operator =>
  (one, other) => {
    if (!isCounted(one.value) || !isCounted(other.value)) return null;
    const value = compute(Number(one.value), Number(other.value));
    const format = one.format || other.format;
    return format === undefined ? { value } : { value, format };
  };

/**
 * What an operator of the engine's gives of two numbers, in one step; `null` of anything else. A condition over records is made
 * of nothing but these, record by record.
 */
export const numberOperators: ReadonlyMap<string, Operator> = new Map([
  ...Object.entries(comparisons).map(([name, compare]) => [name, comparing(compare)] as const),
  ...Object.entries(sums).map(([name, compute]) => [name, computing(compute)] as const),
]);
