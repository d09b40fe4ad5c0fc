import type { Text } from '../text/language.ts';
import { knownExports } from './known-exports.ts';

const { sources, cards } = knownExports;

/** What each source is called in the languages in which it has not one name. */
export const sourceNames: readonly Text[] = [...sources, cards]
  .map(({ name }) => name)
  .filter(({ en, uk }) => en !== uk);
