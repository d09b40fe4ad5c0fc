import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a command of clasp printed to both outputs, and the code that it ended with. */
export interface ClaspRun {
  readonly code: number | null;
  readonly output: string;
}

const program = fileURLToPath(new URL('../../../node_modules/@google/clasp/build/src/index.js', import.meta.url));

/** Runs clasp, which may ask the person: what it prints is shown at once, and told. */
export const runClasp = (args: readonly string[], folder = '.'): Promise<ClaspRun> =>
  new Promise((ended, failed) => {
    const clasp = spawn(process.execPath, [program, ...args], { cwd: folder, stdio: ['inherit', 'pipe', 'pipe'] });
    let output = '';
    for (const [from, to] of [
      [clasp.stdout, process.stdout],
      [clasp.stderr, process.stderr],
    ] as const)
      from.on('data', (piece: Buffer) => {
        output += piece.toString();
        to.write(piece);
      });
    clasp.on('error', failed).on('close', (code) => ended({ code, output }));
  });

/** Which script the files go to. */
export interface ClaspSettings {
  readonly scriptId: string;
  readonly rootDir: string;
  /** The spreadsheet that the script is bound to, where it was made with it. */
  readonly parentId?: string;
}

export const settingsPath = '.clasp.json';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The settings of clasp in a file. */
export const readSettings = (path: string): ClaspSettings => {
  const settings: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof settings !== 'object' || settings === null) throw new Error(`${path} holds no settings of clasp.`);
  const { scriptId, rootDir, parentId } = settings as Readonly<Record<string, unknown>>;
  if (!isText(scriptId)) throw new Error(`${path} tells no scriptId.`);
  return { scriptId, rootDir: isText(rootDir) ? rootDir : '.', ...(isText(parentId) ? { parentId } : {}) };
};

/** Whether nobody has put the id of a script there yet. */
export const isUnbound = ({ scriptId }: ClaspSettings): boolean => scriptId.startsWith('PUT-');

/** Ends with a sentence and a code that says that it failed. */
export const fail: (sentence: string) => never = (sentence) => {
  console.error(sentence);
  process.exit(1);
};
