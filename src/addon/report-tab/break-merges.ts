type Range = GoogleAppsScript.Spreadsheet.Range;

/** What breaks every merge that touches a range, also those that reach beyond it: Google refuses to break a part of one. One read. */
export const mergeBreaker = (range: Range): (() => Range) => {
  const beyond = range
    .getMergedRanges()
    .filter(
      (merged) =>
        merged.getRow() < range.getRow() ||
        merged.getColumn() < range.getColumn() ||
        merged.getLastRow() > range.getLastRow() ||
        merged.getLastColumn() > range.getLastColumn(),
    );
  return () => {
    for (const merged of beyond) merged.breakApart();
    return range.breakApart();
  };
};

/** Breaks them. */
export const breakMerges = (range: Range): Range => mergeBreaker(range)();
