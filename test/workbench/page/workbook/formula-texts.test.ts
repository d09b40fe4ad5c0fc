import { Model } from '@odoo/o-spreadsheet';
import { expect, test } from 'vitest';
import { contentOf } from '../../../../src/workbench/page/workbook/workbook-part.ts';
import { xlsxParts } from './xlsx-parts.ts';

// The engine tells its timings.
console.debug = () => undefined;

const texts = [
  '1/2',
  '12:30',
  '2026-03-01',
  '03/04/2026',
  'May 5',
  '5 < 6 & 7',
  "Lypa's 1/2",
  'plain',
  '<1/2>',
  '#N/A 1',
];

test('a text of a formula is the same in a workbook, also one that reads as a day or a time', async () => {
  const formulaOf = (text: string) => `IF('5" or 1/2'!A1="${text}",1,SUM('It''s'!A2:A3))&"${text}"`;
  const cells = Object.fromEntries(texts.map((text, at) => [`B${at + 1}`, `=${formulaOf(text)}`]));
  const others = ['5" or 1/2', "It's"].map((name) => ({ id: name, name }));
  const model = new Model({ sheets: [{ id: 'tab', name: 'Data', cells }, ...others] });
  const sheet = contentOf(await xlsxParts(model), 'xl/worksheets/sheet0.xml');
  const formulas = Array.from(sheet.matchAll(/<f\b[^>]*>([^<]*)/g), ([, formula = '']) =>
    formula
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
  expect(formulas).toEqual(texts.map(formulaOf));
});
