import type { ReportAnswer } from '../../contract/answers.ts';
import type { Choices } from '../../contract/choices.ts';
import { accountsOfClient, clientsIn } from '../../records/clients.ts';
import { isSameName } from '../../records/names.ts';
import type { Account } from '../../records/tab-summary.ts';
import { quotedTabName } from '../../report/formulas/address.ts';
import { hashOf, type ReportPlan } from '../../report/layout/plan.ts';
import { withTabNames } from '../../report/layout/tab-names.ts';
import { planReport } from '../../report/plan-report.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { readClientAccounts } from '../data-tabs/accounts-tab.ts';
import { headingFormulas, locateColumns, movedColumns, usableSummary } from '../data-tabs/data-columns.ts';
import { refuseUnclaimed } from '../data-tabs/unmarked-tabs.ts';
import { clearStopRequest, throwIfStopRequested } from '../endpoints/cancel.ts';
import { refusal } from '../endpoints/refusal.ts';
import type { ReportMetadata } from '../storage/tab-metadata.ts';
import {
  type AddOnTabs,
  addTabMetadata,
  holdingsOf,
  openReport,
  showTab,
  type TabWithMetadata,
  unfinishedCalculationName,
  unfinishedTabName,
} from '../storage/tabs.ts';
import { insertCalculation, isAsPlanned, nameCalculation } from './calculation-tab.ts';
import { checkErrors, errorProbes } from './check-errors.ts';
import { rebuildInPlace } from './rebuild.ts';
import { finishReport, recoverTabs, withRollback } from './recover.ts';
import { type BuildOutcome, checkReportSize, type ReportJob, reportAnswerOf, reportMetadataOf } from './report-job.ts';
import { writeCalculation, writePlan } from './write-plan.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Builds a report in a hidden tab, reads it back, and only then shows it. The headings that it rests on are read with it. */
const buildNew = (file: Spreadsheet, job: ReportJob): Exclude<BuildOutcome, { readonly kept: ReportPlan }> => {
  const { choices, holdings } = job;
  checkReportSize(job);
  const sheet = file.insertSheet(unfinishedTabName, 0);
  sheet.hideSheet();
  const sums = insertCalculation(file);
  const mark = reportMetadataOf(job, sums.getSheetId());
  const { rows, columns } = mark.block;
  const plan = withTabNames(job.plan, {
    report: quotedTabName(unfinishedTabName),
    calculation: quotedTabName(unfinishedCalculationName),
  });
  const headings = headingFormulas(holdings, columns);
  const below = sheet.getRange(rows + 1, 1, headings.length + 1, columns);
  writeCalculation(sums, plan.calculation);
  writePlan(sheet, plan);
  throwIfStopRequested(choices.language);
  const probes = errorProbes('', mark.block, plan.calculation);
  below.setValues([[...probes, ...Array.from({ length: columns - probes.length }, () => '')], ...headings]);
  const [probed = [], ...shown] = below.getValues();
  const moved = movedColumns(holdings, shown);
  if (moved.size > 0) {
    file.deleteSheet(sheet);
    file.deleteSheet(sums);
    return { moved };
  }
  checkErrors({ sheet, sums }, probed, choices.language);
  throwIfStopRequested(choices.language);
  below.clearContent();
  // Until here the next action removes what was begun; from here on it finishes it.
  addTabMetadata(sums, { role: 'calculation', of: sheet.getSheetId() });
  addTabMetadata(sheet, mark);
  finishReport(file, { sheet, mark });
  nameCalculation(file, sums, choices.language);
  file.setActiveSheet(sheet);
  return { answer: reportAnswerOf(job, sheet) };
};

/** Whether the sums of a report stand as they were planned. */
const hasItsSums = (
  { calculations }: AddOnTabs,
  { sheet, mark }: TabWithMetadata<ReportMetadata>,
  plan: ReportPlan,
): boolean => {
  const sums = calculations.find((each) => each.sheet.getSheetId() === mark.calculation);
  if (sums === undefined) return false;
  const names = { report: quotedTabName(sheet.getName()), calculation: quotedTabName(sums.sheet.getName()) };
  return isAsPlanned(sums.sheet, withTabNames(plan, names).calculation);
};

