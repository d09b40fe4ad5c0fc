const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const singleQuotes = /[‘’‚‛ʼ`´]/g;
const doubleQuotes = /[“”„‟«»]/g;
const cyrillic = /[а-яіїєґё]/;

/** Latin letters that stand in Cyrillic words of real exports (`Kлики` with a Latin K) and the letters that they stand for. */
const lookalikes = new Map(
  Object.entries({ a: 'а', c: 'с', e: 'е', h: 'н', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у' }),
);

const folded = (word: string): string =>
  cyrillic.test(word) ? Array.from(word, (letter) => lookalikes.get(letter) ?? letter).join('') : word;

/** What a header is compared by: lower case, no invisible characters, plain quotes and single spaces, no look-alike letters. */
export const headerKey = (header: string): string =>
  header
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(singleQuotes, "'")
    .replace(doubleQuotes, '"')
    .toLowerCase()
    .split(/\s/)
    .filter((word) => word !== '')
    .map(folded)
    .join(' ');

/** The names that a header can be known by: itself, and without a currency or a `(total)` at its end. */
export const headerNamesOf = (key: string): readonly string[] => {
  const bare =
    /^(.+?)(?: \((?:[a-z]{3}|total|gesamt|totale|łącznie|ogółem|усього|всього|разом|всего|итого|грн\.?|руб\.?|[€$£₴₽]|zł)\)|, (?:[a-z]{3}|грн\.?|руб\.?|[€$£₴₽]|zł))$/.exec(
      key,
    );
  return bare?.[1] === undefined ? [key] : [key, bare[1]];
};

/** Positions by name: exactly, and only then without what stands in brackets at the end. */
export const positionsByName = (keys: readonly string[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (const [at, key] of keys.entries()) if (!places.has(key)) places.set(key, at);
  // A name without its brackets must not hide a column that has exactly that name.
  for (const [at, key] of keys.entries())
    for (const name of headerNamesOf(key)) if (!places.has(name)) places.set(name, at);
  return places;
};
