import { describe, expect, test } from 'vitest';
import { acted, holdsRule, opened, type Rule } from './opened.ts';

const rules: readonly Rule[] = [
  {
    rule: 'an unknown method throws',
    body: 'sheet.getRange("A1").setFoo(1)',
    throws: 'not in the stand-in: Range.setFoo',
  },
  {
    rule: 'an unknown service member throws',
    body: 'SpreadsheetApp.openById("x")',
    throws: 'not in the stand-in: SpreadsheetApp.openById',
  },
  {
    rule: 'an unknown enum value throws',
    body: 'SpreadsheetApp.BorderStyle.WAVY',
    throws: 'not in the stand-in: BorderStyle.WAVY',
  },
  {
    rule: 'nothing can be put on a service',
    body: '"use strict"; sheet.mine = 1',
    throws: 'not in the stand-in: Sheet.mine',
  },
  ...[
    'sheet.getRange("A1").setFontSize(9.5)',
    'sheet.getRange("A1:B1").setFontSizes([[9, 9.5]])',
    'sheet.setColumnWidth(1, 80.5)',
    'sheet.setColumnWidths(1, 1.5, 80)',
    'sheet.setRowHeightsForced(1, 2, 20.1)',
    'sheet.setRowHeight("1", 20)',
    'sheet.insertRowsAfter(1, 0.5)',
    'sheet.deleteRows(1, 1.5)',
    'sheet.setFrozenRows(1.5)',
    'sheet.hideColumns(2, 1.5)',
    'sheet.newChart().setPosition(1, 1, 0.5, 0)',
    'sheet.newChart().setNumHeaders(0.5)',
    'file.insertSheet("Other", 0.5)',
  ].map((body) => ({
    rule: `a part of a whole is refused: ${body}`,
    body,
    throws: "don't match the method signature",
  })),
  ...[
    ['C5:B2', 'B2:C5'],
    ['C2:B5', 'B2:C5'],
    ['c5:b2', 'B2:C5'],
    ['$C$3', 'C3'],
    ['Sheet1!E10:F12', 'E10:F12'],
    ['D:B', 'B1:D1000'],
    ['5:2', 'A2:Z5'],
    ['F2:F', 'F2:F1000'],
  ].map(([address, gives]) => ({
    rule: `the range ${address} is ${gives}`,
    body: `return sheet.getRange("${address}").getA1Notation()`,
    gives,
  })),
  ...[
    ['', 'Range not found'],
    ['B', 'Range not found'],
    ['A1:B2:C3', 'Range not found'],
    ['F1001', 'outside the dimensions'],
    ['AB1', 'outside the dimensions'],
  ].map(([address, throws]) => ({
    rule: `there is no range "${address}"`,
    body: `sheet.getRange("${address}")`,
    throws: `${throws}`,
  })),
  ...[
    'sheet.getRange("A1:A2").breakApart()',
    'sheet.getRange("B2").breakApart()',
    'sheet.getRange("B2:C3").merge()',
    'sheet.getRange("A1:B2").mergeAcross()',
  ].map((body) => ({
    rule: `a part of a merge is neither merged nor broken: ${body}`,
    body: `sheet.getRange("A1:B2").merge(); ${body}`,
    throws: 'You must select all cells in a merged range to merge or unmerge them.',
  })),
  {
    rule: 'what holds merges as a whole is merged and broken',
    body: `const merges = () => sheet.getRange("A1:F9").getMergedRanges().map((range) => range.getA1Notation());
      sheet.getRange("A1:B2").merge();
      sheet.getRange("A1:C3").merge();
      const one = merges();
      sheet.getRange("D1:F2").mergeAcross();
      const three = merges();
      sheet.getRange("A1:F9").breakApart();
      return [one, three, merges()]`,
    gives: [['A1:C3'], ['A1:C3', 'D1:F1', 'D2:F2'], []],
  },
  ...['=A1>', '=SUM(A1', '=A1,', '=', 'A1>1', ''].map((formula) => ({
    rule: `a rule that cannot be parsed is refused: ${formula}`,
    body: `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied("${formula}")`,
    throws: 'Invalid conditional format rule',
  })),
  {
    rule: 'a rule with commas between arguments is refused where they are decimal',
    body: 'SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied("=AND(A1>1,B1>1)")',
    throws: 'Invalid conditional format rule',
    locale: 'uk_UA',
  },
  {
    rule: 'a rule that reads another tab is refused',
    body: 'SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied("=Sheet1!A1>1")',
    throws: 'cannot reference a different sheet',
    unknowns: { rulesStayInTheirTab: true },
  },
  {
    rule: 'a rule with an array where one value is wanted is refused',
    body: 'SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied("=A1:A9>1")',
    throws: 'an array where one value is wanted',
  },
  {
    rule: 'clearing cells leaves their rules for data',
    body: `sheet.getRange("A1").insertCheckboxes().setValue(true).clear();
      sheet.getRange("B1:B2").setValue("x").insertCheckboxes().clearContent();
      const other = file.insertSheet("Other");
      return sheet.getRange("A1:B2").getValues()`,
    gives: [
      ['', ''],
      ['', ''],
    ],
  },
  {
    rule: 'put and remove of a cache give null',
    body: 'const cache = CacheService.getDocumentCache(); return [cache.put("k", "v", 9), cache.remove("k")]',
    gives: [null, null],
  },
  {
    rule: 'a text that begins with blanks before = is a text',
    body: 'return sheet.getRange("A1").setValues([["   =SUM(1;2)"]]).getValue()',
    gives: '   =SUM(1;2)',
  },
  {
    rule: 'cells of another tab are not had from this one',
    body: "file.insertSheet(\"It's\"); sheet.getRange(\"'It''s'!A1\")",
    throws: 'not in the stand-in: Sheet.getRange of another tab',
  },
  {
    rule: 'a list of no ranges throws',
    body: 'sheet.getRangeList([])',
    throws: 'not in the stand-in: Sheet.getRangeList of nothing',
  },
  ...['[1]', '{}', '() => 1'].map((value) => ({
    rule: `a cell takes no ${value}`,
    body: `sheet.getRange("A1").setValue(${value})`,
    throws: 'not in the stand-in: a cell that is given',
  })),
  {
    rule: 'what is no colour is refused',
    body: 'sheet.getRange("A1").setBackground("not-a-colour")',
    throws: 'Invalid color string',
  },
  {
    rule: 'a copy of cells elsewhere than to the same ones throws',
    body: 'sheet.getRange("A1").copyTo(sheet.getRange("B1"))',
    throws: 'not in the stand-in: Range.copyTo to anything but the same rows of another tab',
  },
  {
    rule: 'a copy to other rows throws',
    body: 'sheet.getRange("A1").copyTo(file.insertSheet("Other").getRange("A2"))',
    throws: 'not in the stand-in: Range.copyTo to anything but the same rows of another tab',
  },
  {
    rule: 'a copy to other columns takes values, looks and the part of a rule for data that lies in it',
    body: `sheet.getRange("A1:B1").setValues([[1, 2]]);
      sheet.getRange("A1").setNumberFormat("@");
      sheet.getRange("A1:A9").insertCheckboxes();
      const other = file.insertSheet("Other");
      sheet.getRange("A1:B1").copyTo(other.getRange("C1:D1"));
      other.getRange("C1").setValue("007");
      return other.getRange("C1:D1").getValues()`,
    gives: [['007', 2]],
  },
  {
    rule: 'a copy of a formula to other columns throws',
    body: `sheet.getRange("A1").setValue("=1+2");
      sheet.getRange("A1").copyTo(file.insertSheet("Other").getRange("B1"))`,
    throws: 'not in the stand-in: Range.copyTo of a formula',
  },
  {
    rule: 'metadata of the file itself stands in no tab',
    body: `file.addDeveloperMetadata("k", "v", SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      return file.createDeveloperMetadataFinder().withKey("k").find().map((found) => [found.getValue(), found.getLocation().getSheet()])`,
    gives: [['v', null]],
  },
  {
    rule: 'what is put into the cache of the document is there until its time is over',
    body: `const cache = CacheService.getDocumentCache();
      cache.put("k", "v", 1);
      const before = cache.get("k");
      for (let read = 0; read < 10; read++) sheet.getRange("A1").getValues();
      const after = cache.get("k");
      cache.put("k", "w", 60);
      cache.remove("k");
      return [before, after, cache.get("k")]`,
    gives: ['v', null, null],
  },
  {
    rule: 'a cache takes texts only',
    body: 'CacheService.getDocumentCache().put("k", { a: 1 }, 60)',
    throws: 'not in the stand-in: Cache.put of anything but a text',
  },
  {
    rule: 'a cache refuses a key of 251 characters',
    body: 'CacheService.getDocumentCache().get("k".repeat(251))',
    throws: 'Argument too large: key',
  },
  {
    rule: 'a cache refuses a value of 100 kB and a byte',
    body: 'CacheService.getDocumentCache().put("k", "v".repeat(102401), 60)',
    throws: 'Argument too large: value',
  },
  {
    rule: 'a cache keeps nothing without a time',
    body: 'CacheService.getDocumentCache().put("k", "v")',
    throws: 'not in the stand-in: Cache.put without a time',
  },
  {
    rule: 'a page is made of a text only',
    body: 'HtmlService.createHtmlOutput()',
    throws: 'not in the stand-in: HtmlService.createHtmlOutput without a text',
  },
  {
    rule: 'an alert is one text',
    body: 'SpreadsheetApp.getUi().alert("Title", "prompt", "OK")',
    throws: 'not in the stand-in: Ui.alert with anything but a prompt',
  },
  {
    rule: 'a copy to another tab keeps formulas, which read that tab',
    body: `sheet.getRange("A1:B1").setValues([[2, "=A1*3"]]);
      const other = file.insertSheet("Other");
      sheet.getRange("A1:B1").copyTo(other.getRange("A1:B1"));
      other.getRange("A1").setValue(5);
      return [other.getRange("B1").getValue(), other.getRange("B1").getFormula(), sheet.getRange("B1").getValue()]`,
    gives: [15, '=A1*3', 6],
  },
  {
    rule: 'a copy replaces merges, looks and rules for data',
    body: `const other = file.insertSheet("Other");
      other.getRange("A1:B1").setNumberFormat("@").mergeAcross();
      sheet.getRange("A1:B1").setValues([[1, 2]]);
      sheet.getRange("A1:B1").copyTo(other.getRange("A1:B1"));
      other.getRange("B1").setValue("3");
      return other.getRange("A1:B1").getValues()`,
    gives: [[1, 3]],
  },
  {
    rule: 'conditional formats that were read can be set again beside new ones',
    body: `const rule = (address) => SpreadsheetApp.newConditionalFormatRule().whenCellNotEmpty().setBold(true).setRanges([sheet.getRange(address)]).build();
      sheet.setConditionalFormatRules([rule("A1:A3")]);
      sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule("C1")]);
      return sheet.getConditionalFormatRules().map((each) => each.getRanges().map((range) => range.getA1Notation()))`,
    gives: [['A1:A3'], ['C1']],
  },
  {
    rule: 'a chart that was read tells its title and can be removed',
    body: `const chart = sheet.newChart().asLineChart().addRange(sheet.getRange("A1:B3")).setTitle("Reach").setPosition(1, 1, 0, 0).build();
      sheet.insertChart(chart);
      const [found] = sheet.getCharts();
      const title = found.getOptions().get("title");
      sheet.removeChart(found);
      return [title, sheet.getCharts().length]`,
    gives: ['Reach', 0],
  },
  {
    rule: 'protections are asked for by a type',
    body: 'sheet.getProtections()',
    throws: "The parameters don't match the method signature for Sheet.getProtections.",
  },
  {
    rule: 'a new file has its first cell selected',
    body: 'return [file.getActiveRange(), file.getCurrentCell()].map((range) => range.getA1Notation())',
    gives: ['A1', 'A1'],
  },
  {
    rule: 'what is selected last of several ranges is the active one, and its first cell the current one',
    body: `sheet.getRangeList(["A1:B4", "D1:E4"]).activate();
      const ranges = file.getActiveRangeList().getRanges();
      return [...ranges, file.getActiveRange(), file.getCurrentCell()].map((range) => range.getA1Notation())`,
    gives: ['A1:B4', 'D1:E4', 'D1:E4', 'D1'],
  },
  {
    rule: 'a selection opens its tab',
    body: `file.insertSheet("Other");
      sheet.getRange("B2:B3").activate();
      const range = file.getActiveRange();
      return [range.getSheet().getName(), range.getA1Notation(), file.getActiveSheet().getName()]`,
    gives: ['Sheet1', 'B2:B3', 'Sheet1'],
  },
  {
    rule: 'a whole column is selected with all the rows that a tab has',
    body: 'sheet.getRange("B:B").activate(); return file.getActiveRange().getNumRows()',
    gives: 1000,
  },
  {
    rule: 'too many rows',
    body: 'sheet.getRange("A1:B1").setValues([[1, 2], [3, 4]])',
    throws:
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 1.',
  },
  {
    rule: 'too few columns',
    body: 'sheet.getRange("A1:B1").setValues([[1]])',
    throws:
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  },
  {
    rule: 'formats must fit as values do',
    body: 'sheet.getRange("A1:B1").setFontWeights([["bold"]])',
    throws: 'The number of columns in the data',
  },
  {
    rule: 'a range beyond the grid',
    body: 'sheet.getRange(1000, 1, 2, 1)',
    throws: 'outside the dimensions of the sheet',
  },
  { rule: 'an address beyond the grid', body: 'sheet.getRange("AA1")', throws: 'outside the dimensions of the sheet' },
  {
    rule: 'a range without rows',
    body: 'sheet.getRange(1, 1, 0, 1)',
    throws: 'The number of rows in the range must be at least 1.',
  },
  {
    rule: 'a name that is taken, in other letters',
    body: 'file.insertSheet("sheet1")',
    throws: 'A sheet with the name "sheet1" already exists',
  },
  {
    rule: 'a name of 101 characters',
    body: 'file.insertSheet("x".repeat(101))',
    throws: 'cannot be greater than 100 characters',
  },
  { rule: 'the only visible tab cannot be hidden', body: 'sheet.hideSheet()', throws: "You can't hide all the sheets" },
  {
    rule: 'the only visible tab cannot be deleted',
    body: 'file.insertSheet("B").hideSheet(); file.deleteSheet(sheet)',
    throws: "You can't remove all the visible sheets",
  },
  {
    rule: 'a cell of 50,001 characters',
    body: 'sheet.getRange("A1").setValue("x".repeat(50001))',
    throws: 'more than the maximum of 50000 characters',
  },
  {
    rule: 'titles exist only once a chart has a kind',
    body: 'sheet.newChart().setTitle("x")',
    throws: 'not in the stand-in: EmbeddedChartBuilder.setTitle',
  },
  {
    rule: 'a string with = is a formula',
    body: 'sheet.getRange("A1").setValue("=1+2"); return sheet.getRange("A1").getValue()',
    gives: 3,
  },
  {
    rule: 'a string with + is a formula',
    body: 'sheet.getRange("A1").setValue("+1+2"); return sheet.getRange("A1").getValue()',
    gives: 3,
  },
  {
    rule: 'a string that looks like a number is one',
    body: 'sheet.getRange("A1").setValue("01234"); return sheet.getRange("A1").getValue()',
    gives: 1234,
  },
  ...[
    { text: 'May 3', locale: 'en_US' },
    { text: 'SEPT1', locale: 'en_US' },
    { text: 'Mar-26', locale: 'uk_UA' },
    { text: '3 травня 2026', locale: 'uk_UA' },
    { text: '3. Mai 2026', locale: 'de_DE' },
    { text: '$5', locale: 'en_US' },
    { text: '1 234,50 ₴', locale: 'uk_UA' },
  ].flatMap(({ text, locale }) => [
    {
      rule: `${text} is no text in ${locale}`,
      locale,
      body: `sheet.getRange("A1").setValue("${text}"); return typeof sheet.getRange("A1").getValue() === "string"`,
      gives: false,
    },
    {
      rule: `${text} is text in ${locale} where the format is text`,
      locale,
      body: `sheet.getRange("A1").setNumberFormat("@").setValue("${text}"); return sheet.getRange("A1").getValue()`,
      gives: text,
    },
  ]),
  ...['May', 'mayor 3', 'SEPTA 1', 'no 5', '3 Mayo 4 5', '$', '5 $ 5'].map((text) => ({
    rule: `${text} is text everywhere`,
    body: `sheet.getRange("A1").setValue("${text}"); return sheet.getRange("A1").getValue()`,
    gives: text,
  })),
  {
    rule: 'a comma is decimal in uk_UA',
    locale: 'uk_UA',
    body: 'sheet.getRange("A1").setValue("1 234,5"); return sheet.getRange("A1").getValue()',
    gives: 1234.5,
  },
  {
    rule: 'a point groups in de_DE',
    locale: 'de_DE',
    body: 'sheet.getRange("A1").setValue("1.234"); return sheet.getRange("A1").getValue()',
    gives: 1234,
  },
  {
    rule: 'a point is decimal in en_US',
    body: 'sheet.getRange("A1").setValue("1.234"); return sheet.getRange("A1").getValue()',
    gives: 1.234,
  },
  {
    rule: 'a percent is a fraction',
    body: 'sheet.getRange("A1").setValue("12%"); return sheet.getRange("A1").getValue()',
    gives: 0.12,
  },
  {
    rule: 'TRUE is a boolean',
    body: 'sheet.getRange("A1").setValue("true"); return sheet.getRange("A1").getValue()',
    gives: true,
  },
  {
    rule: 'a day of the locale is a date',
    locale: 'uk_UA',
    body: 'sheet.getRange("A1").setValue("31.12.2026"); return sheet.getRange("A1").getValue() instanceof Date',
    gives: true,
  },
  {
    rule: 'an apostrophe marks text',
    body: `sheet.getRange("A1").setValue("'=1+2"); return sheet.getRange("A1").getValue()`,
    gives: '=1+2',
  },
  {
    rule: 'a text format keeps a formula as text',
    body: 'const cell = sheet.getRange("A1"); cell.setNumberFormat("@"); cell.setValue("=1+2"); return [cell.getValue(), cell.getFormula()]',
    gives: ['=1+2', ''],
  },
  {
    rule: 'a text format keeps leading zeros',
    body: 'const cell = sheet.getRange("A1"); cell.setNumberFormat("@"); cell.setValue("0123"); return cell.getValue()',
    gives: '0123',
  },
  {
    rule: 'an 18-digit id stays whole only as text',
    body: 'const cell = sheet.getRange("A1"); cell.setNumberFormat("@"); cell.setValue("17867617030424900299"); return cell.getValue()',
    gives: '17867617030424900299',
  },
  {
    rule: 'a text that the engine would take for a number stays text',
    locale: 'de_DE',
    body: 'sheet.getRange("A1").setValue("1,2,3"); return sheet.getRange("A1").getValue()',
    gives: '1,2,3',
  },
  { rule: 'blank cells are empty strings', body: 'return sheet.getRange("A1:B1").getValues()', gives: [['', '']] },
  {
    rule: 'undefined clears a cell',
    body: 'const cell = sheet.getRange("A1"); cell.setValue(5); cell.setValue(undefined); return cell.getValue()',
    gives: '',
  },
  {
    rule: 'a serial number with a date format comes back as a date in the zone of the spreadsheet',
    body: 'const cell = sheet.getRange("A1"); cell.setNumberFormat("yyyy-mm-dd"); cell.setValue(46082); return cell.getValue().toISOString()',
    gives: '2026-02-28T22:00:00.000Z',
  },
  {
    rule: 'semicolons separate arguments in en_US',
    body: 'sheet.getRange("A1").setValue("=SUM(1;2)"); return sheet.getRange("A1").getValue()',
    gives: 3,
  },
  {
    rule: 'commas do so too in en_US',
    body: 'sheet.getRange("A1").setValue("=SUM(1,2)"); return sheet.getRange("A1").getValue()',
    gives: 3,
  },
  {
    rule: 'a comma between arguments is an error where it is decimal',
    locale: 'uk_UA',
    body: 'sheet.getRange("A1").setValue("=SUM(A2,A3)"); return sheet.getRange("A1").getDisplayValue()',
    gives: '#ERROR!',
  },
  {
    rule: 'a decimal point in a formula is an error where the comma is decimal',
    locale: 'de_DE',
    body: 'sheet.getRange("A1").setValue("=SUM(1.5;2)"); return sheet.getRange("A1").getDisplayValue()',
    gives: '#ERROR!',
  },
  {
    rule: 'commas inside texts are no separators',
    locale: 'uk_UA',
    body: 'sheet.getRange("A1").setValue(\'=IF(TRUE;"a,b";1)\'); return sheet.getRange("A1").getValue()',
    gives: 'a,b',
  },
  {
    rule: 'formulas come back with semicolons',
    locale: 'uk_UA',
    body: 'sheet.getRange("A1").setValue("=SUM(1;2)"); return sheet.getRange("A1").getFormula()',
    gives: '=SUM(1;2)',
  },
  {
    rule: 'a decimal comma in a formula stays one',
    locale: 'uk_UA',
    body: 'const cell = sheet.getRange("A1").setFormula("=SUM(1,5;2)"); return [cell.getFormula(), cell.getValue()]',
    gives: ['=SUM(1,5;2)', 3.5],
  },
  {
    rule: 'timers, pages and the network are absent',
    body: 'return [typeof setTimeout, typeof URL, typeof TextEncoder, typeof fetch, typeof window, typeof document, typeof structuredClone, typeof process, typeof require]',
    gives: Array(9).fill('undefined'),
  },
  {
    rule: 'a name may hold an apostrophe and what else the engine refuses',
    body: `const made = file.insertSheet("P's [a/b]*?"); made.getRange("A1").setValue(7); sheet.getRange("A1").setValue("='P''s [a/b]*?'!A1+1"); const cell = sheet.getRange("A1"); return [made.getName(), cell.getValue(), cell.getFormula(), file.getSheetByName("P's [a/b]*?").getSheetId() === made.getSheetId()]`,
    gives: ["P's [a/b]*?", 8, "='P''s [a/b]*?'!A1+1", true],
  },
  {
    rule: 'a renamed tab is renamed in formulas',
    body: `const made = file.insertSheet("Q"); made.getRange("A2:B3").setValues([[1, 10], [2, 20]]); const cell = sheet.getRange("A1"); cell.setValue("=SUMIFS(Q!$B$2:$B;Q!$A$2:$A;2)"); made.setName("It's"); return [cell.getValue(), cell.getFormula()]`,
    gives: [20, "=SUMIFS('It''s'!$B$2:$B;'It''s'!$A$2:$A;2)"],
    unknowns: { showsCommas: false },
  },
  {
    rule: 'an apostrophe in a text names no tab',
    body: `sheet.getRange("A1").setValue('="it\\'s "&"b\\'!"'); return sheet.getRange("A1").getValue()`,
    gives: "it's b'!",
  },
  ...['uk_UA', 'en_US'].map((locale) => ({
    rule: `a doubled quotation mark is one in a text of ${locale}`,
    locale,
    body: `const cell = sheet.getRange("A1"); cell.setFormula('=UPPER("say ""so""")&""""&"1;2,3"'); return [cell.getValue(), cell.getFormula()]`,
    gives: ['SAY "SO""1;2,3', '=UPPER("say ""so""")&""""&"1;2,3"'],
  })),
  {
    rule: 'a tab that is not there is #REF!',
    body: `sheet.getRange("A1").setValue("='Nowhere'!A1"); return [sheet.getRange("A1").getValue(), sheet.getRange("A1").getDisplayValue()]`,
    gives: ['#REF!', '#REF!'],
  },
  {
    rule: 'an id with an e is a power of ten, unless it is text',
    body: 'const cells = sheet.getRange("A1:B1"); sheet.getRange("B1").setNumberFormat("@"); cells.setValues([["12e5", "12e5"]]); return cells.getValues()',
    gives: [[1200000, '12e5']],
  },
  {
    rule: 'a day shows as it was typed',
    locale: 'uk_UA',
    body: 'const cells = sheet.getRange("A1:B1"); cells.setValues([["2026-03-01", "01.03.2026"]]); return cells.getDisplayValues()',
    gives: [['2026-03-01', '01.03.2026']],
  },
  {
    rule: 'a file of more than ten million cells',
    body: 'sheet.insertRowsAfter(1000, 400000)',
    throws: 'above the limit of 10000000 cells',
  },
  {
    rule: 'metadata is found by its key and goes with its tab',
    body: 'const made = file.insertSheet("B"); made.addDeveloperMetadata("k", "v", SpreadsheetApp.DeveloperMetadataVisibility.PROJECT); const find = () => file.createDeveloperMetadataFinder().withKey("k").find().map((found) => found.getLocation().getSheet().getName()); const before = find(); file.deleteSheet(made); return [before, find()]',
    gives: [['B'], []],
  },
  {
    rule: 'the last row counts what spills and not what is formatted',
    body: 'sheet.getRange("A1:A50").setNumberFormat("@"); sheet.getRange("B3").setValue(1); return [sheet.getLastRow(), sheet.getLastColumn()]',
    gives: [3, 2],
  },
];

