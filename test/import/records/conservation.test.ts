import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serialOf } from '../../../src/calendar/day.ts';
import { readPaste } from '../../../src/import/read-paste.ts';
import type { RowAccount } from '../../../src/import/reading.ts';
import { parseTextRows } from '../../../src/import/text/text-rows.ts';
import { headerShapeOf } from '../../../src/text/header-keys.ts';
import { fixture, onlyImport, reading, setting, today, totalOf, valuesOf } from '../sources/exports.ts';

const cards = [
  'sep=,',
  '"Follows"',
  '"Date","Primary"',
  '"2026-03-01T00:00:00","7"',
  '"2026-03-02T00:00:00","4"',
  '',
  '"Instagram follows"',
  '"Date","Primary"',
  '"2026-03-01T00:00:00","5"',
  '',
  '"Reach"',
  '"Date","Primary"',
  '"2026-03-02T00:00:00","900"',
  '',
  '"Age & gender"',
  '"","Women","Men"',
  '"18-24","10.6","6.5"',
  '"25-34","26.2","19.1"',
  '',
  '"Top countries"',
  '"Ukraine","Poland"',
  '"75.1","5.9"',
  '',
].join('\n');

const snapshot = [
  '# ----------------------------------------',
  '# Reports snapshot',
  '# ----------------------------------------',
  '# Start date: 20260301',
  '# End date: 20260302',
  'Nth day,Active users',
  '0000,3',
  '0001,4',
  '',
  '# Start date: 20260301',
  '# End date: 20260302',
  'Nth day,Sessions',
  '0000,5',
  '0001,6',
  '',
  '# Start date: 20260301',
  '# End date: 20260302',
  'Country,Active users',
  'Ukraine,7',
  '',
].join('\n');

const beside = [
  'Maximum of 50 posts available to include in this list\t\t\t\t\t\t\t',
  '\t\t\t\t\t\t\t',
  'Post URL\tPost publish date\tEngagements\t\tPost URL\tPost publish date\tImpressions\t',
  'https://example.com/1\t3/8/2026\t146\t\thttps://example.com/2\t3/9/2026\t900\t',
  'https://example.com/2\t3/9/2026\t20\t\thttps://example.com/1\t3/8/2026\t700\t',
].join('\n');

const mixed = [
  'Dear Olena,',
  'here it is:',
  '',
  'Date,Followers',
  '2026-03-01,5',
  'Total,5',
  '',
  'Colour,Bread',
  'red,7',
].join('\n');

const sumOf = ({ blank, above, header, totals, read, leftOut }: RowAccount): number =>
  blank + above + header + totals + read + leftOut;

const fixtures = [
  'meta-content-facebook.csv',
  'meta-content-daily.csv',
  'meta-ads-uk.csv',
  'tiktok-overview-uk.csv',
  'ga4-channels.csv',
  'youtube-table-de.csv',
  'zendesk-tickets.csv',
  'any-table-uk.tsv',
].map(fixture);

const texts = [...fixtures, cards, snapshot, beside, mixed];

test.each(texts.map((text) => [text.slice(0, 60), text]))('accounts for each row of %j', (_, text) => {
  const { account } = reading(text);
  expect(account.rows).toBe(parseTextRows(text).count);
  expect(sumOf(account)).toBe(account.rows);
});

test('accounts for each row of any export whose rows were moved, doubled, cut or typed into', () => {
  const change = fc.record({
    at: fc.nat(),
    what: fc.constantFrom('double', 'drop', 'blank', 'cut', 'type', 'swap'),
    typed: fc.string({ maxLength: 8 }),
  });
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(change, { maxLength: 6 }), (text, changes) => {
      const lines = text.split('\n');
      for (const { at, what, typed } of changes) {
        const place = at % lines.length;
        const line = lines[place] ?? '';
        const other = lines[(place + 3) % lines.length] ?? '';
        if (what === 'double') lines.splice(place, 0, line);
        else if (what === 'drop') lines.splice(place, 1);
        else if (what === 'blank') lines.splice(place, 0, '');
        else if (what === 'cut') lines[place] = line.slice(0, Math.floor(line.length / 2));
        else if (what === 'type') lines[place] = typed + line;
        else lines[place] = other;
        if (lines.length === 0) lines.push('');
      }
      const { account } = reading(lines.join('\n'));
      expect(sumOf(account)).toBe(account.rows);
    }),
    { numRuns: 1000 },
  );
});

