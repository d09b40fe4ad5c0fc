import { type ColumnName, traitsOf } from '../../records/kinds.ts';
import { nameKeyOf, spellingOf } from '../../records/names.ts';

/** Names by their columns, in the spelling that came first. */
export type KnownNames = Readonly<Partial<Record<ColumnName, readonly string[]>>>;

/** Gives every name the spelling that it had first in any table, so that equal names are equal texts for every engine. */
export interface NameRegister {
  readonly spelled: (column: ColumnName, name: string) => string;
  /** Forgets what came since it was last kept: a file that is not taken leaves no spelling behind. */
  readonly forget: () => void;
  readonly keep: () => void;
  /** Those of one column. */
  readonly namesOf: (column: ColumnName) => readonly string[];
  /** All that are kept, and whether any came since they were read. */
  readonly names: () => KnownNames;
  readonly isNew: () => boolean;
  /** Says that all that are kept are written down. */
  readonly settle: () => void;
}

/** Whether the names of a column are kept for the whole warehouse. Pages of a site are very many, and each of one client only. */
export const isRegistered = (column: ColumnName): boolean => traitsOf(column).isName && column !== 'page';

/** A register that begins with names that stand already. */
export const nameRegister = (known: KnownNames = {}): NameRegister => {
  const columns = new Map<ColumnName, Map<string, string>>();
  const fresh: { readonly column: ColumnName; readonly key: string }[] = [];
  let kept = 0;
  const of = (column: ColumnName) => {
    const before = columns.get(column);
    if (before !== undefined) return before;
    const fold = nameKeyOf(column);
    const names = new Map((known[column] ?? []).map((name) => [fold(name), name] as const));
    columns.set(column, names);
    return names;
  };
  for (const column of Object.keys(known) as ColumnName[]) of(column);
  return {
    spelled: (column, name) => {
      const names = of(column);
      const key = nameKeyOf(column)(name);
      const standing = names.get(key);
      if (standing !== undefined) return standing;
      // A spelling of its own each time: what is forgotten must not be remembered there.
      const spelling = spellingOf(column).of(name);
      names.set(key, spelling);
      fresh.push({ column, key });
      return spelling;
    },
    forget: () => {
      for (const { column, key } of fresh.splice(kept)) columns.get(column)?.delete(key);
    },
    keep: () => {
      kept = fresh.length;
    },
    namesOf: (column) => [...of(column).values()],
    names: () => Object.fromEntries(Array.from(columns, ([column, names]) => [column, [...names.values()]])),
    isNew: () => kept > 0,
    settle: () => {
      fresh.splice(0, kept);
      kept = 0;
    },
  };
};
