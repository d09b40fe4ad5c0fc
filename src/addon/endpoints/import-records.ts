import type { ImportAnswer } from '../../contract/answers.ts';
import type { CompareRequest, ImportRequest } from '../../contract/requests.ts';
import { isLeftOut, nextWritten, type WrittenRecords } from '../../records/by-hand/written-records.ts';
import { coverageOf } from '../../records/days/coverage.ts';
import { datesOf, inDateOrder } from '../../records/days/date-order.ts';
import { missingBetween } from '../../records/days/missing-days.ts';
import { monthsIn } from '../../records/days/months.ts';
import { hashOf } from '../../records/hash.ts';
import { type Kind, kinds, kindsOfEveryDay, ownerColumnOf, type Row } from '../../records/kinds.ts';
import { mergedRows, withoutBlankRows } from '../../records/merge.ts';
import { rememberedRenames } from '../../records/merging/known-renames.ts';
import type { MergeQuestion } from '../../records/merging/merge-questions.ts';
import type { RecordMerge } from '../../records/merging/merge-records.ts';
import { type Rename, renamedAccount } from '../../records/merging/renames.ts';
import { nameKeyOf } from '../../records/names.ts';
import { overlapsBetween } from '../../records/overlaps.ts';
import { rowsOfArray } from '../../records/rows.ts';
import { goalRuleOf, isJudgedAnew, judgedAnew } from '../../records/rules/goal-rule.ts';
import { accountsIn, currenciesIn, filledIn, namesIn, summarizeRecords } from '../../records/summarize-records.ts';
import { accountKey, hasColumn, type Origin, type TabSummary } from '../../records/tab-summary.ts';
import type { Language } from '../../text/language.ts';
import { words } from '../addon-words.ts';
import { type AccountsChange, addAccounts, newNamesOf, replaceOldNames } from '../data-tabs/accounts-tab.ts';
import { withCompleteSummaries } from '../data-tabs/complete-summary.ts';
import { withColumnPositions } from '../data-tabs/data-columns.ts';
import { fillNewTab, growTab, headings, newDataTab, showTicks } from '../data-tabs/data-tab.ts';
import { checkImportRoom, rowsToCome } from '../data-tabs/import-room.ts';
import { appendLaterColumns } from '../data-tabs/later-columns.ts';
import { type MergePlan, mergedTabOf, planMerge } from '../data-tabs/merge-plan.ts';
import { copyFormulasDown } from '../data-tabs/own-formulas.ts';
import { keepSnapshots } from '../data-tabs/snapshots-tab.ts';
import { sortByDate } from '../data-tabs/sort-rows.ts';
import { refuseUnclaimed } from '../data-tabs/unmarked-tabs.ts';
import { checkAddition } from '../import-log/addition-owner.ts';
import { type AdditionLog, logOfAddition, type RecordEntry, writtenIn } from '../import-log/log-addition.ts';
import { logRecords } from '../import-log/log-records.ts';
import { writeSettled } from '../import-log/settle-rows.ts';
import { recoverTabs } from '../report-tab/recover.ts';
import { readMemory } from '../storage/column-memory.ts';
import { checkEditable } from '../storage/edit-rights.ts';
import { metadataTextOf } from '../storage/metadata-text.ts';
import { checkTries, movedSentence } from '../storage/moved-rows.ts';
import type { DataTabMetadata } from '../storage/tab-metadata.ts';
import {
  type AddOnTabs,
  findTabs,
  finishNewTab,
  freeName,
  type TabWithMetadata,
  updateMetadata,
} from '../storage/tabs.ts';
import { refusal } from './refusal.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** How many origins a tab remembers: metadata has a limit, and nobody reads further back. */
const originsKept = 20;

/** The longest name of a source or a file that is remembered whole, and how much of a longer one beside what tells it apart. */
const longestName = 100;
const beginningLength = 80;

/** A name that is short enough to be remembered; two that differ stay different. */
const truncatedName = (name: string): string =>
  name.length <= longestName ? name : `${name.slice(0, beginningLength)}… ${hashOf(name)}`;

const least = (left: number | null, right: number | null): number | null =>
  left === null || right === null ? (left ?? right) : Math.min(left, right);
