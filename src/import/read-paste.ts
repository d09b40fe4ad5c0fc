import { knownExports } from './known-exports.ts';
import { readSteps } from './read-text.ts';
import type { Reading, SpreadsheetSetting } from './reading.ts';
import { runSteps } from './steps.ts';

/** Reads all at once, with every export known; see `readSteps`. */
export const readPaste = (text: string, setting: SpreadsheetSetting, today?: () => number): Reading =>
  runSteps(readSteps(text, { setting, known: knownExports, today }));
