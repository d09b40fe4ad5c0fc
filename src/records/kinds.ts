import type { Text } from '../text/language.ts';

/** What a cell of a record holds. `null` is a blank: unknown, never zero. Days and times are serial numbers (see `day.ts`). */
export type Value = string | number | boolean | null;

/** How the values of a column are typed, written and shown. */
export type Shape = 'day' | 'time' | 'text' | 'count' | 'money' | 'seconds' | 'minutes' | 'share' | 'tick';

/** What may be done with the values of a column. */
export interface Traits {
  /** Values are numbers of which something can be told; days and times are points, not numbers. */
  readonly numeric: boolean;
  /** Values of different rows may be added up. */
  readonly additive: boolean;
  /** The value stands until the next one: of several the last counts. */
  readonly level: boolean;
  /** The value is the person's to set: what stands already outlives a re-paste. */
  readonly personal: boolean;
  /** The text names something, and is the same name in another case; see `name-key.ts`. */
  readonly isName: boolean;
  /** The text is a network's own mark of a thing, which stays where its name changes. */
  readonly isId: boolean;
}

export interface Column {
  readonly name: ColumnName;
  readonly shape: Shape;
  readonly traits: Traits;
  /** The heading of the column in a data tab. */
  readonly heading: Text;
}

const heading = (en: string, uk: string): Text => ({ en, uk });

const none: Traits = { numeric: false, additive: false, level: false, personal: false, isName: false, isId: false };

/** What makes columns of a shape and some traits, by their headings. */
const of =
  (shape: Shape, traits: Partial<Traits> = {}) =>
  (en: string, uk: string): Omit<Column, 'name'> => ({
    shape,
    traits: { ...none, ...traits },
    heading: heading(en, uk),
  });

const additive = { numeric: true, additive: true };

const [day, time, tick] = [of('day'), of('time'), of('tick', { personal: true })];
const [count, money, seconds] = [of('count', additive), of('money', additive), of('seconds', additive)];
const [minutes, share] = [of('minutes', { numeric: true }), of('share', { numeric: true })];
/** People counted twice are the same people. */
const people = of('count', { numeric: true });
const level = of('count', { numeric: true, level: true });
const name = of('text', { isName: true });
/** IDs are equal letter by letter; all other texts but prose are names, which are equal in any case. */
const [id, prose] = [of('text', { isId: true }), of('text')];

const columns = {
  account: name('Account', 'Акаунт'),
  account_id: id('Account ID', 'ID акаунта'),
  ad: name('Ad', 'Оголошення'),
  ad_id: id('Ad ID', 'ID оголошення'),
  ad_set: name('Ad set', 'Група оголошень'),
  ad_set_id: id('Ad set ID', 'ID групи оголошень'),
  answered_at: time('Answered at', 'Час відповіді'),
  answers: count('Answers', 'Відповідей'),
  breakdown: name('Breakdown', 'Розбивка'),
  campaign: name('Campaign', 'Кампанія'),
  campaign_id: id('Campaign ID', 'ID кампанії'),
  channel: name('Channel', 'Канал'),
  client: name('Client', 'Клієнт'),
  clicks: count('Link clicks', 'Кліки за посиланням'),
  comments: count('Comments', 'Коментарі'),
  complete_views: count('Complete views', 'Повні перегляди'),
  conflict: tick('Conflict', 'Конфлікт'),
  conflicts: count('Conflicts', 'Конфліктів'),
  conversions: count('Conversions', 'Конверсії'),
  cost: money('Cost', 'Витрати'),
  currency: name('Currency', 'Валюта'),
  date: day('Date', 'Дата'),
  date_end: day('End date', 'Дата завершення'),
  dimension: name('Dimension', 'Вимір'),
  duration_seconds: seconds('Total duration, s', 'Загальна тривалість, с'),
  engaged_sessions: count('Engaged sessions', 'Сеанси із взаємодією'),
  engagements: count('Engagements', 'Взаємодії'),
  first_reply_minutes: minutes('First reply, min', 'Перша відповідь, хв'),
  follows: count('Follows', 'Нові підписки'),
  followers: level('Followers', 'Підписники'),
  format: name('Format', 'Формат'),
  id: id('ID', 'ID'),
  impressions: count('Impressions', 'Покази'),
  is_resolved: tick('Resolved', 'Вирішено'),
  in_target: tick('In target audience', 'У цільовій аудиторії'),
  leads: count('Leads', 'Ліди'),
  likes: count('Likes and reactions', 'Вподобання та реакції'),
  link: id('Link', 'Посилання'),
  medium: name('Medium', 'Канал трафіку'),
  messages: count('Messages', 'Звернень'),
  new_followers: count('New followers', 'Нові підписники'),
  observed_at: day('Figures as of', 'Показники станом на'),
  on_goal: tick('Serves the goal', 'Працює на мету'),
  page: name('Page', 'Сторінка'),
  paid: tick('From ads', 'З реклами'),
  page_views: count('Page views', 'Перегляди сторінок'),
  platform: name('Platform', 'Платформа'),
  post_id: id('Post ID', 'ID допису'),
  profile_visits: count('Profile visits', 'Відвідування профілю'),
  reach: people('Reach', 'Охоплення'),
  reached_followers: people('Followers reached', 'Охоплено підписників'),
  received_at: time('Received at', 'Час звернення'),
  resolved: count('Conflicts resolved', 'Вирішено конфліктів'),
  resolved_at: time('Resolved at', 'Час вирішення'),
  revenue: money('Revenue', 'Дохід'),
  saves: count('Saves', 'Збереження'),
  segment: name('Segment', 'Сегмент'),
  sentiment: name('Sentiment', 'Тональність'),
  sessions: count('Sessions', 'Сеанси'),
  share: share('Share', 'Частка'),
  shares: count('Shares', 'Поширення'),
  social: tick('From social media', 'Із соцмереж'),
  source: name('Source', 'Джерело'),
  text: prose('Text', 'Текст'),
  type: name('Type', 'Тип'),
  unfollows: count('Unfollows', 'Відписки'),
  users: people('Users', 'Користувачі'),
  views: count('Views', 'Перегляди'),
  watch_seconds: seconds('Watch time, s', 'Час перегляду, с'),
} satisfies Record<string, Omit<Column, 'name'>>;