/** A client as the file spells it, with the accounts as they are sorted now; refuses one of whom the file knows nothing. */
const clientOf = (
  tabs: AddOnTabs,
  { client, language }: Choices,
): { readonly client?: string; readonly accounts?: readonly Account[] } => {
  if (client === undefined) return {};
  const sorted = readClientAccounts(tabs, language);
  const clients = clientsIn(sorted, holdingsOf(tabs));
  const known = clients.find((name) => isSameName('client', name, client));
  const told = { client, clients: clients.join(', ') || words.noClients[language] };
  if (known === undefined) throw refusal(fillTemplate(words.noClient[language], told));
  return { client: known, accounts: accountsOfClient(sorted, known) };
};

const reportJobOf = (tabs: AddOnTabs, given: Choices): ReportJob => {
  const { language } = given;
  const held = holdingsOf(tabs);
  if (held.length === 0) throw refusal(words.nothing[language]);
  const holdings = held.map((holding) => usableSummary(holding, language));
  const { accounts, ...of } = clientOf(tabs, given);
  // Which accounts are the client's is asked at each build.
  const choices = { ...given, ...of };
  const plan = planReport(accounts === undefined ? choices : { ...choices, accounts }, holdings);
  if (plan.figures.length === 0) throw refusal(words.unmeasured[language]);
  // Formulas over a tab that was deleted stay broken when another takes its name.
  const tabIds = tabs.data.map(({ sheet }) => sheet.getSheetId());
  return { tabs, choices, holdings, plan, hash: hashOf(JSON.stringify([hashOf(plan), tabIds])) };
};

/** The tabs with the reports of a client alone, or with those of no client: none is written over another's. */
const ofClient = (tabs: AddOnTabs, client = ''): AddOnTabs => ({
  ...tabs,
  reports: tabs.reports.filter(({ mark }) => isSameName('client', mark.choices.client ?? '', client)),
});

/** Writes the report that is wanted; where columns turn out to have moved, once more with their places read anew. */
const write = (file: Spreadsheet, tabs: AddOnTabs, choices: Choices): ReportAnswer => {
  const job = reportJobOf(tabs, choices);
  const ready = tabs.reports.filter(({ mark }) => mark.state === 'ready');
  const same = ready.find((report) => report.mark.hash === job.hash && hasItsSums(tabs, report, job.plan));
  if (same !== undefined) {
    showTab(file, same.sheet);
    return reportAnswerOf(job, same.sheet);
  }
  throwIfStopRequested(choices.language);
  const existing = choices.as === 'new' ? undefined : openReport(ofClient(tabs, choices.client));
  const canHold = existing !== undefined && existing.mark.block.columns >= job.plan.columns;
  const rebuilt = canHold ? rebuildInPlace(file, existing, job) : { kept: job.plan };
  const written = 'kept' in rebuilt ? buildNew(file, { ...job, plan: rebuilt.kept }) : rebuilt;
  if ('answer' in written) return written.answer;
  const data = tabs.data.map((each) => (written.moved.has(each.mark.holding.kind) ? locateColumns(each) : each));
  return write(file, { ...tabs, data }, choices);
};

/**
 * Builds a report, or rewrites the one that stands, in place: planned whole, written, read back, and only then called
 * ready. The same choices over the same data find their report standing and write nothing.
 */
export const buildReport = (file: Spreadsheet, choices: Choices): ReportAnswer => {
  clearStopRequest();
  const tabs = recoverTabs(file);
  refuseUnclaimed(file, tabs);
  // A column that was gone may be back.
  const data = tabs.data.map((each) => (each.mark.holding.columns?.includes(-1) ? locateColumns(each) : each));
  return withRollback(file, () => write(file, { ...tabs, data }, choices));
};
