import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeBytes } from '../../../src/import/files/decode.ts';
import { rowOf } from '../../../src/import/text/table-cells.ts';
import { parseTextRows } from '../../../src/import/text/text-rows.ts';
import { decode } from '../sources/exports.ts';

const corpus = join(import.meta.dirname, '../../../node_modules/csv-spectrum');

/** The rows of a file of the corpus by their headers, as its own answers have them. */
const recordsIn = (name: string): readonly Readonly<Record<string, string>>[] => {
  const decoded = decodeBytes(readFileSync(join(corpus, 'csvs', `${name}.csv`)), decode);
  if ('refusal' in decoded) throw new Error(decoded.refusal.en);
  const cells = parseTextRows(decoded.text);
  const header = rowOf(cells, 0);
  return Array.from({ length: cells.count - 1 }, (_, at) =>
    Object.fromEntries(header.map((name, place) => [name, cells.cell(at + 1, place)])),
  );
};

const answersTo = (name: string): unknown => JSON.parse(readFileSync(join(corpus, 'json', `${name}.json`), 'utf8'));

const names = readdirSync(join(corpus, 'csvs')).map((file) => file.replace(/\.csv$/, ''));
// A tool broke its degrees before it was written, and its answer has another phone number than the file.
const contradictory = 'location_coordinates';

test('the corpus is all here', () => {
  expect(names).toHaveLength(12);
  expect(names).toContain(contradictory);
});

test.each(names.filter((name) => name !== contradictory))('%s is read as its authors say', (name) => {
  const expected = JSON.stringify(answersTo(name));
  expect(recordsIn(name)).toEqual(JSON.parse(expected.replaceAll('\\r\\n', '\\n')));
});

test('letters that were broken before stay the sign for it, and quotes inside a cell are text', () => {
  const [read] = recordsIn(contradictory);
  expect(read).toEqual({
    'Contact Phone Number': '2095257564',
    'Location Coordinates': '37\ufffd36\'37.8"N 121\ufffd2\'17.9"W',
    Cities: 'Modesto',
    Counties: 'Stanislaus',
  });
});
