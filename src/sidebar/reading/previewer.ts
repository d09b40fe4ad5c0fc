import type { ClosedFigures } from '../../contract/answers.ts';
import { type Goal, goals } from '../../contract/choices.ts';
import type { Import } from '../../import/reading.ts';
import { inDateOrder } from '../../records/days/date-order.ts';
import { type Kind, positionOf, type Row } from '../../records/kinds.ts';
import { mergedRows, withoutBlankRows } from '../../records/merge.ts';
import type { MergeDecisions } from '../../records/merging/decisions.ts';
import { mergeRecords } from '../../records/merging/merge-records.ts';
import { applyGoalRule, goalRuleOf, goalSubjectOf } from '../../records/rules/goal-rule.ts';
import { withVisitTicks } from '../../records/rules/visit-rule.ts';
import { type MovedFigure, movedFigures } from '../../report/closed/moved-figures.ts';
import { goalDefinitions } from '../../report/metrics/goals.ts';
import { createFigures, createPreview, type PreviewedMetric, type PreviewRequest } from '../../report/preview.ts';
import { mostLookedThrough } from '../../report/told/most-looked-through.ts';

/** How many records have a tick, of all. */
export interface TickCount {
  readonly ticked: number;
  readonly all: number;
}

/** A goal and its figures. */
interface GoalPreview {
  readonly goal: Goal;
  readonly figures: readonly PreviewedMetric[];
}

export interface Preview extends GoalPreview {
  /** The goal with the most figures, where that which was asked for has none in these days and another has. */
  readonly instead: GoalPreview | null;
  /** `null` where there are no posts. */
  readonly posts: TickCount | null;
  /** The records of visits that social media brought; `null` where there are none. */
  readonly visits: TickCount | null;
  /** Of the money where the ads have one currency; blank otherwise. */
  readonly currency: string;
}

/** The rule by which the posts of the file are ticked, and the one that a person would tick them by instead. */
interface GoalRuleChange {
  readonly before: string;
  readonly now: string;
}

/** What a person told of records beside the choices of a report. */
export interface ToldOfRecords {
  readonly goalRule: GoalRuleChange;
  readonly decisions: MergeDecisions;
}

/** How many figures of its own a goal has a value of. */
const valuesOf = ({ goal, figures }: GoalPreview): number =>
  figures.filter(({ id, value }) => value !== null && goalDefinitions[goal].served.includes(id)).length;

/** The goal to look at where another has no figures; `null` where it has some, and where none has. */
const insteadOf = (asked: GoalPreview, figuresOf: (goal: Goal) => GoalPreview): GoalPreview | null => {
  if (valuesOf(asked) > 0) return null;
  const [fullest] = goals.map(figuresOf).sort((one, other) => valuesOf(other) - valuesOf(one));
  return fullest === undefined || valuesOf(fullest) === 0 ? null : fullest;
};

type Rows = Readonly<Partial<Record<Kind, readonly Row[]>>>;

/** Posts with the ticks of another rule. */
const applyRuleChange = (posts: readonly Row[], { before, now }: GoalRuleChange): readonly Row[] => {
  if (before === now) return posts;
  const rules = { before: goalRuleOf(before), now: goalRuleOf(now) };
  const tick = positionOf('posts', 'on_goal');
  return posts.map((row) => {
    const old = row[tick] ?? null;
    const fresh = applyGoalRule({ tick: typeof old === 'boolean' ? old : null, ...goalSubjectOf(row) }, rules);
    return row.map((value, at) => (at === tick ? fresh : value));
  });
};

const countTicks = (rows: readonly Row[] | undefined, at: number): TickCount | null =>
  rows === undefined || rows.length === 0
    ? null
    : { ticked: rows.filter((row) => row[at] === true).length, all: rows.length };

/** The only currency of ads, blank where they have none or several. */
const currencyIn = (ads: readonly Row[] | undefined): string => {
  const at = positionOf('ads', 'currency');
  const [currency = '', ...others] = new Set((ads ?? []).map((row) => String(row[at] ?? '')));
  return others.length === 0 ? currency : '';
};

