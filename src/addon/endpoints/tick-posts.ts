import type { TickAnswer } from '../../contract/answers.ts';
import type { TickRequest } from '../../contract/requests.ts';
import { signOf } from '../../records/by-hand/written-records.ts';
import { columnsOf, positionOf, type Row, type Value } from '../../records/kinds.ts';
import { withValue } from '../../records/merging/renames.ts';
import { applyGoalRule, goalRuleOf, goalSubjectOf } from '../../records/rules/goal-rule.ts';
import { blankRecordsOf, keyMarksOf, tellingColumnsOf } from '../../records/undoing/record-marks.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { deletedColumnError, withColumnPositions } from '../data-tabs/data-columns.ts';
import { type TabLayout, writeChangedRecords, writeRecords } from '../data-tabs/data-tab.ts';
import { checkAddition } from '../import-log/addition-owner.ts';
import { writtenIn } from '../import-log/log-addition.ts';
import { logStep } from '../import-log/log-records.ts';
import { hasItsPlaces, standAsRead } from '../import-log/settle-rows.ts';
import { userLanguage } from '../menu.ts';
import { recoverTabs } from '../report-tab/recover.ts';
import { readGoalRule, saveGoalRule } from '../storage/column-memory.ts';
import { checkEditable } from '../storage/edit-rights.ts';
import { type AddOnTabs, updateMetadata } from '../storage/tabs.ts';
import { readRecords } from './read-records.ts';
import { refusal } from './refusal.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const kind = 'posts';
const at = positionOf(kind, 'on_goal');

/** A function that says whether somebody changed by hand what a rule judges a post by since an import wrote it. */
const captionsEdited = (tabs: AddOnTabs, posts: readonly Row[]): ((post: Row) => boolean) => {
  const written = posts.some((post) => post[at] === true) ? writtenIn(tabs, kind) : null;
  if (written === null) return () => false;
  const [key, telling] = [keyMarksOf(kind), tellingColumnsOf(kind)];
  const judged = (['text', 'link'] as const).map((name) => positionOf(kind, name));
  return (post) => {
    const signs = written.get(key(post));
    return (
      signs !== undefined &&
      judged.some((position) => (signs[telling.indexOf(position)] ?? '') !== signOf(post[position]))
    );
  };
};

/** The tab of posts as it was read, and its posts as they are to be. */
interface TickedTab {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly columns: readonly number[];
  readonly cells: readonly (readonly unknown[])[];
  readonly before: readonly Row[];
  readonly after: readonly Row[];
}

/** Where the column of ticks stands, and no other. */
const tickColumn = (columns: readonly number[]): TabLayout => ({
  kind,
  columns: columns.map((place, column) => (column === at ? place : -1)),
});

/** Gives each post the tick that it is to have, wherever it stands by now. */
const settleTicks = (file: Spreadsheet, { sheet, after }: TickedTab): void => {
  const [key, isBlankRecord] = [keyMarksOf(kind), blankRecordsOf(kind)];
  const ticks = new Map(after.flatMap((row) => (key(row) === '' ? [] : [[key(row), row[at] ?? null] as const])));
  const { columns, records } = readRecords(file, sheet, kind);
  const settled = records.map((row) => {
    const tick = isBlankRecord(row) ? null : ticks.get(key(row));
    return tick === undefined || tick === (row[at] ?? null) ? row : withValue(row, at, tick);
  });
  writeChangedRecords(sheet, tickColumn(columns), { before: records, after: settled });
};

/** Writes the ticks that changed and lets Google keep them; whether nobody changed the rows before. */
const writeTicks = (file: Spreadsheet, tab: TickedTab): boolean => {
  const { sheet, columns, cells, before, after } = tab;
  const changed = after.flatMap((row, post) => (row === before[post] ? [] : [post]));
  const [first] = changed;
  if (first === undefined) return true;
  const count = (changed[changed.length - 1] ?? first) - first + 1;
  const only = tickColumn(columns);
  checkEditable(sheet, only.columns, first + 2);
  const rows = { layout: { kind, columns }, first, count, cells, capacity: sheet.getMaxRows() } as const;
  if (!standAsRead(sheet, rows)) return false;
  writeRecords(sheet, only, [{ first, rows: after.slice(first, first + count) }]);
  SpreadsheetApp.flush();
  const others = columns.map((place, column) => (column === at ? -1 : place));
  if (!hasItsPlaces(sheet, rows) || !standAsRead(sheet, { ...rows, layout: { kind, columns: others } }))
    settleTicks(file, tab);
  return true;
};

/** So often posts are looked at anew where somebody changed their rows meanwhile. */
const mostTries = 3;

/**
 * Ticks the posts that serve the goal by a rule instead of the one before it, and remembers the rule. One read and one write
 * of one column; nothing is written where no tick changes. Cut off at any moment, the same once more completes it.
 */
export const tickPosts = (file: Spreadsheet, request: TickRequest, tried = 1): TickAnswer => {
  const { goalRule, addition } = request;
  const tabs = recoverTabs(file);
  checkAddition(file, tabs, addition);
  const rule = readGoalRule();
  const [before, now] = [goalRuleOf(rule), goalRuleOf(goalRule)];
  if (tabs.addition !== null) {
    const { metadata: begun, mark: known } = tabs.addition;
    updateMetadata(begun, { ...known, rules: [known.rules?.[0] ?? rule, goalRule] });
  }
  const found = tabs.data.find(({ mark }) => mark.holding.kind === kind);
  if (found === undefined) {
    saveGoalRule(goalRule);
    return { ticked: 0, posts: 0 };
  }
  const { sheet, metadata, mark } = found;
  const { holding } = mark;
  const { columns, cells, records } = readRecords(file, sheet, kind);
  const place = columns[at] ?? -1;
  if (place < 0) throw deletedColumnError(holding.tab, columnsOf(kind)[at], userLanguage());

  const isEdited = captionsEdited(tabs, records);
  const isFilled = holding.filled.includes('on_goal');
  const next = records.map((row): Value => {
    const tick = row[at] ?? null;
    if (tick !== null && typeof tick !== 'boolean') return tick;
    // A box that is off in a column which nothing has filled yet was never looked at.
    const known = tick === false && !isFilled ? null : tick;
    const post = { tick: known, ...goalSubjectOf(row) };
    // Nobody knows what it said when it was ticked: the tick counts as the rule's.
    return applyGoalRule(post, { before: before !== null && isEdited(row) ? () => known : before, now });
  });
  const ticked = records.map((row, post) => {
    const tick = next[post] ?? null;
    return (row[at] ?? null) === tick ? row : withValue(row, at, tick);
  });
  if (ticked.some((row, post) => row !== records[post]))
    logStep(file, tabs, { data: found, standing: records, after: ticked });
  // The rule is kept at once, and it must not be before the ticks are.
  if (!writeTicks(file, { sheet, columns, cells, before: records, after: ticked })) {
    if (tried === mostTries) throw refusal(fillTemplate(words.keepsMoving[userLanguage()], { tab: sheet.getName() }));
    return tickPosts(file, request, tried + 1);
  }
  if (!isFilled && next.some((tick) => tick !== null))
    updateMetadata(metadata, {
      ...mark,
      holding: withColumnPositions({ ...holding, filled: [...holding.filled, 'on_goal'] }, columns),
    });
  saveGoalRule(goalRule);
  return { ticked: next.filter((tick) => tick === true).length, posts: records.length };
};
