/** A rate exists only over what is above zero: of nothing, or of less than nothing, there is no part. */
export const isDenominator = (value: number): boolean => value > 0;

/** A denominator of a sheet formula, so that a rate without one is #DIV/0!. */
export const sheetDenominator = (denominator: string): string => `MAX(0;${denominator})`;
