import type { Term } from '../../../report/formulas/term.ts';
import {
  and,
  call,
  column,
  columnsNamed,
  field,
  isKnown,
  isTicked,
  nameOf,
  number,
  operation,
  orElse,
  over,
  type Part,
  type Sql,
  structure,
  unknown,
  when,
} from '../../sql/tree.ts';
import { hasPeriod, type KpiRequest, ofClient } from '../request.ts';
import { accountKeys } from './follower-levels.ts';
import { carriedOn, lastPeriods } from './last-periods.ts';

/** The column of a sum over segments. */
export const segmentsName = ({ is, where }: Pick<Term, 'is' | 'where'>): string => {
  const whose = where === undefined ? 'audience' : 'target_audience';
  return is === 'segments' ? whose : `${whose}_${is === 'segmentsStart' ? 'start' : 'end'}`;
};

const snapshotFields = ['ticks', 'target', 'whole', 'needs_alone'] as const;

/**
 * The newest snapshot of each account's audience as periods begin and end, in the dimension of the first segment that is ticked; shares
 * are of the followers that the account had on its day, and of an account alone they need none.
 */
export const segmentParts = (request: KpiRequest): readonly Part[] => {
  const { by, step } = request;
  const keys = accountKeys(by);
  const partitionBy = keys.map(column);
  const whose = by.map(column);
  const isTarget = isTicked(column('in_target'));
  const added = (name: string, condition: Sql) => orElse(call('SUM', when(condition, column(name))), number(0));
  const inDimension = operation(nameOf('dimension'), '=', column('target_dimension'));
  const isShared = and(
    operation(column('with_followers'), '=', number(0)),
    operation(column('with_shares'), '>', number(0)),
  );
  // A level of nobody is none.
  const isLevel = orElse(operation(column('level'), '>', number(0)), operation(number(0), '=', number(1)));
  const share = column('target_share');
  const start = step.start(column('date'));
  const byPeriod = { partitionBy, orderBy: [column('period_from')] };
  const sameDay = { partitionBy: [...whose, column('period_from')] };
  const size = (of: string, name: 'target' | 'whole'): Sql => {
    const snapshot = column(of);
    const isUnsure = operation(field(snapshot, 'needs_alone'), '=', number(1));
    const isAlone = operation(column(`${of}_accounts`), '=', number(1));
    return when(and(isUnsure, { is: 'not', value: isAlone }), number(0), field(snapshot, name));
  };
  const both = and(
    operation(field(column('started'), 'ticks'), '>', number(0)),
    operation(field(column('started'), 'ticks'), '=', field(column('ended'), 'ticks')),
    // A size of 1 is that of shares of nobody knows how many.
    operation(size('started', 'whole'), '>', number(1)),
    operation(size('ended', 'whole'), '>', number(1)),
  );
  const snapshot = structure(columnsNamed(snapshotFields));
  const none = structure(Object.fromEntries(snapshotFields.map((name) => [name, unknown('FLOAT64')])));
  return [
    {
      name: 'audience_target',
      says: 'The dimension of the audience in which the first segment is ticked as the target.',
      query: [
        {
          columns: {
            ...columnsNamed([...keys, 'date', 'dimension', 'followers', 'share', 'in_target']),
            target_dimension: over('FIRST_VALUE', [nameOf('dimension')], {
              partitionBy: whose,
              orderBy: [when(isTarget, number(0), number(1)), column('date'), nameOf('dimension')],
            }),
            is_told: over('MAX', [when(isTarget, number(1), number(0))], { partitionBy: whose }),
          },
          from: { table: 'audience' },
          ...ofClient(request),
        },
      ],
    },
    {
      name: 'audience_snapshots',
      says: 'Each snapshot of each account: its segments of that dimension, beside the readings of its followers.',
      query: [
        {
          columns: {
            ...columnsNamed([...keys, 'date']),
            is_reading: number(0),
            level: unknown('FLOAT64'),
            ticks: call('SUM', when(and(isTarget, inDimension), number(1), number(0))),
            target_followers: added('followers', and(isTarget, inDimension)),
            all_followers: added('followers', inDimension),
            target_share: added('share', and(isTarget, inDimension)),
            with_followers: call('COUNT', when(inDimension, column('followers'))),
            with_shares: call('COUNT', when(inDimension, column('share'))),
          },
          from: 'audience_target',
          where: operation(column('is_told'), '=', number(1)),
          groupBy: [...keys, 'date'],
        },
        {
          columns: {
            ...columnsNamed(keys),
            date: column('last_day'),
            is_reading: number(1),
            level: column('level'),
            ticks: unknown('INT64'),
            target_followers: unknown('FLOAT64'),
            all_followers: unknown('FLOAT64'),
            target_share: unknown('FLOAT64'),
            with_followers: unknown('INT64'),
            with_shares: unknown('INT64'),
          },
          from: 'level_days',
          where: isKnown(column('level')),
        },
      ],
    },
    {
      name: 'audience_levels',
      says: 'With the followers as last read by the day of the snapshot.',
      query: [
        {
          columns: {
            ...columnsNamed([
              ...keys,
              'date',
              'is_reading',
              'ticks',
              'target_followers',
              'all_followers',
              'target_share',
              'with_followers',
              'with_shares',
            ]),
            level: {
              is: 'call',
              function: 'LAST_VALUE',
              arguments: [column('level')],
              ignoresNulls: true,
              over: {
                partitionBy,
                orderBy: [column('date'), { descending: column('is_reading') }],
                rows: 'before',
              },
            },
          },
          from: 'audience_snapshots',
        },
      ],
    },
    {
      name: 'audience_sizes',
      says: 'How many are in the target and in all; shares of nobody knows how many need the account alone.',
      query: [
        {
          columns: {
            ...columnsNamed([...keys, 'date']),
            ticks: { is: 'cast', value: column('ticks'), type: 'FLOAT64' },
            target: when(
              isShared,
              when(isLevel, operation(column('level'), '*', share), share),
              column('target_followers'),
            ),
            whole: when(isShared, when(isLevel, column('level'), number(1)), column('all_followers')),
            needs_alone: {
              is: 'cast',
              value: when(and(isShared, { is: 'not', value: isLevel }), number(1), number(0)),
              type: 'FLOAT64',
            },
          },
          from: 'audience_levels',
          where: operation(column('is_reading'), '=', number(0)),
        },
      ],
    },
    {
      name: 'audience_periods',
      says: 'The last snapshot of each account in a period, and the one of its first day.',
      query: [
        {
          columns: {
            ...columnsNamed(keys),
            period_from: start,
            ended: call('MAX_BY', snapshot, column('date')),
            begun: call('MIN_BY', snapshot, column('date')),
            first_day: call('MIN', column('date')),
            is_told: number(1),
          },
          from: 'audience_sizes',
          where: isKnown(start),
          groupBy: [...keys, 'period_from'],
        },
        lastPeriods(request, keys, { ended: none, begun: none, first_day: unknown('DATE') }),
      ],
    },
    ...carriedOn(request, keys, {
      name: 'audience',
      says: 'Until when each snapshot is the newest one.',
      others: ['first_day'],
      isOfStart: operation(column('first_day'), '=', column('period')),
    }),
    {
      name: 'audience_starts',
      says: 'As a period begins the newest snapshot is that of its first day, else the one before.',
      query: [
        {
          columns: {
            ...columnsNamed([...keys, 'period_from', 'ended']),
            started: orElse(column('begun'), over('LAG', [column('ended')], byPeriod)),
          },
          from: 'audience_filled',
        },
      ],
    },
    {
      name: 'audience_accounts',
      says: 'How many accounts have a snapshot by then.',
      query: [
        {
          columns: {
            ...columnsNamed([...by, 'period_from', 'ended', 'started']),
            ended_accounts: over('COUNT', [column('ended')], sameDay),
            started_accounts: over('COUNT', [column('started')], sameDay),
          },
          from: 'audience_starts',
        },
      ],
    },
    {
      name: 'audience_told',
      says: 'All accounts together; of those that were gained, the accounts whose two snapshots tick as many segments.',
      query: [
        {
          columns: {
            ...columnsNamed([...by, 'period_from']),
            audience: call('SUM', size('ended', 'whole')),
            target_audience: call('SUM', size('ended', 'target')),
            audience_start: call('SUM', when(both, size('started', 'whole'))),
            target_audience_start: call('SUM', when(both, size('started', 'target'))),
            audience_end: call('SUM', when(both, size('ended', 'whole'))),
            target_audience_end: call('SUM', when(both, size('ended', 'target'))),
          },
          from: 'audience_accounts',
          where: hasPeriod,
          groupBy: [...by, 'period_from'],
        },
      ],
    },
  ];
};
