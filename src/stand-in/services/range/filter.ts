import type { Area } from '../../a1.ts';
import type { Book } from '../../book.ts';
import { strictService } from '../../strict-service.ts';

/**
 * A person's filter over a tab. Whether Google's script then copies the rows that it hides, nobody here knows: in the page
 * only those that show are copied, one below the other.
 */
export interface TabFilter {
  /** The rows that it hides, from 1. */
  readonly hidden: readonly number[];
  readonly copies: 'all' | 'shown';
  /** What it covers with its header row, where a script made it, and the texts that it hides by columns of the tab, from 1. */
  readonly area?: Area;
  readonly criteria?: Readonly<Record<string, readonly string[]>>;
  /** It is a slicer and no filter. */
  readonly isSlicer?: true;
}

const key = 'filter';

export const filterTab = (book: Book, sheet: string, filter: TabFilter): void => book.remember(sheet, key, filter);

const isFilter = (value: unknown): value is TabFilter =>
  typeof value === 'object' && value !== null && 'hidden' in value;

/** The filter of a tab; `null` where it has none. */
const filterIn = ({ own }: Book, sheet: string): TabFilter | null => {
  const savedFilter = own.extras[sheet]?.[key];
  return isFilter(savedFilter) ? savedFilter : null;
};

/** Which shown texts each criterion of a filter hides. */
const hiding = new WeakMap<object, readonly string[]>();

/** A builder of what a filter hides in a column. */
export const newFilterCriteria = (book: Book): object => {
  let values: readonly string[] = [];
  const self: object = strictService(book, 'FilterCriteriaBuilder', {
    setHiddenValues: (hidden: readonly string[]) => {
      values = hidden;
      return self;
    },
    build: () => criteriaObject(book, values),
  });
  return self;
};

const criteriaObject = (book: Book, values: readonly string[]): object => {
  const built = strictService(book, 'FilterCriteria', { getHiddenValues: () => [...values] });
  hiding.set(built, values);
  return built;
};

const filterObject = (book: Book, sheet: string): object => {
  const self: object = strictService(book, 'Filter', {
    remove: () => book.remember(sheet, key, undefined),
    setColumnFilterCriteria: (column: number, criteria: object) => {
      const { area, criteria: before = {}, hidden = [] } = filterIn(book, sheet) ?? {};
      const values = hiding.get(criteria);
      if (area === undefined || values === undefined)
        throw new Error('not in the stand-in: these criteria of a filter');
      if (before[column] !== undefined) throw new Error('not in the stand-in: other criteria for the same column');
      const more = hiddenBy(book, sheet, { area, column, criteria });
      filterTab(book, sheet, {
        ...more,
        hidden: [...new Set([...hidden, ...more.hidden])],
        area,
        criteria: { ...before, [column]: values },
      });
      return self;
    },
    getColumnFilterCriteria: (column: number) => {
      const values = filterIn(book, sheet)?.criteria?.[column];
      return values === undefined ? null : criteriaObject(book, values);
    },
  });
  return self;
};

/** What criteria hide in a column of an area, counted from the first of the tab. */
const hiddenBy = (
  book: Book,
  sheet: string,
  { area, column, criteria }: { readonly area: Area | null; readonly column: number; readonly criteria: object },
): TabFilter => {
  const values = hiding.get(criteria);
  if (values === undefined || area === null) throw new Error('not in the stand-in: these criteria of a filter');
  book.settle();
  const hidden = Array.from({ length: area.bottom - area.top }, (_, at) => area.top + 1 + at).filter((row) =>
    values.includes(book.model.getters.getEvaluatedCell({ sheetId: sheet, col: column - 1, row }).formattedValue),
  );
  return { hidden: hidden.map((row) => row + 1), copies: copiesOf(book) };
};

const copiesOf = (book: Book): TabFilter['copies'] => (book.assumes('copiesShownRowsOnly') ? 'shown' : 'all');

