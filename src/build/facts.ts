import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { claims } from '../conformance/claims.ts';
import { declarations } from '../conformance/declarations.ts';
import { googleScript, pageScript } from './bundle.ts';

/** `build/live/`: the facts as a script of their own, with the page of those that run in a frame. */
export const buildFacts = async (): Promise<void> => {
  await mkdir('build/live', { recursive: true });
  const [script, template, page] = await Promise.all([
    googleScript('src/conformance/main.ts', 'Facts_'),
    readFile('src/conformance/frame/page.html', 'utf8'),
    pageScript('src/conformance/frame/main.ts'),
  ]);
  await Promise.all([
    writeFile('build/live/Code.js', `/** @OnlyCurrentDoc */\n${script}${declarations()}`),
    writeFile(
      'build/live/sidebar.html',
      template.replace('/* script */', () => page),
    ),
    copyFile('appsscript.json', 'build/live/appsscript.json'),
    // What the command that takes results knows of the facts: it cannot load what runs on Google.
    writeFile('build/claims.json', JSON.stringify(claims)),
  ]);
};
