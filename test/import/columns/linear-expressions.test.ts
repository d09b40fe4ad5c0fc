import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { reading } from '../sources/exports.ts';

const source = join(import.meta.dirname, '../../../src');

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ts$/.test(name))
    .map((name) => join(folder, name));

/** The regular expressions that a file writes out. */
const expressionsIn = (file: string): readonly string[] => {
  const text = readFileSync(join(source, file), 'utf8');
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
};

const files = [...filesIn('import'), ...filesIn('text'), ...filesIn('kpi')]
  .map((file) => [file, expressionsIn(file)] as const)
  .filter(([, expressions]) => expressions.length > 0);

describe.each(files)('the expressions of %s', (_, expressions) => {
  test.each(expressions)('%s costs time in proportion to a text', (expression) => {
    const end = expression.lastIndexOf('/');
    // The sticky and global flags decide nothing; `v` is not used.
    const flags = expression.slice(end + 1).replace(/[dgy]/g, '');
    const told = checkSync(expression.slice(1, end), flags, { timeout: 20_000 });
    expect(told.status === 'safe' ? told.complexity.type : told.status).toMatch(/^(?:safe|linear)$/);
  });
});

test('a long run of blanks under a title of an audience costs nothing', () => {
  const start = performance.now();
  reading(`Age & gender\n"","Women","Men"\n${' '.repeat(20_000)}x,1,2\n18-24,1,2\n`);
  expect(performance.now() - start).toBeLessThan(2000);
});
