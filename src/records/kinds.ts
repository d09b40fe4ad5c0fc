import type { Text } from '../kpi/text.ts';

/** What a cell of a record holds. `null` is a blank: unknown, never zero. Days and times are serial numbers (see `day.ts`). */
export type Value = string | number | boolean | null;

/** How the values of a column are typed, written and shown. */
export type Shape = 'day' | 'time' | 'text' | 'count' | 'money' | 'seconds' | 'minutes' | 'share' | 'tick';

export interface Column {
  readonly name: ColumnName;
  readonly shape: Shape;
  /** The heading of the column in a data tab. */
  readonly heading: Text;
}

const heading = (en: string, uk: string): Text => ({ en, uk });

const columns = {
  account: { shape: 'text', heading: heading('Account', 'Акаунт') },
  ad: { shape: 'text', heading: heading('Ad', 'Оголошення') },
  ad_set: { shape: 'text', heading: heading('Ad set', 'Група оголошень') },
  answered_at: { shape: 'time', heading: heading('Answered at', 'Час відповіді') },
  breakdown: { shape: 'text', heading: heading('Breakdown', 'Розбивка') },
  campaign: { shape: 'text', heading: heading('Campaign', 'Кампанія') },
  channel: { shape: 'text', heading: heading('Channel', 'Канал') },
  clicks: { shape: 'count', heading: heading('Link clicks', 'Кліки за посиланням') },
  comments: { shape: 'count', heading: heading('Comments', 'Коментарі') },
  complete_views: { shape: 'count', heading: heading('Complete views', 'Повні перегляди') },
  conflict: { shape: 'tick', heading: heading('Conflict', 'Конфлікт') },
  conversions: { shape: 'count', heading: heading('Conversions', 'Конверсії') },
  cost: { shape: 'money', heading: heading('Cost', 'Витрати') },
  currency: { shape: 'text', heading: heading('Currency', 'Валюта') },
  date: { shape: 'day', heading: heading('Date', 'Дата') },
  date_end: { shape: 'day', heading: heading('End date', 'Дата завершення') },
  dimension: { shape: 'text', heading: heading('Dimension', 'Вимір') },
  duration_seconds: { shape: 'seconds', heading: heading('Total duration, s', 'Загальна тривалість, с') },
  engaged_sessions: { shape: 'count', heading: heading('Engaged sessions', 'Сеанси із взаємодією') },
  engagements: { shape: 'count', heading: heading('Engagements', 'Взаємодії') },
  first_reply_minutes: { shape: 'minutes', heading: heading('First reply, min', 'Перша відповідь, хв') },
  follows: { shape: 'count', heading: heading('Follows', 'Нові підписки') },
  followers: { shape: 'count', heading: heading('Followers', 'Підписники') },
  format: { shape: 'text', heading: heading('Format', 'Формат') },
  id: { shape: 'text', heading: heading('ID', 'ID') },
  impressions: { shape: 'count', heading: heading('Impressions', 'Покази') },
  in_target: { shape: 'tick', heading: heading('In target audience', 'У цільовій аудиторії') },
  leads: { shape: 'count', heading: heading('Leads', 'Ліди') },
  likes: { shape: 'count', heading: heading('Likes and reactions', 'Уподобання та реакції') },
  link: { shape: 'text', heading: heading('Link', 'Посилання') },
  medium: { shape: 'text', heading: heading('Medium', 'Канал трафіку') },
  new_followers: { shape: 'count', heading: heading('New followers', 'Нові підписники') },
  on_goal: { shape: 'tick', heading: heading('Serves the goal', 'Служить меті') },
  page: { shape: 'text', heading: heading('Page', 'Сторінка') },
  page_views: { shape: 'count', heading: heading('Page views', 'Перегляди сторінок') },
  platform: { shape: 'text', heading: heading('Platform', 'Платформа') },
  post_id: { shape: 'text', heading: heading('Post ID', 'ID допису') },
  profile_visits: { shape: 'count', heading: heading('Profile visits', 'Відвідування профілю') },
  reach: { shape: 'count', heading: heading('Reach', 'Охоплення') },
  received_at: { shape: 'time', heading: heading('Received at', 'Час звернення') },
  resolved_at: { shape: 'time', heading: heading('Resolved at', 'Час вирішення') },
  revenue: { shape: 'money', heading: heading('Revenue', 'Дохід') },
  saves: { shape: 'count', heading: heading('Saves', 'Збереження') },
  segment: { shape: 'text', heading: heading('Segment', 'Сегмент') },
  sentiment: { shape: 'text', heading: heading('Sentiment', 'Тональність') },
  sessions: { shape: 'count', heading: heading('Sessions', 'Сеанси') },
  share: { shape: 'share', heading: heading('Share', 'Частка') },
  shares: { shape: 'count', heading: heading('Shares', 'Поширення') },
  source: { shape: 'text', heading: heading('Source', 'Джерело') },
  text: { shape: 'text', heading: heading('Text', 'Текст') },
  unfollows: { shape: 'count', heading: heading('Unfollows', 'Відписки') },
  users: { shape: 'count', heading: heading('Users', 'Користувачі') },
  views: { shape: 'count', heading: heading('Views', 'Перегляди') },
  watch_seconds: { shape: 'seconds', heading: heading('Watch time, s', 'Час перегляду, с') },
} as const satisfies Record<string, Omit<Column, 'name'>>;

