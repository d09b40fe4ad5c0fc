import type { ColumnName } from '../../records/kinds.ts';
import type { Answers } from '../issues/column-questions.ts';
import { bilingual } from '../issues/issue-text.ts';
import type { Question } from '../reading.ts';
import type { ReadColumn } from './read-column.ts';

/** No account becomes so many times larger or smaller from one day to the next. */
const jump = 10;

/** Nor does a level of followers change by more than this share of itself in a day. */
const calmChange = 0.2;

/** Fewer days say nothing of how a level moves. */
const daysNeeded = 3;

interface Kept {
  readonly read: ReadonlyMap<ColumnName, ReadColumn>;
  readonly rows: number;
  readonly column: string;
  readonly answers: Answers;
}

/** The values of each account by day, in order. */
const seriesOf = ({ read, rows }: Kept): readonly (readonly (readonly [number, number])[])[] => {
  const series = new Map<string, [number, number][]>();
  const [followers, date, platform, account] = (['followers', 'date', 'platform', 'account'] as const).map((name) =>
    read.get(name),
  );
  for (let row = 0; row < rows; row += 1) {
    const [value, day] = [followers?.value(row) ?? null, date?.value(row) ?? null];
    if (typeof value !== 'number' || typeof day !== 'number') continue;
    const name = `${platform?.value(row) ?? ''}\u001f${account?.value(row) ?? ''}`;
    const before = series.get(name);
    if (before === undefined) series.set(name, [[day, value]]);
    else before.push([day, value]);
  }
  return Array.from(series.values(), (days) => days.sort(([one], [other]) => one - other));
};

/** What the figures prove: followers that fall below zero or jump tenfold in a day are those that came on the day. */
const provedBy = (all: readonly (readonly (readonly [number, number])[])[]): 'level' | 'flow' | null => {
  let changes = 0;
  let calm = 0;
  for (const days of all) {
    for (const [at, [day, value]] of days.entries()) {
      if (value < 0) return 'flow';
      const before = days[at - 1];
      if (before === undefined || day - before[0] > 1 || day === before[0]) continue;
      const [less, more] = [Math.min(value, before[1]), Math.max(value, before[1])];
      if (more >= jump && more >= jump * less) return 'flow';
      changes += 1;
      if (more - less <= calmChange * less) calm += 1;
    }
  }
  // Days apart tell of no change in a day: a notebook keeps levels.
  return changes < daysNeeded || calm >= 0.9 * changes ? 'level' : null;
};

/** Whether a column of followers holds their number or those that came on the day, with a question where its figures do not tell. */
export const levelOrFlow = (kept: Kept): { readonly is: 'level' | 'flow'; readonly question: Question | null } => {
  const proved = provedBy(seriesOf(kept));
  if (proved !== null) return { is: proved, question: null };
  const id = `level:${kept.column}`;
  const answer = kept.answers[id];
  const chosen = answer === 'level' || answer === 'flow' ? answer : null;
  return {
    is: chosen ?? 'flow',
    question: {
      id,
      text: bilingual(
        `What does "${kept.column}" count: all followers, or those that came on the day?`,
        `Що рахує «${kept.column}»: усіх підписників чи тих, що додалися за день?`,
      ),
      options: [
        {
          value: 'level',
          label: bilingual('all followers', 'усіх підписників'),
          effect: bilingual('the last day of a period counts', 'враховано останній день періоду'),
        },
        {
          value: 'flow',
          label: bilingual('those that came on the day', 'тих, що додалися за день'),
          effect: bilingual('the days of a period are added up', 'дні періоду підсумовано'),
        },
      ],
      chosen,
      likeliest: 'flow',
      decides: 'column',
    },
  };
};
