import { kindNames } from '../../records/kinds.ts';
import {
  type FilledColumns,
  type GoalCoverage,
  goalCoverage,
  type MissingData,
  missingDataFor,
} from '../../report/metrics/goal-coverage.ts';

/** How far data serves each goal, and which other data would allow more. */
export interface Outlook {
  readonly goals: readonly GoalCoverage[];
  readonly missing: readonly MissingData[];
}

const mergeParts = (all: readonly FilledColumns[]): readonly FilledColumns[] =>
  kindNames.flatMap((kind) => {
    const own = all.filter((each) => each.kind === kind);
    if (own.length === 0) return [];
    const types = own.flatMap(({ names }) => names?.type ?? []);
    return [
      {
        kind,
        filled: [...new Set(own.flatMap(({ filled }) => filled))],
        ...(types.length === 0 ? {} : { names: { type: types } }),
      },
    ];
  });

/** The outlook on data of which a kind may come in several parts. */
export const outlookOf = (parts: readonly FilledColumns[]): Outlook => {
  const all = mergeParts(parts);
  return { goals: goalCoverage(all), missing: missingDataFor(all) };
};
