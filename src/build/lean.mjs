import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/** What only documentation says of a definition: help, reference pages and tests read it, the running add-on never does. */
const documentation = ['name', 'meaning', 'words', 'examples', 'pitfalls', 'source'];

/** What of a definition only a running function needs, in Google's cells. */
const running = ['compute', 'advice', 'errorAboveOne'];

/** What only the help says of a metric. */
const help = ['meaning'];

/** What only a report's own tab says of a measurement: headings of columns, formulas in words. */
const written = ['short', 'words'];

/** The modules whose tables fields are left out of. */
const modules = {
  definitions: /src[\\/]kpi[\\/](?:definitions[\\/].*|catalogue)\.ts$/,
  metrics: /src[\\/]kpi[\\/]parameters\.ts$/,
  measurements: /src[\\/]report[\\/]metrics[\\/]metric-definitions\.ts$/,
};

/** An expression without `as const`, `satisfies …` and parentheses around it. */
const bare = (node) =>
  ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)
    ? bare(node.expression)
    : node;

const isExported = (statement) =>
  statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;

/** The values of a list: its elements, and those that `...rows.flatMap((row) => […])` adds to it. */
const listed = (list) =>
  list.elements.map(bare).flatMap((element) => {
    if (!ts.isSpreadElement(element)) return [element];
    const made = ts.isCallExpression(element.expression) ? element.expression.arguments.filter(ts.isArrowFunction) : [];
    return made
      .map(({ body }) => bare(body))
      .flatMap((body) => (ts.isArrayLiteralExpression(body) ? listed(body) : body));
  });

/** The values of the tables that a module exports: an object of entries by name, or a list of them. */
const valuesIn = (file) =>
  file.statements
    .filter((statement) => ts.isVariableStatement(statement) && isExported(statement))
    .flatMap(({ declarationList }) => declarationList.declarations.map(({ initializer }) => bare(initializer)))
    .flatMap((table) => {
      if (ts.isArrayLiteralExpression(table)) return listed(table);
      if (!ts.isObjectLiteralExpression(table)) return [];
      return table.properties.filter(ts.isPropertyAssignment).map(({ initializer }) => bare(initializer));
    });

/** The literals that write an entry: itself, or what is given to the function that makes it, as in `kpi({…})`. */
const literalsOf = (value) =>
  (ts.isCallExpression(value) ? value.arguments.map(bare) : [value]).filter(ts.isObjectLiteralExpression);

/**
 * The text of a module whose exported tables have entries without these fields. Nothing else of it changes: neither what stands
 * deeper in an entry nor helpers beside the tables, whatever their properties are called.
 *
 *     export const reach = { REACH_RATE: kpi({ name: …, formula: 'reach / followers' }) };
 *   → export const reach = { REACH_RATE: kpi({ formula: 'reach / followers' }) };
 */
export const withoutFields = (text, names) => {
  const file = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true);
  return valuesIn(file)
    .flatMap(literalsOf)
    .flatMap(({ properties }) => properties)
    .filter((property) => ts.isPropertyAssignment(property) && names.includes(property.name.getText(file)))
    .reduceRight((rest, { pos, end }) => `${rest.slice(0, pos)}${rest.slice(end).replace(/^\s*,/, '')}`, text);
};

/** Leaves fields out of the tables of modules of these kinds. */
const without = (name, leftOut) => ({
  name,
  setup: ({ onLoad }) => {
    for (const [kind, names] of Object.entries(leftOut))
      onLoad({ filter: modules[kind] }, async ({ path }) => ({
        contents: withoutFields(await readFile(path, 'utf8'), names),
        loader: 'ts',
      }));
  },
});

/** Leaves the documentation out of the definitions that go to Google: every call of the add-on loads the whole file again. */
export const lean = without('lean', { definitions: documentation, metrics: help });

/** Leaves all but the formulas out of the sidebar: it computes figures, and is told of functions apart. */
export const computing = without('computing', {
  definitions: [...documentation, ...running],
  metrics: [...help, 'label'],
  measurements: written,
});
