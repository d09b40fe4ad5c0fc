import { readFile } from 'node:fs/promises';
import { zlibAsync } from '@gfx/zopfli';
import type { Plugin } from 'esbuild';
import { functionHelp } from '../kpi/readings/function-help.ts';
import { encoded } from '../text/base85.ts';
import { bundle, pageScript } from './bundle.ts';
import { calendarConstants, endpointConstants, sourceNameConstants } from './constants.ts';
import { computing } from './lean.ts';

/** Text that the page inflates when it needs it, as letters: it is more than the rest of the page. */
const packed = async (text: string): Promise<string> => encoded(await zlibAsync(Buffer.from(text), {}));

/** `sidebar.html`: the page and all that it shows, inline; the help of the functions is packed. */
export const sidebar = async (): Promise<string> => {
  const [template, style, script, help] = await Promise.all([
    readFile('src/sidebar/page.html', 'utf8'),
    bundle('src/sidebar/style.css', { minify: true }),
    pageScript('src/sidebar/main.tsx', {
      plugins: [endpointConstants, sourceNameConstants],
      // Smaller than what the editor's and the tests' settings compile elements to.
      tsconfigRaw: { compilerOptions: { jsx: 'react', jsxFactory: 'h', jsxFragmentFactory: 'Fragment' } },
      inject: ['src/sidebar/jsx.ts'],
    }),
    packed(JSON.stringify(functionHelp())),
  ]);
  // Replacements are functions: a `$&` in the script is text, not a pattern.
  return template
    .replace('/* style */', () => style.trim())
    .replace('/* functions */', () => help)
    .replace('/* script */', () => script);
};

/** A script that the page asks the server for, packed. Nobody sees it as a page. */
const scriptPage = async (entry: string, plugins: readonly Plugin[]): Promise<string> =>
  `<script type="text/plain">${await packed(await pageScript(entry, { plugins: [...plugins] }))}</script>\n`;

/** `reader.html`: all that reads and counts, which the page asks for once it is seen. */
export const reader = (): Promise<string> =>
  scriptPage('src/sidebar/reading/reader.ts', [computing, calendarConstants]);

/** `opener.html`: what opens workbooks and archives, which the page asks for with the first of them. */
export const opener = (): Promise<string> => scriptPage('src/sidebar/reading/opening/opener.ts', [calendarConstants]);
