import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'papaparse';
import { expect, test } from 'vitest';

const folder = '../shared/exports';

interface Told {
  readonly report: {
    readonly kpis: readonly { readonly function: string; readonly variant: string; readonly value: number | null }[];
  };
}

/** A figure of the report over all the days of an export, as the command line tells it. */
const figureOf = (file: string, name: string, variant: string): number | null => {
  const text = execFileSync(
    'node',
    [
      'build/report.js',
      `${folder}/${file}`,
      '--from',
      '2015-01-01',
      '--to',
      '2035-12-31',
      '--compare',
      'none',
      '--json',
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const { report } = JSON.parse(text) as Told;
  return report.kpis.find((kpi) => kpi.function === name && kpi.variant === variant)?.value ?? null;
};

type Cells = Readonly<Record<string, string | undefined>>;

const rowsOf = (file: string): readonly Cells[] => {
  const [header = [], ...rows] = parse(readFileSync(`${folder}/${file}`, 'utf8').replace(/^\uFEFF/, '')).data;
  return rows
    .filter((row) => row.length > 1)
    .map((row) => Object.fromEntries(header.map((name, at) => [name, row[at]])));
};

const sum = (rows: readonly Cells[], ...columns: readonly string[]): number =>
  rows.reduce((total, row) => total + columns.reduce((own, column) => own + Number(row[column] || 0), 0), 0);

test.each([
  {
    file: 'meta-content-ig-en-1.csv',
    name: 'ENGAGEMENT_RATE',
    variant: 'reach',
    expected: (rows: readonly Cells[]) => {
      const complete = rows.filter((row) => row['Reach'] !== '');
      return sum(complete, 'Likes', 'Comments', 'Shares', 'Saves') / sum(complete, 'Reach');
    },
  },
  {
    file: 'meta-ads-campaigns-en-1.csv',
    name: 'COST_PER_MILLE',
    variant: 'ads',
    expected: (rows: readonly Cells[]) => {
      const campaigns = rows.filter((row) => row['Campaign name'] !== '');
      return (sum(campaigns, 'Amount spent (CAD)') / sum(campaigns, 'Impressions')) * 1000;
    },
  },
  {
    file: 'zendesk-tickets-en-1.csv',
    name: 'RESPONSE_RATE',
    variant: 'feedback',
    expected: (rows: readonly Cells[]) =>
      rows.filter((row) => row['First reply time in minutes within business hours'] !== '').length / rows.length,
  },
])('$name of $file is what a few lines over the raw file give', ({ file, name, variant, expected }) => {
  if (!existsSync(`${folder}/${file}`)) {
    console.log(`Skipped: ${folder}/${file} is not here.`);
    return;
  }
  expect(figureOf(file, name, variant)).toBeCloseTo(expected(rowsOf(file)), 12);
});
