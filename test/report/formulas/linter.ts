/** The functions that a report may use: in Google Sheets, in the stand-in's engine and in LibreOffice; but for links, none names an address. */
const functions = new Set([
  'SUMIFS',
  'COUNTIFS',
  'COUNTIF',
  'COUNT',
  'MAXIFS',
  'MINIFS',
  'MAX',
  'MIN',
  'IF',
  'IFERROR',
  'AND',
  'ISNUMBER',
  'ABS',
  'CHOOSE',
  'EDATE',
  'TODAY',
  'WEEKDAY',
  'NOT',
  'OR',
  'SUMPRODUCT',
  'AVERAGEIFS',
  'SUBSTITUTE',
  'CHAR',
  'SUM',
  'LN',
  'EXP',
  'SQRT',
  'INT',
  'ROUND',
  'TDIST',
  'TEXT',
  'ROW',
  'ROWS',
  'MEDIAN',
  'PERCENTILE',
  'LARGE',
  'SMALL',
  'RANK',
  'MOD',
  'DATE',
  'YEAR',
  'MONTH',
  'DAY',
  'REPT',
  'MID',
  'LEFT',
  'LEN',
  'LOWER',
  'REPLACE',
  'INDEX',
  'MATCH',
  'MMULT',
  'TRANSPOSE',
  'COUNTA',
  'TRIM',
  'FIND',
  'SEARCH',
  'ENCODEURL',
  'HYPERLINK',
  'ISTEXT',
  'COLUMN',
  'N',
  'TODAY',
]);

/** A formula whose texts and tabs call nothing: a name may be written like a call. */
const withoutCallsInNames = (formula: string): string =>
  formula.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, (text) => text.replaceAll('HYPERLINK(', ''));

/** Whether every link of a formula leads only where what it leads to begins with `https://`. */
const isLinkedSafely = (formula: string): boolean =>
  [...formula.matchAll(/HYPERLINK\(/g)].every(({ index }) => {
    const target = /^HYPERLINK\((.+?);"[^"]*"\)/.exec(formula.slice(index))?.[1] ?? '';
    return formula.slice(0, index).endsWith(`IF(LEFT(${target};8)="https://";`);
  });

/** What would break a formula in some locale, or reach outside the file; empty for a formula that works everywhere. */
export const faultsIn = (formula: string): readonly string[] => {
  const code = formula.replace(/(['"])(?:(?!\1).|\1\1)*\1/gs, '$1$1');
  const names = [...code.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name]) => name ?? '');
  return [
    ...(formula.startsWith('=') ? [] : ['does not start with =']),
    ...(code.includes(',') ? ['a comma between arguments'] : []),
    ...(/\d\.\d/.test(code) ? ['a decimal literal'] : []),
    ...(/[{}\\]/.test(code) ? ['an array literal'] : []),
    ...(/"[^"]*\d\.\d[^"]*"/.test(formula) ? ['a decimal in a criterion'] : []),
    ...names.filter((name) => !functions.has(name)).map((name) => `${name} is not on the list`),
    ...(isLinkedSafely(withoutCallsInNames(formula)) ? [] : ['a link to what may not begin with https://']),
  ];
};