test.each(rules)('$rule', (each) => holdsRule(each));

describe('google.script.run', () => {
  test.each([
    { what: 'a Date', argument: new Date() },
    { what: 'a Date deep inside', argument: { rows: [[new Date()]] } },
    { what: 'undefined in an object', argument: { a: undefined } },
    { what: 'a function', argument: () => 1 },
    { what: 'a Map', argument: new Map() },
  ])('refuses $what as an argument', async ({ argument }) => {
    const standIn = await opened('return 1');
    expect(() => standIn.run('act', argument)).toThrow('Failed due to illegal value in property: 0');
  });

  test('gives nothing where a Date is anywhere in the result', async () => {
    expect(await acted('return { at: new Date(0) }')).toBeNull();
  });

  test('does not reach names that end in an underscore', async () => {
    const standIn = await opened();
    expect(() => standIn.run('hidden_')).toThrow('Script function not found: hidden_');
  });
});

test('a blank box is copied blank, and a tick as it is', async () => {
  const standIn = await opened(`const other = file.insertSheet("Other");
    sheet.getRange("A1:A3").setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
    sheet.getRange("A1:A3").setValues([[true], [""], [false]]);
    sheet.getRange("A1:A3").copyTo(other.getRange("A1:A3"));
    return other.getRange("A1:A3").getValues().flat()`);
  expect(standIn.run('act')).toEqual([true, '', false]);
});

