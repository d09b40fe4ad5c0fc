import {
  type AccountName,
  accounts,
  adFigure,
  type Campaign,
  type Client,
  campaignNameOn,
  campaigns,
  dayFigure,
  followersOn,
  messagesOf,
  nameOn,
  type PostFigure,
  postFigure,
  postsOf,
  visitFigure,
} from './agency.ts';
import { type Days, dottedOf, everyDay, isoOf, monthFirstOf, plainOf } from './days.ts';

/** The languages of interfaces that exports are made in. */
export type Language = 'en' | 'uk';

/** When and in what language an export is made. */
export interface Made {
  readonly days: Days;
  readonly on: number;
  readonly language: Language;
}

/** A file as a network would write it. */
export interface Export {
  readonly file: string;
  /** Whose it is: where the file does not say, a person does. */
  readonly client: Client;
  readonly text: string;
}

type Cell = string | number;

const csv = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => row.join(',')).join('\n');

const quoted = (text: string): string => `"${text}"`;

/** What was published at eight in the morning in Los Angeles is of the same day in Kyiv. */
const publishedOn = (day: number): string => `${monthFirstOf(day)} 08:00`;

/** Posts of a Facebook page or an Instagram account; `seen` is what the network calls the views of a post. */
export const metaContent = (
  name: 'lypaPage' | 'klen' | 'klenKids',
  { days, on, language }: Made,
  seen: 'impressions' | 'views' = 'views',
): Export => {
  const account = accounts[name];
  const isPage = account.network === 'Facebook';
  const english = {
    id: isPage ? ['Page ID', 'Page name'] : ['Account ID', 'Account username'],
    likes: isPage ? 'Reactions' : 'Likes',
    seen: seen === 'views' ? 'Views' : 'Impressions',
  };
  const ukrainian = {
    id: isPage
      ? ['Ідентифікатор сторінки', 'Назва сторінки']
      : ['Ідентифікатор облікового запису', "Ім'я користувача облікового запису"],
    likes: isPage ? 'Реакції' : 'Вподобання',
    seen: seen === 'views' ? 'Перегляди' : 'Покази',
  };
  const figures: readonly PostFigure[] = [
    seen,
    'reach',
    'likes',
    'comments',
    'shares',
    ...(isPage ? [] : ['saves' as const]),
  ];
  const header = {
    en: [
      ...['Post ID', ...english.id, 'Description', 'Publish time', 'Permalink', 'Post type', 'Date', english.seen],
      ...['Reach', english.likes, 'Comments', 'Shares', ...(isPage ? [] : ['Saves'])],
    ],
    uk: [
      ...[
        'Ідентифікатор допису',
        ...ukrainian.id,
        'Опис',
        'Час публікації',
        'Постійне посилання',
        'Тип допису',
        'Дата',
      ],
      ...[ukrainian.seen, 'Охоплення', ukrainian.likes, 'Коментарі', 'Поширення', ...(isPage ? [] : ['Збереження'])],
    ],
  }[language];
  const rows = postsOf(name, days).map((post) => [
    ...[post.id, account.id, nameOn(account, on), `No. ${post.id}`, publishedOn(post.day)],
    ...[`https://example.com/${post.id}`, post.format, language === 'en' ? 'Lifetime' : 'За весь час'],
    ...figures.map((figure) => postFigure(name, post, figure, on)),
  ]);
  return { file: `${name} content ${isoOf(on)}.csv`, client: account.client, text: csv([header, ...rows]) };
};

/** Days of a Facebook page; Business Suite has no other heading for them than English. */
export const pageDays = ({ days, on }: Made): Export => {
  const account = accounts.lypaPage;
  const header = [
    'Page ID',
    'Page name',
    'Date',
    'Page reach',
    'Page follows',
    'New follows',
    'Unfollows',
    'Page visits',
  ];
  const rows = everyDay(days).map((day) => [
    ...[account.id, nameOn(account, on), monthFirstOf(day), dayFigure('lypaPage', day, 'reach')],
    ...[followersOn('lypaPage', day), dayFigure('lypaPage', day, 'gained'), dayFigure('lypaPage', day, 'lost')],
    dayFigure('lypaPage', day, 'visits'),
  ]);
  return { file: `page ${isoOf(on)}.csv`, client: 'Lypa', text: csv([header, ...rows]) };
};

const metaCampaigns = (client: Client): readonly Campaign[] =>
  campaigns.filter((each) => each.client === client && each.network === 'Meta');

