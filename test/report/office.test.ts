import { expect, test } from 'vitest';
import type { Choices } from '../../src/contract/choices.ts';
import { addressOf } from '../../src/report/formulas/address.ts';
import type { StandIn } from '../../src/stand-in/stand-in.ts';
import { workbookBytes } from '../../src/workbench/command/workbook.ts';
import { addCompact, done, importOf, openFile, press } from '../addon/file.ts';
import { officePath, recalculated } from '../office.ts';
import { openHours } from './open-hours.ts';
import { around, randomHoldings, randomRows } from './random-records.ts';

// The engine tells its timings.
console.debug = () => undefined;
console.group = () => undefined;

/** A file with records made at random and a report on them, as the add-on makes it. */
const reported = async (seed: number): Promise<{ readonly file: StandIn; readonly tab: string }> => {
  const file = await openFile();
  for (const { holding, rows } of randomRows(randomHoldings(seed), seed))
    if (rows.length > 0) addCompact(file, importOf(holding.kind, rows));
  const choices: Choices = {
    goal: (['engagement', 'followers', 'care', 'sales'] as const)[seed % 4] ?? 'engagement',
    from: around.from - 7,
    to: around.to,
    compare: 'previous',
    language: seed % 2 ? 'en' : 'uk',
    ...(seed % 2 ? {} : { hours: openHours[1]?.text ?? '' }),
  };
  return { file, tab: done(press(file, choices)).tab };
};

test('LibreOffice computes in the workbook of a report what the engine does, cell by cell', {
  timeout: 900_000,
}, async () => {
  const office = officePath();
  if (office === null) {
    console.log('Skipped: soffice of LibreOffice is not here.');
    return;
  }
  const reports = await Promise.all([28, 29].map(reported));
  const workbooks = await Promise.all(reports.map(({ file }) => workbookBytes(file.model)));
  // In a locale with a decimal point: joined with a text, a number of the engine's has one in every locale.
  const there = recalculated(office, workbooks, 'en-US');
  let compared = 0;
  const differing = reports.flatMap(({ file, tab }, at) => {
    const { getters } = file.model;
    const sheetId = getters.getSheetIdByName(tab) ?? '';
    return getters.getEvaluatedCellsPositions(sheetId).flatMap(({ col, row }) => {
      const formula = getters.getCell({ sheetId, col, row });
      if (formula === undefined || !formula.isFormula) return [];
      compared++;
      const { value } = getters.getEvaluatedCell({ sheetId, col, row });
      const seen = there[at]?.get(tab)?.[row]?.[col] ?? '';
      const isSame =
        typeof value === 'number' && typeof seen === 'number'
          ? Math.abs(value - seen) <= 1e-9 * Math.abs(value) + 1e-9
          : (value ?? '') === seen;
      return isSame ? [] : [`${at} ${addressOf(col, row)}: ${value} here, ${seen} there`];
    });
  });
  expect(differing).toEqual([]);
  expect(compared).toBeGreaterThan(2000);
});
