import type { DecimalMark } from '../../text/number.ts';

/** What parts the arguments of a formula where the decimal mark is this: a comma makes it the semicolon. */
export const separatorOf = (decimal: DecimalMark): string => (decimal === ',' ? '; ' : ', ');
