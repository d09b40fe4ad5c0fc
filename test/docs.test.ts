import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedFiles, withList } from '../src/build/generated-files.ts';

test.each(await generatedFiles())('$path is what `npm run docs` prints now', ({ path, text }) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('a list takes the place between its marks, and a page without them is told', () => {
  expect(withList('a\n<!-- b -->\nold\n<!-- /b -->\nc', 'b', 'new $&')).toBe('a\n<!-- b -->\nnew $&\n<!-- /b -->\nc');
  expect(() => withList('a', 'b', 'new')).toThrow('no place for the list of b');
});

/** The pages in a folder and below. */
const pagesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

const pages = ['README.md', 'README.uk.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...pagesIn('docs')];

/** What a heading of a page is called in a link. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

test.each(pages)('every link of %s within the repository leads somewhere', (page) => {
  const text = readFileSync(page, 'utf8').replace(/```.*?```/gs, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to).filter((to) => !/^[a-z]+:/.test(to));
  const dead = links.filter((link) => {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : join(dirname(page), path);
    if (!existsSync(target)) return true;
    if (anchor === undefined) return false;
    const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
    return !headings.map(anchorOf).includes(anchor);
  });
  expect(dead).toEqual([]);
});

/** What the Marketplace takes of a listing, in characters (Google's 'Create a store listing'). */
const limits = { Name: 50, Short: 200, Long: 15_999 } as const;

test.each(Object.entries(limits))(
  'the listing has a text for %s in both languages, of at most %i characters',
  (row, most) => {
    const [, line = ''] =
      new RegExp(`^\\| ${row} \\|(.*)\\|$`, 'm').exec(readFileSync('docs/publishing.md', 'utf8')) ?? [];
    const texts = line.split('|').map((text) => text.trim());
    expect(texts).toHaveLength(2);
    for (const text of texts) {
      expect(text).not.toBe('');
      expect(text.length).toBeLessThanOrEqual(most);
    }
  },
);

/** Width and height of a PNG, which its head tells. */
const sizeOf = (path: string): readonly [number, number] => {
  const png = readFileSync(path);
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
};

test.each([
  ...[32, 48, 96, 128].map((size) => [`icon-${size}.png`, size, size] as const),
  ['banner-220x140.png', 220, 140] as const,
])('%s has the size that its name says', (name, width, height) => {
  expect(sizeOf(`docs/marketplace/${name}`)).toEqual([width, height]);
});

/** The packages that npm warns of on the oldest Node that is promised, by what they say of themselves. */
const newerOnly = (): readonly string[] => {
  const lock: { readonly packages: Readonly<Record<string, { readonly engines?: { readonly node?: string } }>> } =
    JSON.parse(readFileSync('package-lock.json', 'utf8'));
  return Object.entries(lock.packages)
    .filter(([, { engines }]) => /^\s*>=?\s*2[1-9][^|]*$/.test(engines?.node ?? ''))
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
};

test.each(['README.md', 'README.uk.md'])('%s names every package that npm warns of on Node 20', (page) => {
  const [line = ''] = readFileSync(page, 'utf8').match(/^.*Node 20 npm.*$/m) ?? [];
  expect([...line.matchAll(/`([^`]+)`/g)].map(([, name]) => name).sort()).toEqual([...newerOnly()].sort());
});
