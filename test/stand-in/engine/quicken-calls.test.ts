import { registries } from '@odoo/o-spreadsheet';
import { expect, test } from 'vitest';
import { openModel } from '../../../src/stand-in/engine/engine.ts';
import { quickened } from '../../../src/stand-in/engine/speed/quicken-calls.ts';
import { seeded } from '../../report/random-records.ts';

// The engine tells its timings, and what it did not expect.
console.debug = () => undefined;
console.error = () => undefined;

const { functionRegistry } = registries;
type Call = (typeof functionRegistry.mapping)[string];
type Context = ThisParameterType<Call>;
type Argument = Parameters<Call>[number];

const getters = openModel({ locale: 'en_US' }).getters;
const context = (): Context => ({
  ...{ getters, locale: getters.getLocale(), __originSheetId: 'sheet0' },
  __originCellPosition: { sheetId: 'sheet0', col: 0, row: 0 },
  getFormulaResult: () => ({ value: null }),
  lookupCaches: { forwardSearch: new Map(), reverseSearch: new Map() },
});

/** The engine's own call of each function, as it was before. */
const usualOf = (name: string): Call => {
  const Registry: new () => typeof functionRegistry = Reflect.get(functionRegistry, 'constructor');
  const own = new Registry();
  own.replace(name, { ...functionRegistry.get(name) });
  const usual = own.mapping[name];
  if (usual === undefined) throw new Error(`The engine has no ${name}.`);
  return usual;
};

const values = [0, 1, -2.5, 40, 'text', '', '12', true, null, '#N/A', '#BAD_EXPR'] as const;

/** Single cells, and tables of them of one size and another. */
const argumentsFor = (count: number, seed: number): Argument[] => {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const cell = () => ({
    value: values[below(values.length)] ?? null,
    ...(random() < 0.2 ? { format: '0%' } : {}),
    ...(random() < 0.1 ? { message: 'of [[FUNCTION_NAME]]' } : {}),
  });
  const table = (columns: number, rows: number) =>
    Array.from({ length: columns }, () => Array.from({ length: rows }, cell));
  const argument = (): Argument => {
    const kind = below(10);
    if (kind < 4) return cell();
    if (kind === 4) return undefined;
    if (kind === 5) return table(1, 1);
    return table(below(3) === 0 ? 2 : 1, kind === 6 ? 1 : below(8) === 0 ? 2 : 3);
  };
  return Array.from({ length: count }, argument);
};

/** Functions that give something else each time, and one that is left as it is. */
const others = ['RAND', 'RANDARRAY', 'RANDBETWEEN', 'NOW', 'TODAY', 'SORTN'];

const outcome = (call: Call, args: readonly Argument[]): unknown => {
  try {
    return call.apply(context(), structuredClone([...args]));
  } catch (error) {
    return `thrown: ${String(error)}`;
  }
};

test.each(functionRegistry.getKeys().filter((name) => !others.includes(name)))(
  '%s gives in fewer steps what it gives in the engine',
  (name) => {
    const description = functionRegistry.get(name);
    const usual = usualOf(name);
    const { minArgRequired, maxArgPossible, nbrArgRepeating } = description;
    const counts = [0, 1, 2, 3, 4, 5]
      .map((more) => minArgRequired + more * (nbrArgRepeating || 1))
      .filter((count) => count <= maxArgPossible);
    const quick = quickened(description, usual);
    for (let seed = 0; seed < 60; seed++) {
      const args = argumentsFor(counts[seed % counts.length] ?? minArgRequired, seed);
      expect(outcome(quick, args)).toEqual(outcome(usual, args));
    }
  },
);