describe('a filter of a person', () => {
  const copying = async (copies: 'all' | 'shown') => {
    const standIn = await opened(`const other = file.insertSheet("Other");
      sheet.getRange("A1:A4").setValues([[1], [2], [3], [4]]);
      sheet.getRange("A1:A4").copyTo(other.getRange("A1:A4"));
      return [other.getRange("A1:A4").getValues().flat(), sheet.getFilter() === null, other.getFilter()]`);
    standIn.filter('Sheet1', { hidden: [2], copies });
    return standIn.run('act');
  };

  test('may keep the rows that it hides out of a copy, or not', async () => {
    expect(await copying('shown')).toEqual([[1, 3, 4, ''], false, null]);
    expect(await copying('all')).toEqual([[1, 2, 3, 4], false, null]);
  });

  test('lets nothing be copied under it until it is removed', async () => {
    const standIn = await opened('file.insertSheet("Other").getRange("A1").copyTo(sheet.getRange("A1"))');
    standIn.filter('Sheet1', { hidden: [], copies: 'all' });
    expect(() => standIn.run('act')).toThrow('not in the stand-in: Range.copyTo into a filtered tab');
    const removing = await opened(
      'sheet.getFilter().remove(); file.insertSheet("Other").getRange("A1").copyTo(sheet.getRange("A1")); return sheet.getFilter()',
    );
    removing.filter('Sheet1', { hidden: [], copies: 'all' });
    expect(removing.run('act')).toBeNull();
  });
});

