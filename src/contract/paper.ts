/** The papers that a tab is printed on, in inches. */
export const papers = {
  A4: { width: 8.27, height: 11.69 },
  Letter: { width: 8.5, height: 11 },
} as const;

export type Paper = keyof typeof papers;

/** Where people print on Letter; everybody else has A4. */
const lettered: readonly string[] = ['US', 'CA', 'MX'];

/** The paper of a spreadsheet by its locale, such as `en_US`. */
export const paperOf = (locale: string): Paper => (lettered.includes(locale.split('_')[1] ?? '') ? 'Letter' : 'A4');
