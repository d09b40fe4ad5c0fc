import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** The examples of the recipes, in their order: a KPI, a source, a section. */
const [kpi = '', source = '', section = ''] = [
  ...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/```ts\n([\s\S]*?)```/g),
].map(([, example = '']) => example);

/** What the compiler says of a file that need not be there; whatever the file imports is read from the disk. */
const errorsIn = (path: string, text: string): readonly string[] => {
  const file = resolve(path);
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, version) =>
    name === file ? ts.createSourceFile(name, text, version) : getSourceFile(name, version);
  const program = ts.createProgram([file], options, host);
  return [
    ...program.getSyntacticDiagnostics(program.getSourceFile(file)),
    ...program.getSemanticDiagnostics(program.getSourceFile(file)),
  ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
};

const recipes = [
  {
    adds: 'a KPI',
    path: 'src/kpi/definitions/example.ts',
    text: `import { kpi } from '../kpi.ts';\nexport const example = {\n${kpi}};\n`,
  },
  {
    adds: 'a source',
    path: 'src/import/sources/example.ts',
    text: `import type { Source } from '../source.ts';\nimport { sourceDefaults } from './plain.ts';\n${source}`,
  },
  {
    adds: 'a section',
    path: 'src/report/sections/example.ts',
    text: `import { figureCell } from '../layout/planned-cell.ts';
import type { ReportPage } from '../layout/page.ts';
import { writeHeading } from './heading.ts';
const words = { length: { en: 'Length', uk: 'Тривалість' } };
${section}`,
  },
];

test.each(recipes)('the recipe that adds $adds compiles as it stands', { timeout: 120_000 }, ({ path, text }) => {
  expect(errorsIn(path, text)).toEqual([]);
  expect(errorsIn(path, `${text}\nexport const wrong: string = 1;`)).toHaveLength(1);
});
