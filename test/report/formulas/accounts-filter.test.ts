import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf, kindNames } from '../../../src/records/kinds.ts';
import type { TabSummary } from '../../../src/records/tab-summary.ts';
import { filterAccounts } from '../../../src/report/formulas/accounts-filter.ts';
import { letterOf } from '../../../src/report/formulas/address.ts';
import { rangeOf } from '../../../src/report/formulas/formula-range.ts';
import { planReport } from '../../../src/report/plan-report.ts';
import { runsOf } from '../../thorough.ts';
import { faultsIn } from './linter.ts';

const accounts = [
  { platform: 'Instagram', account: 'acme' },
  { platform: 'TikTok', account: 'acme' },
  { platform: 'TikTok', account: 'rival "2" *' },
];

const holdings: readonly TabSummary[] = kindNames.map((kind) => ({
  kind,
  tab: "Client's data",
  filled: columnsOf(kind).map(({ name }) => name),
  accounts,
  currencies: ['UAH', 'USD'],
  from: 46000,
  to: 46100,
  origins: [],
}));

test('formulas over some accounts work in every locale and reach nothing outside the file', () => {
  fc.assert(
    fc.property(fc.subarray(accounts, { minLength: 1 }), fc.boolean(), (only, isMoved) => {
      const held = holdings.map((holding) =>
        isMoved ? { ...holding, columns: columnsOf(holding.kind).map((_, at) => at + 30) } : holding,
      );
      const { cells, calculation } = planReport(
        { goal: 'sales', from: 46023, to: 46053, compare: 'previous', language: 'en', accounts: only },
        held,
      );
      for (const { value, format } of [...cells, ...calculation.cells].flat())
        if (typeof value === 'string' && value.startsWith('=') && format !== '@')
          expect(faultsIn(value), value).toEqual([]);
    }),
    runsOf(20, 10),
  );
});

test('what cannot tell whose it is stands in no report on some accounts', () => {
  expect(filterAccounts(holdings, { accounts: accounts.slice(0, 1) }).map(({ kind }) => kind)).not.toContain('site');
  expect(filterAccounts(holdings, {})).toBe(holdings);
});

test('a column is read where it stands', () => {
  fc.assert(
    fc.property(fc.nat({ max: 800 }), (column) => {
      const columns = columnsOf('days').map((_, at) => at + column);
      const letter = letterOf(column + 3);
      expect(rangeOf({ kind: 'days', tab: 'Days', columns }, 'followers')).toBe(`'Days'!$${letter}$2:$${letter}`);
    }),
  );
});

test('an account is found in every tab, however its name is spelled there', () => {
  const [posts] = holdings;
  const tab = posts && {
    ...posts,
    accounts: [
      { platform: 'instagram', account: 'ACME ' },
      { platform: 'X', account: 'b' },
    ],
  };
  const [found] = filterAccounts(tab ? [tab] : [], { accounts: [{ platform: 'IG', account: 'acme' }] });
  expect(found?.only).toEqual([{ platform: 'instagram', account: 'ACME ' }]);
});

test('a client is found in all spellings that a tab has of it', () => {
  const client = ['Lypa ', 'Klen', 'ＬＹＰＡ'];
  const site = holdings.flatMap((each) => (each.kind === 'site' ? [{ ...each, names: { client } }] : []));
  expect(filterAccounts(site, { client: 'lypa' }).map((found) => found.client)).toEqual([['Lypa ', 'ＬＹＰＡ']]);
  expect(filterAccounts(site, { client: 'dub' })).toEqual([]);
});
