import { hashOf } from '../hash.ts';
import type { Kind, Row, Value } from '../kinds.ts';
import { isBlank } from '../merge.ts';
import { keyMarksOf, tellingColumnsOf } from '../undoing/record-marks.ts';

/**
 * What imports wrote last of the records of a kind, by the marks of their keys: a sign for each cell, so that what a person
 * changed since is told apart from what stands as it came.
 */
export type WrittenRecords = ReadonlyMap<string, readonly string[]>;

/** The signs of a blank cell, and of one that a person said to keep as it is. */
const blankSign = '.';
export const keptSign = '!';

/** So many letters tell what a cell said: a correction is missed once in 65,000. */
const signLength = 4;

/** What stands for a record that a person deleted and wants to stay out. */
const leftOutSigns: readonly string[] = ['-'];

export const isLeftOut = (signs: readonly string[]): boolean => signs[0] === leftOutSigns[0];

export const signOf = (value: Value | undefined): string =>
  isBlank(value) ? blankSign : hashOf(value).slice(0, signLength);

/** A function that gives the signs of a record's cells, ticks left out. */
const signsOf = (kind: Kind): ((row: Row) => readonly string[]) => {
  const telling = tellingColumnsOf(kind);
  return (row) => telling.map((at) => signOf(row[at]));
};

/** The records as one text: each with its key's mark first. */
export const writtenText = (written: WrittenRecords): string =>
  Array.from(written, ([key, signs]) => `${key}${signs.join('')}`).join(' ');

const recordPattern = new RegExp(`^([0-9a-f]{12})((?:[-.!]|[0-9a-f]{${signLength}})*)$`);
const signPattern = new RegExp(`[-.!]|[0-9a-f]{${signLength}}`, 'g');

/** The records of a text; `null` where it is none of ours. */
export const parseWritten = (text: unknown): WrittenRecords | null => {
  if (typeof text !== 'string') return null;
  const written = new Map<string, readonly string[]>();
  for (const part of text === '' ? [] : text.split(' ')) {
    const [, key, signs] = recordPattern.exec(part) ?? [];
    if (key === undefined || signs === undefined) return null;
    written.set(key, signs.match(signPattern) ?? []);
  }
  return written;
};

/** Columns, by their positions, of the records at some places of a tab. */
export type ColumnsByPlace = ReadonlyMap<number, readonly number[]>;

/** What an import did to the records of a tab. */
interface WrittenChange {
  readonly before: readonly Row[];
  readonly after: readonly Row[];
  /** The keys of records that stay out, and the columns of records that stay as a person left them, or as an import wrote them. */
  readonly leftOut: readonly string[];
  readonly kept: ColumnsByPlace;
  readonly confirmed: ColumnsByPlace;
}

/** What is written after an import; of a tab of which nothing was known all that stands counts as written. */
export const nextWritten = (
  kind: Kind,
  written: WrittenRecords | null,
  { before, after, leftOut, kept, confirmed }: WrittenChange,
): WrittenRecords => {
  const [key, signs, telling] = [keyMarksOf(kind), signsOf(kind), tellingColumnsOf(kind)];
  const next = new Map(written ?? []);
  for (const [at, row] of after.entries()) {
    const old = before[at];
    if (old === row && written !== null) continue;
    const [own, was] = [key(row), old === undefined ? '' : key(old)];
    const known = next.get(was);
    if (was !== own) next.delete(was);
    if (own === '') continue;
    const fresh = signs(row);
    next.set(
      own,
      // What a person changed stays told apart as long as no import writes it.
      known === undefined || isLeftOut(known)
        ? fresh
        : fresh.map((sign, place) => {
            const position = telling[place] ?? -1;
            return old?.[position] === row[position] ? (known[place] ?? sign) : sign;
          }),
    );
  }
  for (const own of leftOut) next.set(own, leftOutSigns);
  const sign = (columns: ColumnsByPlace, signOfColumn: (fresh: string) => string): void => {
    for (const [at, positions] of columns) {
      const row = after[at] ?? [];
      const [own, fresh] = [key(row), signs(row)];
      const known = next.get(own) ?? fresh;
      const isMeant = (place: number): boolean => positions.includes(telling[place] ?? -1);
      next.set(
        own,
        known.map((before, place) => (isMeant(place) ? signOfColumn(fresh[place] ?? before) : before)),
      );
    }
  };
  sign(confirmed, (fresh) => fresh);
  sign(kept, () => keptSign);
  return next;
};
