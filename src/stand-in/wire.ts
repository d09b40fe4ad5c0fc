const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

const isPlain = (value: unknown): boolean => {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  return tagOf(value) === 'Object' && Object.values(value as object).every(isPlain);
};

/**
 * Arguments as `google.script.run` carries them to the server: JSON values only. A Date, a function or `undefined` inside one
 * throws as in the page; an argument that is `undefined` itself arrives as `null`.
 */
export const serializeArguments = (args: readonly unknown[]): readonly unknown[] =>
  args.map((arg, at) => {
    if (arg === undefined) return null;
    if (!isPlain(arg)) throw new Error(`Failed due to illegal value in property: ${at}`);
    return JSON.parse(JSON.stringify(arg));
  });

const hasDate = (value: unknown): boolean => {
  if (tagOf(value) === 'Date') return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasDate);
};

/** A result as it comes back to the page: one Date anywhere in it, and nothing comes at all. */
export const serializeResult = (result: unknown): unknown => {
  if (result === undefined || typeof result === 'function' || hasDate(result)) return null;
  return JSON.parse(JSON.stringify(result));
};
