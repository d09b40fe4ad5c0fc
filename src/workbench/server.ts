import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { cutComments } from '../stand-in/services/html-cut.ts';
import { framedPage } from './framed-page.ts';

export interface RunningServer {
  /** The address of the page, such as `http://127.0.0.1:8470/`. */
  readonly url: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The spreadsheet component compiles its templates with `new Function` and styles by attributes; all else comes from here. */
const pagePolicy = [
  "default-src 'self'",
  "script-src 'self' blob: 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Only what these folders hold can be asked for: a path is looked up, never made into a file name. */
const filesServed = async (root: string) => {
  const page = join(root, 'build', 'page');
  const dist = join(root, 'dist');
  const [ofPage, ofDist] = await Promise.all([readdir(page), readdir(dist)]);
  return new Map([
    ['/', join(page, 'index.html')],
    ...ofPage.map((name): [string, string] => [`/${name}`, join(page, name)]),
    ...ofDist.map((name): [string, string] => [`/dist/${name}`, join(dist, name)]),
  ]);
};

/** Serves the workbench, as built under `root`, to this machine only. Port 0 takes a free one. */
export const startServer = async ({ port, root = '.' }: { port: number; root?: string }): Promise<RunningServer> => {
  const files = await filesServed(root);
  const packed = ['reader', 'opener'].flatMap((name) => files.get(`/dist/${name}.html`) ?? []);

  const answer = async (path: string, asked: URLSearchParams) => {
    if (path === '/sidebar') {
      const place = asked.get('open');
      if (place !== null && !/^[a-z]+$/.test(place)) return undefined;
      const [page, bridge, ...scripts] = await Promise.all([
        readFile(join(root, 'dist', 'sidebar.html'), 'utf8'),
        readFile(join(root, 'build', 'page', 'bridge.js'), 'utf8'),
        ...packed.map((path) => readFile(path, 'utf8')),
      ]);
      const { html, policy } = framedPage({ page: cutComments(page, 'everywhere'), scripts }, bridge, place);
      return { type: '.html', policy, body: html };
    }
    const file = files.get(path);
    return file && { type: extname(file), policy: pagePolicy, body: await readFile(file) };
  };

  const server = createServer(async (request, response) => {
    const [path = '/', asked = ''] = request.url?.split('?') ?? [];
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    try {
      const found = await answer(path, new URLSearchParams(asked));
      const headers = {
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      };
      if (!found) {
        response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end('Not here.\n');
        return;
      }
      response.writeHead(200, {
        ...headers,
        'Content-Type': types[found.type] ?? 'application/octet-stream',
        'Content-Security-Policy': found.policy,
      });
      response.end(request.method === 'HEAD' ? undefined : found.body);
    } catch (error) {
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${error}\n`);
    }
  });

  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
