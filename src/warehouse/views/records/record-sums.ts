import { type ColumnName, type Kind, positionOf } from '../../../records/kinds.ts';
import { isMessageColumn } from '../../../records/messages.ts';
import { conditionsOf, type Term, type TimelessCondition, whetherTicked } from '../../../report/formulas/term.ts';
import {
  and,
  call,
  cast,
  column,
  columnsNamed,
  isKnown,
  isTicked,
  number,
  orElse,
  over,
  type Part,
  type Sql,
  when,
} from '../../sql/tree.ts';
import type { KpiLine } from '../lines.ts';
import { daysOf, hasPeriod, type KpiRequest, ofClient, periodIn } from '../request.ts';
import { conditionSql } from './conditions.ts';
import { tableNameOf } from './conversion-types.ts';
import { messageValue } from './messages.ts';

/** A sum or a count over records of one kind, under the name of its column. */
export interface RecordTerm {
  readonly name: string;
  readonly line: KpiLine;
  readonly term: Term;
}

/** The records of a kind, added up: the terms, and which columns have any value or tick, whatever the period. */
export interface RecordSums {
  readonly kind: Kind;
  readonly terms: readonly RecordTerm[];
  readonly filled: readonly ColumnName[];
  readonly ticked: readonly ColumnName[];
}

/** Money of different currencies is never added up. */
export const hasCurrency = (kind: Kind): boolean => positionOf(kind, 'currency') !== -1;

/** What makes a record count for a term, and of that what makes it tell the term: others of those that tell it count as nothing. */
const conditionsIn = ({ line, term }: RecordTerm) => {
  const [all, telling] = [conditionsOf(line, term), conditionsOf(line, whetherTicked(term))];
  const keys = new Set(telling.map((each) => JSON.stringify(each)));
  return { telling, only: all.filter((each) => !keys.has(JSON.stringify(each))) };
};

const wordsOf: Readonly<Record<TimelessCondition['is'], string>> = {
  of: 'is_of',
  named: 'is',
  oneOf: 'is',
  noneOf: 'is_no',
  known: 'tells',
  told: 'tells',
  ticked: 'if',
};

/** The conditions of terms by what they ask, each with a name of its own: a column of those that records are alike in. */
const namedConditions = (
  terms: readonly RecordTerm[],
): ReadonlyMap<string, readonly [name: string, TimelessCondition]> => {
  const found = new Map<string, readonly [string, TimelessCondition]>();
  const taken = new Map<string, number>();
  for (const term of terms)
    for (const each of Object.values(conditionsIn(term)).flat()) {
      const key = JSON.stringify(each);
      if (found.has(key)) continue;
      const plain = `${wordsOf[each.is]}_${'column' in each ? each.column : 'account'}`;
      const count = (taken.get(plain) ?? 0) + 1;
      taken.set(plain, count);
      found.set(key, [count === 1 ? plain : `${plain}_${count}`, each]);
    }
  return found;
};

/** Whether a term counts values: a record of several messages counts by its number of them, and of times there is no sum. */
const isOfValues = ({ kind, column: name, is }: Term): boolean =>
  is === 'count' && !(isMessageColumn(kind, name) && name !== 'resolved_at');

const sumName = (name: ColumnName): string => `sum_of_${name}`;

/** The column with what records that are alike have of a term. */
const alikeName = (term: Term): string => (isOfValues(term) ? `number_of_${term.column}` : sumName(term.column));

const addedValue = ({ kind, column: name }: Term, hours: KpiRequest['hours']): Sql =>
  isMessageColumn(kind, name) ? messageValue(name, hours) : column(name);

/**
 * A term from sums over records that are alike. NULL where none tells it; 0 where those that tell it lack the tick or have another name:
 *
 *     SUM(CASE WHEN tells_reach THEN CASE WHEN if_on_goal THEN sum_of_engagements ELSE 0 END END)
 */
