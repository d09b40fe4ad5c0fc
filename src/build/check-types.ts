import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';

// Each layer compiles with the globals of the place where it runs, so that the compiler holds the walls between them.
const layersIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => [`${folder}/${name}`, ...layersIn(`${folder}/${name}`)]);

const layers = [...layersIn('src'), 'test'].filter((layer) => existsSync(`${layer}/tsconfig.json`));

/** Whether the types of a layer hold; what the compiler says is printed in one piece. */
const holds = async (layer: string): Promise<boolean> => {
  // The processors have a layer each: several checkers of one would each look at what the others have looked at.
  const compiler = spawn(process.execPath, ['node_modules/typescript-7/bin/tsc', '-p', layer, '--checkers', '1']);
  const output: Buffer[] = [];
  for (const stream of [compiler.stdout, compiler.stderr]) stream.on('data', (piece: Buffer) => output.push(piece));
  const [status] = await once(compiler, 'close');
  process.stderr.write(Buffer.concat(output));
  return status === 0;
};

// The tests are the longest and come first; each processor takes the next layer when it is done with one.
const waiting = layers.toReversed();
const failed: string[] = [];
const worker = async (): Promise<void> => {
  for (let layer = waiting.shift(); layer !== undefined; layer = waiting.shift())
    if (!(await holds(layer))) failed.push(layer);
};
await Promise.all(Array.from({ length: availableParallelism() }, worker));
if (failed.length > 0) {
  console.error(`Types do not hold in ${failed.join(', ')}.`);
  process.exit(1);
}
console.log(`Types hold in ${layers.join(', ')}.`);
