import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageClaims } from '../../src/conformance/page-claims.ts';
import { type LoopbackAppsScript, openLoopbackAppsScript } from '../loopback-apps-script.ts';
import { isThorough } from '../thorough.ts';
import { builtClaims, builtFacts, choose, copiedText, openFacts, resultsIn, runAllFacts } from './facts-file.ts';

let google: LoopbackAppsScript;

beforeAll(async () => {
  google = await openLoopbackAppsScript();
});

afterAll(() => google.close());

test('clasp pushes the facts as they were built, byte for byte, and they run from there', async () => {
  const pushed = await google.clasp(['-P', 'live.clasp.json', 'push', '-f']);
  expect(pushed.output).toContain('Pushed 3 files');
  const [project] = google.projects.values();
  const source = (name: string) => project?.files.find((file) => file.name === name)?.source ?? '';
  const built = { code: source('Code'), sidebar: source('sidebar'), manifest: source('appsscript') };
  expect(project?.files).toHaveLength(3);
  expect(built).toEqual(builtFacts());
  const file = await openFacts({ built });
  if (isThorough) {
    // What is the same in every byte gives what `facts.test.ts` looks at.
    runAllFacts(file);
    const ofServices = Object.keys(builtClaims()).filter((name) => !(name in pageClaims));
    expect(Object.keys(resultsIn(copiedText(file)).facts).sort()).toEqual(ofServices.sort());
  }
  choose(file, 'factsRunPage');
  expect(file.sidebar()?.html).toContain('data-open="en"');
});
