import { headerKey } from './header-key.ts';

/** What totals rows are called in the languages of the exports; also with a colon and more words after it. */
const totals = [
  'total',
  'totals',
  'grand total',
  'total general',
  'gesamt',
  'gesamtergebnis',
  'разом',
  'усього',
  'всього',
  'підсумок',
  'загалом',
  'итого',
  'всего',
  'suma',
  'razem',
  'totale',
  'totaal',
  'toplam',
  'summe',
];

/** The codes of the first letters of those names. */
const firstCodes = new Set(totals.flatMap((name) => [name.charCodeAt(0), name.toUpperCase().charCodeAt(0)]));

/** Whether the name of a total may begin with the character of this code, or behind it: most cells are dismissed by theirs. */
export const mayBeTotal = (code: number): boolean =>
  code <= 32 || firstCodes.has(code) || (code > 127 && (code < 0x400 || code > 0x4ff));

/** Whether a cell says that its row adds up the others. */
export const isTotalLabel = (cell: string): boolean => {
  if (cell === '' || cell.length > 60 || !mayBeTotal(cell.charCodeAt(0))) return false;
  const key = headerKey(cell);
  const colon = key.indexOf(':');
  return totals.includes(key) || (colon !== -1 && totals.includes(key.slice(0, colon)));
};
