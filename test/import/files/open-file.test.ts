import { utils } from '@e965/xlsx';
import { gzipSync, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FilePart } from '../../../src/import/files/file-part.ts';
import { openFile } from '../../../src/import/files/open-file.ts';
import { refusals } from '../../../src/import/files/refusals.ts';
import type { SheetTable } from '../../../src/import/files/sheet-table.ts';
import { decode } from '../sources/exports.ts';
import { resaved, workbookOf } from './resaved.ts';

const csv = 'Date,New followers\n2026-03-01,4\n2026-03-02,5\n';
const book = resaved(csv, 'xlsx');

const opened = (name: string, bytes: Uint8Array): readonly FilePart[] => openFile(name, bytes, decode);

const cellsIn = ({ bytes }: SheetTable): readonly string[] => decode('utf-8', bytes).split('\u001f');

/** What became of each part: its text, its rows, or why it has neither. */
const fatesOf = (name: string, bytes: Uint8Array) =>
  opened(name, bytes).map((part) => [
    part.name,
    'bytes' in part
      ? decode('utf-8', part.bytes)
      : 'sheet' in part
        ? part.sheet.lines.length
        : Object.entries(refusals).find(([, text]) => text === part.refusal)?.[0],
  ]);

const refusalOf = (bytes: Uint8Array) => fatesOf('file', bytes)[0]?.[1];

describe('an archive', () => {
  test('is what lies in it, without what systems put beside it', () => {
    const packed = zipSync({
      'Table data.csv': strToU8(csv),
      'more/book.xlsx': book,
      '__MACOSX/._Table data.csv': strToU8('x'),
      'more/.DS_Store': strToU8('x'),
      'inner.zip': zipSync({ 'Totals.csv': strToU8(csv), 'deeper.zip': zipSync({ 'a.csv': strToU8(csv) }) }),
      'chart.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
      'report.csv.gz': gzipSync(strToU8(csv)),
    });
    expect(fatesOf('export.zip', packed)).toEqual([
      ['export.zip › Table data.csv', csv],
      ['export.zip › book.xlsx', 3],
      ['export.zip › inner.zip › Totals.csv', csv],
      ['export.zip › inner.zip › deeper.zip', 'nestedTooDeep'],
      ['export.zip › chart.png', 'image'],
      ['export.zip › report.csv', csv],
    ]);
  });

  test('that names folders above itself names none', () => {
    expect(fatesOf('a.zip', zipSync({ '../../etc/data.csv': strToU8(csv) }))).toEqual([['a.zip › data.csv', csv]]);
  });

  test.each([
    { description: 'UTF-8', name: Buffer.from('Дані.csv', 'utf8') },
    { description: 'the old page of DOS', name: Buffer.from([0x84, 0xa0, 0xad, 0xf7, 0x2e, 0x63, 0x73, 0x76]) },
  ])('may have names in $description', ({ name }) => {
    const place = 'n'.repeat(name.length);
    const packed = zipSync({ [place]: strToU8(csv) });
    const bytes = Buffer.from(packed);
    for (let at = bytes.indexOf(place); at !== -1; at = bytes.indexOf(place, at + 1)) name.copy(bytes, at);
    expect(opened('a.zip', new Uint8Array(bytes))[0]?.name.slice('a.zip › '.length)).toMatch(/^Дан.\.csv$/);
  });

  test('of which one file was hurt gives the others', () => {
    const packed = zipSync({ 'bad.csv': strToU8(csv.repeat(200)), 'good.csv': strToU8(csv) }, { level: 0 });
    packed[100] = 0x21;
    expect(fatesOf('a.zip', packed)).toEqual([
      ['a.zip › bad.csv', 'cutArchive'],
      ['a.zip › good.csv', csv],
    ]);
  });

  test('that was cut is told as that', () => {
    const packed = zipSync({ 'a.csv': strToU8(csv), 'b.csv': strToU8(csv) });
    for (let size = 4; size < packed.length; size += 7)
      expect(refusalOf(packed.subarray(0, size)), `${size} bytes`).toBe('cutArchive');
  });

  test('that is a bomb is not opened, whatever it says of its size', () => {
    const bomb = zipSync({ 'a.csv': new Uint8Array(20 * 2 ** 20) });
    expect(refusalOf(bomb)).toBe('tooLarge');
    // It says that it holds a hundred bytes: no more of it are made, and they are not the right ones.
    const view = new DataView(bomb.buffer);
    const entry = Buffer.from(bomb).indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    view.setUint32(entry + 24, 100, true);
    expect(refusalOf(bomb)).toBe('cutArchive');
  });

  test('of very many files is not opened, and one of none says so', () => {
    const many: Zippable = Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`${at}.csv`, strToU8('a')]));
    expect(opened('a.zip', zipSync(many))).toEqual([{ name: 'a.zip', refusal: refusals.tooManyFiles(5001) }]);
    expect(refusalOf(zipSync({}))).toBe('emptyArchive');
  });

  test('with a password says so', () => {
    const packed = zipSync({ 'a.csv': strToU8(csv) });
    const entry = Buffer.from(packed).indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    packed[entry + 8] = (packed[entry + 8] ?? 0) | 1;
    expect(refusalOf(packed)).toBe('password');
  });

  test('in `.gz` that was cut or packs too well is not opened', () => {
    const packed = gzipSync(strToU8(csv.repeat(50)));
    expect(refusalOf(packed.subarray(0, packed.length - 9))).toBe('cutArchive');
    expect(refusalOf(gzipSync(new Uint8Array(20 * 2 ** 20)))).toBe('tooLarge');
  });
});

