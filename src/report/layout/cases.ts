/** A condition and what a formula gives where it is the first that holds. */
export type FormulaCase = readonly [condition: string, gives: string];

/** What the first case that holds gives, without the leading `=`; `otherwise` where none does. */
export const casesFormula = (cases: readonly FormulaCase[], otherwise: string): string =>
  cases.reduceRight((rest, [condition, gives]) => `IF(${condition};${gives};${rest})`, otherwise);
