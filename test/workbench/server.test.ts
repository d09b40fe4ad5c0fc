import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../src/workbench/server.ts';

const root = mkdtempSync(join(tmpdir(), 'workbench-'));
let serving: RunningServer;

beforeAll(async () => {
  mkdirSync(join(root, 'build', 'page'), { recursive: true });
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'secret.txt'), 'not for the page');
  writeFileSync(join(root, 'build', 'page', 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(root, 'build', 'page', 'bridge.js'), 'google = 1');
  writeFileSync(join(root, 'dist', 'Code.js'), 'function onOpen() {}');
  writeFileSync(
    join(root, 'dist', 'sidebar.html'),
    '<!DOCTYPE html><html><head></head><script>own = 1</script></html>',
  );
  serving = await startServer({ port: 0, root });
});

afterAll(async () => {
  await serving.close();
  rmSync(root, { recursive: true });
});

/** Asks for a path as it stands: `fetch` would tidy the dots away. */
const asked = (path: string, method = 'GET') =>
  new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: string }>((done, failed) => {
    request(serving.url, { path, method }, (answer) => {
      let body = '';
      answer.on('data', (piece) => {
        body += piece;
      });
      answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, body }));
    })
      .on('error', failed)
      .end();
  });

describe('the server of the workbench', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/?any=1', 'text/html; charset=utf-8'],
    ['/bridge.js', 'text/javascript; charset=utf-8'],
    ['/dist/Code.js', 'text/javascript; charset=utf-8'],
    ['/sidebar', 'text/html; charset=utf-8'],
    ['/sidebar?open=help', 'text/html; charset=utf-8'],
  ])('serves %s, never to be cached', async (path, type) => {
    const { status, headers } = await asked(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['cache-control']).toBe('no-store');
  });

  it.each([
    '/secret.txt',
    '/../secret.txt',
    '/../../secret.txt',
    '/dist/../secret.txt',
    '/%2e%2e/%2e%2e/secret.txt',
    '//',
    '/dist/',
    '/sidebar?open=',
    '/sidebar?open=help%22%20onload=%22run()',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await asked(path);
    expect(status).toBe(404);
    expect(body).not.toContain('not for the page');
  });

  it('takes no method that changes things', async () => {
    expect((await asked('/', 'POST')).status).toBe(405);
  });

  it('gives the sidebar its bridge first and lets only its own inline script run', async () => {
    const { headers, body } = await asked('/sidebar');
    expect(body.indexOf('google = 1')).toBeGreaterThan(-1);
    expect(body.indexOf('google = 1')).toBeLessThan(body.indexOf('own = 1'));
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy.match(/'sha256-/g)).toHaveLength(2);
  });

  it('says in its first tag where the sidebar opens, under the same policy', async () => {
    const [usual, help] = await Promise.all([asked('/sidebar'), asked('/sidebar?open=help')]);
    expect(help.body).toBe(usual.body.replace('<html', '<html data-open="help"'));
    expect(help.headers['content-security-policy']).toBe(usual.headers['content-security-policy']);
  });
});
