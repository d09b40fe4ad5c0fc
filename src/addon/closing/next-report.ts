import type { DayRange } from '../../calendar/day.ts';
import { periodAfter } from '../../calendar/period.ts';
import { periodName, shortDay } from '../../calendar/period-name.ts';
import type { NextReportAnswer } from '../../contract/answers.ts';
import type { Choices } from '../../contract/choices.ts';
import { isSameName } from '../../records/names.ts';
import { reportToFollow } from '../../report/standing-reports.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { serialClockIn } from '../data-tabs/spreadsheet-clock.ts';
import { refusal } from '../endpoints/refusal.ts';
import { userLanguage } from '../menu.ts';
import { buildReport } from '../report-tab/build-report.ts';
import { recoverTabs } from '../report-tab/recover.ts';
import type { ClosedMetadata, ReportMetadata } from '../storage/tab-metadata.ts';
import { type AddOnTabs, holdingsOf, readyTabs, showTab, type TabWithMetadata } from '../storage/tabs.ts';
import { readStanding, standingChoices } from './standing-report.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type AnyReport = TabWithMetadata<ReportMetadata> | TabWithMetadata<ClosedMetadata>;

/** The report that another one follows. */
const followed = (all: readonly AnyReport[]): AnyReport | undefined => {
  const open = SpreadsheetApp.getActiveSheet().getSheetId();
  return reportToFollow(
    all.map((report) => ({
      report,
      to: report.mark.choices.to,
      isOnScreen: report.sheet.getSheetId() === open,
    })),
  )?.report;
};

const choicesOf = (file: Spreadsheet, { sheet, mark }: AnyReport): Choices =>
  mark.role === 'closed'
    ? mark.choices
    : standingChoices(readStanding(sheet, mark.block), mark, serialClockIn(file.getSpreadsheetTimeZone()));

/** The same work over the days after, compared with the calendar period before: what was typed for other days is not taken over. */
const choicesAfter = (before: Choices): Choices => ({
  ...before,
  ...periodAfter(before),
  compare: before.compare === 'days' ? 'previous' : before.compare,
  as: 'new',
});

const isSameWork = (one: Choices, other: Choices): boolean =>
  one.from === other.from &&
  one.to === other.to &&
  one.goal === other.goal &&
  isSameName('client', one.client ?? '', other.client ?? '') &&
  JSON.stringify(one.accounts ?? []) === JSON.stringify(other.accounts ?? []);

/** The last day that any data has; refuses days that none has. */
const lastDayOf = (tabs: AddOnTabs, days: DayRange): number => {
  const language = userLanguage();
  const spans = holdingsOf(tabs).flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from, to }]));
  if (spans.length === 0) throw refusal(words.nothing[language]);
  const last = Math.floor(Math.max(...spans.map(({ to }) => to)));
  if (!spans.some(({ from, to }) => from < days.to + 1 && to >= days.from))
    throw refusal(
      fillTemplate(words[last < days.from ? 'noDataYet' : 'noDataIn'][language], {
        day: shortDay(last, language),
        period: periodName(days, language),
      }),
    );
  return last;
};

/** Builds the report of the period after that of the last one; no other tab is written over. One that stands already is shown. */
export const buildNextReport = (file: Spreadsheet): NextReportAnswer => {
  const language = userLanguage();
  const tabs = recoverTabs(file);
  const all = [...readyTabs(tabs, 'report'), ...tabs.closed];
  const before = followed(all);
  if (before === undefined) throw refusal(words.noReport[language]);
  const choices = choicesAfter(choicesOf(file, before));
  const period = periodName(choices, language);
  const same = all.find(({ mark }) => isSameWork(mark.choices, choices));
  if (same !== undefined) {
    showTab(file, same.sheet);
    const note = fillTemplate(words.standsAlready[language], { period });
    return { tab: same.sheet.getName(), sheetId: same.sheet.getSheetId(), note };
  }
  const last = lastDayOf(tabs, choices);
  const { tab, sheetId, nameTaken } = buildReport(file, choices);
  const notes = [
    ...(nameTaken === undefined ? [] : [fillTemplate(words.nameTaken[language], { name: nameTaken })]),
    ...(last < choices.to ? [fillTemplate(words.dataReaches[language], { day: shortDay(last, language) })] : []),
  ];
  return { tab, sheetId, note: notes.length === 0 ? null : notes.join(' ') };
};
