import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import ts from 'typescript';
import type { ComputedFunction, FormulaKpi } from '../kpi/kpi.ts';
import type { Parameter } from '../kpi/parameters.ts';
import type { MetricDefinition } from '../report/metrics/metric-definition.ts';

/** The fields of the tables that may be left out, as their types call them. */
interface Fields {
  readonly definitions: keyof FormulaKpi | keyof ComputedFunction;
  readonly parameters: keyof Parameter;
  readonly metrics: keyof MetricDefinition;
}

/** Fields by the table that they are left out of. */
type LeftOut = { readonly [T in keyof Fields]?: readonly Fields[T][] };

/** What only documentation says of a definition: help, reference pages and tests read it, the running add-on never does. */
const documentation = ['meaning', 'words', 'examples', 'pitfalls', 'source'] as const;

/** What of a definition only a running function needs, in Google's cells. */
const running = ['name', 'compute', 'alone', 'advice', 'errorAboveOne'] as const;

/** The modules that hold the tables. */
const modules = {
  definitions: /src[\\/]kpi[\\/](?:definitions[\\/].*|catalogue)\.ts$/,
  parameters: /src[\\/]kpi[\\/]parameters\.ts$/,
  metrics: /src[\\/]report[\\/]metrics[\\/]metric-definitions\.ts$/,
};

/** An expression without `as const`, `satisfies …` and parentheses around it. */
const bare = (node: ts.Expression): ts.Expression =>
  ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)
    ? bare(node.expression)
    : node;

const isExported = (statement: ts.VariableStatement): boolean =>
  statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;

/** The values of a list: its elements, and those that `...rows.flatMap((row) => […])` adds to it. */
const listed = (list: ts.ArrayLiteralExpression): readonly ts.Expression[] =>
  list.elements.map(bare).flatMap((element) => {
    if (!ts.isSpreadElement(element)) return [element];
    const made = ts.isCallExpression(element.expression) ? element.expression.arguments.filter(ts.isArrowFunction) : [];
    return made.flatMap(({ body }) => {
      if (ts.isBlock(body)) return [];
      const value = bare(body);
      return ts.isArrayLiteralExpression(value) ? listed(value) : [value];
    });
  });

/** The values of the tables that a module exports: an object of entries by name, or a list of them. */
const valuesIn = (file: ts.SourceFile): readonly ts.Expression[] =>
  file.statements
    .filter(ts.isVariableStatement)
    .filter(isExported)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ initializer }) => {
      if (initializer === undefined) return [];
      const table = bare(initializer);
      if (ts.isArrayLiteralExpression(table)) return listed(table);
      if (!ts.isObjectLiteralExpression(table)) return [];
      return table.properties.filter(ts.isPropertyAssignment).map((property) => bare(property.initializer));
    });

/** The literals that write an entry: itself, or what is given to the function that makes it, as in `kpi({…})`. */
const literalsOf = (value: ts.Expression): readonly ts.ObjectLiteralExpression[] =>
  (ts.isCallExpression(value) ? value.arguments.map(bare) : [value]).filter(ts.isObjectLiteralExpression);

/**
 * The text of a module whose exported tables have entries without these fields. Nothing else of it changes: neither what stands
 * deeper in an entry nor helpers beside the tables, whatever their properties are called.
 *
 *     export const reach = { REACH_RATE: kpi({ name: …, formula: 'reach / followers' }) };
 *   → export const reach = { REACH_RATE: kpi({ formula: 'reach / followers' }) };
 */
export const withoutFields = (text: string, names: readonly string[]): string => {
  const file = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true);
  return valuesIn(file)
    .flatMap(literalsOf)
    .flatMap(({ properties }) => [...properties])
    .filter((property) => ts.isPropertyAssignment(property) && names.includes(property.name.getText(file)))
    .reduceRight((rest, { pos, end }) => `${rest.slice(0, pos)}${rest.slice(end).replace(/^\s*,/, '')}`, text);
};

/** Leaves fields out of the tables. */
const without = (name: string, { definitions = [], parameters = [], metrics = [] }: LeftOut): Plugin => ({
  name,
  setup: ({ onLoad }) => {
    for (const [filter, names] of [
      [modules.definitions, definitions],
      [modules.parameters, parameters],
      [modules.metrics, metrics],
    ] as const)
      onLoad({ filter }, async ({ path }) => ({
        contents: withoutFields(await readFile(path, 'utf8'), names),
        loader: 'ts',
      }));
  },
});

/** Leaves the documentation out of the definitions that go to Google: every call of the add-on loads the whole file again. */
export const lean = without('lean', { definitions: documentation, parameters: ['meaning'] });

/** Leaves all but the formulas out of the sidebar: it computes figures, and gets the help of functions apart. */
export const computing = without('computing', {
  definitions: [...documentation, ...running],
  parameters: ['meaning', 'label'],
  // What only a report's own tab shows: headings of columns, formulas in words.
  metrics: ['short', 'words'],
});
