import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/** What only documentation says of a definition: help, reference pages and tests read it, the running add-on never does. */
const documentation = ['name', 'meaning', 'words', 'examples', 'pitfalls', 'source'];

/** What only the help says of a metric. Its keys are names of arguments, `source` among them. */
const help = ['meaning'];

/** The ranges of a file's properties with these names, wherever they stand in an object. */
const rangesOf = (file, names) => {
  const ranges = [];
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && names.includes(node.name.getText(file)))
      ranges.push([node.getFullStart(), node.end]);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return ranges;
};

/** What of a definition only a running function needs, in Google's cells. */
const running = ['compute', 'advice', 'above1'];

/** What only a report's own tab says of a measurement: headings of columns, formulas in words. */
const written = ['short', 'words'];

/** The modules that properties are left out of. */
const modules = {
  definitions: /src[\\/]kpi[\\/](?:definitions[\\/].*|catalogue)\.ts$/,
  metrics: /src[\\/]kpi[\\/]metrics\.ts$/,
  measurements: /src[\\/]report[\\/]measurements\.ts$/,
};

/** Leaves properties with these names out of modules of these kinds. */
const without = (name, leftOut) => ({
  name,
  setup: ({ onLoad }) => {
    for (const [kind, names] of Object.entries(leftOut)) {
      onLoad({ filter: modules[kind] }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
        const contents = rangesOf(file, names).reduceRight(
          (rest, [start, end]) => `${rest.slice(0, start)}${rest.slice(end).replace(/^\s*,/, '')}`,
          text,
        );
        return { contents, loader: 'ts' };
      });
    }
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
