import { expect, test } from 'vitest';
import { planMonths } from '../../../src/contract/choices.ts';
import { metricDefinitions } from '../../../src/report/metrics/metric-definitions.ts';
import {
  column,
  figureRows,
  keyColumn,
  monthColumn,
  ofMonth,
  type TargetPlan,
  targetCellFormula,
} from '../../../src/report/target-plan/target-columns.ts';

test('a target is found by its key in the rows that every plan has', () => {
  const plan: TargetPlan = { tab: "Plan Q4 2026 Lipa's", from: 46296 };
  expect([0, 2].map((month) => targetCellFormula(plan, { function: 'SUM', variant: 'site.sessions' }, month))).toEqual([
    `INDEX('Plan Q4 2026 Lipa''s'!$B$12:$B$400;MATCH("target SUM site.sessions";'Plan Q4 2026 Lipa''s'!$S$12:$S$400;0))`,
    `INDEX('Plan Q4 2026 Lipa''s'!$J$12:$J$400;MATCH("target SUM site.sessions";'Plan Q4 2026 Lipa''s'!$S$12:$S$400;0))`,
  ]);
});

test('no two columns of a plan are one', () => {
  const ofMonths = Array.from({ length: planMonths }, (_, month) =>
    Object.values(ofMonth).map((at) => monthColumn(month) + at),
  ).flat();
  const all = [...Object.values(column), ...ofMonths, keyColumn];
  expect(new Set(all).size).toBe(all.length);
});

test('a plan has room for every figure, its family and its help, in two currencies', () => {
  expect(figureRows.last - figureRows.first).toBeGreaterThan(3 * metricDefinitions.length);
});
