import { type ParseArgsConfig, parseArgs } from 'node:util';
import { usageError } from './usage-error.ts';

/** The options and files in a command's arguments; a mistake is told above how the command is used. */
export const parseOptions = <const T extends Omit<ParseArgsConfig, 'args'>>(
  args: readonly string[],
  config: T,
  usage: string,
) => {
  try {
    return parseArgs({ ...config, args: [...args] });
  } catch (error) {
    throw usageError(`${error instanceof Error ? error.message : error}\n${usage}`, 2);
  }
};
