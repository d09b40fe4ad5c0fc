import type { Book } from '../book.ts';
import { engineName, googleName } from '../engine/tab-names.ts';
import { checkRights, withRights } from '../execution/rights.ts';
import { checkIntegers } from '../integers.ts';
import { strictService } from '../strict-service.ts';
import { checkZone } from '../zone.ts';
import { addMetadata, metadataFinder } from './metadata.ts';
import { sheetIdOf } from './range/range-places.ts';
import { openTab } from './range/select.ts';
import { selectionOf } from './selection.ts';
import { checkName, checkRoom, sheetAt } from './sheet.ts';
import type { UserInterface } from './ui.ts';

/** The size of a tab that Google makes. */
const newSheet = { rows: 1000, cols: 26 } as const;

/** The open spreadsheet as Google's `Spreadsheet`. */
export const spreadsheetOf = (book: Book, shown: UserInterface): object => {
  const { getters } = book.model;
  const known = new Map<string, object>();
  const sheetObject = (id: string): object => {
    const object = known.get(id) ?? sheetAt(book, id, { spreadsheet: () => self, sheetObject });
    known.set(id, object);
    return object;
  };
  const ids = () => getters.getSheetIds();
  const found = (id: string | undefined) => (id === undefined ? null : sheetObject(id));
  const activate = (id: string) => openTab(book, id);

  const members = {
    ...selectionOf(book, sheetObject),
    getId: () => 'stand-in',
    getName: () => 'Spreadsheet',
    getSheets: () => ids().map(sheetObject),
    getSheetByName: (name: string) => {
      const nameKey = (text: string) => (book.assumes('findsTabsInAnyCase') ? text.toLowerCase() : text);
      return found(ids().find((id) => nameKey(googleName(getters.getSheetName(id))) === nameKey(name)));
    },
    getSheetById: (number: number) => found(ids().find((id) => book.numberOf(id) === number)),
    getNumSheets: () => ids().length,
    getActiveSheet: () => sheetObject(getters.getActiveSheetId()),
    setActiveSheet: (sheet: unknown) => {
      const id = sheetIdOf(sheet);
      activate(id);
      return sheetObject(id);
    },
    insertSheet: (name?: unknown, index?: unknown) => {
      const given = name === undefined ? getters.getNextSheetName('Sheet') : checkName(book, name);
      if (index !== undefined) checkIntegers('Spreadsheet.insertSheet', index);
      const position = typeof index === 'number' ? index : ids().indexOf(getters.getActiveSheetId()) + 1;
      checkRoom(book, newSheet.rows * newSheet.cols);
      const sheetId = book.newId();
      book.now('CREATE_SHEET', {
        sheetId,
        name: engineName(given),
        position: Math.min(position, ids().length),
        ...newSheet,
      });
      activate(sheetId);
      return sheetObject(sheetId);
    },
    deleteSheet: (sheet: unknown) => {
      const sheetId = sheetIdOf(sheet);
      checkRights(book, sheetId);
      if (getters.getVisibleSheetIds().every((id) => id === sheetId))
        throw new Error("You can't remove all the visible sheets in a document.");
      // The engine takes a hidden tab for the last one where a single other shows.
      if (!getters.isSheetVisible(sheetId)) book.now('SHOW_SHEET', { sheetId });
      book.now('DELETE_SHEET', { sheetId, sheetName: getters.getSheetName(sheetId) });
      book.own.metadata = book.own.metadata.filter((data) => data.sheet !== sheetId);
      delete book.own.extras[sheetId];
      known.delete(sheetId);
    },
    addDeveloperMetadata: (...args: readonly unknown[]) => {
      addMetadata(book, null, args);
      return self;
    },
    toast: (message: unknown, ...more: readonly unknown[]) => {
      if (book.mode() !== 'FULL') throw new Error('not in the stand-in: Spreadsheet.toast without full authorisation');
      if (typeof message !== 'string' || more.some((part) => typeof part !== 'string') || more.length > 1)
        throw new Error('not in the stand-in: Spreadsheet.toast with anything but a message and a title');
      shown.said.toasts.push(message);
    },
    getSpreadsheetLocale: () => book.localeName,
    setSpreadsheetLocale: (locale: unknown) => {
      book.settle();
      book.set({ locale: String(locale) });
    },
    getSpreadsheetTimeZone: () => book.zone,
    setSpreadsheetTimeZone: (zone: unknown) => book.set({ zone: checkZone(zone) }),
    createDeveloperMetadataFinder: () => metadataFinder({ book, sheetObject }),
  };
  const self: object = strictService(
    book,
    'Spreadsheet',
    withRights('Spreadsheet', members, () => checkRights(book)),
  );
  return self;
};
