import type { Language } from '../../text/language.ts';
import type { Claim, Expected } from '../claim.ts';
import { columns, verdictWords, words } from '../facts-words.ts';
import { type FactOutcome, type FactVerdict, factVerdictOf } from './verdict.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const colours: Readonly<Record<FactVerdict, string | null>> = {
  'as expected': null,
  yes: '#cfe2f3',
  no: '#cfe2f3',
  differs: '#f4cccc',
  threw: '#fce5cd',
  'cut off': '#fff2cc',
  'not run': '#efefef',
};

const expectedText = (expected: Expected): string => {
  if ('is' in expected) return JSON.stringify(expected.is);
  if ('atMost' in expected) return `≤ ${expected.atMost}`;
  return `${JSON.stringify(expected.yes)} | ${JSON.stringify(expected.no)}`;
};

const outcomeText = (outcome: FactOutcome | undefined): string => {
  if (outcome === undefined || 'cutOff' in outcome) return '';
  return 'threw' in outcome ? outcome.threw : JSON.stringify(outcome.observed);
};

/** Writes what came of every fact into a tab of its own, in place of what stood there, with what differs in colour. */
export const writeResultsTab = (
  file: Spreadsheet,
  claims: Readonly<Record<string, Claim>>,
  { outcomes, language }: { readonly outcomes: Readonly<Record<string, FactOutcome>>; readonly language: Language },
): void => {
  const name = words.tab[language];
  const sheet = file.getSheetByName(name) ?? file.insertSheet(name, 0);
  const entries = Object.entries(claims).map(([fact, claim]) => {
    const verdict = factVerdictOf(claim.expected, outcomes[fact]);
    const shown = [
      fact,
      claim.claim,
      expectedText(claim.expected),
      outcomeText(outcomes[fact]),
      verdictWords[verdict][language],
      claim.source,
    ];
    return { shown, colour: colours[verdict] };
  });
  const table = [Object.values(columns).map((text) => text[language]), ...entries.map(({ shown }) => shown)];
  const width = table[0]?.length ?? 0;
  const missing = table.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).clear();
  sheet
    .getRange(1, 1, table.length, width)
    // Texts of the facts begin as formulas, numbers and days do.
    .setNumberFormat('@')
    .setValues(table)
    .setBackgrounds([
      Array<null>(width).fill(null),
      ...entries.map(({ colour }) => Array<string | null>(width).fill(colour)),
    ])
    .setWrap(true)
    .setVerticalAlignment('top');
  sheet.getRange(1, 1, 1, width).setFontWeight('bold');
  sheet.setFrozenRows(1);
  [200, 360, 200, 200, 110, 200].forEach((pixels, at) => {
    sheet.setColumnWidth(at + 1, pixels);
  });
  file.setActiveSheet(sheet);
};
