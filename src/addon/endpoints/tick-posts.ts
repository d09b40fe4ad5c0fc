import type { TickAnswer } from '../../contract/answers.ts';
import type { TickRequest } from '../../contract/requests.ts';
import { signOf } from '../../records/by-hand/written-records.ts';
import { columnsOf, positionOf, type Row, type Value } from '../../records/kinds.ts';
import { withValue } from '../../records/merging/renames.ts';
import { applyGoalRule, goalRuleOf, goalSubjectOf } from '../../records/rules/goal-rule.ts';
import { keyMarksOf, tellingColumnsOf } from '../../records/undoing/record-marks.ts';
import { deletedColumnError, withColumnPositions } from '../data-tabs/data-columns.ts';
import { writtenPlaces } from '../data-tabs/data-tab.ts';
import { checkAddition } from '../import-log/addition-owner.ts';
import { writtenIn } from '../import-log/log-addition.ts';
import { logStep } from '../import-log/log-records.ts';
import { writeSettled } from '../import-log/settle-rows.ts';
import { userLanguage } from '../menu.ts';
import { recoverTabs } from '../report-tab/recover.ts';
import { readGoalRule, saveGoalRule } from '../storage/column-memory.ts';
import { checkEditable } from '../storage/edit-rights.ts';
import { checkTries, movedSentence } from '../storage/moved-rows.ts';
import { type AddOnTabs, updateMetadata } from '../storage/tabs.ts';
import { onlyRecords, readAllRows } from './read-records.ts';

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
  const { columns, cells, records } = onlyRecords(readAllRows(file, sheet, kind));
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
  const change = { before: records, after: ticked };
  const [first] = writtenPlaces(change);
  if (first !== undefined) checkEditable(sheet, [place], first + 2);
  const capacity = first === undefined ? 0 : sheet.getMaxRows();
  // The rule is kept at once, and it must not be before the ticks are.
  const became = writeSettled(file, { sheet, layout: { kind, columns }, cells, capacity }, change);
  if (became === 'nothing') {
    checkTries(sheet, tried, userLanguage());
    return tickPosts(file, request, tried + 1);
  }
  SpreadsheetApp.flush();
  if (!isFilled && next.some((tick) => tick !== null))
    updateMetadata(metadata, {
      ...mark,
      holding: withColumnPositions({ ...holding, filled: [...holding.filled, 'on_goal'] }, columns),
    });
  saveGoalRule(goalRule);
  const counts = { ticked: next.filter((tick) => tick === true).length, posts: records.length };
  if (became === 'written') return counts;
  return { ...counts, unsorted: movedSentence(sheet, userLanguage()) };
};
