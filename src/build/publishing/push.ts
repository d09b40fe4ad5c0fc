import { readdirSync } from 'node:fs';
import { fail, isUnbound, readSettings, runClasp, settingsPath } from './clasp.ts';

// clasp calls a push a success that it left out, or of which a file stayed behind: only what it counted tells.
const settings = readSettings(settingsPath);
if (isUnbound(settings))
  fail(`${settingsPath} names no script: run npm run create for a new sheet, or put the id of yours there.`);
const built = readdirSync(settings.rootDir).length;
const { code, output } = await runClasp(['push', '-f']);
const pushed = /Pushed (\d+) files?/.exec(output)?.[1];
if (code !== 0) fail(`Nothing is told to have arrived: clasp ended with ${code}. After npx clasp login try again.`);
if (output.includes('Skipping push.')) fail('clasp skipped the push.');
if (pushed === undefined && !output.includes('already up to date')) fail('clasp did not say what it pushed.');
if (pushed !== undefined && Number(pushed) !== built) fail(`Of ${built} files clasp pushed ${pushed}.`);
console.log('Reload the spreadsheet, then choose Extensions ▸ Pokaznyk ▸ Open Pokaznyk.');
