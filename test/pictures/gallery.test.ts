import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { positionOf } from '../../src/records/kinds.ts';
import { countTried, isThorough } from '../thorough.ts';
import { galleryReports, pictureNameOf, recordsFor, stampOf } from './gallery-reports.ts';
import { hashOf, pathOf, readStamps } from './gallery-stamps.ts';

const stamps = readStamps();

/** Two years of days take longer to count than all others. */
const tried = isThorough ? galleryReports : galleryReports.filter(({ months }) => months < 12);

test.each(tried)(
  `the picture of $goal over $months months, in $language, shows what the report shows, else npm run gallery makes it anew, ${countTried(tried, galleryReports)}`,
  (report) => {
    expect(stamps[pictureNameOf(report)]?.shown).toBe(stampOf(report));
  },
);

test.each(galleryReports)(
  'the picture of $goal over $months months, in $language, is the one that was made',
  (report) => {
    expect(stamps[pictureNameOf(report)]?.picture).toBe(hashOf(readFileSync(pathOf(report))));
  },
);

test('days that have other figures are another look', () => {
  const [report] = galleryReports;
  if (report === undefined) throw new Error('There is no report.');
  const gained = positionOf('days', 'new_followers');
  const changed = recordsFor(report).map((sample) =>
    sample.kind === 'days'
      ? {
          ...sample,
          rows: sample.rows.map((row) => row.map((value, at) => (at === gained ? 9999 : value))),
        }
      : sample,
  );
  expect(stampOf(report, changed)).not.toBe(stamps[pictureNameOf(report)]?.shown);
  expect(stampOf(report, recordsFor(report))).toBe(stampOf(report));
});
