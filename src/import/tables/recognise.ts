import { dateSpanOf } from '../../calendar/date-span.ts';
import { plainKeys, type Vocabulary } from '../../kpi/table/plain-name.ts';
import type { ColumnMapping } from '../../records/column-mapping.ts';
import { headerKeys, headerNamesIn, headerShapeOf } from '../../text/header-keys.ts';
import { audienceTable } from '../arrangements/audience-table.ts';
import { type GroupedHeader, groupedHeader, headerOfNetworks } from '../arrangements/grouped-header.ts';
import { type TurnedTable, turnedNetworks, turnedTable } from '../arrangements/spans-across.ts';
import { within } from '../files/file-part.ts';
import { bilingual } from '../issues/issue-text.ts';
import type { Source } from '../source.ts';
import { rowOf, type TextCells } from '../text/table-cells.ts';
import { type Card, type CardShape, type Cards, recognizeCard } from './cards.ts';
import { columnOfDays, generalSources, isGeneral, vocabularyOf } from './general-header.ts';
import { spanInTitle } from './header-period.ts';
import { postTextPosition } from './posts-instead.ts';
import { titleAbove } from './row-looks.ts';

/** The exports that are known: data alone, which JSON can carry. */
export interface KnownExports {
  /** By their headers; the first that recognises one has it. */
  readonly sources: readonly Source[];
  readonly cards: Cards;
}

/** What tables are recognised by. */
export interface KnownHeaders extends KnownExports {
  readonly mappings: Readonly<Record<string, ColumnMapping>>;
  /** The name of the file: the title of a card without one. */
  readonly file: string | null;
}

/** What a header was recognised as. */
export interface RecognisedHeader {
  readonly source: Source;
  readonly shape: CardShape | null;
  readonly keys: readonly string[];
  /** What a person said of the table, where no source knows it. */
  readonly mapping: ColumnMapping | null;
  /** The header, where it stands in two rows. */
  readonly grouped?: GroupedHeader;
  /** The table turned, where its columns are spans. */
  readonly turned?: TurnedTable;
}

const mapped = ({ kind, columns }: ColumnMapping): Source => ({
  id: 'mapped-table',
  name: bilingual('Table with your columns', 'Таблиця з вашими стовпцями'),
  kind,
  recognisedBy: [],
  columns: columns.flatMap((to, at) => (to === null ? [] : [{ to, names: [], at }])),
  platform: [],
  zone: null,
  dayOrder: null,
  mark: null,
  summaryWithout: [],
  needs: [],
});

const sourceOf = (
  names: ReadonlySet<string>,
  sources: readonly Source[],
  above: readonly (readonly string[])[],
): Source | undefined =>
  sources.find(
    (source) =>
      source.recognisedBy.every((group) => group.some((name) => names.has(name))) &&
      source.without?.some((name) => names.has(name)) !== true &&
      (source.above === undefined || isAbove(source.above, above)),
  );

/** A source of a person's own tables that are recognised without their days. */
const withoutDays = (source: Source): Source => {
  const days = source.columns.find(({ to }) => to === 'date')?.names ?? [];
  const isOfDays = (group: readonly string[]): boolean => group.some((name) => days.includes(name));
  const parts = source.parts === undefined ? {} : { parts: source.parts.map((part) => ({ ...part, needs: [] })) };
  return { ...source, ...parts, needs: [], recognisedBy: source.recognisedBy.filter((group) => !isOfDays(group)) };
};

type Recognised = Pick<RecognisedHeader, 'source' | 'keys'>;

const isTaken = (key: string, { columns, breakdown = [] }: Source): boolean =>
  breakdown.includes(key) || columns.some(({ to, names }) => to !== 'text' && names.includes(key));

const isAbove = (beginnings: readonly string[], lines: readonly (readonly string[])[]): boolean =>
  lines.some(([first = '']) => {
    const [key = ''] = headerKeys([first]);
    return beginnings.some((beginning) => key.startsWith(beginning));
  });