test('puts blocks of one file together: the title is the metric, the unnamed platform the other one', () => {
  const { imports } = reading(cards);
  expect(imports.map(({ kind }) => kind)).toEqual(['days', 'audience']);
  const [days, audience] = imports;
  if (days === undefined || audience === undefined) throw new Error('no imports');
  expect(valuesOf(days, 'platform')).toEqual(['Facebook', 'Facebook', 'Instagram']);
  expect(valuesOf(days, 'new_followers')).toEqual([7, 4, 5]);
  expect(valuesOf(days, 'reach')).toEqual([null, 900, null]);
  expect(valuesOf(audience, 'segment')).toEqual([
    '18-24, Women',
    '18-24, Men',
    '25-34, Women',
    '25-34, Men',
    'Ukraine',
    'Poland',
  ]);
  expect(totalOf(audience, 'share')).toBeCloseTo(1.434, 9);
});

test('reads the days of a snapshot together and leaves out what cuts them in another way', () => {
  const read = onlyImport(reading(snapshot));
  expect(valuesOf(read, 'date')).toEqual([serialOf(2026, 3, 1), serialOf(2026, 3, 2)]);
  expect(valuesOf(read, 'users')).toEqual([3, 4]);
  expect(valuesOf(read, 'sessions')).toEqual([5, 6]);
  // Lines 13 and 14 are the sessions of days that lines 6 and 7 begin.
  expect(read.leftOut.map(({ row }) => row)).toEqual([13, 14, 19]);
  expect(read.tally).toEqual({ rows: 5, records: 2, together: 2, leftOut: 1 });
});

test('reads two tables beside each other as one', () => {
  const read = onlyImport(reading(beside));
  expect(valuesOf(read, 'engagements')).toEqual([146, 20]);
  expect(valuesOf(read, 'impressions')).toEqual([700, 900]);
});

test('shows the total that the export states beside what its rows add up to', () => {
  const read = onlyImport(reading('Date,Impressions,Reach\n2026-03-01,"1,000",5\n2026-03-02,500,6\nTotal,"1,600",9\n'));
  expect(read.totals).toEqual([{ column: 'Impressions', stated: 1600, added: 1500 }]);
});

test('knows a total without a name by its arithmetic', () => {
  const lines = [
    'Date,Impressions,Engagements',
    '2026-03-01,10,1',
    '2026-03-02,20,2',
    '2026-03-03,30,3',
    'Celkem,60,6',
  ];
  const read = onlyImport(reading(lines.join('\n')));
  expect(totalOf(read, 'impressions')).toBe(60);
  expect(read.leftOut.map(({ row }) => row)).toEqual([5]);
});

test('asks which month a table without a day is from, and takes the answer', () => {
  const text = 'Session source / medium,Sessions,Engaged sessions\ngoogle / organic,50,30\n';
  const [question] = reading(text).questions;
  expect([question?.chosen, question?.likeliest, question?.decides]).toEqual([null, '2026-10', 'dates']);
  const answers = { [question?.id ?? '']: '2026-08' };
  const read = onlyImport(readPaste(text, { ...setting, answers }, today));
  expect(valuesOf(read, 'date')).toEqual([serialOf(2026, 8, 1)]);
  expect(valuesOf(read, 'date_end')).toEqual([serialOf(2026, 8, 31)]);
});