const aggregateOf = (term: RecordTerm, names: ReturnType<typeof namedConditions>): Sql => {
  const { telling, only } = conditionsIn(term);
  const sqlOf = (conditions: readonly TimelessCondition[]): readonly Sql[] => [
    ...new Map(
      conditions.map((each) => JSON.stringify(each)).map((key) => [key, column(names.get(key)?.[0] ?? '')]),
    ).values(),
  ];
  const value = column(alikeName(term.term));
  if (isOfValues(term.term)) {
    const counted = sqlOf([...telling, ...only]);
    return orElse(call('SUM', counted.length === 0 ? value : when(and(...counted), value)), number(0));
  }
  const conditions = [...sqlOf(telling), ...(only.length === 0 ? [] : [isKnown(value)])];
  const told = only.length === 0 ? value : when(and(...sqlOf(only)), value, number(0));
  return call('SUM', conditions.length === 0 ? told : when(and(...conditions), told));
};

const countIf = (condition: Sql): Sql => call('MAX', when(condition, number(1), number(0)));

export const filledName = (name: ColumnName): string => `has_${name}`;
export const tickedName = (name: ColumnName): string => `has_tick_${name}`;

/** The parts of a query that add up the records of a kind by period, and by currency where they have any. */
export const recordParts = (request: KpiRequest, sums: RecordSums): readonly Part[] => {
  const { kind, terms, filled, ticked } = sums;
  const { by, hours } = request;
  const currency = hasCurrency(kind) ? ['currency'] : [];
  const { first } = daysOf(kind);
  const names = namedConditions(terms);
  const flags = {
    ...Object.fromEntries(filled.map((name) => [filledName(name), countIf(isKnown(column(name)))])),
    ...Object.fromEntries(ticked.map((name) => [tickedName(name), countIf(isTicked(column(name)))])),
  };
  const counted = terms.some(({ term }) => isCounting(term))
    ? { first_day: call('MIN', first), records: call('COUNT') }
    : {};
  const keys = [...by, ...currency, 'period_from'];
  const alike = [...names.values()];
  const alikePart: Part = {
    name: `${kind}_alike`,
    says: `Sums over the records of ${kind} that tell the same; those that lie in no period whole have none.`,
    query: [
      {
        columns: {
          ...columnsNamed([...by, ...currency]),
          period_from: periodIn(request, kind),
          ...Object.fromEntries(alike.map(([name, condition]) => [name, conditionSql(condition, hours)])),
          ...Object.fromEntries(
            terms.map(({ term }) => [
              alikeName(term),
              isOfValues(term)
                ? cast(call('COUNT', addedValue(term, hours)), 'FLOAT64')
                : call('SUM', addedValue(term, hours)),
            ]),
          ),
          ...flags,
          ...counted,
        },
        from: { table: tableNameOf(kind) },
        ...ofClient(request),
        groupBy: [...keys, ...alike.map(([name]) => name)],
      },
    ],
  };
  const found: Part = {
    name: `${kind}_found`,
    says: `What figures add up of ${kind}, of the records that tell both sides of a rate.`,
    query: [
      {
        columns: {
          ...columnsNamed(keys),
          ...Object.fromEntries(terms.map((term) => [term.name, aggregateOf(term, names)])),
          ...Object.fromEntries(Object.keys(flags).map((name) => [name, call('MAX', column(name))])),
          ...('records' in counted
            ? { first_day: call('MIN', column('first_day')), records: call('SUM', column('records')) }
            : {}),
        },
        from: alikePart.name,
        groupBy: keys,
      },
    ],
  };
  const window = { partitionBy: by.map(column) };
  const told: Part = {
    name: `${kind}_told`,
    says: 'With what is known of any period.',
    query: [
      {
        columns: {
          ...columnsNamed([...keys, ...terms.map(({ name }) => name)]),
          ...Object.fromEntries(Object.keys(flags).map((name) => [name, over('MAX', [column(name)], window)])),
        },
        from: found.name,
      },
    ],
  };
  const all: Part = {
    name: `${kind}_of_any_currency`,
    says: 'What is no money, whatever the currency beside it.',
    query: [
      {
        columns: {
          ...columnsNamed([...by, 'period_from']),
          ...Object.fromEntries(terms.map(({ name }) => [name, call('SUM', column(name))])),
          ...Object.fromEntries(Object.keys(flags).map((name) => [name, call('MAX', column(name))])),
        },
        from: told.name,
        where: hasPeriod,
        groupBy: [...by, 'period_from'],
      },
    ],
  };
  return [alikePart, found, told, ...(currency.length === 0 ? [] : [all])];
};

/** How many there are of something, which is 0 where nothing is. */
export const isCounting = ({ is }: Term): boolean => is === 'count';