/** Every column that any kind of record has, by the name that formulas, SQL and `--json` use. */
export type ColumnName = keyof typeof columns;

interface Definition {
  /** The name of the kind's data tab. */
  readonly tab: Text;
  /** The columns in the order of the data tab, for ever: new ones are appended. */
  readonly columns: readonly ColumnName[];
  /**
   * What makes a record the same one when it is pasted again: the first list whose last column is not blank decides.
   * Columns before the last may be blank and then count as blank.
   */
  readonly keys: readonly (readonly ColumnName[])[];
}

/** The six kinds of records. */
export const kinds = {
  posts: {
    tab: heading('Posts', 'Дописи'),
    columns: [
      'date',
      'platform',
      'account',
      'post_id',
      'link',
      'text',
      'format',
      'on_goal',
      'impressions',
      'views',
      'reach',
      'likes',
      'comments',
      'shares',
      'saves',
      'clicks',
      'engagements',
      'complete_views',
      'watch_seconds',
      'follows',
    ],
    keys: [
      ['platform', 'account', 'post_id'],
      ['platform', 'account', 'link'],
      ['platform', 'account', 'text', 'date'],
    ],
  },
  days: {
    tab: heading('Days', 'Дні'),
    columns: [
      'date',
      'platform',
      'account',
      'followers',
      'new_followers',
      'unfollows',
      'impressions',
      'views',
      'reach',
      'engagements',
      'profile_visits',
      'clicks',
    ],
    keys: [['platform', 'account', 'date']],
  },
  ads: {
    tab: heading('Ads', 'Реклама'),
    columns: [
      'date',
      'date_end',
      'platform',
      'account',
      'campaign',
      'ad_set',
      'ad',
      'breakdown',
      'currency',
      'cost',
      'impressions',
      'reach',
      'clicks',
      'engagements',
      'views',
      'follows',
      'leads',
      'conversions',
      'revenue',
    ],
    keys: [['platform', 'account', 'campaign', 'ad_set', 'ad', 'breakdown', 'date_end', 'date']],
  },
  site: {
    tab: heading('Site', 'Сайт'),
    columns: [
      'date',
      'source',
      'medium',
      'campaign',
      'page',
      'sessions',
      'engaged_sessions',
      'users',
      'page_views',
      'duration_seconds',
      'conversions',
      'revenue',
    ],
    keys: [['source', 'medium', 'campaign', 'page', 'date']],
  },
  feedback: {
    tab: heading('Feedback', 'Звернення'),
    columns: [
      'received_at',
      'platform',
      'channel',
      'id',
      'answered_at',
      'first_reply_minutes',
      'conflict',
      'resolved_at',
      'sentiment',
    ],
    keys: [
      ['platform', 'id'],
      ['platform', 'channel', 'received_at'],
    ],
  },
  audience: {
    tab: heading('Audience', 'Аудиторія'),
    columns: ['date', 'platform', 'account', 'dimension', 'segment', 'followers', 'share', 'in_target'],
    keys: [['platform', 'account', 'date', 'dimension', 'segment']],
  },
} as const satisfies Record<string, Definition>;

export type Kind = keyof typeof kinds;

/** The kinds in the order that lists show them. */
export const kindNames = Object.keys(kinds) as readonly Kind[];

/** One record: a value for each column of its kind, in the order of the kind's columns. */
export type Row = readonly Value[];

/** The columns of a kind, in the order of its data tab. */
export const columnsOf = (kind: Kind): readonly Column[] =>
  kinds[kind].columns.map((name) => ({ name, ...columns[name] }));

/** The position of a column in the records of a kind, from 0; -1 where the kind has no such column. */
export const positionOf = (kind: Kind, column: ColumnName): number =>
  (kinds[kind].columns as readonly string[]).indexOf(column);
