import type { Better, Unit } from '../kpi/kpi.ts';
import type { Text } from '../kpi/text.ts';
import type { ColumnName, Kind } from '../records/kinds.ts';
import type { Family, Term } from './lines.ts';

/** A figure before its formula is read: which columns of which records measure which KPI. */
export interface Measurement {
  readonly function: string;
  readonly variant: string;
  readonly name: Text;
  readonly family: Family;
  /** Left out: as the catalogue defines the function. */
  readonly unit?: Unit;
  readonly better?: Better;
  /** Arithmetic on the names in `terms`; left out: the catalogue's, over the arguments of the function. */
  readonly formula?: string;
  readonly terms: Readonly<Record<string, Term>>;
  readonly needs?: ColumnName;
}

const sum = (kind: Kind, column: ColumnName): Term => ({ kind, column, is: 'sum' });
const count = (kind: Kind, column: ColumnName): Term => ({ kind, column, is: 'count' });

/** A plain total of one column. */
const total = (kind: Kind, column: ColumnName, family: Family, name: Text, unit: Unit = 'count'): Measurement => ({
  function: 'SUM',
  variant: `${kind}.${column}`,
  name,
  family,
  unit,
  better: 'higher',
  formula: 'total',
  terms: { total: sum(kind, column) },
});

const followersEnd: Term = { kind: 'days', column: 'followers', is: 'end' };
const followersStart: Term = { kind: 'days', column: 'followers', is: 'start' };

/** How many records there are: those with a value in the column that every one has. */
const posts = count('posts', 'date');

