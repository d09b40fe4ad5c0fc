import { runReport } from './command/run-report.ts';
import { isUsageError } from './command/usage-error.ts';

// The engine tells its timings on the console, and with each workbook that xlsx has no check boxes and no rules for dates.
console.debug = () => undefined;
console.warn = () => undefined;

try {
  process.stdout.write(`${await runReport(process.argv.slice(2))}\n`);
} catch (error) {
  if (!isUsageError(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}
