import type { HistoryAnswer, PlanAnswer, ReportAnswer } from '../../contract/answers.ts';
import type { Choices, HistoryChoices, PlanChoices } from '../../contract/choices.ts';
import { paperOf } from '../../contract/paper.ts';
import { accountsOfClient, clientsIn } from '../../records/clients.ts';
import { hashOf } from '../../records/hash.ts';
import { isSameName } from '../../records/names.ts';
import type { Account, TabSummary } from '../../records/tab-summary.ts';
import type { ClosedPeriod } from '../../report/closed/closed-values.ts';
import { isOfSameRecords } from '../../report/closed/same-records.ts';
import { quotedTabName } from '../../report/formulas/address.ts';
import { planHistory } from '../../report/history/plan-history.ts';
import type { OwnedPlan } from '../../report/layout/plan.ts';
import { withTabNames } from '../../report/layout/tab-names.ts';
import { planReport } from '../../report/plan-report.ts';
import { reportToRewrite } from '../../report/standing-reports.ts';
import { planTargets } from '../../report/target-plan/plan-targets.ts';
import type { TargetPlan } from '../../report/target-plan/target-columns.ts';
import type { RecordRows } from '../../report/told/told.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { readClientAccounts } from '../data-tabs/accounts-tab.ts';
import { headingFormulas, locateColumns, movedColumns, usableSummary } from '../data-tabs/data-columns.ts';
import { refuseUnclaimed } from '../data-tabs/unmarked-tabs.ts';
import { clearStopRequest, throwIfStopRequested } from '../endpoints/cancel.ts';
import { heldRecords } from '../endpoints/read-records.ts';
import { refusal } from '../endpoints/refusal.ts';
import { cellsOfNewTab } from '../storage/cell-budget.ts';
import type { OwnedMetadata } from '../storage/tab-metadata.ts';
import {
  type AddOnTabs,
  addTabMetadata,
  holdingsOf,
  openTab,
  readyTabs,
  showTab,
  type TabWithMetadata,
  targetPlansOf,
  unfinishedCalculationName,
  unfinishedTabName,
} from '../storage/tabs.ts';
import { insertCalculation, isAsPlanned, nameCalculation } from './calculation-tab.ts';
import { checkErrors, errorProbes } from './check-errors.ts';
import { plannedName } from './planned-name.ts';
import { historyKeeps, planKeeps, reportKeeps } from './preserve-input.ts';
import { rebuildInPlace } from './rebuild.ts';
import { finishReport, recoverTabs, withRollback } from './recover.ts';
import {
  type BuildOutcome,
  type BuiltTab,
  type ChosenTab,
  checkReportRoom,
  checkReportSize,
  historyAnswerOf,
  metadataOf,
  planAnswerOf,
  reportAnswerOf,
  type TabJob,
} from './report-job.ts';
import { widenNewTab, writeCalculation, writeLooks, writeValues } from './write-plan.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Builds a tab in a hidden one, reads it back, and only then shows it. The headings that it rests on are read with it. */
const buildNew = (file: Spreadsheet, job: TabJob): Exclude<BuildOutcome, { readonly kept: OwnedPlan }> => {
  const { holdings } = job;
  const { language } = job.chosen.choices;
  checkReportSize(job);
  checkReportRoom(file, job, cellsOfNewTab({ rows: job.plan.cells.length, columns: job.plan.columns }));
  // A table by period stands behind the report that is the first.
  const sheet = file.insertSheet(unfinishedTabName, job.chosen.role === 'report' ? 0 : 1);
  sheet.hideSheet();
  const sums = insertCalculation(file);
  const mark = metadataOf(job, sums.getSheetId());
  const { rows, columns } = mark.block;
  widenNewTab(sheet, columns);
  const plan = withTabNames(job.plan, {
    report: quotedTabName(unfinishedTabName),
    calculation: quotedTabName(unfinishedCalculationName),
  });
  const headings = headingFormulas(holdings, columns);
  const below = sheet.getRange(rows + 1, 1, headings.length + 1, columns);
  writeCalculation(sums, plan.calculation);
  writeValues(sheet, plan);
  writeLooks(sheet, plan);
  throwIfStopRequested(language);
  const probes = errorProbes('', mark.block, plan.calculation);
  below.setValues([[...probes, ...Array.from({ length: columns - probes.length }, () => '')], ...headings]);
  const [probed = [], ...shown] = below.getValues();
  const moved = movedColumns(holdings, shown);
  if (moved.size > 0) {
    file.deleteSheet(sheet);
    file.deleteSheet(sums);
    return { moved };
  }
  checkErrors({ sheet, sums }, probed, language);
  throwIfStopRequested(language);
  below.clearContent();
  // Until here the next action removes what was begun; from here on it finishes it.
  addTabMetadata(sums, { role: 'calculation', of: sheet.getSheetId() });
  addTabMetadata(sheet, mark);
  finishReport(file, { sheet, mark });
  nameCalculation(file, sums, mark);
  file.setActiveSheet(sheet);
  return { sheet, wished: plannedName(mark) };
};

