import type { Text } from '../kpi/text.ts';
import type { Holding } from '../records/holding.ts';
import { type Kind, kindNames } from '../records/kinds.ts';
import { goalDefinitions } from './goals.ts';
import { linesFor } from './lines.ts';
import { type Measurement, measurements } from './measurements.ts';

/** What a kind of data that is not there yet would make possible. */
export interface Missing {
  readonly kind: Kind;
  /** The names of figures, those that a goal leads with first. */
  readonly names: readonly Text[];
}

/** What of a holding decides which figures there are. */
export type Filled = Pick<Holding, 'kind' | 'filled'>;

const ledWith: readonly string[] = [...new Set(Object.values(goalDefinitions).flatMap(({ served }) => served))];

const rankOf = ({ function: name, variant }: Measurement): number => {
  const rank = ledWith.indexOf(`${name} ${variant}`);
  return rank < 0 ? ledWith.length : rank;
};

const kindsOf = ({ terms }: Measurement): readonly Kind[] => [...new Set(Object.values(terms).map(({ kind }) => kind))];

const once = (names: readonly Text[]): readonly Text[] => [...new Map(names.map((name) => [name.en, name])).values()];

const known = (held: readonly Filled[]): readonly Holding[] =>
  held.map((each) => ({ ...each, tab: '', accounts: [], currencies: [], from: null, to: null, origins: [] }));

/** The names of the figures that data allows, in the order of the report; those that only count records apart from KPIs last. */
export const possibleWith = (held: readonly Filled[]): readonly Text[] => {
  const lines = linesFor(known(held));
  const isTotal = (name: string) => name === 'SUM';
  return once([
    ...lines.filter((line) => !isTotal(line.function)).map(({ name }) => name),
    ...lines.filter((line) => isTotal(line.function)).map(({ name }) => name),
  ]);
};

/** For each kind of data that is not there: the figures that it would make possible together with what is there. */
export const missingWith = (held: readonly Filled[]): readonly Missing[] => {
  const there = held.map(({ kind }) => kind);
  return kindNames.flatMap((kind) => {
    if (there.includes(kind)) return [];
    const opened = measurements.filter(
      (each) =>
        each.function !== 'SUM' &&
        kindsOf(each).includes(kind) &&
        kindsOf(each).every((own) => own === kind || there.includes(own)),
    );
    const names = [...opened].sort((one, other) => rankOf(one) - rankOf(other)).map(({ name }) => name);
    return names.length === 0 ? [] : [{ kind, names: once(names) }];
  });
};
