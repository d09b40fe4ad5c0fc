import type { ColumnName, Kind } from '../../records/kinds.ts';
import { type NamedColumn, namedColumns, type TabSummary } from '../../records/tab-summary.ts';
import type { Text } from '../../text/language.ts';

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
  { ...posts, column: 'platform', title: { en: 'By platform', uk: 'За платформами' } },
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

/** The different texts of a column, as far as the tab remembers them; blank where a record has none. */
export const namesOf = (holding: TabSummary, column: ColumnName): readonly string[] => {
  if (column === 'platform' || column === 'account')
    return [...new Set(holding.accounts.map((account) => account[column]))];
  return isNamed(column) ? (holding.names?.[column] ?? []) : [];
};
