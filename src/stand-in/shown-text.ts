/** Google's names of errors by the engine's. */
const errors: Readonly<Record<string, string>> = {
  '#BAD_EXPR': '#ERROR!',
  '#ERROR': '#ERROR!',
  '#CYCLE': '#REF!',
  '#REF': '#REF!',
  '#SPILL!': '#REF!',
};

/** A text as Google has it: errors by its names, and without the mark that the engine keeps in cells whose format is `@`. */
export const textAsShown = (text: string, format: string | undefined): string => {
  if (format === '@' && text.startsWith("'")) return text.slice(1);
  return errors[text] ?? text;
};
