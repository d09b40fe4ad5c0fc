/** What arrived of an argument: the length of a text, rows and columns of a table, anything else by its name. */
export const describeArrival = (value: unknown): unknown => {
  if (typeof value === 'string') return value.length;
  if (!Array.isArray(value)) return String(value);
  const [first]: readonly unknown[] = value;
  return [value.length, Array.isArray(first) ? first.length : 0];
};

/** An answer of a kind, by a word; a text that begins with `=` is given back without it. */
export const answerOfKind = (kind: unknown): unknown => {
  const text = String(kind);
  if (text.startsWith('=')) return text.slice(1);
  switch (text) {
    case 'two megabytes':
      return 'x'.repeat(2_000_000);
    case 'date':
      return new Date(0);
    case 'date inside':
      return { inside: [new Date(0)] };
    case 'nothing':
      return undefined;
    case 'nothing inside':
      return { kept: 'kept', missing: undefined, nothing: null };
    default:
      throw new Error(`Nothing is given by the name "${text}".`);
  }
};