describe('what the add-on says', () => {
  test('in dialogs and in passing is kept', async () => {
    const { run, said } = await opened('file.toast("Done", "Little"); SpreadsheetApp.getUi().alert("Stop");');
    run('act');
    expect(said).toEqual({ alerts: ['Stop'], toasts: ['Done'] });
  });

  test('on a page of its own shows as it was made of a text', async () => {
    const standIn = await opened(
      `const page = HtmlService.createHtmlOutputFromFile('sidebar').getContent().replace('Little', 'Great');
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(page).setTitle('Mine'));`,
    );
    standIn.run('act');
    expect(standIn.sidebar()).toEqual({ title: 'Mine', html: '<title>Great add-on</title>' });
  });
});

describe('the cache of the document', () => {
  test('may be missing, or refused', async () => {
    const standIn = await opened('return CacheService.getDocumentCache()');
    standIn.cache.is = 'missing';
    expect(standIn.run('act')).toBeNull();
    standIn.cache.is = 'refused';
    expect(() => standIn.run('act')).toThrow('Service unavailable');
  });

  test('is refused before the add-on is enabled', async () => {
    const built = { code: 'function onOpen() { CacheService.getDocumentCache(); }', sidebar: '', manifest: '{}' };
    await expect(opened('', { built, authMode: 'NONE' })).rejects.toThrow(
      'You do not have permission to call CacheService.getDocumentCache',
    );
  });
});

