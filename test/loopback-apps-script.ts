/**
 * The part of the Apps Script API that clasp uses, on this machine. Real, unmodified clasp talks to it: a proxy hands what is
 * meant for Google to it, under a certificate of its own.
 *
 *     const google = await openLoopbackAppsScript();
 *     google.env                              for any process that is to take it for Google: clasp, or a script that runs clasp
 *     await google.clasp(['push', '-f'])      runs clasp in this folder (or in `{ folder }`): { code, output }
 *     await google.node([path])               runs a script of Node's in the same way
 *     google.projects.get(scriptId)?.files    what was pushed; a script id that nobody knows yet is an empty project
 *     google.requests                         what was asked, such as 'PUT script.googleapis.com/v1/projects/1abc/content'
 *     await google.close()
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Script } from 'node:vm';
import { selfSignedFor } from './loopback-certificate.ts';

/** A file of a script project as the API gives and takes it: its name is without an ending. */
export interface ProjectFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

interface Project {
  readonly title: string;
  /** The file in Drive that it is bound to. */
  readonly parentId: string | null;
  readonly files: readonly ProjectFile[];
}

interface ProgramRun {
  readonly code: number;
  /** What it printed to both outputs. */
  readonly output: string;
}

export interface LoopbackAppsScript {
  readonly env: Readonly<Record<string, string>>;
  readonly projects: ReadonlyMap<string, Project>;
  readonly requests: readonly string[];
  node(args: readonly string[], where?: { readonly folder: string }): Promise<ProgramRun>;
  clasp(args: readonly string[], where?: { readonly folder: string }): Promise<ProgramRun>;
  close(): Promise<void>;
}

const hosts = ['script.googleapis.com', 'www.googleapis.com', 'oauth2.googleapis.com'];

const emptyProject: Project = { title: 'Untitled project', parentId: null, files: [] };

const newManifest: ProjectFile = {
  name: 'appsscript',
  type: 'JSON',
  source:
    '{\n  "timeZone": "America/New_York",\n  "dependencies": {},\n  "exceptionLogging": "STACKDRIVER",\n  "runtimeVersion": "V8"\n}',
};

/** What Google refuses, with its status. */
class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isFile = (value: unknown): value is ProjectFile =>
  isObject(value) &&
  typeof value['name'] === 'string' &&
  typeof value['source'] === 'string' &&
  ['SERVER_JS', 'HTML', 'JSON'].includes(String(value['type']));

/** The files of a push, unless Google would refuse them. */
const filesIn = (body: unknown): readonly ProjectFile[] => {
  const files: unknown = isObject(body) ? body['files'] : undefined;
  if (!Array.isArray(files) || !files.every(isFile)) throw new Refused(400, 'Request contains an invalid argument.');
  const manifest = files.find(({ name, type }) => name === 'appsscript' && type === 'JSON');
  if (manifest === undefined) throw new Refused(400, 'Project contents must include a manifest file named appsscript.');
  for (const { name, type, source } of files) {
    try {
      if (type === 'JSON') JSON.parse(source);
      if (type === 'SERVER_JS') new Script(source);
    } catch (error) {
      throw new Refused(400, `Syntax error: ${error instanceof Error ? error.message : error} file: ${name}`);
    }
  }
  return files.map(({ name, type, source }) => ({ name, type, source }));
};

const answerOf = (asked: string, body: unknown, projects: Map<string, Project>): unknown => {
  if (asked === 'POST www.googleapis.com/drive/v3/files') return { id: `file-${projects.size + 1}` };
  if (asked === 'POST script.googleapis.com/v1/projects') {
    const { title, parentId } = isObject(body) ? body : {};
    const scriptId = `script-${projects.size + 1}`;
    const project = {
      title: String(title),
      parentId: parentId === undefined ? null : String(parentId),
      files: [newManifest],
    };
    projects.set(scriptId, project);
    return { scriptId, title: project.title, parentId: project.parentId };
  }
  const [, method, scriptId = ''] =
    /^(GET|PUT) script\.googleapis\.com\/v1\/projects\/([\w-]+)\/content$/.exec(asked) ?? [];
  if (method === undefined) throw new Refused(404, `not in the loopback Apps Script API: ${asked}`);
  const project = projects.get(scriptId) ?? emptyProject;
  if (method === 'PUT') projects.set(scriptId, { ...project, files: filesIn(body) });
  return { scriptId, files: projects.get(scriptId)?.files ?? [] };
};

