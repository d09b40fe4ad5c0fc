import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { callFunction } from '../../src/kpi/call-function.ts';
import { catalogue } from '../../src/kpi/catalogue.ts';
import type { Definition } from '../../src/kpi/kpi.ts';

const file = '../shared/kpi-examples.json';

interface Example {
  readonly function: string;
  readonly arguments: readonly unknown[];
  readonly gives?: unknown;
  readonly throws?: boolean;
  readonly mentions?: readonly string[];
  readonly why: string;
}

const isDated = (value: unknown): value is { readonly date: string } =>
  typeof value === 'object' && value !== null && 'date' in value && typeof value.date === 'string';

/** A cell, a row or a range of an example as Google would give it. */
const given = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(given);
  return isDated(value) ? new Date(value.date) : value;
};

const messageOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return '';
};

const expectClose = (found: unknown, expected: unknown): void => {
  if (Array.isArray(expected)) {
    const rows: readonly unknown[] = Array.isArray(found) ? found : [];
    expect(rows).toHaveLength(expected.length);
    expected.forEach((part, at) => {
      expectClose(rows[at], part);
    });
  } else if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 12);
  else expect(found).toBe(expected);
};

describe('examples that were computed independently', () => {
  if (!existsSync(file)) {
    console.log(`Skipped: ${file} is not here.`);
    test('are not here', () => expect(existsSync(file)).toBe(false));
    return;
  }
  const all: readonly Example[] = JSON.parse(readFileSync(file, 'utf8'));
  const known = all.filter((example) => example.function in catalogue);
  test('cover most functions of the catalogue', () => {
    const covered = new Set(known.map((example) => example.function));
    expect(Object.keys(catalogue).filter((name) => !covered.has(name))).toEqual([]);
  });
  it.each(known)('$function $arguments $why', ({ function: name, arguments: args, gives, throws, mentions = [] }) => {
    const act = () => callFunction(name, args.map(given));
    if (throws !== true) expectClose(act(), gives);
    else for (const text of mentions) expect(messageOf(act)).toContain(text);
  });
});

describe("each definition's own examples", () => {
  const definitions: readonly (readonly [string, Definition])[] = Object.entries(catalogue);
  const examples = definitions.flatMap(([name, { examples: own }]) =>
    own.map(([args, result]) => ({ name, args, result })),
  );
  it.each(examples)('$name($args) gives $result', ({ name, args, result }) => {
    if (result === null) expect(messageOf(() => callFunction(name, args))).toMatch(new RegExp(`^${name}: `));
    else expectClose(callFunction(name, args), result);
  });
});
