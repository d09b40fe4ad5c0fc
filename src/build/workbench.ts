import { copyFile } from 'node:fs/promises';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { calendarConstants } from './constants.ts';

const node: BuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  outdir: 'build',
  logLevel: 'warning',
};

/** The engine's main file is no module: Node would search three megabytes for its exports, where it is not required. */
const requiredEngine: Plugin = {
  name: 'required engine',
  setup: ({ onLoad, onResolve }) => {
    const engine = '@odoo/o-spreadsheet';
    onResolve({ filter: new RegExp(`^${engine}$`) }, ({ kind }) =>
      kind === 'require-call' ? { external: true } : { path: engine, namespace: 'required' },
    );
    onLoad({ filter: /./, namespace: 'required' }, () => ({ contents: `module.exports = require('${engine}');` }));
  },
};

/** `build/*.js`: what runs in Node beside the add-on, the client job, the commands and the server. */
export const buildCommands = async (): Promise<void> => {
  await Promise.all([
    build({
      ...node,
      plugins: [calendarConstants],
      entryPoints: { client: 'src/sidebar/reading/read-file.ts', opener: 'src/import/files/open-file.ts' },
    }),
    // The readers that it measures ours against are bundled: their packages export nothing by name in Node.
    build({
      ...node,
      packages: 'bundle',
      plugins: [calendarConstants],
      external: ['playwright-core', '@duckdb/node-api'],
      entryPoints: { bench: 'test/bench/bench.ts' },
    }),
    build({
      ...node,
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
      },
      plugins: [requiredEngine, calendarConstants],
      entryPoints: {
        report: 'src/workbench/report.ts',
        serve: 'src/workbench/serve.ts',
        warehouse: 'src/workbench/warehouse.ts',
        live: 'src/conformance/command/live.ts',
      },
    }),
  ]);
};

const browser: BuildOptions = {
  bundle: true,
  platform: 'browser',
  outdir: 'build/page',
  minify: true,
  charset: 'utf8',
  logLevel: 'warning',
};

/** `build/page/`: the workbench's page with all that it shows, so that nothing is fetched from elsewhere. */
export const buildPage = async (): Promise<void> => {
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
