/** Something that the person at the command line can put right: told in one sentence, without a stack. */
export interface UsageError extends Error {
  /** 1 where the data or a file is wrong, 2 where the command is. */
  readonly exitCode: 1 | 2;
}

export const usageError = (sentence: string, exitCode: UsageError['exitCode'] = 1): UsageError =>
  Object.assign(new Error(sentence), { exitCode });

export const isUsageError = (error: unknown): error is UsageError => error instanceof Error && 'exitCode' in error;
