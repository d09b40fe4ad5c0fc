import { type ColumnName, columnsOf, type Kind, type Shape, shapeOfColumn } from '../../records/kinds.ts';
import { isPlatform } from '../../records/names.ts';
import { currencyOf } from '../../text/currency-name.ts';
import { positionsByName } from '../../text/header-key.ts';
import { headerKeys } from '../../text/header-keys.ts';
import { tickOf } from '../../text/tick-words.ts';
import type { Source, SourceColumn } from '../source.ts';
import type { Table } from '../tables/table.ts';
import { accountNames, brandNames, channelNames, clientNames, platformNames, userNames } from './owner-headings.ts';

/** A record column and the positions in the table that it is read from, the best first. */
export interface MappedColumn {
  readonly spec: SourceColumn;
  readonly shape: Shape;
  readonly positions: readonly number[];
  /** The position of the column that knows the years of dates without one. */
  readonly year: number | null;
  /** The position of the column whose words decide whether a row counts. */
  readonly where: number | null;
  /** The currency that the heading at each position states; where the column is money. */
  readonly currencies?: readonly (string | null)[];
}

/** Where everything stands in a table. */
export interface ColumnLayout {
  readonly columns: readonly MappedColumn[];
  /** The columns whose cells together name the breakdown. */
  readonly breakdown: readonly number[];
  /** The currency that the header of the cost states: `Amount spent (UAH)`. */
  readonly currency: string | null;
  readonly daily: number | null;
  /** Headers that stand more than once and are read. */
  readonly repeated: readonly string[];
}

/** A heading without the currency that it states. */
const withoutCurrency = (key: string): string => key.replace(/(?:, | ?\(| )[^(), ]{1,8}\)?$/, '');

/** Columns of the same amounts in other currencies, `Витрати, грн` beside `Витрати, $`: they stand in where the first is blank. */
const inOtherCurrencies = ({ header, keys }: Table, position: number): readonly number[] => {
  const own = currencyIn(header[position] ?? '');
  const name = withoutCurrency(keys[position] ?? '');
  return own === null || name === ''
    ? []
    : keys.flatMap((key, at) => {
        if (at === position || withoutCurrency(key) !== name) return [];
        const other = currencyIn(header[at] ?? '');
        return other === null || other === own ? [] : [at];
      });
};

/** The currency that a heading states: `Amount spent (UAH)`, `Витрати, грн`, `Cost $`. */
export const currencyIn = (heading: string): string | null => {
  const key = headerKeys([heading])[0] ?? '';
  const unit = /(?:[(]|, | )([^(), ]{1,8})[)]?$/.exec(key)?.[1] ?? '';
  const found = currencyOf(unit, '');
  return found ?? (/[(][a-z]{3}[)]$/.test(key) ? unit.toUpperCase() : null);
};

/** Kinds whose records are of single people. */
const ofPeople: readonly Kind[] = ['feedback', 'conversions'];

/** Whether the rows of a table are of people one by one; rows that count them, or other figures beside them, are not. */
const isOfPeople = ({ keys, part }: Table, { kind, columns }: Source): boolean =>
  ofPeople.includes(kind) &&
  part === undefined &&
  !columns.some(({ to, names }) => to === 'messages' && names.some((name) => keys.includes(name)));

/** How many cells tell what a column holds. */
const cellsShown = 20;

/** Whether most of the first filled cells of a column are such. */
const holds = ({ cells, from, to }: Table, position: number, is: (text: string) => boolean): boolean => {
  const texts: string[] = [];
  for (let row = from; row < to && texts.length < cellsShown; row += 1)
    if (!cells.isBlank(row, position)) texts.push(cells.cell(row, position));
  return texts.length > 0 && texts.filter(is).length * 2 > texts.length;
};

const namesNetworks = (table: Table, position: number): boolean => holds(table, position, isPlatform);

/** Without the columns whose heading their cells do not bear out: `Resolved` stands above moments as above ticks. */
const withoutOtherReadings = (table: Table, columns: readonly MappedColumn[]): readonly MappedColumn[] => {
  const isOf = (shape: Shape, position: number | undefined): boolean =>
    columns.some((found) => found.shape === shape && found.positions[0] === position);
  return columns.filter(({ shape, positions: [position = -1] }) =>
    isOf('time', position) && isOf('tick', position)
      ? (shape === 'tick') === holds(table, position, (text) => tickOf(text) !== null)
      : true,
  );
};

