import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Delimiter } from '../../../src/import/text/delimited.ts';
import { parseDelimited } from '../../../src/import/text/delimited.ts';
import { rowsOf, type TextCells } from '../../../src/import/text/table-cells.ts';
import { parseTextRows } from '../../../src/import/text/text-rows.ts';

const allRows = (cells: TextCells) => rowsOf(cells, 0, cells.count);

test.each([
  {
    description: 'plain rows',
    input: 'a,b\n1,2\n',
    expected: [
      ['a', 'b'],
      ['1', '2'],
    ],
  },
  {
    description: 'no line break at the end',
    input: 'a,b\n1,2',
    expected: [
      ['a', 'b'],
      ['1', '2'],
    ],
  },
  {
    description: 'mixed line breaks',
    input: 'a,b\r\n1,2\r3,4\n',
    expected: [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ],
  },
  {
    description: 'a byte order mark',
    input: '\ufeffa,b\n1,2',
    expected: [
      ['a', 'b'],
      ['1', '2'],
    ],
  },
  {
    description: 'a stated delimiter',
    input: 'sep=;\na;b\n1,5;2',
    expected: [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  },
  {
    description: 'semicolons with decimal commas',
    input: 'a;b\n1,5;2,5',
    expected: [
      ['a', 'b'],
      ['1,5', '2,5'],
    ],
  },
  {
    description: 'pipes',
    input: 'a|b\n1|2',
    expected: [
      ['a', 'b'],
      ['1', '2'],
    ],
  },
  {
    description: 'tabs with commas inside',
    input: 'a\tb\nx, y\t2',
    expected: [
      ['a', 'b'],
      ['x, y', '2'],
    ],
  },
  {
    description: 'quoted delimiters, quotes and line breaks',
    input: 'a,b\n"x, ""y""\nz",2',
    expected: [
      ['a', 'b'],
      ['x, "y"\nz', '2'],
    ],
  },
  {
    description: 'empty cells',
    input: 'a,b,c\n,"",\n',
    expected: [
      ['a', 'b', 'c'],
      ['', '', ''],
    ],
  },
  { description: 'ragged rows', input: 'a,b,c\n1\n1,2,3,4', expected: [['a', 'b', 'c'], ['1'], ['1', '2', '3', '4']] },
  {
    description: 'a quote within a cell',
    input: 'a,b\n5" screen,2',
    expected: [
      ['a', 'b'],
      ['5" screen', '2'],
    ],
  },
  {
    description: 'a stray quote',
    input: 'a,b\n"so "funny,2\n3,4',
    expected: [
      ['a', 'b'],
      ['"so "funny', '2'],
      ['3', '4'],
    ],
  },
  {
    description: 'a quote that never closes',
    input: 'a,b\n"so funny,2\n3,4',
    expected: [
      ['a', 'b'],
      ['"so funny', '2'],
      ['3', '4'],
    ],
  },
  {
    description: 'rows wrapped in quotes',
    input: '"a,""b, c"",d"\n"1,2,3"',
    expected: [
      ['a', 'b, c', 'd'],
      ['1', '2', '3'],
    ],
  },
  {
    description: 'dangerous names',
    input: '__proto__,constructor\n1,2',
    expected: [
      ['__proto__', 'constructor'],
      ['1', '2'],
    ],
  },
])('reads $description', ({ input, expected }) => {
  expect(allRows(parseTextRows(input))).toEqual(expected);
});

test('names the physical line of each row and of each stray quote', () => {
  const read = parseTextRows('a,b\n"x\ny",1\n"oops,2\n3,4');
  expect(Array.from(read.lines)).toEqual([1, 2, 4, 5]);
  expect(read.strayQuotes).toEqual([4]);
});

test.each(['"so "funny', '"so funny', 'so "funny'])('keeps every row of 100,000 around the quote in %s', (cell) => {
  const rows = Array.from({ length: 100_000 }, (_, at) =>
    at === 50 ? `${at},${cell},5` : at % 3 === 0 ? `${at},"a, ""b""",5` : `${at},"",5`,
  );
  const read = parseDelimited(`id,text,likes\n${rows.join('\n')}`, ',');
  expect(read.count).toBe(100_001);
  expect(allRows(read).every((row) => row.length === 3)).toBe(true);
});

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];
const breaks = ['\n', '\r\n', '\r'];

test('gives back what was written, with any delimiter and line break', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'я', '"', ',', ';', '\t', '|', '\n', ' ', '🙂') });
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));
  fc.assert(
    fc.property(table, fc.constantFrom(...delimiters), fc.constantFrom(...breaks), (rows, delimiter, end) => {
      const written = rows.map((row) => row.map((text) => `"${text.replace(/"/g, '""')}"`).join(delimiter)).join(end);
      const read = parseTextRows(`sep=${delimiter}${end}${written}`);
      // Rows whose text looks like rows of the table are the one thing that a tolerant reader may take apart.
      fc.pre(read.strayQuotes.length === 0);
      expect(allRows(read)).toEqual(rows);
    }),
  );
});

test('never throws, and loses no character of a text without quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';') }), (text) => {
      expect(() => parseTextRows(text)).not.toThrow();
      const bare = text.replace(/["\r]/g, '');
      const rows = allRows(parseDelimited(bare, ','));
      const again = rows.map((row) => row.join(',')).join('\n');
      expect(bare === again || bare === `${again}\n`).toBe(true);
    }),
  );
});
