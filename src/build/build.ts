import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { code } from './code.ts';
import { buildFacts } from './facts.ts';
import { opener, reader, sidebar } from './sidebar.ts';
import { buildCommands, buildPage } from './workbench.ts';

// `dist/` is what goes to Google, `build/` is what runs on this machine beside it.
for (const folder of ['dist', 'build']) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
}
await Promise.all([
  code().then((text) => writeFile('dist/Code.js', text)),
  sidebar().then((text) => writeFile('dist/sidebar.html', text)),
  reader().then((text) => writeFile('dist/reader.html', text)),
  opener().then((text) => writeFile('dist/opener.html', text)),
  copyFile('appsscript.json', 'dist/appsscript.json'),
  buildCommands(),
  buildPage(),
  buildFacts(),
]);