/** Columns of accounts, networks and clients that a source does not read by itself: whose a figure is, is never dropped. */
const ownersIn = (table: Table, source: Source, taken: ReadonlySet<number>): readonly SourceColumn[] => {
  const free = (names: readonly string[], isFitting: (position: number) => boolean): number =>
    table.keys.findIndex((key, at) => names.includes(key) && !taken.has(at) && isFitting(at));
  const isKept = (name: ColumnName): boolean => columnsOf(source.kind).some((column) => column.name === name);
  const isRead = (name: ColumnName): boolean =>
    source.columns.some(({ to, names }) => to === name && names.some((each) => table.keys.includes(each)));
  const platform = free(
    [...platformNames, ...channelNames],
    (at) => !channelNames.includes(table.keys[at] ?? '') || namesNetworks(table, at),
  );
  const [owners, users] = isOfPeople(table, source) ? [[], []] : [clientNames, userNames];
  const account = free([...accountNames, ...users, ...channelNames], (at) => at !== platform);
  const client = free([...owners, ...brandNames], () => true);
  return [
    ...(platform === -1 || !isKept('platform') || isRead('platform')
      ? []
      : [{ to: 'platform' as const, names: [table.keys[platform] ?? ''] }]),
    ...(account === -1 || !isKept('account') || isRead('account')
      ? []
      : [{ to: 'account' as const, names: [table.keys[account] ?? ''] }]),
    ...(client === -1 ? [] : [{ to: 'client' as const, names: [table.keys[client] ?? ''] }]),
  ];
};

/** Finds the record columns of a source in the header of a table, each name exactly, the best name first. */
export const layoutOf = (table: Table, source: Source = table.source): ColumnLayout => {
  const places = positionsByName(table.keys);
  const placesOf = (names: readonly string[]): readonly number[] =>
    Array.from(new Set(names.flatMap((name) => places.get(name) ?? [])));
  const named: MappedColumn[] = [];
  const takenBySource = new Set(
    [...source.columns.map(({ names }) => names), source.breakdown ?? []].flatMap((names) => placesOf(names)),
  );
  // What a person said of a table is all that is read of it.
  const owners = source.columns.some(({ at }) => at !== undefined) && source.recognisedBy.length === 0;
  for (const spec of [...source.columns, ...(owners ? [] : ownersIn(table, source, takenBySource))]) {
    if (named.some((found) => found.spec.to === spec.to)) continue;
    const positions = spec.at === undefined ? placesOf(spec.names) : [spec.at];
    if (positions.length === 0) continue;
    const taken = spec.fills === true || spec.sums === true ? positions : positions.slice(0, 1);
    const year = spec.year === undefined ? undefined : placesOf(spec.year.names)[0];
    const where = spec.where === undefined ? null : placesOf(spec.where.names)[0];
    if (where === undefined) continue;
    const shape = shapeOfColumn(spec.to);
    if (shape !== 'money' || spec.sums === true) {
      named.push({ spec, shape, positions: taken, year: year ?? null, where });
      continue;
    }
    const [first = -1] = taken;
    const all = taken.length > 1 ? taken : [first, ...inOtherCurrencies(table, first)];
    const currencies = all.map((at) => currencyIn(table.header[at] ?? ''));
    named.push({ spec, shape, positions: all, year: year ?? null, where, currencies });
  }
  const columns = withoutOtherReadings(table, named);
  const read = columns.flatMap(({ spec, positions }) => (spec.at === undefined ? positions : []));
  const amount = columns.find(({ spec }) => spec.to === (source.kind === 'conversions' ? 'revenue' : 'cost'))
    ?.positions[0];
  const daily = placesOf(source.daily ?? [])[0];
  const repeated = read.filter((at) => table.keys.indexOf(table.keys[at] ?? '', at + 1) !== -1);
  return {
    columns,
    breakdown: placesOf(source.breakdown ?? []),
    currency: amount === undefined ? null : currencyIn(table.header[amount] ?? ''),
    daily: daily ?? null,
    repeated: Array.from(new Set(repeated), (at) => table.header[at] ?? ''),
  };
};
