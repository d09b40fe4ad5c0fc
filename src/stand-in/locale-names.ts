/** The locales that a spreadsheet can have here. */
export const localeNames = ['en_US', 'en_GB', 'uk_UA', 'de_DE', 'tr_TR', 'pl_PL', 'fr_FR'] as const;
export type LocaleName = (typeof localeNames)[number];
