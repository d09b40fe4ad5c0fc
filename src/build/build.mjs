import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { build } from 'esbuild';
import { commentFree } from './comment-free.mjs';
import { computing, lean } from './lean.mjs';

/** One bundle as text. */
const bundled = async (entry, options) => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    logLevel: 'warning',
    ...options,
  });
  return outputFiles[0].text;
};

/** Runs a module of the project's own source here, for what it generates. */
const imported = async (entry) => {
  const code = await bundled(entry, { format: 'esm', platform: 'node' });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
};

/** Months and weekdays in every language as data: finding them out takes a browser longer than reading a paste. */
const calendar = {
  name: 'calendar',
  setup: ({ onLoad }) => {
    let words = null;
    onLoad({ filter: /src[\\/]text[\\/]calendar-words\.ts$/ }, async ({ path }) => {
      words ??= imported(path).then(({ calendarWords }) => JSON.stringify(calendarWords()));
      return { contents: `export const calendarWords = () => (${await words});`, loader: 'ts' };
    });
  },
};

/** The endpoints by their names: the page that calls them has no use for the checks of what it gives them. */
const namesOfEndpoints = {
  name: 'names of endpoints',
  setup: ({ onLoad }) => {
    onLoad({ filter: /src[\\/]contract[\\/]endpoints\.ts$/ }, async ({ path }) => {
      const { endpointNames } = await imported(path);
      return { contents: `export const endpointNames = ${JSON.stringify(endpointNames)};`, loader: 'ts' };
    });
  },
};

/** Runs on Google: Apps Script's parser refuses class fields, which es2020 lowers; it keeps `?.` and `??`, as old as its V8. */
const script = (entry, globalName) =>
  bundled(entry, {
    format: 'iife',
    globalName,
    plugins: [lean],
    target: 'es2020',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
  });

/** `Code.js`: the bundle, which does nothing at load, and the declarations that Google and its users see. */
const code = async () => {
  const bundle = await script('src/addon/main.ts', 'Pokaznyk_');
  const { declarations } = await imported('src/addon/functions/declarations.ts');
  return `/** @OnlyCurrentDoc */\n${bundle}${declarations()}`;
};

/** A script of the sidebar: Google's server cuts what looks like a comment or stands in a template. */
const pageScript = async (entry, options) => {
  const script = await bundled(entry, {
    format: 'iife',
    target: 'es2020',
    supported: { 'template-literal': false },
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    ...options,
  });
  return commentFree(script.trim());
};

/** Text that the page inflates when it needs it, as letters: it is more than the rest of the page. */
const packed = async (text) => {
  const { encoded } = await imported('src/text/base85.ts');
  return encoded(deflateSync(text, { level: 9 }));
};

/** `sidebar.html`: one page with everything inline; what is told of functions and all that reads are packed. */
const sidebar = async () => {
  const [template, style, script, functions, reader] = await Promise.all([
    readFile('src/sidebar/page.html', 'utf8'),
    bundled('src/sidebar/style.css', { minify: true }),
    pageScript('src/sidebar/main.tsx', {
      plugins: [namesOfEndpoints],
      // Smaller than what the editor's and the tests' settings compile elements to.
      tsconfigRaw: { compilerOptions: { jsx: 'react', jsxFactory: 'h', jsxFragmentFactory: 'Fragment' } },
      inject: ['src/sidebar/jsx.ts'],
    }),
    imported('src/kpi/readings/function-help.ts').then(({ functionHelp }) => packed(JSON.stringify(functionHelp()))),
    pageScript('src/sidebar/reading/reader.ts', { plugins: [computing, calendar] }).then(packed),
  ]);
  // Replacements are functions: a `$&` in the script is text, not a pattern.
  return template
    .replace('/* style */', () => style.trim())
    .replace('/* functions */', () => functions)
    .replace('/* reader */', () => reader)
    .replace('/* script */', () => script);
};

/** `build/live/`: the facts as a script of their own, with the page of those that run in a frame. */
const live = async () => {
  await mkdir('build/live', { recursive: true });
  const [bundle, { declarations }, { claims }, template, page] = await Promise.all([
    script('src/conformance/main.ts', 'Facts_'),
    imported('src/conformance/declarations.ts'),
    imported('src/conformance/claims.ts'),
    readFile('src/conformance/frame/page.html', 'utf8'),
    pageScript('src/conformance/frame/main.ts'),
  ]);
  await Promise.all([
    writeFile('build/live/Code.js', `/** @OnlyCurrentDoc */\n${bundle}${declarations()}`),
    writeFile(
      'build/live/sidebar.html',
      template.replace('/* script */', () => page),
    ),
    copyFile('appsscript.json', 'build/live/appsscript.json'),
    // What the command that takes results knows of the facts: it cannot load what runs on Google.
    writeFile('build/claims.json', JSON.stringify(claims)),
  ]);
};

/** What runs on this machine beside the add-on: the client job for the command line, and the workbench. */
const workbench = async () => {
  const node = {
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  };
  await Promise.all([
    build({
      ...node,
      plugins: [calendar],
      entryPoints: { client: 'src/sidebar/reading/read-file.ts' },
      outdir: 'build',
    }),
    // The readers that it measures ours against are bundled: their packages export nothing by name in Node.
    build({
      ...node,
      packages: 'bundle',
      plugins: [calendar],
      external: ['playwright-core'],
      entryPoints: { bench: 'test/bench/bench.ts' },
      outdir: 'build',
    }),
    build({
      ...node,
      entryPoints: {
        report: 'src/workbench/report.ts',
        serve: 'src/workbench/serve.ts',
        live: 'src/conformance/command/live.ts',
      },
      outdir: 'build',
    }),
  ]);
};

/** `build/page/`: the workbench's page with all that it shows, so that nothing is fetched from elsewhere. */
const page = async () => {
  const browser = {
    bundle: true,
    platform: 'browser',
    outdir: 'build/page',
    minify: true,
    charset: 'utf8',
    logLevel: 'warning',
  };
  await Promise.all([
    build({
      ...browser,
      entryPoints: ['src/workbench/page/main.ts', 'src/workbench/page/main.css'],
      format: 'esm',
      target: 'es2022',
      // The engine's `browser` build is a script with globals; its `module` build is the one to bundle.
      mainFields: ['module', 'browser', 'main'],
      loader: { '.woff2': 'file', '.woff': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'empty' },
    }),
    build({ ...browser, entryPoints: ['src/workbench/page/bridge.ts'], format: 'iife', target: 'es2020' }),
  ]);
  await Promise.all([
    copyFile('src/workbench/page/index.html', 'build/page/index.html'),
    copyFile('node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.xml', 'build/page/o_spreadsheet.xml'),
    // The engine looks for a global `Chart` with everything registered, which is the UMD build.
    copyFile('node_modules/chart.js/dist/chart.umd.min.js', 'build/page/chart.js'),
  ]);
};

await Promise.all([rm('dist', { recursive: true, force: true }), rm('build', { recursive: true, force: true })]);
await Promise.all([mkdir('dist', { recursive: true }), mkdir('build', { recursive: true })]);
await Promise.all([
  code().then((text) => writeFile('dist/Code.js', text)),
  sidebar().then((text) => writeFile('dist/sidebar.html', text)),
  readFile('appsscript.json').then((text) => writeFile('dist/appsscript.json', text)),
  workbench(),
  page(),
  live(),
]);
