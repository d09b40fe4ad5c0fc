import { headerKey } from '../../text/header-key.ts';

/** What a line above a table calls the property that it is of, or else the account that has it. */
const names = [
  ['property', 'ресурс', 'propiedad', 'propriedade', 'propriété', 'proprietà', 'usługa', 'properti'],
  ['account', 'обліковий запис', 'аккаунт', 'cuenta', 'conta', 'konto', 'compte', 'account', 'akun'],
] as const;

/** No name is longer; a longer line is prose. */
const longest = 100;

/** The property that the lines above a table name: `# Property: lypa.ua`; `null` where none does. */
export const statedProperty = (lines: readonly (readonly string[])[]): string | null => {
  const stated = lines.flatMap((line) => {
    // A line is as wide as the table below it: what is blank at its end is no part of it.
    const told = line.map((cell, at) => (cell.trim() === '' ? 0 : at + 1));
    const text = line
      .slice(0, Math.max(0, ...told))
      .join(',')
      .replace(/^\s*#\s*/, '')
      .trim();
    const colon = text.indexOf(':');
    const value = text.slice(colon + 1).trim();
    return colon < 1 || value === '' || value.length > longest
      ? []
      : [{ name: headerKey(text.slice(0, colon)), value }];
  });
  for (const called of names) {
    const found = stated.find(({ name }) => called.some((each) => each === name));
    if (found !== undefined) return found.value;
  }
  return null;
};
