import { expect, test } from 'vitest';
import { unzipped, zipped } from '../../../../src/workbench/page/workbook/zip.ts';

const files = [
  { path: 'one.xml', content: 'Охоплення & <reach>' },
  { path: 'folder/two.xml.rels', content: 'long '.repeat(10_000) },
  { path: 'folder/picture.png', content: 'not asked for' },
  { path: 'empty.xml', content: '' },
];

test('gives back the wanted texts of what was zipped', () => {
  expect(unzipped(zipped(files), (path) => !path.endsWith('.png'))).toEqual({
    'one.xml': files[0]?.content,
    'folder/two.xml.rels': files[1]?.content,
    'empty.xml': '',
  });
});

test('gives the same file whenever and wherever it zips', () => {
  expect(zipped(files)).toEqual(zipped(files));
  // The time of an entry is 1 January 1980, midnight, in every zone.
  expect([...zipped(files).subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
});

test.each(['', 'PK but no zip file at all, only a text'])('refuses "%s", which is no zip file', (text) => {
  expect(() => unzipped(new TextEncoder().encode(text), () => true)).toThrow('invalid zip data');
});
