import { describe, expect, it } from 'vitest';
import { callFunction } from '../../src/kpi/call/call-function.ts';
import { catalogue } from '../../src/kpi/catalogue.ts';
import type { Definition } from '../../src/kpi/kpi.ts';

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
  else expect(found).toEqual(expected);
};

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
