import * as formulajs from '@formulajs/formulajs';
import { registries } from '@odoo/o-spreadsheet';
import { describe, expect, it, test } from 'vitest';
import { catalogue, definitionOf } from '../../src/kpi/catalogue.ts';
import { functionFamilies } from '../../src/kpi/families.ts';
import { namesInFormula } from '../../src/kpi/formula/formula.ts';
import { parse } from '../../src/kpi/formula/parse.ts';
import { type Definition, isFormula, kpi } from '../../src/kpi/kpi.ts';

const described = {
  name: { en: 'Name', uk: 'Назва' },
  meaning: { en: 'Meaning.', uk: 'Значення.' },
  unit: 'fraction',
  better: 'higher',
  source: 'https://example.org/',
} as const;

describe('a definition that is wrong does not compile', () => {
  test('a misspelt name in a formula', () => {
    // @ts-expect-error: "click is not an argument"
    kpi({ ...described, takes: ['clicks', 'reach'], formula: 'click / reach', examples: [[[1, 2], 0.5]] });
  });
  test('a parameter that the function does not take', () => {
    // @ts-expect-error: "shares is not an argument"
    kpi({ ...described, takes: ['clicks', 'reach'], formula: '(clicks + shares) / reach', examples: [[[1, 2], 0.5]] });
  });
  test('an argument that is no parameter', () => {
    // @ts-expect-error: "clix" is no ParameterName
    kpi({ ...described, takes: ['clix', 'reach'], formula: 'reach / reach', examples: [[[1, 2], 1]] });
  });
  test('an example with too few arguments', () => {
    // @ts-expect-error: two arguments are needed
    kpi({ ...described, takes: ['clicks', 'reach'], formula: 'clicks / reach', examples: [[[1], 0.5]] });
  });
  test('no example', () => {
    // @ts-expect-error: one example at least
    kpi({ ...described, takes: ['clicks', 'reach'], formula: 'clicks / reach', examples: [] });
  });
  test('a language that is missing', () => {
    const name = { en: 'Name' };
    // @ts-expect-error: the Ukrainian name is missing
    kpi({ ...described, name, takes: ['clicks', 'reach'], formula: 'clicks / reach', examples: [[[1, 2], 0.5]] });
  });
});

const measure = (name: string) => ({ op: 'measure', name }) as const;
const [a, b, c] = [measure('a'), measure('b'), measure('c')];

describe('parse', () => {
  it.each([
    ['a', a],
    ['a + b', { op: '+', left: a, right: b }],
    ['a - b - c', { op: '-', left: { op: '-', left: a, right: b }, right: c }],
    ['a / b / c', { op: '/', left: { op: '/', left: a, right: b }, right: c }],
    ['a + b * c', { op: '+', left: a, right: { op: '*', left: b, right: c } }],
    ['(a + b) * c', { op: '*', left: { op: '+', left: a, right: b }, right: c }],
    ['a / (b * c)', { op: '/', left: a, right: { op: '*', left: b, right: c } }],
    ['a * 1000', { op: '*', left: a, right: { op: 'number', value: 1000 } }],
  ] as const)('reads %j', (text, tree) => {
    expect(parse(text)).toEqual(tree);
  });

  it.each(['', 'a +', '(a', 'a)', 'a b', '* a', 'a ^ b', 'a / (b', '()', 'a + + b', '1.5'])('refuses %j', (text) => {
    expect(() => parse(text)).toThrow(SyntaxError);
  });
});

describe('the catalogue', () => {
  const all: readonly (readonly [string, Definition])[] = Object.entries(catalogue);

  test('names its functions in one order, which lists and documentation follow', () => {
    const listed = functionFamilies.flatMap(({ functions }) => functions.map(([name]) => name));
    expect(listed).toEqual(Object.keys(catalogue));
  });

  it.each(all)('%s has a name that a sheet can call', (name) => {
    expect(name).toMatch(/^[A-Z][A-Z_]+[A-Z]$/);
    expect(definitionOf(name)).toBe(catalogue[name as keyof typeof catalogue]);
  });

  it.each(all)('%s uses each of its arguments and says what it means in sentences', (_, definition) => {
    if (isFormula(definition))
      expect([...namesInFormula(definition.formula)].sort()).toEqual([...definition.takes].sort());
    for (const text of Object.values(definition.meaning)) expect(text).toMatch(/^[\p{Lu}"][^!]*\.$/u);
    for (const pitfall of definition.pitfalls ?? [])
      for (const text of Object.values(pitfall)) expect(text).toMatch(/^\p{Lu}[^!]*\.$/u);
    for (const text of Object.values(definition.name)) expect(text).toMatch(/^\p{Lu}[^.!]*$/u);
    expect(definition.examples.length).toBeGreaterThan(0);
    expect(definition.source).toMatch(/^https:\/\//);
  });

  test('takes no name of a function that spreadsheets have', () => {
    // A built add-on that was opened before has added its own.
    const ownOf = (name: string) => String(registries.functionRegistry.get(name).compute).includes('callCustom');
    const builtIn = new Set([
      ...registries.functionRegistry.getKeys().filter((name) => !ownOf(name)),
      ...Object.keys(formulajs),
    ]);
    expect(builtIn.size).toBeGreaterThan(400);
    // Sheets has no other functions with an underscore.
    expect(Object.keys(catalogue).filter((name) => builtIn.has(name) || name.startsWith('TO_'))).toEqual([]);
  });

  test('knows no function by a name that every object has', () => {
    for (const name of ['toString', '__proto__', 'constructor', '']) expect(definitionOf(name)).toBeUndefined();
  });
});
