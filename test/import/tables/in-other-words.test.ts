import { expect, test } from 'vitest';
import { isoDay } from '../../../src/calendar/day.ts';
import { spanOf } from '../../../src/records/days/record-span.ts';
import type { ColumnName, Kind } from '../../../src/records/kinds.ts';
import { onlyImport, reading, totalOf } from '../sources/exports.ts';

interface Case {
  readonly what: string;
  readonly text: string;
  readonly kind: Kind;
  readonly rows: number;
  readonly days: readonly [from: string, to: string];
  readonly sums: Readonly<Partial<Record<ColumnName, number>>>;
}

test.each<Case>([
  {
    what: 'a total beside its organic part',
    text: 'Datum;Netzwerk;Impressionen (organisch);Impressionen (gesamt)\n14.09.2026;Instagram;100;150\n15.09.2026;Instagram;100;101\n',
    kind: 'days',
    rows: 2,
    days: ['2026-09-14', '2026-09-15'],
    sums: { impressions: 251 },
  },
  {
    what: 'money in millionths',
    text: 'date,campaign_name,cost_micros,impressions,clicks\n2026-03-01,A,10500000,1000,10\n2026-03-02,B,5500000,500,5\n',
    kind: 'ads',
    rows: 2,
    days: ['2026-03-01', '2026-03-02'],
    sums: { cost: 16, impressions: 1500 },
  },
  {
    what: 'days whose sum has the day and no name',
    text: 'Date,Campaign,Cost,Impressions,Clicks\n2026-09-01,A,10,100,1\n2026-09-01,B,20,200,2\n2026-09-01,,30,300,3\n2026-09-02,A,5,50,1\n2026-09-02,B,7,70,2\n2026-09-02,,12,120,3\n',
    kind: 'ads',
    rows: 4,
    days: ['2026-09-01', '2026-09-02'],
    sums: { cost: 42, impressions: 420, clicks: 6 },
  },
  {
    what: 'a row without a name that is no sum of the others',
    text: 'Date,Campaign,Cost,Impressions,Clicks\n2026-09-01,A,10,100,1\n2026-09-01,B,20,200,2\n2026-09-01,,30,301,3\n',
    kind: 'ads',
    rows: 3,
    days: ['2026-09-01', '2026-09-01'],
    sums: { cost: 60, impressions: 601 },
  },
  {
    what: 'spans between columns called Початок and Кінець',
    text: 'Початок;Кінець;Кампанія;Витрати;Покази\n01.09.2026;15.09.2026;A;10;100\n16.09.2026;30.09.2026;A;20;200\n',
    kind: 'ads',
    rows: 2,
    days: ['2026-09-01', '2026-09-30'],
    sums: { cost: 30, impressions: 300 },
  },
  {
    what: 'figures that are counted',
    text: 'Дата;Мережа;Допис;Кількість лайків;Кількість коментарів;К-сть поширень;Кількість переглядів\n01.09.2026;Instagram;a;10;1;2;100\n02.09.2026;Instagram;b;20;2;3;200\n',
    kind: 'posts',
    rows: 2,
    days: ['2026-09-01', '2026-09-02'],
    sums: { likes: 30, comments: 3, shares: 5, views: 300 },
  },
  {
    what: 'counts of an interface',
    text: 'post_id,published_at,platform,post_text,like_count,comment_count,share_count\n1,2026-03-01,instagram,a,10,1,2\n2,2026-03-02,instagram,b,20,2,3\n',
    kind: 'posts',
    rows: 2,
    days: ['2026-03-01', '2026-03-02'],
    sums: { likes: 30, comments: 3, shares: 5 },
  },
  {
    what: 'counts in Polish',
    text: 'Data;Sieć;Treść;Liczba polubień;Liczba komentarzy;Liczba udostępnień\n2026-09-01;Instagram;a;10;1;2\n2026-09-02;Instagram;b;20;2;3\n',
    kind: 'posts',
    rows: 2,
    days: ['2026-09-01', '2026-09-02'],
    sums: { likes: 30, comments: 3, shares: 5 },
  },
  {
    what: 'campaigns of a span that stands above, with a total of two results',
    text: 'Звіт за період: 01.09.2026 - 30.09.2026\nКампанія;Витрати;Покази;Кліки\nОсінь;100;20000;50\nUGC;60;10000;20\nУсього 2 результати;160;30000;70\n',
    kind: 'ads',
    rows: 2,
    days: ['2026-09-01', '2026-09-30'],
    sums: { impressions: 30000, clicks: 70, cost: 160 },
  },
  {
    what: 'campaigns whose cost is not told',
    text: 'Date,Campaign,Impressions,Clicks\n2026-03-01,A,1000,10\n2026-03-02,B,500,5\n',
    kind: 'ads',
    rows: 2,
    days: ['2026-03-01', '2026-03-02'],
    sums: { impressions: 1500, clicks: 15 },
  },
  {
    what: 'months as statistics offices write them',
    text: 'Month,Campaign,Impressions,Clicks,Cost\n2025M10,A,1000,10,5\n2025M11,B,500,5,6\n',
    kind: 'ads',
    rows: 2,
    days: ['2025-10-01', '2025-11-30'],
    sums: { cost: 11 },
  },
  {
    what: 'months with a full stop before their year',
    text: 'Місяць;Кампанія;Покази;Кліки;Витрати\nжов.25;A;1000;10;5\nлис.25;B;500;5;6\n',
    kind: 'ads',
    rows: 2,
    days: ['2025-10-01', '2025-11-30'],
    sums: { cost: 11 },
  },
  {
    what: 'a NUL in a name and in a number',
    text: 'Date,Platform,Post,Reach,Likes\n2026-03-01,Insta\0gram,a,1\u000000,10\n2026-03-02,Instagram,b,200,20\n',
    kind: 'posts',
    rows: 2,
    days: ['2026-03-01', '2026-03-02'],
    sums: { reach: 300, likes: 30 },
  },
  {
    what: 'posts of X without a number that a program left behind',
    text: 'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,New follows\nundefined,,,https://x.com/user/status/null,0,0,0,0,0\n2000243348691640646,"Sun, Dec 14, 2025",one,https://x.com/user/status/2000243348691640646,655,2,13,1,0\n',
    kind: 'posts',
    rows: 1,
    days: ['2025-12-14', '2025-12-14'],
    sums: { impressions: 655 },
  },
  {
    what: 'tickets of Freshdesk that only say how long an answer took',
    text: 'Ticket ID,Source,Created time,First response time (in hrs),First response status\n101,Email,14/01/2025 13:26,2:05:00,Within SLA\n102,Facebook,15/01/2025 22:14,0:00:00,\n103,Facebook,16/01/2025 22:14,50:00:00,SLA Violated\n',
    kind: 'feedback',
    rows: 3,
    days: ['2025-01-14', '2025-01-16'],
    sums: { first_reply_minutes: 3125 },
  },
  {
    what: 'weeks of Google Analytics keep their sources and engaged sessions',
    text: '# ---\n# Traffic\n# Start date: 20260105\n# End date: 20260117\nNth week,Session source / medium,Sessions,Engaged sessions\n0000,facebook / social,100,50\n0000,google / organic,10,5\n0001,facebook / social,110,55\n',
    kind: 'site',
    rows: 3,
    days: ['2026-01-05', '2026-01-17'],
    sums: { sessions: 220, engaged_sessions: 110 },
  },
  {
    what: 'a month in the corner above the names of campaigns',
    text: 'Вересень 2026;Покази;Кліки;Витрати\nОсінь;1000;10;50\nUGC;2000;20;60\nРазом;3000;30;110\n',
    kind: 'ads',
    rows: 2,
    days: ['2026-09-01', '2026-09-30'],
    sums: { impressions: 3000, clicks: 30, cost: 110 },
  },
  {
    what: 'a month in the title of a table without days',
    text: 'Звіт за вересень 2026\n\nКампанія;Покази;Кліки;Витрати\nОсінь;1000;10;50\nUGC;2000;20;60\n',
    kind: 'ads',
    rows: 2,
    days: ['2026-09-01', '2026-09-30'],
    sums: { impressions: 3000, clicks: 30, cost: 110 },
  },
  {
    what: 'a column of the first days of weeks',
    text: 'Week starting,Campaign,Cost,Impressions\n2026-03-02,A,10,100\n2026-03-09,A,10,100\n',
    kind: 'ads',
    rows: 2,
    days: ['2026-03-02', '2026-03-15'],
    sums: { cost: 20, impressions: 200 },
  },
  {
    what: 'new followers and likes of a page beside its reach',
    text: '"Page ID","Page name",Date,"Page likes","New followers","Page reach"\n1,Cafe,09/01/2026,620,4,1000\n1,Cafe,09/02/2026,622,5,1200\n',
    kind: 'days',
    rows: 2,
    days: ['2026-09-01', '2026-09-02'],
    sums: { followers: 1242, new_followers: 9, reach: 2200 },
  },
  {
    what: 'two lists of posts of LinkedIn beside each other, in Portuguese',
    text: 'URL da publicação\tData de publicação da publicação\tInterações\t\tURL da publicação\tData de publicação da publicação\tImpressões\nhttps://www.linkedin.com/posts/a\t18/6/2026\t16\t\thttps://www.linkedin.com/posts/a\t18/6/2026\t404\n',
    kind: 'posts',
    rows: 1,
    days: ['2026-06-18', '2026-06-18'],
    sums: { impressions: 404, engagements: 16 },
  },
  {
    what: 'names that an interface writes without blanks',
    text: 'date,sessionSource,sessionMedium,sessions,engagedSessions,totalUsers\n20260901,instagram,social,10,5,9\n',
    kind: 'site',
    rows: 1,
    days: ['2026-09-01', '2026-09-01'],
    sums: { sessions: 10, engaged_sessions: 5, users: 9 },
  },
  {
    what: 'a share among counts, which counts for nothing',
    text: 'Date\tPost\tReach\tLikes\n14.03.2026\ta\t1200\t5%\n15.03.2026\tb\t2000\t300\n',
    kind: 'posts',
    rows: 2,
    days: ['2026-03-14', '2026-03-15'],
    sums: { reach: 3200, likes: 300 },
  },
])('reads $what', ({ text, kind, rows, days, sums }) => {
  const read = onlyImport(reading(text));
  const { from, to } = spanOf(read.kind, read.rows);
  expect([read.kind, read.rows.length]).toEqual([kind, rows]);
  expect([from, to].map((day) => isoDay(day ?? 0))).toEqual(days);
  for (const [column, sum] of Object.entries(sums)) expect(totalOf(read, column as ColumnName)).toBe(sum);
});

