import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Answer } from '../../../src/contract/answers.ts';
import { type CommentCutPlaces, cutComments } from '../../../src/stand-in/services/html-cut.ts';
import { decoded } from '../../../src/text/base85.ts';
import { builtCode } from '../built.ts';
import { done, openFile } from '../file.ts';

const scripts = { reader: readFileSync('dist/reader.html', 'utf8'), opener: readFileSync('dist/opener.html', 'utf8') };
const places: readonly CommentCutPlaces[] = ['templates', 'everywhere'];

test.each([
  ['what reads', 'pokaznykReader', scripts.reader],
  ['what opens workbooks', 'pokaznykOpener', scripts.opener],
])('the page gets %s whole, also where Google cuts what looks like a comment', async (_, endpoint, packed) => {
  const built = { code: builtCode(), sidebar: '', scripts, manifest: readFileSync('appsscript.json', 'utf8') };
  const file = await openFile(undefined, { built });
  const answer = done(file.run(endpoint) as Answer<string>);
  expect(answer).toBe(packed);
  for (const place of places) expect(cutComments(answer, place)).toBe(packed);
  const script = inflateSync(decoded(answer.replace(/<[^>]*>/g, '').trim())).toString();
  expect(() => new Function(script)).not.toThrow();
});
