import { type Formula, foldFormula } from '../../kpi/formula/formula.ts';
import { valueFrom } from '../../kpi/readings/value.ts';
import type { ColumnName } from '../../records/kinds.ts';
import { isMessageColumn, tellingColumns } from '../../records/messages.ts';
import type { Term } from '../../report/formulas/term.ts';
import {
  and,
  call,
  column,
  columnsNamed,
  field,
  isKnown,
  number,
  operation,
  or,
  over,
  type Part,
  type Select,
  type Sql,
  structure,
  text,
  unknown,
  when,
} from '../sql/tree.ts';
import { type KpiLine, moneyKindOf } from './lines.ts';
import { filledName, isCounting, type RecordTerm, tickedName } from './records/record-sums.ts';
import { hasPeriod, type KpiRequest } from './request.ts';
import { isOne, lengthOf, recordPart, sourceOf, type TermSource } from './sources.ts';

/** A formula over terms as SQL: NULL where one is, and where a denominator is zero or negative. */
export const formulaSql = (formula: Formula, termOf: (name: string) => Sql): Sql =>
  foldFormula<Sql>(formula, {
    measure: termOf,
    number,
    '+': (left, right) => operation(left, '+', right),
    '-': (left, right) => operation(left, '-', right),
    '*': (left, right) => operation(left, '*', right),
    '/': (left, right) =>
      right.is === 'number'
        ? operation(left, '/', right)
        : when(operation(right, '>', number(0)), operation(left, '/', right)),
  });

/** What a figure awaits before it says anything: columns with any value or none, a tick, a column that tells of messages. */
interface Awaited extends TermSource {
  readonly flag: 'filled' | 'ticked';
  readonly of: ColumnName;
  readonly condition: (name: string) => Sql;
}

const isFilled = (part: string, of: ColumnName): Awaited => ({
  part,
  name: filledName(of),
  flag: 'filled',
  of,
  condition: isOne,
});

const awaitedBy = (line: KpiLine): readonly (readonly Awaited[])[] => {
  const [first] = Object.values(line.terms);
  if (first === undefined) return [];
  const { given, lacking, needs } = line;
  const part = first.is === 'sumWithLevel' ? 'own_followers_told' : recordPart(line, first.kind);
  const isNone = (name: string) => operation(column(name), '=', number(0));
  const tellings = Object.values(line.terms).flatMap(({ kind, column: name }) => {
    const telling = isMessageColumn(kind, name) ? tellingColumns[name] : [];
    // Every message was received.
    return telling.length === 0 || telling.includes('received_at')
      ? []
      : [telling.map((each) => isFilled(recordPart(line, kind), each))];
  });
  return [
    ...(given === undefined ? [] : [[isFilled(part, given)]]),
    ...(lacking === undefined ? [] : [[{ ...isFilled(part, lacking), condition: isNone }]]),
    ...(needs === undefined
      ? []
      : [[{ part, name: tickedName(needs), flag: 'ticked', of: needs, condition: isOne } as const]]),
    ...tellings,
  ];
};

/** A figure with where its terms stand. */
export interface PlacedLine {
  readonly line: KpiLine;
  readonly sources: readonly TermSource[];
  readonly awaited: readonly (readonly Awaited[])[];
  /** Its value, with a column named by what stands where. */
  readonly value: (nameOf: (source: TermSource) => string) => Sql;
  /** How many there are of something is told, as 0, also where there are no records: from the part of its count. */
  readonly isCount: boolean;
}

const isCountAlone = ({ terms, formula }: KpiLine): boolean => {
  const all = Object.entries(terms);
  const zeros = Object.fromEntries(all.map(([name, { is }]) => [name, is === 'days' ? 1 : 0]));
  return (
    all.every(([, { is, named }]) => (is === 'count' && named === undefined) || is === 'days') &&
    valueFrom(formula, zeros) !== null
  );
};

export const placeLine = (
  { step }: KpiRequest,
  records: ReadonlyMap<string, RecordTerm>,
  line: KpiLine,
): PlacedLine => {
  const isCount = isCountAlone(line);
  const place = (term: Term): TermSource | null => {
    const source = sourceOf(records, line, term);
    return source !== null && isCount && isCounting(term) ? { ...source, part: `${term.kind}_counts` } : source;
  };
  const awaited = isCount ? [] : awaitedBy(line);
  const value: PlacedLine['value'] = (nameOf) => {
    const figure = formulaSql(line.formula, (name) => {
      const term = line.terms[name];
      const source = term === undefined ? null : place(term);
      if (term === undefined) throw new Error(`${line.function} ${line.variant} does not say what ${name} is.`);
      return source === null ? lengthOf(step) : column(nameOf(source));
    });
    const conditions = awaited.map((each) => or(...each.map((one) => one.condition(nameOf(one)))));
    return conditions.length === 0 ? figure : when(and(...conditions), figure);
  };
  const sources = Object.values(line.terms).flatMap((term) => place(term) ?? []);
  return { line, sources, awaited, value, isCount };
};

