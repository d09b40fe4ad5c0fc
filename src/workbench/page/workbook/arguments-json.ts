const tag = (value: unknown) => Object.prototype.toString.call(value).slice(8, -1);

const isJsonValue = (value: unknown): boolean => {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object') return ['string', 'number', 'boolean'].includes(typeof value);
  if (Array.isArray(value)) return value.every(isJsonValue);
  return tag(value) === 'Object' && Object.values(value).every(isJsonValue);
};

/**
 * The arguments of a `google.script.run` call as JSON text. Throws as Google does at anything but plain values, objects and
 * arrays; `undefined` becomes `null`.
 */
export const argumentsJson = (args: readonly unknown[]): string => {
  const wrong = args.findIndex((value) => !isJsonValue(value));
  if (wrong >= 0) throw new Error(`Failed due to illegal value in property: ${wrong}`);
  return JSON.stringify(args, (_key, value) => (value === undefined ? null : value));
};