/** Every figure that a report may show, by family, in the order of its rows. Goals choose their cards among them. */
export const measurements: readonly Measurement[] = [
  {
    function: 'SUM',
    variant: 'days.followers',
    name: { en: 'Followers at the end', uk: 'Підписники на кінець' },
    family: 'audience',
    unit: 'count',
    better: 'higher',
    formula: 'followers',
    terms: { followers: followersEnd },
  },
  {
    function: 'FOLLOWER_GROWTH_RATE',
    variant: 'days',
    name: { en: 'Follower growth rate', uk: 'Темп приросту підписників' },
    family: 'audience',
    terms: { followers_start: followersStart, followers_end: followersEnd },
  },
  total('days', 'new_followers', 'audience', { en: 'New followers', uk: 'Нові підписники' }),
  total('posts', 'follows', 'audience', { en: 'Follows from posts', uk: 'Підписки з дописів' }),
  {
    function: 'AUDIENCE_MATCH',
    variant: 'audience',
    name: { en: 'Fit with the target audience', uk: 'Відповідність цільовій аудиторії' },
    family: 'audience',
    terms: {
      target_followers: { kind: 'audience', column: 'followers', is: 'segments', where: 'in_target' },
      followers: { kind: 'audience', column: 'followers', is: 'segments' },
    },
  },
  {
    function: 'SUM',
    variant: 'posts.date',
    name: { en: 'Posts', uk: 'Дописи' },
    family: 'reach',
    unit: 'count',
    better: 'neutral',
    formula: 'posts',
    terms: { posts },
  },
  total('posts', 'impressions', 'reach', { en: 'Impressions of posts', uk: 'Покази дописів' }),
  total('posts', 'views', 'reach', { en: 'Views of posts', uk: 'Перегляди дописів' }),
  {
    function: 'SUM',
    variant: 'posts.reach per post',
    name: { en: 'Reach per post', uk: 'Охоплення на допис' },
    family: 'reach',
    unit: 'count',
    better: 'higher',
    formula: 'reach / posts',
    terms: { reach: sum('posts', 'reach'), posts: count('posts', 'reach') },
  },
  {
    function: 'REACH_RATE',
    variant: 'per post',
    name: { en: 'Reach per post to followers', uk: 'Охоплення допису до підписників' },
    family: 'reach',
    formula: 'reach / posts / followers',
    terms: { reach: sum('posts', 'reach'), posts: count('posts', 'reach'), followers: followersEnd },
  },
  total('days', 'impressions', 'reach', { en: 'Impressions, daily', uk: 'Покази за днями' }),
  total('days', 'views', 'reach', { en: 'Views, daily', uk: 'Перегляди за днями' }),
  total('days', 'profile_visits', 'reach', { en: 'Profile visits', uk: 'Відвідування профілю' }),
  total('ads', 'impressions', 'reach', { en: 'Impressions of ads', uk: 'Покази реклами' }),
  total('posts', 'engagements', 'engagement', { en: 'Engagements with posts', uk: 'Взаємодії з дописами' }),
  total('days', 'engagements', 'engagement', { en: 'Engagements, daily', uk: 'Взаємодії за днями' }),
  ...(
    [
      ['reach', { en: 'Engagement rate by reach', uk: 'Залученість за охопленням' }],
      ['impressions', { en: 'Engagement rate by impressions', uk: 'Залученість за показами' }],
      ['views', { en: 'Engagement rate by views', uk: 'Залученість за переглядами' }],
    ] as const
  ).flatMap(([audience, name]): readonly Measurement[] => [
    {
      function: 'ENGAGEMENT_RATE',
      variant: audience,
      name,
      family: 'engagement',
      terms: { engagements: sum('posts', 'engagements'), audience: sum('posts', audience) },
    },
    {
      function: 'ON_GOAL_ENGAGEMENT_RATE',
      variant: audience,
      name: { en: `${name.en}, for the goal`, uk: `${name.uk}, для мети` },
      family: 'engagement',
      formula: 'engagements / audience',
      terms: {
        engagements: { ...sum('posts', 'engagements'), where: 'on_goal' },
        audience: sum('posts', audience),
      },
      needs: 'on_goal',
    },
  ]),
  {
    function: 'ENGAGEMENT_RATE',
    variant: 'daily views',
    name: { en: 'Engagement rate by views, daily', uk: 'Залученість за переглядами, за днями' },
    family: 'engagement',
    terms: { engagements: sum('days', 'engagements'), audience: sum('days', 'views') },
  },
  {
    function: 'COST_PER_ENGAGEMENT',
    variant: 'ads',
    name: { en: 'Cost per engagement', uk: 'Вартість взаємодії' },
    family: 'money',
    terms: { cost: sum('ads', 'cost'), engagements: sum('ads', 'engagements') },
  },
  total('posts', 'clicks', 'visits', { en: 'Link clicks in posts', uk: 'Кліки за посиланнями, дописи' }),
  ...(['impressions', 'views'] as const).map(
    (shown): Measurement => ({
      function: 'CLICK_THROUGH_RATE',
      variant: `posts by ${shown}`,
      name:
        shown === 'impressions'
          ? { en: 'Click-through rate of posts', uk: 'Клікабельність дописів (CTR)' }
          : { en: 'Click-through rate by views', uk: 'Клікабельність за переглядами (CTR)' },
      family: 'visits',
      terms: { clicks: sum('posts', 'clicks'), impressions: sum('posts', shown) },
    }),
  ),
  total('ads', 'clicks', 'visits', { en: 'Link clicks in ads', uk: 'Кліки за посиланнями, реклама' }),
  {
    function: 'CLICK_THROUGH_RATE',
    variant: 'ads',
    name: { en: 'Click-through rate of ads', uk: 'Клікабельність реклами (CTR)' },
    family: 'visits',
    terms: { clicks: sum('ads', 'clicks'), impressions: sum('ads', 'impressions') },
  },
  total('site', 'sessions', 'visits', { en: 'Visits to the site', uk: 'Переходи на сайт (сеанси)' }),
  {
    function: 'PAGES_PER_SESSION',
    variant: 'site',
    name: { en: 'Pages per visit', uk: 'Глибина перегляду' },
    family: 'visits',
    terms: { page_views: sum('site', 'page_views'), sessions: sum('site', 'sessions') },
  },
  {
    function: 'AVERAGE_SESSION_DURATION',
    variant: 'site',
    name: { en: 'Average visit', uk: 'Середня тривалість сеансу' },
    family: 'visits',
    terms: { total_duration: sum('site', 'duration_seconds'), sessions: sum('site', 'sessions') },
  },
  {
    function: 'ENGAGED_SESSION_RATE',
    variant: 'site',
    name: { en: 'Engaged visits', uk: 'Сеанси із взаємодією' },
    family: 'visits',
    terms: { engaged_sessions: sum('site', 'engaged_sessions'), sessions: sum('site', 'sessions') },
  },
  total('site', 'conversions', 'visits', { en: 'Conversions on the site', uk: 'Конверсії на сайті' }),
  {
    function: 'CONVERSION_RATE',
    variant: 'site',
    name: { en: 'Conversion rate of visits', uk: 'Конверсія сеансів' },
    family: 'visits',
    terms: { conversions: sum('site', 'conversions'), sessions: sum('site', 'sessions') },
  },
  {
    function: 'CONVERSION_RATE',
    variant: 'ads',
    name: { en: 'Conversion rate of ad clicks', uk: 'Конверсія рекламних кліків' },
    family: 'visits',
    terms: { conversions: sum('ads', 'conversions'), sessions: sum('ads', 'clicks') },
  },
  { ...total('ads', 'cost', 'money', { en: 'Ad cost', uk: 'Витрати на рекламу' }, 'money'), better: 'neutral' },
  {
    function: 'COST_PER_FOLLOWER',
    variant: 'ads',
    name: { en: 'Cost per follower from ads', uk: 'Вартість підписника з реклами' },
    family: 'money',
    terms: { cost: sum('ads', 'cost'), new_followers: sum('ads', 'follows') },
  },
  {
    function: 'COST_PER_FOLLOWER',
    variant: 'all new followers',
    name: { en: 'Cost per follower, all new', uk: 'Вартість підписника, усі нові' },
    family: 'money',
    terms: { cost: sum('ads', 'cost'), new_followers: sum('days', 'new_followers') },
  },
  {
    function: 'COST_PER_MILLE',
    variant: 'ads',
    name: { en: 'Cost per mille (CPM)', uk: 'Вартість тисячі показів (CPM)' },
    family: 'money',
    terms: { cost: sum('ads', 'cost'), impressions: sum('ads', 'impressions') },
  },
  {
    function: 'COST_PER_CLICK',
    variant: 'ads',
    name: { en: 'Cost per click (CPC)', uk: 'Вартість кліку (CPC)' },
    family: 'money',
    terms: { cost: sum('ads', 'cost'), clicks: sum('ads', 'clicks') },
  },
  {
    function: 'COST_PER_CONVERSION',
    variant: 'ads',
    name: { en: 'Cost per conversion', uk: 'Вартість конверсії' },
    family: 'money',
    terms: { cost: sum('ads', 'cost'), conversions: sum('ads', 'conversions') },
  },
  {
    function: 'RETURN_ON_AD_SPEND',
    variant: 'ads',
    name: { en: 'Return on ad spend (ROAS)', uk: 'Окупність рекламних витрат (ROAS)' },
    family: 'money',
    terms: { revenue: sum('ads', 'revenue'), cost: sum('ads', 'cost') },
  },
  {
    function: 'SUM',
    variant: 'feedback.received_at',
    name: { en: 'Messages received', uk: 'Отримані звернення' },
    family: 'feedback',
    unit: 'count',
    better: 'neutral',
    formula: 'received',
    terms: { received: count('feedback', 'received_at') },
  },
  {
    function: 'RESPONSE_RATE',
    variant: 'feedback',
    name: { en: 'Answered', uk: 'Частка відповідей' },
    family: 'feedback',
    terms: {
      answered: count('feedback', 'first_reply_minutes'),
      received: count('feedback', 'received_at'),
    },
  },
  {
    function: 'AVERAGE_RESPONSE_TIME',
    variant: 'feedback',
    name: { en: 'Average time to answer', uk: 'Середній час відповіді' },
    family: 'feedback',
    // Minutes in, days out: 1440 minutes a day.
    formula: 'minutes / answered / 1440',
    terms: {
      minutes: sum('feedback', 'first_reply_minutes'),
      answered: count('feedback', 'first_reply_minutes'),
    },
  },
  {
    function: 'RESOLUTION_RATE',
    variant: 'conflicts',
    name: { en: 'Conflicts resolved', uk: 'Вирішені конфлікти' },
    family: 'feedback',
    terms: {
      resolved: { ...count('feedback', 'resolved_at'), where: 'conflict' },
      conflicts: { ...count('feedback', 'received_at'), where: 'conflict' },
    },
    needs: 'conflict',
  },
];