/** Whether the sums of a tab stand as they were planned. */
const hasItsSums = (
  { calculations }: AddOnTabs,
  { sheet, mark }: TabWithMetadata<OwnedMetadata>,
  plan: OwnedPlan,
): boolean => {
  const sums = calculations.find((each) => each.sheet.getSheetId() === mark.calculation);
  if (sums === undefined) return false;
  const names = { report: quotedTabName(sheet.getName()), calculation: quotedTabName(sums.sheet.getName()) };
  return isAsPlanned(sums.sheet, withTabNames(plan, names).calculation);
};

/** Whose records a tab is of: a client as the file spells it, with the accounts as they are sorted now. */
interface OfClient {
  readonly client?: string;
  readonly accounts?: readonly Account[];
}

/** A client of the file; refuses one of whom the file knows nothing. */
const clientOf = (tabs: AddOnTabs, { client, language }: Pick<Choices, 'client' | 'language'>): OfClient => {
  if (client === undefined) return {};
  const sorted = readClientAccounts(tabs, language);
  const clients = clientsIn(sorted, holdingsOf(tabs));
  const known = clients.find((name) => isSameName('client', name, client));
  const told = { client, clients: clients.join(', ') || words.noClients[language] };
  if (known === undefined) throw refusal(fillTemplate(words.noClient[language], told));
  return { client: known, accounts: accountsOfClient(sorted, known) };
};

type Figured = OwnedPlan & { readonly figures: readonly unknown[] };

/** A tab to be built: whose, in which language, and how it is planned over the data of a file. */
interface PlannedBuild<P extends Figured> {
  readonly choices: Pick<Choices, 'client' | 'language'>;
  readonly plan: (
    holdings: readonly TabSummary[],
    of: OfClient,
    told: {
      readonly targetPlans: readonly TargetPlan[];
      readonly closed: AddOnTabs['closed'];
      /** The records, where they are few enough to be looked through. */
      readonly records: () => RecordRows | undefined;
    },
  ) => Pick<TabJob<P>, 'plan' | 'chosen' | 'as' | 'keepsOf'>;
}

const jobOf = <P extends Figured>(
  file: Spreadsheet,
  tabs: AddOnTabs,
  { plan: planOver, choices }: PlannedBuild<P>,
): TabJob<P> => {
  const { language } = choices;
  const held = holdingsOf(tabs);
  if (held.length === 0) throw refusal(words.nothing[language]);
  const holdings = held.map((holding) => usableSummary(holding, language));
  // Which accounts are the client's is asked at each build.
  const planned = planOver(holdings, clientOf(tabs, choices), {
    targetPlans: targetPlansOf(tabs),
    closed: tabs.closed,
    records: () => heldRecords(file, tabs),
  });
  if (planned.plan.figures.length === 0) throw refusal(words.unmeasured[language]);
  // Formulas over a tab that was deleted stay broken when another takes its name.
  const { data, observations } = tabs;
  const tabIds = [...data, ...(observations === null ? [] : [observations])].map(({ sheet }) => sheet.getSheetId());
  return { tabs, holdings, ...planned, hash: hashOf(JSON.stringify([hashOf(planned.plan), tabIds])) };
};

/**
 * The tabs with what is of the same client, or of no client, and of the same quarter: none is written over another's.
 */
const ofSame = (tabs: AddOnTabs, { role, choices }: ChosenTab): AddOnTabs => ({
  ...tabs,
  reports: tabs.reports.filter(
    ({ mark }) =>
      isSameName('client', mark.choices.client ?? '', choices.client ?? '') &&
      (role !== 'plan' || (mark.role === 'plan' && mark.choices.from === choices.from)),
  ),
});

/** The tab that is written anew: a report of other days only where there is none of these. */
const tabToRewrite = (tabs: AddOnTabs, { role, choices }: ChosenTab): TabWithMetadata<OwnedMetadata> | undefined => {
  if (role !== 'report') return openTab(tabs, role);
  const open = SpreadsheetApp.getActiveSheet().getSheetId();
  const standing = readyTabs(tabs, 'report').map((tab) => {
    const { from, to } = tab.mark.choices;
    return { tab, from, to, isOnScreen: tab.sheet.getSheetId() === open };
  });
  return reportToRewrite(choices, standing)?.tab;
};

