import { expect, test } from 'vitest';
import type { Choices } from '../../../src/contract/choices.ts';
import { type ColumnName, columnsOf, type Row } from '../../../src/records/kinds.ts';
import type { TabSummary } from '../../../src/records/tab-summary.ts';
import { tail } from '../formulas/student.ts';
import { shownOver } from '../sections/shown.ts';

const [first, last] = [46023, 46053];
const choices: Choices = { goal: 'engagement', compare: 'previous', language: 'en', from: first, to: last };

/** A record of feedback: so many messages and answers, and how long an answer took. */
interface Told {
  readonly messages: number;
  readonly answers: number;
  readonly minutes: number;
}

const several: readonly Told[] = Array.from({ length: 12 }, (_, at) => ({
  messages: 10 + ((at * 7) % 23),
  answers: 6 + ((at * 5) % 4),
  minutes: 12 + ((at * 11) % 37),
}));
const single: readonly Told[] = Array.from({ length: 14 }, (_, at) => ({
  messages: 1,
  answers: at % 3 === 0 ? 0 : 1,
  minutes: 5 + ((at * 13) % 41),
}));

const rowOf = (told: Told, day: number): Row => {
  const minutes = told.answers === 0 ? null : told.minutes;
  const counts = told.messages === 1 ? {} : { messages: told.messages, answers: told.answers };
  const values: Readonly<Partial<Record<ColumnName, string | number | null>>> = {
    ...{
      received_at: told.messages === 1 ? day + 0.5 : day,
      platform: 'a',
      account: 'a',
      first_reply_minutes: minutes,
    },
    ...counts,
  };
  return columnsOf('feedback').map(({ name }) => values[name] ?? null);
};

const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

interface Sample {
  readonly log: number;
  readonly rows: number;
  readonly variance: number;
}

/** A share by what each record moves its logarithm. */
const shareOf = (all: readonly Told[]): Sample => {
  const [answers, messages] = [add(all.map((each) => each.answers)), add(all.map((each) => each.messages))];
  const moved = all.map((each) => each.answers / answers - each.messages / messages);
  const rows = all.length;
  return {
    log: Math.log(answers / messages),
    rows,
    variance: (add(moved.map((each) => each ** 2)) * rows) / (rows - 1),
  };
};

/** A mean by leaving out each record in turn. */
const meanOf = (all: readonly Told[]): Sample => {
  const known = all.filter(({ answers }) => answers > 0);
  const rows = known.length;
  const logOf = (each: readonly Told[]) =>
    Math.log(add(each.map(({ answers, minutes }) => answers * minutes)) / add(each.map(({ answers }) => answers)));
  const logs = known.map((own) => logOf(known.filter((each) => each !== own)));
  const mean = add(logs) / rows;
  return { log: logOf(known), rows, variance: ((rows - 1) / rows) * add(logs.map((log) => (log - mean) ** 2)) };
};

const chanceOf = (now: Sample, before: Sample): number => {
  const variance = now.variance + before.variance;
  const freedom = variance ** 2 / (now.variance ** 2 / (now.rows - 1) + before.variance ** 2 / (before.rows - 1));
  return tail(Math.abs(now.log - before.log) / Math.sqrt(variance), Math.floor(freedom));
};

test.each([
  { description: 'several messages each', now: several, before: several.map((each) => ({ ...each, answers: 5 })) },
  {
    description: 'one or several messages',
    now: [...several, ...single],
    before: [...several.slice(3), ...single.slice(2, 9)].map((each) => ({ ...each, minutes: each.minutes + 9 })),
  },
])('a change of feedback is judged over records of $description', ({ now, before }) => {
  const holding: TabSummary = {
    kind: 'feedback',
    tab: 'feedback',
    filled: ['received_at', 'platform', 'account', 'first_reply_minutes', 'messages', 'answers'],
    accounts: [{ platform: 'a', account: 'a' }],
    currencies: [],
    months: { first: 12 * 2025 + 11, counts: [60, 60] },
    from: first - 31,
    to: last,
    origins: [],
  };
  const rows = [
    ...before.map((told, at) => rowOf(told, first - 31 + at)),
    ...now.map((told, at) => rowOf(told, first + at)),
  ];
  const shown = shownOver(choices, [{ holding, rows }]);
  const chance = (id: string) => {
    const figure = shown.plan.figures.find((each) => each.function === id);
    return shown.at(`T${figure?.cell.replace(/\D/g, '')}`);
  };
  expect(chance('RESPONSE_RATE')).toBeCloseTo(chanceOf(shareOf(now), shareOf(before)), 6);
  expect(chance('AVERAGE_RESPONSE_TIME')).toBeCloseTo(chanceOf(meanOf(now), meanOf(before)), 6);
});
