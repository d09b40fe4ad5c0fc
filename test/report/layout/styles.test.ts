import { expect, test } from 'vitest';
import { styles } from '../../../src/report/layout/styles.ts';

test.each(Object.entries(styles))('the size of %s is a whole number of points', (_, { size }) => {
  expect(Number.isInteger(size)).toBe(true);
});
