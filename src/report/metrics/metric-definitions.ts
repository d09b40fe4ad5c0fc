import { toneNames } from '../../records/rules/tones.ts';
import type { Segments, Term } from '../formulas/term.ts';
import { count, type MetricDefinition, sum, total } from './metric-definition.ts';
import { visitMetrics } from './visit-metrics.ts';

const followersEnd: Term = { kind: 'days', column: 'followers', is: 'end' };
const followersStart: Term = { kind: 'days', column: 'followers', is: 'start' };

/** How many records there are: those with a value in the column that every one has. */
const posts = count('posts', 'date');

/** How many messages have a tone, in any of its names. */
const ofTone = (tone: keyof typeof toneNames): Term => ({
  ...count('feedback', 'sentiment'),
  named: [{ column: 'sentiment', texts: toneNames[tone] }],
});

const segments = (is: Segments, where?: 'in_target'): Term => ({
  kind: 'audience',
  column: 'followers',
  is,
  ...(where === undefined ? {} : { where }),
});

/** Who was in an audience and its target part as the period began, and then. */
const gained = {
  target_start: segments('segmentsStart', 'in_target'),
  followers_start: segments('segmentsStart'),
  target_end: segments('segmentsEnd', 'in_target'),
  followers_end: segments('segmentsEnd'),
} as const;

/** The cost of a follower and of one in the target audience, by those whom the ads brought and by all who were gained. */
const followerCosts: readonly MetricDefinition[] = [
  {
    function: 'COST_PER_FOLLOWER',
    variant: 'ads',
    name: { en: 'Cost per follower from ads', uk: 'Вартість підписника з реклами' },
    short: { en: 'Cost per follower', uk: 'Варт. підписника' },
    family: 'money',
    words: {
      en: 'Cost per follower from ads = ad cost ÷ followers that the ads brought',
      uk: 'Вартість підписника з реклами = витрати на рекламу ÷ підписники, яких привела реклама',
    },
    terms: { cost: sum('ads', 'cost'), new_followers: sum('ads', 'follows') },
  },
  {
    function: 'COST_PER_FOLLOWER',
    variant: 'all new followers',
    name: { en: 'Cost per follower, all new', uk: 'Вартість підписника, усі нові' },
    short: { en: 'Cost per follower', uk: 'Варт. підписника' },
    family: 'money',
    words: {
      en: 'Cost per follower, all new = ad cost ÷ all new followers, with or without ads',
      uk: 'Вартість підписника, усі нові = витрати на рекламу ÷ усі нові підписники, не лише з реклами',
    },
    terms: { cost: sum('ads', 'cost'), new_followers: sum('days', 'new_followers') },
  },
];

const costPerTargetFollower: readonly MetricDefinition[] = (
  [
    ['ads', 'ads', { en: 'from ads', uk: 'з реклами' }],
    ['all new followers', 'days', { en: 'all new', uk: 'усі нові' }],
  ] as const
).map(([variant, kind, detail]) => ({
  function: 'COST_PER_TARGET_FOLLOWER',
  variant,
  name: { en: `Cost per target follower, ${detail.en}`, uk: `Вартість цільового підписника, ${detail.uk}` },
  short: { en: 'Cost per target follower', uk: 'Вартість цільового підписника' },
  family: 'money',
  formula: 'cost / (new_followers * (target_end - target_start) / (followers_end - followers_start))',
  words: {
    en: `Cost per target follower, ${detail.en} = ad cost ÷ (new followers, ${detail.en} × fit of those who were gained)`,
    uk: `Вартість цільового підписника, ${detail.uk} = витрати на рекламу ÷ (нові підписники, ${detail.uk} × відповідність нових)`,
  },
  terms: {
    cost: sum('ads', 'cost'),
    new_followers: sum(kind, kind === 'ads' ? 'follows' : 'new_followers'),
    ...gained,
  },
}));

