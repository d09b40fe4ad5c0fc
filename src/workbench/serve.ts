import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { type RunningServer, startServer } from './server.ts';

const usualPort = 8470;

/** Opens the person's browser where there is one; where there is none the printed address must do. */
const show = (url: string) => {
  const [command, ...rest] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  spawn(command, [...rest, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
};

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

const { values } = parseArgs({ options: { 'no-open': { type: 'boolean' } } });
const requestedPort = process.env['PORT'];
// A port that was asked for is the one or none; the usual one gives way to any free one.
const { url }: RunningServer = await startServer({ port: Number(requestedPort ?? usualPort) }).catch((error) => {
  if (requestedPort === undefined && isTaken(error)) return startServer({ port: 0 });
  throw error;
});
console.log(`The workbench is at ${url} (Ctrl+C ends it).`);
if (!values['no-open']) show(url);
