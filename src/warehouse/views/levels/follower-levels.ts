import {
  and,
  call,
  column,
  columnsNamed,
  isKnown,
  number,
  operation,
  orElse,
  over,
  type Part,
  type Sql,
  unknown,
  when,
} from '../../sql/tree.ts';
import { daysOf, hasPeriod, type KpiRequest, ofClient, periodIn } from '../request.ts';
import { carriedOn, lastPeriods } from './last-periods.ts';

const account = ['platform', 'account'] as const;

/** The columns that part accounts inside of what is asked for; one that is asked for stands once. */
export const accountKeys = (by: KpiRequest['by']): readonly string[] => [...new Set<string>([...by, ...account])];

/** What followers are known by: how accounts' readings of each day are told in `level_days`. */
export const levelDays = (request: KpiRequest): readonly Part[] => {
  const keys = accountKeys(request.by);
  const followers = column('followers');
  const isSpanning = over('MAX', [column('is_spanning')], { partitionBy: request.by.map(column) });
  const largest = when(
    operation(column('most'), '>', number(0)),
    column('most'),
    when(isKnown(column('most')), number(0)),
  );
  return [
    {
      name: 'level_readings',
      says: 'What was read of followers on each day, and whether any record is of several days.',
      query: [
        {
          columns: {
            ...columnsNamed(keys),
            last_day: daysOf('days').last,
            added: call('SUM', followers),
            most: call('MAX', followers),
            is_spanning: call('MAX', when(isKnown(column('date_end')), number(1), number(0))),
          },
          from: { table: 'days' },
          ...ofClient(request),
          groupBy: [...keys, 'last_day'],
        },
      ],
    },
    {
      name: 'level_days',
      says: 'A month and its last day may both tell the level of that day: the larger one counts.',
      query: [
        {
          columns: {
            ...columnsNamed([...keys, 'last_day', 'most']),
            level: when(operation(isSpanning, '=', number(1)), largest, column('added')),
          },
          from: 'level_readings',
        },
      ],
    },
  ];
};

/** The name of the column with what accounts have of a column that know their followers as a period begins. */
export const sinceStartName = (of: string): string => `${of}_of_accounts_with_start`;
export const startSinceName = (of: string): string => `followers_start_of_accounts_with_${of}`;

/** The levels as periods begin and end, of each account carried on until it is read again, then added up. */
export const levelParts = (request: KpiRequest, added: readonly string[]): readonly Part[] => {
  const { by, step } = request;
  const keys = accountKeys(by);
  const partitionBy = keys.map(column);
  const byPeriod = { partitionBy, orderBy: [column('period_from')] };
  const float = unknown('FLOAT64');
  const start = step.start(column('last_day'));
  const sums = Object.fromEntries(added.map((name) => [name, column(name)]));
  const noSums = Object.fromEntries(added.map((name) => [name, float]));
  const isBegun = isKnown(column('started'));
  const together = (name: string, value: Sql) => call('SUM', when(and(isBegun, isKnown(column(name))), value));
  return [
    {
      name: 'level_periods',
      says: 'The last reading of each account in a period, and the one of its first day.',
      query: [
        {
          columns: {
            ...columnsNamed(keys),
            period_from: start,
            ended: call('MAX_BY', column('level'), column('last_day')),
            begun: call('MAX', when(operation(column('last_day'), '=', start), column('level'))),
            is_told: number(1),
          },
          from: 'level_days',
          where: and(isKnown(column('level')), isKnown(start)),
          groupBy: [...keys, 'period_from'],
        },
        lastPeriods(request, keys, { ended: float, begun: float }),
      ],
    },
    ...carriedOn(request, keys, {
      name: 'level',
      says: 'Until when each reading stands: the next one, or the last period of all.',
      isOfStart: operation(column('period'), '=', column('period_from')),
    }),
    {
      name: 'level_starts',
      says: 'A level of the start is the one before the period, else that of its first day.',
      query: [
        {
          columns: {
            ...columnsNamed([...keys, 'period_from', 'ended']),
            started: orElse(over('LAG', [column('ended')], byPeriod), column('begun')),
          },
          from: 'level_filled',
        },
      ],
    },
    {
      name: 'level_accounts',
      says: 'Beside what each account adds in the period.',
      query: [
        {
          columns: {
            ...columnsNamed([...keys, 'period_from']),
            ended: call('MAX', column('ended')),
            started: call('MAX', column('started')),
            ...Object.fromEntries(added.map((name) => [name, call('SUM', column(name))])),
          },
          from: [
            {
              columns: { ...columnsNamed([...keys, 'period_from', 'ended', 'started']), ...noSums },
              from: 'level_starts',
            },
            ...(added.length === 0
              ? []
              : [
                  {
                    columns: {
                      ...columnsNamed(keys),
                      period_from: periodIn(request, 'days'),
                      ended: float,
                      started: float,
                      ...sums,
                    },
                    from: { table: 'days' },
                    ...ofClient(request),
                  },
                ]),
          ],
          groupBy: [...keys, 'period_from'],
        },
      ],
    },
    {
      name: 'levels_told',
      says: 'All accounts together; one that begins inside the period has not grown by all that it has.',
      query: [
        {
          columns: {
            ...columnsNamed([...by, 'period_from']),
            followers_end: call('SUM', column('ended')),
            followers_start: call('SUM', column('started')),
            followers_end_of_accounts_with_start: call('SUM', when(isBegun, column('ended'))),
            ...Object.fromEntries(
              added.flatMap((name) => [
                [sinceStartName(name), together(name, column(name))],
                [startSinceName(name), together(name, column('started'))],
              ]),
            ),
          },
          from: 'level_accounts',
          where: hasPeriod,
          groupBy: [...by, 'period_from'],
        },
      ],
    },
  ];
};
