import { dateSpanOf } from '../../calendar/date-span.ts';
import { inflectedName, plainName, type Vocabulary } from '../../kpi/table/plain-name.ts';
import { traitsOf } from '../../records/kinds.ts';
import { networkOf } from '../../records/names.ts';
import { headerNamesOf } from '../../text/header-key.ts';
import { headerKeys } from '../../text/header-keys.ts';
import { isTotalLabel } from '../../text/total-label.ts';
import { bilingual } from '../issues/issue-text.ts';
import { columnReasons } from '../records/unread-columns.ts';
import { filledCellCount, hasNumber, isFilled } from '../tables/row-looks.ts';
import type { Table } from '../tables/table.ts';
import { rowOf, type TextCells } from '../text/table-cells.ts';
import { withColumns } from './part-of-table.ts';

/** A header of two rows: what each column is, and the group that it is in. */
export interface GroupedHeader {
  readonly header: readonly string[];
  /** The group of each column; nothing where it is in none, as the days of all groups are. */
  readonly groups: readonly string[];
  /** How many rows below the first one belong to the header. */
  readonly rowsBelow: number;
}

/** Texts that go on over the blank cells to their right, as merged cells are copied; they end where `ends` says. */
const carried = (row: readonly string[], width: number, ends: (at: number) => boolean): readonly string[] => {
  let label = '';
  return Array.from({ length: width }, (_, at) => {
    if (ends(at)) label = '';
    else if (isFilled(row[at])) label = row[at]?.trim() ?? '';
    return ends(at) ? '' : label;
  });
};

/** Whether headings that stand more than once are told apart by their groups. */
const tellsApart = (header: readonly string[], groups: readonly string[]): boolean => {
  const keys = headerKeys(header);
  const seen = new Set<string>();
  const twice = keys.filter((key, at) => key !== '' && keys.indexOf(key) !== at);
  for (const [at, key] of keys.entries()) {
    if (!twice.includes(key)) continue;
    const whole = `${groups[at] ?? ''}\u001f${key}`;
    if (groups[at] === '' || seen.has(whole)) return false;
    seen.add(whole);
  }
  return twice.length > 0;
};

/** More columns than a person would group. */
const widest = 200;

/**
 * The header at a row whose columns are grouped by the row above (`Instagram | | Facebook |` over `Reach | Likes | Reach | Likes`)
 * or, the other way round, by the row below it; `null` where it is a header of one row.
 */
export const groupedHeader = (cells: TextCells, at: number): GroupedHeader | null => {
  const row = rowOf(cells, at);
  if (row.length > widest) return null;
  const above = at === 0 ? [] : rowOf(cells, at - 1);
  if (filledCellCount(above) >= 2 && above.length <= widest && !hasNumber(above)) {
    const width = Math.max(row.length, above.length);
    // A heading that stands above a blank one is that of its column.
    const isTall = (place: number): boolean => !isFilled(row[place]);
    const header = Array.from({ length: width }, (_, place) => (isTall(place) ? above[place] : row[place]) ?? '');
    const groups = carried(above, width, isTall);
    if (tellsApart(header, groups)) return { header, groups, rowsBelow: 0 };
  }
  const below = rowOf(cells, at + 1);
  if (filledCellCount(row) < 2 || filledCellCount(below) < 2 || below.length > widest || hasNumber(below)) return null;
  const width = Math.max(row.length, below.length);
  const isTall = (place: number): boolean => !isFilled(below[place]);
  const names = carried(row, width, isTall);
  const header = names.map((name, place) => (isTall(place) ? (row[place] ?? '') : name));
  const groups = Array.from({ length: width }, (_, place) => below[place]?.trim() ?? '');
  // Below a header of one row stand its rows: only cells that go on over several columns make a second one.
  const goesOn = header.some((name, place) => name !== '' && !isFilled(row[place]));
  return goesOn &&
    header.every((name, place) => isFilled(name) || !isFilled(below[place])) &&
    tellsApart(header, groups)
    ? { header, groups, rowsBelow: 1 }
    : null;
};

/** What stands around the name of a network in a heading: `Instagram: підписники`, `Followers (TikTok)`. */
const around = ' :,|()/–—-';

