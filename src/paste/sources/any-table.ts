import { headings } from '../../kpi/table/headings.ts';
import { type ColumnName, type Kind, kinds } from '../../records/kinds.ts';
import type { Source, SourceColumn } from '../source.ts';
import { namesElsewhere } from './any-table-names.ts';

/** What people call each record column in tables of their own, in English and Ukrainian; the columns' headings among them. */
const common: Readonly<Record<ColumnName, readonly string[]>> = {
  ...headings,
  ad: ['ad', 'ad name', 'оголошення', 'назва оголошення'],
  ad_set: ['ad set', 'ad set name', 'ad group', 'ad group name', 'група оголошень', 'назва групи оголошень'],
  breakdown: ['breakdown', 'розбивка'],
  campaign: ['campaign', 'campaign name', 'utm_campaign', 'кампанія', 'назва кампанії', 'рекламна кампанія'],
  channel: ['channel', 'via', 'канал', 'джерело звернення'],
  date_end: ['end date', 'date end', 'reporting ends', 'дата завершення', 'дата закінчення', 'кінцева дата'],
  dimension: ['dimension', 'вимір'],
  format: [
    'format',
    'post type',
    'type',
    'content type',
    'media type',
    'формат',
    'тип',
    'тип допису',
    'тип контенту',
    'тип публікації',
  ],
  id: ['id', 'ticket id', 'conversation id', 'номер', 'номер звернення'],
  medium: ['medium', 'traffic medium', 'utm_medium', 'канал трафіку'],
  page: ['page', 'landing page', 'page path', 'сторінка', 'цільова сторінка', 'сторінка входу'],
  post_id: [
    'post id',
    'tweet id',
    'video id',
    'media id',
    'id допису',
    'ідентифікатор допису',
    'id публікації',
    'id поста',
  ],
  segment: ['segment', 'сегмент'],
  sentiment: ['sentiment', 'тональність'],
  share: ['share', 'percentage', 'частка', 'відсоток'],
  source: ['source', 'traffic source', 'utm_source', 'джерело', 'джерело трафіку'],
  text: [
    'text',
    'caption',
    'message',
    'description',
    'title',
    'post',
    'post text',
    'content',
    'текст',
    'текст допису',
    'допис',
    'опис',
    'назва',
    'заголовок',
    'пост',
    'публікація',
  ],
  users: [
    'users',
    'total users',
    'active users',
    'користувачі',
    'усього користувачів',
    'активні користувачі',
    'відвідувачі',
  ],
};

/** Those names in every language that is known. */
const namesOf = (column: ColumnName): readonly string[] => [...common[column], ...(namesElsewhere[column] ?? [])];

/** The parts of engagements count for a kind that keeps only their sum. */
const partsOfEngagements: readonly ColumnName[] = ['likes', 'comments', 'shares', 'saves'];

const columnsFor = (kind: Kind): readonly SourceColumn[] => {
  const own: readonly ColumnName[] = kinds[kind].columns;
  const all = kind === 'days' ? [...own, ...partsOfEngagements] : own;
  return all.map((to) => ({ to, names: namesOf(to) }));
};

const any = (...columns: readonly ColumnName[]): readonly string[] => columns.flatMap(namesOf);

/** A table is of the first of these kinds whose every group of columns it has. */
const recognition: readonly (readonly [Kind, readonly (readonly string[])[]])[] = [
  ['feedback', [any('received_at'), any('answered_at', 'first_reply_minutes', 'resolved_at', 'conflict', 'channel')]],
  ['audience', [any('segment'), any('dimension'), any('followers', 'share')]],
  ['ads', [any('cost'), any('date'), any('campaign', 'ad_set', 'ad', 'impressions', 'clicks', 'leads', 'conversions')]],
  [
    'site',
    [any('sessions', 'page_views', 'users'), any('date'), any('source', 'medium', 'campaign', 'page', 'sessions')],
  ],
  [
    'posts',
    [
      any('post_id', 'link', 'text'),
      any('impressions', 'views', 'reach', 'likes', 'comments', 'shares', 'saves', 'engagements', 'clicks'),
    ],
  ],
  [
    'days',
    [
      any('date'),
      any(
        'followers',
        'new_followers',
        'unfollows',
        'impressions',
        'views',
        'reach',
        'engagements',
        'profile_visits',
        'clicks',
        'likes',
      ),
    ],
  ],
];

const needs: Readonly<Record<Kind, readonly ColumnName[]>> = {
  posts: ['post_id', 'link', 'text'],
  days: ['date'],
  ads: ['date'],
  site: ['date'],
  feedback: ['id', 'received_at'],
  audience: ['segment'],
};

/** A table of the user's own, of each kind, whose columns have names that the trade uses. */
export const anyTables: readonly Source[] = recognition.map(([kind, recognisedBy]) => ({
  id: 'any-table',
  name: { en: 'Table', uk: 'Таблиця' },
  kind,
  recognisedBy,
  platform: [],
  columns: columnsFor(kind),
  zone: null,
  dayOrder: null,
  mark: null,
  summaryWithout: [],
  needs: needs[kind],
}));
