import { readFile } from 'node:fs/promises';
import { catalogue } from '../kpi/catalogue.ts';
import { declarationOf } from '../kpi/readings/declaration.ts';
import { referenceList, referencePage } from '../kpi/readings/reference.ts';
import type { Language } from '../text/language.ts';
import { guideTable, sourceList } from './source-list.ts';

/** A file that the source prints, whole or in part, with the text that it should have now. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** A page with a list between its marks, `<!-- name -->` and `<!-- /name -->`. Throws where the page has no such marks. */
export const withList = (page: string, name: string, list: string): string => {
  const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const from = page.indexOf(start);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`The page has no place for the list of ${name}.`);
  return `${page.slice(0, from)}${start}${list}\n${page.slice(to)}`;
};

const readme = async (path: string, language: Language): Promise<GeneratedFile> => {
  const page = await readFile(path, 'utf8');
  const lists = [
    ['functions', referenceList(language)],
    ['exports', sourceList(language)],
    ['guide', guideTable(language)],
  ] as const;
  const text = lists.reduce((before, [name, list]) => withList(before, name, list), page);
  return { path, text };
};

const declarations = (): string =>
  Object.entries(catalogue)
    .map(([name, definition]) => declarationOf(name, definition))
    .join('\n\n');

/** Every file of the repository that is printed and not written by hand. */
export const generatedFiles = async (): Promise<readonly GeneratedFile[]> => [
  { path: 'docs/functions.md', text: referencePage('en') },
  { path: 'docs/functions.uk.md', text: referencePage('uk') },
  await readme('README.md', 'en'),
  await readme('README.uk.md', 'uk'),
  // What Google and its users see of the functions: a change of the public surface is a difference that a person looks at.
  { path: 'docs/declarations.txt', text: `${declarations()}\n` },
];