/** What people did with what they saw: by reach, or by views where posts tell no reach. */
const kindsOfEngagement: readonly MetricDefinition[] = (
  [
    ['APPLAUSE_RATE', 'likes', { en: 'Likes and reactions', uk: 'Вподобання та реакції' }],
    ['CONVERSATION_RATE', 'comments', { en: 'Comments', uk: 'Коментарі' }],
    ['AMPLIFICATION_RATE', 'shares', { en: 'Shares', uk: 'Поширення' }],
    ['SAVE_RATE', 'saves', { en: 'Saves', uk: 'Збереження' }],
  ] as const
).flatMap(([name, column, done]) =>
  (
    [
      ['reach', { en: 'reach', uk: 'охоплення' }, {}],
      ['views', { en: 'views', uk: 'перегляди' }, { lacking: 'reach' }],
    ] as const
  ).map(([audience, seen, only]) => ({
    function: name,
    variant: audience,
    name: { en: `${done.en} to ${seen.en}`, uk: `${done.uk} на ${seen.uk}` },
    family: 'engagement',
    ...only,
    terms: { [column]: sum('posts', column), audience: sum('posts', audience) },
  })),
);

/** Every figure that a report may show, by family, in the order of its rows. Goals choose their cards among them. */
export const metricDefinitions: readonly MetricDefinition[] = [
  {
    function: 'SUM',
    variant: 'days.followers',
    name: { en: 'Followers at the end', uk: 'Підписники на кінець' },
    short: { en: 'Followers', uk: 'Підписники' },
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
    short: { en: 'Growth rate', uk: 'Темп приросту' },
    family: 'audience',
    // An account that begins inside the period has not grown by all that it has.
    terms: { followers_start: followersStart, followers_end: { ...followersEnd, is: 'matchedEnd' } },
  },
  {
    function: 'FOLLOWER_GROWTH',
    variant: 'days',
    name: { en: 'Follower growth', uk: 'Приріст підписників' },
    short: { en: 'Growth', uk: 'Приріст' },
    family: 'audience',
    terms: { followers_start: followersStart, followers_end: { ...followersEnd, is: 'matchedEnd' } },
  },
  total('days', 'new_followers', { family: 'audience', name: { en: 'New followers', uk: 'Нові підписники' } }),
  {
    ...total('days', 'unfollows', { family: 'audience', name: { en: 'Unfollows', uk: 'Відписки' } }),
    better: 'lower',
  },
  {
    function: 'UNFOLLOW_RATE',
    variant: 'days',
    name: { en: 'Unfollow rate', uk: 'Частка відписок' },
    family: 'audience',
    words: {
      en: 'Unfollow rate = unfollows ÷ followers as the period began, of accounts that tell both',
      uk: 'Частка відписок = відписки ÷ підписники на початок періоду, для акаунтів, де відоме і те, і те',
    },
    terms: {
      unfollows: { ...sum('days', 'unfollows'), is: 'sumWithStart' },
      followers_start: { ...followersStart, is: 'startWithSum' },
    },
  },
  {
    function: 'FOLLOW_CONVERSION_RATE',
    variant: 'days',
    name: { en: 'Profile visits that became followers', uk: 'Конверсія профілю в підписку' },
    short: { en: 'Follow conversion', uk: 'Конверсія в підписку' },
    family: 'audience',
    terms: { new_followers: sum('days', 'new_followers'), profile_visits: sum('days', 'profile_visits') },
  },
  total('posts', 'follows', {
    family: 'audience',
    name: { en: 'Follows from posts', uk: 'Підписки з дописів' },
    short: { en: 'Follows', uk: 'Підписки' },
  }),
  {
    function: 'AUDIENCE_MATCH',
    variant: 'audience',
    name: { en: 'Fit with the target audience', uk: 'Відповідність цільовій аудиторії' },
    short: { en: 'Audience fit', uk: 'Відповідність ЦА' },
    family: 'audience',
    terms: {
      target_followers: { kind: 'audience', column: 'followers', is: 'segments', where: 'in_target' },
      followers: { kind: 'audience', column: 'followers', is: 'segments' },
    },
  },
  {
    function: 'NEW_FOLLOWER_MATCH',
    variant: 'audience',
    name: { en: 'Fit of those who were gained', uk: 'Відповідність нових підписників' },
    short: { en: 'Fit of the new', uk: 'Відповідність нових' },
    family: 'audience',
    terms: gained,
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
  {
    function: 'POSTS_PER_WEEK',
    variant: 'posts',
    name: { en: 'Posts per week', uk: 'Дописів на тиждень' },
    short: { en: 'Posts per week', uk: 'Дописів на тижд.' },
    family: 'reach',
    formula: 'posts / days * 7',
    terms: { posts, days: { kind: 'posts', column: 'date', is: 'days' } },
  },
  total('posts', 'impressions', {
    family: 'reach',
    name: { en: 'Impressions of posts', uk: 'Покази дописів' },
    short: { en: 'Impressions', uk: 'Покази' },
  }),
  total('posts', 'views', {
    family: 'reach',
    name: { en: 'Views of posts', uk: 'Перегляди дописів' },
    short: { en: 'Views', uk: 'Перегляди' },
  }),
  {
    function: 'SUM',
    variant: 'posts.reach per post',
    name: { en: 'Reach per post', uk: 'Охоплення на допис' },
    short: { en: 'Reach per post', uk: 'Охопл. на допис' },
    family: 'reach',
    unit: 'count',
    better: 'higher',
    formula: 'reach / posts',
    terms: { reach: sum('posts', 'reach'), posts: count('posts', 'reach') },
  },
  {
    function: 'REACH_RATE',
    variant: 'per post',
    name: { en: 'Reach per post to followers', uk: 'Охоплення допису відносно підписників' },
    short: { en: 'Reach rate', uk: 'Охоплення відносно підписників' },
    family: 'reach',
    words: {
      en: 'Reach per post to followers = reach of posts, added up ÷ followers of each post’s own account on its day, added up',
      uk: 'Охоплення допису відносно підписників = сума охоплень дописів ÷ сума підписників акаунта кожного допису на його день',
    },
    terms: {
      reach: { ...sum('posts', 'reach'), is: 'sumWithLevel' },
      followers: { kind: 'days', column: 'followers', is: 'ownLevel' },
    },
  },
  {
    function: 'FOLLOWER_REACH_RATE',
    variant: 'per post',
    name: { en: 'Followers reached per post', uk: 'Охоплення підписників дописом' },
    short: { en: 'Followers reached', uk: 'Охоплено підписників' },
    family: 'reach',
    words: {
      en: 'Followers reached per post = followers reached by posts, added up ÷ followers of each post’s own account on its day, added up',
      uk: 'Охоплення підписників дописом = сума охоплених підписників ÷ сума підписників акаунта кожного допису на його день',
    },
    terms: {
      reached_followers: { ...sum('posts', 'reached_followers'), is: 'sumWithLevel' },
      followers: { kind: 'days', column: 'followers', is: 'ownLevel' },
    },
    // Posts are listed one by one where something says how often they were seen.
    given: 'reach',
  },
  total('days', 'impressions', { family: 'reach', name: { en: 'Impressions, daily', uk: 'Покази за днями' } }),
  total('days', 'views', { family: 'reach', name: { en: 'Views, daily', uk: 'Перегляди за днями' } }),
  total('days', 'profile_visits', {
    family: 'reach',
    name: { en: 'Profile visits', uk: 'Відвідування профілю' },
    short: { en: 'Profile visits', uk: 'Візити у профіль' },
  }),
  total('ads', 'impressions', {
    family: 'reach',
    name: { en: 'Impressions of ads', uk: 'Покази реклами' },
    short: { en: 'Ad impressions', uk: 'Покази реклами' },
  }),
  total('posts', 'engagements', {
    family: 'engagement',
    name: { en: 'Engagements with posts', uk: 'Взаємодії з дописами' },
    short: { en: 'Engagements', uk: 'Взаємодії' },
  }),
  total('days', 'engagements', { family: 'engagement', name: { en: 'Engagements, daily', uk: 'Взаємодії за днями' } }),
  ...(
    [
      [
        'reach',
        { en: 'Engagement rate by reach', uk: 'Коефіцієнт залученості (ER) за охопленням' },
        'охопленням',
        'охопл.',
      ],
      [
        'impressions',
        { en: 'Engagement rate by impressions', uk: 'Коефіцієнт залученості (ER) за показами' },
        'показами',
        'показами',
      ],
      [
        'views',
        { en: 'Engagement rate by views', uk: 'Коефіцієнт залученості (ER) за переглядами' },
        'переглядами',
        'перегл.',
      ],
    ] as const
  ).flatMap(([audience, name, basis, brief]): readonly MetricDefinition[] => [
    {
      function: 'ENGAGEMENT_RATE',
      variant: audience,
      name,
      short: { en: `ER by ${audience}`, uk: `ER за ${brief}` },
      family: 'engagement',
      terms: { engagements: sum('posts', 'engagements'), audience: sum('posts', audience) },
    },
    {
      function: 'ON_GOAL_ENGAGEMENT_RATE',
      variant: audience,
      name: { en: `${name.en}, for the goal`, uk: `ER за ${basis}, для мети` },
      short: { en: `Goal ER by ${audience}`, uk: `ER за ${basis}, для мети` },
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
    variant: 'followers',
    name: { en: 'Engagement rate by followers, per post', uk: 'ER допису за підписниками' },
    short: { en: 'ER by followers', uk: 'ER за підписниками' },
    family: 'engagement',
    words: {
      en: 'Engagement rate by followers, per post = engagements with posts, added up ÷ followers of each post’s own account on its day, added up',
      uk: 'ER допису за підписниками = сума взаємодій із дописами ÷ сума підписників акаунта кожного допису на його день',
    },
    terms: {
      engagements: { ...sum('posts', 'engagements'), is: 'sumWithLevel' },
      audience: { kind: 'days', column: 'followers', is: 'ownLevel' },
    },
  },
  {
    function: 'ON_GOAL_SHARE',
    variant: 'posts',
    name: { en: 'Share of engagement that serves the goal', uk: 'Частка взаємодій, що працюють на мету' },
    short: { en: 'For the goal', uk: 'Частка для мети' },
    family: 'engagement',
    formula: 'on_goal / engagements',
    words: {
      en: 'Share of engagement that serves the goal = engagements on posts for the goal ÷ all',
      uk: 'Частка взаємодій, що працюють на мету = взаємодії з дописами для мети ÷ усі',
    },
    terms: {
      on_goal: { ...sum('posts', 'engagements'), where: 'on_goal' },
      engagements: sum('posts', 'engagements'),
    },
    needs: 'on_goal',
  },
  ...kindsOfEngagement,
  {
    function: 'VIRALITY_RATE',
    variant: 'posts',
    name: { en: 'Virality: shares to impressions', uk: 'Віральність: поширення на покази' },
    short: { en: 'Virality', uk: 'Віральність' },
    family: 'engagement',
    terms: { shares: sum('posts', 'shares'), impressions: sum('posts', 'impressions') },
  },
  {
    function: 'VIDEO_COMPLETION_RATE',
    variant: 'posts',
    name: { en: 'Video views to the end', uk: 'Додивлюваність відео' },
    family: 'engagement',
    terms: { complete_views: sum('posts', 'complete_views'), views: sum('posts', 'views') },
  },
  {
    function: 'AVERAGE_WATCH_TIME',
    variant: 'posts',
    name: { en: 'Average watch time', uk: 'Середній час перегляду' },
    short: { en: 'Watch time', uk: 'Час перегляду' },
    family: 'engagement',
    terms: { watch_seconds: sum('posts', 'watch_seconds'), views: sum('posts', 'views') },
  },
  {
    function: 'VIEW_RATE',
    variant: 'ads',
    name: { en: 'Impressions of ads that were viewed', uk: 'Перегляди реклами на показ' },
    short: { en: 'View rate', uk: 'Перегляди на показ' },
    family: 'engagement',
    terms: { views: sum('ads', 'views'), impressions: sum('ads', 'impressions') },
  },
  {
    function: 'ENGAGEMENT_RATE',
    variant: 'daily views',
    name: { en: 'Engagement rate by views, daily', uk: 'ER за переглядами, за днями' },
    short: { en: 'ER, daily views', uk: 'ER за днями' },
    family: 'engagement',
    terms: { engagements: sum('days', 'engagements'), audience: sum('days', 'views') },
  },
  {
    function: 'COST_PER_ENGAGEMENT',
    variant: 'ads',
    name: { en: 'Cost per engagement', uk: 'Вартість взаємодії' },
    short: { en: 'Engagement cost', uk: 'Вартість взаємодії' },
    family: 'money',
    terms: { cost: sum('ads', 'cost'), engagements: sum('ads', 'engagements') },
  },
  {
    function: 'COST_PER_VIEW',
    variant: 'ads',
    name: { en: 'Cost per view (CPV)', uk: 'Вартість перегляду (CPV)' },
    short: { en: 'CPV', uk: 'CPV' },
    family: 'money',
    terms: { cost: sum('ads', 'cost'), views: sum('ads', 'views') },
  },
  total('posts', 'clicks', {
    family: 'visits',
    name: { en: 'Link clicks in posts', uk: 'Кліки за посиланнями в дописах' },
    short: { en: 'Link clicks', uk: 'Кліки' },
  }),
  ...(['impressions', 'views'] as const).map(
    (seen): MetricDefinition => ({
      function: 'CLICK_THROUGH_RATE',
      variant: `posts by ${seen}`,
      name:
        seen === 'impressions'
          ? { en: 'Click-through rate of posts', uk: 'Клікабельність дописів (CTR)' }
          : { en: 'Click-through rate by views', uk: 'Клікабельність за переглядами (CTR)' },
      short:
        seen === 'impressions'
          ? { en: 'CTR of posts', uk: 'CTR дописів' }
          : { en: 'CTR by views', uk: 'CTR за переглядами' },
      family: 'visits',
      terms: { clicks: sum('posts', 'clicks'), impressions: sum('posts', seen) },
    }),
  ),
  total('ads', 'clicks', {
    family: 'visits',
    name: { en: 'Link clicks in ads', uk: 'Кліки за посиланнями в рекламі' },
    short: { en: 'Ad clicks', uk: 'Кліки з реклами' },
  }),
  {
    function: 'CLICK_THROUGH_RATE',
    variant: 'ads',
    name: { en: 'Click-through rate of ads', uk: 'Клікабельність реклами (CTR)' },
    short: { en: 'CTR of ads', uk: 'CTR реклами' },
    family: 'visits',
    terms: { clicks: sum('ads', 'clicks'), impressions: sum('ads', 'impressions') },
  },
  ...visitMetrics.qualities,
  total('ads', 'conversions', {
    family: 'visits',
    name: { en: 'Conversions of ads', uk: 'Конверсії з реклами' },
    short: { en: 'Ad conversions', uk: 'З реклами' },
  }),
  total('ads', 'leads', {
    family: 'visits',
    name: { en: 'Leads of ads', uk: 'Ліди з реклами' },
    short: { en: 'Leads', uk: 'Ліди' },
  }),
  ...visitMetrics.conversions,
  {
    function: 'CONVERSION_RATE',
    variant: 'ads',
    name: { en: 'Conversion rate of ad clicks', uk: 'Конверсія рекламних кліків' },
    short: { en: 'Click conversion', uk: 'Конверсія кліків' },
    family: 'visits',
    terms: { conversions: sum('ads', 'conversions'), sessions: sum('ads', 'clicks') },
  },
  {
    ...total('ads', 'cost', { family: 'money', name: { en: 'Ad cost', uk: 'Витрати на рекламу' }, unit: 'money' }),
    better: 'neutral',
  },
  ...followerCosts,
  ...costPerTargetFollower,
  {
    function: 'COST_PER_MILLE',
    variant: 'ads',
    name: { en: 'Cost per mille (CPM)', uk: 'Вартість тисячі показів (CPM)' },
    short: { en: 'CPM', uk: 'CPM' },
    family: 'money',
    terms: { cost: sum('ads', 'cost'), impressions: sum('ads', 'impressions') },
  },
  {
    function: 'COST_PER_CLICK',
    variant: 'ads',
    name: { en: 'Cost per click (CPC)', uk: 'Вартість кліку (CPC)' },
    short: { en: 'CPC', uk: 'CPC' },
    family: 'money',
    terms: { cost: sum('ads', 'cost'), clicks: sum('ads', 'clicks') },
  },
  {
    function: 'COST_PER_LEAD',
    variant: 'ads',
    name: { en: 'Cost per lead (CPL)', uk: 'Вартість ліда (CPL)' },
    short: { en: 'CPL', uk: 'CPL' },
    family: 'money',
    terms: { cost: sum('ads', 'cost'), leads: sum('ads', 'leads') },
  },
  {
    function: 'COST_PER_CONVERSION',
    variant: 'ads',
    name: { en: 'Cost per conversion', uk: 'Вартість конверсії' },
    short: { en: 'CPA', uk: 'CPA' },
    family: 'money',
    terms: { cost: sum('ads', 'cost'), conversions: sum('ads', 'conversions') },
  },
  total('ads', 'revenue', { family: 'money', name: { en: 'Revenue of ads', uk: 'Дохід від реклами' }, unit: 'money' }),
  ...visitMetrics.revenue,
  total('conversions', 'revenue', {
    family: 'money',
    name: { en: 'Revenue of conversions', uk: 'Дохід від конверсій' },
    short: { en: 'Revenue', uk: 'Дохід' },
    unit: 'money',
  }),
  {
    function: 'RETURN_ON_AD_SPEND',
    variant: 'ads',
    name: { en: 'Return on ad spend (ROAS)', uk: 'Окупність рекламних витрат (ROAS)' },
    short: { en: 'ROAS', uk: 'ROAS' },
    family: 'money',
    terms: { revenue: sum('ads', 'revenue'), cost: sum('ads', 'cost') },
  },
  {
    function: 'RETURN_ON_INVESTMENT',
    variant: 'ads',
    name: { en: 'Return on investment (ROI)', uk: 'Окупність інвестицій (ROI)' },
    short: { en: 'ROI', uk: 'ROI' },
    family: 'money',
    terms: { revenue: sum('ads', 'revenue'), cost: sum('ads', 'cost') },
  },
  {
    function: 'COST_TO_REVENUE',
    variant: 'ads',
    name: { en: 'Cost to revenue', uk: 'Частка рекламних витрат (ДРВ)' },
    short: { en: 'Cost to revenue', uk: 'ДРВ' },
    family: 'money',
    terms: { cost: sum('ads', 'cost'), revenue: sum('ads', 'revenue') },
  },
  {
    function: 'SUM',
    variant: 'feedback.received_at',
    name: { en: 'Messages received', uk: 'Отримані звернення' },
    short: { en: 'Messages', uk: 'Звернення' },
    family: 'feedback',
    unit: 'count',
    better: 'neutral',
    formula: 'received',
    terms: { received: count('feedback', 'messages') },
  },
  {
    function: 'RESPONSE_RATE',
    variant: 'feedback',
    name: { en: 'Answered', uk: 'Частка відповідей' },
    family: 'feedback',
    terms: {
      answered: count('feedback', 'answers'),
      received: count('feedback', 'messages'),
    },
  },
  {
    function: 'AVERAGE_RESPONSE_TIME',
    variant: 'feedback',
    name: { en: 'Average time to answer', uk: 'Середній час відповіді' },
    short: { en: 'Time to answer', uk: 'Час відповіді' },
    family: 'feedback',
    // Minutes in, days out: 1440 minutes a day.
    formula: 'minutes / answered / 1440',
    terms: {
      minutes: sum('feedback', 'first_reply_minutes'),
      answered: count('feedback', 'answers'),
    },
  },
  {
    function: 'TIME_TO_RESOLUTION',
    variant: 'feedback',
    name: { en: 'Average time to resolution', uk: 'Середній час вирішення' },
    short: { en: 'Time to resolution', uk: 'Час вирішення' },
    family: 'feedback',
    unit: 'duration',
    better: 'lower',
    formula: 'minutes / resolved / 1440',
    words: {
      en: 'Average time to resolution = (resolved at − received at) ÷ messages resolved',
      uk: 'Середній час вирішення = (час вирішення − час звернення) ÷ вирішені звернення',
    },
    terms: { minutes: sum('feedback', 'resolved_at'), resolved: count('feedback', 'resolved_at') },
  },
  {
    function: 'RESOLUTION_RATE',
    variant: 'conflicts',
    name: { en: 'Conflicts resolved', uk: 'Вирішені конфлікти' },
    short: { en: 'Resolved', uk: 'Вирішено' },
    family: 'feedback',
    terms: {
      resolved: count('feedback', 'resolved'),
      conflicts: count('feedback', 'conflicts'),
    },
    awaits: ['conflict', 'conflicts'],
  },
  {
    function: 'NET_SENTIMENT',
    variant: 'feedback',
    name: { en: 'Net sentiment', uk: 'Баланс тональності' },
    family: 'feedback',
    words: {
      en: 'Net sentiment = (positive − negative) ÷ (positive + negative + neutral); messages of any other or of no tone are left out',
      uk: 'Баланс тональності = (позитивні − негативні) ÷ (позитивні + негативні + нейтральні); звернення з іншою або без тональності не враховано',
    },
    terms: { positive: ofTone('positive'), negative: ofTone('negative'), neutral: ofTone('neutral') },
  },
];
