import type { Dialect } from '../schema.ts';
import type { SqlFunction } from './functions.ts';
import type { Columns, Part, Query, Select, Sql, SqlType, TimeUnit, Unnest, Window } from './tree.ts';

type Fields = readonly (readonly [name: string, value: string])[];

/** What the two engines write otherwise. */
interface Writing {
  readonly types: Readonly<Record<SqlType, string>>;
  readonly text: (value: string) => string;
  readonly moment: (value: string) => string;
  readonly structure: (fields: Fields) => string;
  /** One behind another in an array, where that may name the fields of all. */
  readonly furtherStructure: (fields: Fields) => string;
  readonly functions: Readonly<Partial<Record<SqlFunction, (given: readonly string[], unit: TimeUnit) => string>>>;
  /** A table, or a view that others read. */
  readonly table: (name: string) => string;
  /** A table with each of its rows beside the elements of an array. */
  readonly unnest: (table: string, name: string, array: string) => string;
}

/** Stands for the dataset in BigQuery, which a view must name: `load.sh` puts its name there. */
export const datasetName = 'DATASET';

const argument = (given: readonly string[], at: number): string => given[at] ?? '';

const namedFields = (fields: Fields): string => `{${fields.map(([name, value]) => `'${name}': ${value}`).join(', ')}}`;

const writings: Readonly<Record<Dialect, Writing>> = {
  bigquery: {
    types: { STRING: 'STRING', DATE: 'DATE', DATETIME: 'DATETIME', FLOAT64: 'FLOAT64', INT64: 'INT64' },
    text: (value) =>
      `'${value
        .replace(/[\\']/g, (letter) => `\\${letter}`)
        .replace(/\n/g, '\\n')
        .replace(/\r/g, '\\r')}'`,
    moment: (value) => `DATETIME '${value}'`,
    structure: (fields) => `STRUCT(${fields.map(([name, value]) => `${value} AS ${name}`).join(', ')})`,
    furtherStructure: (fields) => `STRUCT(${fields.map(([, value]) => value).join(', ')})`,
    functions: {
      DATE_ADD: ([from, count = ''], unit) =>
        `DATE_ADD(${from}, INTERVAL ${/^\d+$/.test(count) ? count : `(${count})`} ${unit})`,
      DATE_DIFF: (given, unit) => `DATE_DIFF(${given.join(', ')}, ${unit})`,
      DATETIME_DIFF: (given, unit) => `DATETIME_DIFF(${given.join(', ')}, ${unit})`,
      DATE_TRUNC: (given, unit) => `DATE_TRUNC(${argument(given, 0)}, ${unit})`,
      GENERATE_DATE_ARRAY: ([from, to, step], unit) => `GENERATE_DATE_ARRAY(${from}, ${to}, INTERVAL ${step} ${unit})`,
    },
    table: (name) => `\`${datasetName}\`.${name}`,
    unnest: (table, name, array) => `${table}, UNNEST(${array}) AS ${name}`,
  },
  duckdb: {
    types: { STRING: 'VARCHAR', DATE: 'DATE', DATETIME: 'TIMESTAMP', FLOAT64: 'DOUBLE', INT64: 'BIGINT' },
    text: (value) => `'${value.replace(/'/g, "''")}'`,
    moment: (value) => `TIMESTAMP '${value}'`,
    structure: namedFields,
    furtherStructure: namedFields,
    functions: {
      PERCENTILE_CONT: (given) => `QUANTILE_CONT(${given.join(', ')})`,
      DATE_ADD: ([from, count], unit) =>
        unit === 'DAY' ? `${from} + CAST(${count} AS INTEGER)` : `${from} + INTERVAL (${count}) ${unit}`,
      DATE_DIFF: ([to, from], unit) => `DATE_DIFF('${unit}', ${from}, ${to})`,
      DATETIME_DIFF: ([to, from], unit) => `DATE_DIFF('${unit}', ${from}, ${to})`,
      DATE_FROM_UNIX_DATE: ([days]) => `DATE '1970-01-01' + CAST(${days} AS INTEGER)`,
      UNIX_DATE: ([of]) => `DATE_DIFF('DAY', DATE '1970-01-01', ${of})`,
      DATE_TRUNC: ([from], unit) => `DATE_TRUNC('${unit}', ${from})`,
      GENERATE_DATE_ARRAY: ([from, to, step], unit) =>
        `CAST(GENERATE_SERIES(${from}, ${to}, INTERVAL (${step}) ${unit}) AS DATE[])`,
    },
    table: (name) => name,
    unnest: (table, name, array) => `(SELECT *, UNNEST(${array}) AS ${name} FROM ${table})`,
  },
};

const indented = (lines: string): string =>
  lines
    .split('\n')
    .map((line) => (line === '' ? line : `  ${line}`))
    .join('\n');

/** As much of a list on each line as is read at one look. */
const listed = (items: readonly string[]): string => {
  const lines: string[] = [];
  for (const [at, item] of items.entries()) {
    const piece = at === items.length - 1 ? item : `${item},`;
    const last = lines[lines.length - 1];
    if (last === undefined || last.length + piece.length > 110) lines.push(piece);
    else lines[lines.length - 1] = `${last} ${piece}`;
  }
  return lines.join('\n');
};

