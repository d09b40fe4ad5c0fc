import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openFile } from '../../../src/import/files/open-file.ts';
import { readParts } from '../../../src/import/files/read-parts.ts';
import { knownExports } from '../../../src/import/known-exports.ts';
import type { Import, Reading } from '../../../src/import/reading.ts';
import { runSteps } from '../../../src/import/steps.ts';
import type { Value } from '../../../src/records/kinds.ts';
import { countTried, productOf, sampleOf } from '../../thorough.ts';
import { decode, realExport, setting, textOf, today } from '../sources/exports.ts';
import { resaved } from './resaved.ts';

/** All that is read of a file. */
const readingsOf = (name: string, bytes: Uint8Array): readonly Reading[] =>
  runSteps(readParts(openFile(name, bytes, decode), { setting, known: knownExports, today, decode })).map(
    ({ reading }) => reading,
  );

/** What writes the old workbooks here cuts texts after 255 letters. */
const lettersCompared = 240;

/** Values as they are compared: shares and durations went through a division. */
const compared = (value: Value): Value =>
  typeof value === 'number'
    ? Number(value.toPrecision(12))
    : typeof value === 'string'
      ? value.slice(0, lettersCompared).trim()
      : value;

const recordsOf = ({ source, kind, rows, totals }: Import) => ({
  source,
  kind,
  rows: Array.from(rows, (row) => row.map(compared)),
  totals: totals.map(({ column }) => column),
});

const importsOf = (readings: readonly Reading[]) => readings.flatMap(({ imports }) => imports.map(recordsOf));

const fixtures = join(import.meta.dirname, '../../fixtures');
const forms = ['xlsx', 'biff8', 'xlsb', 'ods', 'xlml'] as const;
const own = productOf({ file: readdirSync(fixtures), form: forms });
const someOwn = sampleOf(own, 20);

test.each(someOwn)(`$file saved as $form gives the same records (${countTried(someOwn, own)})`, ({ file, form }) => {
  const text = textOf(join(fixtures, file));
  const bare = importsOf(readingsOf(file, strToU8(text)));
  expect(bare.length).toBeGreaterThan(0);
  expect(importsOf(readingsOf(file, resaved(text, form)))).toEqual(bare);
});

const folder = join(import.meta.dirname, '../../../../shared/exports');
const realNames = realExport('SOURCES.md') === null ? [] : readdirSync(folder).filter((name) => /\.[ct]sv$/.test(name));
const real = productOf({ file: realNames, form: ['xlsx', 'biff8', 'zip'] as const });
const someReal = sampleOf(real, 12);

test.skipIf(real.length === 0)(
  `real exports saved as workbooks and archives give the same records (${countTried(someReal, real)})`,
  () => {
    for (const { file, form } of someReal) {
      // No old workbook has more columns.
      if (
        form === 'biff8' &&
        textOf(join(folder, file))
          .split('\n', 1)
          .join('')
          .split(/[,;\t]/).length > 256
      )
        continue;
      const bytes = new Uint8Array(readFileSync(join(folder, file)));
      const bare = importsOf(readingsOf(file, bytes));
      const given = form === 'zip' ? zipSync({ [file]: bytes }) : resaved(textOf(join(folder, file)), form);
      expect.soft(importsOf(readingsOf(file, given)), `${file} as ${form}`).toEqual(bare);
    }
  },
  600_000,
);
