import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { Claim } from '../../src/conformance/claim.ts';
import { areRunResults, type RunResults } from '../../src/conformance/results/results.ts';
import { type FactVerdict, factVerdictOf } from '../../src/conformance/results/verdict.ts';
import { type BuiltFiles, openSpreadsheet, type StandIn, type StandInOptions } from '../../src/stand-in/stand-in.ts';
import { nodeRealm } from '../../src/workbench/command/node-realm.ts';

export type Claims = Readonly<Record<string, Claim>>;

/** What is built of the facts, as it is pushed. */
export const builtFacts = (): BuiltFiles => ({
  code: readFileSync('build/live/Code.js', 'utf8'),
  sidebar: readFileSync('build/live/sidebar.html', 'utf8'),
  manifest: readFileSync('build/live/appsscript.json', 'utf8'),
});

/** Every claim by its name, as the build tells them to the command. */
export const builtClaims = (): Claims => JSON.parse(readFileSync('build/claims.json', 'utf8')) as Claims;

/** Posts over which the fact of a whole report is tried here: the stand-in's engine takes minutes for as many as on Google. */
const posts = 300;

const fewerPosts = `function factsPosts() {
  PropertiesService.getDocumentProperties().setProperty('facts posts', '${posts}');
}`;

/** A spreadsheet with the facts in it: in a locale and zone that none of them asks for. */
export const openFacts = async (more: Partial<StandInOptions> = {}): Promise<StandIn> => {
  const built = more.built ?? builtFacts();
  const file = await openSpreadsheet({
    realm: nodeRealm,
    locale: 'pl_PL',
    zone: 'Europe/London',
    userLocale: 'en',
    authMode: 'LIMITED',
    ...more,
    built: { ...built, code: `${built.code}\n${fewerPosts}` },
  });
  file.run('factsPosts');
  file.calls.reset();
  return file;
};

const bundles = new Map<string, Promise<string>>();

/** The runner over facts that are written as the source of an object. */
const bundleOver = (facts: string): Promise<string> => {
  const made =
    bundles.get(facts) ??
    build({
      stdin: {
        contents: `
          import { onOpen, runAll, showResultsText } from './src/conformance/menu.ts';
          const facts = ${facts};
          export const all = () => runAll(facts, facts);
          export { onOpen, showResultsText };`,
        resolveDir: '.',
      },
      bundle: true,
      format: 'iife',
      globalName: 'Facts_',
      target: 'es2020',
      write: false,
    }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  bundles.set(facts, made);
  return made;
};

/** The same with the runner over a test's own facts, written as the source of an object, and with time as the stand-in has it. */
export const openOwnFacts = async (facts: string, more: Partial<StandInOptions> = {}): Promise<StandIn> => {
  const code = `${await bundleOver(facts)}
    function onOpen() { Facts_.onOpen(); }
    function factsRunAll() { Facts_.all(); }
    function read(address) {
      return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Facts').getRange(address).getValues();
    }
    function setting() {
      const file = SpreadsheetApp.getActiveSpreadsheet();
      return [file.getSpreadsheetLocale(), file.getSpreadsheetTimeZone()];
    }
    function tabs() { return SpreadsheetApp.getActiveSpreadsheet().getSheets().map((sheet) => sheet.getName()); }`;
  let now = () => 0;
  class StandInDate extends Date {
    static override now = () => now();
  }
  const standIn = await openFacts({
    built: { ...builtFacts(), code },
    realm: (text, globals) => nodeRealm(text, { ...globals, Date: StandInDate }),
    ...more,
  });
  now = () => standIn.clock.now();
  return standIn;
};

/** Chooses an item of the menu by the function that it runs. */
export const choose = (file: StandIn, functionName: string): void =>
  file.click({ caption: functionName, functionName });

/** Runs all facts, as often as the script asks for it. */
export const runAllFacts = (file: StandIn): void => {
  for (let clicks = 0; clicks < 5; clicks += 1) {
    choose(file, 'factsRunAll');
    if (file.said.toasts.at(-1)?.startsWith('Checked: ')) return;
  }
  throw new Error('The facts do not come to an end.');
};

/** The text that is offered to be copied, as the person gets it. */
export const copiedText = (file: StandIn): string => {
  choose(file, 'factsAsText');
  const [, text = ''] = /<textarea[^>]*>([\s\S]*)<\/textarea>/.exec(file.dialog()?.html ?? '') ?? [];
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
};

export const resultsIn = (text: string): RunResults => {
  const results: unknown = JSON.parse(text);
  if (!areRunResults(results)) throw new Error(`These are no results: ${text.slice(0, 200)}`);
  return results;
};

/** What each fact came to. */
export const verdictsOf = ({ facts }: RunResults, claims: Claims): Readonly<Record<string, FactVerdict>> =>
  Object.fromEntries(
    Object.entries(claims).map(([name, { expected }]) => [name, factVerdictOf(expected, facts[name]?.outcome)]),
  );
