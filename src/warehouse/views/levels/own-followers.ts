import type { ColumnName } from '../../../records/kinds.ts';
import {
  and,
  call,
  cast,
  column,
  columnsNamed,
  field,
  isKnown,
  nameOf,
  number,
  operation,
  or,
  orElse,
  over,
  type Part,
  type Sql,
  structure,
  text,
  unknown,
  when,
} from '../../sql/tree.ts';
import { filledName } from '../records/record-sums.ts';
import { hasPeriod, type KpiRequest, ofClient, periodIn } from '../request.ts';

/** The column of what posts have whose account's followers are known, and of those followers. */
export const ownSumName = (of: ColumnName): string => `${of}_beside_followers`;
export const ownLevelName = (of: ColumnName): string => `followers_beside_${of}`;

/** What differs is the same, or blank on one side. */
const mayBeOne = (one: Sql, other: Sql): Sql =>
  or(operation(one, '=', text('')), operation(other, '=', text('')), operation(one, '=', other));

/** The largest of conditions over rows, as a number. */
const oneIf = (condition: Sql): Sql => when(condition, number(1), number(0));

/**
 * Sums over posts beside the followers that the account of each had on its day. Whose followers those are is found as in a report: an
 * account's own or, where an export does not tell its name, those of the only one that it can be.
 */
