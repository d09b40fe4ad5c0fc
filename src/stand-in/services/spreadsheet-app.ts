import type { Book } from '../book.ts';
import { enumOf, service } from '../strict.ts';
import { newConditionalFormatRule } from './range/conditional-format.ts';
import { newFilterCriteria } from './range/filter.ts';
import { newDataValidation } from './range/validation.ts';
import { spreadsheetOf } from './spreadsheet.ts';
import type { Interface } from './ui.ts';
import { uiOf } from './ui.ts';

/** Google's `SpreadsheetApp` over one open spreadsheet. */
export const spreadsheetApp = (book: Book, shown: Interface): object => {
  const spreadsheet = spreadsheetOf(book, shown);
  const ui = uiOf(book, shown);
  return service(book, 'SpreadsheetApp', {
    getActiveSpreadsheet: () => spreadsheet,
    getActive: () => spreadsheet,
    getActiveSheet: () => Reflect.apply(Reflect.get(spreadsheet, 'getActiveSheet'), spreadsheet, []),
    getUi: () => ui,
    flush: () => book.settle(),
    newDataValidation: () => newDataValidation(book),
    newFilterCriteria: () => newFilterCriteria(book),
    newConditionalFormatRule: () => newConditionalFormatRule(book),
    BorderStyle: enumOf(book, 'BorderStyle', ['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE']),
    DeveloperMetadataVisibility: enumOf(book, 'DeveloperMetadataVisibility', ['DOCUMENT', 'PROJECT']),
    ProtectionType: enumOf(book, 'ProtectionType', ['SHEET', 'RANGE']),
    SheetType: enumOf(book, 'SheetType', ['GRID', 'OBJECT', 'DATASOURCE']),
    WrapStrategy: enumOf(book, 'WrapStrategy', ['OVERFLOW', 'WRAP', 'CLIP']),
  });
};
