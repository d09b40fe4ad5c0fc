/** Names that are asked for again and again; a longer text is hardly a name that repeats itself. */
const remembered = 8192;
const longestRemembered = 200;

/** A function of names that does not work out again what it was asked a moment ago. */
export const memoized = <Answer extends NonNullable<unknown> | null>(
  answer: (name: string) => Answer,
): ((name: string) => Answer) => {
  const known = new Map<string, Answer>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const fresh = answer(name);
    if (name.length > longestRemembered) return fresh;
    // Begun anew when it is full, so that it never holds a whole file.
    if (known.size >= remembered) known.clear();
    known.set(name, fresh);
    return fresh;
  };
};

/** What two spellings of one name have in common: NFKC, trimmed, inner blanks as one, letter case folded. */
export const nameKey = memoized((name) => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase());

/**
 * What a spreadsheet takes for one text where it compares: letter case alone tells none apart. Names that an import wrote are
 * equal by it exactly where they are by `nameKey`; in a column that somebody typed into, figures need what formulas see.
 */
export const cellKey = (text: string): string => text.toLowerCase();

/** Names in their order, each once: the spelling that comes first of those that differ in letter case. */
export const uniqueNames = (names: readonly string[]): readonly string[] => [
  ...names
    .reduce((known, name) => {
      const key = cellKey(name);
      return known.has(key) ? known : known.set(key, name);
    }, new Map<string, string>())
    .values(),
];