export const ownFollowerParts = (
  request: KpiRequest,
  { columns, filled }: { readonly columns: readonly ColumnName[]; readonly filled: readonly ColumnName[] },
): readonly Part[] => {
  const { by } = request;
  const flags = filled.map(filledName);
  const platform = nameOf('platform');
  const read = column('read');
  const [readPlatform, readAccount] = [field(read, 'platform'), field(read, 'account')];
  const ofRead = ['read_platform', 'read_account'];
  const others = by.filter((name) => name !== 'platform' && name !== 'account');
  const raw = [...others, 'platform', 'account', 'date', 'date_end'];
  const names = [...others, 'own_platform', 'own_account'];
  const inPost = (name: string) => over('MAX', [column(name)], { partitionBy: names.map(column) });
  const isOwn = and(
    operation(column('own_platform'), '=', readPlatform),
    operation(column('own_account'), '=', readAccount),
  );
  const sums = columns.flatMap((name) => [name, `with_${name}`]);
  const none = Object.fromEntries(sums.map((name) => [name, unknown('FLOAT64')]));
  const noFlags = Object.fromEntries(flags.map((name) => [name, unknown('INT64')]));
  const whose = [
    ...others,
    ...(by.some((name) => name === 'platform') ? ['own_platform'] : []),
    ...(by.some((name) => name === 'account') ? ['own_account'] : []),
  ].map(column);
  const readings = { partitionBy: [...others, ...ofRead].map(column) };
  const inOrder = [column('day'), { descending: column('is_reading') }];
  const followers = (name: 'LAST_VALUE' | 'FIRST_VALUE', rows: 'before' | 'all'): Sql => ({
    is: 'call',
    function: name,
    arguments: [column('followers')],
    ignoresNulls: true,
    over: { ...readings, orderBy: inOrder, rows },
  });
  return [
    {
      name: 'post_days',
      says: 'The posts of each account by day: first as they are written, since so many are quickest to group by what they have.',
      query: [
        {
          columns: {
            ...columnsNamed(others),
            own_platform: platform,
            own_account: nameOf('account'),
            day: column('date'),
            period_from: periodIn(request, 'posts'),
            ...columnsNamed([...sums, ...flags]),
          },
          from: [
            {
              columns: {
                ...columnsNamed(raw),
                ...Object.fromEntries(
                  columns.flatMap((name): readonly (readonly [string, Sql])[] => [
                    [name, call('SUM', column(name))],
                    [`with_${name}`, cast(call('COUNT', column(name)), 'FLOAT64')],
                  ]),
                ),
                ...Object.fromEntries(
                  filled.map((name) => [filledName(name), call('MAX', oneIf(isKnown(column(name))))]),
                ),
              },
              from: { table: 'posts' },
              ...ofClient(request),
              groupBy: raw,
            },
          ],
        },
      ],
    },
    {
      name: 'account_names',
      says: 'The accounts that post, beside those whose followers are read.',
      query: [
        {
          columns: {
            ...columnsNamed(names),
            posts: call('MAX', column('posts')),
            reads: call('MAX', column('reads')),
          },
          from: [
            {
              columns: { ...columnsNamed(names), posts: number(1), reads: number(0) },
              from: 'post_days',
              groupBy: names,
            },
            {
              columns: {
                ...columnsNamed(others),
                own_platform: platform,
                own_account: nameOf('account'),
                posts: number(0),
                reads: number(1),
              },
              from: { table: 'days' },
              ...ofClient(request),
              groupBy: names,
            },
          ],
          groupBy: names,
        },
      ],
    },
    {
      name: 'account_lists',
      says: 'Each beside all whose followers are read.',
      query: [
        {
          columns: {
            ...columnsNamed([...names, 'posts']),
            all_read: over(
              'ARRAY_AGG',
              [
                structure({
                  platform: column('own_platform'),
                  account: column('own_account'),
                  is_read: column('reads'),
                }),
              ],
              { partitionBy: others.map(column) },
            ),
          },
          from: 'account_names',
        },
      ],
    },
    {
      name: 'account_pairs',
      says: 'Whose followers a posting account may have: what differs is blank on one side.',
      query: [
        {
          columns: {
            ...columnsNamed(names),
            read_platform: readPlatform,
            read_account: readAccount,
            is_own: oneIf(isOwn),
          },
          from: 'account_lists',
          each: { name: 'read', array: column('all_read') },
          where: and(
            operation(column('posts'), '=', number(1)),
            operation(field(read, 'is_read'), '=', number(1)),
            mayBeOne(column('own_platform'), readPlatform),
            mayBeOne(column('own_account'), readAccount),
            ...(by.some((name) => name === 'platform') ? [operation(column('own_platform'), '=', readPlatform)] : []),
            ...(by.some((name) => name === 'account') ? [operation(column('own_account'), '=', readAccount)] : []),
          ),
        },
      ],
    },
    {
      name: 'account_choices',
      says: 'How many it may have, and how many may have those.',
      query: [
        {
          columns: {
            ...columnsNamed([...names, ...ofRead, 'is_own']),
            has_own: over('MAX', [column('is_own')], { partitionBy: names.map(column) }),
            choices: over('COUNT', [], { partitionBy: names.map(column) }),
            claims: over('COUNT', [], { partitionBy: [...others, ...ofRead].map(column) }),
          },
          from: 'account_pairs',
        },
      ],
    },
    {
      name: 'named_post_days',
      says: 'The days of posts with the account whose followers they are beside.',
      query: [
        {
          columns: {
            ...columnsNamed([...names, 'day', 'period_from', ...sums, 'is_choice']),
            ...Object.fromEntries(flags.map((name) => [name, over('MAX', [column(name)], { partitionBy: whose })])),
            read_platform: inPost('read_platform'),
            read_account: inPost('read_account'),
          },
          from: [
            {
              columns: {
                ...columnsNamed([...names, 'day', 'period_from', ...sums, ...flags]),
                is_choice: number(0),
                read_platform: unknown('STRING'),
                read_account: unknown('STRING'),
              },
              from: 'post_days',
            },
            {
              columns: {
                ...columnsNamed(names),
                day: unknown('DATE'),
                period_from: unknown('DATE'),
                ...none,
                ...noFlags,
                is_choice: number(1),
                ...columnsNamed(ofRead),
              },
              from: 'account_choices',
              where: or(
                operation(column('is_own'), '=', number(1)),
                and(
                  operation(column('has_own'), '=', number(0)),
                  operation(column('choices'), '=', number(1)),
                  operation(column('claims'), '=', number(1)),
                ),
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'posts_among_readings',
      says: 'Those days among the readings of the followers.',
      query: [
        {
          columns: {
            ...columnsNamed([...names, ...ofRead, 'day', 'period_from', ...sums, ...flags]),
            followers: unknown('FLOAT64'),
            is_reading: number(0),
          },
          from: 'named_post_days',
          where: and(operation(column('is_choice'), '=', number(0)), hasPeriod, isKnown(column('read_platform'))),
        },
        {
          columns: {
            ...columnsNamed(others),
            own_platform: platform,
            own_account: nameOf('account'),
            read_platform: platform,
            read_account: nameOf('account'),
            day: column('last_day'),
            period_from: unknown('DATE'),
            ...none,
            ...noFlags,
            followers: column('most'),
            is_reading: number(1),
          },
          from: 'level_days',
          where: and(isKnown(column('most')), isKnown(column('last_day'))),
        },
      ],
    },
    {
      name: 'posts_beside_followers',
      says: 'The followers as last read by the day of the posts; before the first reading, as read first.',
      query: [
        {
          columns: {
            ...columnsNamed([...names, 'period_from', ...sums, ...flags]),
            followers: orElse(followers('LAST_VALUE', 'before'), followers('FIRST_VALUE', 'all')),
          },
          from: 'posts_among_readings',
        },
      ],
    },
    {
      name: 'own_followers_told',
      says: 'Both added up, over the posts whose account has any followers.',
      query: [
        {
          columns: {
            ...columnsNamed(others),
            ...(by.some((name) => name === 'platform')
              ? { platform: call('NULLIF', column('own_platform'), text('')) }
              : {}),
            ...(by.some((name) => name === 'account')
              ? { account: call('NULLIF', column('own_account'), text('')) }
              : {}),
            period_from: column('period_from'),
            ...Object.fromEntries(
              columns.flatMap((name) => [
                [ownSumName(name), call('SUM', when(isKnown(column('followers')), column(name)))],
                [
                  ownLevelName(name),
                  call(
                    'SUM',
                    when(
                      operation(column(`with_${name}`), '>', number(0)),
                      operation(column('followers'), '*', column(`with_${name}`)),
                    ),
                  ),
                ],
              ]),
            ),
            ...Object.fromEntries(flags.map((name) => [name, call('MAX', column(name))])),
          },
          from: 'posts_beside_followers',
          where: hasPeriod,
          groupBy: [...by, 'period_from'],
        },
      ],
    },
  ];
};
