import { columnsByHeader } from '../../records/cells/columns-by-header.ts';
import { columnsOf } from '../../records/kinds.ts';
import type { Language } from '../../text/language.ts';
import type { DataTabMetadata } from '../storage/tab-metadata.ts';
import type { TabWithMetadata } from '../storage/tabs.ts';
import { withLaterColumns } from './data-columns.ts';
import { columnFormats } from './data-tab.ts';

/** Gives a tab the columns that it was made without, behind all that stands in it; whether there were any. */
export const appendLaterColumns = ({ sheet, mark }: TabWithMetadata<DataTabMetadata>): boolean => {
  const { kind } = mark.holding;
  const [header = []] = sheet.getRange(1, 1, 1, Math.max(1, sheet.getLastColumn())).getValues();
  const found = columnsByHeader(header, kind);
  const columns = withLaterColumns(found, kind, header.length);
  const language: Language = header.includes(columnsOf(kind)[0]?.heading.uk) ? 'uk' : 'en';
  const last = sheet.getLastRow();
  columnsOf(kind).forEach(({ heading, shape }, at) => {
    const place = columns[at] ?? -1;
    if (place === found[at]) return;
    const missing = place + 1 - sheet.getMaxColumns();
    if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
    sheet
      .getRange(1, place + 1)
      .setValue(heading[language])
      .setFontWeight('bold');
    const format = columnFormats[shape];
    if (format !== undefined) sheet.getRange(2, place + 1, sheet.getMaxRows() - 1, 1).setNumberFormat(format);
    if (shape === 'tick' && last > 1)
      sheet
        .getRange(2, place + 1, last - 1, 1)
        .setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
  });
  return columns.some((place, at) => place !== found[at]);
};
