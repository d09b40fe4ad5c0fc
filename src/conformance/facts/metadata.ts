import type { Facts } from '../fact.ts';
import { isRefused, withSecondTab } from '../observe.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const found = (sheet: Sheet, key: string): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] =>
  sheet.getParent().createDeveloperMetadataFinder().withKey(key).find();

const inDocument = (): GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility =>
  SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT;

/** What tabs remember by their metadata. */
export const metadata = {
  'metadata of a tab': {
    claim: 'Metadata is found over the file by its key, tells its value, and its place is its tab.',
    source: 'brucemcpherson/gas-fakes, test/testsheetsdeveloper.js',
    observe: (sheet) => {
      sheet.addDeveloperMetadata('fact-tab', 'v', inDocument());
      return found(sheet, 'fact-tab').map((each) => [
        each.getKey(),
        each.getValue(),
        each.getLocation().getSheet()?.getSheetId() === sheet.getSheetId(),
        String(each.getLocation().getLocationType()),
        String(each.getVisibility()),
      ]);
    },
    expected: { is: [['fact-tab', 'v', true, 'SHEET', 'DOCUMENT']] },
  },
  'visibility that is not named': {
    claim: 'Metadata that is added without a visibility is visible in the document.',
    source: 'brucemcpherson/gas-fakes, test/testsheetsdeveloper.js',
    observe: (sheet) => {
      sheet.addDeveloperMetadata('fact-default', 'v');
      return found(sheet, 'fact-default').map((each) => String(each.getVisibility()));
    },
    expected: { is: ['DOCUMENT'] },
  },
  'metadata of the file': {
    claim: 'Metadata of the file itself stands in no tab.',
    source: 'DeveloperMetadataLocation.getSheet (reference)',
    observe: (sheet) => {
      sheet.getParent().addDeveloperMetadata('fact-file', 'v', inDocument());
      const seen = found(sheet, 'fact-file').map((each) => [
        String(each.getLocation().getLocationType()),
        each.getLocation().getSheet() === null,
      ]);
      for (const each of found(sheet, 'fact-file')) each.remove();
      return [...seen, found(sheet, 'fact-file').length];
    },
    expected: { is: [['SPREADSHEET', true], 0] },
  },
  'metadata that changes': {
    claim: 'A value is replaced, and read at once; removed metadata is gone.',
    source: 'brucemcpherson/gas-fakes, test/testsheetsdeveloper.js',
    observe: (sheet) => {
      sheet.addDeveloperMetadata('fact-change', 'before', inDocument());
      for (const each of found(sheet, 'fact-change')) each.setValue('after');
      const seen = found(sheet, 'fact-change').map((each) => each.getValue());
      for (const each of found(sheet, 'fact-change')) each.remove();
      return [...seen, found(sheet, 'fact-change').length];
    },
    expected: { is: ['after', 0] },
  },
  'one key twice': {
    claim: 'A key may stand in a tab more than once: adding is no replacing.',
    source: 'Sheets API, guide "Metadata"',
    observe: (sheet) => {
      sheet.addDeveloperMetadata('fact-twice', 'a', inDocument());
      sheet.addDeveloperMetadata('fact-twice', 'b', inDocument());
      return found(sheet, 'fact-twice').length;
    },
    expected: { is: 2 },
  },
  'metadata goes with its tab': {
    claim: 'Deleting a tab deletes its metadata; renaming and hiding it do not.',
    source: 'Sheets API, guide "Metadata"',
    observe: (sheet) => {
      const kept = withSecondTab(sheet, (other) => {
        other.addDeveloperMetadata('fact-goes', 'v', inDocument());
        other.setName('A tab with metadata').hideSheet();
        return found(sheet, 'fact-goes').length;
      });
      return [kept, found(sheet, 'fact-goes').length];
    },
    expected: { is: [1, 0] },
  },
  'thirty thousand characters': {
    claim: 'The metadata of a tab has at most 30,000 characters, keys and values together.',
    source: 'Sheets API, guide "Metadata", storage limits',
    observe: (sheet) => [
      isRefused(() => sheet.addDeveloperMetadata('k', 'v'.repeat(29_000), inDocument())),
      isRefused(() => sheet.addDeveloperMetadata('l', 'v'.repeat(2_000), inDocument())),
      withSecondTab(sheet, (other) =>
        isRefused(() => other.addDeveloperMetadata('k', 'v'.repeat(31_000), inDocument())),
      ),
    ],
    expected: { is: [false, true, true] },
  },
  'eight thousand characters': {
    claim: 'A mark of 8,000 characters is kept whole, letters outside ASCII among them.',
    source: 'Sheets API, guide "Metadata", storage limits',
    observe: (sheet) => {
      sheet.addDeveloperMetadata('fact-large', 'ї'.repeat(8_000), inDocument());
      return found(sheet, 'fact-large').map((each) => each.getValue()?.length ?? null);
    },
    expected: { is: [8_000] },
  },
  'metadata of a copied tab': {
    claim: 'A copy of a tab has its metadata too, or has none.',
    source: 'written nowhere',
    observe: (sheet) => {
      sheet.addDeveloperMetadata('fact-copy', 'v', inDocument());
      const copy = sheet.copyTo(sheet.getParent());
      const seen = found(sheet, 'fact-copy').length;
      sheet.getParent().deleteSheet(copy);
      return seen;
    },
    expected: { unknown: 'copiesMetadata', yes: 2, no: 1 },
  },
} satisfies Facts;
