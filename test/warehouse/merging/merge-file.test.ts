import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ColumnName, columnsOf, type Kind, type Row, type Value } from '../../../src/records/kinds.ts';
import { mergedRows, withoutBlankRows } from '../../../src/records/merge.ts';
import { rememberedRenames } from '../../../src/records/merging/known-renames.ts';
import { mergeRecords } from '../../../src/records/merging/merge-records.ts';
import { accountsIn } from '../../../src/records/summarize-records.ts';
import type { AccountRename } from '../../../src/records/tab-summary.ts';
import { type MergeState, mergeFile } from '../../../src/warehouse/merging/merge-file.ts';
import { nameRegister } from '../../../src/warehouse/merging/name-register.ts';
import { runsOf } from '../../thorough.ts';

type Values = Partial<Record<ColumnName, Value>>;

const rowOf = (kind: Kind, values: Values): Row => columnsOf(kind).map(({ name }) => values[name] ?? null);

const start = 46_000;
const day = fc.integer({ min: 0, max: 90 }).map((at) => start + at);
const small = fc.integer({ min: 0, max: 30 });
const platform = fc.constantFrom('Instagram', 'Facebook');

/** An export of posts of an account, of one stretch of days, which may be called otherwise or tell an ID. */
const posts = fc
  .record({
    platform,
    account: fc.constantFrom('lypa', 'klen', 'lypa new'),
    account_id: fc.constantFrom(null, null, 'A', 'B'),
    from: day,
    seen: fc.constantFrom(null, start + 95, start + 120),
    ids: fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 }),
    likes: small,
  })
  .map(({ ids, from, likes, seen, ...own }) => ({
    kind: 'posts' as const,
    rows: ids.map((id) =>
      rowOf('posts', { ...own, date: from + (id % 9), post_id: `p${id}`, likes: likes + id, observed_at: seen }),
    ),
  }));

const days = fc
  .record({
    platform,
    account: fc.constantFrom('lypa', 'klen'),
    from: day,
    length: fc.integer({ min: 1, max: 12 }),
    views: small,
  })
  .chain((own) => fc.record({ own: fc.constant(own), isSpan: fc.boolean() }))
  .map(({ own: { from, length, views, ...own }, isSpan }) => ({
    kind: 'days' as const,
    rows: isSpan
      ? [rowOf('days', { ...own, date: from, date_end: from + length, views: views * length })]
      : Array.from({ length }, (_, at) => rowOf('days', { ...own, date: from + at, views })),
  }));

const ads = fc
  .record({
    platform,
    account: fc.constant('lypa'),
    campaign: fc.constantFrom('spring', 'bread', 'spring sale'),
    campaign_id: fc.constantFrom(null, '1', '2'),
    currency: fc.constantFrom('EUR', 'EUR', 'USD'),
    from: day,
    length: fc.integer({ min: 1, max: 9 }),
    cost: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ from, length, ...own }) => ({
    kind: 'ads' as const,
    rows: Array.from({ length }, (_, at) => rowOf('ads', { ...own, date: from + at })),
  }));

const site = fc
  .record({
    source: fc.constantFrom('google', 'fb'),
    medium: fc.constantFrom('organic', 'social'),
    from: day,
    length: fc.integer({ min: 1, max: 9 }),
    sessions: small,
  })
  .map(({ from, length, ...own }) => ({
    kind: 'site' as const,
    rows: Array.from({ length }, (_, at) => rowOf('site', { ...own, date: from + at })),
  }));

const texts = (rows: readonly Row[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort();

test('merging what may concern each other does what merging all records does, export by export', async () => {
  let [merged, left] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(posts, posts, days, ads, site), { minLength: 2, maxLength: 14 }),
      async (imports) => {
        const names = nameRegister();
        const held = new Map<Kind, readonly Row[]>();
        const renamed: Partial<Record<Kind, readonly AccountRename[]>> = {};
        let state: MergeState = {
          owners: { accounts: new Map(), renamed: {} },
          working: { scopes: new Map(), changed: new Map() },
        };
        const context = { names, seen: null, client: null, ticks: 'standing', decisions: {}, goalRule: '' } as const;
        for (const { kind, rows } of imports) {
          const existing = held.get(kind) ?? [];
          const own = existing.filter(
            (row) => kind === 'site' || rows.some((other) => other[columnAt(kind)] === row[columnAt(kind)]),
          );
          const others = existing.filter((row) => !own.includes(row));
          const spelled = rows.map((row) =>
            row.map((value, at) => {
              const column = columnsOf(kind)[at];
              return column?.traits.isName && typeof value === 'string' ? names.spelled(column.name, value) : value;
            }),
          );
          const all = Object.values(renamed).flat();
          const merge = mergeRecords(kind, {
            existing: own,
            incoming: spelled,
            renamed: all,
            accounts: accountsIn(kind, spelled),
          });
          const result = await mergeFile([{ kind, rows }], state, { ...context, load: async () => [] });
          const open = merge.questions.filter(({ chosen }) => chosen === null);
          expect(result.open).toEqual(open);
          state = result.state;
          if (open.length > 0) {
            left += 1;
            continue;
          }
          merged += 1;
          held.set(kind, [...others, ...withoutBlankRows(mergedRows(own, merge))]);
          if (merge.renames.length > 0) renamed[kind] = rememberedRenames(renamed[kind] ?? [], merge.renames);
          const stands = Array.from(state.working.scopes.values()).flatMap(({ scope, rows: those }) =>
            scope.kind === kind ? those : [],
          );
          expect(texts(stands)).toEqual(texts(held.get(kind) ?? []));
        }
      },
    ),
    runsOf(2000, 150),
  );
  // Both happened: a law over nothing would hold.
  expect(merged).toBeGreaterThan(left);
  expect(left).toBeGreaterThan(0);
});

const columnAt = (kind: Kind): number => columnsOf(kind).findIndex(({ name }) => name === 'platform');
