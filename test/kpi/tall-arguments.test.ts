import { describe, expect, test } from 'vitest';
import { functionNames } from '../../src/kpi/catalogue.ts';
import { isThorough } from '../thorough.ts';
import { cellLooks, secondsOf, tallArguments } from './tall-arguments.ts';

// What takes time as the square of its rows needs a hundred times as long as any function here.
const [rows, looks] = isThorough ? [100_000, cellLooks] : [20_000, ['texts that all differ'] as const];
const mostSeconds = isThorough ? 2 : 1;

describe.each(looks)(`${rows} rows of %s`, (look) => {
  test.each(functionNames)('cost %s little time', (name) => {
    expect(secondsOf(name, tallArguments(name, rows, look))).toBeLessThan(mostSeconds);
  });
});
