import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadScript } from '../../warehouse/load-script.ts';
import type { Manifest } from '../../warehouse/manifest.ts';
import { bigQuerySchema } from '../../warehouse/schema.ts';
import { targetsTable } from '../../warehouse/sheet/targets-table.ts';
import { stepsPage } from '../../warehouse/steps-page.ts';
import { kpisSql } from '../../warehouse/views/kpi-views.ts';
import { writeSafely } from './safe-files.ts';

/** The page of steps, by which a person goes on. */
export const stepsName = 'STEPS.md';

/** Everything beside the records: the tables, how they are loaded, and a page of steps. */
export const writeTexts = async (folder: string, { targets }: Pick<Manifest, 'targets'>): Promise<void> => {
  const texts = {
    'schema.sql': `${bigQuerySchema()}\n${targetsTable(targets)}`,
    'kpis.sql': kpisSql('bigquery'),
    'load.sh': loadScript(),
    [stepsName]: stepsPage(),
  };
  for (const [name, text] of Object.entries(texts)) {
    const path = join(folder, name);
    if ((await readFile(path, 'utf8').catch(() => null)) !== text) await writeSafely(path, text);
  }
};