/** The parts in which a figure's terms stand. */
const partsOf = ({ sources, awaited }: PlacedLine): readonly string[] => [
  ...new Set([...sources, ...awaited.flat()].map(({ part }) => part)),
];

const figureColumns = ['function', 'variant', 'unit', 'value'] as const;

/** The figures of one part, a row each; those that are not known are none. */
const figuresFrom = (
  { by }: KpiRequest,
  part: string,
  {
    lines,
    nameOf,
    isOfMoney,
  }: {
    readonly lines: readonly PlacedLine[];
    readonly nameOf: (source: TermSource) => string;
    readonly isOfMoney: boolean;
  },
): Select => ({
  columns: {
    ...columnsNamed(by),
    currency: isOfMoney ? column('currency') : unknown('STRING'),
    period_from: column('period_from'),
    ...Object.fromEntries(figureColumns.map((name) => [name, field(column('figure'), name)])),
  },
  from: part,
  each: {
    name: 'figure',
    array: lines.map(({ line, value }) =>
      structure({
        function: text(line.function),
        variant: text(line.variant),
        unit: text(line.unit),
        value: value(nameOf),
      }),
    ),
  },
  where: and(hasPeriod, isKnown(field(column('figure'), 'value'))),
});

const mergedName = ({ part, name }: TermSource): string => `${part.replace(/_told$|_of_any_currency$/, '')}_${name}`;

/** The sums of several kinds of records beside each other, those of no currency beside each currency. */
const mergedPart = (
  { by }: KpiRequest,
  name: string,
  { lines, moneyPart }: { readonly lines: readonly PlacedLine[]; readonly moneyPart: string | null },
): Part => {
  const sources = [
    ...new Map(
      lines.flatMap((each) => [...each.sources, ...each.awaited.flat()]).map((source) => [mergedName(source), source]),
    ),
  ];
  const isFlag = ({ name: own }: TermSource) => own.startsWith('has_');
  const parts = [...new Set(sources.map(([, { part }]) => part))];
  const keys = [...by, 'period_from'];
  const rows = parts.map(
    (part): Select => ({
      columns: {
        ...columnsNamed(by),
        ...(moneyPart === null ? {} : { currency: part === moneyPart ? column('currency') : unknown('STRING') }),
        ...(moneyPart === null ? {} : { is_money: number(part === moneyPart ? 1 : 0) }),
        period_from: column('period_from'),
        ...Object.fromEntries(
          sources.map(([own, source]) => [
            own,
            source.part === part ? column(source.name) : unknown(isFlag(source) ? 'INT64' : 'FLOAT64'),
          ]),
        ),
      },
      from: part,
      where: hasPeriod,
    }),
  );
  if (moneyPart === null)
    return {
      name,
      says: 'Sums of several kinds of records beside each other.',
      query: [
        {
          columns: {
            ...columnsNamed(keys),
            ...Object.fromEntries(sources.map(([own]) => [own, call('MAX', column(own))])),
          },
          from: rows,
          groupBy: keys,
        },
      ],
    };
  return {
    name,
    says: 'Sums of several kinds of records beside each currency of the money.',
    query: [
      {
        columns: {
          ...columnsNamed([...by, 'currency', 'is_money', 'period_from']),
          ...Object.fromEntries(
            sources.map(([own, { part }]) => [
              own,
              part === moneyPart ? column(own) : over('MAX', [column(own)], { partitionBy: keys.map(column) }),
            ]),
          ),
        },
        from: rows,
      },
    ],
  };
};

/** The rows of all figures, with the parts that stand between them and the sums. */
export const figureParts = (
  request: KpiRequest,
  lines: readonly PlacedLine[],
): { readonly parts: readonly Part[]; readonly figures: readonly Select[] } => {
  const groups = new Map<string, PlacedLine[]>();
  for (const line of lines) {
    const parts = partsOf(line);
    const [only, ...others] = parts;
    const money = moneyKindOf(line.line);
    const key = others.length === 0 ? (only ?? '') : money === null ? 'several' : `several ${money}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const parts: Part[] = [];
  const figures = [...groups].map(([key, own]): Select => {
    const isOfMoney = own.some(({ line }) => moneyKindOf(line) !== null);
    if (!key.startsWith('several'))
      return figuresFrom(request, key, { lines: own, nameOf: ({ name }) => name, isOfMoney });
    const money = key === 'several' ? null : `${key.slice('several '.length)}_told`;
    const name = money === null ? 'kinds_told' : `kinds_beside_${money.replace(/_told$/, '')}`;
    parts.push(mergedPart(request, name, { lines: own, moneyPart: money }));
    const found = figuresFrom(request, name, { lines: own, nameOf: mergedName, isOfMoney });
    return money === null ? found : { ...found, where: and(isOne('is_money'), ...(found.where ? [found.where] : [])) };
  });
  return { parts, figures };
};