const most = (left: number | null, right: number | null): number | null =>
  left === null || right === null ? (left ?? right) : Math.max(left, right);

/** The days of the shortest record of both, where neither has one of a single day. */
const shortestOf = (left: { readonly shortest?: number }, right: { readonly shortest?: number }) =>
  left.shortest === undefined || right.shortest === undefined
    ? {}
    : { shortest: Math.min(left.shortest, right.shortest) };

/** More owners than these are not remembered of a file: it is of everybody. */
const mostOwners = 8;

/** The accounts that records name, or their clients. */
const ownersOf = ({
  kind,
  accounts,
  names,
}: Pick<TabSummary, 'kind' | 'accounts' | 'names'>): Pick<Origin, 'owners'> => {
  const all = ownerColumnOf(kind) === 'account' ? accounts.map(({ account }) => account) : (names?.client ?? []);
  return withOwners(new Set(all.filter((name) => name !== '')));
};

const withOwners = (names: ReadonlySet<string>): Pick<Origin, 'owners'> =>
  names.size === 0 || names.size > mostOwners || [...names].some((name) => name.length > longestName)
    ? {}
    : { owners: [...names] };

/** What records of a chunk hold, as if the tab held nothing else. */
const summaryOfRequest = (
  { kind, total, leftOut, ...from }: ImportRequest,
  records: readonly Row[],
  tab: string,
): TabSummary => {
  const summary = summarizeRecords(kind, records);
  const source = truncatedName(from.source);
  const file = from.file === null ? null : truncatedName(from.file);
  const owners = ownersOf(summary);
  const lengths = summary.shortest === undefined ? {} : { shortest: summary.shortest };
  return {
    ...summary,
    tab,
    origins: [{ source, file, rows: total, leftOut, from: summary.from, to: summary.to, ...lengths, ...owners }],
  };
};

/** What is in either list, each once by its key, as it stands in the first that has it. */
const union = <T>(left: readonly T[], right: readonly T[], keyOf: (item: T) => string): readonly T[] => {
  const known = new Set(left.map(keyOf));
  return [...left, ...right.filter((item) => !known.has(keyOf(item)))];
};

/** Whether two spans share a day or one begins the day after the other ends. */
const touch = (one: Origin, other: Origin): boolean =>
  (one.from ?? 0) <= (other.to ?? Number.POSITIVE_INFINITY) + 1 &&
  (other.from ?? 0) <= (one.to ?? Number.POSITIVE_INFINITY) + 1;

const shareOwner = ({ owners: own = [] }: Origin, { owners: others = [] }: Origin): boolean =>
  own.length === 0 || others.length === 0 || own.some((name) => others.includes(name));

/**
 * Two summaries of one tab as one. An origin that comes again is one origin, in its place: the next chunk, and the same file
 * pasted anew. What comes under one name of other accounts, or after days that nothing told, is another:
 *
 *     'data-export.csv' of September, then of November: two origins, and October never came
 */
const mergeSummaries = (before: TabSummary, after: TabSummary, chunk: number): TabSummary => {
  const [fresh] = after.origins;
  const named = before.origins.filter(({ source, file }) => source === fresh?.source && file === fresh.file);
  const same =
    chunk > 0 || fresh === undefined
      ? named[named.length - 1]
      : named.find((origin) => touch(origin, fresh) && shareOwner(origin, fresh));
  // All of it is told in more detail already.
  if (same !== undefined && after.from === null) return before;
  const origin = fresh && {
    ...fresh,
    from: least(same?.from ?? null, fresh.from),
    to: most(same?.to ?? null, fresh.to),
    ...(same === undefined ? {} : shortestOf(same, fresh)),
    ...withOwners(new Set([...(same?.owners ?? []), ...(fresh.owners ?? [])])),
  };
  const { shortest: _, ...others } = before;
  return {
    ...others,
    ...shortestOf(before, after),
    filled: union(before.filled, after.filled, String),
    // A name that stands already is written as it stands.
    accounts: union(before.accounts, after.accounts, accountKey),
    currencies: union(before.currencies, after.currencies, nameKeyOf('currency')),
    from: least(before.from, after.from),
    to: most(before.to, after.to),
    origins:
      same === undefined
        ? [...before.origins, ...(origin ? [origin] : [])].slice(-originsKept)
        : before.origins.map((each) => (each === same ? (origin ?? each) : each)),
  };
};

