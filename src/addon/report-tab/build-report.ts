import type { ReportAnswer } from '../../contract/answers.ts';
import type { Choices } from '../../contract/choices.ts';
import { hashOf, type Plan } from '../../report/layout/plan.ts';
import { planReport } from '../../report/plan-report.ts';
import { words } from '../addon-words.ts';
import { headingsShown, locateColumns, movedColumns, usable } from '../data-tabs/data-columns.ts';
import { checkClaimed } from '../data-tabs/unmarked-tabs.ts';
import { checkStop, forgetStop } from '../endpoints/cancel.ts';
import { refusal } from '../endpoints/refusal.ts';
import type { Block } from '../storage/tab-metadata.ts';
import { addTabMetadata, holdingsOf, openReport, showTab, type Tabs, unfinished } from '../storage/tabs.ts';
import { checkErrors, errorProbe } from './check-errors.ts';
import { rebuild } from './rebuild.ts';
import { finishReport, recoverTabs, withRollback } from './recover.ts';
import { answerOf, type BuildOutcome, checkRoomFor, type ReportJob, reportMetadataOf } from './report-job.ts';
import { writePlan } from './write-plan.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The probe for errors in a row of a block. */
const probeRow = (block: Block): string[] => [
  errorProbe('', block),
  ...Array.from({ length: block.columns - 1 }, () => ''),
];

/** Builds a report in a hidden tab, reads it back, and only then shows it. The headings that it rests on are read with it. */
const buildNew = (file: Spreadsheet, wanted: ReportJob): Exclude<BuildOutcome, { readonly kept: Plan }> => {
  const { choices, holdings, plan } = wanted;
  const mark = reportMetadataOf(wanted);
  checkRoomFor(mark);
  const sheet = file.insertSheet(unfinished, 0);
  const { rows, columns } = mark.block;
  sheet.hideSheet();
  const headings = headingsShown(holdings, columns);
  const below = sheet.getRange(rows + 1, 1, headings.length + 1, columns);
  writePlan(sheet, plan);
  checkStop(choices.language);
  below.setValues([probeRow(mark.block), ...headings]);
  const [[probed] = [], ...shown] = below.getValues();
  const moved = movedColumns(holdings, shown);
  if (moved.size > 0) {
    file.deleteSheet(sheet);
    return { moved };
  }
  checkErrors(sheet, Number(probed), choices.language);
  checkStop(choices.language);
  below.clearContent();
  // Until here the next action removes what was begun; from here on it finishes it.
  addTabMetadata(sheet, mark);
  finishReport(file, { sheet, mark });
  file.setActiveSheet(sheet);
  return { answer: answerOf(wanted, sheet) };
};

const wantedFrom = (tabs: Tabs, choices: Choices): ReportJob => {
  const { language } = choices;
  const held = holdingsOf(tabs);
  if (held.length === 0) throw refusal(words.nothing[language]);
  const holdings = held.map((holding) => usable(holding, language));
  const plan = planReport(choices, holdings);
  if (plan.figures.length === 0) throw refusal(words.unmeasured[language]);
  // Formulas over a tab that was deleted stay broken when another takes its name.
  const tabIds = tabs.data.map(({ sheet }) => sheet.getSheetId());
  return { choices, holdings, plan, hash: hashOf(JSON.stringify([hashOf(plan), tabIds])) };
};

/** Writes the report that is wanted; where columns turn out to have moved, once more with their places read anew. */
const write = (file: Spreadsheet, tabs: Tabs, choices: Choices): ReportAnswer => {
  const wanted = wantedFrom(tabs, choices);
  const ready = tabs.reports.filter(({ mark }) => mark.state === 'ready');
  const same = ready.find(({ mark }) => mark.hash === wanted.hash);
  if (same !== undefined) {
    showTab(file, same.sheet);
    return answerOf(wanted, same.sheet);
  }
  checkStop(choices.language);
  const standing = choices.as === 'new' ? undefined : openReport(tabs);
  const canHold = standing !== undefined && standing.mark.block.columns >= wanted.plan.columns;
  const rebuilt = canHold ? rebuild(file, standing, wanted) : { kept: wanted.plan };
  const written = 'kept' in rebuilt ? buildNew(file, { ...wanted, plan: rebuilt.kept }) : rebuilt;
  if ('answer' in written) return written.answer;
  const data = tabs.data.map((each) => (written.moved.has(each.mark.holding.kind) ? locateColumns(each) : each));
  return write(file, { ...tabs, data }, choices);
};

/**
 * Builds a report, or rewrites the one that stands, in place: planned whole, written, read back, and only then called
 * ready. The same choices over the same data find their report standing and write nothing.
 */
export const buildReport = (file: Spreadsheet, choices: Choices): ReportAnswer => {
  forgetStop();
  const tabs = recoverTabs(file);
  checkClaimed(file, tabs);
  // A column that was gone may be back.
  const data = tabs.data.map((each) => (each.mark.holding.columns?.includes(-1) ? locateColumns(each) : each));
  return withRollback(file, () => write(file, { ...tabs, data }, choices));
};
