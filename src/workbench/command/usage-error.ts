/** Something that the person at the command line can put right: told in one sentence, without a stack. */
export interface Mistake extends Error {
  /** 1 where the data or a file is wrong, 2 where the command is. */
  readonly exitCode: 1 | 2;
}

export const mistake = (sentence: string, exitCode: Mistake['exitCode'] = 1): Mistake =>
  Object.assign(new Error(sentence), { exitCode });

export const isMistake = (error: unknown): error is Mistake => error instanceof Error && 'exitCode' in error;
