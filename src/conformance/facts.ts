import type { Facts } from './fact.ts';
import { writing } from './facts/writing.ts';

/** Every fact, by its name. */
export const facts: Facts = { ...writing };