/** Puts a filter over an area that hides nothing yet. */
export const newFilter = (book: Book, sheet: string, area: Area): object => {
  if (filterIn(book, sheet) !== null)
    throw new Error("You can't create a filter in a sheet that already has a filter.");
  filterTab(book, sheet, { hidden: [], copies: copiesOf(book), area });
  return filterObject(book, sheet);
};

const isPlainFilter = (book: Book, sheet: string): boolean => {
  const filter = filterIn(book, sheet);
  return filter !== null && filter.isSlicer === undefined;
};

/** A slicer over an area that hides nothing yet. */
export const newSlicer = (book: Book, sheet: string, area: Area): object => {
  filterTab(book, sheet, { hidden: [], copies: copiesOf(book), isSlicer: true });
  return slicerObject(book, sheet, area);
};

const slicerObject = (book: Book, sheet: string, area: Area | null): object =>
  strictService(book, 'Slicer', {
    remove: () => book.remember(sheet, key, undefined),
    setColumnFilterCriteria: (column: number, criteria: object) => {
      book.remember(sheet, key, { ...hiddenBy(book, sheet, { area, column, criteria }), isSlicer: true });
      return slicerObject(book, sheet, area);
    },
  });

/** Google's `Slicer`s of a tab. */
export const slicersOf = (book: Book, sheet: string): readonly object[] =>
  filterIn(book, sheet)?.isSlicer === true ? [slicerObject(book, sheet, null)] : [];

/** Google's `Filter` of a tab. */
export const filterOf = (book: Book, sheet: string): object | null =>
  isPlainFilter(book, sheet) ? filterObject(book, sheet) : null;

/** Whether Google says of a row, from 1, that a filter hides it. */
export const isFilteredOut = (book: Book, sheet: string, row: number): boolean =>
  (isPlainFilter(book, sheet) || book.assumes('slicersAreFilters')) &&
  (filterIn(book, sheet)?.hidden.includes(row) ?? false);

/** The rows that a filter or a person hides, from 0. */
export const hiddenRowsIn = (book: Book, sheet: string): ReadonlySet<number> => {
  const { rows } = book.sizeOf(sheet);
  const byHand = Array.from({ length: rows }, (_, row) => row).filter((row) =>
    book.model.getters.isRowHiddenByUser(sheet, row),
  );
  return new Set([...byHand, ...(filterIn(book, sheet)?.hidden ?? []).map((row) => row - 1)]);
};

/** Lets a filter hide the same rows after they have moved, both from 0. */
export const moveFilteredRows = (book: Book, sheet: string, moves: ReadonlyMap<number, number>): void => {
  const filter = filterIn(book, sheet);
  if (filter === null) return;
  const hidden = filter.hidden.map((row) => (moves.get(row - 1) ?? row - 1) + 1);
  filterTab(book, sheet, { ...filter, hidden });
};

/** In which row each row of a tab arrives in a copy, both from 0; nothing where it is hidden. */
export const copiedRowsOf = (book: Book, sheet: string): ((row: number) => number | null) => {
  const filter = filterIn(book, sheet);
  if (filter === null || filter.copies === 'all') return (row) => row;
  const hidden = filter.hidden.map((row) => row - 1);
  return (row) => (hidden.includes(row) ? null : row - hidden.filter((each) => each < row).length);
};

/** The rows of an area as they arrive in a copy; `null` where all are hidden. */
export const copiedAreaOf = (area: Area, arrivalOf: (row: number) => number | null): Area | null => {
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, at) => arrivalOf(area.top + at));
  const shown = rows.filter((row) => row !== null);
  const [top] = shown;
  const bottom = shown[shown.length - 1];
  return top === undefined || bottom === undefined ? null : { ...area, top, bottom };
};

/** Refuses what is not known of copies into a tab. */
export const checkUnfiltered = (book: Book, sheet: string): void => {
  if (filterIn(book, sheet) !== null) throw new Error('not in the stand-in: Range.copyTo into a filtered tab');
};
