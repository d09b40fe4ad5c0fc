import { type Goal, goals } from '../../contract/choices.ts';
import { type Kind, kindNames } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import type { Text } from '../../text/language.ts';
import { goalDefinitions } from './goals.ts';
import type { MetricDefinition } from './metric-definition.ts';
import { definitionsFor, reportMetricsFor } from './report-metrics.ts';

/** What a kind of data that is not there yet would make possible. */
export interface MissingData {
  readonly kind: Kind;
  /** The names of figures, those that a goal leads with first. */
  readonly names: readonly Text[];
}

/** What of the summary of a tab decides which figures there are. */
export type FilledColumns = Pick<TabSummary, 'kind' | 'filled' | 'names'>;

const ledWith: readonly string[] = [...new Set(Object.values(goalDefinitions).flatMap(({ served }) => served))];

const rankOf = ({ function: name, variant }: MetricDefinition): number => {
  const rank = ledWith.indexOf(`${name} ${variant}`);
  return rank < 0 ? ledWith.length : rank;
};

const kindsOf = ({ terms }: MetricDefinition): readonly Kind[] => [
  ...new Set(Object.values(terms).map(({ kind }) => kind)),
];

const once = (names: readonly Text[]): readonly Text[] => [...new Map(names.map((name) => [name.en, name])).values()];

const summariesOf = (available: readonly FilledColumns[]): readonly TabSummary[] =>
  available.map((each) => ({ ...each, tab: '', accounts: [], currencies: [], from: null, to: null, origins: [] }));

/** How many of the KPIs that serve a goal there is data for. */
export interface GoalCoverage {
  readonly goal: Goal;
  readonly possible: number;
  readonly all: number;
}

/** For each goal: how many of its KPIs data allows, those that wait for a person's ticks among them; the fullest first. */
export const goalCoverage = (available: readonly FilledColumns[]): readonly GoalCoverage[] => {
  const possibleIds = new Set(reportMetricsFor(summariesOf(available)).map(({ id }) => id));
  const coverage = goals.map((goal) => {
    const { served } = goalDefinitions[goal];
    return { goal, possible: served.filter((id) => possibleIds.has(id)).length, all: served.length };
  });
  return coverage.sort((one, other) => other.possible / other.all - one.possible / one.all);
};

/** For each kind of data that is not there: the figures that it would make possible together with what is there. */
export const missingDataFor = (available: readonly FilledColumns[]): readonly MissingData[] => {
  const kindsAvailable = available.map(({ kind }) => kind);
  return kindNames.flatMap((kind) => {
    if (kindsAvailable.includes(kind)) return [];
    const opened = definitionsFor(available).filter(
      (each) =>
        each.function !== 'SUM' &&
        each.lacking === undefined &&
        kindsOf(each).includes(kind) &&
        kindsOf(each).every((own) => own === kind || kindsAvailable.includes(own)),
    );
    const names = [...opened].sort((one, other) => rankOf(one) - rankOf(other)).map(({ name }) => name);
    return names.length === 0 ? [] : [{ kind, names: once(names) }];
  });
};
