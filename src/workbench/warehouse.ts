import { warehouseCommand } from './warehouse/warehouse-command.ts';

const { stdout, stderr, status } = await warehouseCommand(process.argv.slice(2), {
  project: new URL('../', import.meta.url),
  onProgress: (text) => process.stderr.write(text),
});
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = status;
