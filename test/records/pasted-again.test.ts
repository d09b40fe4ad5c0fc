import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, type Kind, kindNames, kinds, type Row, type Shape, type Value } from '../../src/records/kinds.ts';
import { apartOf, keyOf, mergeRows } from '../../src/records/merge.ts';

const valueIn = (shape: Shape): fc.Arbitrary<Value> => {
  if (shape === 'text') return fc.option(fc.constantFrom('a', 'b', '1', "'a", '=a', ''));
  if (shape === 'tick') return fc.option(fc.boolean());
  return fc.option(fc.constantFrom(0, 1, 2, 46082, 46082.5));
};

const recordOf = (kind: Kind): fc.Arbitrary<Row> =>
  fc.tuple(...columnsOf(kind).map(({ shape }) => valueIn(shape))).filter((row) => keyOf(kind, row) !== null);

const isKeyColumn = (kind: Kind, at: number): boolean => {
  const name = columnsOf(kind)[at]?.name;
  return kinds[kind].keys.some((key) => key.some((part) => part === name));
};

/** Two pastes of records that are the same ones again and again: few keys, and anything in the other columns. */
const pastesOf = (kind: Kind): fc.Arbitrary<readonly [readonly Row[], readonly Row[]]> =>
  fc.array(recordOf(kind), { minLength: 1, maxLength: 4 }).chain((keys) => {
    const row = fc
      .tuple(fc.constantFrom(...keys), recordOf(kind))
      .map(([key, rest]) => rest.map((value, at) => (isKeyColumn(kind, at) ? (key[at] ?? null) : value)));
    const paste = fc.array(row, { maxLength: 10 });
    return fc.tuple(paste, paste);
  });

/** Records of different keys. */
const recordsOf = (kind: Kind): fc.Arbitrary<readonly Row[]> =>
  fc.uniqueArray(recordOf(kind), { maxLength: 8, selector: (row) => keyOf(kind, row) });

/** Two exports of the same records: each has some of them, and of each record some columns, but tells it by the same key. */
const exportsOf = (kind: Kind): fc.Arbitrary<{ records: readonly Row[]; pastes: readonly (readonly Row[])[] }> =>
  recordsOf(kind).chain((records) => {
    const masks = fc.array(fc.integer({ min: 0, max: 2 ** 24 - 1 }), {
      minLength: records.length,
      maxLength: records.length,
    });
    const partial = masks.map((numbers) =>
      records.flatMap((row, index) => {
        const mask = numbers[index] ?? 0;
        return mask % 2 === 0
          ? []
          : [row.map((value, at) => (isKeyColumn(kind, at) || (mask >> (at + 1)) % 2 === 1 ? value : null))];
      }),
    );
    return fc.tuple(partial, partial).map((pastes) => ({ records, pastes }));
  });

const pasted = (kind: Kind, existing: readonly Row[], incoming: readonly Row[]): readonly Row[] => {
  const { changed, added } = mergeRows(kind, existing, incoming);
  const merged = existing.slice();
  for (const { at, row } of changed) merged[at] = row;
  return [...merged, ...added];
};

const isBlank = (value: Value | undefined): boolean => value === undefined || value === null || value === '';

/** Records by their keys, whatever their order. */
const byKey = (kind: Kind, rows: readonly Row[]): readonly unknown[] =>
  rows
    .map((row) => [keyOf(kind, row), row.map((value) => (isBlank(value) ? null : value))] as const)
    .sort(([left], [right]) => (String(left) < String(right) ? -1 : 1));

/** What a row is of: its key, the currency of its amounts, and its IDs. */
const thingOf = (kind: Kind, row: Row): string =>
  JSON.stringify([keyOf(kind, row), ...apartOf(kind).map(({ position, part }) => part(row[position] ?? null))]);

describe.each(kindNames)('records of %s', (kind) => {
  test('that are pasted again change nothing', () => {
    fc.assert(
      fc.property(pastesOf(kind), ([first, second]) => {
        const held = pasted(kind, pasted(kind, [], first), second);
        // A post that comes twice in one paste may have been seen later in the other row.
        const { older: _, ...merge } = mergeRows(kind, held, second);
        expect(merge).toEqual({ changed: [], added: [], unchanged: second.length });
      }),
    );
  });

  test('are each counted once, as new, updated or unchanged, and none stands twice', () => {
    fc.assert(
      fc.property(pastesOf(kind), ([first, second]) => {
        const before = pasted(kind, [], first);
        const { changed, added, unchanged } = mergeRows(kind, before, second);
        expect(added.length + changed.length + unchanged).toBe(second.length);
        const held = pasted(kind, before, second);
        const moved = held.filter(
          (row, at) => at < before.length && row.some((value, each) => value !== before[at]?.[each]),
        );
        expect([held.length - before.length, moved.length]).toEqual([added.length, changed.length]);
        expect(new Set(held.map((row) => thingOf(kind, row))).size).toBe(held.length);
      }),
    );
  });

  test('are the same in whatever order exports that agree are pasted', () => {
    fc.assert(
      fc.property(exportsOf(kind), ({ pastes: [one = [], other = []] }) => {
        const forth = pasted(kind, pasted(kind, [], one), other);
        const back = pasted(kind, pasted(kind, [], other), one);
        expect(byKey(kind, forth)).toEqual(byKey(kind, back));
        expect(byKey(kind, pasted(kind, forth, one))).toEqual(byKey(kind, forth));
      }),
    );
  });

  test('lose neither a value to a blank nor a tick to a paste', () => {
    fc.assert(
      fc.property(pastesOf(kind), ([first, second]) => {
        const before = pasted(kind, [], first);
        const held = pasted(kind, before, second);
        for (const [at, row] of before.entries())
          for (const [position, { shape }] of columnsOf(kind).entries()) {
            if (isBlank(row[position])) continue;
            expect(isBlank(held[at]?.[position])).toBe(false);
            if (shape === 'tick') expect(held[at]?.[position]).toBe(row[position]);
          }
      }),
    );
  });
});