const total = (campaign: Campaign, days: Days, figure: 'cost' | 'impressions' | 'clicks'): number =>
  everyDay(days).reduce((sum, day) => sum + adFigure(campaign, day, figure), 0);

/** Meta's ads of a client, each campaign by day or in one row for all the days. */
export const metaAds = (client: Client, { days, on, language }: Made, grain: 'by day' | 'whole'): Export => {
  const header = {
    en: [
      'Reporting starts',
      'Reporting ends',
      'Campaign name',
      'Campaign ID',
      'Amount spent (UAH)',
      'Impressions',
      'Link clicks',
    ],
    uk: [
      ...['Початок звітності', 'Завершення звітності', 'Назва кампанії', 'Ідентифікатор кампанії'],
      ...['Витрачена сума (UAH)', 'Покази', 'Кліки за посиланням'],
    ],
  }[language];
  const spans: readonly Days[] = grain === 'whole' ? [days] : everyDay(days).map((day) => ({ from: day, to: day }));
  const rows = spans.flatMap((span) =>
    metaCampaigns(client).map((campaign) => [
      ...[isoOf(span.from), isoOf(span.to), campaignNameOn(campaign, on), campaign.id],
      ...[(total(campaign, span, 'cost') / 100).toFixed(2), total(campaign, span, 'impressions')],
      total(campaign, span, 'clicks'),
    ]),
  );
  return { file: `${client} Meta ads ${grain} ${isoOf(on)}.csv`, client, text: csv([header, ...rows]) };
};

/** Google's ads by day, each row with its currency. */
export const googleAds = ({ days, on, language }: Made): Export => {
  const header = {
    en: ['Day', 'Campaign', 'Campaign ID', 'Currency code', 'Cost', 'Impr.', 'Clicks'],
    uk: ['День', 'Кампанія', 'Ідентифікатор кампанії', 'Код валюти', 'Витрати', 'Покази', 'Кліки'],
  }[language];
  const rows = everyDay(days).flatMap((day) =>
    campaigns
      .filter((each) => each.network === 'Google Ads' && day >= each.days.from && day <= each.days.to)
      .map((campaign) => [
        ...[
          isoOf(day),
          campaign.name,
          campaign.id,
          campaign.currency,
          (adFigure(campaign, day, 'cost') / 100).toFixed(2),
        ],
        ...[adFigure(campaign, day, 'impressions'), adFigure(campaign, day, 'clicks')],
      ]),
  );
  return { file: `Google Ads ${isoOf(on)}.csv`, client: 'Dub', text: csv([header, ...rows]) };
};

/** Visits by day, without the days that Google did not count. */
export const visits = (client: Client, { days, on, language }: Made, lacking?: Days): Export => {
  const words = {
    en: { start: 'Start date', end: 'End date', header: ['Date', 'Sessions', 'Engaged sessions', 'Views'] },
    uk: {
      start: 'Дата початку',
      end: 'Дата завершення',
      header: ['Дата', 'Сеанси', 'Сеанси із взаємодією', 'Перегляди'],
    },
  }[language];
  const isLacking = (day: number) => lacking !== undefined && day >= lacking.from && day <= lacking.to;
  const rows = everyDay(days)
    .filter((day) => !isLacking(day))
    .map((day) => [
      plainOf(day),
      ...(['sessions', 'engaged', 'pageViews'] as const).map((each) => visitFigure(client, day, each)),
    ]);
  const line = '# ----------------------------------------';
  const above = [line, `# ${words.start}: ${plainOf(days.from)}`, `# ${words.end}: ${plainOf(days.to)}`, line];
  return {
    file: `${client} GA4 ${isoOf(on)}.csv`,
    client,
    text: `${above.join('\n')}\n${csv([words.header, ...rows])}`,
  };
};

/** Messages with the time of their first answer. */
export const messages = (client: Client, { days, on }: Made): Export => {
  const header = ['Id', 'Requester id', 'Via', 'Created at', 'First reply time in minutes'];
  const rows = messagesOf(client, days).map(({ id, day, minutes }) => [
    id,
    8,
    'Mail',
    `${isoOf(day)} 09:00:00`,
    minutes,
  ]);
  return { file: `${client} messages ${isoOf(on)}.csv`, client, text: csv([header, ...rows]) };
};

