import { execFileSync } from 'node:child_process';

/** Builds once before all tests: the tests of the built files look at what Google would get. */
export const setup = (): void => {
  execFileSync('node', ['src/build/build.mjs'], { stdio: 'inherit' });
};
