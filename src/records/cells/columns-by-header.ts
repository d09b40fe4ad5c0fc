import { columnsOf, isHeadingOf, isLaterColumn, type Kind, kindNames } from '../kinds.ts';

/** Where each column of a kind stands under a header row, from 0; -1 where it was deleted. Headings of either language. */
export const columnsByHeader = (header: readonly unknown[], kind: Kind): readonly number[] =>
  columnsOf(kind).map((column) => header.findIndex((cell) => isHeadingOf(column, cell)));

/** The kind whose data tab has this header row; columns that came to the kind later may be missing. */
export const kindUnder = (header: readonly unknown[]): Kind | undefined =>
  kindNames.find((kind) => {
    const found = columnsByHeader(header, kind);
    return columnsOf(kind).every(({ name }, at) => found[at] !== -1 || isLaterColumn(kind, name));
  });
