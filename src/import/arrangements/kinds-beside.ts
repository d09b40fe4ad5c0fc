import { traitsOf } from '../../records/kinds.ts';
import { headerNamesOf } from '../../text/header-key.ts';
import { currencyIn } from '../columns/map-columns.ts';
import { brandNames, clientNames } from '../columns/owner-headings.ts';
import type { Source } from '../source.ts';
import { salesHeadings } from '../sources/goal-headings.ts';
import type { Table } from '../tables/table.ts';
import { asPurchases } from './goal-columns.ts';
import { partOfTable } from './part-of-table.ts';

const namesOf = (key: string | undefined): readonly string[] => (key === undefined ? [] : headerNamesOf(key));

/** The position of the column that a source reads a text or a day from; `null` where it reads a number from it or nothing. */
const reads = ({ columns }: Source, key: string | undefined): 'number' | 'other' | null => {
  const names = namesOf(key);
  if (columns.some(({ year }) => names.some((name) => year?.names.includes(name)))) return 'other';
  const found = columns.find((column) => names.some((name) => column.names.includes(name)));
  return found === undefined ? null : traitsOf(found.to).numeric ? 'number' : 'other';
};

/** Whether a column says whose the rows are. */
const isOfClients = (key: string | undefined): boolean =>
  namesOf(key).some((name) => clientNames.includes(name) || brandNames.includes(name));

/** Of several parts of one kind the first that the headings recognise. */
const partsIn = ({ source, keys }: Table): readonly Source[] => {
  const names = new Set(keys.flatMap((key) => namesOf(key)));
  const found: Source[] = [];
  for (const part of source.parts ?? []) {
    const isThere = part.recognisedBy.every((group) => group.some((name) => names.has(name)));
    if (isThere && !found.some(({ kind }) => kind === part.kind)) found.push(part);
  }
  return found;
};

/** Messages have names that elsewhere are of comments or of moments, and sales are money where they say so. */
const firstToTake: readonly Source['kind'][] = ['feedback', 'site', 'ads', 'days', 'conversions'];

/** `Продажі, грн` is what was paid, `Продажі` how often. */
const withMoneyOfSales = (table: Table): Table => {
  const revenue = table.source.parts
    ?.find(({ kind }) => kind === 'conversions')
    ?.columns.find(({ to }) => to === 'revenue')?.names[0];
  if (revenue === undefined || table.keys.includes(revenue)) return table;
  const keys = table.keys.map((key, at) =>
    namesOf(key).some((name) => salesHeadings.includes(name)) && currencyIn(table.header[at] ?? '') !== null
      ? revenue
      : key,
  );
  return { ...table, keys };
};

/** Columns that say which network a row is of, under the one name that every part knows. */
const withNetworks = (table: Table, parts: readonly Source[]): Table => {
  const names = parts.flatMap(({ columns }) => columns.find(({ to }) => to === 'platform')?.names ?? []);
  const [name] = names;
  const at = table.keys.findIndex((key) => namesOf(key).some((each) => names.includes(each)));
  if (name === undefined || at === -1) return table;
  return { ...table, keys: table.keys.map((key, place) => (place === at ? name : key)) };
};

/** Visits have no network: it is their source. */
const asOf = (table: Table, part: Source): Table => {
  const [source] = part.columns.find(({ to }) => to === 'source')?.names ?? [];
  if (part.kind !== 'site' || source === undefined) return table;
  const platforms = table.source.columns.find(({ to }) => to === 'platform')?.names ?? [];
  return { ...table, keys: table.keys.map((key) => (platforms.includes(key) ? source : key)) };
};

/** Sales by themselves, of which no column says how many there were. */
const withType = (table: Table): Table =>
  table.source.kind === 'conversions' && !table.keys.some((key) => reads(onlyCounts(table.source), key) !== null)
    ? asPurchases(table)
    : table;

const onlyCounts = (source: Source): Source => ({
  ...source,
  columns: source.columns.filter(({ to }) => to === 'conversions'),
});

/**
 * A table that counts what several kinds of records keep, as one for each kind. Every number goes to one part; what says when
 * and where is in all of them. What nothing knows stays with the first.
 *
 *     Month | Followers | Cost | Orders   →   Month | Followers
 *                                             Month | Cost
 *                                             Month | Orders
 */
export const byKinds = (table: Table): readonly Table[] => {
  if (table.source.parts === undefined) return [table];
  const parts = partsIn(table);
  if (parts.length === 0) return [table];
  const whole = withNetworks(withMoneyOfSales(table), parts);
  const { keys } = whole;
  const takers = firstToTake.flatMap((kind) => parts.filter((part) => part.kind === kind));
  const takerOf = keys.map((key) => takers.find((part) => reads(part, key) === 'number'));
  return parts.map((part, at) => {
    const named = asOf(whole, part);
    const isOfVisits = (place: number): boolean =>
      part.kind === 'conversions' && takerOf[place]?.kind === 'site' && reads(part, keys[place]) === 'number';
    const positions = keys.flatMap((_, place) => {
      const taker = takerOf[place];
      const isIn =
        taker === undefined
          ? at === 0 || reads(part, named.keys[place]) === 'other' || isOfClients(keys[place])
          : taker === part || isOfVisits(place);
      return isIn ? [place] : [];
    });
    const own = positions.filter((place) => takerOf[place] === part);
    return withType(partOfTable(named, { positions, own }, { ...part, platform: table.source.platform }));
  });
};
