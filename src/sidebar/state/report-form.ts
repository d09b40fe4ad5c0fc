import type { DayRange } from '../../calendar/day.ts';
import { kindOfDays, type Period, periodStart } from '../../calendar/period.ts';
import type { FileReport, FileState } from '../../contract/answers.ts';
import {
  type Brand,
  type Choices,
  defaultGoal,
  type HistoryChoices,
  historyPeriods,
  historySteps,
  type PlanChoices,
} from '../../contract/choices.ts';
import { sampleChoices } from '../../demo/sample-choices.ts';
import { accountsOfClient, clientsIn } from '../../records/clients.ts';
import { withNewNames } from '../../records/merging/known-renames.ts';
import { isSameName } from '../../records/names.ts';
import { type Account, type ClientAccount, isSameAccount, type TabSummary } from '../../records/tab-summary.ts';
import { isOfSameRecords } from '../../report/closed/same-records.ts';
import { countedHours } from '../../report/formulas/waiting-time.ts';
import { comparedDays } from '../../report/metrics/compared-days.ts';
import type { PreviewRequest } from '../../report/preview.ts';
import { isAnotherPeriod, reportToRewrite } from '../../report/standing-reports.ts';
import { proposedQuarter } from '../../report/target-plan/proposed-quarter.ts';
import { accountsOf } from './accounts.ts';
import { proposePeriod, todayNow } from './periods.ts';

/** Whom a report is on: all data, one client, or every client with a report each. */
export type ReportClient = 'all' | 'each' | { readonly name: string };

/** What a person has chosen and typed for a report so far. */
export interface ReportForm extends Pick<Choices, 'goal' | 'compare' | 'language'> {
  readonly period: Period | 'own';
  /** A date field that is empty or half typed is `null`. */
  readonly from: number | null;
  readonly to: number | null;
  /** All where `null`. */
  readonly accounts: readonly Account[] | null;
  readonly client: ReportClient;
  /** What days are compared by whose report was closed. */
  readonly comparedData: 'closed' | 'today';
  /** Which posts serve the goal, as it is typed. */
  readonly goalRule: string;
  /** What stands in the report's own cells, by the cell's key; NaN where what is typed is no number. */
  readonly typed: Readonly<Record<string, number>>;
  readonly hours: string;
  /** The usual colours where `null`. */
  readonly brand: Brand | null;
  /** Whether a person said that the report goes to a new tab; `null` where they left it to what stands. */
  readonly isNew: boolean | null;
  /** The first day of the quarter of a plan. */
  readonly quarter: number;
  /** The day on which the form was begun. */
  readonly today: number;
}

/** What hinders a report, as the sidebar has words for it. */
export type FormProblem = 'badDays' | 'reversed' | 'noAccount' | 'badNumber' | 'badHours';

/** The clients that a file has. */
export const clientNamesIn = (file: FileState | null): readonly string[] =>
  file === null ? [] : clientsIn(file.clients, file.holdings);

/** What was typed for a report, but for what the agency took in its own days. */
const typedBeyond = ({ typed = {}, from, to }: Choices, days: DayRange | null) =>
  from === days?.from && to === days.to
    ? typed
    : Object.fromEntries(Object.entries(typed).filter(([key]) => !key.startsWith('fee')));

/** The accounts of the last report that the file still has, under the names that they have now; all accounts where it has none of them. */
const accountsLeft = (choices: Choices | null, holdings: readonly TabSummary[]): ReportForm['accounts'] => {
  const present = accountsOf(holdings);
  const left = withNewNames(choices?.accounts ?? [], holdings).filter((own) =>
    present.some((each) => isSameAccount(own, each)),
  );
  return left.length === 0 ? null : left;
};

/** The client of the last report, where the file still has that one. */
const clientLeft = (choices: Choices | null, file: FileState | null): ReportClient => {
  const { client } = choices ?? {};
  const isThere = client !== undefined && clientNamesIn(file).some((name) => isSameName('client', name, client));
  return isThere ? { name: client } : 'all';
};

/**
 * The form of a file's next report: as the last report was, over the newest period of the same kind within `spans`; over its
 * own days where they were no such period.
 */
