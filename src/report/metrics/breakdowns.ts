import type { ColumnName, Kind } from '../../records/kinds.ts';
import { type NamedColumn, namedColumns, type TabSummaries, type TabSummary } from '../../records/tab-summary.ts';
import type { Text } from '../../text/language.ts';
import { uniqueNames } from '../../text/name-key.ts';
import type { Told } from '../told/told.ts';
import type { ReportMetric } from './report-metrics.ts';

/** A table that parts the figures of one kind of records by what a column names. */
export interface Breakdown {
  readonly kind: Kind;
  readonly column: ColumnName;
  readonly title: Text;
  /** Figures that the rows are sorted by and shares taken of: the first that the data has. */
  readonly weight: readonly string[];
  /** Figures that stand beside it: the first three that the data has. */
  readonly beside: readonly string[];
}

const posts = {
  kind: 'posts',
  weight: ['SUM posts.engagements', 'SUM posts.views', 'SUM posts.impressions', 'SUM posts.date'],
  beside: [
    'SUM posts.date',
    'SUM posts.reach per post',
    'ENGAGEMENT_RATE reach',
    'ENGAGEMENT_RATE impressions',
    'ENGAGEMENT_RATE views',
    'CLICK_THROUGH_RATE posts by impressions',
    'SUM posts.views',
  ],
} as const;

const site = {
  kind: 'site',
  weight: ['SUM site.sessions'],
  beside: [
    'CONVERSION_RATE site',
    'PAGES_PER_SESSION site',
    'AVERAGE_SESSION_DURATION site',
    'ENGAGED_SESSION_RATE site',
    'SUM site.conversions',
  ],
} as const;

/** Where the work took place and in which form. */
export const placesOfWork: readonly Breakdown[] = [
  { ...posts, column: 'account', title: { en: 'By account', uk: 'За акаунтами' } },
  { ...posts, column: 'format', title: { en: 'By format', uk: 'За форматами' } },
  {
    kind: 'ads',
    column: 'campaign',
    title: { en: 'By campaign', uk: 'За кампаніями' },
    weight: ['SUM ads.cost', 'SUM ads.impressions', 'SUM ads.clicks'],
    beside: [
      'COST_PER_CONVERSION ads',
      'COST_PER_FOLLOWER ads',
      'COST_PER_LEAD ads',
      'COST_PER_CLICK ads',
      'CLICK_THROUGH_RATE ads',
      'COST_PER_MILLE ads',
      'SUM ads.clicks',
    ],
  },
];

/** Where visits to the site come from. */
export const sourcesOfVisits: readonly Breakdown[] = [
  { ...site, column: 'source', title: { en: 'By source', uk: 'За джерелами' } },
  { ...site, column: 'campaign', title: { en: 'By campaign (UTM)', uk: 'За кампаніями (UTM)' } },
];

const isNamed = (column: ColumnName): column is NamedColumn => (namedColumns as readonly ColumnName[]).includes(column);

/** As many names as a list of them has; what is beyond is in the rest of the total. */
const mostListed = 100;

/**
 * The names of a column that a list has, as far as the tab remembers them: the newest where there are too many. Blank where a
 * record has none; names in two cases of letters are one, as formulas count them.
 */
export const namesOf = (holding: TabSummary, column: ColumnName): readonly string[] => {
  // Accounts are known in the order in which they came.
  if (column === 'platform' || column === 'account')
    return uniqueNames(holding.accounts.map((account) => account[column])).slice(-mostListed);
  return isNamed(column) ? uniqueNames(holding.names?.[column] ?? []).slice(0, mostListed) : [];
};

/** Whether a column has more names than a list of them. */
export const hasMoreNames = (holding: TabSummary, column: ColumnName): boolean =>
  namesOf(holding, column).length === mostListed;

/** A breakdown with the figures that the data has. */
export interface BreakdownTable {
  readonly breakdown: Breakdown;
  /** What the names are ranked by and shares taken of. */
  readonly weight: ReportMetric;
  readonly figures: readonly ReportMetric[];
  /** How many names have something to show in the period; left out where nobody looked. */
  readonly told?: number;
}

const mostFigures = 3;

/** The tables of breakdowns, one for each currency where money decides: its figures are of the records in that currency. */
export const breakdownTables = (
  breakdowns: readonly Breakdown[],
  { told, holdings }: { readonly told: Told; readonly holdings: TabSummaries },
): readonly BreakdownTable[] => {
  const lines = told.figures.now;
  return breakdowns.flatMap((breakdown) => {
    const { kind, column } = breakdown;
    const holding = holdings.get(kind);
    const names = holding === undefined ? [] : namesOf(holding, column);
    if (names.length < 2) return [];
    const found = breakdown.weight.find((id) => lines.some((line) => line.id === id));
    return lines
      .filter((line) => line.id === found)
      .flatMap((weight) => {
        const { currency } = weight;
        const values = told.named(weight, [kind, column], names)?.filter((value) => value !== 0);
        // Names that the list of the report does not know are among the others. One thing alone is the whole, which stands above.
        if (values !== undefined && values.length < 2) return [];
        const figures = breakdown.beside
          .flatMap((id) =>
            lines.filter(
              (line) =>
                line.id === id && line !== weight && (line.currency === undefined || line.currency === currency),
            ),
          )
          .slice(0, mostFigures)
          .map((line) => (currency === undefined ? line : { ...line, currency }));
        return [{ breakdown, weight, figures, ...(values === undefined ? {} : { told: values.length }) }];
      });
  });
};
