import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Answer } from '../../../src/contract/answers.ts';
import { cutComments } from '../../../src/stand-in/services/html-cut.ts';
import { decoded } from '../../../src/text/base85.ts';
import { builtCode } from '../built.ts';
import { done, openFile } from '../file.ts';

const opener = readFileSync('dist/opener.html', 'utf8');

test('the page gets what opens workbooks whole, also where Google cuts what looks like a comment', async () => {
  const built = { code: builtCode(), sidebar: '', opener, manifest: readFileSync('appsscript.json', 'utf8') };
  const file = await openFile(undefined, { built });
  const answer = done(file.run('pokaznykOpener') as Answer<string>);
  expect(answer).toBe(opener);
  expect(cutComments(answer, 'everywhere')).toBe(opener);
  const script = inflateSync(decoded(answer.replace(/<[^>]*>/g, '').trim())).toString();
  expect(() => new Function(script)).not.toThrow();
});
