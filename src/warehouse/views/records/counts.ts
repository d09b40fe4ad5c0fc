import type { Kind } from '../../../records/kinds.ts';
import {
  and,
  call,
  column,
  columnsNamed,
  dayBeforeOf,
  isKnown,
  isUnknown,
  number,
  operation,
  orElse,
  over,
  type Part,
  type Sql,
  unknown,
} from '../../sql/tree.ts';
import type { KpiRequest } from '../request.ts';

/**
 * How many records there were of a kind, also in periods without any: none were known of before the first record, 0 there are after it.
 */
export const countParts = (request: KpiRequest, kind: Kind, names: readonly string[]): readonly Part[] => {
  const { by, step } = request;
  const keys = [...by, 'period_from'];
  const whose = by.map(column);
  const first = step.start(column('first_day'));
  const none = Object.fromEntries(names.map((name) => [name, unknown('FLOAT64')]));
  const inOrder = { partitionBy: whose, orderBy: [column('period_from')] };
  const isFilled = operation(column('period'), '>', column('period_from'));
  const noRecords = operation(column('records'), '=', number(0));
  return [
    {
      name: `${kind}_periods`,
      says: 'The periods with records, the one of the first record, and the last of all.',
      query: [
        {
          columns: {
            ...columnsNamed(keys),
            ...Object.fromEntries(names.map((name) => [name, call('MAX', column(name))])),
            records: call('SUM', column('records')),
            is_begun: call('MAX', column('is_begun')),
          },
          from: [
            {
              columns: { ...columnsNamed([...keys, ...names, 'records']), is_begun: number(1) },
              from: `${kind}_found`,
              where: isKnown(column('period_from')),
            },
            {
              columns: { ...columnsNamed(by), period_from: first, ...none, records: number(0), is_begun: number(1) },
              from: `${kind}_found`,
              where: and(isUnknown(column('period_from')), isKnown(first)),
            },
            {
              columns: {
                ...columnsNamed(by),
                period_from: column('last_period'),
                ...none,
                records: number(0),
                is_begun: number(0),
              },
              from: 'last_periods',
              where: isKnown(column('last_period')),
            },
          ],
          groupBy: keys,
        },
      ],
    },
    {
      name: `${kind}_gaps`,
      says: 'Until when there were no more.',
      query: [
        {
          columns: {
            ...columnsNamed([...keys, ...names, 'records']),
            is_begun: over('MAX', [column('is_begun')], inOrder),
            until: orElse(dayBeforeOf(over('LEAD', [column('period_from')], inOrder)), column('period_from')),
          },
          from: `${kind}_periods`,
        },
      ],
    },
    {
      name: `${kind}_counts`,
      says: 'How many there were in each period.',
      query: [
        {
          columns: {
            ...columnsNamed(by),
            period_from: column('period'),
            ...Object.fromEntries(
              names.map((name): readonly [string, Sql] => [
                name,
                {
                  is: 'case',
                  when: [
                    [isFilled, number(0)],
                    [noRecords, number(0)],
                  ],
                  otherwise: column(name),
                },
              ]),
            ),
          },
          from: `${kind}_gaps`,
          each: { name: 'period', array: step.series(column('period_from'), column('until')) },
          where: operation(column('is_begun'), '=', number(1)),
        },
      ],
    },
  ];
};
