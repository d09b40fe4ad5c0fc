import { readFile, writeFile } from 'node:fs/promises';
import type { Claim } from '../claim.ts';
import { takeResults } from './take.ts';

/** Where what was observed is kept; elsewhere only where it is asked for, as tests do. */
const observedPath = process.env['OBSERVED'] ?? 'test/conformance/observed.json';

const how = `1. Open an empty spreadsheet (sheets.new), choose Extensions > Apps Script, and put the script id from its Project settings into live.clasp.json; then: npx clasp login; npx clasp -P live.clasp.json push -f
2. Reload the spreadsheet once; in its menu “Facts” choose “Run all” (again where it says so), then “Run the facts of the page”, then “Results as text”.
3. Copy that text into a file, and here: npm run live -- take FILE`;

const isClaims = (value: unknown): value is Readonly<Record<string, Claim>> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((claim) => typeof claim === 'object' && claim !== null && 'expected' in claim);

const claims = async (): Promise<Readonly<Record<string, Claim>>> => {
  const given: unknown = JSON.parse(await readFile(new URL('claims.json', import.meta.url), 'utf8'));
  if (!isClaims(given)) throw new Error('build/claims.json holds something else: build again.');
  return given;
};

/** A copied text as editors save it: some of Windows as UTF-16, or with a mark at its beginning. */
const textOf = (bytes: Uint8Array): string =>
  new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);

const answer = async ([command, file, ...more]: readonly string[]): Promise<string> => {
  if (command === undefined) return how;
  if (command !== 'take' || file === undefined || more.length > 0)
    throw new Error('npm run live builds the facts; npm run live -- take FILE takes the results that were copied.');
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Error(`${file} could not be read: ${error instanceof Error ? error.message : error}`);
  });
  const { observed, sentences } = takeResults(textOf(bytes), await claims());
  await writeFile(observedPath, `${JSON.stringify(observed, null, 2)}\n`);
  return [...sentences, `Kept in ${observedPath}: the stand-in takes its side from now on.`].join('\n');
};

try {
  process.stdout.write(`${await answer(process.argv.slice(2))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
