import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, isUnbound, readSettings, runClasp, settingsPath } from './clasp.ts';

const own = readSettings(settingsPath);
if (!isUnbound(own))
  fail(`${settingsPath} names a script already: ${own.scriptId}. Put PUT-YOUR-SCRIPT-ID-HERE there for a new one.`);
// clasp fills the folder that it makes a script for with what a new script has: nothing of it belongs here.
const folder = mkdtempSync(join(tmpdir(), 'pokaznyk-'));
try {
  const { code } = await runClasp(['create-script', '--type', 'sheets', '--title', 'Pokaznyk'], folder);
  if (code !== 0) fail(`No sheet was made: clasp ended with ${code}. After npx clasp login try again.`);
  const { scriptId, parentId } = readSettings(join(folder, settingsPath));
  const settings = { scriptId, rootDir: own.rootDir, ...(parentId === undefined ? {} : { parentId }) };
  writeFileSync(settingsPath, `${JSON.stringify(settings, null, 2)}\n`);
  if (parentId !== undefined) console.log(`The sheet: https://docs.google.com/spreadsheets/d/${parentId}`);
  console.log(`${settingsPath} names its script. Now npm run push brings Pokaznyk there.`);
} finally {
  rmSync(folder, { recursive: true });
}
