/** The functions that a report may use: in Google Sheets, in the stand-in's engine and in LibreOffice; none reaches an address. */
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
  'EDATE',
  'WEEKDAY',
  'NOT',
  'OR',
  'SUMPRODUCT',
  'SUBSTITUTE',
  'CHAR',
  'SUM',
  'LN',
  'SQRT',
  'INT',
  'ROUND',
  'TDIST',
  'TEXT',
  'ROW',
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
  'INDEX',
  'MATCH',
]);

/** What would break a formula in some locale, or reach outside the file; empty for a formula that works everywhere. */
export const faultsIn = (formula: string): readonly string[] => {
  const code = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
  const names = [...code.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name]) => name ?? '');
  return [
    ...(formula.startsWith('=') ? [] : ['does not start with =']),
    ...(code.includes(',') ? ['a comma between arguments'] : []),
    ...(/\d\.\d/.test(code) ? ['a decimal literal'] : []),
    ...(/[{}\\]/.test(code) ? ['an array literal'] : []),
    ...(/"[^"]*\d\.\d[^"]*"/.test(formula) ? ['a decimal in a criterion'] : []),
    ...names.filter((name) => !functions.has(name)).map((name) => `${name} is not on the list`),
  ];
};
