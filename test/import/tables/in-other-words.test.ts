import { expect, test } from 'vitest';
import { isoDay } from '../../../src/calendar/day.ts';
import type { ColumnName, Kind } from '../../../src/records/kinds.ts';
import { spanOf } from '../../../src/records/record-span.ts';
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
  ['Followers,Reach,Likes\n5,6,7\n', 'known columns: "Followers", "Reach", "Likes"; missing: a day'],
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
