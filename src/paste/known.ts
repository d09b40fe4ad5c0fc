import type { KnownExports } from './recognise.ts';
import { metaCards } from './sources/meta-cards.ts';
import { sources } from './sources.ts';

/** Every export that is read. */
export const known: KnownExports = { sources, cards: metaCards };