/** Writes the tab that is wanted; where columns turn out to have moved, once more with their places read anew. */
const write = <P extends Figured>(
  file: Spreadsheet,
  tabs: AddOnTabs,
  build: PlannedBuild<P>,
): { readonly plan: P; readonly tab: BuiltTab } => {
  const job = jobOf(file, tabs, build);
  const { plan, chosen } = job;
  const same = readyTabs(tabs, chosen.role).find((tab) => tab.mark.hash === job.hash && hasItsSums(tabs, tab, plan));
  if (same !== undefined) {
    showTab(file, same.sheet);
    return { plan, tab: { sheet: same.sheet } };
  }
  throwIfStopRequested(build.choices.language);
  const existing = job.as === 'new' ? undefined : tabToRewrite(ofSame(tabs, chosen), chosen);
  const canHold = existing !== undefined && existing.mark.block.columns >= plan.columns;
  const rebuilt = canHold ? rebuildInPlace(file, existing, job) : { kept: plan };
  const written = 'kept' in rebuilt ? buildNew(file, { ...job, plan: rebuilt.kept }) : rebuilt;
  if ('sheet' in written) return { plan, tab: written };
  const data = tabs.data.map((each) => (written.moved.has(each.mark.holding.kind) ? locateColumns(each) : each));
  return write(file, { ...tabs, data }, build);
};

/**
 * Builds a tab, or rewrites the one of its role that stands, in place: planned whole, written, read back, and only then called
 * ready. The same choices over the same data find their tab standing and write nothing.
 */
const buildTab = <P extends Figured>(file: Spreadsheet, build: PlannedBuild<P>) => {
  clearStopRequest();
  const tabs = recoverTabs(file);
  refuseUnclaimed(file, tabs);
  // A column that was gone may be back.
  const data = tabs.data.map((each) => (each.mark.holding.columns?.includes(-1) ? locateColumns(each) : each));
  return withRollback(file, () => write(file, { ...tabs, data }, build));
};

/** What closed reports of the same records told, as far as they remember. */
const closedOf = (
  choices: Parameters<typeof isOfSameRecords>[0],
  closed: AddOnTabs['closed'],
): readonly ClosedPeriod[] =>
  closed.flatMap(({ mark: { choices: of, on, figures, soleCurrencies = {} } }) =>
    Object.keys(figures).length > 0 && isOfSameRecords(of, choices)
      ? [{ from: of.from, to: of.to, on, figures, soleCurrencies }]
      : [],
  );

/** Builds a report, or rewrites the one that stands. */
export const buildReport = (file: Spreadsheet, given: Choices): ReportAnswer => {
  const { plan, tab } = buildTab(file, {
    choices: given,
    plan: (holdings, { accounts, ...of }, { targetPlans, closed, records }) => {
      const choices = { ...given, ...of };
      const held = records();
      const planned = planReport(accounts === undefined ? choices : { ...choices, accounts }, holdings, {
        targetPlans,
        closed: closedOf(choices, closed),
        paper: paperOf(file.getSpreadsheetLocale()),
        ...(held === undefined ? {} : { records: held }),
      });
      return {
        plan: planned,
        chosen: { role: 'report', choices },
        as: choices.as ?? 'again',
        keepsOf: ({ role, choices: before }) =>
          role === 'report' ? reportKeeps(planned, before, choices) : () => false,
      };
    },
  });
  return reportAnswerOf(plan, tab);
};

/** Builds the table of KPIs by period, or rewrites the one that stands. */
export const buildHistory = (file: Spreadsheet, given: HistoryChoices): HistoryAnswer => {
  const { plan, tab } = buildTab(file, {
    choices: given,
    plan: (holdings, { accounts, ...of }, { closed }) => {
      const choices = { ...given, ...of };
      const told = closedOf(choices, closed);
      return {
        plan: planHistory(accounts === undefined ? choices : { ...choices, accounts }, holdings, told),
        chosen: { role: 'history', choices },
        as: 'again',
        keepsOf: ({ role, choices: before }) => (role === 'history' ? historyKeeps(before, choices) : () => false),
      };
    },
  });
  return historyAnswerOf(plan, tab.sheet);
};

/** Refuses a target that was given for what is no figure of the file. */
const refuseUnknownTargets = ({ inputs }: OwnedPlan, { typed = {}, language }: PlanChoices): void => {
  const unknown = Object.keys(typed).find((key) => inputs.every((input) => input.key !== key));
  if (unknown === undefined) return;
  const figure = unknown.replace(/^target /, '').replace(/, month \d$/, '');
  throw refusal(fillTemplate(words.noPlanFigure[language], { figure }));
};

/** Builds the plan of a quarter, or rewrites the one of the same quarter and client. */
export const buildPlan = (file: Spreadsheet, given: PlanChoices): PlanAnswer => {
  const { plan, tab } = buildTab(file, {
    choices: given,
    plan: (holdings, { accounts, ...of }) => {
      const choices = { ...given, ...of };
      const planned = planTargets(accounts === undefined ? choices : { ...choices, accounts }, holdings);
      refuseUnknownTargets(planned, choices);
      return {
        plan: planned,
        chosen: { role: 'plan', choices },
        as: 'again',
        keepsOf: ({ role, choices: before }) => (role === 'plan' ? planKeeps(before, choices) : () => false),
      };
    },
  });
  return planAnswerOf(plan, tab.sheet);
};
