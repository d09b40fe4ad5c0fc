import { expect, test } from 'vitest';
import { isCriterion } from '../../../src/report/formulas/criterion.ts';

test.each([
  ['Instagram', true],
  ['Кав’ярня Липа', true],
  ['', true],
  ['reel / carousel', true],
  ['18-24', false],
  ['$5', false],
  ['March 5', false],
  ['жовтень 2026', false],
  ['5 березня', false],
  ['Autumn 2026', false],
  ['lypa24', false],
  ['істина', false],
  ['#N/A', false],
  ['what?', false],
  ['>5', false],
  [' Instagram', false],
])('"%s" is a criterion that only the same text meets: %s', (text, is) => {
  expect(isCriterion(text)).toBe(is);
});
