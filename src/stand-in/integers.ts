/** Refuses what Google's signature of a method calls `Integer` and is none. */
export const checkIntegers = (method: string, ...values: readonly unknown[]): void => {
  for (const value of values)
    if (!Number.isSafeInteger(value))
      throw new Error(
        `The parameters (${typeof value}) don't match the method signature for SpreadsheetApp.${method}: ${String(value)} is no whole number.`,
      );
};

/** The members of a service, of which those named take whole numbers and nothing else. */
export const withIntegers = <T extends object>(service: string, members: T, names: readonly string[]): T => {
  const checked = Object.entries(members).map(([name, value]) => {
    if (typeof value !== 'function' || !names.includes(name)) return [name, value] as const;
    const checking = (...args: readonly unknown[]): unknown => {
      checkIntegers(`${service}.${name}`, ...args);
      return Reflect.apply(value, members, args);
    };
    return [name, checking] as const;
  });
  // The same members with the same types.
  return Object.fromEntries(checked) as T;
};
