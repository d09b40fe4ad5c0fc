import { expect, test } from 'vitest';
import { knownExports } from '../../src/import/known-exports.ts';

test('what is known of exports is data alone: nothing is lost on the way through JSON', () => {
  expect(JSON.parse(JSON.stringify(knownExports))).toStrictEqual(knownExports);
});
