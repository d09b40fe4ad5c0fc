import fc from 'fast-check';
import initSqlJs from 'sql.js';
import { expect, test } from 'vitest';
import { definitionOf } from '../../src/kpi/catalogue.ts';
import { isFormula } from '../../src/kpi/kpi.ts';
import { valueFrom } from '../../src/kpi/readings/value.ts';
import { columnsOf, positionOf } from '../../src/records/kinds.ts';
import type { TabSummary } from '../../src/records/tab-summary.ts';
import { figureFormula } from '../../src/report/formulas/metric-formula.ts';
import { termFormula } from '../../src/report/formulas/term-formula.ts';
import { reportMetricsFor } from '../../src/report/metrics/report-metrics.ts';
import { evaluate } from '../../src/stand-in/engine/evaluate.ts';
import { sqlOfTotals } from '../kpi/readings/sql-of-totals.ts';

const [first, last] = [46023, 46053];
const columns = columnsOf('posts');

const count = fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: null });

/** Posts around the period, with gaps and zeros. */
const post = fc
  .tuple(
    fc.integer({ min: first - 20, max: last + 20 }),
    fc.array(count, { minLength: columns.length, maxLength: columns.length }),
  )
  .map(([day, counts]) =>
    columns.map(({ name, shape }, at) =>
      name === 'date' ? day : name === 'date_end' || shape === 'text' || shape === 'tick' ? null : (counts[at] ?? null),
    ),
  );

const holding: TabSummary = {
  kind: 'posts',
  tab: 'Posts',
  filled: columns.flatMap(({ name, shape }) => (shape === 'text' || shape === 'tick' ? [] : [name])),
  accounts: [{ platform: '', account: '' }],
  currencies: [],
  from: first,
  to: last,
  origins: [],
};

test('a rate is the same as a native formula, as a value and as SQL, over records with gaps', async () => {
  const { Database } = await initSqlJs();
  const lines = reportMetricsFor([holding]).filter(
    ({ function: name, terms }) =>
      name in { ENGAGEMENT_RATE: 1, CLICK_THROUGH_RATE: 1 } && Object.values(terms).every(({ is }) => is === 'sum'),
  );
  expect(lines.length).toBeGreaterThan(2);
  fc.assert(
    fc.property(fc.array(post, { maxLength: 12 }), (rows) => {
      const span = { from: "'Days'!$A$1", to: "'Days'!$B$1" };
      const formulas = lines.map((line) => {
        const termOf = (name: string) => {
          const term = line.terms[name];
          if (term === undefined) throw new Error(`${line.id} does not say what ${name} is.`);
          return termFormula(holding, { line, term }, span);
        };
        return `=${figureFormula(line.formula, termOf)}`;
      });
      const shown = evaluate(
        { Days: [[first, last]], Posts: [columns.map(({ name }) => name), ...rows] },
        formulas,
        'en_US',
      );
      const database = new Database();
      database.run(`CREATE TABLE posts (${columns.map(({ name }) => `${name} REAL`).join(', ')})`);
      for (const row of rows)
        database.run(`INSERT INTO posts VALUES (${columns.map(() => '?').join(', ')})`, row as (number | null)[]);
      lines.forEach((line, at) => {
        const kpi = definitionOf(line.function);
        if (kpi === undefined || !isFormula(kpi)) throw new Error(`${line.function} has no formula.`);
        const names = Object.entries(line.terms).map(([name, { column }]) => [name, column] as const);
        const inside = rows.filter((row) => Number(row[0]) >= first && Number(row[0]) <= last);
        const complete = inside.filter((row) => names.every(([, column]) => row[positionOf('posts', column)] !== null));
        const totals = Object.fromEntries(
          names.map(([name, column]) => [
            name,
            complete.length === 0
              ? null
              : complete.reduce((sum, row) => sum + Number(row[positionOf('posts', column)]), 0),
          ]),
        );
        const value = valueFrom(kpi.formula, totals);
        const sql = sqlOfTotals(kpi.formula, (name) => names.find(([own]) => own === name)?.[1] ?? name);
        const answer =
          database.exec(`SELECT ${sql} FROM posts WHERE date BETWEEN ${first} AND ${last}`)[0]?.values[0]?.[0] ?? null;
        const native = shown[at] === '–' ? null : shown[at];
        if (value === null) expect([native, answer]).toEqual([null, null]);
        else {
          expect(Number(native)).toBeCloseTo(value, 12);
          expect(Number(answer)).toBeCloseTo(value, 12);
        }
      });
    }),
    { numRuns: 40 },
  );
});
