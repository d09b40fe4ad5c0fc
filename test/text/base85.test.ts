import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decoded, encoded } from '../../src/text/base85.ts';

test('what was packed comes out as it went in, whatever its length', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(decoded(encoded(bytes))).toEqual(bytes);
    }),
  );
});

test.each([
  [0, 0],
  [1, 2],
  [3, 4],
  [4, 5],
  [5, 7],
  [4000, 5000],
])('%i bytes take %i letters', (bytes, count) => {
  expect(encoded(new Uint8Array(bytes).fill(255))).toHaveLength(count);
});

test('no letter can end a string or an element, or begin a comment, a template or an entity', () => {
  const everyLetter = encoded(Uint8Array.from({ length: 20_000 }, (_, at) => (at * at) % 251));
  expect(new Set(everyLetter).size).toBe(85);
  expect(everyLetter).not.toMatch(/["$&'/<>\\`\s]|[^!-~]/);
});
