import type { WorkingHours } from '../../calendar/working-hours.ts';
import { type ColumnName, dateColumnOf, type Kind, positionOf } from '../../records/kinds.ts';
import { and, cast, column, isKnown, operation, type Sql, text } from '../sql/tree.ts';
import { lastDayIn, periodOf, type Step } from './steps.ts';

/** What figures are asked for: of which periods, parted by what, of whom. */
export interface KpiRequest {
  readonly step: Step;
  /** The columns that part records; none for all records together. */
  readonly by: readonly ColumnName[];
  /** Only this time counts as waiting for an answer; all time where left out. */
  readonly hours?: WorkingHours;
  /** Only this client's records; everybody's where left out. */
  readonly client?: string;
}

/** The first and the last day of the records of a kind, as expressions. */
export const daysOf = (kind: Kind): { readonly first: Sql; readonly end: Sql | null; readonly last: Sql } => {
  const date = column(dateColumnOf(kind));
  const first = kind === 'feedback' ? cast(date, 'DATE') : date;
  const end = positionOf(kind, 'date_end') === -1 ? null : column('date_end');
  return { first, end, last: lastDayIn(first, end) };
};

/** The period in which a record of a kind counts. */
export const periodIn = ({ step }: KpiRequest, kind: Kind): Sql => {
  const { first, end } = daysOf(kind);
  return periodOf(step, first, end);
};

/** That records are of the client who is asked for, with what else they must meet. */
export const ofClient = ({ client }: KpiRequest, ...others: readonly Sql[]): { readonly where?: Sql } => {
  const all = [...(client === undefined ? [] : [operation(column('client'), '=', text(client))]), ...others];
  return all.length === 0 ? {} : { where: and(...all) };
};

/** That rows are of a period that is asked for. */
export const hasPeriod = isKnown(column('period_from'));
