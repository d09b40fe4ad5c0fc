/** A formula over named measures, as the tree that every other form of it is read from. */
export type Formula =
  | { readonly op: 'measure'; readonly name: string }
  | { readonly op: 'number'; readonly value: number }
  | { readonly op: Operator; readonly left: Formula; readonly right: Formula };

/** How tightly each operator binds. */
export const precedence = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;
export type Operator = keyof typeof precedence;

/** What each node of a formula becomes in one reading of it. */
export interface FormulaReading<T> extends Readonly<Record<Operator, (left: T, right: T) => T>> {
  readonly measure: (name: string) => T;
  readonly number: (value: number) => T;
}

/** Folds a formula from its leaves up. Its value, its sheet formula, its SQL and its words are each one `Reading`. */
export const foldFormula = <T>(formula: Formula, as: FormulaReading<T>): T => {
  switch (formula.op) {
    case 'measure':
      return as.measure(formula.name);
    case 'number':
      return as.number(formula.value);
    default:
      return as[formula.op](foldFormula(formula.left, as), foldFormula(formula.right, as));
  }
};

/** The names in a formula, each once, from left to right. */
export const namesInFormula = (formula: Formula): readonly string[] => {
  const both = (left: readonly string[], right: readonly string[]) => [...new Set([...left, ...right])];
  return foldFormula<readonly string[]>(formula, {
    measure: (name) => [name],
    number: () => [],
    '+': both,
    '-': both,
    '*': both,
    '/': both,
  });
};
