import type { Language } from '../../text/language.ts';
import type { ClosedFigureCells } from './closed-comparison.ts';
import { words } from './closed-words.ts';

/**
 * What stands in brackets behind a change: how it is judged, or where it is not, since today's data tells another than the closed
 * report, what both tell. Without the leading `=`.
 */
export const judgedInWords = (verdict: string, closed: ClosedFigureCells | null, language: Language): string =>
  closed === null
    ? verdict
    : `IF(${closed.isUnjudged}=1;${closed.said.closed}&"${words.whenClosed[language]}"&${closed.said.current};${verdict})`;
