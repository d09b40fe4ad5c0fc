import type { WorkingHours } from '../../calendar/working-hours.ts';
import { type Dialect, quotedName } from '../schema.ts';
import { printerOf } from '../sql/print.ts';
import { type Dimension, dimensions, kindsTelling, tells } from './dimensions.ts';
import { kpiQuery } from './kpi-query.ts';
import { kpiLines } from './lines.ts';
import { typedConversions, typedConversionsQuery } from './records/conversion-types.ts';
import { type StepName, steps } from './steps.ts';
import { typicalPostsQuery } from './typical-posts.ts';

/** A view with the statement that makes it. */
export interface View {
  readonly name: string;
  readonly statement: string;
}

const stepWords: Readonly<Record<StepName, string>> = {
  day: 'day',
  week: 'week, from Monday on',
  fortnight: 'two weeks, counted from Monday 1 January 2024',
  month: 'calendar month',
  quarter: 'calendar quarter',
};

const dimensionWords: Readonly<Record<Dimension, string>> = {
  all: 'all records together',
  client: 'client',
  account: 'account',
  network: 'network',
  campaign: 'campaign',
  format: 'format of posts',
  source: 'source of visits',
};

/** The name of the view with the KPIs of a step, parted by something. */
const viewName = (step: StepName, dimension: Dimension): string =>
  dimension === 'all' ? `kpis_by_${step}` : `kpis_by_${step}_and_${dimension}`;

const viewOf = (
  dialect: Dialect,
  name: string,
  { says, query }: { readonly says: readonly string[]; readonly query: string },
): View => ({
  name,
  statement: `-- View ${name}: ${says.join('\n-- ')}\nCREATE OR REPLACE VIEW ${quotedName(dialect, name)} AS\n${query};\n`,
});

/** The view that others read conversions from. */
export const typedView = (dialect: Dialect): View =>
  viewOf(dialect, typedConversions, {
    says: ['conversions with what their types are: one is called in many ways, and in several languages.'],
    query: printerOf(dialect).queryText(typedConversionsQuery),
  });

/** The view with the KPIs of a step, parted by something. */
export const kpiView = (
  dialect: Dialect,
  {
    step,
    dimension,
    hours,
  }: {
    readonly step: StepName;
    readonly dimension: Dimension;
    readonly hours?: WorkingHours | undefined;
  },
): View => {
  const by = dimensions[dimension];
  const { parts, result } = kpiQuery({ step: steps[step], by, ...(hours === undefined ? {} : { hours }) }, kpiLines);
  const says = [
    `each KPI by ${stepWords[step]}, of ${dimension === 'all' ? dimensionWords.all : `each ${dimensionWords[dimension]}`}: from ${kindsTelling(by).join(', ')}.`,
    'A row for each that is known; previous is the same of the period right before, change as a report tells it.',
  ];
  return viewOf(dialect, viewName(step, dimension), { says, query: printerOf(dialect).withText(parts, result) });
};

/** The view with the typical posts of a step, parted by something. */
export const typicalPostsView = (
  dialect: Dialect,
  { step, dimension }: { readonly step: StepName; readonly dimension: Dimension },
): View => {
  const by = dimensions[dimension];
  const { parts, result } = typicalPostsQuery({ step: steps[step], by });
  const says = [
    `the typical post by ${stepWords[step]}, of ${dimension === 'all' ? dimensionWords.all : `each ${dimensionWords[dimension]}`}: the median of each figure over the posts that have it.`,
    'Totals and typical posts answer different questions, and may move in different ways.',
  ];
  const name = viewName(step, dimension).replace('kpis', 'typical_posts');
  return viewOf(dialect, name, { says, query: printerOf(dialect).withText(parts, result) });
};

const stepNames = Object.keys(steps) as readonly StepName[];
const dimensionNames = Object.keys(dimensions) as readonly Dimension[];

/** Every view, in the order in which they are made. Only those hours count as waiting for an answer that are given. */
export const kpiViews = (dialect: Dialect, hours?: WorkingHours): readonly View[] => [
  typedView(dialect),
  ...dimensionNames.flatMap((dimension) => stepNames.map((step) => kpiView(dialect, { step, dimension, hours }))),
  ...dimensionNames
    .filter((dimension) => tells('posts', dimensions[dimension]))
    .flatMap((dimension) => stepNames.map((step) => typicalPostsView(dialect, { step, dimension }))),
];

const texts = new Map<Dialect, string>();

/** The views as one text: `kpis.sql`, which may be run again at any time. */
export const kpisSql = (dialect: Dialect): string => {
  const text =
    texts.get(dialect) ??
    kpiViews(dialect)
      .map(({ statement }) => statement)
      .join('\n');
  texts.set(dialect, text);
  return text;
};
