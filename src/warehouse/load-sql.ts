import { type ColumnName, kinds } from '../records/kinds.ts';
import type { Partition } from './merging/scope.ts';
import { quotedName, type Table, textConstant } from './schema.ts';

const name = (text: string): string => quotedName('bigquery', text);

/** The table that a load fills before its records are merged. */
export const stagingName = (kind: string): string => `staging_${kind}`;

const struct = (alias: string, columns: readonly ColumnName[]): string =>
  `TO_JSON_STRING(STRUCT(${columns.map((column) => `${alias}.${name(column)}`).join(', ')}))`;

/**
 * What tells a record apart, as one text: the columns of the first key whose last is filled, with those that part records of one
 * key; of one without a key all that it says. Names have one spelling in all tables, so equal keys are equal texts.
 */
const recordKeyOf = ({ kind, columns }: Table, alias: string): string => {
  const { keys, apart }: { readonly keys: readonly (readonly ColumnName[])[]; readonly apart: readonly ColumnName[] } =
    kinds[kind];
  const cases = keys.map((key, level) => {
    const last = key[key.length - 1] ?? 'date';
    return `WHEN ${alias}.${name(last)} IS NOT NULL THEN CONCAT('${level} ', ${struct(alias, [...key, ...apart])})`;
  });
  const all = struct(
    alias,
    columns.map((column) => column.name),
  );
  return `CASE ${cases.join(' ')} ELSE ${all} END`;
};

const nextMonth = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
};

interface Months {
  readonly from: string;
  readonly before: string;
}

/** Months that follow each other as one. */
const together = (months: readonly string[]): readonly Months[] =>
  [...months].sort().reduce<Months[]>((all, month) => {
    const last = all[all.length - 1];
    const next = { from: last?.before === month ? last.from : month, before: nextMonth(month) };
    return [...(last?.before === month ? all.slice(0, -1) : all), next];
  }, []);

/** Whether a record lies in one of these partitions. */
const isIn = ({ partitionedBy: { name: column, type } }: Table, partitions: readonly Partition[]): string => {
  const date = `t.${name(column)}`;
  const clients = new Map<string | null, Partition[]>();
  for (const partition of partitions)
    clients.set(partition.client, [...(clients.get(partition.client) ?? []), partition]);
  const parts = Array.from(clients, ([client, own]) => {
    const months = together(own.flatMap(({ month }) => month ?? []));
    const spans = months.map(
      ({ from, before }) => `${date} >= ${type} '${from}-01' AND ${date} < ${type} '${before}-01'`,
    );
    const days = [...spans, ...(own.some(({ month }) => month === null) ? [`${date} IS NULL`] : [])];
    const whose = client === null ? 't.`client` IS NULL' : `t.\`client\` = ${textConstant(client)}`;
    return `(${whose} AND (${days.join(' OR ')}))`;
  });
  return parts.join('\n    OR ');
};

/**
 * Puts a writing's records into their table in BigQuery, by their keys: those that changed are changed, new ones come, and those
 * that are gone from these months of these clients go. The same once more changes nothing.
 */
export const mergeStatement = (table: Table, partitions: readonly Partition[]): string => {
  const { kind, columns } = table;
  const names = columns.map((column) => name(column.name));
  // A load may make moments of times; here they are what a clock showed.
  const values = columns.map(({ name: column, type }) =>
    type === 'DATETIME' ? `CAST(${name(column)} AS DATETIME) AS ${name(column)}` : name(column),
  );
  return `MERGE ${name(kind)} AS t
USING (SELECT ${values.join(', ')} FROM ${name(stagingName(kind))}) AS s
ON ${recordKeyOf(table, 't')}
  = ${recordKeyOf(table, 's')}
WHEN MATCHED THEN UPDATE SET ${names.map((column) => `${column} = s.${column}`).join(', ')}
WHEN NOT MATCHED BY TARGET THEN INSERT (${names.join(', ')}) VALUES (${names.map((column) => `s.${column}`).join(', ')})
WHEN NOT MATCHED BY SOURCE AND (${isIn(table, partitions)}) THEN DELETE;
`;
};
