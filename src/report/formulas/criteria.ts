import { type ColumnName, dateColumnOf } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { criterionOf, isCriterion } from './criterion.ts';
import { dayRange, hasSpans, rangeOf } from './formula-range.ts';
import { begunBy, type Condition, recordMask } from './mask.ts';

type Within = Extract<Condition, { readonly is: 'within' }>;

/** The criteria of records that begin with a span or later. */
const begunCriteria = (holding: TabSummary, { from }: Within): readonly string[] =>
  from === null ? [] : [dayRange(holding), `">="&${from}`];

/** The criteria of records of a single day in a span. */
const dayCriteria = (holding: TabSummary, span: Within): readonly string[] => [
  ...begunCriteria(holding, span),
  dayRange(holding),
  `"<"&${span.to}+1`,
];

/**
 * The criteria of a span. A blank last day, which no comparison lets through, is that of a single day, so that the records of
 * several days and those of a single one are added by themselves.
 */
const spanCriteria = (holding: TabSummary, span: Within): readonly (readonly string[])[] => {
  const inside = dayCriteria(holding, span);
  if (!hasSpans(holding)) return [inside];
  const end = rangeOf(holding, 'date_end');
  return [
    [...begunCriteria(holding, span), end, `"<"&${span.to}+1`],
    [...inside, end, '"="'],
  ];
};

/** A condition as criteria; several lists where each finds records of its own. */
const criteriaOf = (holding: TabSummary, condition: Condition): readonly (readonly string[])[] => {
  switch (condition.is) {
    case 'within':
      return spanCriteria(holding, condition);
    case 'of':
    case 'told':
    case 'oneOf':
    case 'noneOf':
      throw new Error(`${condition.is} is no criterion.`);
    case 'named':
      return [[rangeOf(holding, condition.column), criterionOf(condition.text)]];
    case 'known':
      return [[rangeOf(holding, condition.column), '"<>"']];
    case 'ticked':
      return [[rangeOf(holding, condition.column), 'TRUE']];
    case 'same':
      return [[rangeOf(holding, condition.column), `${condition.reading === 'text' ? '"="&' : ''}${condition.value}`]];
    case 'compared':
      return [[rangeOf(holding, condition.column), `"${condition.sign}"&${condition.value}`]];
  }
};

/** Whether conditions can be criteria: none asks for one of several or for what is told of messages, or for a text that a criterion would take for something else. */
export const areCriteria = (conditions: readonly Condition[]): boolean =>
  conditions.every(
    (condition) =>
      condition.is !== 'of' &&
      condition.is !== 'oneOf' &&
      condition.is !== 'noneOf' &&
      condition.is !== 'told' &&
      (condition.is !== 'named' || isCriterion(condition.text)),
  );

interface Fold {
  readonly ofCriteria: (criteria: readonly string[]) => string;
  readonly ofMask: (mask: string) => string;
}

/** The cell that counts the records of several days among those of a span; `null` where none does. */
const severalDaysIn = ({ rows }: TabSummary, conditions: readonly Condition[]): string | null => {
  const span = conditions.find((condition): condition is Within => condition.is === 'within');
  const counted = rows?.severalDays;
  return counted !== undefined && span?.from === counted.from && span.to === counted.to ? counted.count : null;
};

/**
 * A formula over the records that meet conditions, for each way to cover days, added up. Where a cell tells that all of them
 * are of a single day, only those are looked for.
 */
const addedOver = (holding: TabSummary, conditions: readonly Condition[], { ofCriteria, ofMask }: Fold): string => {
  if (!areCriteria(conditions)) return ofMask(recordMask(holding, conditions));
  const added = conditions
    .map((condition) => criteriaOf(holding, condition))
    .reduce<readonly (readonly string[])[]>(
      (all, ways) => ways.flatMap((way) => all.map((one) => [...one, ...way])),
      [[]],
    )
    .map(ofCriteria)
    .join('+');
  const several = severalDaysIn(holding, conditions);
  if (several === null) return added;
  const ofSingleDays = conditions.flatMap((condition) =>
    condition.is === 'within' ? dayCriteria(holding, condition) : criteriaOf(holding, condition).flat(),
  );
  return `IF(${several}=0;${ofCriteria(ofSingleDays)};${added})`;
};

/** The sum of a column over the records that meet conditions, without the leading `=`. */
export const sumOver = (holding: TabSummary, column: ColumnName, conditions: readonly Condition[]): string =>
  addedOver(holding, conditions, {
    ofCriteria: (criteria) => `SUMIFS(${[rangeOf(holding, column), ...criteria].join(';')})`,
    // A part of its own: a text among the numbers counts as nothing there, as it does for SUMIFS.
    ofMask: (mask) => `SUMPRODUCT(${mask}*1;${rangeOf(holding, column)})`,
  });

/** How many records meet conditions, without the leading `=`. */
export const countOver = (holding: TabSummary, conditions: readonly Condition[]): string =>
  addedOver(holding, conditions, {
    ofCriteria: (criteria) => `COUNTIFS(${criteria.join(';')})`,
    ofMask: (mask) => `SUMPRODUCT(${mask}*1)`,
  });

/** Conditions of no span as the criteria that they are. */
export const criteriaFor = (holding: TabSummary, conditions: readonly Condition[]): readonly string[] =>
  conditions.flatMap((condition) => criteriaOf(holding, condition).flat());

/** The day of the newest record up to a day that meets conditions, without the leading `=`. */
export const newestDay = (holding: TabSummary, to: string, conditions: readonly Condition[]): string => {
  const days = dayRange(holding);
  if (!areCriteria(conditions))
    return `SUMPRODUCT(MAX(${days}*${recordMask(holding, [begunBy(holding, to), ...conditions])}))`;
  return `MAXIFS(${[days, ...criteriaFor(holding, [begunBy(holding, to), ...conditions])].join(';')})`;
};

/** The day of the oldest record from a day on that meets conditions, without the leading `=`; 0 where there is none. */
export const oldestDay = (holding: TabSummary, from: string, conditions: readonly Condition[]): string => {
  const days = dayRange(holding);
  const all: readonly Condition[] = [
    { is: 'compared', column: dateColumnOf(holding.kind), sign: '>=', value: from },
    ...conditions,
  ];
  if (areCriteria(conditions)) return `MINIFS(${[days, ...criteriaFor(holding, all)].join(';')})`;
  const mask = recordMask(holding, all);
  return `MOD(SUMPRODUCT(MIN(${days}*${mask}+10^9*(1-${mask})));10^9)`;
};
