import ts from 'typescript';
import { expect, test } from 'vitest';

/** Files that were read already: both folders look at the same rooms, and both at what Google says of its services. */
const sources = new Map<string, ts.SourceFile | undefined>();

/** A compiler's host that reads each file once. */
const hostOf = (options: ts.CompilerOptions): ts.CompilerHost => {
  const host = ts.createCompilerHost(options);
  const getSourceFile: ts.CompilerHost['getSourceFile'] = (name, ...more) => {
    const known = sources.get(name) ?? host.getSourceFile(name, ...more);
    sources.set(name, known);
    return known;
  };
  return { ...host, getSourceFile };
};

/** Every call of a method of Google's services in files of a folder, such as `Range.setValues`, by the compiler's own word. */
const calledIn = (folder: string): ReadonlySet<string> => {
  const { config } = ts.readConfigFile(`${folder}/tsconfig.json`, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const program = ts.createProgram(fileNames, options, hostOf(options));
  const checker = program.getTypeChecker();
  const called = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const declaration = checker.getResolvedSignature(node)?.declaration;
      const owner = declaration?.parent;
      if (
        declaration !== undefined &&
        ts.isMethodSignature(declaration) &&
        owner !== undefined &&
        ts.isInterfaceDeclaration(owner) &&
        declaration.getSourceFile().fileName.includes('@types/google-apps-script')
      )
        called.add(`${owner.name.text}.${declaration.name.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.includes(`${folder}/`)) visit(file);
  return called;
};

/** What waits for a person to answer would hold up a run, which asks nobody. */
const waiting = ['Ui.alert'];

test('every method of a service that the add-on calls is called by a fact or by what runs the facts', () => {
  const [addOn, facts] = [calledIn('src/addon'), calledIn('src/conformance')];
  expect(addOn.size).toBeGreaterThan(60);
  expect([...addOn].filter((name) => !facts.has(name)).sort()).toEqual(waiting);
});
