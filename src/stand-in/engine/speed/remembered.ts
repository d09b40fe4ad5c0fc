/** Remembers what a function gives for a text, the last `most` texts: the same formulas come with every report. */
export const remembered = (most: number, compute: (text: string) => string): ((text: string) => string) => {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const result = compute(text);
    known.set(text, result);
    return result;
  };
};
