import { expect, test } from 'vitest';
import { createServer, serverFunctionNameOf } from '../../src/contract/client.ts';
import { endpointNames } from '../../src/contract/endpoints.ts';

test('a server has the endpoints of the table and nothing else', () => {
  const server = createServer(async () => null);
  expect(Object.keys(server)).toEqual(endpointNames);
  // Waiting for it must not call it, and where an option may stand beside it there is none.
  for (const name of ['then', 'signal', 'onProgress']) expect(Reflect.get(server, name)).toBeUndefined();
});

test('an endpoint is carried by its name with what it is given, an argument or none', async () => {
  const carried: unknown[] = [];
  const server = createServer(async (name, given) => {
    carried.push([serverFunctionNameOf(name), ...given]);
    return 'B3';
  });
  expect(await server.insert({ function: 'REACH_RATE', args: ['A1'] })).toBe('B3');
  await server.cancel();
  expect(carried).toEqual([['pokaznykInsert', { function: 'REACH_RATE', args: ['A1'] }], ['pokaznykCancel']]);
});
