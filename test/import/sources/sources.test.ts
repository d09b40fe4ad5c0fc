import { expect, test } from 'vitest';
import { isoDay } from '../../../src/calendar/day.ts';
import { sources } from '../../../src/import/sources/sources.ts';
import { spanOf } from '../../../src/records/days/record-span.ts';
import type { ColumnName, Kind } from '../../../src/records/kinds.ts';
import { onlyImport, reading, totalOf, valuesOf } from './exports.ts';

interface Case {
  readonly description: string;
  readonly lines: readonly string[];
  readonly source: string;
  readonly kind: Kind;
  readonly days: readonly [string, string] | null;
  readonly rows: number;
  readonly sums: Partial<Readonly<Record<ColumnName, number>>>;
  readonly platform?: string;
}

const cases: readonly Case[] = [
  {
    description: 'Meta content in Ukrainian',
    lines: [
      'Ідентифікатор допису,Ідентифікатор сторінки,Назва сторінки,Опис,Час публікації,Постійне посилання,Тип допису,Дата,Перегляди,Охоплення,Реакції,Коментарі,Поширення',
      '101,7,Липова пекарня,Хліб,03/08/2026 12:00,https://example.com/1,Фото,За весь час,900,700,30,4,2',
    ],
    source: 'meta-content',
    kind: 'posts',
    days: ['2026-03-08', '2026-03-08'],
    rows: 1,
    sums: { views: 900, reach: 700, likes: 30, comments: 4, shares: 2, engagements: 36 },
    platform: 'Facebook',
  },
  {
    description: 'Instagram content in Spanish',
    lines: [
      'Identificador de la publicación,Identificador de la cuenta,Nombre de usuario de la cuenta,Descripción,Hora de publicación,Enlace permanente,Tipo de publicación,Fecha,Visualizaciones,Alcance,Me gusta,Comentarios,Veces compartido,Guardados',
      '17841,9,lypa,Pan,01/31/2026 20:00,https://example.com/p/1,Reel,Total,500,400,20,3,2,1',
    ],
    source: 'meta-content',
    kind: 'posts',
    days: ['2026-02-01', '2026-02-01'],
    rows: 1,
    sums: { views: 500, likes: 20, saves: 1, engagements: 26 },
    platform: 'Instagram',
  },
  {
    description: 'old Page Insights with a row of descriptions',
    lines: [
      'Post ID,Permalink,Post Message,Type,Posted,Lifetime Post Total Reach,Lifetime Post Total Impressions,Lifetime Post reach by people who like your Page',
      ',,,,,Lifetime: The total number of people your Page post was served to. (Unique Users),Lifetime: The number of impressions of your Page post. (Total Count),Lifetime: The number of people who saw your Page post because they have liked your Page (Unique Users)',
      '7_1,https://example.com/1,Bread,Photo,10/1/2015 21:00,120,300,80',
    ],
    source: 'facebook-insights-posts',
    kind: 'posts',
    days: ['2015-10-02', '2015-10-02'],
    rows: 1,
    sums: { reach: 120, impressions: 300, reached_followers: 80 },
    platform: 'Facebook',
  },
  {
    description: 'Meta Ads in Russian with a summary row',
    lines: [
      'Название кампании,Статус показа,Охват,Показы,Сумма затрат (USD),Клики по ссылке,Дата начала отчетности,Дата окончания отчетности',
      ',,1100,3000,30.5,40,2026-03-01,2026-03-31',
      'Хлеб,active,700,1800,20.25,25,2026-03-01,2026-03-31',
      'Булки,active,600,1200,10.25,15,2026-03-01,2026-03-31',
    ],
    source: 'meta-ads',
    kind: 'ads',
    days: ['2026-03-01', '2026-03-31'],
    rows: 2,
    sums: { cost: 30.5, impressions: 3000, clicks: 40 },
    platform: 'Meta',
  },
  {
    description: 'Snapchat Ads over a month, with spans as times',
    lines: [
      'Start Time,End Time,Campaign Name,Ad Set Name,Paid Impressions,Swipe Ups,Spend',
      '2026-03-01 00:00:00,2026-03-31 23:59:59,Bread,A,5000,40,300.50',
      '2026-03-01 00:00:00,2026-03-31 23:59:59,Bread,B,1000,10,100.25',
    ],
    source: 'snapchat-ads',
    kind: 'ads',
    days: ['2026-03-01', '2026-03-31'],
    rows: 2,
    sums: { cost: 400.75, impressions: 6000, clicks: 50 },
    platform: 'Snapchat',
  },
  {
    description: 'Meta Ads in French with decimal commas',
    lines: [
      "Début des rapports;Fin des rapports;Nom de la campagne;Nom de l'ensemble de publicités;Impressions;Clics sur un lien;Montant dépensé (EUR)",
      '2026-03-01;2026-03-31;Pain;Lyon;45\u202f000;310;850,50',
      '2026-03-01;2026-03-31;Pain;Nice;5\u202f000;40;99,25',
    ],
    source: 'meta-ads',
    kind: 'ads',
    days: ['2026-03-01', '2026-03-31'],
    rows: 2,
    sums: { cost: 949.75, impressions: 50000, clicks: 350 },
  },
  {
    description: 'TikTok videos whose days lack the year that their IDs know',
    lines: [
      '"Time","Video title","Video link","Post time","Total likes","Total comments","Total shares","Total views"',
      '"12 січня","Хліб","https://www.tiktok.com/@lypa/video/7300000000000000000","11 листопада","10","2","1","900"',
    ],
    source: 'tiktok-content',
    kind: 'posts',
    days: ['2023-11-11', '2023-11-11'],
    rows: 1,
    sums: { views: 900, engagements: 13 },
    platform: 'TikTok',
  },
  {
    description: 'TikTok Ads with a total at the end',
    lines: [
      'Date,Campaign name,Ad group name,Cost (EUR),Impressions,Clicks (destination),Clicks (all),CTR,CPC,Complete payment',
      '2026-03-01,Bread,Lviv,10.50,1000,20,25,2,0.5,1',
      '2026-03-02,Bread,Lviv,9.50,900,10,15,1,0.9,0',
      'Total,-,-,20.00,1900,30,40,1.6,0.7,1',
    ],
    source: 'tiktok-ads',
    kind: 'ads',
    days: ['2026-03-01', '2026-03-02'],
    rows: 2,
    sums: { cost: 20, impressions: 1900, clicks: 30, conversions: 1 },
  },
  {
    description: 'the YouTube table in Ukrainian',
    lines: [
      'Контент,Назва відео,Час публікації відео,Перегляди,Час перегляду (години),Підписники,Покази',
      'Усього,,,300,3,5,4000',
      'AAAAAAAAAAA,Хліб,"Mar 8, 2026",200,2,4,3000',
      'BBBBBBBBBBB,Булка,"Mar 9, 2026",100,1,1,1000',
    ],
    source: 'youtube-table',
    kind: 'posts',
    days: ['2026-03-08', '2026-03-09'],
    rows: 2,
    sums: { views: 300, watch_seconds: 10800, follows: 5, impressions: 4000 },
  },
  {
    description: 'the YouTube table by date in French',
    lines: ['Date,Vues,Durée de visionnage (heures),Abonnés', '2026-03-01,20,1.5,2', '2026-03-02,30,2.5,-3'],
    source: 'youtube-days',
    kind: 'days',
    days: ['2026-03-01', '2026-03-02'],
    rows: 2,
    sums: { views: 50, new_followers: -1 },
    platform: 'YouTube',
  },
  {
    description: 'posts of a LinkedIn page below a description',
    lines: [
      'Detailed engagement metrics of the posts that were made on the page in the chosen period,,,,,,,,,',
      'Post title,Post link,Post type,Posted by,Created date,Impressions,Clicks,Likes,Comments,Reposts',
      'Bread,https://www.linkedin.com/feed/update/urn:li:share:1,Organic,Olena K.,03/08/2026,900,30,20,3,2',
    ],
    source: 'linkedin-posts',
    kind: 'posts',
    days: ['2026-03-08', '2026-03-08'],
    rows: 1,
    sums: { impressions: 900, clicks: 30, engagements: 25 },
    platform: 'LinkedIn',
  },
  {
    description: 'days of a LinkedIn page',
    lines: [
      'Date\tImpressions (organic)\tImpressions (sponsored)\tImpressions (total)\tUnique impressions (organic)\tClicks (total)\tReactions (total)\tComments (total)\tShares (total)',
      '03/08/2026\t90\t10\t100\t80\t5\t-1\t2\t0',
    ],
    source: 'linkedin-metrics',
    kind: 'days',
    days: ['2026-03-08', '2026-03-08'],
    rows: 1,
    sums: { impressions: 100, reach: 80, clicks: 5, engagements: 1 },
  },
  {
    description: 'LinkedIn Campaign Manager below its title, with a total',
    lines: [
      'Campaign Performance Report (in UTC)',
      '"Report Start: 3/1/2026, Report End: 3/31/2026"',
      '"Date Generated: 4/1/2026, 9:00 AM"',
      '',
      'Start Date (in UTC)\tAccount Name\tCurrency\tCampaign Group Name\tCampaign Name\tTotal Spent\tImpressions\tClicks\tLeads',
      '3/1/2026\tLypa\tUSD\tBread\tLviv\t"$174.03"\t"1,946"\t12\t1',
      '3/2/2026\tLypa\tUSD\tBread\tLviv\t"$25.97"\t54\t-\t0',
      'Total\t\t\t\t\t"$200.00"\t"2,000"\t12\t1',
    ],
    source: 'linkedin-ads',
    kind: 'ads',
    days: ['2026-03-01', '2026-03-02'],
    rows: 2,
    sums: { cost: 200, impressions: 2000, clicks: 12, leads: 1 },
  },
  {
    description: 'Google Ads in Ukrainian with a Latin K in its clicks',
    lines: [
      'Звіт про кампанії',
      '1 березня 2026 р. - 31 березня 2026 р.',
      'Статус кампанії\tКампанія\tКод валюти\tKліки\tПокази\tВитрати\tКонверсії\tЦінність конв.',
      'Активна\tХліб\tUAH\t1\u00a0200\t18\u00a0158\t2\u00a0473,94\t12,00\t100,50',
      'Активна\tБулки\tUAH\t300\t2\u00a0000\t526,06\t3,00\t --',
      'Разом: кампанії\t\tUAH\t1\u00a0500\t20\u00a0158\t3\u00a0000,00\t15,00\t100,50',
    ],
    source: 'google-ads',
    kind: 'ads',
    days: ['2026-03-01', '2026-03-31'],
    rows: 2,
    sums: { clicks: 1500, impressions: 20158, cost: 3000, conversions: 15, revenue: 100.5 },
  },
  {
    description: 'Google Ads in Russian',
    lines: [
      'Отчет о кампании',
      '1 апреля 2026 г. - 30 апреля 2026 г.',
      'Статус кампании,Кампания,Код валюты,Kлики,Показы,Расходы',
      'Включено,Хлеб,UAH,120,"1 881","350,00"',
      'Итого: кампании,,UAH,120,"1 881","350,00"',
    ],
    source: 'google-ads',
    kind: 'ads',
    days: ['2026-04-01', '2026-04-30'],
    rows: 1,
    sums: { clicks: 120, impressions: 1881, cost: 350 },
  },
  {
    description: 'a report of Universal Analytics with its total and its second table',
    lines: [
      '# ----------------------------------------',
      '# All Web Site Data',
      '# Landing Pages',
      '# 20150416-20150430',
      '# ----------------------------------------',
      '',
      'Landing Page,Device Category,Sessions,% New Sessions,New Users,Bounce Rate,Pages/Session,Avg. Session Duration',
      '/bread,mobile,"1,000",12.34%,123,50.00%,2.00,00:01:00',
      '/bread,desktop,500,10.00%,50,40.00%,3.00,00:02:00',
      ',,"1,500",11.53%,173,46.67%,2.33,00:01:20',
      '',
      'Day Index,Sessions',
      '4/16/15,700',
      '4/17/15,800',
    ],
    source: 'ga4-report',
    kind: 'site',
    days: ['2015-04-16', '2015-04-30'],
    rows: 1,
    sums: { sessions: 1500, page_views: 3500, duration_seconds: 120000 },
  },
  {
    description: 'GA4 in Ukrainian with sources',
    lines: [
      '# ----------------------------------------',
      '# Залучення трафіку',
      '# ----------------------------------------',
      '# Дата початку: 20260301',
      '# Дата завершення: 20260331',
      'Джерело / канал сеансу,Сеанси,Сеанси із взаємодією,Ключові події,Загальний дохід',
      'google / organic,500,300,12,0',
      'instagram / social,200,90,3,150.5',
    ],
    source: 'ga4-report',
    kind: 'site',
    days: ['2026-03-01', '2026-03-31'],
    rows: 2,
    sums: { sessions: 700, engaged_sessions: 390, conversions: 15, revenue: 150.5 },
  },
  {
    description: 'days of profiles from Sprout Social',
    lines: [
      'Date,Network,Profile,Audience,Net Audience Growth,Impressions,Video Views,Engagements',
      '"01-02-2026",Instagram,\'lypa,"1,200",5,"3,000",10,40',
      '"01-13-2026",Instagram,\'lypa,"1,210",10,"2,000",5,20',
    ],
    source: 'sprout-profiles',
    kind: 'days',
    days: ['2026-01-02', '2026-01-13'],
    rows: 2,
    sums: { impressions: 5000, engagements: 60, new_followers: 15 },
    platform: 'Instagram',
  },
  {
    description: 'posts of X as they were in 2025',
    lines: [
      'Post id,Date,Post text,Link,Impressions,Likes,Engagements,Bookmarks,Share,New follows,Replies,Reposts,Profile visits,Detail expands,Url clicks,Hashtag clicks,Permalink clicks',
      '1891564128784855141,Mon Feb 17 2025,Bread,https://x.com/lypa/status/1891564128784855141,70,3,9,1,0,0,2,1,0,4,5,0,0',
    ],
    source: 'x-content',
    kind: 'posts',
    days: ['2025-02-17', '2025-02-17'],
    rows: 1,
    sums: { impressions: 70, likes: 3, comments: 2, shares: 1, saves: 1, engagements: 7, clicks: 5 },
    platform: 'X',
  },
  {
    description: 'Pinterest Ads with a total',
    lines: [
      'Date,Campaign name,Ad group name,Spend in account currency,Impressions,Pin clicks,Outbound clicks,CTR,eCPC',
      '2026-03-01,Bread,Lviv,5.5,800,20,12,0.02,0.3',
      'Total,,,5.5,800,20,12,0.02,0.3',
    ],
    source: 'pinterest-ads',
    kind: 'ads',
    days: ['2026-03-01', '2026-03-01'],
    rows: 1,
    sums: { cost: 5.5, clicks: 12 },
  },
  {
    description: 'days of a Telegram channel',
    lines: [
      'Дата\tПідписники\tВступили\tВийшли\tСереднє охоплення\tERR, %',
      '01.03.2026\t12\u00a0050\t40\t10\t1\u00a0202\t1,9%',
      '02.03.2026\t12\u00a0070\t35\t15\t1\u00a0302\t2,1%',
    ],
    source: 'telegram-days',
    kind: 'days',
    days: ['2026-03-01', '2026-03-02'],
    rows: 2,
    sums: { new_followers: 75, unfollows: 25, followers: 24120 },
    platform: 'Telegram',
  },
  {
    description: 'posts of a Telegram channel',
    lines: [
      'Дата публікації\tПосилання\tТекст\tПерегляди\tПересилання\tРеакції',
      '01.03.2026 10:30\thttps://t.me/lypa/1\tХліб\t1,2 тис.\t5\t30',
    ],
    source: 'telegram-posts',
    kind: 'posts',
    days: ['2026-03-01', '2026-03-01'],
    rows: 1,
    sums: { views: 1200, shares: 5, likes: 30 },
  },
  {
    description: 'conversations from Hootsuite',
    lines: [
      'Conversation ID,Medium,Channel,Channel Display Name,Contact Name,Created at,Resolved at',
      'c1,Facebook,fb,Lypa Bakery,Petro,2026-03-01 10:00:00,2026-03-01 11:00:00',
    ],
    source: 'hootsuite-inbox',
    kind: 'feedback',
    days: ['2026-03-01', '2026-03-01'],
    rows: 1,
    sums: {},
    platform: 'Facebook',
  },
  {
    description: 'ages beside genders, from the screen of a network',
    lines: ['Вік\tЖінки\tЧоловіки', '18-24\t10,5%\t4,5%', '25-34\t50%\t35%'],
    source: 'any-table',
    kind: 'audience',
    days: null,
    rows: 4,
    sums: { share: 1 },
  },
  {
    description: 'genders beside ages, without signs of percent',
    lines: ['Gender,18-24,25-34,65+,Total', 'Women,30,20,10,60', 'Men,20,15,5,40'],
    source: 'any-table',
    kind: 'audience',
    days: null,
    rows: 6,
    sums: { share: 1 },
  },
  {
    description: 'the largest cities of an audience',
    lines: ['Дата;Платформа;Місто;Частка', '30.09.2026;Instagram;Київ;31', '30.09.2026;Instagram;Львів;12,5'],
    source: 'any-table',
    kind: 'audience',
    days: ['2026-09-30', '2026-09-30'],
    rows: 2,
    sums: { share: 0.435 },
  },
  {
    description: 'messages that were counted by hand, a week a row',
    lines: [
      'Тиждень;Акаунт;Надійшло звернень;З них відповіли;Середній час відповіді, год;Конфлікти;Вирішено',
      '02.03–08.03.2026;Липа;40;36;0,5;3;2',
      '09.03–15.03.2026;Липа;20;20;0,25;0;0',
    ],
    source: 'any-table',
    kind: 'feedback',
    days: ['2026-03-02', '2026-03-15'],
    rows: 2,
    sums: { messages: 60, answers: 56, first_reply_minutes: 45, conflicts: 3, resolved: 2 },
  },
  {
    description: 'messages that were counted by hand, in English',
    lines: ['Date,Channel,Received,Replies,Average response time (min)', '2026-03-02,Direct,12,9,14'],
    source: 'any-table',
    kind: 'feedback',
    days: ['2026-03-02', '2026-03-02'],
    rows: 1,
    sums: { messages: 12, answers: 9, first_reply_minutes: 14 },
  },
  {
    description: 'shares of followers from TikTok',
    lines: ['"Gender","Distribution"', '"Male","0.41"', '"Female","0.59"'],
    source: 'tiktok-audience',
    kind: 'audience',
    days: null,
    rows: 2,
    sums: { share: 1 },
    platform: 'TikTok',
  },
  {
    description: 'a table of its own in Russian',
    lines: ['Дата;Ссылка;Просмотры;Лайки;Комментарии;Охват', '01.03.2026;https://example.com/1;1 500;20;3;1 200'],
    source: 'any-table',
    kind: 'posts',
    days: ['2026-03-01', '2026-03-01'],
    rows: 1,
    sums: { views: 1500, likes: 20, comments: 3, reach: 1200 },
  },
  {
    description: 'a table of its own in Polish',
    lines: ['Data;Obserwujący;Nowi obserwujący;Zasięg', '01.03.2026;1 500;12;900'],
    source: 'any-table',
    kind: 'days',
    days: ['2026-03-01', '2026-03-01'],
    rows: 1,
    sums: { followers: 1500, new_followers: 12, reach: 900 },
  },
  {
    description: 'a table of its own in German',
    lines: ['Datum;Kampagne;Kosten (EUR);Impressionen;Klicks', '01.03.2026;Brot;1.234,50;10.000;55'],
    source: 'any-table',
    kind: 'ads',
    days: ['2026-03-01', '2026-03-01'],
    rows: 1,
    sums: { cost: 1234.5, impressions: 10000, clicks: 55 },
  },
  {
    description: 'a table of its own in Spanish',
    lines: ['Fecha,Enlace,Me gusta,Comentarios,Alcance', '2026-03-01,https://example.com/1,20,3,900'],
    source: 'any-table',
    kind: 'posts',
    days: ['2026-03-01', '2026-03-01'],
    rows: 1,
    sums: { likes: 20, comments: 3, reach: 900 },
  },
  {
    description: 'a table of its own in Portuguese',
    lines: ['Data,Seguidores,Novos seguidores,Visitas ao perfil', '2026-03-01,1500,12,40'],
    source: 'any-table',
    kind: 'days',
    days: ['2026-03-01', '2026-03-01'],
    rows: 1,
    sums: { followers: 1500, new_followers: 12, profile_visits: 40 },
  },
  {
    description: 'a table of its own in French',
    lines: ["Date;Lien;Vues;J'aime;Commentaires;Partages", '01/03/2026;https://example.com/1;1\u202f500;20;3;2'],
    source: 'any-table',
    kind: 'posts',
    days: ['2026-03-01', '2026-03-01'],
    rows: 1,
    sums: { views: 1500, likes: 20, shares: 2 },
  },
];

