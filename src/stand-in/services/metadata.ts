import type { Book } from '../book.ts';
import { checkRights, withRights } from '../execution/rights.ts';
import type { StoredMetadata } from '../saved-workbook.ts';
import { strictService } from '../strict-service.ts';

/** What the metadata objects need to find their way back. */
export interface MetadataContext {
  readonly book: Book;
  sheetObject(id: string): object;
}

const visibilities = ['PROJECT', 'DOCUMENT'] as const;

/** The most that the metadata of one tab, and that of the spreadsheet itself, holds: keys and values together, in characters. */
const mostCharacters = 30_000;

/** Refuses metadata that Google has no room for beside the other of its place. */
const checkRoom = (book: Book, next: Pick<StoredMetadata, 'id' | 'key' | 'value' | 'sheet'>): void => {
  const others = book.own.metadata.filter(({ id, sheet }) => sheet === next.sheet && id !== next.id);
  const characters = [...others, next].reduce((sum, { key, value }) => sum + key.length + value.length, 0);
  if (characters > mostCharacters)
    throw new Error(
      `The developer metadata of ${next.sheet === null ? 'a spreadsheet' : 'a sheet'} cannot be larger than ${mostCharacters} characters.`,
    );
};

const metadataObject = ({ book, sheetObject }: MetadataContext, data: StoredMetadata): object => {
  const members = {
    getId: () => data.id,
    getKey: () => data.key,
    getValue: () => data.value,
    getVisibility: () => data.visibility,
    getLocation: () =>
      strictService(book, 'DeveloperMetadataLocation', {
        getLocationType: () => (data.sheet === null ? 'SPREADSHEET' : 'SHEET'),
        getSheet: () => (data.sheet === null ? null : sheetObject(data.sheet)),
      }),
    setValue: (value: string) => {
      checkRoom(book, { ...data, value: String(value) });
      data.value = String(value);
      return self;
    },
    setVisibility: (visibility: unknown) => {
      if (!visibilities.some((known) => known === visibility))
        throw new Error("The parameters don't match the method signature for DeveloperMetadata.setVisibility.");
      data.visibility = String(visibility);
      return self;
    },
    remove: () => {
      book.own.metadata = book.own.metadata.filter((other) => other !== data);
    },
  };
  const self: object = strictService(
    book,
    'DeveloperMetadata',
    withRights('DeveloperMetadata', members, () => checkRights(book)),
  );
  return self;
};

/** Adds metadata to a tab. The value and the visibility may be left out, as at Google. */
export const addMetadata = (book: Book, sheet: string | null, args: readonly unknown[]): void => {
  const [key, ...more] = args;
  if (typeof key !== 'string')
    throw new Error("The parameters don't match the method signature for addDeveloperMetadata.");
  const isVisibility = (value: unknown) => visibilities.some((known) => known === value);
  const last = more[more.length - 1];
  const value = isVisibility(last) && more.length === 1 ? '' : String(more[0] ?? '');
  const id = Math.max(0, ...book.own.metadata.map((other) => other.id)) + 1;
  checkRoom(book, { id, key, value, sheet });
  book.own.metadata.push({ id, key, value, visibility: isVisibility(last) ? String(last) : 'DOCUMENT', sheet });
};

/** The metadata of one tab. */
export const metadataOf = (around: MetadataContext, sheet: string): readonly object[] =>
  around.book.own.metadata.filter((data) => data.sheet === sheet).map((data) => metadataObject(around, data));

/** Finds metadata by key, value and visibility; metadata of a tab goes with its tab. */
export const metadataFinder = (around: MetadataContext): object => {
  const { book } = around;
  const criteria: { key?: string; value?: string; visibility?: string } = {};
  const wants = (part: keyof typeof criteria) => (value: string) => {
    criteria[part] = value;
    return self;
  };
  const self: object = strictService(book, 'DeveloperMetadataFinder', {
    withKey: wants('key'),
    withValue: wants('value'),
    withVisibility: wants('visibility'),
    find: () => {
      // A person deletes a tab with the engine's own command, and may take that back.
      const tabs: readonly (string | null)[] = [null, ...book.model.getters.getSheetIds()];
      return book.own.metadata
        .filter(({ sheet }) => tabs.includes(sheet))
        .filter((data) =>
          (['key', 'value', 'visibility'] as const).every(
            (part) => criteria[part] === undefined || criteria[part] === data[part],
          ),
        )
        .map((data) => metadataObject(around, data));
    },
  });
  return self;
};
