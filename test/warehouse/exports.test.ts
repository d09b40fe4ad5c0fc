import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Kind, kindNames } from '../../src/records/kinds.ts';
import { countTried, sampleOf } from '../thorough.ts';
import { recordsIn, temporary, warehouse } from '../workbench/warehouse/warehouses.ts';
import type { AskedView } from './scopes.ts';
import { segmentsInOrder, type Warehouse } from './tables.ts';
import { faultsIn } from './views.ts';

const views: readonly AskedView[] = [
  { step: 'month', dimension: 'all' },
  { step: 'week', dimension: 'network' },
];

/** What views over an export say otherwise than reports on it would; nothing where the export needs an answer first. */
const faultsOf = async (path: string): Promise<readonly string[]> => {
  const out = join(temporary(), 'out');
  await warehouse([path, '--out', out]);
  const { records, clients } = await recordsIn(out);
  const held: Warehouse = new Map(
    kindNames.map((kind: Kind) => {
      const [client = null, ...others] = clients[kind] ?? [];
      if (others.length > 0) throw new Error(`${path} is of several clients.`);
      const whose = typeof client === 'string' ? client : null;
      const own = (records[kind] ?? []).map((row) => ({ client: whose, row }));
      return [kind, kind === 'audience' ? segmentsInOrder(own, ({ row }) => row) : own];
    }),
  );
  return (await faultsIn(held, views)).found.map((line) => `${path}: ${line}`);
};

const fixtures = readdirSync('test/fixtures').map((name) => join('test/fixtures', name));
const triedFixtures = sampleOf(fixtures, 1);

test.each(triedFixtures)(
  `views over %s, ${countTried(triedFixtures, fixtures)} fixtures, say what reports on it would`,
  async (path) => {
    expect(await faultsOf(path)).toEqual([]);
  },
);

const folder = '../shared/exports';
const exports = existsSync(folder) ? readdirSync(folder).filter((name) => !name.endsWith('.md')) : [];
const triedExports = sampleOf(exports, 1);

test.skipIf(exports.length === 0).each(triedExports.length === 0 ? [`nothing: ${folder} is not here`] : triedExports)(
  `views over %s, ${countTried(triedExports, exports)} real exports, say what reports on it would`,
  async (name) => {
    expect(await faultsOf(join(folder, name))).toEqual([]);
  },
);