test.each([
  ['Витрати, грн', 'UAH'],
  ['Витрати (грн.)', 'UAH'],
  ['Cost (EUR)', 'EUR'],
  ['Cost, €', 'EUR'],
  ['Cost ($)', 'USD'],
  ['Cost, €', 'EUR'],
  ['Cost UAH', 'UAH'],
  ['Cost', null],
])('knows the currency that the header "%s" states', (header, currency) => {
  const read = onlyImport(reading(`Date\tCampaign\t${header}\tImpressions\n2026-03-01\tBread\t5\t100`));
  expect([totalOf(read, 'cost'), ...valuesOf(read, 'currency')]).toEqual([5, currency]);
});

test.each(cases)('reads $description', ({ lines, source, kind, days, rows, sums, platform }) => {
  const read = onlyImport(reading(lines.join('\n')));
  const { from, to } = spanOf(read.kind, read.rows);
  expect([read.source, read.kind, read.rows.length]).toEqual([source, kind, rows]);
  expect(from === null || to === null ? null : [isoDay(from), isoDay(to)]).toEqual(days);
  const columns = Object.keys(sums) as ColumnName[];
  expect(Object.fromEntries(columns.map((column) => [column, Number(totalOf(read, column).toFixed(6))]))).toEqual(sums);
  if (platform !== undefined) expect(new Set(valuesOf(read, 'platform'))).toEqual(new Set([platform]));
});

/** Sources that only fixtures and real exports show so far; none is added to them. */
const shownElsewhere: readonly string[] = [
  'facebook-insights-page',
  'facebook-page-days',
  'freshdesk-tickets',
  'google-business-profile',
  'linkedin-competitors',
  'linkedin-creator-audience',
  'linkedin-creator-engagement',
  'linkedin-creator-followers',
  'linkedin-creator-posts',
  'linkedin-followers',
  'linkedin-page-audience',
  'linkedin-visitors',
  'pinterest-days',
  'pinterest-pins',
  'search-console',
  'sprout-posts',
  'tiktok-activity',
  'tiktok-followers',
  'tiktok-overview',
  'tiktok-viewers',
  'x-overview',
  'youtube-audience',
  'youtube-other',
  'zendesk-tickets',
];

test('every source has a case here', () => {
  const shown = [...cases.map(({ source }) => source), ...shownElsewhere];
  expect(sources.map(({ id }) => id).filter((id) => !shown.includes(id))).toEqual([]);
});
