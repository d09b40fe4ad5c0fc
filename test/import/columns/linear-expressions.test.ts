import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { goalRuleOf } from '../../../src/records/rules/goal-rule.ts';
import { reading } from '../sources/exports.ts';

const source = join(import.meta.dirname, '../../../src');

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

interface FileExpressions {
  readonly written: readonly string[];
  /** Whether it puts others together as it is loaded. */
  readonly builds: boolean;
}

/** The regular expressions that a file writes out. */
const expressionsIn = (file: string): FileExpressions => {
  const text = readFileSync(join(source, file), 'utf8');
  const written: string[] = [];
  let builds = false;
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) written.push(node.text);
    if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') builds = true;
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return { written, builds };
};

// Whatever a person pastes, types or has in their spreadsheet goes through these rooms.
const rooms = ['import', 'text', 'kpi', 'calendar', 'records', 'contract', 'report', 'addon', 'sidebar'];
/** What reads formulas that the spreadsheet has taken, never what somebody pastes. */
const ofFormulas = join('addon', 'data-tabs', 'row-formula.ts');
const all = rooms
  .flatMap(filesIn)
  .filter((file) => file !== ofFormulas)
  .map((file) => ({ file, ...expressionsIn(file) }));

/** The expressions that are built while something is done. */
const builtDuring = async (act: () => Promise<unknown>): Promise<readonly string[]> => {
  const built: string[] = [];
  const { RegExp: own } = globalThis;
  globalThis.RegExp = new Proxy(own, {
    construct: (target, given: ConstructorParameters<typeof own>) => {
      const made = new target(...given);
      built.push(String(made));
      return made;
    },
  });
  try {
    await act();
  } finally {
    globalThis.RegExp = own;
  }
  return built;
};

const expectLinear = (expression: string): void => {
  const end = expression.lastIndexOf('/');
  // The sticky and global flags decide nothing; `v` is not used.
  const flags = expression.slice(end + 1).replace(/[dgy]/g, '');
  const told = checkSync(expression.slice(1, end), flags, { timeout: 20_000 });
  expect(told.status === 'safe' ? told.complexity.type : told.status, expression).toMatch(/^(?:safe|linear)$/);
};

const files = all.filter(({ written }) => written.length > 0).map(({ file, written }) => [file, written] as const);

describe.each(files)('the expressions of %s', (_, expressions) => {
  test.each(expressions)('%s costs time in proportion to a text', expectLinear);
});

describe('the expressions that are put together', () => {
  const builders = all.filter(({ builds }) => builds).map(({ file }) => file);
  const onDemand = join('records', 'rules', 'goal-rule.ts');

  test.each(builders.filter((file) => file !== onDemand))('by %s cost time in proportion to a text', async (file) => {
    const built = await builtDuring(() => import(/* @vite-ignore */ `${join(source, file)}?built`));
    expect(built).not.toEqual([]);
    built.forEach(expectLinear);
  });

  test.each(['sale', '#sale, shop.com, весна', 'a*+?.(b)[c]{d}^$|, %%%, ..., ((((', `${'a '.repeat(400)}b`])(
    'of the rule %j cost time in proportion to a text',
    async (rule) => {
      const built = await builtDuring(async () => goalRuleOf(rule));
      expect(built).not.toEqual([]);
      built.forEach(expectLinear);
    },
  );
});

test('a long run of blanks under a title of an audience costs nothing', () => {
  const start = performance.now();
  reading(`Age & gender\n"","Women","Men"\n${' '.repeat(20_000)}x,1,2\n18-24,1,2\n`);
  expect(performance.now() - start).toBeLessThan(2000);
});
