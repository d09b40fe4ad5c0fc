import { callFunction } from '../../src/kpi/call/call-function.ts';
import { tellFigure } from './figures.ts';
import { median } from './median.ts';

const rows = 100_000;
const rounds = 9;

const engagements = Array.from({ length: rows }, (_, row) => [row % 97, row % 13]);
const audience = Array.from({ length: rows }, (_, row) => [1000 + (row % 5000)]);

/** The same arithmetic on the same arrays with nothing read, checked or explained. */
const bare = (): readonly (readonly number[])[] => {
  const rates: number[][] = [];
  for (let row = 0; row < rows; row++) {
    const [likes = 0, shares = 0] = engagements[row] ?? [];
    const [reach = 0] = audience[row] ?? [];
    rates.push([(likes + shares) / reach]);
  }
  return rates;
};

const timed = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

const pairs = Array.from({ length: rounds }, () => [
  timed(() => callFunction('KPI_BY_ROW', ['ENGAGEMENT_RATE', engagements, audience])),
  timed(bare),
]);
const [ours, loop] = [0, 1].map((at) => median(pairs.map((pair) => pair[at] ?? 0)));
tellFigure({
  what: `KPI_BY_ROW over ${rows} rows × 3 columns`,
  value: (ours ?? 0) / (loop ?? 1),
  unit: '× the bare loop',
  atMost: 3,
});
