import { type ColumnName, type Kind, kindNames, positionOf } from '../../records/kinds.ts';

/** By what figures are parted, each with the columns that tell it. Whose a record is always stands first, so that one client is read alone. */
export const dimensions = {
  all: [],
  client: ['client'],
  account: ['client', 'platform', 'account'],
  network: ['client', 'platform'],
  campaign: ['client', 'campaign'],
  format: ['client', 'format'],
  source: ['client', 'source'],
} as const satisfies Record<string, readonly ColumnName[]>;

export type Dimension = keyof typeof dimensions;

/** Whether records of a kind can be parted so: every table says whose its records are. */
export const tells = (kind: Kind, columns: readonly ColumnName[]): boolean =>
  columns.every((name) => name === 'client' || positionOf(kind, name) !== -1);

/** The kinds whose records can be parted so. */
export const kindsTelling = (columns: readonly ColumnName[]): readonly Kind[] =>
  kindNames.filter((kind) => tells(kind, columns));
