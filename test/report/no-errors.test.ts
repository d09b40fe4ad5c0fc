import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparisons, goals } from '../../src/contract/choices.ts';
import { columnsOf, type Kind, kindNames, positionOf, type Row, type Shape } from '../../src/records/kinds.ts';
import { namedColumns, type TabSummary } from '../../src/records/tab-summary.ts';
import { runsOf } from '../thorough.ts';
import { openHours } from './open-hours.ts';
import { shownOver, type Tab } from './sections/shown.ts';

const [first, last] = [46023, 46053];

const anyValue = (shape: Shape, name: string): fc.Arbitrary<string | number | boolean | null> => {
  switch (shape) {
    case 'day':
      return fc.integer({ min: first - 40, max: last + 10 });
    case 'time':
      return fc.integer({ min: (first - 40) * 4, max: (last + 10) * 4 }).map((quarter) => quarter / 4);
    case 'text':
      return name === 'currency'
        ? fc.constantFrom('UAH', 'USD')
        : fc.constantFrom('a', 'b*', '', '"x"', 'дуже довга назва, що не вміщується в клітинку ніяк');
    case 'tick':
      return fc.boolean();
    case 'share':
      return fc.constantFrom(0, 0.25, 0.5);
    default:
      return fc.option(fc.constantFrom(0, 0, 1, 2, 7, 40, 1000, 123456), { nil: null, freq: 4 });
  }
};

const tabOf = (kind: Kind): fc.Arbitrary<Tab> =>
  fc
    .array(fc.tuple(...columnsOf(kind).map(({ shape, name }) => anyValue(shape, name))) as fc.Arbitrary<Row>, {
      maxLength: 25,
    })
    .map((rows) => {
      const texts = (column: Parameters<typeof positionOf>[1]): string[] => {
        const at = positionOf(kind, column);
        return at < 0 ? [] : [...new Set(rows.map((row) => String(row[at] ?? '')))];
      };
      const pairs = new Set(
        rows.map((row) =>
          JSON.stringify([row[positionOf(kind, 'platform')] ?? '', row[positionOf(kind, 'account')] ?? '']),
        ),
      );
      const holding: TabSummary = {
        kind,
        tab: `${kind} 'of' 2026`,
        filled: columnsOf(kind).flatMap(({ name }, at) =>
          rows.length === 0 || rows.some((row) => row[at] !== null) ? [name] : [],
        ),
        accounts: [...pairs].map((pair) => {
          const [platform, account] = JSON.parse(pair) as [string, string];
          return { platform, account };
        }),
        currencies: texts('currency'),
        names: Object.fromEntries(namedColumns.map((column) => [column, texts(column)])),
        from: first,
        to: last,
        origins: [{ source: 'test', file: null, rows: rows.length, leftOut: 0, from: first, to: last }],
      };
      return { holding, rows };
    });

const choices = fc.record(
  {
    goal: fc.constantFrom(...goals),
    compare: fc.constantFrom(...comparisons),
    language: fc.constantFrom('en' as const, 'uk' as const),
    from: fc.constant(first),
    to: fc.constantFrom(first, last),
    hours: fc.constantFrom(...openHours.map(({ text }) => text)),
  },
  { requiredKeys: ['goal', 'compare', 'language', 'from', 'to'] },
);

const runs = runsOf(60, 4);

test(`a report over ${runs.numRuns} of 60 random files shows no error, whatever the records are: none, one, gaps, zeros, several currencies`, async () => {
  await fc.assert(
    fc.asyncProperty(
      choices,
      fc.subarray([...kindNames], { minLength: 1 }).chain((kinds) => fc.tuple(...kinds.map(tabOf))),
      async (chosen, tabs) => {
        for (const [cell, value] of shownOver(chosen, tabs).all) {
          if (typeof value === 'string' && value.startsWith('#')) throw new Error(`${cell} shows ${value}`);
        }
        // Without a rest no spreadsheet that is done with can be forgotten.
        await setImmediate();
      },
    ),
    runs,
  );
  expect.assertions(0);
}, 300_000);
