import { grainNames } from '../../calendar/date-span.ts';
import { headings } from '../../kpi/table/headings.ts';
import { namesElsewhere } from '../../kpi/table/headings-elsewhere.ts';
import { type ColumnName, type Kind, kinds } from '../../records/kinds.ts';
import type { Source, SourceColumn } from '../source.ts';
import { mediumOfBoth, sourceOfBoth } from './analytics-columns.ts';
import {
  countedColumns,
  countedFeedback,
  figuresOfDays,
  messageNames,
  replyTimes,
  resolvedByStatus,
} from './counted-feedback.ts';
import { goalHeadings, orderHeadings, purchaseHeadings } from './goal-headings.ts';
import { idHeadings } from './id-headings.ts';
import { sourceDefaults } from './plain.ts';

/** What people call the last day of a span beside its first. */
const ends = [
  ...['end', 'finish', 'ends', 'until', 'to date', 'кінець', 'завершення', 'закінчення', 'дата кінця', 'окончание'],
  ...[
    'дата конца',
    'koniec',
    'data końcowa',
    'do',
    'ende',
    'bis',
    'fin',
    'fecha fin',
    'hasta',
    'fim',
    'até',
    'data fim',
  ],
  ...['date fin', 'fine', 'data fine', 'bitiş', 'bitiş tarihi'],
];

