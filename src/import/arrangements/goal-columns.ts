import { type ConversionType, conversionTypeOf, conversionTypes } from '../../records/conversion-types.ts';
import { type ColumnName, positionOf } from '../../records/kinds.ts';
import { headerNamesOf } from '../../text/header-key.ts';
import { numberOf } from '../../text/number.ts';
import { layoutOf } from '../columns/map-columns.ts';
import { isOwnTable } from '../records/unread-columns.ts';
import type { Source, SourceColumn } from '../source.ts';
import { goalHeadings, notebookGoals, salesHeadings, siteGoals } from '../sources/goal-headings.ts';
import type { Table } from '../tables/table.ts';
import { partOfTable, withColumns } from './part-of-table.ts';

/** Rows that show what a column holds. */
const rowsShown = 100;

const cellsOf = ({ cells, from, to }: Table, position: number): readonly string[] => {
  const texts: string[] = [];
  for (let row = from; row < to && texts.length < rowsShown; row += 1)
    if (!cells.isBlank(row, position)) texts.push(cells.cell(row, position).trim());
  return texts;
};

const isWhole = (text: string): boolean => /^\d{1,3}(?:[ \u00a0\u202f]?\d{3})*$/.test(text);

/** Numbers that follow each other are the numbers of orders; the smallest that are taken for such. */
const firstNumber = 100;
const widestStep = 3;

/** Whether the cells of a column tell orders apart: `#1001`, `A-15`, or numbers that rise one by one from 1001 on. */
const areIds = (texts: readonly string[]): boolean => {
  if (texts.length === 0) return false;
  const named = texts.filter((text) => !isWhole(text) && numberOf(text, null) === null);
  if (named.length * 2 > texts.length) return named.some((text) => /\d/.test(text));
  const numbers = texts.filter(isWhole).map((text) => Number(text.replace(/\D/g, '')));
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return (
    numbers.length > 1 &&
    new Set(numbers).size === numbers.length &&
    least >= firstNumber &&
    most - least < widestStep * numbers.length
  );
};

const isNumberless = (texts: readonly string[]): boolean =>
  texts.length > 0 && texts.every((text) => numberOf(text, null) === null);

/** Columns of a table that every part of it keeps: what says when, where and from which campaign. */
const shared: readonly ColumnName[] = [
  'date',
  'date_end',
  'platform',
  'source',
  'medium',
  'campaign',
  'client',
  'currency',
];

const namesOf = (key: string | undefined): readonly string[] => (key === undefined ? [] : headerNamesOf(key));

const isRead = ({ source }: Table, key: string | undefined): boolean =>
  source.columns.some(({ names }) => namesOf(key).some((name) => names.includes(name)));

/** The positions of the columns that count a goal, each of its own type. */
const goalsIn = (table: Table): readonly number[] => {
  const { kind } = table.source;
  const isExport = !isOwnTable(table);
  const more = kind === 'site' ? siteGoals : table.part === undefined ? [] : notebookGoals;
  const known = new Set([...goalHeadings, ...more]);
  return table.keys.flatMap((key, position) => {
    const names = namesOf(key);
    if (!names.some((name) => known.has(name)) || (kind !== 'conversions' && isRead(table, key))) return [];
    const texts = cellsOf(table, position);
    // Exports have columns of goals that nobody set.
    if (texts.length === 0 || (isExport && texts.every((text) => Number(text) === 0))) return [];
    return names.some((name) => salesHeadings.includes(name)) && !texts.every(isWhole) ? [] : [position];
  });
};

/** What records of a type are called, by the language of a heading. */
const nameOfType = (type: ConversionType, heading: string): string =>
  conversionTypes[type].name[/\p{Script=Cyrillic}/u.test(heading) ? 'uk' : 'en'];

/** What the records of a column are called: by the language of its heading where the type is known, else as it stands there. */
const typeOf = ({ keys, header }: Table, position: number): string => {
  const names = namesOf(keys[position]);
  const type = names.some((name) => salesHeadings.includes(name))
    ? 'purchase'
    : names.map(conversionTypeOf).find((found) => found !== null);
  const heading = (header[position] ?? '').trim();
  return type == null ? heading : nameOfType(type, heading);
};

/** What a part with one goal is read by; `rest` are columns beside those that all parts share. */
const sourceOfGoal = (
  { source, keys }: Table,
  {
    position,
    type,
    rest,
  }: { readonly position: number; readonly type: string; readonly rest: readonly SourceColumn[] },
): Source => {
  const { cutOf: _, refusal: __, countsRows: ___, ...plain } = source;
  const kept = source.columns.filter(({ to }) => shared.includes(to) && positionOf('conversions', to) >= 0);
  return {
    ...plain,
    kind: 'conversions',
    columns: [{ to: 'conversions', names: [keys[position] ?? ''] }, ...kept, ...rest],
    summaryWithout: [],
    needs: ['conversions', 'revenue'],
    joins: true,
    type,
  };
};

