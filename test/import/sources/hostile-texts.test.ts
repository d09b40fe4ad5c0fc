import { type BookType, utils, type WorkSheet } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { textReadings } from '../../../src/import/columns/cell-readings.ts';
import { openFile } from '../../../src/import/files/open-file.ts';
import { readParts } from '../../../src/import/files/read-parts.ts';
import { knownExports } from '../../../src/import/known-exports.ts';
import type { Reading } from '../../../src/import/reading.ts';
import type { Source } from '../../../src/import/source.ts';
import { sources } from '../../../src/import/sources/sources.ts';
import { runSteps } from '../../../src/import/steps.ts';
import { type ColumnName, columnsOf } from '../../../src/records/kinds.ts';
import { nameKeyOf } from '../../../src/records/names.ts';
import { hostileTexts } from '../../addon/nasty-texts.ts';
import { countTried, productOf, sampleOf } from '../../thorough.ts';
import { workbookOf } from '../files/resaved.ts';
import { decode, reading, setting, today } from './exports.ts';
import { asPasted, wholeExport } from './whole-export.ts';

/** A text as the reader takes it: whole, but for blanks around it and zero bytes, which no text has. */
const asRead = (text: string): string => text.replaceAll('\0', '').trim();

/** What programs write where they have no text. */
const blanks = ['NaN', 'null', 'NULL', 'undefined', '--', '-', '—', '–', 'N/A', 'nil', 'NIL', 'None', '#N/A'];

const whole = hostileTexts.filter((text) => !blanks.includes(asRead(text)) && asRead(text) !== '');
const tried = sampleOf(whole, 120);

/** Texts without what the files of workbooks cannot hold: most control characters, and halves of characters. */
const inBooks = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => !/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u.test(text));

const pasted = (rows: readonly (readonly string[])[]): Reading => reading(asPasted(rows));

const ofSheet = (sheet: WorkSheet, type: BookType): Reading => {
  const parts = openFile(`book.${type}`, workbookOf({ Data: sheet }, type), decode);
  const [first] = runSteps(readParts(parts, { setting, today, known: knownExports, decode }));
  if (first === undefined) throw new Error('The workbook has nothing to read.');
  return first.reading;
};

const ofBook = (rows: readonly (readonly string[])[], type: BookType): Reading =>
  ofSheet(utils.aoa_to_sheet(rows.map((row) => row.map((v) => ({ t: 's' as const, v })))), type);

/** The different texts of columns by their kind and name. */
type TextsRead = ReadonlyMap<string, ReadonlySet<string>>;

const textsRead = ({ imports }: Reading): TextsRead =>
  new Map(
    imports.flatMap(({ kind, rows }) =>
      columnsOf(kind).flatMap(({ name, shape }, at): readonly (readonly [string, ReadonlySet<string>])[] => {
        if (shape !== 'text') return [];
        const found = Array.from(rows, (row) => row[at]).filter((value) => typeof value === 'string');
        return [[`${kind} ${name}`, new Set(found)]];
      }),
    ),
  );

const folded = (column: ColumnName): ((text: string) => string) => nameKeyOf(column);

/** Texts that a column of records has and the export had not, and texts of the export that no record has. */
const changedIn = (
  source: Source,
  { read, usual }: { readonly read: TextsRead; readonly usual: TextsRead },
  given: readonly string[],
): readonly string[] =>
  [...usual].flatMap(([key, constants]) => {
    if (![...constants].some((text) => text.startsWith('plain'))) return [];
    const [, column] = key.split(' ') as [string, ColumnName];
    const reading = source.columns.find(({ to }) => to === column)?.read;
    const expected = new Set(given.map((text) => asRead(reading === undefined ? text : textReadings[reading](text))));
    const found = [...(read.get(key) ?? [])];
    const keys = new Set(found.map(folded(column)));
    return [
      ...found.filter((text) => !expected.has(text) && !constants.has(text)).map((text) => `${key} has ${text}`),
      ...[...expected]
        .filter((text) => text !== '' && !keys.has(folded(column)(text)))
        .map((text) => `${key} lacks ${text}`),
    ];
  });

const read = sources.filter(({ refusal }) => refusal === undefined);
// What every export of a source has, whatever its texts: the name of its network, the type of its conversions.
const usualOf = (source: Source): TextsRead => textsRead(pasted(wholeExport(source, ['plain one', 'plain two'])));

test(`every text field of all ${read.length} sources has its texts as they stand in a paste, ${countTried(tried, whole)} texts`, () => {
  const changed = read.flatMap((source) => {
    const usual = usualOf(source);
    return changedIn(source, { read: textsRead(pasted(wholeExport(source, tried))), usual }, tried);
  });
  expect(changed).toEqual([]);
});

const books = productOf({ source: read, type: ['xlsx', 'ods', 'xlsb', 'biff8'] as const });
const triedBooks = sampleOf(books, 12);

test(`and in a workbook, ${countTried(triedBooks, books)} sources and forms`, () => {
  const changed = triedBooks.flatMap(({ source, type }) => {
    const given = inBooks(tried);
    return changedIn(
      source,
      { read: textsRead(ofBook(wholeExport(source, given), type)), usual: usualOf(source) },
      given,
    );
  });
  expect(changed).toEqual([]);
});

test('a formula of a workbook is what it showed, and never a formula', () => {
  const formulas = ['HYPERLINK("https://example.com";"click")', 'IMAGE("https://example.com/a.png")', '1+1'];
  const sheet = utils.aoa_to_sheet([
    ['Date', 'Platform', 'Account', 'Post ID', 'Text', 'Likes'],
    ...formulas.map((f, at) => [
      `2026-03-0${at + 1}`,
      'Instagram',
      'shop',
      `p${at}`,
      { t: 's', v: 'shown', f },
      at + 1,
    ]),
  ]);
  for (const type of ['xlsx', 'ods', 'xlsb', 'biff8'] as const)
    expect([...(textsRead(ofSheet(sheet, type)).get('posts text') ?? [])], type).toEqual(['shown']);
});