/** Every column that any kind of record has, by the name that formulas, SQL and `--json` use. */
export type ColumnName = keyof typeof columns;

/** Headings that columns once had: tabs made then have them still. */
const formerHeadings: Partial<Readonly<Record<ColumnName, string>>> = {
  likes: 'Уподобання та реакції',
  on_goal: 'Служить меті',
};

/** Whether a cell holds the heading of a column: in either language, as it is now or once was. */
export const isHeadingOf = ({ name, heading: { en, uk } }: Column, cell: unknown): boolean =>
  typeof cell === 'string' && [en, uk, formerHeadings[name]].includes(cell);

interface KindDefinition {
  /** The name of the kind's data tab. */
  readonly tab: Text;
  /** The columns in the order of the data tab, for ever. */
  readonly columns: readonly ColumnName[];
  /** The last of them: those that came to the kind when there were tabs of it already. New ones are appended to these. */
  readonly later: readonly ColumnName[];
  /** Those that tell a record apart by themselves. */
  readonly ids: readonly ColumnName[];
  /** Beside its keys: records of one key that differ in any of these, where both tell it, are two. */
  readonly apart: readonly ColumnName[];
  /**
   * What makes a record the same one when it is pasted again: the first list whose last column is not blank decides.
   * Columns before the last may be blank and then count as blank.
   */
  readonly keys: readonly (readonly ColumnName[])[];
  /** Its records are figures of days, which say nothing without any: neither things of their own nor a state. */
  readonly ofDays?: true;
}

/** A kind by the columns that its tabs have had from the beginning on, and those that came later. */
const kind = (
  definition: Omit<KindDefinition, 'later' | 'ids' | 'apart'> & Partial<Pick<KindDefinition, 'later' | 'apart'>>,
): KindDefinition => {
  const { later = [], apart = [], keys } = definition;
  const ids = keys.flatMap((key) => key.slice(-1)).filter((name) => columns[name].traits.isId);
  return { ...definition, columns: [...definition.columns, ...later], later, ids, apart };
};

/** Names of things that networks give IDs to, each with the column of its ID, the widest first. */
export const idOfName = {
  account: 'account_id',
  campaign: 'campaign_id',
  ad_set: 'ad_set_id',
  ad: 'ad_id',
} as const satisfies Partial<Record<ColumnName, ColumnName>>;

