import {
  type Choices,
  defaultGoal,
  type HistoryChoices,
  monthTargetKey,
  type PlanChoices,
  planMonths,
} from '../../contract/choices.ts';
import type { Language } from '../../text/language.ts';
import type { BuiltReader } from './load-reader.ts';
import { parseOptions } from './parse-options.ts';
import { usageError } from './usage-error.ts';

/** What the person asked for. Days are serial numbers. */
export interface CliOptions {
  readonly files: readonly string[];
  readonly goal: Choices['goal'];
  readonly period: BuiltReader['periods'][number];
  /** The days that were given; `null` where the data proposes them. */
  readonly days: { readonly from: number; readonly to: number } | null;
  readonly compare: Choices['compare'];
  /** The step of a table of KPIs by period, and how many it shows; `null` where none is made. */
  readonly history: Pick<HistoryChoices, 'step' | 'periods' | 'shown'> | null;
  /** The quarter of a plan and the targets that are given for it; `null` where none is made. */
  readonly plan: Pick<PlanChoices, 'from' | 'typed'> | null;
  readonly language: Language;
  readonly locale: string;
  readonly zone: string;
  /** The working hours in which waiting counts; `null` where all time does. */
  readonly hours: string | null;
  /** Which posts serve the goal: words, hashtags and link domains. */
  readonly goalRule: string;
  /** What is answered to questions that only a person can decide, by their ids. */
  readonly answers: Readonly<Record<string, string>>;
  /** The client that the report is on; `null` for all data. */
  readonly client: string | null;
  readonly xlsx: string | null;
  readonly json: boolean;
}

const usage = `npm run report -- FILE… [options]
  --goal       awareness | engagement | traffic | sales | followers | care (engagement)
  --on-goal    words, hashtags and link domains of the posts that serve the goal, as "order, #sale, shop.com"
  --period     week | "2 weeks" | month | quarter | year: the last whole one in the data (month)
  --from --to  the first and the last day instead, as 2026-03-01
  --compare    previous | days | year | none: the month, quarter or year before, or else as many days (previous); always as
               many days just before; the same days a year before; nothing
  --client     only this client, by a column “Client” of the files
  --history    weeks | fortnights | months | quarters: a tab with the KPIs of the last of them too
  --periods    how many of them, 6 to 13 (9)
  --kpis       goal | all: whose figures that tab shows (goal)
  --plan       a quarter, as "2026 Q4": a tab with its targets too, from which the report takes its own
  --target     "KPI=October,November,December": targets for that tab, as "SUM site.sessions=2360,2500,2900"; may stand
               more than once, and a month may be left blank
  --hours      working hours: only they count as waiting for an answer, as "Mon-Fri 09:00-18:00"
  --language   en | uk (en)
  --answer     "id=value": the answer to a question that only a person can decide; may stand more than once
  --locale     the spreadsheet's locale (en_US, or uk_UA for uk)
  --zone       the spreadsheet's time zone (Europe/Kyiv)
  --xlsx OUT   writes the workbook too
  --json       prints one object instead of a table`;

