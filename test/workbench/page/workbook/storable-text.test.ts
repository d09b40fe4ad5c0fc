import { expect, test } from 'vitest';
import {
  longestText,
  withCutTexts,
  withReadableLetters,
} from '../../../../src/workbench/page/workbook/storable-text.ts';

test.each([
  ['a vertical tab', '<t>a\u000Bb</t>', '<t>ab</t>'],
  ['a zero', '<t>a\u0000b</t>', '<t>ab</t>'],
  ['half of a letter', '<t>a\uD83Db</t>', '<t>ab</t>'],
  ['what is no letter', '<t>a\uFFFE\uFFFFb</t>', '<t>ab</t>'],
  ['lines and tabs', '<t>a\n\r\tb</t>', '<t>a\n\r\tb</t>'],
  ['letters of two halves', '<t>\u{1F600} і ї</t>', '<t>\u{1F600} і ї</t>'],
])('of %s a file keeps what XML knows', (_, written, kept) => {
  expect(withReadableLetters(written)).toBe(kept);
});

test.each([
  ['as long as a cell holds', 'a'.repeat(longestText), 'a'.repeat(longestText)],
  ['longer', 'a'.repeat(longestText + 1), `${'a'.repeat(longestText - 1)}…`],
  ['longer only as XML writes it', '&lt;'.repeat(longestText), '&lt;'.repeat(longestText)],
  ['longer, of marks', '&amp;'.repeat(longestText + 9), `${'&amp;'.repeat(longestText - 1)}…`],
])('a text %s is kept or cut whole letters from its end', (_, text, kept) => {
  expect(withCutTexts(`<si><t xml:space="preserve">${text}</t></si>`)).toBe(
    `<si><t xml:space="preserve">${kept}</t></si>`,
  );
});
