import { expect, test } from 'vitest';
import { decodeBytes } from '../../../src/import/files/decode.ts';
import { sources } from '../../../src/import/sources/sources.ts';
import { headerKey } from '../../../src/text/header-key.ts';
import { decode } from '../sources/exports.ts';

const text = 'Дата,Likes\n1,2\n';

test.each([
  { description: 'UTF-8', bytes: Buffer.from(text, 'utf8'), expected: text },
  {
    description: 'UTF-8 that is cut within a letter',
    bytes: Buffer.from('привіт', 'utf8').subarray(0, 11),
    expected: 'приві\ufffd',
  },
  {
    description: 'UTF-8 in which letters were broken before',
    bytes: Buffer.from('a\ufffdb\ufffd,1', 'utf8'),
    expected: 'a\ufffdb\ufffd,1',
  },
  { description: 'UTF-16LE with a mark', bytes: Buffer.from(`\ufeff${text}`, 'utf16le'), expected: text },
  { description: 'UTF-16LE without a mark', bytes: Buffer.from(text, 'utf16le'), expected: text },
  { description: 'UTF-16BE with a mark', bytes: Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), expected: text },
  { description: 'UTF-16BE without a mark', bytes: Buffer.from(text, 'utf16le').swap16(), expected: text },
  { description: 'Windows-1251', bytes: Buffer.from([0xc4, 0xe0, 0xf2, 0xe0, 0x2c, 0x31]), expected: 'Дата,1' },
  { description: 'Windows-1252', bytes: Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x2c, 0x31]), expected: 'café,1' },
  {
    description: 'Windows-1250',
    bytes: Buffer.from([0x5a, 0x61, 0x73, 0x69, 0xea, 0x67, 0x3b, 0x44, 0x7a, 0x69, 0x65, 0xf1]),
    expected: 'Zasięg;Dzień',
  },
  {
    description: 'Windows-1254',
    bytes: Buffer.from([0x47, 0xf6, 0x73, 0x74, 0x65, 0x72, 0x69, 0x6d, 0x3b, 0x54, 0xfd, 0x6b]),
    expected: 'Gösterim;Tık',
  },
  {
    description: 'Spanish in Windows-1252',
    bytes: Buffer.from([0x45, 0x73, 0x70, 0x61, 0xf1, 0x61, 0x3b, 0xbf, 0x51, 0x75, 0xe9, 0x3f]),
    expected: 'España;¿Qué?',
  },
  {
    description: 'EUC-JP',
    bytes: Buffer.from([0xa5, 0xaf, 0xa5, 0xea, 0xa5, 0xc3, 0xa5, 0xaf, 0x2c, 0x31]),
    expected: 'クリック,1',
  },
  { description: 'UTF-8 with a NUL', bytes: Buffer.from(`${text}Insta\0gram,3\n`), expected: `${text}Insta\0gram,3\n` },
])('decodes $description', ({ bytes, expected }) => {
  expect(decodeBytes(bytes, decode)).toMatchObject({ text: expected });
});

test.each([
  { description: 'a program', bytes: [0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0] },
  { description: 'an image', bytes: [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0] },
])('refuses $description in words', ({ bytes }) => {
  expect(decodeBytes(Uint8Array.from(bytes), decode)).toHaveProperty('refusal.uk');
});

test.each(['Kлики', '\ufeffКлики', ' клики\u00a0', 'Кли\u00adки', 'КЛИКИ', 'кли\u200bки'])(
  'takes the header %s for клики',
  (header) => {
    expect(headerKey(header)).toBe('клики');
  },
);

test('every name in every source is written as headers are compared', () => {
  const names = sources.flatMap((source) => [
    ...source.recognisedBy.flat(),
    ...source.columns.flatMap((column) => column.names),
    ...(source.breakdown ?? []),
    ...(source.startsAt ?? []),
  ]);
  expect(names.filter((name) => headerKey(name) !== name)).toEqual([]);
});
