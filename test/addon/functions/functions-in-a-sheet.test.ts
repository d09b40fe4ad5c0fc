import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openSpreadsheet } from '../../../src/stand-in/stand-in.ts';
import { nodeRealm } from '../../../src/workbench/command/node-realm.ts';
import { builtCode } from '../built.ts';

/** Opens a spreadsheet with the built add-on and a table in it; gives what formulas show beside the table. */
const shown = async (table: readonly (readonly unknown[])[], formulas: readonly string[]): Promise<unknown> => {
  const width = table[0]?.length ?? 0;
  const code = `${builtCode()}
function prepare(table, formulas) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  sheet.getRange(2, 1, table.length, 1).setNumberFormat('yyyy-mm-dd');
  sheet.getRange(1, 1, table.length, ${width}).setValues(table);
  formulas.forEach((formula, at) => sheet.getRange(1 + at * 10, ${width + 2}).setValue(formula));
  return formulas.map((_, at) => sheet.getRange(1 + at * 10, ${width + 2}, 4, 4).getDisplayValues());
}`;
  const { run } = await openSpreadsheet({
    built: { code, sidebar: '', manifest: readFileSync('appsscript.json', 'utf8') },
    realm: nodeRealm,
    locale: 'uk_UA',
    zone: 'Europe/Kyiv',
    userLocale: 'uk',
    authMode: 'LIMITED',
  });
  return run('prepare', table, formulas);
};

test('a table in a sheet gives its KPIs by month, spilled, in the locale of the sheet', async () => {
  const table = [
    ['Дата', 'Кліки', 'Покази', 'Вподобання'],
    [46083, 42, 1000, 10],
    [46099, 18, 1000, 30],
    [46120, 30, 1500, ''],
    ['Разом', 90, 3500, 40],
  ];
  const [byMonth, one] = (await shown(table, [
    '=KPI_TABLE(A1:D100;"month";"CLICK_THROUGH_RATE,ENGAGEMENT_RATE")',
    '=KPI("CLICK_THROUGH_RATE";A1:D100;DATE(2026;3;1);DATE(2026;3;31))',
  ])) as readonly (readonly (readonly string[])[])[];
  expect(byMonth?.map((row) => row.slice(0, 3))).toEqual([
    ['період', 'CLICK_THROUGH_RATE', 'ENGAGEMENT_RATE'],
    [expect.stringContaining('2026'), '0,03', '0,02'],
    [expect.stringContaining('2026'), '0,02', ''],
    ['', '', ''],
  ]);
  expect(one?.[0]?.[0]).toBe('0,03');
});
