import { isoDay } from '../../calendar/day.ts';
import type { ColumnName, Kind } from '../../records/kinds.ts';
import { termKey } from '../../report/formulas/term.ts';
import {
  call,
  column,
  columnsNamed,
  day,
  dayBeforeOf,
  number,
  operation,
  over,
  type Part,
  type Query,
  type Sql,
  text,
  when,
} from '../sql/tree.ts';
import { tells } from './dimensions.ts';
import { figureParts, type PlacedLine, placeLine } from './figures.ts';
import { levelDays, levelParts } from './levels/follower-levels.ts';
import { lastPeriodPart } from './levels/last-periods.ts';
import { ownFollowerParts } from './levels/own-followers.ts';
import { segmentParts } from './levels/segments.ts';
import { type KpiLine, kindsIn } from './lines.ts';
import { countParts } from './records/counts.ts';
import { type RecordTerm, recordParts } from './records/record-sums.ts';
import type { KpiRequest } from './request.ts';
import { addedSinceStart, besideFollowers, recordTermsOf } from './sources.ts';

/** A query by the parts that it is made of. */
export interface KpiQuery {
  readonly parts: readonly Part[];
  readonly result: Query;
}

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];

/** The columns of which a part tells whether any record has a value, or a tick. */
const flagsOf = (lines: readonly PlacedLine[], prefix: string, flag: 'filled' | 'ticked'): readonly ColumnName[] =>
  unique(
    lines
      .flatMap(({ awaited }) => awaited.flat())
      .flatMap((each) => (each.part.startsWith(prefix) && each.flag === flag ? [each.of] : [])),
  );

type RecordTerms = ReadonlyMap<string, RecordTerm>;

/** The parts that add up the records of each kind. */
const recordPartsOf = (request: KpiRequest, lines: readonly PlacedLine[], records: RecordTerms): readonly Part[] => {
  const all = [...records.values()];
  return unique(all.map(({ term }) => term.kind)).flatMap((kind) =>
    recordParts(request, {
      kind,
      terms: all.filter(({ term }) => term.kind === kind),
      filled: flagsOf(lines, `${kind}_`, 'filled'),
      ticked: flagsOf(lines, `${kind}_`, 'ticked'),
    }),
  );
};

/** The columns with the counts of a kind that are told also of periods without records. */
const countedOf = (lines: readonly PlacedLine[], records: RecordTerms): ReadonlyMap<Kind, readonly string[]> => {
  const counted = new Map<Kind, readonly string[]>();
  for (const { line, isCount } of lines)
    for (const term of Object.values(line.terms)) {
      const name = records.get(termKey(line, term))?.name;
      if (isCount && name !== undefined) counted.set(term.kind, unique([...(counted.get(term.kind) ?? []), name]));
    }
  return counted;
};

/** How far a figure moved, as a report tells it: the difference of a share, of anything else the part of what it was. */
const changeSql: Sql = when(
  operation(column('unit'), '=', text('fraction')),
  operation(column('value'), '-', column('previous')),
  when(
    operation(column('previous'), '<>', number(0)),
    operation(operation(column('value'), '-', column('previous')), '/', call('ABS', column('previous'))),
  ),
);

/** The figures beside the same of the period right before. */
export const comparedWithBefore = ({ by, step }: KpiRequest, others: readonly string[] = []): Query => {
  const keys = [...by, 'function', 'variant', 'unit', 'currency'];
  const inOrder = { partitionBy: keys.map(column), orderBy: [column('period_from')] };
  const start = column('period_from');
  const isNext = operation(over('LAG', [start], inOrder), '=', step.previous(start));
  return [
    {
      columns: {
        period_from: start,
        period_to: dayBeforeOf(step.next(start)),
        ...columnsNamed([...keys, 'value', 'previous']),
        ...columnsNamed(others),
        change: changeSql,
      },
      from: [
        {
          columns: {
            ...columnsNamed([...keys, 'period_from', 'value', ...others]),
            previous: when(isNext, over('LAG', [column('value')], inOrder)),
          },
          from: 'figures',
        },
      ],
    },
  ];
};

/** The figures of the one period that is asked for. */
const ofOnePeriod = ({ by }: KpiRequest, from: number): Query => [
  {
    columns: columnsNamed([...by, 'function', 'variant', 'unit', 'currency', 'value']),
    from: 'figures',
    where: operation(column('period_from'), '=', day(isoDay(from))),
  },
];

/** All figures that records can give, parted as asked: a row for each that is known in a period. */
export const kpiQuery = (request: KpiRequest, all: readonly KpiLine[]): KpiQuery => {
  const lines = all.filter((line) => kindsIn(line).every((kind) => tells(kind, request.by)));
  const records = recordTermsOf(lines);
  const placed = lines.map((line) => placeLine(request, records, line));
  const has = (part: string) => placed.some(({ sources }) => sources.some((source) => source.part === part));
  const added = unique(lines.flatMap((line) => addedSinceStart(line) ?? []));
  const beside = unique(lines.flatMap((line) => besideFollowers(line) ?? []));
  const [hasLevels, hasAudience, hasOwn] = [has('levels_told'), has('audience_told'), beside.length > 0];
  const counted = countedOf(placed, records);
  const { parts, figures } = figureParts(request, placed);
  return {
    parts: [
      ...recordPartsOf(request, placed, records),
      ...(hasLevels || hasAudience || counted.size > 0 ? [lastPeriodPart(request)] : []),
      ...[...counted].flatMap(([kind, names]) => countParts(request, kind, names)),
      ...(hasLevels || hasAudience || hasOwn ? levelDays(request) : []),
      ...(hasLevels ? levelParts(request, added) : []),
      ...(hasOwn
        ? ownFollowerParts(request, { columns: beside, filled: flagsOf(placed, 'own_followers_', 'filled') })
        : []),
      ...(hasAudience ? segmentParts(request) : []),
      ...parts,
      { name: 'figures', says: 'The figures that are known.', query: figures },
    ],
    result:
      request.step.only === undefined ? comparedWithBefore(request) : ofOnePeriod(request, request.step.only.from),
  };
};
