/** The languages that everything a user sees exists in. */
export const languages = ['en', 'uk'] as const;
export type Language = (typeof languages)[number];

/** One sentence or name in every language: a missing translation does not compile. */
export type Text = Readonly<Record<Language, string>>;

/** The language to speak to somebody whose interface locale is `locale` (`uk`, `uk_UA`, `en-GB`): Ukrainian or English. */
export const languageOf = (locale: string): Language => (locale.toLowerCase().startsWith('uk') ? 'uk' : 'en');

/** A number with the English name of what it counts: `1 row`, `2 rows`. */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
