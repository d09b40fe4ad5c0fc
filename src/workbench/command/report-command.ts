import { type CommandResult, failed, printable } from './command-result.ts';
import { runReport } from './run-report.ts';

/** `npm run report` with these arguments over what was built in the project's folder. */
export const reportCommand = async (args: readonly string[], project: URL): Promise<CommandResult> => {
  try {
    return { stdout: `${printable(await runReport(args, project))}\n`, stderr: '', status: 0 };
  } catch (error) {
    return failed(error);
  }
};
