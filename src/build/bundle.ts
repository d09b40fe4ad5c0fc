import { type BuildOptions, build } from 'esbuild';
import { commentFree } from './comment-free.ts';
import { calendarConstants } from './constants.ts';
import { lean } from './lean.ts';

/** One bundle as text. */
export const bundle = async (entry: string, options: BuildOptions): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    logLevel: 'warning',
    ...options,
    write: false,
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`${entry} gives no bundle.`);
  return file.text;
};

/** Runs on Google: Apps Script's parser refuses class fields, which es2020 lowers; it keeps `?.` and `??`, as old as its V8. */
export const googleScript = (entry: string, globalName: string): Promise<string> =>
  bundle(entry, {
    format: 'iife',
    globalName,
    plugins: [lean, calendarConstants],
    target: 'es2020',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
  });

/** A script of a page that Google serves: its server cuts what looks like a comment or stands in a template. */
export const pageScript = async (entry: string, options: BuildOptions = {}): Promise<string> => {
  const script = await bundle(entry, {
    format: 'iife',
    target: 'es2022',
    supported: { 'template-literal': false },
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    ...options,
  });
  return commentFree(script.trim());
};
