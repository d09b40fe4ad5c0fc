import { runReport } from './run-report.ts';
import { isUsageError } from './usage-error.ts';

/** What a command prints, and how it ends. */
interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

/** A text whose control characters move nothing in a terminal: names of files and things come from others. */
const printable = (text: string): string =>
  text.replace(/(?![\n\t])\p{Cc}/gu, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** `npm run report` with these arguments over what was built in the project's folder. A mistake of the person's is a sentence. */
export const reportCommand = async (args: readonly string[], project: URL): Promise<CommandResult> => {
  try {
    return { stdout: `${printable(await runReport(args, project))}\n`, stderr: '', status: 0 };
  } catch (error) {
    if (!isUsageError(error)) throw error;
    return { stdout: '', stderr: `${printable(error.message)}\n`, status: error.exitCode };
  }
};