test('shows an unknown table with a sample, and reads it by what a person says of its columns', () => {
  const text = 'Tarehe,Wafuasi,Wapya\n2026-03-01,"1,500",12\n2026-03-02,"1,510",10\n';
  const before = reading(text);
  expect(before.imports).toEqual([]);
  expect(before.unknown).toMatchObject([
    {
      line: 1,
      header: ['Tarehe', 'Wafuasi', 'Wapya'],
      columns: [
        { samples: ['2026-03-01', '2026-03-02'], sum: null },
        // A thousand and a half, or one and a half.
        { samples: ['1,500', '1,510'], sum: null },
        { samples: ['12', '10'], sum: 22 },
      ],
      mapping: null,
    },
  ]);
  expect(before.issues[0]?.message.en).toContain('“Wafuasi”');
  const shape = headerShapeOf(before.unknown[0]?.header ?? []);
  const mappings = {
    [shape]: { kind: 'days', columns: ['date', 'followers', 'new_followers'] },
  } as const;
  const after = readPaste(text, { ...setting, mappings }, today);
  expect(valuesOf(onlyImport(after), 'followers')).toEqual([1500, 1510]);
  expect(after.issues).toEqual([]);
  expect(after.unknown).toEqual([{ ...before.unknown[0], proposals: [], mapping: mappings[shape] }]);
});

test('reads each of two columns with one name as a person says', () => {
  const text = 'Tarehe,Wafuasi,Wafuasi\n2026-03-01,"1,500",12\n2026-03-02,"1,510",10\n';
  const shape = headerShapeOf(['Tarehe', 'Wafuasi', 'Wafuasi']);
  for (const columns of [
    ['date', 'followers', 'new_followers'],
    ['date', 'new_followers', 'followers'],
  ] as const) {
    const read = onlyImport(readPaste(text, { ...setting, mappings: { [shape]: { kind: 'days', columns } } }, today));
    expect(valuesOf(read, columns[1])).toEqual([1500, 1510]);
    expect(valuesOf(read, columns[2])).toEqual([12, 10]);
    expect(read.issues).toEqual([]);
  }
});

test('says of collaborations whose they are', () => {
  const text = [
    'Post ID,Account ID,Account username,Description,Publish time,Permalink,Post type,Views,Likes',
    '1,7,lypa,Bread,03/08/2026 12:00,https://example.com/1,IG reel,10,1',
    '2,7,lypa,Bread,03/08/2026 12:00,https://example.com/2,IG reel,10,1',
    '3,8,friend,Bread,03/08/2026 12:00,https://example.com/3,IG reel,10,1',
  ].join('\n');
  expect(onlyImport(reading(text)).issues.some(({ found }) => found === 'friend')).toBe(true);
});

test('names the columns with personal data that it leaves out, and keeps none of it', () => {
  const text =
    'Ticket ID,Created at,First reply time (min),Requester name,Requester email,Subject\n1,2026-03-01 10:00,5,Petro K.,petro@example.com,Where is my bread\n';
  const read = onlyImport(reading(text));
  expect(read.issues.map(({ found }) => found)).toContain('Requester name, Requester email, Subject');
  expect(JSON.stringify([...read.rows])).not.toMatch(/Petro|petro|bread/);
  expect(valuesOf(read, 'answered_at')).toEqual([null]);
});

test('leaves out a row whose own rate contradicts it', () => {
  const text = [
    'Post id,Date,Post text,Impressions,Engagements,Engagement rate,Replies,URL clicks',
    '1,2026-03-01,a,1000,20,0.02,1,2',
    '2,2026-03-01,b,1000,20,7,1,2',
  ].join('\n');
  expect(onlyImport(reading(text)).leftOut.map(({ row }) => row)).toEqual([3]);
});

test('accounts for more doubled rows than one call takes arguments', () => {
  const text = `Date,Views\n${'2026-03-01,7\n'.repeat(200_000)}`;
  const { imports, account } = reading(text);
  expect(account).toMatchObject({ rows: 200_001, header: 1, read: 200_000, leftOut: 0 });
  expect(imports[0]?.leftOut).toHaveLength(199_999);
  expect(imports[0]?.tally).toEqual({ rows: 200_000, records: 1, together: 199_999, leftOut: 0 });
  expect(totalOf(onlyImport(reading(text)), 'views')).toBe(1_400_000);
});
