import { execFileSync } from 'node:child_process';

/** Builds once before all tests: the tests of the built files look at what Google would get. */
export const setup = (): void => {
  execFileSync(process.execPath, ['--import', 'tsx', 'src/build/build.ts'], { stdio: 'inherit' });
};
