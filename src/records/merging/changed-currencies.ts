import { addToGroup, groupedBy } from '../grouped-by.ts';
import { type ColumnName, columnsOf, type Kind, positionOf, type Row } from '../kinds.ts';
import { apartOf, isBlank, keyPartOf, keysOf, placesOf } from '../merge.ts';
import { chosenOf, type MergeDecisions } from './decisions.ts';
import { withValue } from './renames.ts';
import type { Sides } from './sides.ts';

/** Whose records are asked about together, by kinds of which amounts in two currencies are two records. */
const scopes: Readonly<Partial<Record<Kind, readonly ColumnName[]>>> = {
  ads: ['platform', 'account'],
  conversions: ['client', 'platform'],
};

/** What comes is of the currency that counts now, or stays out, or is another thing. */
const currencyChoices = ['coming', 'standing', 'both'] as const;
type CurrencyChoice = (typeof currencyChoices)[number];

/** Records that stand in one currency and come in another: which of them counts only a person can tell. */
export interface AskedCurrency {
  /** What the answer is known by. */
  readonly id: string;
  readonly kind: Kind;
  /** Whose they are, as far as they tell. */
  readonly of: string;
  /** How many records of each. */
  readonly count: number;
  /** Which money is told of them, in the currency that stands and in that which comes. */
  readonly figure: ColumnName;
  readonly standing: { readonly currency: string; readonly sum: number };
  readonly coming: { readonly currency: string; readonly sum: number };
  readonly chosen: CurrencyChoice | null;
}

/** Both sides without what a person said does not count, and all that was asked. */
export interface SettledCurrencies extends Sides {
  readonly asked: readonly AskedCurrency[];
}

interface Pair {
  readonly at: number;
  readonly coming: Row;
  readonly place: number;
}

/** Records of which only the currency says that they are two, each with the one that stands. */
const pairsOf = (kind: Kind, { existing, incoming }: Sides): readonly Pair[] => {
  const currency = positionOf(kind, 'currency');
  const told = apartOf(kind).find(({ position }) => position === currency);
  if (told === undefined) return [];
  const currencyIn = (row: Row | undefined) => told.part(row?.[currency] ?? null);
  const known = (rows: readonly Row[]) => new Set(rows.map(currencyIn).filter((name) => name !== ''));
  const [before, now] = [known(existing), known(incoming)];
  if (before.size === 0 || now.size === 0) return [];
  if (before.size === 1 && now.size === 1 && [...before].every((name) => now.has(name))) return [];
  const key = keysOf(kind);
  const coming = groupedBy(
    incoming.filter((row) => currencyIn(row) !== '' && key(row) !== null),
    (row) => key(row) ?? '',
  );
  const standing = new Map<string, Row[]>();
  for (const row of existing) {
    const name = key(row);
    if (name !== null && coming.has(name) && currencyIn(row) !== '') addToGroup(standing, name, row);
  }
  /** Things that are told in several currencies on one side are so for a reason. */
  const isOpen = (name: string): boolean =>
    [coming, standing].every((rows) => new Set((rows.get(name) ?? []).map(currencyIn)).size === 1);
  const ownPlace = placesOf(kind, existing, incoming);
  const withoutCurrency = (row: Row): Row => withValue(row, currency, null);
  const bare = incoming.map(withoutCurrency);
  const place = placesOf(kind, existing.map(withoutCurrency), bare);
  return incoming.flatMap((row, at) => {
    const name = key(row);
    if (name === null || currencyIn(row) === '' || !isOpen(name) || ownPlace(row) !== undefined) return [];
    const found = place(bare[at] ?? row);
    return found === undefined || ['', currencyIn(row)].includes(currencyIn(existing[found]))
      ? []
      : [{ at, coming: row, place: found }];
  });
};

const moneyOf = (kind: Kind): readonly { readonly name: ColumnName; readonly position: number }[] =>
  columnsOf(kind).flatMap(({ name, shape }, position) => (shape === 'money' ? [{ name, position }] : []));

/** The money of both, by the first figure that both tell. */
const toldOf = (
  kind: Kind,
  before: readonly Row[],
  now: readonly Row[],
): Pick<AskedCurrency, 'figure' | 'standing' | 'coming'> => {
  const currency = positionOf(kind, 'currency');
  const sum = (rows: readonly Row[], position: number): number =>
    rows.reduce((total, row) => total + Number(row[position] ?? 0), 0);
  const told = moneyOf(kind);
  const both = told.find(({ position }) => [before, now].every((rows) => sum(rows, position) !== 0));
  const any = told.find(({ position }) => [before, now].some((rows) => sum(rows, position) !== 0));
  const { name: figure, position } = both ?? any ?? { name: 'cost', position: positionOf(kind, 'cost') };
  const side = (rows: readonly Row[]) => ({
    currency: String(rows[0]?.[currency] ?? ''),
    sum: sum(rows, position),
  });
  return { figure, standing: side(before), coming: side(now) };
};

/** A record in the currency of another, without its own amounts. */
const withCurrencyOf = (kind: Kind, row: Row, other: Row): Row => {
  const currency = positionOf(kind, 'currency');
  const money = new Set(moneyOf(kind).map(({ position }) => position));
  return row.map((value, at) => (at === currency ? (other[at] ?? null) : money.has(at) ? null : value));
};

/**
 * Asks about records that stand in one currency and come in another, once for each account and both currencies: added as they
 * are, one thing would count in each. Where the new one counts, no amount of the old one stays beside it.
 *
 *     stood: Autumn, 1 March  EUR 100, revenue 300
 *     comes: Autumn, 1 March  USD 108                 →  USD 108, or EUR 100 and 300, or both
 */
export const settleCurrencies = (kind: Kind, sides: Sides, decisions: MergeDecisions): SettledCurrencies => {
  const { existing, incoming } = sides;
  const scope = scopes[kind]?.map((name) => positionOf(kind, name));
  const pairs = scope === undefined || existing.length === 0 ? [] : pairsOf(kind, sides);
  if (scope === undefined || pairs.length === 0) return { ...sides, asked: [] };
  const currency = positionOf(kind, 'currency');
  const part = keyPartOf(kind);
  const idOf = ({ coming, place }: Pair): string =>
    [
      ...['currency', kind],
      ...scope.map((at) => part(at, coming[at])),
      ...[existing[place], coming].map((row) => part(currency, row?.[currency])),
    ].join(' ');
  const [changed, left] = [new Map<number, Row>(), new Set<number>()];
  const asked = Array.from(groupedBy(pairs, idOf), ([id, own]): AskedCurrency => {
    const chosen = chosenOf(decisions, id, currencyChoices);
    for (const { at, coming, place } of own) {
      if (chosen === 'standing') left.add(at);
      if (chosen === 'coming') changed.set(place, withCurrencyOf(kind, existing[place] ?? [], coming));
    }
    const [first] = own;
    const of = scope.flatMap((at) => (isBlank(first?.coming[at]) ? [] : [String(first?.coming[at])]));
    const before = [...new Set(own.map(({ place }) => place))].map((place) => existing[place] ?? []);
    const now = own.map(({ coming }) => coming);
    return { id, kind, of: of.join(', '), count: own.length, ...toldOf(kind, before, now), chosen };
  });
  return {
    existing: changed.size === 0 ? existing : existing.map((row, at) => changed.get(at) ?? row),
    incoming: left.size === 0 ? incoming : incoming.filter((_, at) => !left.has(at)),
    asked,
  };
};