const withoutEdges = (text: string): string => {
  let from = 0;
  let to = text.length;
  while (from < to && around.includes(text.charAt(from))) from += 1;
  while (to > from && around.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
};

/** A heading without the network that it names; `null` where it names none, or where what is left is not known. */
const withoutNetwork = (heading: string, vocabulary: Vocabulary) => {
  const words = heading.split(/\s+/);
  for (let from = 0; from < words.length; from += 1)
    for (let to = words.length; to > from; to -= 1) {
      const name = withoutEdges(words.slice(from, to).join(' '));
      const network = name.length > 1 ? networkOf(name) : null;
      if (network === null) continue;
      const rest = withoutEdges([...words.slice(0, from), ...words.slice(to)].join(' '));
      const [key = ''] = headerKeys([rest]);
      const isKnown = (plainName(key, vocabulary) ?? inflectedName(key, vocabulary)) !== null;
      if (rest !== '' && isKnown) return { network, rest };
    }
  return null;
};

/**
 * A header whose headings name the networks, `Instagram підписники | Instagram охоплення | TikTok підписники`, as if they stood
 * above; `null` where fewer than two are named.
 */
export const headerOfNetworks = (row: readonly string[], vocabulary: Vocabulary): GroupedHeader | null => {
  if (row.length > widest) return null;
  const parts = row.map((cell) => (cell.length > 80 ? null : withoutNetwork(cell.trim(), vocabulary)));
  const networks = new Set(parts.flatMap((part) => part?.network ?? []));
  if (networks.size < 2) return null;
  return {
    header: row.map((cell, at) => parts[at]?.rest ?? cell),
    groups: parts.map((part) => part?.network ?? ''),
    rowsBelow: 0,
  };
};

const ofTotals = bilingual('A total of the columns beside it', 'Підсумок сусідніх стовпців');
const plan = /^(?:план|plan|planned|target|goal|ціль|цель|soll)$/i;
const fact = /^(?:факт|fact|actual|ist|результат)$/i;

const sourceOfGroup = ({ source }: Table, group: string): Table['source'] | null => {
  const network = networkOf(group);
  if (network !== null) return { ...source, platform: [{ name: network, when: [] }] };
  if (isTotalLabel(group)) return { ...source, refusal: ofTotals };
  if (plan.test(group)) return { ...source, refusal: columnReasons.plan };
  return fact.test(group) || dateSpanOf(group, null) !== null ? source : null;
};

const isOfAds = /реклам|\bads?\b|advert|werbung|reklam|anuncios|publicidad/i;

/** The key of a column that stands in a group of advertising: `Реклама | Покази` are the impressions of ads. */
const keyIn = (group: string, key: string, known: ReadonlySet<string>): string => {
  const ofAds = [`${key} реклами`, `ad ${key}`].find((name) => known.has(name));
  return isOfAds.test(group) && ofAds !== undefined ? ofAds : key;
};

/**
 * A table for each network that groups columns, and one for what stands beside them: the figures that are of no network, and
 * those of groups that are none, as `Сайт` and `Реклама` beside `Instagram` and `TikTok`.
 */
const byNetworks = (table: Table, groups: readonly string[]): readonly Table[] => {
  const columns = [table.source, ...(table.source.parts ?? [])].flatMap((source) => source.columns);
  const numbers = new Set(columns.flatMap(({ to, names }) => (traitsOf(to).numeric ? names : [])));
  const isNumber = (place: number): boolean => headerNamesOf(table.keys[place] ?? '').some((name) => numbers.has(name));
  const networks = Array.from(new Set(groups.flatMap((group) => networkOf(group) ?? [])));
  const isOfNetwork = (place: number): boolean => networkOf(groups[place] ?? '') !== null;
  const places = table.keys.map((_, place) => place);
  const others = places.filter((place) => !isOfNetwork(place) && (groups[place] !== '' || isNumber(place)));
  const shared = places.filter((place) => !isOfNetwork(place) && !others.includes(place));
  const own = networks.map((network) =>
    withColumns(
      table,
      places.filter((place) => shared.includes(place) || networkOf(groups[place] ?? '') === network),
      { ...table.source, platform: [{ name: network, when: [] }] },
    ),
  );
  if (others.length === 0) return own;
  const keys = table.keys.map((key, place) => keyIn(groups[place] ?? '', key, numbers));
  const beside = places.filter((place) => shared.includes(place) || others.includes(place));
  return [...own, withColumns({ ...table, keys }, beside, table.source)];
};

/**
 * A table for each group of its columns, where the groups are networks, spans, or a plan beside its result; else one table
 * whose headings say their groups, so that nobody takes the part of one group for all.
 */
export const byGroups = (table: Table, groups: readonly string[]): readonly Table[] => {
  const names = Array.from(new Set(groups.filter((group) => group !== '')));
  const sources = names.map((group) => sourceOfGroup(table, group));
  const isBesideNetworks = (group: string, at: number): boolean => networkOf(group) !== null || sources[at] === null;
  if (names.some((group) => networkOf(group) !== null) && names.every(isBesideNetworks))
    return byNetworks(table, groups);
  if (sources.some((source) => source === null)) {
    const header = table.header.map((name, at) => [groups[at] ?? '', name].filter((part) => part !== '').join(' '));
    const keys = headerKeys(header).map((key, at) => (groups[at] === '' ? (table.keys[at] ?? key) : key));
    return [{ ...table, header, keys }];
  }
  return names.map((group, at) => {
    const places = groups.flatMap((name, place) => (name === '' || name === group ? [place] : []));
    const isSpan = dateSpanOf(group, null) !== null;
    const preamble = isSpan ? [...table.preamble, [group]] : table.preamble;
    return withColumns({ ...table, preamble }, places, sources[at] ?? table.source);
  });
};
