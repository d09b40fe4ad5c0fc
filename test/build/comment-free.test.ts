import { createContext, Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { commentFree } from '../../src/build/comment-free.ts';

const resultOf = (script: string): unknown => new Script(script).runInContext(createContext({}));

describe('a script without anything that looks like a comment', () => {
  test.each([
    { written: '"https://example.com"', free: '"https:\\x2f/example.com"' },
    { written: "'/* a */ b'", free: "'\\x2f* a */ b'" },
    { written: '"a///b"', free: '"a\\x2f\\x2f/b"' },
    { written: '"a\\//b"', free: '"a\\x2f/b"' },
    { written: '"a\\\\//b"', free: '"a\\\\\\x2f/b"' },
    { written: '"a/b/c"', free: '"a/b/c"' },
    { written: '"`" + "\\`" + "\\\\`"', free: '"\\x60" + "\\x60" + "\\\\\\x60"' },
    { written: '"</SCRIPT><!--<script>"', free: '"\\x3c/SCRIPT>\\x3c!--\\x3cscript>"' },
    { written: '8 / 2 / 2 + "/"', free: '8 / 2 / 2 + "/"' },
  ])('says $written with the same value', ({ written, free }) => {
    expect(commentFree(written)).toBe(free);
    expect(resultOf(free)).toBe(resultOf(written));
  });

  test.each([
    { written: '/^https?:\\/\\//', free: '/^https?:\\/\\x2f/', matches: 'https://', not: 'https:/' },
    { written: '/^a\\/*$/', free: '/^a\\x2f*$/', matches: 'a//', not: 'a*' },
    { written: '/^[/*]$/u', free: '/^[\\x2f*]$/u', matches: '*', not: 'x' },
    { written: '/^[`"]\\/$/', free: '/^[\\x60"]\\/$/', matches: '`/', not: "'/" },
  ])('matches by $written what it matched', ({ written, free, matches, not }) => {
    expect(commentFree(written)).toBe(free);
    for (const script of [written, free]) {
      expect(resultOf(`${script}.test(${JSON.stringify(matches)})`)).toBe(true);
      expect(resultOf(`${script}.test(${JSON.stringify(not)})`)).toBe(false);
    }
  });

  test.each(['a // b', 'a /* b */', '`a`', `\`a\${b}c\``, 'a<!--b', '/a//2'])('is not to be had of %s', (written) => {
    expect(() => commentFree(written)).toThrow('would not survive');
  });
});
