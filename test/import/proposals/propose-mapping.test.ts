import { expect, test } from 'vitest';
import { reading } from '../sources/exports.ts';

const proposedFor = (lines: readonly string[]) => {
  const read = reading(lines.join('\n'));
  expect(read.imports).toEqual([]);
  return read.unknown[0];
};

test.each([
  {
    description: 'posts by days, links, texts and words among others',
    lines: [
      'Päivä;Julkaisu;Osoite;Reach of our own work;Likes we got',
      '2026-03-01;Uusi leipä tulee uunista joka aamu kello kuusi;https://example.com/1;900;30',
      '2026-03-02;Pullat ja kahvi koko perheelle viikonloppuna;https://example.com/2;850;25',
    ],
    kind: 'posts',
    columns: ['date', 'text', 'link', 'reach', 'likes'],
    sums: [null, null, null, 1750, 55],
  },
  {
    description: 'an export of which the network is not known, by words of its language',
    lines: [
      'Bejegyzésazonosító,Közzététel időpontja,Állandó hivatkozás,Megtekintések,Elérés,Reakciók',
      '1001,03/18/2026 12:00,https://example.com/1,900,700,30',
      '1002,03/19/2026 12:00,https://example.com/2,100,80,10',
    ],
    kind: 'posts',
    columns: ['post_id', 'date', 'link', 'views', 'reach', 'likes'],
    sums: [2003, null, null, 1000, 780, 40],
  },
  {
    description: 'advertising whose headings are misspelt',
    lines: [
      'Wann es war;Campagn;Ausgaaben;Impresions;Klicks die wir bekamen',
      '2026-03-01;Brot;12,50;4000;30',
      '2026-03-02;Brot;9,25;3500;25',
    ],
    kind: 'ads',
    columns: ['date', 'campaign', 'cost', 'impressions', 'clicks'],
    sums: [null, null, 21.75, 7500, 55],
  },
  {
    description: 'what is a rate, a mean or a part only by its heading or its values as nothing',
    lines: ['Wann es war,Avg reach,Likes per post,Comments share', '2026-03-01,900,3.5,12%', '2026-03-02,850,2.5,10%'],
    kind: 'days',
    columns: ['date', null, null, null],
    sums: [null, 1750, 6, null],
  },
])('proposes $description', ({ lines, kind, columns, sums }) => {
  const table = proposedFor(lines);
  expect(table?.proposals[0]).toMatchObject({ kind, columns });
  expect(table?.columns.map(({ sum }) => sum)).toEqual(sums);
});

test('shows two values of each column', () => {
  const table = proposedFor(['Tag der Wahrheit;Zuneigung', '2026-03-02;12', '2026-03-03;15', '2026-03-04;15']);
  expect(table?.columns).toEqual([
    { samples: ['2026-03-02', '2026-03-03'], sum: null },
    { samples: ['12', '15'], sum: 42 },
  ]);
});

test('sums nothing that can be read in two ways', () => {
  const table = proposedFor(['Tag der Wahrheit;Zuneigung', '2026-03-02;1.234', '2026-03-03;2.345']);
  expect(table?.columns[1]?.sum).toBeNull();
});

test('reads nothing by what it proposes', () => {
  const read = reading(['Päivä;Julkaisu;Reach of our own work', '2026-03-01;Uusi leipä;900'].join('\n'));
  expect([read.imports, read.account.read, read.unknown[0]?.mapping]).toEqual([[], 0, null]);
});