const tokens = {
  default: {
    type: 'authorized_user',
    client_id: 'nobody',
    client_secret: 'nothing',
    refresh_token: 'nothing',
    access_token: 'ya29.loopback',
    // While it is good clasp asks for no other one.
    expiry_date: Date.UTC(2100, 0, 1),
  },
};

/** Opens it on a free port of this machine, with credentials that are good for it alone. */
export const openLoopbackAppsScript = async (): Promise<LoopbackAppsScript> => {
  const projects = new Map<string, Project>();
  const requests: string[] = [];
  const { key, certificate } = selfSignedFor(hosts);

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const [path = ''] = (request.url ?? '').split('?');
    const asked = `${request.method} ${request.headers.host}${path}`;
    requests.push(asked);
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    try {
      const body = await text(request);
      if (request.headers.authorization !== `Bearer ${tokens.default.access_token}`)
        throw new Refused(401, 'Request had invalid authentication credentials.');
      send(200, answerOf(asked, body === '' ? null : JSON.parse(body), projects));
    } catch (error) {
      const status = error instanceof Refused ? error.status : 500;
      const message = error instanceof Error ? error.message : String(error);
      send(status, { error: { code: status, message, errors: [{ message }] } });
    }
  };
  const secure = createSecureServer({ key, cert: certificate }, (request, response) => void answer(request, response));
  const proxy = createServer((_, response) => response.writeHead(403).end());
  const open = new Set<Duplex>();
  proxy.on('connect', ({ url }, socket) => {
    if (!hosts.some((host) => url === `${host}:443`)) {
      requests.push(`CONNECT ${url}`);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy());
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    secure.emit('connection', socket);
  });
  await new Promise<void>((listening, failed) => {
    proxy.once('error', failed);
    proxy.listen(0, '127.0.0.1', listening);
  });
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');

  const folder = mkdtempSync(join(tmpdir(), 'loopback-'));
  const [authority, credentials] = [join(folder, 'authority.pem'), join(folder, 'clasprc.json')];
  writeFileSync(authority, certificate);
  writeFileSync(credentials, JSON.stringify({ tokens }));
  const url = `http://127.0.0.1:${address.port}`;
  const env = {
    HTTPS_PROXY: url,
    https_proxy: url,
    // A machine that goes around its proxy for Google would go past this one too.
    NO_PROXY: '',
    no_proxy: '',
    NODE_EXTRA_CA_CERTS: authority,
    clasp_config_auth: credentials,
    LC_ALL: 'en_US.UTF-8',
  };

  const node: LoopbackAppsScript['node'] = (args, where = { folder: '.' }) =>
    new Promise((ended) => {
      const options = { cwd: where.folder, env: { ...process.env, ...env }, timeout: 60_000 };
      execFile(process.execPath, args, options, (error, stdout, stderr) =>
        ended({ code: error === null ? 0 : Number(error.code ?? 1), output: `${stdout}${stderr}` }),
      ).stdin?.end();
    });
  const program = resolve('node_modules/@google/clasp/build/src/index.js');

  return {
    env,
    projects,
    requests,
    node,
    clasp: (args, where) => node([program, ...args], where),
    close: async () => {
      for (const socket of open) socket.destroy();
      rmSync(folder, { recursive: true });
      await new Promise<void>((closed) => proxy.close(() => closed()));
    },
  };
};
