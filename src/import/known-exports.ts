import { metaCards } from './sources/meta-cards.ts';
import { sources } from './sources/sources.ts';
import type { KnownExports } from './tables/recognise.ts';

/** Every export that is read. */
export const knownExports: KnownExports = { sources, cards: metaCards };