const isPurchase = (type: string): boolean => conversionTypeOf(type) === 'purchase';

/** A table of orders whose column of orders tells them apart, so that each row is one. */
const asOrders = (table: Table, position: number): Table => {
  const isNamed = isNumberless(cellsOf(table, position)) && !areIds(cellsOf(table, position));
  const columns = table.source.columns.filter(({ to }) => to !== 'conversions' && to !== 'id');
  const id: readonly SourceColumn[] = isNamed ? [] : [{ to: 'id', names: [table.keys[position] ?? ''] }];
  return {
    ...table,
    source: {
      ...table.source,
      columns: [...columns, ...id],
      needs: ['id', 'revenue'],
      countsRows: true,
      type: typeOf(table, position),
    },
  };
};

/** Whether a table may have columns of goals beside what it is of. */
const mayHaveGoals = (table: Table): boolean => {
  const { source } = table;
  const isAnalytics = source.id === 'ga4-report' && source.kind === 'site';
  const isOwn = isOwnTable(table) && source.id !== 'mapped-table';
  return (
    source.refusal === undefined &&
    (isAnalytics || (isOwn && ['site', 'days', 'ads', 'conversions'].includes(source.kind)))
  );
};

/** A table whose records are purchases, called so in the language of its headings. */
export const asPurchases = (table: Table): Table => ({
  ...table,
  source: { ...table.source, type: nameOfType('purchase', table.header.join(' ')) },
});

const ofRows = (table: Table): Table => {
  const { countsRows, type } = table.source;
  return countsRows === true && type === undefined ? asPurchases(table) : table;
};

/**
 * A table that counts goals in columns of their own as one of conversions for each, beside what is left of it. What was bought
 * takes the revenue with it in a person's own table; the visits stay where they are, and each part knows them for its rate.
 *
 *     Date | Source | Sessions | Purchases | Calls   →   Date | Source | Sessions
 *                                                        Date | Source | (Sessions) | Purchases: of type purchase
 *                                                        Date | Source | (Sessions) | Calls: of type call
 */
export const byGoals = (table: Table): readonly Table[] => {
  if (!mayHaveGoals(table)) return [table];
  const { source, keys } = table;
  const isOfGoals = source.kind === 'conversions';
  if (isOfGoals && (source.countsRows === true || layoutOf(table).columns.some(({ spec }) => spec.to === 'type')))
    return [ofRows(table)];
  const goals = goalsIn(table);
  const [first] = goals;
  if (first === undefined) return [table];
  if (isOfGoals && goals.length === 1 && table.part === undefined) {
    const texts = cellsOf(table, first);
    if (areIds(texts) || isNumberless(texts)) return [asOrders(table, first)];
  }
  const { columns } = layoutOf(table);
  const of = (to: ColumnName) => columns.find(({ spec }) => spec.to === to);
  const sessions = source.kind === 'site' || isOfGoals ? of('sessions') : undefined;
  const purchase = goals.find((position) => isPurchase(typeOf(table, position)));
  const takesRevenue = isOwnTable(table) && (source.kind === 'site' || isOfGoals);
  const revenue = takesRevenue ? of('revenue') : undefined;
  const payer = purchase ?? (isOfGoals ? first : undefined);
  const dims = new Set(
    columns.flatMap(({ spec, positions, year }) =>
      shared.includes(spec.to) ? [...positions, ...(year === null ? [] : [year])] : [],
    ),
  );
  const moved = new Set([...goals, ...(payer === undefined ? [] : (revenue?.positions ?? []))]);
  const parts = goals.map((position, at) => {
    const rest: SourceColumn[] = [];
    const own = new Set([...dims, position]);
    if (sessions !== undefined) {
      rest.push({ ...sessions.spec, isCopy: true });
      for (const each of sessions.positions) own.add(each);
    }
    if (revenue !== undefined && position === payer) {
      rest.push(revenue.spec);
      for (const each of revenue.positions) own.add(each);
    }
    // What nothing knows is told with the first part where no other is left to tell it.
    const isLast = isOfGoals && at === 0;
    const positions = keys.flatMap((_, each) => (own.has(each) || (isLast && !moved.has(each)) ? [each] : []));
    const part = sourceOfGoal(table, { position, type: typeOf(table, position), rest });
    return partOfTable(table, { positions, own: [position] }, part);
  });
  if (isOfGoals) return parts;
  const left = keys.flatMap((_, each) => (moved.has(each) ? [] : [each]));
  return [withColumns(table, left, source), ...parts];
};
