import { kindNames } from '../../records/kinds.ts';
import {
  type Filled,
  type GoalCoverage,
  goalCoverage,
  type Missing,
  missingWith,
} from '../../report/metrics/goal-coverage.ts';

/** How far data serves each goal, and which other data would allow more. */
export interface Outlook {
  readonly goals: readonly GoalCoverage[];
  readonly missing: readonly Missing[];
}

const mergeParts = (all: readonly Filled[]): readonly Filled[] =>
  kindNames.flatMap((kind) => {
    const own = all.filter((each) => each.kind === kind);
    return own.length === 0 ? [] : [{ kind, filled: [...new Set(own.flatMap(({ filled }) => filled))] }];
  });

/** The outlook on data of which a kind may come in several parts. */
export const outlookOf = (parts: readonly Filled[]): Outlook => {
  const all = mergeParts(parts);
  return { goals: goalCoverage(all), missing: missingWith(all) };
};