describe('a person', () => {
  const forbidden = 'You do not have permission to perform that action.';
  const protectedCells = 'You are trying to edit a protected cell or object.';

  test.each([
    { what: 'a value', body: 'sheet.getRange("A1").setValue(1)' },
    { what: 'a format of several ranges', body: 'sheet.getRangeList(["A1", "C1"]).setNumberFormat("@")' },
    { what: 'a name', body: 'sheet.setName("B")' },
    { what: 'a tab', body: 'file.insertSheet("B")' },
    { what: 'metadata', body: 'sheet.addDeveloperMetadata("k", "v")' },
  ])('who may only view a file is refused $what', async ({ body }) => {
    const standIn = await opened(body);
    standIn.person.mayEdit = false;
    expect(() => standIn.run('act')).toThrow(forbidden);
    standIn.person.mayEdit = true;
    expect(() => standIn.run('act')).not.toThrow();
  });

  test('who may only view a file reads it and goes about in it', async () => {
    const standIn = await opened('sheet.getRange("B2").activate(); return sheet.getRange("A1:B1").getValues()');
    standIn.person.mayEdit = false;
    expect(standIn.run('act')).toEqual([['', '']]);
  });

  test.each([
    { what: 'a cell', body: 'sheet.getRange("A1").setValue(1)' },
    { what: 'a copy from elsewhere', body: 'file.insertSheet("B").getRange("A1").copyTo(sheet.getRange("A1"))' },
    { what: 'rows', body: 'sheet.insertRowsAfter(1, 1)' },
    { what: 'the tab itself', body: 'file.insertSheet("B"); file.deleteSheet(sheet)' },
  ])('is refused $what of a protected tab', async ({ body }) => {
    const standIn = await opened(body);
    standIn.protect('Sheet1');
    expect(() => standIn.run('act')).toThrow(protectedCells);
  });

  test('is refused cells of which one is protected, and no others', async () => {
    const standIn = await opened('sheet.getRange(argument).setValue(1)');
    standIn.protect('Sheet1', 'B2:C3');
    for (const address of ['B2', 'A1:B2', 'C:C']) expect(() => standIn.run('act', address)).toThrow(protectedCells);
    for (const address of ['A1:A9', 'D4', 'B4']) expect(() => standIn.run('act', address)).not.toThrow();
  });

  test('is told of protections by their type', async () => {
    const standIn = await opened(`return ['SHEET', 'RANGE'].map((type) =>
      sheet.getProtections(type).map((each) => [each.canEdit(), each.getRange().getA1Notation()]))`);
    standIn.protect('Sheet1', 'B2:C3');
    expect(standIn.run('act')).toEqual([[], [[false, 'B2:C3']]]);
    standIn.protect('Sheet1');
    expect(standIn.run('act')).toEqual([[[false, 'A1:Z1000']], [[false, 'B2:C3']]]);
  });
});

