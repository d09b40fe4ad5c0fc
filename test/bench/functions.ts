import { functionNames } from '../../src/kpi/catalogue.ts';
import { cellLooks, secondsOf, tallArguments } from '../kpi/tall-arguments.ts';
import { tellFigure } from './figures.ts';

const rows = 100_000;
const most = 5;

interface Timed {
  readonly name: string;
  readonly seconds: number;
}

const tell = (what: string, calls: readonly Timed[]): void => {
  const slowest = calls.toSorted((one, other) => other.seconds - one.seconds).slice(0, most);
  const told = slowest.map(({ name, seconds }) => `${name} ${seconds.toFixed(2)} s`).join(', ');
  console.log(`${what}, the slowest of ${calls.length}: ${told}`);
  tellFigure({
    what: `${what}, the slowest of ${calls.length}`,
    value: slowest[0]?.seconds ?? 0,
    unit: 's',
    atMost: 2,
  });
};

for (const look of cellLooks)
  tell(
    `Functions on ${rows} rows of ${look}`,
    functionNames.map((name) => ({ name, seconds: secondsOf(name, tallArguments(name, rows, look)) })),
  );
tell(
  `KPI_BY_ROW over ${rows} rows`,
  functionNames
    .filter((name) => !name.startsWith('KPI_') && name !== 'KPI')
    .map((name) => ({ name, seconds: secondsOf('KPI_BY_ROW', [name, ...tallArguments(name, rows, 'numbers')]) })),
);

const daily = (days: number): readonly (readonly unknown[])[] => [
  ['Date', 'Account', 'Followers', 'Likes', 'Comments', 'Shares', 'Reach', 'Cost', 'Link clicks'],
  ...Array.from({ length: days }, (_, at) => [
    ...[1 + at, `account ${at % 3}`, 5000 + at, 10 + (at % 7), at % 5, at % 4, 1000 + (at % 90), at % 13, at % 9],
  ]),
];
const days = [16_000, rows];
tell(
  'KPI_TABLE by day',
  days.map((count) => ({ name: `over ${count} days`, seconds: secondsOf('KPI_TABLE', [daily(count), 'day']) })),
);
