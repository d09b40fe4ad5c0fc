import { nameKey } from '../../text/name-key.ts';
import type { FunctionCall } from '../call/function-call.ts';
import { FunctionError } from '../call/function-error.ts';
import type { Definition } from '../kpi.ts';

export type Functions = Readonly<Record<string, Definition>>;
export type NamedFunction = readonly [name: string, definition: Definition];

/** What people say besides the names of the catalogue, and the acronyms in them. */
const spoken: Readonly<Record<string, string>> = {
  er: 'ENGAGEMENT_RATE',
  err: 'ENGAGEMENT_RATE',
  залученість: 'ENGAGEMENT_RATE',
  вовлеченность: 'ENGAGEMENT_RATE',
  cpa: 'COST_PER_CONVERSION',
  cpe: 'COST_PER_ENGAGEMENT',
  cpf: 'COST_PER_FOLLOWER',
  clv: 'CUSTOMER_LIFETIME_VALUE',
  cr: 'CONVERSION_RATE',
  конверсія: 'CONVERSION_RATE',
  дрр: 'COST_TO_REVENUE',
  vtr: 'VIEW_RATE',
  frequency: 'AD_FREQUENCY',
  відмови: 'BOUNCE_RATE',
};

const keyOf = (name: string): string => nameKey(name.replace(/_/g, ' '));

/** Everything that a function is called: its name, that of the catalogue in both languages, the acronym in brackets. */
const keysOf = ([functionName, { name }]: NamedFunction): readonly string[] => [
  keyOf(functionName),
  ...Object.values(name).flatMap((text) => {
    const [plain = '', bracketed] = text.split(/ ?[()]/);
    return bracketed === undefined ? [keyOf(plain)] : [keyOf(plain), keyOf(bracketed)];
  }),
];

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(text.length - 1, 1) }, (_, at) => text.slice(at, at + 2)));

/** How alike two names are, from 0 to 1: the pairs of letters that they share, by Dice. */
const likeness = (one: string, other: string): number => {
  const [left, right] = [pairsOf(one), pairsOf(other)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / (left.size + right.size);
};

const suggestions = 3;

/** The function that a person names, by its name or as people say it. Throws with the three nearest where there is none. */
export const functionNamed = (call: FunctionCall, functions: Functions, name: string): NamedFunction => {
  const key = keyOf(name);
  const all = Object.entries(functions);
  const known = Object.keys(spoken).includes(key) ? spoken[key] : undefined;
  const found =
    all.find(([own]) => own === name.toUpperCase() || own === known) ?? all.find((each) => keysOf(each).includes(key));
  if (found !== undefined) return found;
  const nearest = all
    .map((each) => [each[0], Math.max(...keysOf(each).map((own) => likeness(own, key)))] as const)
    .sort((one, other) => other[1] - one[1])
    .slice(0, suggestions)
    .map(([own]) => own)
    .join(', ');
  throw new FunctionError(call, {
    en: `"${name}" is not the name of a KPI function; the nearest are ${nearest}.`,
    uk: `"${name}" — не назва функції показника; найближчі: ${nearest}.`,
  });
};