export const reportFormOf = (
  file: FileState | null,
  spans: Parameters<typeof proposePeriod>[0],
  today = todayNow(),
): ReportForm => {
  const choices = file?.choices ?? null;
  const client = clientLeft(choices, file);
  const kind = choices === null ? 'month' : kindOfDays(choices);
  const days = kind === 'own' ? choices : proposePeriod(spans, kind, today);
  return {
    goal: choices?.goal ?? defaultGoal,
    compare: choices?.compare ?? 'previous',
    language: choices?.language ?? file?.language ?? 'en',
    // Days that are no such period stand as themselves: the last 28 of an export, for example.
    period: days === null ? kind : kindOfDays(days),
    from: days?.from ?? null,
    to: days?.to ?? null,
    accounts: accountsLeft(choices, file?.holdings ?? []),
    client,
    comparedData: choices?.comparedData ?? 'closed',
    goalRule: file?.memory.goalRule ?? '',
    typed: choices === null ? {} : typedBeyond(choices, days),
    hours: choices?.hours ?? '',
    brand: choices?.brand ?? null,
    isNew: null,
    quarter: proposedQuarter(today, file?.plans ?? [], typeof client === 'object' ? client.name : ''),
    today,
  };
};

/** A file whose first report is of the sample data of a day, with what its client might have agreed on. */
export const withSampleChoices = (file: FileState, today: number): FileState => ({
  ...file,
  choices: file.choices ?? sampleChoices(today, file.language),
});

/** Why no report can be built of a form yet; `null` where one can. */
export const formProblemOf = ({ from, to, accounts, typed, hours }: ReportForm): FormProblem | null => {
  if (from === null || to === null) return 'badDays';
  if (from > to) return 'reversed';
  if (accounts?.length === 0) return 'noAccount';
  if (Object.values(typed).some(Number.isNaN)) return 'badNumber';
  return hours.trim() !== '' && countedHours(hours) === null ? 'badHours' : null;
};

/** Working hours as they are typed, where they can be read. */
const hoursIn = (typed: string): Pick<Choices, 'hours'> =>
  countedHours(typed) === null ? {} : { hours: typed.trim() };

/** What a form says of a report but for whose it is; `null` where it has no days. */
const aboutOf = ({ goal, compare, from, to, hours }: ReportForm): PreviewRequest | null =>
  from === null || to === null || from > to ? null : { goal, compare, from, to, ...hoursIn(hours) };

/** What the preview of a form is of, in a file with these accounts sorted to clients; `null` where its days or accounts are none. */
export const previewRequestOf = (form: ReportForm, sorted: readonly ClientAccount[]): PreviewRequest | null => {
  const { client, accounts } = form;
  const about = aboutOf(form);
  if (about === null || accounts?.length === 0) return null;
  if (typeof client === 'object')
    return { ...about, client: client.name, accounts: accountsOfClient(sorted, client.name) };
  return client === 'each' || accounts === null ? about : { ...about, accounts };
};

/** The closed report, by what it told, that a form's days are compared with; `null` where none is of those records and days. */
export const closedBefore = (form: ReportForm, reports: readonly FileReport[]): FileReport | null => {
  const { from, to, compare, client, accounts, hours } = form;
  const days = from === null || to === null || from > to ? null : comparedDays({ from, to }, compare);
  const whose = typeof client === 'object' ? { client: client.name } : accounts === null ? {} : { accounts };
  const isOfForm = (report: FileReport) =>
    client === 'each' ? report.client !== undefined : isOfSameRecords(report, { ...whose, ...hoursIn(hours) });
  const found = reports.filter(
    (report) =>
      report.closedOn !== undefined && report.from === days?.from && report.to === days.to && isOfForm(report),
  );
  return found[found.length - 1] ?? null;
};

/** Choices for whom a form is on: once, or once for each client where every one gets a tab. */
const choicesPerClient = <C extends Pick<Choices, 'client' | 'accounts'>>(
  { client, accounts }: ReportForm,
  clients: readonly string[],
  all: C,
): readonly C[] => {
  if (client === 'each') return clients.map((name) => ({ ...all, client: name }));
  if (typeof client === 'object') return [{ ...all, client: client.name }];
  return [accounts === null ? all : { ...all, accounts }];
};

/** The tables of KPIs by period for the work of a form, one but where every client gets one. A period of another length is taken for months. */
export const historyChoicesOf = (form: ReportForm, clients: readonly string[]): readonly HistoryChoices[] => {
  const { goal, language, hours, period } = form;
  const all: HistoryChoices = {
    goal,
    language,
    step: historySteps.find((step) => step === period) ?? 'month',
    periods: historyPeriods.usual,
    shown: 'goal',
    ...hoursIn(hours),
  };
  return choicesPerClient(form, clients, all);
};

