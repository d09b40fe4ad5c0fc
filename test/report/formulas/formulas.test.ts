import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparisons, goals } from '../../../src/contract/choices.ts';
import { columnsOf, kindNames } from '../../../src/records/kinds.ts';
import type { TabSummary } from '../../../src/records/tab-summary.ts';
import { planReport } from '../../../src/report/plan-report.ts';
import { runsOf } from '../../thorough.ts';
import { openHours } from '../open-hours.ts';
import { faultsIn } from './linter.ts';

const named = fc.constantFrom('Posts', "Client's data", 'Дописи (2)', 'a "quoted" *tab*', '>5', '=1+1', '');

const holdings = fc.subarray([...kindNames], { minLength: 1 }).chain((kinds) =>
  fc.tuple(
    ...kinds.map((kind) =>
      fc.record({
        kind: fc.constant(kind),
        tab: named.filter((name) => name !== ''),
        filled: fc.subarray(columnsOf(kind).map(({ name }) => name)),
        accounts: fc.array(fc.record({ platform: named, account: named }), { minLength: 1, maxLength: 3 }),
        currencies: fc.uniqueArray(fc.constantFrom('UAH', 'USD', ''), { maxLength: 3 }),
        from: fc.constant(46000),
        to: fc.constant(46100),
        origins: fc.constant([]),
      }),
    ),
  ),
);

const choices = fc.record(
  {
    goal: fc.constantFrom(...goals),
    compare: fc.constantFrom(...comparisons),
    language: fc.constantFrom('en' as const, 'uk' as const),
    from: fc.constant(46023),
    to: fc.constant(46053),
    hours: fc.constantFrom(...openHours.map(({ text }) => text)),
  },
  { requiredKeys: ['goal', 'compare', 'language', 'from', 'to'] },
);

/** Plans with targets, also of one quarter. */
const plans = fc.array(
  fc.record({ tab: named.filter((name) => name !== ''), from: fc.constantFrom(45931, 46023, 46113) }),
  { maxLength: 4 },
);

/** Closed reports, also of the days before, of figures that the data may have or not, and none of them with a dash. */
const closed = fc.array(
  fc.record({
    from: fc.constantFrom(45992, 45658),
    to: fc.constantFrom(46022, 45688),
    on: fc.constant(46025),
    figures: fc.dictionary(
      fc.constantFrom(
        'SUM posts.engagements',
        'SUM days.reach',
        'ENGAGEMENT_RATE reach',
        'SUM ads.cost',
        'NONE of these',
      ),
      fc.option(fc.double({ min: 0, max: 1e7, noNaN: true })),
    ),
  }),
  { maxLength: 3 },
);
const beside = fc.record({ targetPlans: plans, closed });

const runs = { formulas: runsOf(300, 25), texts: runsOf(100, 10), plans: runsOf(30, 5) };

test(`every formula of ${runs.formulas.numRuns} of 300 random reports works in every locale and reaches nothing outside the file`, () => {
  fc.assert(
    fc.property(choices, holdings, beside, (chosen, held, planned) => {
      const { cells, rules, calculation } = planReport(chosen, held as readonly TabSummary[], planned);
      const formulas = [
        ...[...cells, ...calculation.cells]
          .flat()
          .flatMap(({ value, format }) =>
            typeof value === 'string' && value.startsWith('=') && format !== '@' ? [value] : [],
          ),
        ...rules.map(({ formula }) => formula),
      ];
      for (const formula of formulas) expect(faultsIn(formula), formula).toEqual([]);
    }),
    runs.formulas,
  );
});

test('a range between two calls of INDEX works in every locale', () => {
  const cut = (column: string) => {
    const range = `'Client''s data'!$${column}$2:$${column}`;
    return `INDEX(${range};Calculation!$K$12):INDEX(${range};Calculation!$L$12)`;
  };
  expect(faultsIn(`=SUMIFS(${cut('F')};${cut('A')};">=46023")`)).toEqual([]);
  expect(faultsIn(`=SUM(${cut('F').replace(';', ',')})`)).toEqual(['a comma between arguments']);
});

test(`every text of ${runs.texts.numRuns} of 100 random reports stands in a cell that takes it as text`, () => {
  fc.assert(
    fc.property(choices, holdings, beside, (chosen, held, planned) => {
      const { cells, calculation } = planReport(chosen, held as readonly TabSummary[], planned);
      for (const { value, format } of [...cells, ...calculation.cells].flat()) {
        if (typeof value === 'string' && !value.startsWith('=')) expect(format).toBe('@');
      }
    }),
    runs.texts,
  );
});

test(`the same choices over the same data make the same plan, ${runs.plans.numRuns} of 30 random ones`, () => {
  fc.assert(
    fc.property(choices, holdings, beside, (chosen, held, planned) => {
      expect(planReport(chosen, held as readonly TabSummary[], planned)).toEqual(
        planReport(chosen, held as readonly TabSummary[], planned),
      );
    }),
    runs.plans,
  );
});
