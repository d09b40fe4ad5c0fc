import { addToGroup } from '../../records/grouped-by.ts';
import type { ColumnName, Value } from '../../records/kinds.ts';
import type { Answers } from '../issues/column-questions.ts';
import { bilingual } from '../issues/issue-text.ts';
import type { Question } from '../reading.ts';
import type { ReadColumn } from './read-column.ts';

/** No account becomes so many times larger or smaller from one day to the next. */
const jump = 10;

/** Nor does a level of followers change by more than this share of itself in a day. */
const calmChange = 0.2;

/** A level mostly moves by less than this share of itself in a day; the numbers of those that came differ by more. */
const usualChange = 0.02;

/** Numbers of those that came differ at least as those of chance do; a level that rests differs by less than this part of it. */
const partOfChance = 0.1;

/** Fewer changes from day to day say nothing of how a level moves, and fewer rises nothing of what only grows. */
const changesNeeded = 3;
const risesNeeded = 5;

/** So many changes tell whether a column is the change of another. */
const changesCompared = 400;

type NumberAt = (row: number) => number | null;

interface FollowersColumn {
  readonly read: ReadonlyMap<ColumnName, ReadColumn>;
  readonly rows: number;
  readonly column: string;
  readonly answers: Answers;
  /** The numbers of columns of the table that no record has. */
  readonly beside: readonly NumberAt[];
}

interface DayValue {
  readonly day: number;
  readonly value: number;
  readonly row: number;
}

interface Change {
  readonly before: DayValue;
  readonly after: DayValue;
}

/** The changes from each day of an account to its next one. */
const changesOf = ({ read, rows }: FollowersColumn): readonly Change[] => {
  const series = new Map<string, DayValue[]>();
  const [followers, date, platform, account, client] = (
    ['followers', 'date', 'platform', 'account', 'client'] as const
  ).map((name) => read.get(name));
  for (let row = 0; row < rows; row += 1) {
    const [value, day] = [followers?.value(row) ?? null, date?.value(row) ?? null];
    if (typeof value !== 'number' || typeof day !== 'number') continue;
    const name = `${platform?.value(row) ?? ''}\u001f${account?.value(row) ?? ''}\u001f${client?.value(row) ?? ''}`;
    addToGroup(series, name, { day, value, row });
  }
  return Array.from(series.values()).flatMap((days) => {
    days.sort((one, other) => one.day - other.day);
    return days.flatMap((after, at) => {
      const before = days[at - 1];
      return before === undefined || before.day === after.day ? [] : [{ before, after }];
    });
  });
};

/** Whether one column is the change of another: `1,000 · 1,012 · 1,015` is the level of `… · 12 · 3`. */
const isChangeOf = (change: NumberAt, level: NumberAt, changes: readonly Change[]): boolean => {
  let [same, all] = [0, 0];
  for (const { before, after } of changes.slice(0, changesCompared)) {
    const [from, to, by] = [level(before.row), level(after.row), change(after.row)];
    if (from === null || to === null || by === null || (by === 0 && to === from)) continue;
    all += 1;
    if (to - from === by) same += 1;
  }
  return all >= changesNeeded && same >= 0.9 * all;
};

const median = (values: readonly number[]): number =>
  values.slice().sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/**
 * What the figures prove. Followers below zero, and those that jump tenfold and fall again, are those that came on the day;
 * so are the changes of another column. A level is what has its changes beside it, what only grows, and what hardly moves.
 */
const provedBy = (of: FollowersColumn): 'level' | 'flow' | null => {
  const values = Array.from({ length: of.rows }, (_, row) => of.read.get('followers')?.value(row));
  if (values.some((value) => typeof value === 'number' && value < 0)) return 'flow';
  const changes = changesOf(of);
  const followers: NumberAt = (row) => numberIn(of.read.get('followers')?.value(row));
  const gained = of.read.get('new_followers');
  const others = [...(gained === undefined ? [] : [(row: number) => numberIn(gained.value(row))]), ...of.beside];
  if (others.some((other) => isChangeOf(other, followers, changes))) return 'level';
  if (others.some((other) => isChangeOf(followers, other, changes))) return 'flow';

  const sizes = changes.map(({ before, after }) => {
    const [less, more] = [Math.min(before.value, after.value), Math.max(before.value, after.value)];
    return { less, more, isFall: after.value < before.value, isDaily: after.day - before.day <= 1 };
  });
  // One or two of a handful may leave.
  const isDeep = sizes.some(({ less, more, isFall }) => isFall && more - less > Math.max(2, calmChange * more));
  // From nothing to nothing is no change of either.
  const days = sizes.filter(({ isDaily, more }) => isDaily && more > 0);
  if (isDeep && days.some(({ less, more }) => more >= jump && more >= jump * less)) return 'flow';
  // Days apart tell of no change in a day: a notebook keeps levels.
  if (days.length < changesNeeded) return isDeep ? null : 'level';
  const falls = days.filter(({ isFall }) => isFall).length;
  if (falls === 0 && days.length >= risesNeeded) return 'level';
  const calm = days.filter(({ less, more }) => more - less <= calmChange * less).length;
  if (calm < 0.9 * days.length) return null;
  const squares = days.reduce((sum, { less, more }) => sum + (more - less) ** 2, 0);
  const chance = days.reduce((sum, { less, more }) => sum + less + more, 0);
  const isResting = squares <= partOfChance * chance;
  const isSlow = median(days.map(({ less, more }) => (more - less) / Math.max(1, less))) <= usualChange;
  return isResting || isSlow || (falls <= 0.1 * days.length && days.length >= risesNeeded) ? 'level' : null;
};

const numberIn = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null);

/** Whether a column of followers holds their number or those that came on the day, with a question where its figures do not tell. */
export const levelOrFlow = (
  of: FollowersColumn,
): { readonly is: 'level' | 'flow'; readonly question: Question | null } => {
  const proved = provedBy(of);
  if (proved !== null) return { is: proved, question: null };
  const id = `level:${of.column}`;
  const answer = of.answers[id];
  const chosen = answer === 'level' || answer === 'flow' ? answer : null;
  const likeliest = of.read.has('new_followers') ? 'level' : 'flow';
  const flow = of.read.has('new_followers')
    ? bilingual('left out: another column counts them', 'не враховано: їх рахує інший стовпець')
    : bilingual('the days of a period are added up', 'дні періоду підсумовано');
  return {
    is: chosen ?? likeliest,
    question: {
      id,
      text: bilingual(
        `What does “${of.column}” count: all followers, or those that came on the day?`,
        `Що рахує «${of.column}»: усіх підписників чи тих, що додалися за день?`,
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
          effect: flow,
        },
      ],
      chosen,
      likeliest,
      decides: 'column',
    },
  };
};
