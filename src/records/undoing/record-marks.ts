import { hashOf } from '../hash.ts';
import { columnsOf, type Kind, type Row } from '../kinds.ts';
import { apartOf, isBlank, keysOf } from '../merge.ts';

/** So many letters tell records apart: two of a million are alike by chance once in 500 files. */
const markLength = 12;

const markOf = (value: unknown): string => hashOf(value).slice(0, markLength);

/** The columns of a kind, by their positions, that say something of their own: ticks are set on what the others say. */
export const tellingColumnsOf = (kind: Kind): readonly number[] =>
  columnsOf(kind).flatMap(({ traits }, at) => (traits.personal ? [] : [at]));

/** A function that says whether nothing is left of a record, whatever is ticked beside it. */
export const blankRecordsOf = (kind: Kind): ((row: Row) => boolean) => {
  const telling = tellingColumnsOf(kind);
  return (row) => telling.every((at) => isBlank(row[at]));
};

/** A function that gives a record its mark, by all that it says but its ticks, which people set; blank where it says nothing. */
export const recordMarksOf = (kind: Kind): ((row: Row) => string) => {
  const [telling, isBlankRecord] = [tellingColumnsOf(kind), blankRecordsOf(kind)];
  return (row) => (isBlankRecord(row) ? '' : markOf(telling.map((at) => row[at] ?? null)));
};

/** A function that gives a record the mark of the thing that it is of, whatever its figures; blank where it has no key. */
export const keyMarksOf = (kind: Kind): ((row: Row) => string) => {
  const key = keysOf(kind);
  const apart = apartOf(kind);
  return (row) => {
    const name = key(row);
    return name === null ? '' : markOf([name, ...apart.map(({ position, part }) => part(row[position] ?? null))]);
  };
};
