import type { Facts } from '../fact.ts';

/** What becomes of values that a script writes. */
export const writing = {
  'a text that starts with = becomes a formula': {
    claim: 'setValues takes a string that starts with = for a formula.',
    source: 'Range.setValues (reference)',
    observe: (sheet) => {
      sheet.getRange('A1').setValues([['=1+1']]);
      return [sheet.getRange('A1').getFormula(), sheet.getRange('A1').getValue()];
    },
    expected: { is: ['=1+1', 2] },
  },
  'an apostrophe in a plain text cell': {
    claim: 'A cell whose format is @ takes the apostrophe before a text for a mark, or keeps it as a letter.',
    source: 'written nowhere',
    observe: (sheet) => {
      const cell = sheet.getRange('A1').setNumberFormat('@').setValue("'=1");
      return cell.getValue();
    },
    expected: { unknown: 'keepsMarks', yes: "'=1", no: '=1' },
  },
} satisfies Facts;
