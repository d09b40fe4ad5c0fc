/** What a service call is to Google: a round trip that reads, a write that is buffered, a chart, a flush, or free. */
export type CallClass = 'read' | 'write' | 'chart' | 'flush' | 'handle';

const named = (service: string, members: string): readonly string[] =>
  members.split(' ').map((member) => `${service}.${member}`);

const setters =
  'setNumberFormat setFontWeight setFontSize setFontColor setFontFamily setFontStyle setFontLine setBackground ' +
  'setHorizontalAlignment setVerticalAlignment setWrap setWrapStrategy setBorder setDataValidation insertCheckboxes ' +
  'setValue setFormula setNote clear clearContent clearFormat clearDataValidations';

const tables =
  'setValues setFormulas setNotes setNumberFormats setFontWeights setFontSizes setFontColors setFontFamilies setFontStyles ' +
  'setBackgrounds setRichTextValues setTextStyles setHorizontalAlignments setVerticalAlignments setWraps setDataValidations merge mergeAcross breakApart copyTo sort ' +
  'shiftRowGroupDepth collapseGroups';

/** Everything that is no handle: navigation, names, ids, builders and locks cost nothing that matters. */
const classes: Readonly<Record<Exclude<CallClass, 'handle'>, readonly string[]>> = {
  read: [
    ...named(
      'Range',
      'getValue getValues getFormula getFormulas getDisplayValue getDisplayValues isBlank getNote getNotes getRichTextValue getFontSize getFontWeight getBackgrounds',
    ),
    ...named('Range', 'getNumberFormat getNumberFormats getDataValidations getMergedRanges'),
    ...named('Sheet', 'getLastRow getLastColumn getMaxRows getMaxColumns getDataRange getDeveloperMetadata'),
    ...named('Sheet', 'getConditionalFormatRules getCharts getProtections getFilter getSlicers'),
    ...named('Sheet', 'getRowGroup getRowGroupDepth getRowGroupControlPosition'),
    ...named('Group', 'getRange getDepth getControlIndex isCollapsed'),
    ...named('DeveloperMetadataFinder', 'find'),
    ...named('Properties', 'getProperty getProperties getKeys'),
  ],
  write: [
    ...named('Range', `${setters} ${tables}`),
    ...named('RangeList', setters),
    ...named(
      'Spreadsheet',
      'insertSheet deleteSheet moveActiveSheet addDeveloperMetadata setSpreadsheetLocale setSpreadsheetTimeZone',
    ),
    ...named('Sheet', 'setName insertRowsAfter insertColumnsAfter deleteRows deleteColumns setFrozenRows'),
    ...named('Sheet', 'setFrozenColumns setHiddenGridlines hideSheet showSheet setColumnWidth setColumnWidths'),
    ...named(
      'Sheet',
      'setRowHeight setRowHeights setRowHeightsForced autoResizeRows setTabColor setConditionalFormatRules addDeveloperMetadata protect',
    ),
    ...named('Sheet', 'clear clearContents hideColumns showColumns hideRows setRowGroupControlPosition'),
    ...named('Group', 'collapse expand remove'),
    ...named('DeveloperMetadata', 'setValue setVisibility remove'),
    ...named('Filter', 'remove'),
    ...named('Protection', 'setWarningOnly setDescription setUnprotectedRanges remove'),
    ...named('Properties', 'setProperty setProperties deleteProperty deleteAllProperties'),
  ],
  chart: named('Sheet', 'insertChart removeChart updateChart'),
  flush: ['SpreadsheetApp.flush'],
};

const classByName: ReadonlyMap<string, CallClass> = new Map(
  (['read', 'write', 'chart', 'flush'] as const).flatMap((kind) => classes[kind].map((name) => [name, kind] as const)),
);

/** The class of a call such as `Range.setValues`. */
export const classOf = (name: string): CallClass => classByName.get(name) ?? 'handle';

/**
 * How long a call takes, in milliseconds, without its cells: published measurements put a round trip at 100 to
 * 200 ms and a buffered write far below.
 */
export const callDuration: Readonly<Record<CallClass, number>> = {
  read: 150,
  write: 10,
  chart: 100,
  flush: 150,
  handle: 1,
};

/** Cells that Google reads and writes in a millisecond: 30,000 and 20,000 a second. */
export const cellsPerMillisecond = { read: 30, write: 20 } as const;
