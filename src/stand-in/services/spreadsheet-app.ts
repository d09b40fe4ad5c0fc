import type { Book } from '../book.ts';
import { strictEnum, strictService } from '../strict-service.ts';
import { newConditionalFormatRule } from './range/conditional-format.ts';
import { newFilterCriteria } from './range/filter.ts';
import { newRichTextValue } from './range/rich-text.ts';
import { newTextStyle } from './range/text-style.ts';
import { newDataValidation } from './range/validation.ts';
import { spreadsheetOf } from './spreadsheet.ts';
import type { UserInterface } from './ui.ts';
import { uiOf } from './ui.ts';

/** Google's `SpreadsheetApp` over one open spreadsheet. */
export const spreadsheetApp = (book: Book, shown: UserInterface): object => {
  const spreadsheet = spreadsheetOf(book, shown);
  const ui = uiOf(book, shown);
  return strictService(book, 'SpreadsheetApp', {
    getActiveSpreadsheet: () => spreadsheet,
    getActive: () => spreadsheet,
    getActiveSheet: () => Reflect.apply(Reflect.get(spreadsheet, 'getActiveSheet'), spreadsheet, []),
    getUi: () => ui,
    flush: () => book.settle(),
    newDataValidation: () => newDataValidation(book),
    newRichTextValue: () => newRichTextValue(book),
    newTextStyle: () => newTextStyle(book),
    newFilterCriteria: () => newFilterCriteria(book),
    newConditionalFormatRule: () => newConditionalFormatRule(book),
    BorderStyle: strictEnum(book, 'BorderStyle', [
      'DOTTED',
      'DASHED',
      'SOLID',
      'SOLID_MEDIUM',
      'SOLID_THICK',
      'DOUBLE',
    ]),
    CopyPasteType: strictEnum(book, 'CopyPasteType', ['PASTE_VALUES', 'PASTE_NORMAL', 'PASTE_FORMAT']),
    DeveloperMetadataVisibility: strictEnum(book, 'DeveloperMetadataVisibility', ['DOCUMENT', 'PROJECT']),
    GroupControlTogglePosition: strictEnum(book, 'GroupControlTogglePosition', ['BEFORE', 'AFTER']),
    ProtectionType: strictEnum(book, 'ProtectionType', ['SHEET', 'RANGE']),
    SheetType: strictEnum(book, 'SheetType', ['GRID', 'OBJECT', 'DATASOURCE']),
    WrapStrategy: strictEnum(book, 'WrapStrategy', ['OVERFLOW', 'WRAP', 'CLIP']),
  });
};
