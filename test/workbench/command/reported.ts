import { pathToFileURL } from 'node:url';
import { reportCommand } from '../../../src/workbench/command/report-command.ts';

// The engine tells its timings, and what a workbook cannot hold.
console.debug = () => undefined;

/** What `npm run report` prints for these arguments, without a process of its own: the engine takes seconds to load. */
export const reported = (...args: readonly string[]): ReturnType<typeof reportCommand> =>
  reportCommand(args, pathToFileURL(`${process.cwd()}/`));
