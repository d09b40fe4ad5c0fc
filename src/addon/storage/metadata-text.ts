import type { Choices } from '../../contract/choices.ts';
import { isListed, type MonthCounts } from '../../records/days/months.ts';
import { columnsOf, type Kind, kinds } from '../../records/kinds.ts';
import { mostNames } from '../../records/summarize-records.ts';
import type { Origin, TabSummary } from '../../records/tab-summary.ts';
import { type PackedAccounts, packAccounts, packTexts, unpackAccounts, unpackTexts } from './packed-texts.ts';
import type {
  ClosedMetadata,
  DataTabMetadata,
  FileMetadata,
  PlanMetadata,
  ReportMetadata,
  TabMetadata,
} from './tab-metadata.ts';

/**
 * The longest text that a tab remembers, in characters: Google lets a tab have 30,000 of all add-ons together, and a person's
 * script may keep something there too (Sheets API guide, limits of developer metadata).
 */
export const longestMetadataText = 20_000;

/** The summary of a tab as it is remembered: what repeats itself is written once, and columns as a sign each. */
interface PackedHolding {
  readonly kind: Kind;
  readonly tab: string;
  /** A `1` for each column of the kind that has values. */
  readonly filled: string;
  /** `null` where there are too many to be remembered: they are read from the tab. */
  readonly accounts: PackedAccounts | null;
  readonly currencies: readonly string[] | null;
  readonly names?: Readonly<Partial<Record<string, readonly string[]>>>;
  /** 1 where a column has more names than are remembered: they are read from the tab. */
  readonly cut?: 1;
  readonly months?: PackedMonths;
  readonly renamed?: readonly (readonly [platform: string, from: string, to: string])[];
  readonly columns?: readonly number[];
  readonly days: readonly [from: number | null, to: number | null, shortest?: number];
  readonly origins: readonly PackedOrigin[];
}

type PackedOrigin = readonly [
  source: Origin['source'],
  file: Origin['file'],
  rows: number | null,
  leftOut: number | null,
  from: number | null,
  to: number | null,
  shortest?: number | null,
  owners?: readonly string[],
];

const packedOrigin = ({ source, file, rows, leftOut, from, to, shortest, owners }: Origin): PackedOrigin => {
  const origin = [source, file, rows, leftOut, from, to] as const;
  if (owners !== undefined) return [...origin, shortest ?? null, owners];
  return shortest === undefined ? origin : [...origin, shortest];
};

/** The first month and how many records each has from it on; a negative number stands for as many months without any. */
type PackedMonths = readonly number[];

const packedMonths = ({ first, counts }: MonthCounts): PackedMonths =>
  counts.reduce<number[]>(
    (packed, count) => {
      const last = packed[packed.length - 1] ?? 0;
      if (count > 0) packed.push(count);
      else if (packed.length > 1 && last < 0) packed[packed.length - 1] = last - 1;
      else packed.push(-1);
      return packed;
    },
    [first],
  );

const unpackedMonths = ([first = 0, ...counts]: PackedMonths): MonthCounts => ({
  first,
  counts: counts.flatMap((count) => (count < 0 ? Array<number>(-count).fill(0) : [count])),
});

/** Choices in which what may be long is packed. */
type PackedChoices<C extends Pick<Choices, 'typed'>> = Omit<C, 'accounts' | 'typed'> & {
  readonly accounts?: PackedAccounts;
  readonly typed?: PackedCells<number>;
};

/** Keys of cells and what belongs to each. */
type PackedCells<T> = readonly [keys: readonly string[], values: readonly T[]];

const packedCells = <T>(cells: readonly (readonly [key: string, value: T])[]): PackedCells<T> => [
  packTexts(cells.map(([key]) => key)),
  cells.map(([, value]) => value),
];

const unpackedCells = <T>([keys, values]: PackedCells<T>): readonly (readonly [key: string, value: T])[] =>
  unpackTexts(keys).flatMap((key, at) => {
    const value = values[at];
    return value === undefined ? [] : [[key, value] as const];
  });

const packedNames = (names: NonNullable<TabSummary['names']>, most: number): NonNullable<PackedHolding['names']> =>
  Object.fromEntries(Object.entries(names).map(([column, all = []]) => [column, packTexts(all.slice(0, most))]));

const packedHolding = (holding: TabSummary, most: number): PackedHolding => {
  const {
    kind,
    tab,
    filled,
    accounts,
    currencies,
    columns,
    names,
    months,
    renamed = [],
    from,
    to,
    shortest,
    origins,
  } = holding;
  return {
    kind,
    tab,
    filled: columnsOf(kind)
      .map(({ name }) => (filled.includes(name) ? '1' : '0'))
      .join(''),
    accounts: most === 0 ? null : packAccounts(accounts),
    currencies: most === 0 ? null : currencies,
    ...(names === undefined ? {} : { names: packedNames(names, most) }),
    ...(Object.values(names ?? {}).some((all) => all.length > most) ? { cut: 1 as const } : {}),
    ...(months === undefined || most === 0 ? {} : { months: packedMonths(months) }),
    ...(columns === undefined ? {} : { columns }),
    ...(renamed.length === 0
      ? {}
      : { renamed: renamed.map(({ platform, from: old, to: name }) => [platform, old, name] as const) }),
    days: shortest === undefined ? [from, to] : [from, to, shortest],
    origins: origins.slice(-Math.max(1, most)).map(packedOrigin),
  };
};

