import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type CommentCutPlaces, cutComments } from '../../src/stand-in/services/html-cut.ts';
import { decoded } from '../../src/text/base85.ts';

const built = readFileSync('dist/sidebar.html', 'utf8');

/** The script that a page packs into a block and runs when it needs it. */
const readerIn = (html: string): string => {
  const [, block = ''] = /<script type="text\/plain" id="reader">([^<]*)<\/script>/.exec(html) ?? [];
  return inflateSync(decoded(block)).toString();
};

/** The texts of a page's scripts that run at once. */
const scriptsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text);

const places: readonly CommentCutPlaces[] = ['templates', 'everywhere'];

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

  test.each(places)('packs a reader that is what was built, where comments are cut in %s', (each) => {
    const reader = readerIn(built);
    expect(cutComments(reader, each)).toBe(reader);
    expect(readerIn(cutComments(built, each))).toBe(reader);
    expect(() => new Script(reader)).not.toThrow();
  });

  test.each([
    ['the page', built],
    ['the reader', readerIn(built)],
  ])('shows nothing in %s that could be taken for a comment or a template literal', (_, text) => {
    expect(/.{0,60}(?:\/\/|\/\*|`).{0,60}/.exec(text)?.[0]).toBeUndefined();
  });

  test('ends its scripts where they end', () => {
    const whole = ['<script', '</script'];
    expect(built.match(/<\/?script/gi)).toEqual([...whole, ...whole, ...whole]);
    expect(readerIn(built)).not.toMatch(/<\/?script/i);
    expect(built).not.toContain('<!--');
  });

  test('reads nothing with the script that draws it', () => {
    const message = 'Copy the table together with its header';
    expect(readerIn(built)).toContain(message);
    expect(scriptsIn(built).join()).not.toContain(message);
  });
});
