import { expect, test } from 'vitest';
import { columnsOf, kindNames } from '../../../src/records/kinds.ts';
import { reportMetricsFor } from '../../../src/report/metrics/report-metrics.ts';
import { formulaOf } from '../../../src/report/sections/formulas-in-words.ts';

/** Every figure that there is: of files that tell reach, and of those that tell other columns instead. */
const lines = ['', 'reach'].flatMap((lacking) =>
  reportMetricsFor(
    kindNames.map((kind) => ({
      kind,
      tab: kind,
      filled: columnsOf(kind).flatMap(({ name }) => (name === lacking ? [] : [name])),
      accounts: [],
      currencies: ['UAH'],
      names: { type: ['purchase', 'call'] },
      from: 46_000,
      to: 46_100,
      origins: [],
    })),
  ),
);
const rates = [...new Map(lines.map((line) => [line.id, line])).values()].filter(
  ({ formula }) => formula.op !== 'measure',
);

test.each(['en', 'uk'] as const)(
  'no two figures are counted by one text, and none by seconds of a day, in %s',
  (language) => {
    const counted = rates.map((line) => {
      const [, formula = ''] = formulaOf(line, language).split(' = ');
      return { id: line.id, formula };
    });
    expect(counted.length).toBeGreaterThan(50);
    expect(counted.filter(({ formula }) => /86|1440|÷ (?:audience|аудиторія)|\b[a-z]+_[a-z]+\b/.test(formula))).toEqual(
      [],
    );
    const shared = counted.filter(({ formula }) => counted.filter((other) => other.formula === formula).length > 1);
    expect(shared).toEqual([]);
  },
);
