import type { Definition } from '../kpi.ts';

/** Enough to recognise a result, few enough to read. */
const digits = 4;

const shown = (argument: unknown, letter: string): string => {
  if (typeof argument === 'string') return JSON.stringify(argument);
  return Array.isArray(argument) ? `${letter}2:${letter}31` : String(argument);
};

/** The first example as a person types it, with its result, or with ranges and no result where the example has rows. */
export const exampleOf = (functionName: string, { examples }: Definition): string => {
  const [args = [], result] = examples[0] ?? [];
  const call = `=${functionName}(${args.map((argument, at) => shown(argument, String.fromCharCode(65 + at))).join('; ')})`;
  return typeof result === 'number' && !args.some(Array.isArray)
    ? `${call} → ${Number(result.toPrecision(digits))}`
    : call;
};
