import { isoDay } from '../../../calendar/day.ts';
import {
  type Columns,
  call,
  column,
  columnsNamed,
  day,
  dayBeforeOf,
  isKnown,
  number,
  operation,
  orElse,
  over,
  type Part,
  type Select,
  type Sql,
  unknown,
  when,
} from '../../sql/tree.ts';
import { kindsTelling } from '../dimensions.ts';
import { daysOf, type KpiRequest, ofClient } from '../request.ts';

/** Until when what stands is told: the last period in which anything is known of a client, an account or the like. */
export const lastPeriodPart = (request: KpiRequest): Part => {
  const { by, step } = request;
  const { only } = step;
  return {
    name: 'last_periods',
    says: 'The last period of which any record tells: until then what stands is carried on.',
    query: [
      {
        columns: {
          ...columnsNamed(by),
          last_period: only === undefined ? step.start(call('MAX', column('last_day'))) : day(isoDay(only.from)),
        },
        from: kindsTelling(by).map((kind): Select => {
          const columns = (last: Sql) => ({ ...columnsNamed(by), last_day: call('MAX', last) });
          return {
            columns: columns(daysOf(kind).last),
            from: { table: kind },
            ...ofClient(request),
            groupBy: by,
          };
        }),
        groupBy: by,
      },
    ],
  };
};

/** A row for each of those last periods, among rows of the same keys that are told; nothing else is known in it. */
export const lastPeriods = ({ by }: KpiRequest, keys: readonly string[], others: Columns): Select => ({
  columns: {
    ...Object.fromEntries(
      keys.map((name) => [name, by.some((own) => own === name) ? column(name) : unknown('STRING')]),
    ),
    period_from: column('last_period'),
    ...others,
    is_told: number(0),
  },
  from: 'last_periods',
  where: isKnown(column('last_period')),
});

/** What each of some keys has in some periods, as it ends and as the period begins, in the part `NAME_periods`. */
interface Told {
  readonly name: string;
  /** What the first of the parts says. */
  readonly says: string;
  /** Columns beside these, and by which of all it is known whether a period is the one in which it was told as that began. */
  readonly others?: readonly string[];
  readonly isOfStart: Sql;
}

/** The same of every period until it is told anew, or until the last one of all: the parts `NAME_gaps` and `NAME_filled`. */
export const carriedOn = (
  { by, step }: KpiRequest,
  keys: readonly string[],
  { name, says, others = [], isOfStart }: Told,
): readonly Part[] => {
  const next = over('LEAD', [column('period_from')], {
    partitionBy: [...keys, 'is_told'].map(column),
    orderBy: [column('period_from')],
  });
  return [
    {
      name: `${name}_gaps`,
      says,
      query: [
        {
          columns: {
            ...columnsNamed([...keys, 'period_from', 'ended', 'begun', ...others, 'is_told']),
            until: orElse(dayBeforeOf(next), over('MAX', [column('period_from')], { partitionBy: by.map(column) })),
          },
          from: `${name}_periods`,
        },
      ],
    },
    {
      name: `${name}_filled`,
      says: 'The same for each period until then.',
      query: [
        {
          columns: {
            ...columnsNamed(keys),
            period_from: column('period'),
            ended: column('ended'),
            begun: when(isOfStart, column('begun')),
          },
          from: `${name}_gaps`,
          each: { name: 'period', array: step.series(column('period_from'), column('until')) },
          where: operation(column('is_told'), '=', number(1)),
        },
      ],
    },
  ];
};