/** A function that recognises the header of a table at a row of a text. */
export const headerRecogniser = (cells: TextCells, { sources, cards, mappings, file }: KnownHeaders) => {
  const general = generalSources(sources);
  // Thousands of names, which the tables of an export that is known never need.
  const vocabulary = (): Vocabulary => vocabularyOf(sources);
  const notebook = general.find(({ parts }) => parts !== undefined);
  const posts = general.find(({ kind }) => kind === 'posts');
  const formats = posts?.columns.find(({ to }) => to === 'format')?.names ?? [];

  /** A source whose days stand below a heading that it does not know. */
  const withDays = (at: number, keys: readonly string[], source: Source): Recognised => {
    const days = source.columns.find(({ to }) => to === 'date');
    const [name] = days?.names ?? [];
    const named = headerNamesIn(keys);
    const isKnown = source.columns.some(({ to, names }) => to === 'date' && names.some((each) => named.has(each)));
    if (name === undefined || isKnown || source.refusal !== undefined) return { source, keys };
    const position = columnOfDays(cells, at, (place) => !isTaken(keys[place] ?? '', source));
    return position === -1
      ? { source, keys }
      : { source, keys: keys.map((key, place) => (place === position ? name : key)) };
  };

  /** A person's own advertising or days without a column of days, whose month stands in the corner or in the title above. */
  const belowMonth = (at: number, keys: readonly string[]): Recognised | null => {
    const corner = rowOf(cells, at).findIndex((cell) => dateSpanOf(cell, null) !== null);
    const hasGroups = groupedHeader(cells, at)?.groups.some((group) => dateSpanOf(group, null) !== null) === true;
    if (corner === -1 && !hasGroups && spanInTitle(titleAbove(cells, at) || titleAbove(cells, at - 1)) === null)
      return null;
    const undated = general.flatMap((source) =>
      source.kind === 'ads' || source.kind === 'days' ? [withoutDays(source)] : [],
    );
    const campaign =
      undated.find(({ kind }) => kind === 'ads')?.columns.find(({ to }) => to === 'campaign')?.names ?? [];
    const isNamed = keys.some((key) => campaign.includes(key));
    const named = keys.map((key, place) => (place === corner && !isNamed ? (campaign[0] ?? key) : key));
    const source = sourceOf(headerNamesIn(named), undated, []);
    return source === undefined ? null : { source, keys: source.kind === 'ads' ? named : keys };
  };

  /** A notebook, which has columns of several kinds and days in one of them. */
  const ofSeveralKinds = (at: number, plain: readonly string[]): Recognised | null => {
    if (notebook === undefined) return null;
    const { keys } = withDays(at, plain, notebook);
    const source = sourceOf(headerNamesIn(keys), general, []);
    return source?.parts === undefined ? null : { source, keys };
  };

  /** A person's own table, by the parts of its headings and by where days stand; its rows are posts where a text tells them apart. */
  const asGeneral = (at: number, keys: readonly string[]): Recognised | null => {
    const plain = plainKeys(keys, vocabulary());
    const ofKinds = ofSeveralKinds(at, plain);
    if (ofKinds !== null) return ofKinds;
    const named = sourceOf(headerNamesIn(plain), general, []);
    const dated = named ?? general.find(({ kind }) => kind === 'days');
    if (dated === undefined) return null;
    const { keys: found } = withDays(at, plain, dated);
    const source = sourceOf(headerNamesIn(found), general, []) ?? named;
    if (source === undefined) return belowMonth(at, plain);
    if (source.kind === 'ads' && source.needs.length === 0) return belowMonth(at, plain) ?? { source, keys: found };
    if (source.kind !== 'days' || posts === undefined) return { source, keys: found };
    const text = postTextPosition(cells, { at, to: cells.count }, { keys: found, source, format: formats });
    if (text === -1) return { source, keys: found };
    const columns = [{ to: 'text' as const, names: [], at: text }, ...posts.columns.filter(({ to }) => to !== 'text')];
    return { source: { ...posts, columns, needs: ['text'] }, keys: found };
  };

  /** A person's own table whose columns are spans and whose rows are figures. */
  const ofSpans = (at: number): RecognisedHeader | null => {
    const turned = turnedTable(cells, at, vocabulary()) ?? turnedNetworks(cells, at, vocabulary());
    if (turned === null) return null;
    const keys = plainKeys(turned.names, vocabulary());
    const source = sourceOf(headerNamesIn(keys), general, []);
    return source === undefined ? null : { source, keys, shape: null, mapping: null, turned };
  };

  /** A person's own table of the segments of an audience. */
  const ofAudience = (at: number): RecognisedHeader | null => {
    const turned = audienceTable(cells, at);
    const source = general.find(({ kind }) => kind === 'audience');
    return turned === null || source === undefined
      ? null
      : { source, keys: turned.names, shape: null, mapping: null, turned };
  };

  const [own = ''] = (file ?? '').split(within).slice(-1);
  const fileTitle = own.replace(/\.[a-z]+$/i, '').replace(/ ?\(\d+\)$/, '');
  return (at: number, above: readonly (readonly string[])[], isFirst: boolean): RecognisedHeader | null => {
    const grouped = groupedHeader(cells, at);
    const row = grouped?.header ?? rowOf(cells, at);
    const keys = headerKeys(row);
    const title = titleAbove(cells, at) || (isFirst && cards.numbers.includes(keys[1] ?? '') ? fileTitle : '');
    const card: Card | null =
      title === '' ? null : recognizeCard(cards, { title, keys }, { header: row, next: rowOf(cells, at + 1) });
    if (card !== null) return { ...card, keys, mapping: null };
    const mapping = mappings[headerShapeOf(row)] ?? null;
    if (mapping !== null) return { source: mapped(mapping), shape: null, keys, mapping };
    const source = sourceOf(headerNamesIn(keys), sources, above);
    const isOwn = source === undefined || isGeneral(source);
    const audience = isOwn ? ofAudience(at) : null;
    if (audience !== null) return audience;
    const groups = grouped ?? (isOwn ? headerOfNetworks(row, vocabulary()) : null);
    const named = groups === null ? keys : headerKeys(groups.header);
    const found = isOwn ? asGeneral(at, named) : withDays(at, keys, source);
    if (found === null) return ofSpans(at);
    return { ...found, shape: null, mapping: null, ...(groups === null ? {} : { grouped: groups }) };
  };
};
