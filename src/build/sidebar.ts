import { readFile } from 'node:fs/promises';
import { zlibAsync } from '@gfx/zopfli';
import { functionHelp } from '../kpi/readings/function-help.ts';
import { encoded } from '../text/base85.ts';
import { bundle, pageScript } from './bundle.ts';
import { calendarConstants, endpointConstants, sourceNameConstants } from './constants.ts';
import { computing } from './lean.ts';

/** Text that the page inflates when it needs it, as letters: it is more than the rest of the page. */
const packed = async (text: string): Promise<string> => encoded(await zlibAsync(Buffer.from(text), {}));

/** `sidebar.html`: one page with everything inline; the help of the functions and all that reads are packed. */
export const sidebar = async (): Promise<string> => {
  const [template, style, script, reader] = await Promise.all([
    readFile('src/sidebar/page.html', 'utf8'),
    bundle('src/sidebar/style.css', { minify: true }),
    pageScript('src/sidebar/main.tsx', {
      plugins: [endpointConstants, sourceNameConstants],
      // Smaller than what the editor's and the tests' settings compile elements to.
      tsconfigRaw: { compilerOptions: { jsx: 'react', jsxFactory: 'h', jsxFragmentFactory: 'Fragment' } },
      inject: ['src/sidebar/jsx.ts'],
    }),
    pageScript('src/sidebar/reading/reader.ts', { plugins: [computing, calendarConstants] }),
  ]);
  const [packedHelp, packedReader] = await Promise.all([packed(JSON.stringify(functionHelp())), packed(reader)]);
  // Replacements are functions: a `$&` in the script is text, not a pattern.
  return template
    .replace('/* style */', () => style.trim())
    .replace('/* functions */', () => packedHelp)
    .replace('/* reader */', () => packedReader)
    .replace('/* script */', () => script);
};

/** `opener.html`: what opens workbooks and archives, which a page asks for with the first of them. Nobody sees it as a page. */
export const opener = async (): Promise<string> =>
  `<script type="text/plain">${await packed(await pageScript('src/sidebar/reading/opening/opener.ts', { plugins: [calendarConstants] }))}</script>\n`;
