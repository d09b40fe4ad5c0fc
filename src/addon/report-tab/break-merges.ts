type Range = GoogleAppsScript.Spreadsheet.Range;

/** Breaks every merge that touches a range, also those that reach beyond it: Google refuses to break a part of one. */
export const breakMerges = (range: Range): Range => {
  for (const merged of range.getMergedRanges()) {
    const isInside =
      merged.getRow() >= range.getRow() &&
      merged.getColumn() >= range.getColumn() &&
      merged.getLastRow() <= range.getLastRow() &&
      merged.getLastColumn() <= range.getLastColumn();
    if (!isInside) merged.breakApart();
  }
  return range.breakApart();
};