/** The records of a file with those that were read but not added yet, and what a report on them will show. */
export interface Previewer {
  /** Takes records of a data tab, from the one with this number on; from 0 it forgets what it had of the kind. */
  readonly hold: (kind: Kind, from: number, rows: readonly Row[]) => void;
  /** Lets go of what the last preview put together. */
  readonly forget: () => void;
  /** `null` where there are too many records. */
  readonly preview: (imports: readonly Import[], request: PreviewRequest, told: ToldOfRecords) => Preview | null;
  /** The figures of a closed report that are others by the records of the file; `null` where there are too many. */
  readonly moved: (closed: ClosedFigures, request: PreviewRequest) => readonly MovedFigure[] | null;
}

interface PreparedPreview extends Pick<Preview, 'posts' | 'visits' | 'currency'> {
  readonly heldRecords: Rows;
  readonly imports: readonly Import[];
  readonly told: ToldOfRecords;
  readonly figures: ReturnType<typeof createPreview>;
}

const isOf = (
  { heldRecords, imports, told }: PreparedPreview,
  now: Pick<PreparedPreview, 'heldRecords' | 'imports' | 'told'>,
): boolean =>
  heldRecords === now.heldRecords &&
  imports.length === now.imports.length &&
  imports.every((of, at) => of === now.imports[at]) &&
  told.goalRule.before === now.told.goalRule.before &&
  told.goalRule.now === now.told.goalRule.now &&
  JSON.stringify(told.decisions) === JSON.stringify(now.told.decisions);

/** Holds records and previews reports on them. */
export const createPreviewer = (): Previewer => {
  let heldRecords: Rows = {};
  // Other choices look at the same records, which are put together once.
  let last: PreparedPreview | null = null;

  const merged = (imports: readonly Import[], decisions: MergeDecisions): Rows => {
    const rows: Partial<Record<Kind, readonly Row[]>> = { ...heldRecords };
    for (const { kind, rows: own } of imports) {
      const before = withVisitTicks(kind, rows[kind] ?? []);
      rows[kind] = withoutBlankRows(
        mergedRows(before, mergeRecords(kind, { existing: before, incoming: [...own], decisions })),
      );
    }
    // As the tab will keep them: which segment is ticked first depends on it.
    for (const kind of new Set(imports.map(({ kind }) => kind))) rows[kind] = inDateOrder(kind, rows[kind] ?? []);
    return rows;
  };
  const isTooMuch = (imports: readonly Import[]): boolean => {
    const counts = new Map(Object.entries(heldRecords).map(([kind, { length }]) => [kind, length]));
    for (const { kind, rows } of imports) counts.set(kind, (counts.get(kind) ?? 0) + rows.length);
    return [...counts.values()].some((count) => count > mostLookedThrough);
  };
  const look = (now: Pick<PreparedPreview, 'heldRecords' | 'imports' | 'told'>): PreparedPreview => {
    if (last !== null && isOf(last, now)) return last;
    const { posts, ...rows } = merged(now.imports, now.told.decisions);
    const ticked = posts === undefined ? {} : { posts: applyRuleChange(posts, now.told.goalRule) };
    last = {
      ...now,
      figures: createPreview({ ...rows, ...ticked }),
      posts: countTicks(ticked.posts, positionOf('posts', 'on_goal')),
      visits: countTicks(rows.site, positionOf('site', 'social')),
      currency: currencyIn(rows.ads),
    };
    return last;
  };
  return {
    hold: (kind, from, rows) => {
      heldRecords = { ...heldRecords, [kind]: from === 0 ? rows : [...(heldRecords[kind] ?? []), ...rows] };
    },
    forget: () => {
      last = null;
    },
    moved: (closed, request) => (isTooMuch([]) ? null : movedFigures(closed, createFigures(heldRecords)(request))),
    preview: (imports, request, told) => {
      if (isTooMuch(imports)) return null;
      const { figures, posts, visits, currency } = look({ heldRecords, imports, told });
      const figuresOf = (goal: Goal): GoalPreview => ({ goal, figures: figures({ ...request, goal }) });
      const asked = figuresOf(request.goal);
      return { ...asked, instead: insteadOf(asked, figuresOf), posts, visits, currency };
    },
  };
};
