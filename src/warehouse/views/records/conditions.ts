import type { WorkingHours } from '../../../calendar/working-hours.ts';
import { conversionTypeOf } from '../../../records/conversion-types.ts';
import type { ColumnName } from '../../../records/kinds.ts';
import type { TimelessCondition } from '../../../report/formulas/term.ts';
import {
  and,
  call,
  column,
  isIn,
  isKnown,
  isTicked,
  nameOf,
  not,
  operation,
  or,
  type Sql,
  text,
} from '../../sql/tree.ts';
import { knownType } from './conversion-types.ts';
import { messageValue } from './messages.ts';

/** A column among texts of ours, which are no names of the tables: in any case of letters, types of conversions by what they are. */
const isAmong = (name: ColumnName, texts: readonly string[]): Sql => {
  const types = name === 'type' ? [...new Set(texts.map(conversionTypeOf))] : [];
  const [type = null] = types;
  if (type !== null && types.length === 1) return operation(column(knownType), '=', text(type));
  const folded = [...new Set(texts.map((each) => each.toLowerCase()))];
  return isIn(call('LOWER', nameOf(name)), folded.map(text));
};

/** A condition on a record as SQL, beside its criterion, its mask and its test in memory. */
export const conditionSql = (condition: TimelessCondition, hours: WorkingHours | undefined): Sql => {
  switch (condition.is) {
    case 'of':
      return or(
        ...condition.accounts.map(({ platform, account }) =>
          and(operation(nameOf('platform'), '=', text(platform)), operation(nameOf('account'), '=', text(account))),
        ),
      );
    case 'named':
      return isAmong(condition.column, [condition.text]);
    case 'oneOf':
      return isAmong(condition.column, condition.texts);
    case 'noneOf':
      return not(isAmong(condition.column, condition.texts));
    case 'known':
      return isKnown(column(condition.column));
    case 'told':
      return isKnown(messageValue(condition.column, hours));
    case 'ticked':
      return isTicked(column(condition.column));
  }
};
