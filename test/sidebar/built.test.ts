import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { type CutPlaces, cutComments } from '../../src/stand-in/services/html-cut.ts';

const built = readFileSync('dist/sidebar.html', 'utf8');

/** The texts of a page's scripts that run. */
const scriptsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text);

const places: readonly CutPlaces[] = ['templates', 'everywhere'];

describe('sidebar.html as Google serves it', () => {
  test.each(places)('is what was built, where comments are cut in %s', (each) => {
    expect(cutComments(built, each)).toBe(built);
    const scripts = scriptsIn(cutComments(built, each));
    expect(scripts).toHaveLength(1);
    for (const script of scripts) expect(() => new Script(script)).not.toThrow();
  });

  test.each(places)(
    'would be found blank if it had a URL in a template literal, where comments are cut in %s',
    (each) => {
      const [script = ''] = scriptsIn(built);
      const faulty = built.replace(script, () => `${script};document.title=\`https://example.com/\${1}\`;`);
      const [cut = ''] = scriptsIn(cutComments(faulty, each));
      expect(cut).not.toBe(scriptsIn(faulty)[0]);
      expect(() => new Script(cut)).toThrow(SyntaxError);
    },
  );

  test('shows nothing anywhere that could be taken for a comment or a template literal', () => {
    expect(/.{0,60}(?:\/\/|\/\*|`).{0,60}/.exec(built)?.[0]).toBeUndefined();
  });

  test('ends its scripts where they end', () => {
    expect(built.match(/<\/?script/gi)).toEqual(['<script', '</script', '<script', '</script']);
    expect(built).not.toContain('<!--');
  });
});
