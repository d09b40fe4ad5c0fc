import { expect, test } from 'vitest';
import { columnsOf, positionOf, type Row } from '../../../src/records/kinds.ts';
import { visitTicksOf, withVisitTicks } from '../../../src/records/rules/visit-rule.ts';

const origin = (source: string, medium: string, channel: string | null = null) => ({ source, medium, channel });

test.each([
  ['instagram', 'social', null, true, false],
  ['l.facebook.com', 'referral', null, true, false],
  ['lm.facebook.com', 'referral', null, true, false],
  ['business.facebook.com', 'referral', null, true, false],
  ['fb', 'paid_social', null, true, true],
  ['Facebook', 'cpc', null, true, true],
  ['fb_ads', 'target', null, true, true],
  ['instagram-stories', '', null, true, false],
  ['t.co', 'referral', null, true, false],
  ['lnkd.in', 'referral', null, true, false],
  ['t.me', 'messenger', null, true, false],
  ['viber', '', null, true, false],
  ['out.reddit.com', 'referral', null, true, false],
  ['youtube', 'cpm', null, true, true],
  ['newsletter', 'sm', null, true, false],
  ['spring', 'соцмережі', null, true, false],
  ['lypa.ua', 'referral', 'Organic Social', true, false],
  ['', '', 'Paid Social', true, true],
  ['', 'Instagram', null, true, false],
  ['', 'Facebook ads', null, true, true],
  ['', 'Google search', null, false, false],
  ['', 'Пошук Google', null, false, false],
  ['', 'referral', null, false, false],
  ['', 'email', null, false, false],
  ['google', 'organic', 'Organic Search', false, false],
  ['google', 'cpc', 'Paid Search', false, true],
  ['(direct)', '(none)', 'Direct', false, false],
  ['newsletter', 'email', null, false, false],
  ['x-cart.com', 'referral', null, false, false],
  ['threads-and-needles.com', 'referral', null, false, false],
  ['notfacebook.com', 'referral', null, false, false],
  ['downloads', 'referral', null, false, false],
])('visits of %j / %j, %j: social media %s, ads %s', (source, medium, channel, social, paid) => {
  expect(visitTicksOf(origin(source, medium, channel))).toEqual({ social, paid });
});

test.each([
  ['', '', null],
  ['(not set)', '(not set)', 'Unassigned'],
  ['(other)', '', null],
])('of visits from %j / %j, %j nothing is known', (source, medium, channel) => {
  expect(visitTicksOf(origin(source, medium, channel))).toBeNull();
});

const visits = (source: string | null, social: boolean | null): Row =>
  columnsOf('site').map(({ name }) =>
    name === 'date' ? 46000 : name === 'source' ? source : name === 'social' ? social : null,
  );
const socialIn = (rows: readonly Row[]) => rows.map((row) => row[positionOf('site', 'social')]);

test('what a person ticked stays, and what nobody did is ticked by the rule', () => {
  const rows = [visits('instagram', false), visits('google', true), visits('fb', null), visits(null, null)];
  expect(socialIn(withVisitTicks('site', rows))).toEqual([false, true, true, null]);
  expect(withVisitTicks('site', [visits(null, null)])[0]).toEqual(visits(null, null));
});

test('a box that is off in a column that nothing has filled was never looked at', () => {
  const rows = [visits('instagram', false), visits('google', false)];
  expect(socialIn(withVisitTicks('site', rows, ['source']))).toEqual([true, false]);
});