/** A workbook of which some files are others. */
const withFiles = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync({ ...unzipSync(book), ...Object.fromEntries(Object.entries(files).map(([at, xml]) => [at, strToU8(xml)])) });

const sheetXml = (rows: string): string =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

describe('a workbook', () => {
  const sheet = 'xl/worksheets/sheet1.xml';

  test.each(['Report.csv', 'Report.xls', 'Report'])('is known by its bytes, not by the name %s', (name) => {
    expect(fatesOf(name, book)).toEqual([[name, 3]]);
  });

  test('with entities that grow is not opened', () => {
    const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "${'&lol;'.repeat(10)}">]>`;
    expect(refusalOf(withFiles({ [sheet]: sheetXml('').replace('?>', `?>${laughs}`) }))).toBe('damagedWorkbook');
  });

  test('that was cut within a sheet is told as damaged or has its rows', () => {
    expect(refusalOf(withFiles({ [sheet]: '<worksheet' }))).toBe('emptyWorkbook');
    expect(refusalOf(withFiles({ 'xl/workbook.xml': '<workbook' }))).toBe('damagedWorkbook');
    expect(refusalOf(book.subarray(0, book.length >> 1))).toBe('cutArchive');
  });

  test('with macros is read without them', () => {
    expect(fatesOf('m.xlsm', withFiles({ 'xl/vbaProject.bin': 'any' }))).toEqual([['m.xlsm', 3]]);
  });

  test('of a million empty rows is read as quickly as one without', () => {
    const rows = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 2}"/>`).join('');
    const given = sheetXml(`<row r="1"><c r="A1" t="inlineStr"><is><t>Date</t></is></c></row>${rows}`);
    const start = performance.now();
    expect(refusalOf(withFiles({ [sheet]: given }))).toBe(1);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  test('with ten megabytes of styles is read', () => {
    const styles = Array.from(
      { length: 60_000 },
      (_, at) => `<numFmt numFmtId="${at + 200}" formatCode="0.0${'0'.repeat(at % 9)}&quot;${'x'.repeat(100)}&quot;"/>`,
    );
    const xml = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="60000">${styles.join('')}</numFmts><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`;
    expect(xml.length).toBeGreaterThan(8_000_000);
    const start = performance.now();
    expect(refusalOf(withFiles({ 'xl/styles.xml': xml }))).toBe(3);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  test('without styles, or with colours of a theme that is missing, takes no longer than one with them', () => {
    const row = (at: number) =>
      `<row r="${at}" hidden="${at === 2 ? 1 : 0}">${'<c s="1"><v>7</v></c>'.repeat(15)}</row>`;
    const given = { [sheet]: sheetXml(Array.from({ length: 10_000 }, (_, at) => row(at + 1)).join('')) };
    const fills =
      '<fills count="2"><fill><patternFill/></fill><fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill></fills>';
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${fills}<cellXfs count="2"><xf numFmtId="0" fillId="0"/><xf numFmtId="10" fillId="1"/></cellXfs></styleSheet>`;
    const bare = unzipSync(withFiles(given));
    for (const path of Object.keys(bare)) if (/styles|theme/.test(path)) delete bare[path];
    const coloured = zipSync({ ...bare, 'xl/styles.xml': strToU8(styles) });
    bare['[Content_Types].xml'] = strToU8(
      Buffer.from(bare['[Content_Types].xml'] ?? [])
        .toString()
        .replace(/<Override[^>]*styles[^>]*>/, ''),
    );
    const timed = (bytes: Uint8Array) => {
      const start = performance.now();
      const parts = opened('a.xlsx', bytes);
      return { parts, time: performance.now() - start };
    };
    timed(withFiles(given));
    const usual = timed(withFiles(given)).time;
    for (const [bytes, first] of [
      [zipSync(bare), '7'],
      [coloured, '700%'],
    ] as const) {
      const {
        parts: [part],
        time,
      } = timed(bytes);
      if (part === undefined || !('sheet' in part)) throw new Error('no sheet');
      // What is hidden is known all the same.
      expect([part.sheet.lines.length, cellsIn(part.sheet)[0]]).toEqual([9999, first]);
      // With an error for each cell it took ten times as long.
      expect(time).toBeLessThan(5 * usual + 500);
    }
  });

  test('whose cells share their texts has each in its cell, however it is written', () => {
    const items = [
      '<si><t xml:space="preserve"> 1 &amp; 2</t></si>',
      '<si><r><t>Охоп</t></r><r><rPr/><t>лення</t></r><rPh sb="0" eb="1"><t>тут</t></rPh></si>',
      '<si/>',
      '<si><t/></si>',
      ...Array.from({ length: 6000 }, (_, at) => `<si>\n<t>t${at}</t></si>`),
    ];
    const cells = [0, 1, 2, 3, 4, 6003].map((place) => `<c t="s"><v>${place}</v></c>`).join('');
    const own = '<c t="inlineStr"><is><t>0</t></is></c><c t="str"><v>1</v></c>';
    const shared = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items.join('')}</sst>`;
    const override =
      '<Override PartName="/xl/texts.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>';
    const types = Buffer.from(unzipSync(book)['[Content_Types].xml'] ?? [])
      .toString()
      .replace(/<Override[^>]*sharedStrings[^>]*>/, '');
    for (const xml of [shared, shared.replace(/<(\/?)(?=\w)/g, '<$1x:').replace('xmlns', 'xmlns:x')]) {
      const [part] = opened(
        'a.xlsx',
        withFiles({
          '[Content_Types].xml': types.replace('</Types>', `${override}</Types>`),
          'xl/texts.xml': xml,
          [sheet]: sheetXml(`<row>${cells}${own}</row>`),
        }),
      );
      if (part === undefined || !('sheet' in part)) throw new Error(JSON.stringify(part));
      expect(cellsIn(part.sheet)).toEqual([' 1 & 2', 'Охоплення', '', '', 't0', 't5999', '0', '1', '']);
    }
  });

  test('keeps no value for a formula: it is blank, and told', () => {
    const cells = '<c r="A2"><f>1+1</f></c><c r="B2"><f>SUM(A1)</f><v></v></c><c r="C2"><f>2*2</f><v>4</v></c>';
    const [part] = opened('a.xlsx', withFiles({ [sheet]: sheetXml(`<row r="2">${cells}</row>`) }));
    if (part === undefined || !('sheet' in part)) throw new Error('no sheet');
    expect(cellsIn(part.sheet)).toEqual(['', '', '4', '']);
    expect(part.sheet.told.map(({ found }) => found)).toEqual(['2']);
  });

  test('that is locked says so', () => {
    const locked = workbookOf({ Data: utils.aoa_to_sheet([[1]]) }, 'biff8');
    // The name of the only stream, in UTF-16, as that of an encrypted workbook.
    const bytes = Buffer.from(locked);
    const at = bytes.indexOf(Buffer.from('Workbook', 'utf16le'));
    Buffer.from('EncryptedPackage', 'utf16le').copy(bytes, at);
    bytes.writeUInt16LE(34, at + 64);
    expect(refusalOf(new Uint8Array(bytes))).toBe('password');
  });

  test('of another program says where to go', () => {
    expect(refusalOf(zipSync({ 'Index/Document.iwa': strToU8('x') }))).toBe('numbers');
    expect(refusalOf(zipSync({ '[Content_Types].xml': strToU8('x'), 'word/document.xml': strToU8('x') }))).toBe(
      'document',
    );
    const text = zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') });
    expect(refusalOf(text)).toBe('document');
  });
});

describe('a page', () => {
  const table =
    '<html><body><table><tr><th>Дата</th><th>Reach</th></tr><tr><td>01.02.2026</td><td>1 234,5</td></tr></table></body></html>';

  test('with a table that is called a workbook is read as it shows, in the encoding that it states', () => {
    const stated = table.replace('<html>', '<html><meta charset="windows-1251">');
    const bytes = Uint8Array.from(stated, (letter) => {
      const code = letter.charCodeAt(0);
      return code < 128 ? code : code - 0x410 + 0xc0;
    });
    for (const given of [strToU8(table), strToU8(`\ufeff${table}`), bytes]) {
      const [part] = opened('report.xls', given);
      if (part === undefined || !('sheet' in part)) throw new Error('no sheet');
      expect(cellsIn(part.sheet)).toEqual(['Дата', 'Reach', '01.02.2026', '1 234,5', '']);
    }
  });

  test('without a table is told as that; a text that begins with such a sign is a text', () => {
    expect(refusalOf(strToU8('<!DOCTYPE html><html><head><title>Sign in</title></head><body></body></html>'))).toBe(
      'webPage',
    );
    expect(refusalOf(strToU8('<3,Date\n1,2\n'))).toBe('<3,Date\n1,2\n');
  });
});

test.each([
  ['image', [0xff, 0xd8, 0xff, 0xe0, 0, 16]],
  ['image', [...strToU8('RIFF\0\0\0\0WEBPVP8')]],
  ['image', [...strToU8('\0\0\0\u0018ftypheic')]],
  ['pdf', [...strToU8('%PDF-1.7')]],
  ['otherArchive', [...strToU8('Rar!\u001a')]],
])('%s is told as what it is', (why, bytes) => {
  expect(refusalOf(Uint8Array.from(bytes))).toBe(why);
});