/** What people call each record column in tables of their own, in English and Ukrainian; the columns' headings among them. */
const common: Readonly<Record<ColumnName, readonly string[]>> = {
  ...headings,
  ...messageNames,
  ...idHeadings,
  ad: ['ad', 'ad name', 'оголошення', 'назва оголошення'],
  ad_set: ['ad set', 'ad set name', 'ad group', 'ad group name', 'група оголошень', 'назва групи оголошень'],
  breakdown: ['breakdown', 'розбивка'],
  campaign: ['campaign', 'campaign name', 'utm campaign', 'кампанія', 'назва кампанії', 'рекламна кампанія'],
  channel: ['channel', 'via', 'канал', 'джерело звернення'],
  // Whose a figure is, is read in tables of every source.
  client: [],
  date_end: ['end date', 'date end', 'reporting ends', 'дата завершення', 'дата закінчення', 'кінцева дата', ...ends],
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
  is_resolved: [
    ...['resolved', 'solved', 'is resolved', 'is solved', 'вирішено', 'вирішене', 'закрито', 'залагоджено', 'решено'],
    ...['закрыто', 'rozwiązano', 'zamknięto', 'gelöst', 'resuelto', 'resolvido', 'résolu'],
  ],
  observed_at: ['figures as of', 'показники станом на'],
  medium: ['medium', 'traffic medium', 'utm medium', 'канал трафіку'],
  paid: ['from ads', 'is paid', 'з реклами', 'із реклами'],
  reached_followers: [
    'followers reached',
    'reached followers',
    'reach among followers',
    'reach (followers)',
    'follower reach',
    'охоплено підписників',
    'охоплені підписники',
    'охоплення підписників',
    'охоплення серед підписників',
    'охват подписчиков',
  ],
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
  social: ['from social media', 'із соцмереж', 'з соцмереж'],
  source: ['source', 'traffic source', 'utm source', 'джерело', 'джерело трафіку'],
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
  type: ['type of conversion', 'conversion type', 'goal type', 'тип конверсії', 'тип цілі', 'тип конверсии'],
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

/** Headings that say that a column holds days or spans of them, besides the names of single days. */
const spans = [
  ...['week from monday', 'week of', 'week starting', 'week start', 'month of', 'month starting'],
  ...['тиждень з понеділка', 'тиждень від', 'початок тижня', 'неделя с понедельника', 'начало недели'],
  'date range',
  'dates',
  'period',
  'reporting period',
  'time period',
  'період',
  'звітний період',
  'дати',
  'период',
  'даты',
  'okres',
  'zeitraum',
  'período',
  'periodo',
  'période',
  ...grainNames,
];

/** Texts that tell the posts of a day apart, whatever people call them. */
export const topics = [
  'topic',
  'theme',
  'subject of post',
  'idea',
  'rubric',
  'content pillar',
  'headline',
  'post topic',
  'post name',
  'post title',
  'name of post',
  'тема',
  'тема допису',
  'тема поста',
  'тема публікації',
  'рубрика',
  'ідея',
  'контент',
  'зміст',
  'назва допису',
  'назва поста',
  'тема публикации',
  'идея',
  'название поста',
  'temat',
  'temat posta',
  'treść posta',
  'opis posta',
  'tematyka',
  'thema',
  'tema',
  'thème',
  'sujet',
  'argomento',
];

/** Who was paid for reach: a list of bloggers is advertising, a row each. */
export const bloggers = [
  'blogger',
  'blogger name',
  'influencer',
  'influencer name',
  'creator',
  'ambassador',
  'opinion leader',
  'kol',
  'блогер',
  'блогерка',
  'блогер/канал',
  'інфлюенсер',
  'інфлюенсерка',
  'лідер думок',
  'амбасадор',
  'нік блогера',
  'акаунт блогера',
  'блогер / інфлюенсер',
  'блоггер',
  'инфлюенсер',
  'лидер мнений',
  'influenser',
  'bloger',
  'influenceur',
  'influenceuse',
];

/** What a blogger is paid. */
const fees = [
  'fee',
  'price',
  'payment',
  'гонорар',
  'оплата',
  'ціна',
  'вартість реклами',
  'вартість розміщення',
  'вартість інтеграції',
  'цена',
  'стоимость рекламы',
  'cena',
  'honorarium',
];

/** Channels are platforms beside costs. */
const channels = [
  'channel',
  'ad channel',
  'traffic channel',
  'канал',
  'рекламний канал',
  'канал реклами',
  'канал просування',
  'площадка',
  'майданчик',
];

const followsBrought = [
  'followers from ads',
  'new followers from ads',
  'підписники з реклами',
  'нові підписники з реклами',
  'підписки з реклами',
  'підписники від реклами',
  'залучені підписники',
  'залучено підписників',
  'подписчики с рекламы',
  'followers gained',
  'followers brought',
  'subscribers',
  'підписники',
  'підписок',
  'підписалися',
  'підписалось',
  'прихід підписників',
  'прийшло підписників',
  'прийшло',
  'пришло подписчиков',
  'przyszło obserwujących',
  'подписчики',
  'followers',
];

/** What people call the column that names what was done, a row for each goal. */
const namesOfGoals = [
  ...['goal', 'event', 'event name', 'action', 'target action', 'conversion', 'key event'],
  ...['ціль', 'подія', 'назва події', 'дія', 'цільова дія', 'конверсія', 'ключова подія', 'тип дії'],
  ...['цель', 'событие', 'действие', 'целевое действие', 'cel', 'zdarzenie', 'ziel', 'ereignis', 'objetivo', 'evento'],
];

/** And how often. */
const bareCounts = [
  ...['count', 'number', 'quantity', 'qty', 'times', 'how many', 'кількість', 'к-сть', 'кіл-ть', 'разів', 'скільки'],
  ...['количество', 'кол-во', 'раз', 'liczba', 'ilość', 'anzahl', 'cantidad', 'quantidade', 'nombre', 'quantità'],
];

/** What they are called in other languages. */
const elsewhere: Partial<Readonly<Record<ColumnName, readonly string[]>>> = namesElsewhere;

/** What brought visits, where a table has no medium beside it. */
const channelGroups = ['channel', 'channel group', 'traffic channel', 'канал', 'група каналів', 'группа каналов'];

/** Those names in every language that is known. */
const namesOf = (column: ColumnName): readonly string[] => [...common[column], ...(elsewhere[column] ?? [])];

/** Names that a kind leaves to another: what was bought on the site is a goal of its own, beside all conversions of the visits. */
const namesNotOf: Partial<Readonly<Record<Kind, Partial<Readonly<Record<ColumnName, readonly string[]>>>>>> = {
  site: { conversions: purchaseHeadings },
};

/** What a column is called in tables of one kind besides its usual names. */
const namesBeside: Partial<Readonly<Record<Kind, Partial<Readonly<Record<ColumnName, readonly string[]>>>>>> = {
  ads: {
    campaign: bloggers,
    cost: fees,
    follows: [...namesOf('new_followers'), ...followsBrought],
    // Advertising in Polish calls impressions what posts call views.
    impressions: ['wyświetlenia', 'liczba wyświetleń'],
    platform: channels,
  },
  posts: { text: topics },
  site: { medium: channelGroups },
  conversions: {
    conversions: goalHeadings,
    platform: [...channels, 'sales channel', 'канал продажу', 'канал продажів', 'месенджер', 'messenger'],
    revenue: orderHeadings.sums,
  },
};

const namesIn = (kind: Kind, column: ColumnName): readonly string[] => {
  const left = namesNotOf[kind]?.[column] ?? [];
  return [
    ...namesOf(column).filter((name) => !left.includes(name)),
    ...(namesBeside[kind]?.[column] ?? []),
    ...(column === 'date' || column === 'received_at' ? spans : []),
  ];
};

/** The parts of engagements count for a kind that keeps only their sum. */
const partsOfEngagements: readonly ColumnName[] = ['likes', 'comments', 'shares', 'saves'];

/** Columns of tables of one kind that are not read as they stand. */
const columnsBeside: Partial<Readonly<Record<Kind, readonly SourceColumn[]>>> = {
  // The interface of Google Ads counts money in millionths.
  ads: [{ to: 'cost', names: ['cost micros'], times: 1e-6 }],
  feedback: [...resolvedByStatus, ...replyTimes],
  site: [sourceOfBoth, mediumOfBoth],
};

export const columnsFor = (kind: Kind): readonly SourceColumn[] => {
  const own: readonly ColumnName[] = kinds[kind].columns;
  const all = kind === 'days' ? [...own, ...partsOfEngagements] : own;
  const named = all.map((to) => ({
    to,
    names: namesIn(kind, to),
    ...(to === 'date' ? { year: { names: yearNames, read: 'year in a cell' } as const } : {}),
  }));
  return [...named, ...(columnsBeside[kind] ?? [])];
};

/** Columns of years beside those of months. */
const yearNames = ['year', 'рік', 'год', 'rok', 'jahr', 'año', 'ano', 'année', 'anno', 'yıl'];

export const any = (...columns: readonly ColumnName[]): readonly string[] => columns.flatMap(namesOf);
export const dated = [...any('date'), ...spans];

/** A table is of the first of these kinds whose every group of columns it has. */
const recognition: readonly (readonly [Kind, readonly (readonly string[])[]])[] = [
  [
    'feedback',
    [
      any('received_at'),
      [
        ...any('answered_at', 'first_reply_minutes', 'resolved_at', 'is_resolved', 'conflict', 'channel'),
        ...replyTimes.flatMap(({ names }) => names),
      ],
    ],
  ],
  ['audience', [any('segment'), any('dimension'), any('followers', 'share')]],
  ['ads', [[...any('cost'), ...fees], dated, bloggers]],
  [
    'ads',
    [
      any('cost'),
      dated,
      [...any('campaign', 'ad_set', 'ad', 'impressions', 'reach', 'clicks', 'leads', 'conversions'), ...bloggers],
    ],
  ],
  ['site', [any('sessions', 'page_views', 'users'), dated, any('source', 'medium', 'campaign', 'page', 'sessions')]],
  [
    'posts',
    [
      [...any('post_id', 'link', 'text'), ...topics],
      any('impressions', 'views', 'reach', 'likes', 'comments', 'shares', 'saves', 'engagements', 'clicks'),
    ],
  ],
  // A campaign is paid for, also where the table does not say how much.
  ['ads', [dated, any('campaign'), any('impressions', 'reach', 'clicks', 'leads', 'conversions')]],
  [
    'days',
    [
      dated,
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
        ...partsOfEngagements,
      ),
    ],
  ],
  // One row a campaign for a whole span, whose days stand above the table or are asked for.
  ['ads', [any('cost'), any('campaign'), any('impressions', 'reach', 'clicks')]],
  ['conversions', [dated, any('type'), any('conversions')]],
  ['conversions', [dated, goalHeadings]],
];

