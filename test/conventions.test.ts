import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join('src', name));

const isNothing = (type: ts.TypeNode): boolean =>
  type.kind === ts.SyntaxKind.UndefinedKeyword ||
  (ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword);

/** Whether only a boolean may be given, or nothing: a cell's value, which may be one among others, is no switch. */
const isBooleanType = (type: ts.TypeNode): boolean =>
  type.kind === ts.SyntaxKind.BooleanKeyword ||
  (ts.isUnionTypeNode(type) &&
    type.types.some(isBooleanType) &&
    type.types.every((each) => isBooleanType(each) || isNothing(each)));

/** The functions that a declaration or a constant names: what callbacks are given is not theirs to choose. */
const isNamed = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  ts.isFunctionDeclaration(node) ||
  ts.isMethodDeclaration(node) ||
  ((ts.isArrowFunction(node) || ts.isFunctionExpression(node)) && ts.isVariableDeclaration(node.parent));

/** The parameters annotated as booleans, as `file:line name`. */
const booleanParameters = (name: string, text: string): readonly string[] => {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isNamed(node))
      for (const parameter of node.parameters)
        if (parameter.type !== undefined && isBooleanType(parameter.type)) {
          const { line } = file.getLineAndCharacterOfPosition(parameter.getStart(file));
          found.push(`${name}:${line + 1} ${parameter.name.getText(file)}`);
        }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

test('no function asks for a boolean whose meaning a call does not show', () => {
  expect(sources.flatMap((name) => booleanParameters(name, readFileSync(name, 'utf8')))).toEqual([]);
});

test.each([
  ['const shown = (text: string, isLoud: boolean) => text;', ['a.ts:1 isLoud']],
  ['function shown(isLoud?: boolean | null) {}', ['a.ts:1 isLoud']],
  ['const shown = { loudly(isLoud: boolean) {} };', ['a.ts:1 isLoud']],
  ['const shown = (cell: string | boolean) => cell;', []],
  ['const shown = (options: { readonly isLoud: boolean }) => options;', []],
  ['const shown = (isLoud: (text: string) => boolean) => isLoud;', []],
])('a boolean parameter is found in %s', (text, expected) => {
  expect(booleanParameters('a.ts', text)).toEqual(expected);
});