/** The length of the shortest record, where none is of a single day. */
const lengthIn = (shortest: number | null | undefined) => (typeof shortest === 'number' ? { shortest } : {});

/** What of a summary was too much to be remembered is blank: whoever reads it finds that in the tab. */
const unpackedHolding = (packed: PackedHolding): TabSummary => {
  const { kind, tab, filled, accounts, currencies, columns, names, months, renamed, days, origins } = packed;
  return {
    kind,
    tab,
    filled: columnsOf(kind).flatMap(({ name }, at) => (filled.charAt(at) === '1' ? [name] : [])),
    accounts: unpackAccounts(accounts ?? []),
    currencies: currencies ?? [],
    ...(names === undefined
      ? {}
      : {
          names: Object.fromEntries(Object.entries(names).map(([column, all = []]) => [column, unpackTexts(all)])),
        }),
    ...(months === undefined ? {} : { months: unpackedMonths(months) }),
    ...(columns === undefined ? {} : { columns }),
    ...(renamed === undefined ? {} : { renamed: renamed.map(([platform, from, to]) => ({ platform, from, to })) }),
    from: days[0],
    to: days[1],
    ...lengthIn(days[2]),
    origins: origins.map(([source, file, rows, leftOut, from, to, shortest, owners]) => ({
      source,
      file,
      rows: rows ?? 0,
      leftOut: leftOut ?? 0,
      from: from ?? null,
      to: to ?? null,
      ...lengthIn(shortest),
      ...(owners === undefined ? {} : { owners }),
    })),
  };
};

/** How many names of a column and how many origins are remembered, as long as they fit; last, what a tab tells itself goes. */
const fewer = [mostNames, 60, 40, 20, 10, 5, 2, 0] as const;

/**
 * What a data tab remembers as text, with as many names, accounts and files as fit. Of days of followers of two accounts:
 *
 *     filled    date, followers of 13 columns           →  "1001000000000"
 *     accounts  Instagram: coffee.kyiv and coffee.lviv  →  [["Instagram","0coffee.kyiv","7lviv"]]
 *     origins   TikTok, 31 rows of March of one of them →  [["TikTok",null,31,0,46082,46112,null,["coffee.kyiv"]]]
 */
const dataText = ({ holding, ...mark }: DataTabMetadata): string => {
  const texts = fewer.map((most) => JSON.stringify({ ...mark, held: packedHolding(holding, most) }));
  return texts.find((text) => text.length <= longestMetadataText) ?? texts[texts.length - 1] ?? '';
};

const packedChoices = <C extends Pick<Choices, 'accounts' | 'typed'>>({
  accounts,
  typed,
  ...choices
}: C): PackedChoices<C> => ({
  ...choices,
  ...(accounts === undefined ? {} : { accounts: packAccounts(accounts) }),
  // Beside each other keys share most.
  ...(typed === undefined
    ? {}
    : { typed: packedCells(Object.entries(typed).sort(([one], [other]) => (one < other ? -1 : 1))) }),
});

const unpackedChoices = <C extends object>({
  accounts,
  typed,
  ...choices
}: C & Pick<PackedChoices<Choices>, 'accounts' | 'typed'>) => ({
  ...choices,
  ...(accounts === undefined ? {} : { accounts: unpackAccounts(accounts) }),
  ...(typed === undefined ? {} : { typed: Object.fromEntries(unpackedCells(typed)) }),
});

/** A report or a plan: both have many cells of the person's. */
const typedText = ({ choices, inputs, ...mark }: ReportMetadata | PlanMetadata): string => {
  const apart = inputs.flatMap(({ key, figure }) => (figure === undefined ? [] : [[key, figure] as const]));
  return JSON.stringify({
    ...mark,
    chosen: packedChoices(choices),
    cells: packedCells(inputs.map(({ key, range }) => [key, range] as const)),
    ...(apart.length === 0 ? {} : { apart: packedCells(apart) }),
  });
};

const closedText = ({ choices, figures, ...mark }: ClosedMetadata): string =>
  JSON.stringify({ ...mark, chosen: packedChoices(choices), figures: packedCells(Object.entries(figures)) });

/** What a tab or the file remembers, as the text that is kept. */
export const metadataTextOf = (mark: TabMetadata | FileMetadata): string => {
  if (mark.role === 'data') return dataText(mark);
  if (mark.role === 'closed') return closedText(mark);
  return mark.role === 'report' || mark.role === 'plan' ? typedText(mark) : JSON.stringify(mark);
};

