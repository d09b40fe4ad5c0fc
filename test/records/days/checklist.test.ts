import { describe, expect, test } from 'vitest';
import { checklistsOf } from '../../../src/records/days/checklist.ts';
import type { Kind } from '../../../src/records/kinds.ts';
import type { ClientAccount, Origin, TabSummary } from '../../../src/records/tab-summary.ts';

/** 1 September, 1 October, 1 and 29 November 2026. */
const [september, october, november, today] = [46266, 46296, 46327, 46355];

const origin = (
  source: string,
  file: string,
  [from, to]: readonly [number, number],
  owners?: readonly string[],
): Origin => ({
  source,
  file,
  rows: 1,
  leftOut: 0,
  from,
  to,
  ...(owners === undefined ? {} : { owners }),
});

const holding = (kind: Kind, origins: readonly Origin[]): TabSummary => ({
  kind,
  tab: kind,
  filled: ['date'],
  accounts: [],
  currencies: [],
  from: september,
  to: november - 1,
  origins,
});

const sorted: readonly ClientAccount[] = [
  { platform: 'Instagram', account: 'lypa.coffee', client: 'Lypa' },
  { platform: 'Instagram', account: 'klen', client: 'Klen' },
];

const sourceOf = (name: string): string => (name === 'Meta: дописи' ? 'Meta content' : name);

describe('a checklist of a month', () => {
  test('tells of each client what came before and now, and the days that are missing', () => {
    const holdings = [
      holding('posts', [
        origin('Meta content', 'a-09.csv', [september, october - 2], ['lypa.coffee']),
        origin('Meta content', 'a-10.csv', [october + 1, november - 4], ['lypa.coffee']),
        origin('Meta content', 'k-09.csv', [september, october - 1], ['klen']),
      ]),
      holding('site', [
        origin('GA4', 'l-09.csv', [september, october - 1], ['Lypa']),
        origin('GA4', 'l-10.csv', [october + 3, october + 25], ['Lypa']),
      ]),
      holding('conversions', [
        origin('GA4', 'l-09.csv', [september, october - 1], ['Lypa']),
        origin('GA4', 'l-10.csv', [october + 3, october + 25], ['Lypa']),
      ]),
    ];
    const month = { from: october, to: november - 1 };
    expect(checklistsOf(holdings, { sorted, sourceOf, today })).toEqual([
      {
        client: 'Lypa',
        month,
        filesBefore: 2,
        files: 2,
        items: [
          { source: 'Meta content', owner: 'lypa.coffee', state: 'whole', missing: [] },
          {
            source: 'GA4',
            owner: 'Lypa',
            state: 'partly',
            missing: [
              { from: october, to: october + 2 },
              { from: october + 26, to: november - 1 },
            ],
          },
        ],
      },
      {
        client: 'Klen',
        month,
        filesBefore: 1,
        files: 0,
        items: [{ source: 'Meta content', owner: 'klen', state: 'none', missing: [] }],
      },
    ]);
  });

  test('tells a source once that was added in two languages', () => {
    const files = [
      origin('Meta: дописи', 'a-09.csv', [september, october - 1], ['lypa.coffee']),
      origin('Meta content', 'a-10.csv', [october, november - 1], ['lypa.coffee']),
      origin('Meta: дописи', 'a-10.csv', [october, november - 1], ['lypa.coffee']),
    ];
    expect(checklistsOf([holding('posts', files)], { sorted, sourceOf, today })).toMatchObject([
      { filesBefore: 1, files: 1, items: [{ source: 'Meta content', owner: 'lypa.coffee', state: 'whole' }] },
    ]);
  });

  test('counts the days of several files together', () => {
    const files = [
      origin('GA4', 'a', [september, october + 9]),
      origin('GA4', 'b', [october + 10, october + 19]),
      origin('GA4', 'c', [october + 15, november + 5]),
    ];
    const [list] = checklistsOf([holding('site', files)], { sorted: [], sourceOf, today });
    expect(list).toMatchObject({ client: '', filesBefore: 1, files: 3, items: [{ state: 'whole', missing: [] }] });
  });

  test('tells nothing of sources that did not come the month before, and of a file without any', () => {
    expect(
      checklistsOf([holding('site', [origin('GA4', 'b', [october, november - 1])])], { sorted: [], sourceOf, today }),
    ).toEqual([]);
    expect(checklistsOf([], { sorted, sourceOf, today })).toEqual([]);
  });
});