describe('authorisation', () => {
  test('adds the menu before the add-on is enabled', async () => {
    const { menu } = await opened('', { authMode: 'NONE' });
    expect(menu).toEqual({ caption: 'Little add-on', items: [{ caption: 'Open', functionName: 'show' }] });
  });

  test('refuses the file to onOpen before the add-on is enabled', async () => {
    const built = { code: 'function onOpen() { SpreadsheetApp.getActiveSpreadsheet(); }', sidebar: '', manifest: '{}' };
    await expect(opened('', { built, authMode: 'NONE' })).rejects.toThrow(
      'You do not have permission to call SpreadsheetApp.getActiveSpreadsheet',
    );
    await expect(opened('', { built })).resolves.toBeDefined();
  });

  test('refuses a sidebar to onOpen and shows it to a click', async () => {
    const standIn = await opened();
    const [item] = standIn.menu.items;
    expect(standIn.sidebar()).toBeNull();
    if (item) standIn.click(item);
    expect(standIn.sidebar()?.title).toBe('Little');
    const built = {
      code: "function onOpen() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar')); }",
      sidebar: '',
      manifest: '{}',
    };
    await expect(opened('', { built })).rejects.toThrow('You do not have permission to call Ui.showSidebar');
  });

  test('refuses a service at load', async () => {
    const built = { code: 'SpreadsheetApp.getActiveSpreadsheet();', sidebar: '', manifest: '{}' };
    await expect(opened('', { built })).rejects.toThrow('You do not have permission');
  });
});