/** What of a summary stands in its tab alone: some names, or accounts and currencies as well. */
export type CutPart = 'names' | 'accounts';

/** What was read, and which part of it was too much to be remembered. */
export interface ParsedMetadata {
  readonly mark: TabMetadata | FileMetadata;
  readonly cut: CutPart | null;
}

const isHolding = (value: unknown): value is { readonly kind: Kind } =>
  typeof value === 'object' && value !== null && 'kind' in value && String(value.kind) in kinds;

type PackedBuilt<M extends ReportMetadata | PlanMetadata> = Omit<M, 'choices' | 'inputs'> & {
  readonly chosen: PackedChoices<M['choices']>;
  readonly cells: PackedCells<string>;
  /** The cells of the figures whose targets stand in other rows. */
  readonly apart?: PackedCells<string>;
};

/** Metadata of ours as it was packed. What somebody else writes under our key lacks some of its parts. */
type PackedMetadata =
  | (Omit<DataTabMetadata, 'holding'> & { readonly held: PackedHolding })
  | (Omit<ClosedMetadata, 'choices' | 'figures'> & {
      readonly chosen: PackedChoices<ClosedMetadata['choices']>;
      readonly figures: PackedCells<number | null>;
    })
  | PackedBuilt<ReportMetadata>
  | PackedBuilt<PlanMetadata>;

const isPacked = (value: object): value is PackedMetadata => {
  if (!('role' in value)) return false;
  if (value.role === 'report' || value.role === 'plan')
    return ['state', 'hash', 'chosen', 'cells', 'block', 'charts'].every((part) => part in value);
  if (value.role === 'closed') return ['on', 'chosen', 'figures'].every((part) => part in value);
  return value.role === 'data' && 'held' in value && isHolding(value.held);
};

/** Metadata that is remembered as it is, as an earlier version did with all. */
const isPlain = (value: object): value is TabMetadata | FileMetadata => {
  if (!('role' in value)) return false;
  if (value.role === 'addition') return 'at' in value && 'log' in value;
  if (value.role === 'claim') return 'is' in value;
  if (value.role === 'accounts' || value.role === 'observations') return 'tab' in value;
  if (value.role === 'log') return ['filled', 'last', 'before'].every((part) => part in value);
  if (value.role === 'notebook') return 'step' in value && 'language' in value;
  if (value.role === 'report' || value.role === 'history')
    return ['state', 'choices', 'block', 'inputs', 'charts'].every((part) => part in value);
  if (value.role === 'snapshot' || value.role === 'calculation') return 'of' in value;
  return value.role === 'data' && 'holding' in value && isHolding(value.holding);
};

/** Whether a summary is of a version that did not count records by month. */
const lacksMonths = ({ kind, months }: { readonly kind: Kind; readonly months?: unknown }): boolean =>
  isListed(kind) && months === undefined;

const inputsIn = (cells: PackedCells<string>, apart: PackedCells<string> = [[], []]): ReportMetadata['inputs'] => {
  const figures = new Map(unpackedCells(apart));
  return unpackedCells(cells).map(([key, range]) => {
    const figure = figures.get(key);
    return { key, range, ...(figure === undefined ? {} : { figure }) };
  });
};

const unpacked = (packed: PackedMetadata): ParsedMetadata => {
  if (packed.role === 'report') {
    const { chosen, cells, apart, ...mark } = packed;
    return { mark: { ...mark, choices: unpackedChoices(chosen), inputs: inputsIn(cells, apart) }, cut: null };
  }
  if (packed.role === 'plan') {
    const { chosen, cells, ...mark } = packed;
    return { mark: { ...mark, choices: unpackedChoices(chosen), inputs: inputsIn(cells) }, cut: null };
  }
  if (packed.role === 'closed') {
    const { chosen, figures, ...mark } = packed;
    const kept = Object.fromEntries(unpackedCells(figures));
    return { mark: { ...mark, choices: unpackedChoices(chosen), figures: kept }, cut: null };
  }
  const { held, ...mark } = packed;
  const isLacking = held.accounts === null || lacksMonths(held);
  return {
    mark: { ...mark, holding: unpackedHolding(held) },
    cut: isLacking ? 'accounts' : held.cut === 1 ? 'names' : null,
  };
};

/** What a text remembers; `null` where it is not ours to judge: somebody else's under our key, or cut off. */
export const parseMetadata = (text: string | null): ParsedMetadata | null => {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (typeof value !== 'object' || value === null) return null;
    if (isPacked(value)) return unpacked(value);
    if (!isPlain(value)) return null;
    return { mark: value, cut: value.role === 'data' && lacksMonths(value.holding) ? 'accounts' : null };
  } catch {
    return null;
  }
};
