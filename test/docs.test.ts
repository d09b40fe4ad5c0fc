import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedFiles, withList } from '../src/build/generated-files.ts';

test.each(await generatedFiles())('$path is what `npm run docs` prints now', ({ path, text }) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('a list takes the place between its marks, and a page without them is told', () => {
  expect(withList('a\n<!-- b -->\nold\n<!-- /b -->\nc', 'b', 'new $&')).toBe('a\n<!-- b -->\nnew $&\n<!-- /b -->\nc');
  expect(() => withList('a', 'b', 'new')).toThrow('no place for the list of b');
});
