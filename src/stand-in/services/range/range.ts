import { type Area, addressOf } from '../../a1.ts';
import type { Book } from '../../book.ts';
import { checkRights, withRights } from '../../execution/rights.ts';
import { strictService } from '../../strict-service.ts';
import { closeGroupsIn, groupRows } from '../row-groups.ts';
import { breakApart, copyCells, merge, pasteValues } from './copy.ts';
import { newFilter } from './filter.ts';
import { notesIn, writeNotes } from './notes.ts';
import { placeOf, rememberPlace } from './range-places.ts';
import { applyLook, applyLookToEach, drawBorder, lookSetters } from './range-style.ts';
import {
  backgroundsIn,
  checkedTable,
  displayValuesIn,
  filledTable,
  formulasIn,
  lettersOf,
  numberFormatOf,
  valuesIn,
  writeValues,
} from './range-values.ts';
import { richTextIn, writeRichText } from './rich-text.ts';
import { select } from './select.ts';
import { sortRows } from './sort.ts';
import { textLook } from './text-style.ts';
import { checkboxRule, clearValidation, setValidation, validationsIn } from './validation.ts';

type Setter = (...args: readonly unknown[]) => object;

/** `setFontWeight` for a table of values is `setFontWeights`, and one family is two families. */
const plural = (name: string): string => (name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`);

/** The setters that a range and a list of ranges share: each acts on all areas. */
const sharedSetters = (
  book: Book,
  { sheet, areas }: { readonly sheet: string; readonly areas: readonly Area[] },
  self: () => object,
): Record<string, Setter> => {
  const setter =
    (act: (...args: readonly unknown[]) => void): Setter =>
    (...args) => {
      act(...args);
      return self();
    };
  const clearContent = () =>
    book.later((dispatch) => {
      // The engine's own way of emptying cells takes their rules for data too.
      for (const { left, top, right, bottom } of areas)
        for (let row = top; row <= bottom; row++)
          for (let col = left; col <= right; col++) {
            const cell = book.model.getters.getCell({ sheetId: sheet, col, row });
            if (cell !== undefined && (cell.isFormula || cell.content !== ''))
              dispatch('UPDATE_CELL', { sheetId: sheet, col, row, content: '' });
          }
    });
  const clearFormat = () => {
    // Notes are no looks, though the engine holds them there.
    const noted = areas.map((area) => ({ place: { sheet, area }, notes: notesIn(book, { sheet, area }) }));
    book.later((dispatch) => {
      dispatch('CLEAR_FORMATTING', { sheetId: sheet, target: [...areas] });
    });
    for (const { place, notes } of noted) if (notes.flat().some((note) => note !== '')) writeNotes(book, place, notes);
  };
  return {
    ...Object.fromEntries(
      Object.entries(lookSetters).map(([name, look]) => [
        name,
        setter((value) => applyLook(book, { sheetId: sheet, areas }, look(value))),
      ]),
    ),
    setFontFamily: setter((family) => book.remember(sheet, `font ${areas.map(addressOf).join()}`, family)),
    setBorder: setter((...args) => drawBorder(book, { sheetId: sheet, areas }, args)),
    setDataValidation: setter((rule) => setValidation(book, { sheetId: sheet, areas }, rule)),
    insertCheckboxes: setter(() => setValidation(book, { sheetId: sheet, areas }, checkboxRule(book))),
    setValue: setter((value) => {
      for (const area of areas) writeValues(book, { sheetId: sheet, area }, filledTable(area, value));
    }),
    setNote: setter((note) => {
      for (const area of areas) writeNotes(book, { sheet, area }, filledTable(area, note));
    }),
    clear: setter(() => {
      clearContent();
      clearFormat();
    }),
    clearDataValidations: setter(() => clearValidation(book, sheet, areas)),
    clearContent: setter(clearContent),
    clearFormat: setter(clearFormat),
  };
};

/** The cells of an area as Google's `Range`. */
export const rangeAt = (
  book: Book,
  { sheet, area }: { readonly sheet: string; readonly area: Area },
  sheetObject: () => object,
): object => {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const mergesIn = (): readonly Area[] => {
    book.settle();
    return book.model.getters.getMergesInZone(sheet, area);
  };
  const members = {
    ...sharedSetters(book, { sheet, areas: [area] }, () => self),
    ...Object.fromEntries(
      Object.entries(lookSetters).map(([name, look]) => [
        plural(name),
        (table: unknown) => {
          applyLookToEach(book, { sheetId: sheet, area }, { table: checkedTable(table, area), look });
          return self;
        },
      ]),
    ),
    getValue: () => valuesIn(book, sheet, { ...area, right: area.left, bottom: area.top })[0]?.[0],
    getValues: () => valuesIn(book, sheet, area),
    getDisplayValue: () => displayValuesIn(book, sheet, { ...area, right: area.left, bottom: area.top })[0]?.[0],
    getDisplayValues: () => displayValuesIn(book, sheet, area),
    getFormula: () => formulasIn(book, sheet, { ...area, right: area.left, bottom: area.top })[0]?.[0],
    getFormulas: () => formulasIn(book, sheet, area),
    getNote: () => notesIn(book, { sheet, area: { ...area, right: area.left, bottom: area.top } })[0]?.[0],
    getNotes: () => notesIn(book, { sheet, area }),
    setNotes: (table: unknown) => {
      writeNotes(book, { sheet, area }, checkedTable(table, area));
      return self;
    },
    getBackgrounds: () => backgroundsIn(book, sheet, area),
    getNumberFormat: () => numberFormatOf(book, sheet, area),
    getFontSize: () => lettersOf(book, sheet, area).size,
    getFontWeight: () => lettersOf(book, sheet, area).weight,
    isBlank: () => valuesIn(book, sheet, area).every((row) => row.every((value) => value === '')),
    setValues: (table: unknown) => {
      writeValues(book, { sheetId: sheet, area }, checkedTable(table, area));
      return self;
    },
    setTextStyles: (table: unknown) => {
      applyLookToEach(book, { sheetId: sheet, area }, { table: checkedTable(table, area), look: textLook });
      return self;
    },
    setRichTextValues: (table: unknown) => {
      writeRichText(book, sheet, { area, table: checkedTable(table, area) });
      return self;
    },
    getRichTextValue: () => richTextIn(book, sheet, area),
    setFormula: (formula: string) => {
      writeValues(book, { sheetId: sheet, area }, filledTable(area, formula.startsWith('=') ? formula : `=${formula}`));
      return self;
    },
    setFormulas: (table: unknown) => {
      writeValues(book, { sheetId: sheet, area }, checkedTable(table, area));
      return self;
    },
    merge: () => {
      merge(book, sheet, [area]);
      return self;
    },
    mergeAcross: () => {
      const lines = Array.from({ length: rows }, (_, at) => ({ ...area, top: area.top + at, bottom: area.top + at }));
      merge(book, sheet, lines);
      return self;
    },
    breakApart: () => {
      breakApart(book, { sheet, area });
      return self;
    },
    isPartOfMerge: () => mergesIn().length > 0,
    getMergedRanges: () => mergesIn().map((zone) => rangeAt(book, { sheet, area: zone }, sheetObject)),
    getDataValidation: () => validationsIn(book, sheet, area)[0]?.[0] ?? null,
    getDataValidations: () => validationsIn(book, sheet, area),
    sort: (by: unknown) => {
      sortRows(book, { sheet, area }, by);
      return self;
    },
    shiftRowGroupDepth: (by: unknown) => {
      groupRows(book, { sheet, area }, by);
      return self;
    },
    collapseGroups: () => {
      closeGroupsIn(book, { sheet, area });
      return self;
    },
    createFilter: () => newFilter(book, sheet, area),
    copyTo: (destination: unknown, ...more: readonly unknown[]) => {
      const to = placeOf(destination);
      checkRights(book, to.sheet, [to.area]);
      if (more.length === 0) copyCells(book, { sheet, area }, to);
      else pasteValues(book, { from: { sheet, area }, to, more });
    },
    getA1Notation: () => addressOf(area),
    getRow: () => area.top + 1,
    getColumn: () => area.left + 1,
    getLastRow: () => area.bottom + 1,
    getLastColumn: () => area.right + 1,
    getNumRows: () => rows,
    getNumColumns: () => columns,
    getSheet: sheetObject,
    activate: () => {
      select(book, sheet, [area]);
      return self;
    },
  };
  const self: object = strictService(
    book,
    'Range',
    // A copy writes elsewhere.
    { ...withRights('Range', members, () => checkRights(book, sheet, [area])), copyTo: members.copyTo },
  );
  return rememberPlace(self, { sheet, area });
};

/** Several ranges of one tab that take the same setters. */
export const rangeList = (book: Book, sheet: string, ranges: readonly object[]): object => {
  const areas = ranges.map((range) => placeOf(range).area);
  const members = {
    ...sharedSetters(book, { sheet, areas }, () => self),
    getRanges: () => [...ranges],
    activate: () => {
      select(book, sheet, areas);
      return self;
    },
  };
  const self: object = strictService(
    book,
    'RangeList',
    withRights('RangeList', members, () => checkRights(book, sheet, areas)),
  );
  return self;
};
