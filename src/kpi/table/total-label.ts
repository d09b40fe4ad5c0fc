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

/** The first letters of those names: most cells are dismissed by theirs. */
const firstLetters = /^\s*[tgsrрувпзи]/i;

/** Whether a cell says that its row adds up the others. */
export const isTotalLabel = (cell: string): boolean => {
  if (cell === '' || cell.length > 60 || !firstLetters.test(cell)) return false;
  const key = headerKey(cell);
  const colon = key.indexOf(':');
  return totals.includes(key) || (colon !== -1 && totals.includes(key.slice(0, colon)));
};
