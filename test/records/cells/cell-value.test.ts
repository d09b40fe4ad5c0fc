import { expect, test } from 'vitest';
import { cellOf } from '../../../src/records/cells/cell-value.ts';
import { nastyTexts, prefixes, starters } from '../../addon/nasty-texts.ts';

/** Letters that are no formula's: the true minus is not the hyphen to any spreadsheet. */
const harmless = ['−'];

test.each(starters.filter((starter) => !harmless.includes(starter)))(
  'a text with %s before all that is seen is written behind a mark',
  (starter) => {
    for (const prefix of prefixes.filter((unseen) => !unseen.includes('"')))
      expect(cellOf(`${prefix}${starter}1+1`)).toBe(`'${prefix}${starter}1+1`);
  },
);

test.each(['a', 'a=b', '1+1', '5', '#tag', '"=1"', '−5', ' a', 'їжак', '👍', '1/2', 'https://example.com'])(
  'the text %s is written as it stands',
  (text) => {
    expect(cellOf(text)).toBe(text);
  },
);

test('no text is changed but for its mark', () => {
  for (const text of nastyTexts) expect([text, `'${text}`]).toContain(cellOf(text));
});
