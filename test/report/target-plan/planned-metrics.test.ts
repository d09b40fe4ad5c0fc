import { expect, test } from 'vitest';
import { goals } from '../../../src/contract/choices.ts';
import { leadingTargets, plannedMetricsFor } from '../../../src/report/target-plan/planned-metrics.ts';
import { plannedDirectionOf, targetKindOf, weightOf } from '../../../src/report/target-plan/target-kind.ts';
import { randomHoldings } from '../random-records.ts';

const lines = plannedMetricsFor(randomHoldings(28));
const lineOf = (id: string) => {
  const found = lines.find((line) => line.id === id);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return found;
};

test.each([
  ['SUM site.sessions', 'flow', 'higher', null],
  ['SUM posts.date', 'flow', 'higher', null],
  ['SUM ads.cost', 'flow', 'lower', null],
  ['SUM days.followers', 'level', 'higher', null],
  ['CONVERSION_RATE site', 'rate', 'higher', 'SUM site.sessions'],
  ['RESPONSE_RATE feedback', 'rate', 'higher', 'SUM feedback.received_at'],
  ['COST_PER_CLICK ads', 'rate', 'lower', null],
  ['RETURN_ON_AD_SPEND ads', 'rate', 'higher', 'SUM ads.cost'],
  ['AVERAGE_RESPONSE_TIME feedback', 'rate', 'lower', null],
] as const)(
  '%s is a %s, its target is missed where it is not %s, and its months weigh as %s',
  (id, kind, way, weight) => {
    const line = lineOf(id);
    expect([targetKindOf(line), plannedDirectionOf(line), weightOf(line, lines)?.id ?? null]).toEqual([
      kind,
      way,
      weight,
    ]);
  },
);

test('clicks weigh their cost where all ads have one currency, whatever is done with the quotient', () => {
  const ofOneCurrency = plannedMetricsFor(randomHoldings(28).map((holding) => ({ ...holding, currencies: ['UAH'] })));
  const weights = ['COST_PER_CLICK ads', 'COST_PER_MILLE ads'].map((id) =>
    ofOneCurrency.flatMap((line) => (line.id === id ? [weightOf(line, ofOneCurrency)?.id] : [])),
  );
  expect(weights).toEqual([['SUM ads.clicks'], ['SUM ads.impressions']]);
});

test('a growth has no target of months, nor has what is read post by post', () => {
  const ids = lines.map(({ id }) => id);
  expect(ids).not.toContain('FOLLOWER_GROWTH_RATE days');
  expect(ids).not.toContain('REACH_RATE per post');
  expect(ids).toContain('SUM days.followers');
});

test.each(goals)(
  'a plan for %s begins with its figures, each once, and with no more than a person fills in',
  (goal) => {
    const leading = leadingTargets(goal, lines);
    expect(new Set(leading).size).toBe(leading.length);
    expect(leading.length).toBeLessThanOrEqual(13);
    expect(leading.length).toBeGreaterThanOrEqual(9);
  },
);
