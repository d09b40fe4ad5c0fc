import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBytes } from '../../src/import/files/decode.ts';
import { readPaste } from '../../src/import/read-paste.ts';
import { rowsOf } from '../../src/import/text/table-cells.ts';
import { parseTextRows } from '../../src/import/text/text-rows.ts';
import { decode, setting, today } from './sources/exports.ts';

const allRows = (text: string) => {
  const cells = parseTextRows(text);
  return rowsOf(cells, 0, cells.count);
};

/** The Ukrainian letters of a text in Windows-1251. */
const windows1251 = (text: string): Uint8Array => {
  const code = (letter: string): number => {
    const at = letter.charCodeAt(0);
    if (at < 128) return at;
    if (at >= 0x410 && at <= 0x44f) return at - 0x410 + 0xc0;
    return { Ї: 0xaf, і: 0xb3, ї: 0xbf, є: 0xba, І: 0xb2 }[letter] ?? 63;
  };
  return Uint8Array.from(text, code);
};

const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) bytes.setUint16(at * 2, text.charCodeAt(at), !isBig);
  return new Uint8Array(bytes.buffer);
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const encodings: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ['UTF-8', utf8],
  ['UTF-8 with a mark', (text) => utf8(`\ufeff${text}`)],
  ['UTF-16 LE', (text) => utf16(`\ufeff${text}`, false)],
  ['UTF-16 BE', (text) => utf16(`\ufeff${text}`, true)],
  ['Windows-1251', windows1251],
];

const expected = [
  ['Дата', 'Охоплення', 'Підпис'],
  ['2026-03-01', '5', 'Хліб, сіль; та | "вода"\nі сир'],
  ['2026-03-02', '6', ''],
  ['2026-03-03', '7', 'Їжа'],
];
const quoted = (cell: string): string => (/[",;|\t\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

for (const [encoding, encoded] of encodings) {
  test.each([',', ';', '\t', '|'])(`reads %j in ${encoding} with any line break`, (delimiter) => {
    const lines = expected.map((row) => row.map(quoted).join(delimiter));
    for (const end of ['\n', '\r\n', '\r', 'mixed']) {
      const text = lines.reduce((all, line, at) => {
        const mixed = ['\n', '\r\n', '\r'][at % 3] ?? '';
        return `${all}${end === 'mixed' ? mixed : end}${line}`;
      });
      const decoded = decodeBytes(encoded(text), decode);
      expect('text' in decoded ? allRows(decoded.text) : decoded).toEqual(expected);
    }
  });
}

test('reads one column of texts with commas and doubled quotes as one column', () => {
  expect(allRows('Text\n"one, ""two"""\n"three, four"\nfive')).toEqual([
    ['Text'],
    ['one, "two"'],
    ['three, four'],
    ['five'],
  ]);
});

test.each(['"never closed', 'stray " within', '"closed" too early'])(
  'keeps 100,000 rows and names the line of %s',
  (cell) => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `${at},${at === 70_000 ? cell : '"x, y"'},5`);
    const read = parseTextRows(`id,text,likes\n${rows.join('\n')}`);
    expect(read.count).toBeGreaterThanOrEqual(100_000);
    if (cell.startsWith('"')) expect(read.strayQuotes).toEqual([70_002]);
  },
);

test('never throws on any text, and accounts for every row of it', () => {
  const cell = fc.oneof(
    fc.constantFrom('Date', 'Reach', 'Followers', '1.234', '03/04/2026', '31.02.2026', 'Total', '"', '""', '#', '—'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const table = fc
    .tuple(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), fc.constantFrom(',', ';', '\t', '|'))
    .map(([rows, delimiter]) => rows.map((row) => row.join(delimiter)).join('\n'));
  const bytes = fc.uint8Array({ maxLength: 200 }).map((raw) => {
    const decoded = decodeBytes(raw, decode);
    return 'text' in decoded ? decoded.text : '';
  });
  fc.assert(
    fc.property(fc.oneof(table, bytes), (text) => {
      const { account } = readPaste(text, setting, today);
      const { rows, blank, above, header, totals, read, leftOut } = account;
      expect(blank + above + header + totals + read + leftOut).toBeLessThanOrEqual(rows);
    }),
  );
});
