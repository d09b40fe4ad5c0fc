/** The middle of so many values, each by its place in their order, or the mean of the two in the middle; `NaN` where there are none. */
export const middleOf = (count: number, valueAt: (place: number) => number): number =>
  count % 2 === 1 ? valueAt(Math.floor(count / 2)) : (valueAt(count / 2 - 1) + valueAt(count / 2)) / 2;

/** The middle of some values, or the mean of the two in the middle; `NaN` where there are none. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return middleOf(sorted.length, (place) => sorted[place] ?? Number.NaN);
};