const optionTypes = {
  goal: { type: 'string', default: defaultGoal },
  'on-goal': { type: 'string', default: '' },
  period: { type: 'string', default: 'month' },
  from: { type: 'string' },
  to: { type: 'string' },
  compare: { type: 'string', default: 'previous' },
  client: { type: 'string' },
  history: { type: 'string' },
  periods: { type: 'string' },
  kpis: { type: 'string' },
  plan: { type: 'string' },
  target: { type: 'string', multiple: true },
  hours: { type: 'string' },
  language: { type: 'string', default: 'en' },
  answer: { type: 'string', multiple: true },
  locale: { type: 'string' },
  zone: { type: 'string', default: 'Europe/Kyiv' },
  xlsx: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

export const answersIn = (answers: readonly string[]): CliOptions['answers'] =>
  Object.fromEntries(
    answers.map((text) => {
      const at = text.lastIndexOf('=');
      if (at < 1) throw usageError(`--answer "${text}" is not written as id=value.`, 2);
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );

export const oneOf = <T extends string>(flag: string, value: string, known: readonly T[]): T => {
  const found = known.find((each) => each === value);
  if (found === undefined) throw usageError(`--${flag} "${value}" is none of ${known.join(', ')}.`, 2);
  return found;
};

const dayIn = (flag: string, text: string, { serialOf }: BuiltReader): number => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) throw usageError(`--${flag} "${text}" is no day such as 2026-03-01.`, 2);
  const serial = serialOf(Number(year), Number(month), Number(day));
  if (serial === null) throw usageError(`--${flag} "${text}": there is no such day.`);
  return serial;
};

const daysIn = (from: string | undefined, to: string | undefined, reader: BuiltReader): CliOptions['days'] => {
  if (from === undefined && to === undefined) return null;
  if (from === undefined || to === undefined) throw usageError('--from and --to belong together.', 2);
  const days = { from: dayIn('from', from, reader), to: dayIn('to', to, reader) };
  if (days.from > days.to) throw usageError(`--from ${from} is after --to ${to}.`);
  return days;
};

/** The steps of a table by period as the command names them. */
const steps = { weeks: 'week', fortnights: '2 weeks', months: 'month', quarters: 'quarter' } as const;
const stepNames = ['weeks', 'fortnights', 'months', 'quarters'] as const;

const historyIn = (
  { history, periods, kpis }: Readonly<Partial<Record<'history' | 'periods' | 'kpis', string>>>,
  { historyPeriods: { least, usual, most } }: BuiltReader,
): CliOptions['history'] => {
  if (history === undefined) {
    if (periods !== undefined || kpis !== undefined) throw usageError('--periods and --kpis belong to --history.', 2);
    return null;
  }
  const step = steps[oneOf('history', history, stepNames)];
  const count = periods === undefined ? usual : Number(periods);
  if (!Number.isInteger(count) || count < least || count > most)
    throw usageError(`--periods "${periods}" is no whole number from ${least} to ${most}.`, 2);
  return { step, periods: count, shown: oneOf('kpis', kpis ?? 'goal', ['goal', 'all']) };
};

/** The targets of a figure by the keys of their cells: `SUM site.sessions=2360,,2900` leaves the second month blank. */
const targetsIn = (text: string): readonly (readonly [key: string, target: number])[] => {
  const at = text.lastIndexOf('=');
  const [id, months] = [text.slice(0, at).trim(), text.slice(at + 1).split(',')];
  const space = id.indexOf(' ');
  const isWrong = months.some((month) => month.trim() !== '' && !Number.isFinite(Number(month)));
  if (at < 1 || space < 1 || months.length !== planMonths || isWrong)
    throw usageError(
      `--target "${text}" is not written as a KPI and a number for each of ${planMonths} months, such as "SUM site.sessions=2360,2500,2900".`,
      2,
    );
  const figure = { function: id.slice(0, space), variant: id.slice(space + 1) };
  return months.flatMap((month, place) =>
    month.trim() === '' ? [] : [[monthTargetKey(figure, place), Number(month)] as const],
  );
};

const planIn = (
  plan: string | undefined,
  targets: readonly string[],
  { serialOf }: BuiltReader,
): CliOptions['plan'] => {
  if (plan === undefined) {
    if (targets.length > 0) throw usageError('--target belongs to --plan.', 2);
    return null;
  }
  const [, year, quarter] = /^(\d{4}) ?-?Q([1-4])$/i.exec(plan) ?? [];
  const from = year === undefined ? null : serialOf(Number(year), 3 * Number(quarter) - 2, 1);
  if (from === null) throw usageError(`--plan "${plan}" is no quarter such as "2026 Q4".`, 2);
  const typed = Object.fromEntries(targets.flatMap(targetsIn));
  return { from, ...(targets.length === 0 ? {} : { typed }) };
};

export const hoursIn = (hours: string | undefined, { countedHours, mostStretches }: BuiltReader): string | null => {
  if (hours !== undefined && countedHours(hours) === null)
    throw usageError(
      `--hours "${hours}" is not readable as working hours; write them as "Mon-Fri 09:00-18:00; Sat 10:00-14:00", at most ${mostStretches} stretches a week.`,
      2,
    );
  return hours ?? null;
};

export const zoneIn = (zone: string): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone && zone;
  } catch {
    throw usageError(`--zone "${zone}" is no time zone such as Europe/Kyiv.`, 2);
  }
};

/** Reads the command's arguments; throws a mistake that says which one is wrong. */
export const parseCliOptions = (
  args: readonly string[],
  reader: BuiltReader,
  locales: readonly string[],
): CliOptions => {
  const { values, positionals } = parseOptions(args, { options: optionTypes, allowPositionals: true }, usage);
  if (positionals.length === 0) throw usageError(`No file was given.\n${usage}`, 2);
  const language = oneOf('language', values.language, ['en', 'uk']);
  return {
    files: positionals,
    goal: oneOf('goal', values.goal, reader.goals),
    period: oneOf('period', values.period, reader.periods),
    days: daysIn(values.from, values.to, reader),
    compare: oneOf('compare', values.compare, reader.comparisons),
    history: historyIn(values, reader),
    plan: planIn(values.plan, values.target ?? [], reader),
    language,
    locale: oneOf('locale', values.locale ?? (language === 'uk' ? 'uk_UA' : 'en_US'), locales),
    zone: zoneIn(values.zone),
    hours: hoursIn(values.hours, reader),
    goalRule: values['on-goal'],
    answers: answersIn(values.answer ?? []),
    client: values.client ?? null,
    xlsx: values.xlsx ?? null,
    json: values.json,
  };
};