const needs: Readonly<Record<Kind, readonly ColumnName[]>> = {
  posts: ['post_id', 'link', 'text'],
  days: ['date'],
  ads: ['date'],
  site: ['date'],
  feedback: ['id', 'received_at'],
  audience: ['segment'],
  conversions: ['conversions', 'revenue'],
};

export const own = {
  ...sourceDefaults,
  id: 'any-table',
  name: { en: 'Table', uk: 'Таблиця' },
  platform: [],
} as const;

/** Messages that were counted: how many came in a day or a week, how many were answered, how fast on the average. */
const countedMessages: Source = {
  ...own,
  kind: 'feedback',
  recognisedBy: [dated, ...countedFeedback],
  without: any(...figuresOfDays),
  columns: [
    { to: 'received_at', names: dated },
    ...columnsFor('feedback').filter(({ to }) => ['date_end', 'platform', 'account', 'channel'].includes(to)),
    ...countedColumns,
  ],
  needs: ['received_at'],
};

const tableOf = (kind: Kind, recognisedBy: Source['recognisedBy']): Source => ({
  ...own,
  kind,
  recognisedBy,
  columns: columnsFor(kind),
  ...(kind === 'site' ? { channel: channelGroups } : {}),
  needs: recognisedBy.includes(dated) || kind !== 'ads' ? needs[kind] : [],
});

