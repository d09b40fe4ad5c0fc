import { parse } from '@odoo/o-spreadsheet';
import { expect, test } from 'vitest';
import { comparisons, goals } from '../../../src/contract/choices.ts';
import { columnsOf, type Kind, kindNames } from '../../../src/records/kinds.ts';
import { namedColumns, type TabSummary } from '../../../src/records/tab-summary.ts';
import type { ReportPlan } from '../../../src/report/layout/plan.ts';
import { planReport } from '../../../src/report/plan-report.ts';
import { toEngine } from '../../../src/stand-in/engine/formula-syntax.ts';
import { localeOf } from '../../../src/stand-in/engine/locale.ts';
import { misplacedArrays } from '../../../src/stand-in/engine/misplaced-arrays.ts';
import { addMissingFunctions } from '../../../src/stand-in/engine/missing-functions.ts';
import { countTried, pairwise, productOf, sampleOf } from '../../thorough.ts';

addMissingFunctions();

const platforms = ['Instagram', 'Facebook', 'TikTok'];
const currencies = ['UAH', 'USD', 'EUR', 'PLN', 'GBP'];

const holdingsOf = (kinds: readonly Kind[], accounts: number, moneys: number): readonly TabSummary[] =>
  kinds.map((kind) => ({
    kind,
    tab: `${kind} 'of' 2026`,
    filled: columnsOf(kind).map(({ name }) => name),
    accounts: Array.from({ length: accounts }, (_, at) => ({
      platform: platforms[at % platforms.length] ?? '',
      account: `account "${at}"`,
    })),
    currencies: currencies.slice(0, moneys),
    names: Object.fromEntries(namedColumns.map((column) => [column, ['one', 'two*', '>5', 'чотири']])),
    from: 46000,
    to: 46100,
    origins: [{ source: 'test', file: null, rows: 3, leftOut: 0, from: 46000, to: 46100 }],
  }));

const formulasOf = ({ cells, rules, calculation }: ReportPlan): readonly string[] => [
  ...[...cells, ...calculation.cells]
    .flat()
    .flatMap(({ value, format }) =>
      typeof value === 'string' && value.startsWith('=') && format !== '@' ? [value] : [],
    ),
  ...rules.map(({ formula }) => formula),
];

const fullest = holdingsOf(kindNames, 30, 5);
const files = [
  ...[1, 6].flatMap((accounts) => [1, 2].map((moneys) => holdingsOf(kindNames, accounts, moneys))),
  fullest,
];
const filesOfOneKind = kindNames.map((kind) => holdingsOf([kind], 2, 1));

const everyFile = [...files, ...filesOfOneKind];
const factors = { file: everyFile, goal: goals, compare: comparisons, language: ['en', 'uk'] as const };
const every = productOf(factors);
const tried = sampleOf(pairwise(factors), 12);

/** Working hours with each goal and comparison in one file or its neighbour. */
const choicesOf = ({ file, goal, compare, language }: (typeof every)[number]) => ({
  ...{ goal, compare, language, from: 46023, to: 46053 },
  ...((everyFile.indexOf(file) + goals.indexOf(goal) + comparisons.indexOf(compare)) % 2 === 0
    ? {}
    : { hours: 'Mon-Fri 09:00-18:00' }),
});

/** Plans of two quarters, one of them twice. */
const plans = [
  { tab: "it's: a plan", from: 45931 },
  { tab: 'Plan Q1 2026', from: 46023 },
  { tab: 'Plan Q1 2026 (2)', from: 46023 },
];

/** A closed report of the days before some and one of others. */
const closed = [
  { from: 45992, to: 46022, on: 46025, figures: { 'SUM posts.engagements': 3655, 'ENGAGEMENT_RATE reach': null } },
  { from: 45962, to: 45991, on: 45994, figures: { 'SUM posts.engagements': 3000 } },
];

const locale = localeOf('uk_UA');

const parts = /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d*)?(?![\w(])|\b\d+/g;

/** A formula with its texts, ranges, cells and numbers replaced: arrays depend on none but a 0, which asks `INDEX` for a whole row. */
const shapeOf = (formula: string): string =>
  formula.replace(parts, (part) => {
    if (part.startsWith('"')) return '""';
    if (/^\d/.test(part)) return Number(part) === 0 ? '0' : '1';
    return part.includes(':') ? 'A1:A9' : 'A1';
  });

test('formulas of one shape have the same arrays', () => {
  const shape = '=SUM(INDEX(A1:A9;0);A1;LOG10(1))&""';
  expect(shapeOf(`=SUM(INDEX('it''s: "1"'!$B$2:$B;00);'x'!$AB12;LOG10(25))&"A1;""B2"" 'c'"`)).toBe(shape);
  expect(shapeOf(shape)).toBe(shape);
});

test(`no formula of ${countTried(tried, every)} reports has an array where Google computes none`, () => {
  const distinct = new Set(
    tried.flatMap((each) => formulasOf(planReport(choicesOf(each), each.file, { targetPlans: plans, closed }))),
  );
  expect(distinct.size).toBeGreaterThan(5000);
  // Parsing is what costs, and they have a few hundred shapes.
  const byShape = new Map([...distinct].map((formula) => [shapeOf(formula), formula]));
  expect(byShape.size).toBeGreaterThan(150);
  const faulty = [...byShape.values()].filter(
    (formula) => misplacedArrays(parse(toEngine(formula, locale))).length > 0,
  );
  expect(faulty).toEqual([]);
}, 300_000);
