import { conversionTypeOf } from '../../records/conversion-types.ts';
import type { ColumnName, Kind } from '../../records/kinds.ts';
import {
  conditionsOf,
  isByOwnLevel,
  isLevel,
  isOfSegments,
  isSinceStart,
  type Term,
  termKey,
} from '../../report/formulas/term.ts';
import { column, daysBetween, number, operation, type Sql } from '../sql/tree.ts';
import { sinceStartName, startSinceName } from './levels/follower-levels.ts';
import { ownLevelName, ownSumName } from './levels/own-followers.ts';
import { segmentsName } from './levels/segments.ts';
import { type KpiLine, moneyKindOf } from './lines.ts';
import { hasCurrency, type RecordTerm } from './records/record-sums.ts';
import type { Step } from './steps.ts';

/** The part of a query that a term stands in, and its column there. */
export interface TermSource {
  readonly part: string;
  readonly name: string;
}

/** What is said of names that a record must have: the column, or which type of conversions. */
const typeIn = ({ column: name }: { readonly column: ColumnName }, [first = '']: readonly string[]): string =>
  name === 'type' ? (conversionTypeOf(first) ?? name) : name;

/** The name of a sum over records, by what makes a record count for it. */
const recordTermName = (line: KpiLine, term: Term): string => {
  const words = conditionsOf(line, term).flatMap((condition): readonly string[] => {
    switch (condition.is) {
      case 'known':
      case 'told':
        return ['with', condition.column];
      case 'ticked':
        return ['if', condition.column];
      case 'noneOf':
        return ['but', String(condition.texts.length), condition.column];
      case 'named':
        return ['of', typeIn(condition, [condition.text])];
      case 'oneOf':
        return ['of', typeIn(condition, condition.texts)];
      default:
        return [];
    }
  });
  return [...(term.is === 'count' ? ['number_of'] : []), term.column, ...words].join('_');
};

/** The names of all sums over records: the same sum of several figures is one, and no two others have one name. */
export const recordTermsOf = (lines: readonly KpiLine[]): ReadonlyMap<string, RecordTerm> => {
  const terms = new Map<string, RecordTerm>();
  const taken = new Set<string>();
  for (const line of lines)
    for (const term of Object.values(line.terms)) {
      const key = termKey(line, term);
      if ((term.is !== 'sum' && term.is !== 'count') || terms.has(key)) continue;
      const plain = recordTermName(line, term);
      const isTaken = (name: string) => taken.has(`${term.kind} ${name}`);
      let name = plain === 'records' || plain === 'date' ? `${plain}_told` : plain;
      for (let at = 2; isTaken(name); at += 1) name = `${plain}_${at}`;
      taken.add(`${term.kind} ${name}`);
      terms.set(key, { name, line, term });
    }
  return terms;
};

/** The part with the records of a kind added up for a figure: money by its currency, all else whatever the currency beside it. */
export const recordPart = (line: KpiLine, kind: Kind): string =>
  hasCurrency(kind) && moneyKindOf(line) !== kind ? `${kind}_of_any_currency` : `${kind}_told`;

/** Where a term of a figure stands; `null` for how many days a period has. */
export const sourceOf = (records: ReadonlyMap<string, RecordTerm>, line: KpiLine, term: Term): TermSource | null => {
  const { is, kind, column: name } = term;
  if (is === 'days') return null;
  if (isLevel(is)) {
    const names = {
      start: 'followers_start',
      end: 'followers_end',
      matchedEnd: 'followers_end_of_accounts_with_start',
    };
    return { part: 'levels_told', name: names[is] };
  }
  if (isSinceStart(is)) {
    const of = addedSinceStart(line) ?? name;
    return { part: 'levels_told', name: is === 'sumWithStart' ? sinceStartName(of) : startSinceName(of) };
  }
  if (isOfSegments(is)) return { part: 'audience_told', name: segmentsName(term) };
  if (isByOwnLevel(is)) {
    const of = besideFollowers(line) ?? name;
    return { part: 'own_followers_told', name: is === 'sumWithLevel' ? ownSumName(of) : ownLevelName(of) };
  }
  const found = records.get(termKey(line, term));
  if (found === undefined) throw new Error(`${line.function} ${line.variant} has no column.`);
  return { part: recordPart(line, kind), name: found.name };
};

const columnOf = (line: KpiLine, is: Term['is']): ColumnName | undefined =>
  Object.values(line.terms).find((term) => term.is === is)?.column;

/** The column that a figure adds up over the accounts whose followers are known as a period begins. */
export const addedSinceStart = (line: KpiLine): ColumnName | undefined => columnOf(line, 'sumWithStart');

/** The column of posts that a figure divides by the followers of each post's own account. */
export const besideFollowers = (line: KpiLine): ColumnName | undefined => columnOf(line, 'sumWithLevel');

/** How many days a period has. */
export const lengthOf = (step: Step): Sql => daysBetween(column('period_from'), step.next(column('period_from')));

export const isOne = (name: string): Sql => operation(column(name), '=', number(1));
