import { isoDay } from '../../../calendar/day.ts';
import {
  type Columns,
  call,
  column,
  columnsNamed,
  day,
  isKnown,
  number,
  type Part,
  type Select,
  type Sql,
  unknown,
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
