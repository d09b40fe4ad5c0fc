import type { Claim } from '../claim.ts';
import { fingerprintOf, versionOf } from '../results/fingerprint.ts';
import { areRunResults, type FactResult, type RunResults } from '../results/results.ts';
import { factVerdictOf } from '../results/verdict.ts';

/** What is kept of a run on Google: where and when it was, the answers to what was unknown, and what came of each fact. */
interface ObservedRun {
  readonly version: string | null;
  readonly taken: { readonly date: string; readonly locale: string; readonly zone: string } | null;
  readonly unknowns: Readonly<Record<string, boolean>>;
  readonly facts: Readonly<Record<string, FactResult>>;
}

/** What a text came to: what is to be kept, and sentences for the person. */
export interface TakeOutcome {
  readonly observed: ObservedRun;
  readonly sentences: readonly string[];
}

type ClaimsByName = Readonly<Record<string, Claim>>;

const read = (text: string): RunResults => {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new Error('This is not the text of “Results as text”: it is no JSON. Copy it whole, from { to }.');
  }
  if (!areRunResults(given))
    throw new Error('This is not the text of “Results as text”: it holds no results of facts.');
  return given;
};

const names = (list: readonly string[]): string => list.map((name) => `“${name}”`).join(', ');

/** The answers that were observed. Facts that answer one unknown differently leave it unknown. */
const answersIn = (facts: ObservedRun['facts'], claims: ClaimsByName) => {
  const answers = new Map<string, boolean>();
  const contradicted = new Set<string>();
  for (const [name, { outcome }] of Object.entries(facts)) {
    const expected = claims[name]?.expected;
    if (expected === undefined || !('unknown' in expected)) continue;
    const verdict = factVerdictOf(expected, outcome);
    if (verdict !== 'yes' && verdict !== 'no') continue;
    if (answers.has(expected.unknown) && answers.get(expected.unknown) !== (verdict === 'yes'))
      contradicted.add(expected.unknown);
    answers.set(expected.unknown, verdict === 'yes');
  }
  for (const unknown of contradicted) answers.delete(unknown);
  return { answers: Object.fromEntries([...answers].sort()), contradicted: [...contradicted] };
};

/**
 * Takes results that were brought back. Of another version of the facts it takes those whose claim and expectation are the
 * same now, and names the others; throws a sentence where nothing can be taken.
 */
export const takeResults = (text: string, claims: ClaimsByName): TakeOutcome => {
  const { version, date, locale, zone, facts: given } = read(text);
  const current = versionOf(claims);
  const known = Object.keys(given).filter((name) => claims[name] !== undefined);
  const same = known.filter((name) => {
    const claim = claims[name];
    return claim !== undefined && given[name]?.of === fingerprintOf(claim);
  });
  const unknown = Object.keys(given).filter((name) => !known.includes(name));
  const changed = known.filter((name) => !same.includes(name));
  if (same.length === 0)
    throw new Error(
      version === current
        ? 'The results hold no fact: choose “Run all” in the sheet first.'
        : `These are results of version ${version} of the facts, and of version ${current} none of them is the same. Push build/live and run it again.`,
    );
  const facts = Object.fromEntries(
    same.sort().flatMap((name) => {
      const result = given[name];
      return result === undefined ? [] : [[name, result] as const];
    }),
  );
  const { answers, contradicted } = answersIn(facts, claims);
  const verdictIn = (name: string) => {
    const claim = claims[name];
    return claim === undefined ? 'not run' : factVerdictOf(claim.expected, facts[name]?.outcome);
  };
  const wrong = same.filter((name) => ['differs', 'threw', 'cut off'].includes(verdictIn(name)));
  const missing = Object.keys(claims).filter((name) => given[name] === undefined);
  const sentences = [
    ...(version === current
      ? []
      : [`These are results of version ${version} of the facts; here is version ${current}, so only a part is taken.`]),
    `Taken: ${same.length} of ${Object.keys(claims).length} facts, observed on ${date} (${locale}, ${zone}).`,
    ...(changed.length === 0 ? [] : [`Left out, since they have changed: ${names(changed)}.`]),
    ...(unknown.length === 0 ? [] : [`Left out, since nobody here knows them: ${names(unknown)}.`]),
    ...(missing.length === 0 ? [] : [`Not run: ${names(missing)}.`]),
    ...Object.entries(answers).map(([name, answer]) => `Known now: ${name} is ${answer ? 'yes' : 'no'}.`),
    ...(contradicted.length === 0 ? [] : [`Still unknown, since facts contradict each other: ${names(contradicted)}.`]),
    ...(wrong.length === 0 ? [] : [`Not as expected: ${names(wrong)}.`]),
  ];
  return { observed: { version, taken: { date, locale, zone }, unknowns: answers, facts }, sentences };
};
