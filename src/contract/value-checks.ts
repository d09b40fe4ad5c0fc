/** Whether a value that came from outside is what it should be. */
export type Check<T> = (value: unknown) => value is T;

/** No argument: whatever comes instead of one is never looked at. */
export const isIgnored: Check<undefined> = (_value): _value is undefined => true;

export const isNumber: Check<number> = (value): value is number => typeof value === 'number' && Number.isFinite(value);

export const isBoolean: Check<boolean> = (value): value is boolean => typeof value === 'boolean';

export const isText: Check<string> = (value): value is string => typeof value === 'string';

/** Whole numbers from 0 on that a number holds exactly. */
export const isCount: Check<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** A text of at most so many characters. */
export const textUpTo =
  (longest: number): Check<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= longest;

/** One of these texts. */
export const oneOf =
  <const T extends string>(options: readonly T[]): Check<T> =>
  (value): value is T =>
    options.some((option) => option === value);

export const nullOr =
  <T>(is: Check<T>): Check<T | null> =>
  (value): value is T | null =>
    value === null || is(value);

/** For a field that may be left out. */
export const optional =
  <T>(is: Check<T>): Check<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || is(value);

interface Length {
  readonly least?: number;
  readonly most?: number;
}

/** A list of so many, each as it should be. */
export const listOf =
  <T>(is: Check<T>, { least = 0, most = Number.POSITIVE_INFINITY }: Length = {}): Check<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.length >= least && value.length <= most && value.every(is);

type Fields = Readonly<Record<string, unknown>>;

const isPlainObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Values by names that are not known, at most so many. */
export const recordOf =
  <T>(name: Check<string>, is: Check<T>, most: number): Check<Readonly<Record<string, T>>> =>
  (value): value is Readonly<Record<string, T>> =>
    isPlainObject(value) &&
    Object.keys(value).length <= most &&
    Object.entries(value).every(([key, each]) => name(key) && is(each));

type FieldChecks<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? Check<T[K] | undefined> : Check<T[K]>;
};

/** An object with these fields and no others: what is remembered must not carry strangers along. */
export const objectOf = <T>(fields: FieldChecks<T>): Check<T> => {
  const checks: readonly (readonly [string, Check<unknown>])[] = Object.entries(fields);
  const names = checks.map(([name]) => name);
  return (value): value is T =>
    isPlainObject(value) &&
    Object.keys(value).every((name) => names.includes(name)) &&
    checks.every(([name, is]) => is(value[name]));
};

/** What passes a check, where this holds of it too. */
export const refine =
  <T>(is: Check<T>, holds: (value: T) => boolean): Check<T> =>
  (value): value is T =>
    is(value) && holds(value);
