import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordsIn, temporary, warehouse } from './warehouses.ts';

const generated = async (...more: readonly string[]) => {
  const out = join(temporary(), 'out');
  const { status } = await warehouse([
    'generate',
    '--out',
    out,
    '--rows',
    '501',
    '--clients',
    '2',
    '--years',
    '1',
    ...more,
  ]);
  expect(status).toBe(0);
  return out;
};

test('made-up posts are the same ones each time, of so many clients and all months', async () => {
  const [one, other] = [await generated(), await generated()];
  const { records, clients } = await recordsIn(one);
  expect(records.posts).toHaveLength(501);
  expect(clients.posts).toEqual(['Client 01', 'Client 02']);
  expect(new Set(records.posts?.map(([, platform]) => platform)).size).toBe(4);
  expect((await recordsIn(other)).records).toEqual(records);
  expect((await recordsIn(await generated('--rows', '502'))).records).not.toEqual(records);
});

test('no folder that holds records is filled with made-up ones, and a wrong number is told', async () => {
  const out = await generated();
  const again = await warehouse(['generate', '--out', out]);
  expect({ status: again.status, told: again.stderr.includes(out) }).toEqual({ status: 1, told: true });
  for (const wrong of [
    ['--rows', 'many'],
    ['--rows', '0'],
    ['--unknown', '1'],
  ])
    expect((await warehouse(['generate', '--out', join(out, 'new'), ...wrong])).status).toBe(2);
});
