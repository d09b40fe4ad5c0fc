import { reportCommand } from './command/report-command.ts';

// The engine tells its timings on the console, and with each workbook that xlsx has no check boxes and no rules for dates.
console.debug = () => undefined;
console.warn = () => undefined;

const { stdout, stderr, status } = await reportCommand(process.argv.slice(2), new URL('../', import.meta.url));
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = status;
