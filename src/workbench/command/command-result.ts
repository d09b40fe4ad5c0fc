import { isUsageError } from './usage-error.ts';

/** What a command prints, and how it ends. */
export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

/** A text whose control characters move nothing in a terminal: names of files and things come from others. */
export const printable = (text: string): string =>
  text.replace(/(?![\n\t])\p{Cc}/gu, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** How a command ends that could not do what it was told: a mistake of the person's is a sentence. */
export const failed = (error: unknown): CommandResult => {
  if (!isUsageError(error)) throw error;
  return { stdout: '', stderr: `${printable(error.message)}\n`, status: error.exitCode };
};
