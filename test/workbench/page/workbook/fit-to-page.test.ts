import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import type { Paper } from '../../../../src/contract/paper.ts';
import { fitToPage } from '../../../../src/workbench/page/workbook/fit-to-page.ts';

Object.assign(globalThis, { DOMParser, XMLSerializer });

const sheet = (rows: string) =>
  `<worksheet xmlns="x"><cols><col min="1" max="1" width="10.5" customWidth="1"/></cols><sheetData>${rows}</sheetData></worksheet>`;

const chart = (title: string, label: string) =>
  `<c:chart xmlns:c="c"><c:title><c:tx sz="${title}">Reach</c:tx></c:title><c:legend sz="${label}"/></c:chart>`;

const workbook = [
  {
    path: 'xl/styles.xml',
    content:
      '<numFmts><numFmt numFmtId="174" formatCode="hhhh:mm:ss"/></numFmts><cellStyleXfs><xf numFmtId="0"><alignment wrapText="1"/></xf></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="0"><alignment vertical="center" wrapText="1"/></xf></cellXfs>',
  },
  {
    path: 'xl/sharedStrings.xml',
    content: "<sst><si><t>Reach</t></si><si><t>Cost of each new follower</t></si><si><t>'#sale</t></si></sst>",
  },
  { path: 'xl/charts/chart1.xml', content: chart('1600', '1000') },
  {
    path: 'xl/worksheets/sheet0.xml',
    content: sheet(
      [
        '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row>',
        '<row r="2"><c r="A2" s="1" t="s">\n <v>1</v></c></row>',
        '<row r="3"><c r="A3" s="0" t="s"><v>1</v></c></row>',
      ].join(''),
    ),
  },
];

const contentOf = (path: string): string => fitToPage(workbook).find((part) => part.path === path)?.content ?? '';

test('only a row whose text goes on in the next line is higher', () => {
  const content = contentOf('xl/worksheets/sheet0.xml');
  const heights = [1, 2, 3].map((row) =>
    Number(new RegExp(`<row r="${row}" ht="([\\d.]+)" customHeight="1">`).exec(content)?.[1] ?? 0),
  );
  expect(heights[0]).toBe(0);
  // Three lines of at most eleven letters.
  expect(heights[1]).toBeGreaterThan(30);
  expect(heights[1]).toBeLessThan(50);
  expect(heights[2]).toBe(0);
});

test('every sheet is as wide as a page', () => {
  expect(contentOf('xl/worksheets/sheet0.xml')).toMatch(/fitToPage="1"[\s\S]*fitToWidth="1"/);
});

test('a page has its number below', () => {
  expect(contentOf('xl/worksheets/sheet0.xml')).toMatch(
    /<pageSetup [^>]*\/><headerFooter><oddFooter>[^<]*&amp;P \/ &amp;N</,
  );
});

test('a sheet prints on the paper of its locale', () => {
  const paperIn = (paper: Paper) =>
    fitToPage(workbook, paper)
      .map(({ content }) => /paperSize="(\d+)"/.exec(content)?.[1])
      .find((size) => size !== undefined);
  expect([paperIn('A4'), paperIn('Letter')]).toEqual(['9', '1']);
});

test('a sheet whose tab has a colour has one list of properties', () => {
  const coloured = '<worksheet><sheetPr><tabColor rgb="FF0000"/></sheetPr><sheetData/></worksheet>';
  const [part] = fitToPage([{ path: 'xl/worksheets/sheet0.xml', content: coloured }]);
  expect(part?.content).toContain(
    '<sheetPr><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/>',
  );
});

test('durations are in hours, and the mark of a text is no letter of it', () => {
  expect(contentOf('xl/styles.xml')).toContain('formatCode="[h]:mm:ss"');
  expect(contentOf('xl/sharedStrings.xml')).toContain('<t>#sale</t>');
});

test('charts have small titles and labels, and gaps where nothing is known', () => {
  const gaps = '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>';
  expect(contentOf('xl/charts/chart1.xml')).toBe(chart('1100', '900').replace('</c:chart>', gaps));
});

test.each([
  {
    formula: 'SUM(CELLS_BETWEEN(Data!$A$2:$A,K1,K2))',
    written: 'SUM(INDEX(Data!$A$2:$A,K1):INDEX(Data!$A$2:$A,K2))',
  },
  {
    formula:
      'COUNTIFS(CELLS_BETWEEN(&apos;It&apos;&apos;s; (&amp;&apos;!A2:A,LEN(&quot;)&quot;),2),&quot;&lt;&gt;&amp;amp;(&quot;)',
    written:
      'COUNTIFS(INDEX(&apos;It&apos;&apos;s; (&amp;&apos;!A2:A,LEN(&quot;)&quot;)):INDEX(&apos;It&apos;&apos;s; (&amp;&apos;!A2:A,2),&quot;&lt;&gt;&amp;amp;(&quot;)',
  },
  { formula: 'LEN(&quot;&amp;lt;&quot;)', written: 'LEN(&quot;&amp;lt;&quot;)' },
])('$formula is $written in cells and rules', ({ formula, written }) => {
  const of = (text: string) =>
    `<c r="A1"><f>${text}</f><v>1</v></c><cfRule><formula>${text}</formula></cfRule><dataValidation><formula1>${text}</formula1></dataValidation>`;
  const [part] = fitToPage([{ path: 'xl/worksheets/sheet0.xml', content: sheet(of(formula)) }]);
  expect(part?.content).toContain(of(written));
});
