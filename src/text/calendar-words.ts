/** The languages of the product and of the exports that are read. */
const languages = 'uk en ru pl de es pt fr it tr ja ko el nl cs sk ro hu bg sv da nb fi id'.split(' ');

/** As words stand in a text: lower case and without the full stop of an abbreviation. */
const plain = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word).toLowerCase();

const partOf = (format: Intl.DateTimeFormat, at: number, type: 'month' | 'weekday'): string =>
  plain(format.formatToParts(at).find((part) => part.type === type)?.value ?? '');

const day = 86_400_000;

/** Numbers, which are months in some languages, say nothing by themselves. */
const isWord = (word: string): boolean => /^\p{L}/u.test(word) && !/\d/.test(word);

const wordsOf = (
  {
    type,
    count,
    at,
  }: { readonly type: 'month' | 'weekday'; readonly count: number; readonly at: (place: number) => number },
  shapes: readonly Intl.DateTimeFormatOptions[],
): readonly string[] => {
  const formats = languages.flatMap((language) =>
    shapes.map((shape) => new Intl.DateTimeFormat(language, { ...shape, timeZone: 'UTC' })),
  );
  return Array.from({ length: count }, (_, place) => {
    const words = formats.map((format) => partOf(format, at(place), type)).filter(isWord);
    return Array.from(new Set(words)).join('|');
  });
};

/**
 * The months from January and the weekdays from Monday in every language, in full and shortened, alone and beside a day: one
 * text for each, its words parted by `|`. The build writes what this gives in its place.
 */
export const calendarWords = (): { readonly months: readonly string[]; readonly weekdays: readonly string[] } => ({
  months: wordsOf({ type: 'month', count: 12, at: (place) => Date.UTC(2026, place, 15) }, [
    { month: 'long' },
    { month: 'short' },
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
    { dateStyle: 'medium' },
  ]),
  weekdays: wordsOf({ type: 'weekday', count: 7, at: (place) => Date.UTC(2026, 5, 1) + place * day }, [
    { weekday: 'long' },
    { weekday: 'short' },
    { dateStyle: 'full' },
  ]),
});
