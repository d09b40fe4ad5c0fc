import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Claim } from '../../src/conformance/claim.ts';
import { takeResults } from '../../src/conformance/command/take.ts';
import { fingerprintOf, versionOf } from '../../src/conformance/results/fingerprint.ts';
import type { FactOutcome } from '../../src/conformance/results/verdict.ts';
import { builtClaims, copiedText, openFacts } from './facts-file.ts';

const claims = {
  plain: { claim: 'One is one.', source: 'a test', expected: { is: 1 } },
  open: { claim: 'It may be so.', source: 'a test', expected: { unknown: 'mayBe', yes: 'yes', no: 'no' } },
  again: { claim: 'It may be so here too.', source: 'a test', expected: { unknown: 'mayBe', yes: 1, no: 0 } },
} as const satisfies Readonly<Record<string, Claim>>;

/** The text that a run of these claims gives. */
const textOf = (
  outcomes: Readonly<Record<string, FactOutcome>>,
  of: Readonly<Record<string, Claim>> = claims,
): string =>
  JSON.stringify({
    version: versionOf(of),
    date: '2026-11-28',
    locale: 'uk_UA',
    zone: 'Europe/Kyiv',
    facts: Object.fromEntries(
      Object.entries(outcomes).map(([name, outcome]) => {
        const claim = of[name];
        return [name, { of: claim === undefined ? '00000000' : fingerprintOf(claim), outcome }];
      }),
    ),
  });

describe('taking results', () => {
  test.each([
    { answer: true, observed: 'yes', also: 1 },
    { answer: false, observed: 'no', also: 0 },
  ])('answers what was unknown: $answer', ({ answer, observed, also }) => {
    const { observed: kept, sentences } = takeResults(
      textOf({ open: { observed }, again: { observed: also } }),
      claims,
    );
    expect(kept.unknowns).toEqual({ mayBe: answer });
    expect(kept.taken).toEqual({ date: '2026-11-28', locale: 'uk_UA', zone: 'Europe/Kyiv' });
    expect(sentences).toContain(`Known now: mayBe is ${answer ? 'yes' : 'no'}.`);
    expect(sentences).toContain('Not run: “plain”.');
  });

  test('answers nothing where facts contradict each other, or saw something else', () => {
    const twofold = takeResults(textOf({ open: { observed: 'yes' }, again: { observed: 0 } }), claims);
    expect(twofold.observed.unknowns).toEqual({});
    expect(twofold.sentences).toContain('Still unknown, since facts contradict each other: “mayBe”.');
    const third = takeResults(
      textOf({ open: { observed: 'perhaps' }, again: { threw: 'Boom.' }, plain: { cutOff: true } }),
      claims,
    );
    expect(third.observed.unknowns).toEqual({});
    expect(third.sentences).toContain('Not as expected: “again”, “open”, “plain”.');
  });

  test('of another version takes what is the same, and names what has changed and what nobody knows', () => {
    const older = {
      plain: claims.plain,
      open: { ...claims.open, claim: 'It was claimed in other words.' },
      gone: { claim: 'It is gone.', source: 'a test', expected: { is: 0 } },
    };
    const { observed, sentences } = takeResults(
      textOf({ plain: { observed: 1 }, open: { observed: 'yes' }, gone: { observed: 0 } }, older),
      claims,
    );
    expect(Object.keys(observed.facts)).toEqual(['plain']);
    expect(observed.unknowns).toEqual({});
    expect(sentences[0]).toBe(
      `These are results of version ${versionOf(older)} of the facts; here is version ${versionOf(claims)}, so only a part is taken.`,
    );
    expect(sentences).toContain('Left out, since they have changed: “open”.');
    expect(sentences).toContain('Left out, since nobody here knows them: “gone”.');
  });

  test.each([
    { why: 'what is no JSON', text: 'fact;verdict', says: 'it is no JSON' },
    { why: 'what holds no results', text: '{"facts":{"plain":{"of":"1"}}}', says: 'it holds no results' },
    {
      why: 'an outcome that is none',
      text: textOf({}).replace('"facts":{', '"facts":{"plain":{"of":"1","outcome":{}}'),
      says: 'it holds no results',
    },
    { why: 'a run of nothing', text: textOf({}), says: 'choose “Run all” in the sheet first' },
    {
      why: 'another version with nothing the same',
      text: textOf(
        { gone: { observed: 1 } },
        { gone: { claim: 'It is gone.', source: 'a test', expected: { is: 1 } } },
      ),
      says: 'none of them is the same',
    },
  ])('refuses $why in a sentence', ({ text, says }) => {
    expect(() => takeResults(text, claims)).toThrow(says);
  });
});

describe('npm run live, as built', () => {
  const folder = mkdtempSync(join(tmpdir(), 'facts-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const live = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['build/live.js', ...args], {
      encoding: 'utf8',
      env: { ...process.env, OBSERVED: join(folder, 'observed.json') },
    });

  test('says in three lines how the facts get into a sheet and back', () => {
    const said = execFileSync(process.execPath, ['build/live.js'], { encoding: 'utf8' });
    expect(said.trim().split('\n')).toHaveLength(3);
    expect(said).toContain('npx clasp -P live.clasp.json push -f');
    expect(said).toContain('npm run live -- take FILE');
  });

  test('takes the text that the script offers', async () => {
    const file = await openFacts();
    file.run('factsKeepPage', { 'a text with a comment': { observed: 'before  after' } });
    const path = join(folder, 'copied.txt');
    writeFileSync(path, copiedText(file));
    const { status, stdout } = live('take', path);
    expect(status).toBe(0);
    expect(stdout).toContain('Known now: cutsTexts is yes.');
    const kept: unknown = JSON.parse(readFileSync(join(folder, 'observed.json'), 'utf8'));
    expect(kept).toMatchObject({ unknowns: { cutsTexts: true } });
  });

  test.each([
    { how: 'with a mark at its beginning', saved: (text: string) => Buffer.from(`\ufeff${text}`) },
    { how: 'in UTF-16', saved: (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le') },
  ])('takes a text that an editor saved $how', ({ saved }) => {
    const built = builtClaims();
    const path = join(folder, 'saved.txt');
    writeFileSync(path, saved(textOf({ 'a blank range': { observed: [true, false] } }, built)));
    const { status, stdout } = live('take', path);
    expect([status, stdout]).toEqual([0, expect.stringContaining('Taken: 1 of ')]);
  });

  test.each([
    { args: ['take'], says: 'npm run live -- take FILE' },
    { args: ['bring', 'x'], says: 'npm run live -- take FILE' },
    { args: ['take', join(folder, 'nowhere')], says: 'could not be read' },
  ])('refuses $args in one sentence', ({ args, says }) => {
    const { status, stderr } = live(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
