import { conditionsOf, type Term } from '../../report/formulas/term.ts';
import {
  and,
  call,
  column,
  columnsNamed,
  field,
  isKnown,
  number,
  over,
  structure,
  text,
  unknown,
  when,
} from '../sql/tree.ts';
import { formulaSql } from './figures.ts';
import { comparedWithBefore, type KpiQuery } from './kpi-query.ts';
import { type KpiLine, kpiLines } from './lines.ts';
import { conditionSql } from './records/conditions.ts';
import { hasPeriod, type KpiRequest, ofClient, periodIn } from './request.ts';

const isOfPost = ({ kind, is, where }: Term): boolean =>
  kind === 'posts' && where === undefined && (is === 'sum' || is === 'count');

/** The figures that each post has by itself: its numbers, and rates of them. */
const postLines: readonly KpiLine[] = kpiLines.filter(
  ({ terms }) => Object.values(terms).every(isOfPost) && Object.values(terms).some(({ is }) => is === 'sum'),
);

/** A figure of one post: NULL where the post lacks a side of it, or what it is divided by is none. */
const figureOfPost = (line: KpiLine) => {
  const value = formulaSql(line.formula, (name) => {
    const term = line.terms[name];
    return term === undefined || term.is === 'count' ? number(1) : column(term.column);
  });
  const conditions = Object.values(line.terms).flatMap((term) => conditionsOf(line, term));
  const known = [...new Map(conditions.map((each) => [JSON.stringify(each), each])).values()];
  const asked = known.map((each) => conditionSql(each, undefined));
  return structure({
    function: text(line.function),
    variant: text(line.variant),
    unit: text(line.unit),
    value: asked.length === 0 ? value : when(and(...asked), value),
  });
};

/** The typical post: the median of each figure over the posts that have it, and how many these are. */
export const typicalPostsQuery = (request: KpiRequest): KpiQuery => {
  const { by } = request;
  const named = ['function', 'variant', 'unit', 'value'];
  const keys = [...by, 'currency', 'period_from', 'function', 'variant', 'unit'];
  const median = over('PERCENTILE_CONT', [column('value'), number(0.5)], { partitionBy: keys.map(column) });
  return {
    parts: [
      {
        name: 'post_figures',
        says: 'Each figure of each post; those that lie in no period whole have none.',
        query: [
          {
            columns: {
              ...columnsNamed(by),
              currency: unknown('STRING'),
              period_from: periodIn(request, 'posts'),
              ...Object.fromEntries(named.map((name) => [name, field(column('figure'), name)])),
            },
            from: { table: 'posts' },
            each: { name: 'figure', array: postLines.map(figureOfPost) },
            ...ofClient(request, isKnown(field(column('figure'), 'value'))),
          },
        ],
      },
      {
        name: 'medians',
        says: 'Beside the median of its period.',
        query: [{ columns: { ...columnsNamed(keys), median }, from: 'post_figures', where: hasPeriod }],
      },
      {
        name: 'figures',
        says: 'Once for each period.',
        query: [
          {
            columns: { ...columnsNamed(keys), value: call('MAX', column('median')), posts: call('COUNT') },
            from: 'medians',
            groupBy: keys,
          },
        ],
      },
    ],
    result: comparedWithBefore(request, ['posts']),
  };
};