/** The kinds of records. */
export const kinds = {
  posts: kind({
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
    later: ['date_end', 'reached_followers', 'account_id', 'observed_at'],
    keys: [
      ['platform', 'account', 'post_id'],
      ['platform', 'account', 'link'],
      ['platform', 'account', 'text', 'date_end', 'date'],
    ],
  }),
  days: kind({
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
    later: ['date_end', 'account_id'],
    keys: [['platform', 'account', 'date_end', 'date']],
    apart: ['account_id'],
    ofDays: true,
  }),
  ads: kind({
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
    later: ['account_id', 'campaign_id', 'ad_set_id', 'ad_id'],
    keys: [['platform', 'account', 'campaign', 'ad_set', 'ad', 'breakdown', 'date_end', 'date']],
    apart: ['currency', 'account_id', 'campaign_id', 'ad_set_id', 'ad_id'],
    ofDays: true,
  }),
  site: kind({
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
    later: ['date_end', 'social', 'paid', 'client'],
    keys: [['client', 'source', 'medium', 'campaign', 'page', 'date_end', 'date']],
    ofDays: true,
  }),
  feedback: kind({
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
    later: ['date_end', 'account', 'messages', 'answers', 'conflicts', 'resolved', 'is_resolved'],
    keys: [
      ['platform', 'id'],
      ['platform', 'account', 'channel', 'date_end', 'received_at'],
    ],
  }),
  audience: kind({
    tab: heading('Audience', 'Аудиторія'),
    columns: ['date', 'platform', 'account', 'dimension', 'segment', 'followers', 'share', 'in_target'],
    keys: [['platform', 'account', 'date', 'dimension', 'segment']],
  }),
  conversions: kind({
    tab: heading('Conversions', 'Конверсії'),
    columns: [
      'date',
      'date_end',
      'platform',
      'source',
      'medium',
      'campaign',
      'type',
      'conversions',
      'revenue',
      'currency',
      'id',
      'sessions',
    ],
    later: ['client'],
    keys: [
      ['client', 'type', 'id'],
      ['client', 'platform', 'source', 'medium', 'campaign', 'type', 'date_end', 'date'],
    ],
    apart: ['currency'],
    ofDays: true,
  }),
} satisfies Record<string, KindDefinition>;

export type Kind = keyof typeof kinds;

/** The kinds in the order that lists show them. */
export const kindNames = Object.keys(kinds) as readonly Kind[];

/** Kinds that have a record for every day that they tell of; a day without a post or a message is no gap. */
export const kindsOfEveryDay: readonly Kind[] = ['days', 'site', 'ads'];

/** One record: a value for each column of its kind, in the order of the kind's columns. */
export type Row = readonly Value[];

/** A record of which nothing is left: its cells are blank, and what a person has beside them stays. */
export const nothingLeft = (kind: Kind): Row => kinds[kind].columns.map(() => null);

/** The columns of a kind, in the order of its data tab. */
export const columnsOf = (kind: Kind): readonly Column[] =>
  kinds[kind].columns.map((name) => ({ name, ...columns[name] }));

/** Whether a column came to a kind later than its tab: one made before has none, and gets it at its right end. */
export const isLaterColumn = (kind: Kind, name: ColumnName): boolean => kinds[kind].later.includes(name);

/** What may be done with the values of a column. */
export const traitsOf = (name: ColumnName): Traits => columns[name].traits;

/** The heading of a column, whatever the kind. */
export const headingOf = (name: ColumnName): Text => columns[name].heading;

/** How the values of a column are typed. */
export const shapeOfColumn = (name: ColumnName): Shape => columns[name].shape;

/** The position of a column in the records of a kind, from 0; -1 where the kind has no such column. */
export const positionOf = (kind: Kind, column: ColumnName): number => kinds[kind].columns.indexOf(column);

/** The column that says whose a record is: an account, or a client where the kind knows no accounts. */
export const ownerColumnOf = (kind: Kind): 'account' | 'client' =>
  positionOf(kind, 'account') === -1 ? 'client' : 'account';

/** The column by whose day a record belongs to a period. */
export const dateColumnOf = (kind: Kind): ColumnName => (kind === 'feedback' ? 'received_at' : 'date');

/** The last day of a record; none is older than any. */
export const lastDayOf = (kind: Kind): ((row: Row) => number) => {
  const [start, end] = [positionOf(kind, dateColumnOf(kind)), positionOf(kind, 'date_end')];
  return (row) => {
    const day = row[end] ?? row[start];
    return typeof day === 'number' ? Math.floor(day) : Number.NEGATIVE_INFINITY;
  };
};
