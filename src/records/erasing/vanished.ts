import { columnsOf, type Kind, type Row } from '../kinds.ts';
import { isBlank, keyOf } from '../merge.ts';

/** The columns of figures of a kind, by their positions. */
const figuresOf = (kind: Kind): readonly number[] =>
  columnsOf(kind).flatMap(({ traits }, at) => (traits.numeric ? [at] : []));

/** Records with the figures alone that records of the same keys do not have any more, of those that have lost any. */
export const vanishedFigures = (kind: Kind, before: readonly Row[], now: readonly Row[]): readonly Row[] => {
  const figures = figuresOf(kind);
  const standing = new Map(now.map((row) => [keyOf(kind, row), row]));
  return before.flatMap((row) => {
    const same = standing.get(keyOf(kind, row));
    const gone = figures.filter((at) => !isBlank(row[at]) && isBlank(same?.[at]));
    return gone.length === 0
      ? []
      : [row.map((value, at) => (figures.includes(at) && !gone.includes(at) ? null : value))];
  });
};

/** Records without the figures of others of the same keys, as far as they are the same still: what was changed since stays. */
export const withoutFigures = (kind: Kind, rows: readonly Row[], gone: readonly Row[]): readonly Row[] => {
  const figures = figuresOf(kind);
  const going = new Map(gone.map((row) => [keyOf(kind, row), row]));
  return rows.map((row) => {
    const lost = going.get(keyOf(kind, row));
    if (lost === undefined) return row;
    const isGone = (at: number): boolean => figures.includes(at) && !isBlank(lost[at]) && lost[at] === row[at];
    return figures.some(isGone) ? row.map((value, at) => (isGone(at) ? null : value)) : row;
  });
};
