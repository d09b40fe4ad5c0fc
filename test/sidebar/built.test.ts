import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type CommentCutPlaces, cutComments } from '../../src/stand-in/services/html-cut.ts';
import { decoded } from '../../src/text/base85.ts';

const builtPage = (name: string): string => readFileSync(`dist/${name}.html`, 'utf8');

const built = builtPage('sidebar');

/** The script that a page of its own packs. */
const packedIn = (html: string): string => {
  const [, block = ''] = /<script type="text\/plain">([^<]*)<\/script>/.exec(html) ?? [];
  return inflateSync(decoded(block)).toString();
};

const reader = packedIn(builtPage('reader'));

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

  test('ends its scripts where they end', () => {
    const whole = ['<script', '</script'];
    expect(built.match(/<\/?script/gi)).toEqual([...whole, ...whole]);
    expect(built).not.toContain('<!--');
  });

  test('reads nothing with the script that draws it', () => {
    const message = 'Copy the table together with its header';
    expect(reader).toContain(message);
    expect(scriptsIn(built).join()).not.toContain(message);
  });
});

test.each([
  ['the page', built],
  ['the reader', reader],
])('nothing in %s could be taken for a comment or a template literal', (_, text) => {
  expect(/.{0,60}(?:\/\/|\/\*|`).{0,60}/.exec(text)?.[0]).toBeUndefined();
});

test('the reader ends no script of a page that runs it', () => {
  expect(reader).not.toMatch(/<\/?script/i);
});