const answerOf = (
  tab: string,
  { added, updated, unchanged, older, renames, covered, questions, byHand }: RecordMerge,
): ImportAnswer => ({
  tab,
  added: added.length,
  updated,
  unchanged,
  ...(older === undefined ? {} : { older }),
  ...(renames.length === 0 ? {} : { renames }),
  ...(covered.length === 0 ? {} : { covered }),
  ...(questions.length === 0 ? {} : { questions }),
  ...(byHand.leftOutCount === 0 ? {} : { leftOut: byHand.leftOutCount }),
  ...(byHand.keptCount === 0 ? {} : { kept: byHand.keptCount }),
});

/** What is done where, and written down before. */
interface Around {
  readonly file: Spreadsheet;
  readonly tabs: AddOnTabs;
  readonly log: AdditionLog;
  /** What imports wrote last of the records of the kind; `null` where nothing is known of it. */
  readonly written: WrittenRecords | null;
}

/** Writes down what a chunk does to the tab of its kind; `before` says what the tab was. */
const logChunk = (
  log: AdditionLog,
  { kind, source }: ImportRequest,
  { step, before }: { readonly step: MergePlan; readonly before: NonNullable<RecordEntry['before']> | null },
): void => {
  const { standing, existing, added, updated } = step;
  logRecords(
    log,
    { kind, standing, after: mergedRows(existing, step), before },
    { source: truncatedName(source), kind, added: added.length, updated },
  );
};

/** Makes the tab of a kind with the records of its first chunk. */
const addTab = ({ file, tabs, log }: Around, request: ImportRequest, step: MergePlan): ImportAnswer => {
  const { kind, language, total } = request;
  const room = checkImportRoom(file, { tabs, request, step });
  logChunk(log, request, { step, before: null });
  const tab = freeName(file, kinds[kind].tab[language]);
  const sheet = newDataTab(file, kind, total);
  showTicks(sheet, { kind, columns: step.columns }, { first: 0, rows: total });
  fillNewTab(sheet, headings(kind, language), step.added);
  finishNewTab(sheet, { role: 'data', holding: summaryOfRequest(request, step.added, tab) }, tab);
  return { ...answerOf(tab, step), ...room };
};

/**
 * Lists accounts under their new names, with the clients of the old ones, before any record has these: cut off in between, a
 * client lacks nothing. What an addition lists is remembered first, so that it can be taken back.
 */
const listNewNames = (
  { file, tabs, log }: Around,
  { renames: all, language }: { readonly renames: readonly Rename[]; readonly language: Language },
): readonly Rename[] => {
  const { accounts, renames } = newNamesOf(tabs, all, language);
  if (accounts.length === 0) return [];
  const onChange = (change: Omit<AccountsChange, 'renames'>) => log.write({ is: 'accounts', ...change, renames });
  addAccounts(file, tabs, { accounts, language, onChange });
  return renames;
};

/** Whether a person said that records are of another currency now. */
const isCurrencyChange = (question: MergeQuestion): boolean =>
  question.is === 'currency' && question.chosen === 'coming';

interface Target extends Around {
  readonly data: TabWithMetadata<DataTabMetadata>;
}

