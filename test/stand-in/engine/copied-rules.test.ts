import { expect, test } from 'vitest';
import { opened } from '../opened.ts';

/** The conditional formats of the first two tabs after the body has run: formula or condition, and where. */
const rulesAfter = async (body: string) => {
  const standIn = await opened(`const rule = (address, formula) => {
      const builder = SpreadsheetApp.newConditionalFormatRule().setBold(true).setRanges([sheet.getRange(address)]);
      return (formula === undefined ? builder.whenCellNotEmpty() : builder.whenFormulaSatisfied(formula)).build();
    };
    const other = file.insertSheet("Other");
    ${body}`);
  standIn.run('act');
  const { getters } = standIn.model;
  return getters
    .getSheetIds()
    .map((id) =>
      getters
        .getConditionalFormats(id)
        .map(({ rule, ranges }) => [
          ...(rule.type === 'CellIsRule' ? (rule.values.length > 0 ? rule.values : [rule.operator]) : []),
          ...ranges,
        ]),
    );
};

test('a copy carries conditional formats', async () => {
  expect(
    await rulesAfter(`sheet.setConditionalFormatRules([rule("A1:B3", "=A1>$C1"), rule("B2:B9")]);
      sheet.getRange("A1:B4").copyTo(other.getRange("A1:B4"))`),
  ).toEqual([
    [
      ['=A1>$C1', 'A1:B3'],
      ['isNotEmpty', 'B2:B9'],
    ],
    [
      ['=A1>$C1', 'A1:B3'],
      ['isNotEmpty', 'B2:B4'],
    ],
  ]);
});

test('a part of a rule is copied with its formula moved as far', async () => {
  expect(
    await rulesAfter(`sheet.setConditionalFormatRules([rule("A1:B9", "=A1>$D$1")]);
      sheet.getRange("A3:B4").copyTo(other.getRange("C3:D4"))`),
  ).toEqual([[['=A1>$D$1', 'A1:B9']], [['=C3>$D$1', 'C3:D4']]]);
});

test('a copy takes the place of the rules that were there, and what is left of them stays right', async () => {
  expect(
    await rulesAfter(`const theirs = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied("=A1=1").setBold(true);
      other.setConditionalFormatRules([theirs.setRanges([other.getRange("A1:C5")]).build()]);
      sheet.getRange("A1:B2").copyTo(other.getRange("A1:B2"))`),
  ).toEqual([
    [],
    [
      ['=C1=1', 'C1:C2'],
      ['=A3=1', 'A3:C5'],
    ],
  ]);
});
