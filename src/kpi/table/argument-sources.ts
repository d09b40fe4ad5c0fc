import { headerKey } from '../../text/header-key.ts';
import { type Parameter, type ParameterName, parameters } from '../parameters.ts';
import { headings } from './headings.ts';
import { namesElsewhere } from './headings-elsewhere.ts';
import type { Vocabulary } from './plain-name.ts';

/** A column of a table: a measure, or something else that is known by its heading. */
type TableColumn = ParameterName | keyof typeof headings;

/** One way in which a table gives an argument of a function. */
export interface ArgumentSource {
  /**
   * `cells`: the cells of those columns that it has, beside each other, so that functions add a row's; `count`: how many rows
   * have a value or a tick in the column; `start` and `end`: a level as the period begins or ends, added over accounts.
   */
  readonly is: 'cells' | 'count' | 'start' | 'end';
  readonly columns: readonly TableColumn[];
  /** Only rows with a tick in this column. */
  readonly where?: TableColumn;
}

const cells = (...columns: readonly TableColumn[]): ArgumentSource => ({ is: 'cells', columns });
const count = (column: TableColumn): ArgumentSource => ({ is: 'count', columns: [column] });

/** Where an argument does not simply stand in the column of its name: the ways to it, the best first. */
const argumentSources: Partial<Readonly<Record<ParameterName, readonly ArgumentSource[]>>> = {
  answered: [cells('answered'), count('answered_at'), count('first_reply_minutes')],
  audience: [cells('reach'), cells('impressions'), cells('views'), cells('followers')],
  // Sales and orders are the conversions that people count by hand.
  conversions: [cells('conversions'), cells('sales'), cells('orders')],
  conflicts: [cells('conflicts'), { ...count('conflict'), where: 'conflict' }],
  // As far as a table has the parts, so that networks compare; a total of the network's own where it lacks some of them.
  engagements: [cells('likes', 'comments', 'shares', 'saves'), cells('engagements')],
  followers_end: [{ is: 'end', columns: ['followers'] }],
  followers_start: [{ is: 'start', columns: ['followers'] }],
  new_followers: [cells('new_followers'), cells('follows')],
  received: [cells('received'), count('received_at')],
  opened_at: [cells('opened_at'), cells('received_at')],
  orders: [cells('orders'), cells('conversions')],
  resolved: [cells('resolved'), { ...count('resolved_at'), where: 'conflict' }],
  target_followers: [cells('target_followers'), { is: 'cells', columns: ['followers'], where: 'in_target' }],
  total_duration: [cells('duration_seconds')],
  urls: [cells('link')],
};

/** Measures of a comparison, which no single column is. */
const noColumns: readonly ParameterName[] = [
  'argument1',
  'current',
  'current_events',
  'current_total',
  'date',
  'previous',
  'previous_events',
  'previous_total',
];

/** The ways in which a table can give an argument of a function; none where it is nothing that stands in a column. */
export const argumentSourcesOf = (functionName: string, argument: ParameterName): readonly ArgumentSource[] => {
  // Sessions or clicks lead to a conversion, but only sessions have pages.
  if (functionName === 'CONVERSION_RATE' && argument === 'sessions') return [cells('sessions'), cells('clicks')];
  const own = argumentSources[argument];
  if (own !== undefined) return own;
  const { is, isSingle }: Parameter = parameters[argument];
  const isColumn = isSingle !== true && is !== 'text' && is !== 'table' && !noColumns.includes(argument);
  return isColumn ? [cells(argument)] : [];
};

/** Whether a column is a parameter of functions, and not only known by its heading. */
export const isParameter = (column: string): column is ParameterName => Object.keys(parameters).includes(column);
const isElsewhere = (column: string): column is keyof typeof namesElsewhere =>
  Object.keys(namesElsewhere).includes(column);
const isHeaded = (column: string): column is keyof typeof headings => Object.keys(headings).includes(column);

const gatherNames = (column: string): readonly string[] => [
  column,
  column.replace(/_/g, ' '),
  ...(isParameter(column) ? Object.values(parameters[column].label).map(headerKey) : []),
  ...(isHeaded(column) ? headings[column] : []),
  ...(isElsewhere(column) ? namesElsewhere[column] : []),
];

const namesByColumn = new Map<string, readonly string[]>();

/** What a column may be called, as header keys, the best first: its own name, what the catalogue calls it, and the trade. */
export const namesOfColumn = (column: string): readonly string[] => {
  const names = namesByColumn.get(column) ?? gatherNames(column);
  namesByColumn.set(column, names);
  return names;
};

/** Every column that a heading may name. */
export const tableColumns: readonly string[] = [...new Set([...Object.keys(headings), ...Object.keys(parameters)])];

let known: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Every heading with the columns that it names; gathered when the first table is read. */
export const tableVocabulary = (): Vocabulary => {
  if (known !== undefined) return known;
  const names = new Map<string, Set<string>>();
  for (const column of tableColumns)
    for (const name of namesOfColumn(column)) {
      const columns = names.get(name);
      if (columns === undefined) names.set(name, new Set([column]));
      else columns.add(column);
    }
  known = names;
  return names;
};