/** The plans of a quarter for the work of a form, one but where every client gets one: of all accounts. */
export const planChoicesOf = (form: ReportForm, clients: readonly string[]): readonly PlanChoices[] => {
  const { goal, language, hours, quarter } = form;
  const all: PlanChoices = { goal, language, from: quarter, ...hoursIn(hours) };
  return choicesPerClient({ ...form, accounts: null }, clients, all);
};

/** The quarters that a plan may be made of: the one before, the one that runs, and the next two. */
export const plannableQuarters = ({ today }: Pick<ReportForm, 'today'>): readonly number[] =>
  [-1, 0, 1, 2].map((steps) => periodStart(today, 'quarter', steps));

/** The plans that the report of a form takes targets from, and those that count for nothing, since they are of one quarter. */
interface FormPlans {
  readonly taken: readonly string[];
  readonly doubled: readonly string[];
}

/** What plans of a file say of a form's days and client; none of them says anything of some accounts alone. */
export const formPlansOf = ({ from, to, client, accounts }: ReportForm, plans: FileState['plans']): FormPlans => {
  if (from === null || to === null || (client === 'all' && accounts !== null)) return { taken: [], doubled: [] };
  const isOne = (plan: FileState['plans'][number]) =>
    client === 'each'
      ? plan.client !== undefined
      : isSameName('client', plan.client ?? '', typeof client === 'object' ? client.name : '');
  const own = plans.filter((plan) => isOne(plan) && plan.from <= to && periodStart(plan.from, 'quarter', 1) > from);
  const isDoubled = (plan: FileState['plans'][number]) =>
    own.some(
      (other) =>
        other !== plan && other.from === plan.from && isSameName('client', other.client ?? '', plan.client ?? ''),
    );
  return {
    taken: own.filter((plan) => !isDoubled(plan)).map(({ tab }) => tab),
    doubled: own.filter(isDoubled).map(({ tab }) => tab),
  };
};

/** The reports that stand of a client, or of no client. */
const reportsOf = (client: string | undefined, reports: readonly FileReport[]): readonly FileReport[] =>
  reports.filter((report) => isSameName('client', report.client ?? '', client ?? ''));

/** The report that one of these days and this client would be written over; `null` where it begins a tab, unless a person says so. */
const rewrittenBy = (days: DayRange & Pick<Choices, 'client'>, reports: readonly FileReport[]): FileReport | null => {
  const open = reportsOf(days.client, reports).filter(({ closedOn }) => closedOn === undefined);
  const found = reportToRewrite(days, open);
  return found === undefined || isAnotherPeriod(found, days) ? null : found;
};

/** Where the report of a form goes, as a person reads it beside the button; `null` where the file has none yet. */
export type ReportPlace = { readonly is: 'new' } | { readonly is: 'rewritten'; readonly tab: string };

/** Where the report of a form goes; of reports on every client, where the first goes that stands. */
export const placeOfReport = (form: ReportForm, file: FileState | null): ReportPlace | null => {
  const { from, to, client, isNew } = form;
  if (from === null || to === null || file === null) return null;
  const names = client === 'each' ? clientNamesIn(file) : [typeof client === 'object' ? client.name : undefined];
  const known = names.filter((name) => reportsOf(name, file.reports).length > 0);
  const [name] = known;
  if (known.length === 0) return null;
  const days = { from, to, ...(name === undefined ? {} : { client: name }) };
  if (isNew ?? rewrittenBy(days, file.reports) === null) return { is: 'new' };
  const open = reportsOf(name, file.reports).filter(({ closedOn }) => closedOn === undefined);
  const rewritten = reportToRewrite(days, open);
  return rewritten === undefined ? { is: 'new' } : { is: 'rewritten', tab: rewritten.tab };
};

/**
 * The reports of a form, one but where every client gets one; none where it has a problem. One of another period than those
 * that stand goes to a tab of its own, unless a person says otherwise.
 */
export const choicesOf = (
  form: ReportForm,
  clients: readonly string[],
  reports: readonly FileReport[],
): readonly Choices[] => {
  const about = aboutOf(form);
  if (about === null || formProblemOf(form) !== null) return [];
  const { language, typed, isNew, comparedData, brand } = form;
  const compared = comparedData === 'today' ? { comparedData } : {};
  const all: Choices = {
    ...about,
    ...compared,
    language,
    ...(Object.keys(typed).length === 0 ? {} : { typed }),
    ...(brand === null ? {} : { brand }),
  };
  return choicesPerClient(form, clients, all).map((choices) => {
    const isBeside = reportsOf(choices.client, reports).length > 0 && rewrittenBy(choices, reports) === null;
    return (isNew ?? isBeside) ? { ...choices, as: 'new' } : choices;
  });
};
