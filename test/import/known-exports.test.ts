import { expect, test } from 'vitest';
import { known } from '../../src/import/known-exports.ts';

test('what is known of exports is data alone: nothing is lost on the way through JSON', () => {
  expect(JSON.parse(JSON.stringify(known))).toStrictEqual(known);
});