/** Merges a chunk into its tab; `null` where somebody changed the rows meanwhile that it would write. */
const mergeInto = ({ data, ...around }: Target, request: ImportRequest, step: MergePlan): ImportAnswer | null => {
  const { file, tabs, log } = around;
  const { sheet, metadata, mark } = data;
  const { kind, language } = request;
  const { columns, existing, firstTicked, changed, added, cells, width } = step;
  const layout = { kind, columns };
  const first = changed.reduce((lowest, { at }) => Math.min(lowest, at), firstTicked);
  const isWritten = changed.length + added.length > 0 || firstTicked < existing.length;
  const capacity = isWritten ? sheet.getMaxRows() : 0;
  let told: Pick<ImportAnswer, 'filling'> = {};
  if (isWritten) {
    checkEditable(sheet, columns, first + 2);
    told = checkImportRoom(file, { tabs, request, step, into: { sheet, capacity } });
    logChunk(log, request, { step, before: { holding: metadataTextOf(mark), capacity } });
    if (Math.max(...columns) >= width) appendLaterColumns(data);
  }
  const newNames = listNewNames(around, { renames: step.renames, language });
  const all = mergedRows(existing, step);
  // What was put together with another leaves a blank place.
  const merged = withoutBlankRows(all);
  const ofRequest = summaryOfRequest(request, step.settled.incoming, mark.holding.tab);
  const summary = mergeSummaries(mark.holding, ofRequest, request.chunk);
  // Of all records that stand now: one that comes again is counted once.
  const filled = union(summary.filled, firstTicked < existing.length ? filledIn(kind, merged) : [], String);
  const holding = withColumnPositions(
    {
      ...summary,
      filled,
      names: namesIn(kind, merged),
      ...(step.renames.length === 0 ? {} : { renamed: rememberedRenames(summary.renamed ?? [], step.renames) }),
      ...monthsIn(kind, merged),
      // One that no record has any more would have figures of its own.
      ...(step.questions.some(isCurrencyChange) ? { currencies: currenciesIn(kind, merged) } : {}),
      ...(merged.length === all.length && step.renames.length === 0 ? {} : { accounts: accountsIn(kind, merged) }),
    },
    columns,
  );
  const { snapshots, renames } = step;
  keepSnapshots(file, tabs, {
    snapshots,
    renames: kind === 'posts' ? renames : [],
    addition: log.begunAt(),
    language,
  });
  const coming = rowsToCome(request, added.length);
  if (added.length > 0) growTab(sheet, layout, { last: existing.length + 1, rows: coming, capacity });
  const room = Math.max(capacity, existing.length + 1 + coming);
  const read = { sheet, layout, cells, capacity: room, boxes: { first: existing.length, rows: coming } };
  const became = writeSettled(file, read, { before: step.standing, after: all });
  if (became === 'nothing') return null;
  const isMoved = became === 'settled';
  if (!isMoved) copyFormulasDown(sheet, step, { standing: existing.length, added: added.length });
  if (JSON.stringify(holding) !== JSON.stringify(mark.holding)) updateMetadata(metadata, { role: 'data', holding });
  if (newNames.length > 0) replaceOldNames(withCompleteSummaries(file, findTabs(file)), newNames, language);
  const answer = { ...answerOf(mark.holding.tab, step), ...told };
  return isMoved ? { ...answer, unsorted: movedSentence(sheet, language) } : answer;
};

/** Remembers what stands by now as imports wrote it, and what a person did by hand that stays. */
const rememberWritten = ({ log, written }: Around, kind: Kind, step: MergePlan): void => {
  const { standing, existing, changed, added, byHand } = step;
  const { leftOut, kept, confirmed } = byHand;
  const isNew = leftOut.some((key) => !isLeftOut(written?.get(key) ?? []));
  if (changed.length + added.length + kept.size + confirmed.size === 0 && !isNew) return;
  const after = mergedRows(existing, step);
  log.remember(nextWritten(kind, written, { before: standing, after, leftOut, kept, confirmed }));
};

/** The same with the ticks of posts that say something else now, as far as the rule of the goal gave them. */
const withRuleTicks = (kind: Kind, plan: MergePlan): MergePlan => {
  const { existing, changed } = plan;
  const isOpen = ({ at, row }: (typeof changed)[number]) => isJudgedAnew(existing[at] ?? row, row);
  if (kind !== 'posts' || !changed.some(isOpen)) return plan;
  const rule = goalRuleOf(readMemory().goalRule);
  if (rule === null) return plan;
  return {
    ...plan,
    changed: changed.map((each) =>
      isOpen(each) ? { ...each, row: judgedAnew(existing[each.at] ?? each.row, each.row, rule) } : each,
    ),
  };
};

