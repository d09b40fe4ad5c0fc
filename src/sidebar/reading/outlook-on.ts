import type { Text } from '../../kpi/text.ts';
import { kindNames } from '../../records/kinds.ts';
import { type Filled, type Missing, missingWith, possibleWith } from '../../report/possible.ts';

/** Which figures data allows, and which other data would allow more. */
export interface Outlook {
  readonly possible: readonly Text[];
  readonly missing: readonly Missing[];
}

const together = (all: readonly Filled[]): readonly Filled[] =>
  kindNames.flatMap((kind) => {
    const own = all.filter((each) => each.kind === kind);
    return own.length === 0 ? [] : [{ kind, filled: [...new Set(own.flatMap(({ filled }) => filled))] }];
  });

/** The outlook on data of which a kind may come in several parts. */
export const outlookOn = (parts: readonly Filled[]): Outlook => {
  const all = together(parts);
  return { possible: possibleWith(all), missing: missingWith(all) };
};
