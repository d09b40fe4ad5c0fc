import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

// Each layer compiles with the globals of the place where it runs, so that the compiler holds the walls between them.
const layers = [
  ...readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `src/${name}`),
  'test',
].filter((layer) => existsSync(`${layer}/tsconfig.json`));

const failed = layers.filter((layer) => spawnSync('npx', ['tsc', '-p', layer], { stdio: 'inherit' }).status !== 0);
if (failed.length > 0) {
  console.error(`Types do not hold in ${failed.join(', ')}.`);
  process.exit(1);
}
console.log(`Types hold in ${layers.join(', ')}.`);
