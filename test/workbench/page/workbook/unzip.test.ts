import { expect, test } from 'vitest';
import { unzipped } from '../../../../src/workbench/page/workbook/unzip.ts';
import { zipped } from '../../../../src/workbench/page/workbook/zip.ts';

const files = [
  { path: 'one.xml', content: 'Охоплення & <reach>' },
  { path: 'folder/two.xml.rels', content: 'long '.repeat(10_000) },
  { path: 'folder/picture.png', content: 'not asked for' },
  { path: 'empty.xml', content: '' },
];

test('gives back the wanted texts of what was zipped', async () => {
  const bytes = await (await zipped(files)).arrayBuffer();
  expect(await unzipped(bytes, (path) => !path.endsWith('.png'))).toEqual({
    'one.xml': files[0]?.content,
    'folder/two.xml.rels': files[1]?.content,
    'empty.xml': '',
  });
});

test('reads a file that is stored as it is, with a comment after the directory', async () => {
  const text = new TextEncoder().encode('as it is');
  const name = new TextEncoder().encode('a.xml');
  const local = new DataView(new ArrayBuffer(30));
  local.setUint32(0, 0x04034b50, true);
  local.setUint16(26, name.length, true);
  const listed = new DataView(new ArrayBuffer(46));
  listed.setUint32(0, 0x02014b50, true);
  listed.setUint32(20, text.length, true);
  listed.setUint16(28, name.length, true);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(10, 1, true);
  end.setUint32(16, 30 + name.length + text.length, true);
  end.setUint16(20, 7, true);
  const whole = new Blob([local, name, text, listed, name, end, 'comment']);
  expect(await unzipped(await whole.arrayBuffer(), () => true)).toEqual({ 'a.xml': 'as it is' });
});

test.each([new ArrayBuffer(0), new TextEncoder().encode('PK but no zip file at all, only a text').buffer])(
  'refuses what is no zip file',
  async (bytes) => {
    await expect(unzipped(bytes, () => true)).rejects.toThrow('no zip file');
  },
);