test.each([
  ['Followers,Reach,Likes\n5,6,7\n', 'known columns: “Followers”, “Reach”, “Likes”; missing: a day'],
  ['Цвях,Дошка\n5,6\n', 'no known columns here'],
])('says of %j what is missing', (text, said) => {
  const read = reading(text);
  expect(read.imports).toEqual([]);
  expect(read.issues.map(({ message }) => message.en).join()).toContain(said);
});

test('asks what a column counts that sounds like one that a known export lacks', () => {
  const read = reading(
    '"Beitrags-ID","Kontoname",Beschreibung,"Veröffentlichungszeitpunkt","Permalink","Beitragsart",Aufrufe,Reichweite,"„Gefällt mir“-Angaben","Geteilte Inhalte",Kommentare,"Mal gespeichert"\n18000000000000001,Cafe,Eins,"09/04/2026 10:15",https://www.instagram.com/reel/AAA/,"Instagram-Reel",1000,800,50,30,5,10\n',
  );
  expect(onlyImport(read).columns.find(({ header }) => header === 'Mal gespeichert')?.state).toBe('unplaced');
  expect(read.questions.flatMap(({ options }) => options.map(({ value }) => value))).toContain('saves');
});

test('knows thousands by the decimals of a column that no record has', () => {
  const read = reading('Date,Campaign,Cost,Impressions,CP eng\n2026-03-01,A,"6,577","19,807",13.7\n');
  expect(read.questions.filter(({ id }) => id.startsWith('mark:'))).toEqual([]);
  expect(totalOf(onlyImport(read), 'cost')).toBe(6577);
});

test('a header in another order below the rows of the first begins a table of its own', () => {
  const { imports } = reading(
    'Day,Campaign,Cost,Impr.,Clicks\n2026-03-01,A,10,1000,100\nDay,Campaign,Impr.,Clicks,Cost\n2026-03-02,B,500,50,5\n',
  );
  const columns = ['cost', 'impressions', 'clicks'] as const;
  expect(imports.map((of) => columns.map((column) => totalOf(of, column)))).toEqual([
    [10, 1000, 100],
    [5, 500, 50],
  ]);
});
