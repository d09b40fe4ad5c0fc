import { known } from './known-exports.ts';
import { readSteps } from './read-text.ts';
import type { Reading, Setting } from './reading.ts';
import { finished } from './steps.ts';

/** Reads all at once, with every export known; see `readSteps`. */
export const readPaste = (text: string, setting: Setting, today?: () => number): Reading =>
  finished(readSteps(text, { setting, known, today }));