/** A table of conversions with headings that elsewhere say less, or another thing: a `Quantity` is of goods beside orders. */
const conversionTable = (
  recognisedBy: Source['recognisedBy'],
  names: Partial<Record<ColumnName, readonly string[]>>,
): Source => {
  const table = tableOf('conversions', recognisedBy);
  const columns = table.columns.map((column) => ({ ...column, names: [...column.names, ...(names[column.to] ?? [])] }));
  return { ...table, columns };
};

/** Orders that came by message or by phone. */
const orders = (recognisedBy: Source['recognisedBy'], more: Partial<Source> = {}): Source => ({
  ...conversionTable(recognisedBy, { revenue: orderHeadings.amounts, id: orderHeadings.ids }),
  isExact: true,
  ...more,
});

/** A row for each goal of a day, and how often it was reached. */
const goalCounts = conversionTable([dated, namesOfGoals, bareCounts], { type: namesOfGoals, conversions: bareCounts });

const amounts = [...any('revenue'), ...orderHeadings.sums, ...orderHeadings.amounts];

/** A day with so many orders, or a row for each order. */
const orderTables: readonly Source[] = [
  orders([dated, purchaseHeadings, amounts]),
  ...[[orderHeadings.ids], [orderHeadings.sums], [amounts, orderHeadings.goods]].map((groups) =>
    orders([dated, ...groups], { countsRows: true, needs: ['id', 'revenue'] }),
  ),
];

const tables = recognition.map(([kind, recognisedBy]) => tableOf(kind, recognisedBy));

/** A table of the user's own, of each kind, whose columns have names that the trade uses. */
export const anyTables: readonly Source[] = [
  countedMessages,
  ...tables.filter(({ kind }) => kind !== 'conversions'),
  ...orderTables,
  ...tables.filter(({ kind }) => kind === 'conversions'),
  goalCounts,
];
