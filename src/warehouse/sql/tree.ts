import type { SqlFunction } from './functions.ts';

/** What a value of an expression is, by BigQuery's names. */
export type SqlType = 'STRING' | 'DATE' | 'DATETIME' | 'FLOAT64' | 'INT64';

type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';
export type Operation = Comparison | '+' | '-' | '*' | '/';

/** How much a date moves, or into which units a time is parted. */
export type TimeUnit = 'DAY' | 'MONTH' | 'QUARTER' | 'MILLISECOND';

export interface Window {
  readonly partitionBy: readonly Sql[];
  readonly orderBy?: readonly (Sql | { readonly descending: Sql })[];
  /** Which rows around the current one are looked at; all up to it and its equals where left out. */
  readonly rows?: 'before' | 'all';
}

/** An expression. Texts are compared as they are: one name has one spelling in the tables. */
export type Sql =
  | { readonly is: 'column'; readonly name: string }
  /** A field of a structure, as a column of structures has it. */
  | { readonly is: 'field'; readonly of: Sql; readonly name: string }
  | { readonly is: 'text' | 'day' | 'moment'; readonly value: string }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'null'; readonly type: SqlType }
  | { readonly is: 'operation'; readonly operation: Operation; readonly left: Sql; readonly right: Sql }
  | { readonly is: 'and' | 'or'; readonly all: readonly Sql[] }
  | { readonly is: 'known' | 'unknown' | 'ticked' | 'not'; readonly value: Sql }
  | { readonly is: 'in'; readonly value: Sql; readonly options: readonly Sql[] }
  | {
      readonly is: 'case';
      readonly when: readonly (readonly [condition: Sql, value: Sql])[];
      readonly otherwise?: Sql;
    }
  | { readonly is: 'cast'; readonly value: Sql; readonly type: SqlType }
  | {
      readonly is: 'call';
      readonly function: SqlFunction;
      readonly arguments: readonly Sql[];
      readonly unit?: TimeUnit;
      readonly ignoresNulls?: true;
      readonly over?: Window;
    }
  | { readonly is: 'structure'; readonly fields: Columns };

/** Expressions by the names that they have as columns. */
export type Columns = Readonly<Record<string, Sql>>;

/** Rows that each row of a table is put beside: the elements of an array made of its columns. */
export interface Unnest {
  readonly name: string;
  readonly array: Sql | readonly Sql[];
}

export interface Select {
  readonly columns: Columns;
  /** A part of the query by its name, a table or a view, or rows of other selects. */
  readonly from: string | { readonly table: string } | Query;
  readonly each?: Unnest;
  readonly where?: Sql;
  /** The columns, by their names, whose different values make a row each. */
  readonly groupBy?: readonly string[];
}

/** Rows of one select, or of several one after the other. */
export type Query = readonly Select[];

/** A part of a query under a name, which later parts read; `says` is the comment above it. */
export interface Part {
  readonly name: string;
  readonly says: string;
  readonly query: Query;
}

export const column = (name: string): Sql => ({ is: 'column', name });
export const field = (of: Sql, name: string): Sql => ({ is: 'field', of, name });
export const text = (value: string): Sql => ({ is: 'text', value });
export const number = (value: number): Sql => ({ is: 'number', value });
/** A day as `YYYY-MM-DD`. */
export const day = (value: string): Sql => ({ is: 'day', value });
export const unknown = (type: SqlType): Sql => ({ is: 'null', type });
export const operation = (left: Sql, sign: Operation, right: Sql): Sql => ({
  is: 'operation',
  operation: sign,
  left,
  right,
});
export const and = (...all: readonly Sql[]): Sql => ({ is: 'and', all });
export const or = (...all: readonly Sql[]): Sql => ({ is: 'or', all });
export const isKnown = (value: Sql): Sql => ({ is: 'known', value });
export const isUnknown = (value: Sql): Sql => ({ is: 'unknown', value });
/** A condition is one or is not: of a blank tick neither `x` nor `NOT x` would be true. */
export const isTicked = (value: Sql): Sql => ({ is: 'ticked', value });
export const not = (value: Sql): Sql => ({ is: 'not', value });
export const isIn = (value: Sql, options: readonly Sql[]): Sql => ({ is: 'in', value, options });
export const cast = (value: Sql, type: SqlType): Sql => ({ is: 'cast', value, type });
export const structure = (fields: Columns): Sql => ({ is: 'structure', fields });
export const call = (name: SqlFunction, ...given: readonly Sql[]): Sql => ({
  is: 'call',
  function: name,
  arguments: given,
});
export const over = (name: SqlFunction, given: readonly Sql[], window: Window): Sql => ({
  is: 'call',
  function: name,
  arguments: given,
  over: window,
});

/** A value where a condition holds, else unknown or what is given. */
export const when = (condition: Sql, value: Sql, otherwise?: Sql): Sql => ({
  is: 'case',
  when: [[condition, value]],
  ...(otherwise === undefined ? {} : { otherwise }),
});

export const orElse = (value: Sql, otherwise: Sql): Sql => call('COALESCE', value, otherwise);

/** A name as texts are compared: none is the same as a blank one. */
export const nameOf = (name: string): Sql => orElse(column(name), text(''));

/** Columns under their own names. */
export const columnsNamed = (names: readonly string[]): Columns =>
  Object.fromEntries(names.map((name) => [name, column(name)]));

/** Days after a day. */
export const daysAfter = (from: Sql, days: Sql): Sql =>
  cast({ is: 'call', function: 'DATE_ADD', arguments: [from, days], unit: 'DAY' }, 'DATE');

/** Whole days from one to another. */
export const daysBetween = (from: Sql, to: Sql): Sql => ({
  is: 'call',
  function: 'DATE_DIFF',
  arguments: [to, from],
  unit: 'DAY',
});

/** The day before one. */
export const dayBeforeOf = (of: Sql): Sql => daysAfter(of, number(-1));
