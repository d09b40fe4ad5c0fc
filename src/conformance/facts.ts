import type { Facts } from './fact.ts';
import { customFunctions } from './facts/custom-functions.ts';
import { report } from './facts/report.ts';
import { script } from './facts/script.ts';
import { writing } from './facts/writing.ts';

/** Every fact, by its name. */
export const facts: Facts = { ...writing, ...script, ...customFunctions, ...report };
