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

const formulasOf = ({ cells, rules }: ReportPlan): readonly string[] => [
  ...cells
    .flat()
    .flatMap(({ value, format }) =>
      typeof value === 'string' && value.startsWith('=') && format !== '@' ? [value] : [],
    ),
  ...rules.map(({ formula }) => formula),
];

const files = [1, 6, 30].flatMap((accounts) => [1, 2, 5].map((moneys) => holdingsOf(kindNames, accounts, moneys)));
const filesOfOneKind = kindNames.map((kind) => holdingsOf([kind], 2, 1));

const choices = goals.flatMap((goal) =>
  comparisons.flatMap((compare) =>
    (['en', 'uk'] as const).flatMap((language) =>
      [{}, { hours: 'Mon-Fri 09:00-18:00' }].map((hours) => ({ goal, compare, language, ...hours })),
    ),
  ),
);

const locale = localeOf('uk_UA');

test('no formula of a report has an array where Google computes none', () => {
  const distinct = new Set(
    choices.flatMap((chosen) =>
      (chosen.language === 'uk' ? files : [...files, ...filesOfOneKind]).flatMap((file) =>
        formulasOf(planReport({ ...chosen, from: 46023, to: 46053 }, file)),
      ),
    ),
  );
  expect(distinct.size).toBeGreaterThan(5000);
  const faulty = [...distinct].filter((formula) => misplacedArrays(parse(toEngine(formula, locale))).length > 0);
  expect(faulty).toEqual([]);
}, 300_000);