/** Adds one chunk of records to the tab of their kind. */
const addChunk = (around: Around, request: ImportRequest, tried = 1): ImportAnswer => {
  const { file, tabs } = around;
  const { addition } = tabs;
  const { kind, language, chunk, chunks } = request;
  const target = mergedTabOf(tabs, kind, around.written);
  const { data: found } = target;
  const plan = planMerge(file, target, request);
  // Of a part of an import nothing was asked: what it leaves open is told.
  const isAsked = request.decisions !== undefined && chunks === 1;
  if (isAsked && plan.questions.some(({ chosen }) => chosen === null)) throw refusal(words.undecided[language]);
  const step = { ...withRuleTicks(kind, plan), added: inDateOrder(kind, plan.added) };
  if (found === undefined) {
    const answer = addTab(around, request, step);
    rememberWritten(around, kind, step);
    return answer;
  }
  const answer = mergeInto({ ...around, data: found }, request, step);
  if (answer === null) {
    checkTries(found.sheet, tried, language);
    return addChunk({ ...around, tabs: findTabs(file) }, request, tried + 1);
  }
  rememberWritten(around, kind, step);
  // An addition that is taken back puts cells where they were, so its rows stay in their places until it ends.
  if (addition !== null || chunk < chunks - 1 || answer.unsorted !== undefined) return answer;
  const dates = datesOf(kind, mergedRows(step.existing, step));
  const unsorted = sortByDate({ sheet: found.sheet, layout: { kind, columns: step.columns }, dates }, language);
  return unsorted === null ? answer : { ...answer, unsorted };
};

/**
 * Adds one chunk of records to the tab of their kind, merging by key: what is new is added, what changed is updated, and
 * nothing is doubled. Columns are found by their headings, and what a person added beside them stays. With the last chunk the
 * rows stand in the order of their dates. Killed at any moment, the same import once more completes it.
 */
export const importRecords = (file: Spreadsheet, request: ImportRequest): ImportAnswer => {
  const tabs = recoverTabs(file);
  checkAddition(file, tabs, request.addition);
  refuseUnclaimed(file, tabs);
  const around = {
    file,
    tabs,
    log: logOfAddition(file, tabs, request),
    written: writtenIn(tabs, request.kind),
  };
  const answer = addChunk(around, request);
  const { renames = [] } = answer;
  if (request.chunk === request.chunks - 1) {
    addImportedAccounts(around, { ...request, renames });
  }
  around.log.finish();
  return answer;
};

/** Keeps whose the accounts of an import are, where it tells; accounts that are new to a file of several clients are listed. */
const addImportedAccounts = (
  { file, tabs, log }: Around,
  { kind, clients = [], language, renames }: ImportRequest & { readonly renames: readonly Rename[] },
): void => {
  if (tabs.accounts === null && clients.length === 0) return;
  const holding = findTabs(file).data.find(({ mark }) => mark.holding.kind === kind)?.mark.holding;
  const own = holding !== undefined && hasColumn(holding, 'account') ? holding.accounts : [];
  addAccounts(file, tabs, {
    accounts: [
      ...clients.map((each) => renamedAccount(each, renames)),
      ...own.map((each) => ({ ...each, client: '' })),
    ],
    language,
    onChange: (change) => log.write({ is: 'accounts', ...change, renames: [] }),
  });
};

/** What the same chunk would do, without a change to anything: asked before a person decides. */
export const compareRecords = (file: Spreadsheet, request: CompareRequest): ImportAnswer => {
  const tabs = findTabs(file);
  const target = mergedTabOf(tabs, request.kind, writtenIn(tabs, request.kind));
  const { data: found } = target;
  const step = planMerge(file, target, request);
  const answer = answerOf(found?.mark.holding.tab ?? '', step);
  const { kind, spans = [] } = request;
  const { existing, incoming } = step.settled;
  const [overlap = step.overlap] = overlapsBetween(kind, rowsOfArray(existing), rowsOfArray(incoming));
  const standing = existing.slice(0, step.held.length);
  const covered = spans.map((span) => renamedAccount(span, step.renames));
  const [missing] = missingBetween(kind, rowsOfArray(existing), covered);
  return {
    ...answer,
    ...(overlap === null ? {} : { overlap }),
    ...(missing === undefined ? {} : { missing }),
    ...(covered.length === 0 || kindsOfEveryDay.includes(kind)
      ? {}
      : { coverage: coverageOf(kind, { existing: standing, incoming }, covered) }),
  };
};