/** Days of a TikTok account. */
export const tiktokDays = (name: 'lypaTikTok', { days, on }: Made): Export => {
  const header = ['Date', 'Video views', 'Profile views', 'Likes', 'Comments', 'Shares'];
  const rows = everyDay(days).map((day) => [
    isoOf(day).replaceAll('-', '/'),
    ...(['views', 'visits', 'likes', 'comments', 'shares'] as const).map((each) => dayFigure(name, day, each)),
  ]);
  return { file: `${name} overview ${isoOf(on)}.csv`, client: accounts[name].client, text: csv([header, ...rows]) };
};

/** Followers of a TikTok account by day. */
export const tiktokFollowers = (name: 'dubTikTok', { days, on }: Made): Export => {
  const header = ['Date', 'Followers', 'Difference in followers from previous day'];
  const rows = everyDay(days).map((day) => [
    ...[isoOf(day).replaceAll('-', '/'), followersOn(name, day)],
    dayFigure(name, day, 'gained') - dayFigure(name, day, 'lost'),
  ]);
  return { file: `${name} followers ${isoOf(on)}.csv`, client: accounts[name].client, text: csv([header, ...rows]) };
};

/** Videos of a TikTok account. */
export const tiktokVideos = (name: 'dubTikTok', { days, on }: Made): Export => {
  const header = [
    'Video title',
    'Video link',
    'Post time',
    'Total likes',
    'Total comments',
    'Total shares',
    'Total views',
  ];
  const rows = postsOf(name, days).map((post) => [
    ...[`No. ${post.id}`, `https://www.tiktok.com/@dub/video/${post.id}`, `${isoOf(post.day)} 12:00`].map(quoted),
    ...(['likes', 'comments', 'shares', 'views'] as const).map((each) => postFigure(name, post, each, on)),
  ]);
  return { file: `${name} videos ${isoOf(on)}.csv`, client: accounts[name].client, text: csv([header, ...rows]) };
};

/** Days of a YouTube channel: subscribers who came less those who went. */
export const youtubeDays = ({ days, on, language }: Made): Export => {
  const header = {
    en: ['Date', 'Views', 'Watch time (hours)', 'Subscribers'],
    uk: ['Дата', 'Перегляди', 'Час перегляду (години)', 'Підписники'],
  }[language];
  const rows = everyDay(days).map((day) => [
    ...[isoOf(day), dayFigure('dubYouTube', day, 'views'), 1.5],
    dayFigure('dubYouTube', day, 'gained') - dayFigure('dubYouTube', day, 'lost'),
  ]);
  return { file: `YouTube ${isoOf(on)}.csv`, client: 'Dub', text: csv([header, ...rows]) };
};

/** Days of a LinkedIn page; its new followers are a file of their own. */
export const linkedinDays = ({ days, on }: Made): Export => {
  const header = [
    'Date',
    'Impressions (total)',
    'Clicks (total)',
    'Reactions (total)',
    'Comments (total)',
    'Reposts (total)',
  ];
  const rows = everyDay(days).map((day) => [
    monthFirstOf(day),
    ...(['impressions', 'clicks', 'likes', 'comments', 'shares'] as const).map((each) =>
      dayFigure('klenLinkedIn', day, each),
    ),
  ]);
  return { file: `LinkedIn ${isoOf(on)}.csv`, client: 'Klen', text: csv([header, ...rows]) };
};

export const linkedinFollowers = ({ days, on }: Made): Export => {
  const header = ['Date', 'Sponsored followers', 'Organic followers', 'Total followers'];
  const rows = everyDay(days).map((day) => {
    const gained = dayFigure('klenLinkedIn', day, 'gained');
    return [monthFirstOf(day), 0, gained, gained];
  });
  return { file: `LinkedIn followers ${isoOf(on)}.csv`, client: 'Klen', text: csv([header, ...rows]) };
};

/** Followers of an Instagram account, which a person writes down at the end of each month. */
export const followersTable = (names: readonly AccountName[], { days, on, language }: Made): Export => {
  const header = {
    en: ['Date', 'Platform', 'Account', 'Followers'],
    uk: ['Дата', 'Платформа', 'Акаунт', 'Підписники'],
  }[language];
  const rows = names
    .filter((name) => accounts[name].begins <= days.to)
    .map((name) => [dottedOf(days.to), 'Instagram', nameOn(accounts[name], on), followersOn(name, days.to)]);
  return {
    file: `followers ${isoOf(on)}.tsv`,
    client: 'Klen',
    text: [header, ...rows].map((row) => row.join('\t')).join('\n'),
  };
};