/** Prints trees as one engine reads them. */
export const printerOf = (dialect: Dialect) => {
  const writing = writings[dialect];

  const windowText = ({ partitionBy, orderBy = [], rows }: Window): string => {
    const order = orderBy.map((by) => ('descending' in by ? `${print(by.descending)} DESC` : print(by)));
    const reach = rows === 'all' ? 'UNBOUNDED FOLLOWING' : 'CURRENT ROW';
    return [
      ...(partitionBy.length === 0 ? [] : [`PARTITION BY ${partitionBy.map(print).join(', ')}`]),
      ...(order.length === 0 ? [] : [`ORDER BY ${order.join(', ')}`]),
      ...(rows === undefined ? [] : [`ROWS BETWEEN UNBOUNDED PRECEDING AND ${reach}`]),
    ].join(' ');
  };

  const callText = (sql: Extract<Sql, { readonly is: 'call' }>): string => {
    const given = sql.arguments.map(print);
    const own = writing.functions[sql.function];
    const called = () => {
      if (own !== undefined) return own(given, sql.unit ?? 'DAY');
      if (given.length === 0) return `${sql.function}(*)`;
      return `${sql.function}(${given.join(', ')}${sql.ignoresNulls ? ' IGNORE NULLS' : ''})`;
    };
    return sql.over === undefined ? called() : `${called()} OVER (${windowText(sql.over)})`;
  };

  /** An expression inside another one, which an operator would tear apart. */
  const inner = (sql: Sql): string =>
    sql.is === 'operation' || sql.is === 'and' || sql.is === 'or' ? `(${print(sql)})` : print(sql);

  const print = (sql: Sql): string => {
    switch (sql.is) {
      case 'column':
        return sql.name;
      case 'field':
        return `${print(sql.of)}.${sql.name}`;
      case 'text':
        return writing.text(sql.value);
      case 'day':
        return `DATE '${sql.value}'`;
      case 'moment':
        return writing.moment(sql.value);
      case 'number':
        return String(sql.value);
      case 'null':
        return `CAST(NULL AS ${writing.types[sql.type]})`;
      case 'operation':
        return `${inner(sql.left)} ${sql.operation} ${inner(sql.right)}`;
      case 'and':
      case 'or':
        if (sql.all.length === 0) return sql.is === 'and' ? 'TRUE' : 'FALSE';
        return sql.all.map(sql.all.length === 1 ? print : inner).join(sql.is === 'and' ? ' AND ' : ' OR ');
      case 'known':
        return `${inner(sql.value)} IS NOT NULL`;
      case 'unknown':
        return `${inner(sql.value)} IS NULL`;
      case 'ticked':
        return `COALESCE(${print(sql.value)}, FALSE)`;
      case 'not':
        return `NOT (${print(sql.value)})`;
      case 'in':
        return `${inner(sql.value)} IN (${sql.options.map(print).join(', ')})`;
      case 'case': {
        const branches = sql.when.map(([condition, value]) => `WHEN ${print(condition)} THEN ${print(value)}`);
        const otherwise = sql.otherwise === undefined ? '' : ` ELSE ${print(sql.otherwise)}`;
        return `CASE ${branches.join(' ')}${otherwise} END`;
      }
      case 'cast':
        return `CAST(${print(sql.value)} AS ${writing.types[sql.type]})`;
      case 'call':
        return callText(sql);
      case 'structure':
        return writing.structure(fieldsOf(sql));
    }
  };

  const isList = (array: Unnest['array']): array is readonly Sql[] => Array.isArray(array);

  const fieldsOf = (sql: Extract<Sql, { readonly is: 'structure' }>): Fields =>
    Object.entries(sql.fields).map(([name, value]) => [name, print(value)]);

  const arrayText = ({ array }: Unnest): string => {
    if (!isList(array)) return print(array);
    const elements = array.map((sql, at) =>
      sql.is === 'structure' && at > 0 ? writing.furtherStructure(fieldsOf(sql)) : print(sql),
    );
    return `[\n${indented(elements.join(',\n'))}\n]`;
  };

  const columnsText = (columns: Columns): string =>
    indented(
      listed(
        Object.entries(columns).map(([name, value]) => {
          const written = print(value);
          return written === name ? name : `${written} AS ${name}`;
        }),
      ),
    );

  const selectText = ({ columns, from, each, where, groupBy }: Select): string => {
    const table =
      typeof from === 'string'
        ? from
        : 'table' in from
          ? writing.table(from.table)
          : `(\n${indented(queryText(from))}\n)`;
    // An array of structures may be long, a table beside it is not.
    const source = each === undefined ? table : writing.unnest(table, each.name, arrayText(each));
    return [
      `SELECT\n${columnsText(columns)}`,
      `FROM ${source}`,
      ...(where === undefined ? [] : [`WHERE ${print(where)}`]),
      ...(groupBy === undefined || groupBy.length === 0 ? [] : [`GROUP BY ${groupBy.join(', ')}`]),
    ].join('\n');
  };

  const queryText = (query: Query): string => query.map(selectText).join('\nUNION ALL\n');

  /** The parts under their names, and the rows that come of them. */
  const withText = (parts: readonly Part[], result: Query): string => {
    const named = parts.map(({ name, says, query }) => `-- ${says}\n${name} AS (\n${indented(queryText(query))}\n)`);
    return `WITH ${named.join(',\n')}\n${queryText(result)}`;
  };

  return { print, queryText, withText };
};
