import { type Profiler, Session } from 'node:inspector/promises';
import { readPaste } from '../../src/import/read-paste.ts';
import { exportText } from './export-text.ts';
import { tellFigure } from './figures.ts';
import { median } from './median.ts';

const rounds = 5;

/** The microseconds that a profile spent in a function and all that it called. */
const timeIn = ({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, name: string): number => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const within = new Set<number>();
  const enter = (id: number): void => {
    within.add(id);
    for (const child of byId.get(id)?.children ?? []) enter(child);
  };
  for (const { id, callFrame } of nodes) if (callFrame.functionName === name) enter(id);
  if (within.size === 0) throw new Error(`The profile knows no ${name}.`);
  return samples.reduce((sum, id, at) => sum + (within.has(id) ? (timeDeltas[at] ?? 0) : 0), 0);
};

const text = exportText();
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: 200 });

/** What the receipt adds to the import around it, as a share of the import without it: both of one run. */
const shareOf = async (): Promise<number> => {
  await session.post('Profiler.start');
  const { imports } = readPaste(text, { locale: 'uk_UA', zone: 'Europe/Kyiv', file: null });
  const { profile } = await session.post('Profiler.stop');
  if (!imports.some(({ columns }) => columns.some(({ taken }) => taken !== null))) throw new Error('No receipt.');
  const receipt = timeIn(profile, 'receiptOf');
  return receipt / (timeIn(profile, 'readPaste') - receipt);
};

const shares: number[] = [];
for (let round = 0; round < rounds; round += 1) shares.push(await shareOf());
session.disconnect();
tellFigure({
  what: 'Receipt, of the import without it',
  value: 100 * median(shares),
  unit: `% in the median of ${rounds}`,
  atMost: 10,
});
