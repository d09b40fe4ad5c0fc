import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, isUnbound, readSettings, runClasp, settingsPath } from './clasp.ts';

const own = readSettings(settingsPath);
if (!isUnbound(own))
  fail(`${settingsPath} names a script already: ${own.scriptId}. Put PUT-YOUR-SCRIPT-ID-HERE there for a new one.`);
// clasp fills the folder that it makes a script for with what a new script has: nothing of it belongs here.
const folder = mkdtempSync(join(tmpdir(), 'pokaznyk-'));
const { code } = await runClasp(['create-script', '--type', 'sheets', '--title', 'Pokaznyk'], folder);
const made = code === 0 ? readSettings(join(folder, settingsPath)) : null;
rmSync(folder, { recursive: true });
if (made === null) fail(`No sheet was made: clasp ended with ${code}. After npx clasp login try again.`);
writeFileSync(settingsPath, `${JSON.stringify({ ...made, rootDir: own.rootDir }, null, 2)}\n`);
if (made.parentId !== undefined) console.log(`The sheet: https://docs.google.com/spreadsheets/d/${made.parentId}`);
console.log(`${settingsPath} names its script. Now npm run push brings Pokaznyk there.`);
