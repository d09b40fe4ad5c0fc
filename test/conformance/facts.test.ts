import { beforeAll, describe, expect, test } from 'vitest';
import { pageClaims } from '../../src/conformance/page-claims.ts';
import type { RunResults } from '../../src/conformance/results/results.ts';
import { type Unknown, unknowns } from '../../src/stand-in/unknowns.ts';
import { builtClaims, copiedText, openFacts, resultsIn, runAllFacts, verdictsOf } from './facts-file.ts';

const claims = builtClaims();
const ofServices = Object.keys(claims).filter((name) => !(name in pageClaims));

const isUnknown = (name: string): name is Unknown => name in unknowns;

/** How many facts there are at least. */
const enough = 120;

describe.each([true, false])('where the answer to what nobody knows is yes: %s', (answer) => {
  let results: RunResults;

  beforeAll(async () => {
    const all = Object.fromEntries(Object.keys(unknowns).map((name) => [name, answer]));
    const file = await openFacts({ unknowns: all });
    runAllFacts(file);
    results = resultsIn(copiedText(file));
    // Facts over twenty thousand rows take the engine minutes.
  }, 900_000);

  test.each(ofServices)('%s', (name) => {
    const claim = claims[name];
    const expected = claim !== undefined && 'unknown' in claim.expected ? (answer ? 'yes' : 'no') : 'as expected';
    const seen = JSON.stringify({ expected: claim?.expected, ...results.facts[name]?.outcome });
    expect(verdictsOf(results, claims)[name], seen).toBe(expected);
  });
});

test('every fact says where it is written, and no two claim the same', () => {
  const all = Object.values(claims);
  expect(all.filter(({ source }) => source.trim() === '')).toEqual([]);
  expect(new Set(all.map(({ claim }) => claim)).size).toBe(all.length);
});

test('there are enough facts', () => {
  expect(Object.keys(claims).length).toBeGreaterThanOrEqual(enough);
});

test('what a fact leaves unknown, the stand-in plays; what the stand-in plays, a fact asks', () => {
  const asked = new Set(
    Object.values(claims).flatMap(({ expected }) => ('unknown' in expected ? [expected.unknown] : [])),
  );
  expect([...asked].filter((name) => !isUnknown(name))).toEqual([]);
  expect(Object.keys(unknowns).filter((name) => !asked.has(name))).toEqual([]);
});
