import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Model } from '@odoo/o-spreadsheet';
import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../../src/workbench/command/workbook.ts';
import { contentOf, isSheet, tabNamesIn } from '../../../src/workbench/page/workbook/workbook-part.ts';
import { partsIn } from '../page/workbook/xlsx-parts.ts';

// The engine tells its timings.
console.debug = () => undefined;

const folderOf = () => mkdtempSync(join(tmpdir(), 'workbook-'));

/** The files of the workbook that the command writes of these arguments. */
const reported = (...args: readonly string[]) => {
  const path = join(folderOf(), 'report.xlsx');
  const { stderr, status } = spawnSync('node', ['build/report.js', ...args, '--xlsx', path], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return partsIn(readFileSync(path));
};

/** The functions of our formulas that Excel 2007 knows by their plain names. */
const oldFunctions = new Set(
  `ABS AND AVERAGE AVERAGEIFS CHAR CHOOSE COUNT COUNTIF COUNTIFS DATE DAY EDATE EXP FIND HYPERLINK IF IFERROR INDEX INT ISNUMBER LARGE LEFT LEN LN LOWER
  MATCH MAX MEDIAN MID MIN MMULT MOD MONTH N NA NOT OR RANK REPLACE REPT ROUND ROW ROWS SEARCH SMALL SQRT SUBSTITUTE SUM SUMIFS SUMPRODUCT TDIST TEXT
  TRANSPOSE YEAR`.split(/\s+/),
);

const formulasIn = (sheet: string): readonly string[] =>
  Array.from(sheet.matchAll(/<(?:f|formula\d?)\b[^>]*>([^<]*)</g), ([, formula = '']) => formula);

/** The functions in a formula as it stands in XML, where texts are in quotation marks and tabs may be in apostrophes. */
const functionsIn = (formula: string): readonly string[] =>
  Array.from(formula.replace(/"[^"]*"|'[^']*'/g, '').matchAll(/([\w.]+)\(/g), ([, name = '']) => name);

describe.each([
  {
    told: 'posts, days, ads and the site in English',
    args: ['meta-content-facebook.csv', 'tiktok-overview-uk.csv', 'meta-ads-uk.csv', 'ga4-channels.csv'],
    options: ['--goal', 'awareness'],
    tabs: ['KPI report', 'Posts', 'Days', 'Ads', 'Site', 'Import log', 'Calculation'],
  },
  {
    told: 'ads in Ukrainian, compared with nothing',
    args: ['meta-ads-days-uk.csv'],
    options: ['--language', 'uk', '--goal', 'sales', '--compare', 'none'],
    tabs: ['Звіт KPI', 'Реклама', 'Журнал імпорту', 'Розрахунок'],
  },
])('the workbook of $told', ({ args, options, tabs }) => {
  const parts = reported(...args.map((file) => `test/fixtures/${file}`), ...options);
  const sheets = parts.filter(isSheet);
  const workbook = contentOf(parts, 'xl/workbook.xml');

  test('has the tabs that hold something, and no other', () => {
    expect(new Set(tabNamesIn(parts))).toEqual(new Set(tabs));
    expect(sheets).toHaveLength(tabs.length);
  });

  test('has no empty rules for what may be typed, and no style of error without a name', () => {
    const rules = sheets.flatMap(({ content }) =>
      Array.from(content.matchAll(/<dataValidations count="(\d+)">([\s\S]*?)<\/dataValidations>/g)),
    );
    expect(rules.length).toBeGreaterThan(0);
    for (const [, count, inside = ''] of rules) {
      expect(inside.match(/<dataValidation\b/g)?.length).toBe(Number(count));
      expect(inside).not.toContain('errorStyle=""');
    }
    for (const { content } of sheets) expect(content.split('<dataValidations').length - 1).toBeLessThanOrEqual(1);
  });

  test('has colours of eight digits', () => {
    const colours = Array.from(contentOf(parts, 'xl/styles.xml').matchAll(/rgb="([^"]*)"/g), ([, digits]) => digits);
    expect(colours.length).toBeGreaterThan(10);
    expect(colours.filter((digits) => !/^FF[\dA-F]{6}$/i.test(digits ?? ''))).toEqual([]);
  });

  test('has axes as the standard orders them', () => {
    const charts = parts.filter(({ path }) => path.startsWith('xl/charts/'));
    expect(charts.length).toBeGreaterThan(0);
    for (const { content } of charts) {
      expect(content).toMatch(/<\/c:chart>\s*<c:spPr>/);
      const [axis = ''] = /<c:valAx>[\s\S]*?<\/c:valAx>/.exec(content) ?? [];
      expect(axis).toMatch(
        /<c:axId[\s\S]*<c:scaling>[\s\S]*<c:delete[\s\S]*<c:axPos[\s\S]*<c:numFmt[\s\S]*<c:crossAx[\s\S]*<c:crossBetween/,
      );
      expect(axis).not.toContain('<c:auto ');
    }
  });

  test('marks every function that is newer than Excel 2007', () => {
    const functions = new Set(sheets.flatMap(({ content }) => formulasIn(content).flatMap(functionsIn)));
    expect(functions.size).toBeGreaterThan(10);
    expect([...functions].filter((name) => !oldFunctions.has(name) && !name.startsWith('_xlfn.'))).toEqual([]);
  });

  test('prints the report and no other tab', () => {
    const areas = Array.from(
      workbook.matchAll(/<definedName name="_xlnm.Print_Area" localSheetId="\d+">'([^']*)'!([^<]*)</g),
      ([, tab, area]) => [tab, area],
    );
    expect(areas.map(([tab]) => tab)).toEqual(tabNamesIn(parts));
    for (const [tab, area] of areas)
      if (tab === tabs[0]) expect(area).toMatch(/^\$A\$1:\$H\$\d\d+$/);
      else expect(area).toBe('$XFD$1048576');
    expect(workbook).toContain(`activeTab="${tabNamesIn(parts).indexOf(tabs[0] ?? '')}"`);
  });
});

test('a pasted text with a control character is read by every program', async () => {
  const path = join(folderOf(), 'control.xlsx');
  const model = new Model({ sheets: [{ id: 'tab', name: 'Posts', cells: { A1: 'new\u000Bbread', A2: '=A1' } }] });
  await writeWorkbook(model, { path, printed: null });
  const parts = partsIn(readFileSync(path));
  expect(contentOf(parts, 'xl/sharedStrings.xml')).toContain('<t>newbread</t>');
  expect(contentOf(parts, 'xl/worksheets/sheet0.xml')).toContain('<v>newbread</v>');
});

test('a formula that is too long leaves no file', async () => {
  const folder = folderOf();
  const cells = { A1: `=LEN("${'a'.repeat(8192)}")` };
  const model = new Model({ sheets: [{ id: 'tab', name: 'Posts', cells }] });
  const path = join(folder, 'long.xlsx');
  await expect(writeWorkbook(model, { path, printed: null })).rejects.toThrow(
    `${path} is not written, as a formula has more characters than a workbook holds: Posts!A1: 8199 > 8192.`,
  );
  expect(readdirSync(folder)).toEqual([]);
});

test('a workbook of blank tabs alone has one of them', async () => {
  const path = join(folderOf(), 'blank.xlsx');
  await writeWorkbook(new Model({ sheets: ['A', 'B'].map((name) => ({ id: name, name })) }), { path, printed: null });
  expect(tabNamesIn(partsIn(readFileSync(path)))).toHaveLength(1);
});

test('where there is no report, every tab prints as it is', async () => {
  const path = join(folderOf(), 'data.xlsx');
  const model = new Model({ sheets: [{ id: 'tab', name: 'Posts', cells: { A1: 'Date' } }] });
  await writeWorkbook(model, { path, printed: null });
  const workbook = contentOf(partsIn(readFileSync(path)), 'xl/workbook.xml');
  expect(workbook).not.toContain('Print_Area');
});
