import type { WorkingHours } from '../../calendar/working-hours.ts';
import type { ColumnName } from '../../records/kinds.ts';
import { type MessageColumn, messageCounts } from '../../records/messages.ts';
import { hasColumn, type TabSummary } from '../../records/tab-summary.ts';
import { rangeOf } from './formula-range.ts';
import { minutesPerDay, workedUntil } from './waiting-time.ts';

const secondsPerDay = 86_400;

/** What a formula makes of a column; `null` where the tab has no such column. */
const ofColumn = (holding: TabSummary, name: ColumnName, of: (range: string) => string): string | null =>
  hasColumn(holding, name) ? of(rangeOf(holding, name)) : null;

const isNumber = (holding: TabSummary, name: ColumnName): string =>
  ofColumn(holding, name, (range) => `ISNUMBER(${range})`) ?? '0';

/** Records of one message each, or of several that were counted together. */
export type MessageRecords = 'single' | 'several';

/** Whether a tab can tell of several messages in one record. */
export const tellsSeveral = (holding: TabSummary): boolean => messageCounts.some((name) => hasColumn(holding, name));

/** Whether each record is one message, as factors of an array: it tells no number of messages. */
export const singleFactors = (holding: TabSummary): readonly string[] =>
  messageCounts.flatMap((name) => ofColumn(holding, name, (range) => `(${range}="")`) ?? []);

/** Whether something was done about a message, not before it came, as an array. */
const isDone = (holding: TabSummary, column: 'answered_at' | 'resolved_at'): string =>
  ofColumn(holding, column, (range) => `ISNUMBER(${range})*(${range}>=${rangeOf(holding, 'received_at')})`) ?? '0';

/** Whether a message was settled, as an array: there is a tick, or the time when it was. */
const isResolved = (holding: TabSummary): string => {
  const ways = [
    ofColumn(holding, 'resolved_at', (range) => `(${range}<>"")`),
    ofColumn(holding, 'is_resolved', (range) => `(${range}=TRUE)`),
  ].filter((way) => way !== null);
  return ways.length > 1 ? `(${ways.join('+')}>0)` : (ways[0] ?? '0');
};

/** Whether two times tell how long a message waited, as an array: its minutes do not, and one of both has a time of day. */
const isTimed = (holding: TabSummary): string => {
  const received = rangeOf(holding, 'received_at');
  const timed = ofColumn(holding, 'answered_at', (answered) => {
    const hasTime = `(MOD(${answered};1)+MOD(${received};1)>0)`;
    return `(1-${isNumber(holding, 'first_reply_minutes')})*(${answered}>=${received})*${hasTime}`;
  });
  return timed ?? '0';
};

/** The minutes between two moments of each record, to the second, as an array. */
const minutesUntil = (holding: TabSummary, column: ColumnName): string =>
  ofColumn(holding, column, (range) => `ROUND((${range}-${rangeOf(holding, 'received_at')})*${secondsPerDay};0)/60`) ??
  '0';

/** Whether each record of a class tells a column of messages, as factors of an array. */
export const toldFactors = (holding: TabSummary, column: MessageColumn, records: MessageRecords): readonly string[] => {
  if (records === 'several') {
    if (column === 'resolved_at') return ['0'];
    if (column !== 'first_reply_minutes') return [isNumber(holding, column)];
    return holding.hours === undefined ? [isNumber(holding, column), isNumber(holding, 'answers')] : ['0'];
  }
  switch (column) {
    case 'first_reply_minutes':
      return [`(${isNumber(holding, column)}+${isTimed(holding)})`];
    case 'resolved_at':
      return [isDone(holding, column)];
    default:
      return [];
  }
};

/** A part of a sum: a formula without the leading `=`, that is added or, of the time until a message came, taken away. */
export interface SumPart {
  readonly sign: '+' | '-';
  readonly formula: string;
}

const added = (formula: string): SumPart => ({ sign: '+', formula });

/** The array of a mask and what it is multiplied by, added up; texts among the numbers of ranges count as nothing. */
const sumOf = (factors: readonly string[], ...ranges: readonly string[]): string =>
  `SUMPRODUCT(${[factors.length === 1 ? `${factors[0]}*1` : factors.join('*'), ...ranges].join(';')})`;

/** What records of several messages add to a column. */
const severalParts = (holding: TabSummary, column: MessageColumn, mask: string): readonly SumPart[] => {
  if (column === 'resolved_at' || !hasColumn(holding, column)) return [];
  const range = rangeOf(holding, column);
  if (column !== 'first_reply_minutes') return [added(sumOf([mask], range))];
  return holding.hours === undefined && hasColumn(holding, 'answers')
    ? [added(sumOf([mask], range, rangeOf(holding, 'answers')))]
    : [];
};

/** When something was done about messages and when they came, each for the records of a mask. */
interface Waits {
  readonly until: readonly (readonly [mask: string, moment: string])[];
  readonly since: readonly string[];
}

/** The working minutes that messages waited: those until something was done, less those until they came. */
const workedParts = (
  holding: TabSummary,
  hours: WorkingHours,
  { waits: { until, since }, from }: { readonly waits: Waits; readonly from: string },
): readonly SumPart[] => {
  const minutes = (mask: string, moment: string) => sumOf([mask, workedUntil(hours, moment, from)]);
  return [
    ...until.map(([mask, moment]) => added(minutes(mask, moment))),
    ...since.map((mask): SumPart => ({ sign: '-', formula: minutes(mask, rangeOf(holding, 'received_at')) })),
  ];
};

/**
 * The time until the first answer, as the minutes tell it or else two times. The moment of an answer that is told counts also where
 * the minutes are known.
 */
const replyParts = (holding: TabSummary, mask: string, from: string): readonly SumPart[] => {
  const [known, timed] = [`${mask}*${isNumber(holding, 'first_reply_minutes')}`, `${mask}*${isTimed(holding)}`];
  const minutes = ofColumn(holding, 'first_reply_minutes', (range) => range);
  const answered = ofColumn(holding, 'answered_at', (range) => range);
  const { hours } = holding;
  if (hours === undefined)
    return [
      ...(minutes === null ? [] : [added(sumOf([mask], minutes))]),
      ...(answered === null ? [] : [added(sumOf([timed, minutesUntil(holding, 'answered_at')]))]),
    ];
  const byMinutes = `(${rangeOf(holding, 'received_at')}+${minutes}/${minutesPerDay})`;
  const isTold = answered === null ? '' : `*(${answered}<>"")`;
  const isUntold = answered === null ? '' : `*(${answered}="")`;
  const ofMinutes: Waits['until'] =
    minutes === null
      ? []
      : [[`${known}${isUntold}`, byMinutes], ...(answered === null ? [] : [[`${known}${isTold}`, answered] as const])];
  const waits = {
    until: [...ofMinutes, ...(answered === null ? [] : [[timed, answered] as const])],
    since: [...(minutes === null ? [] : [known]), ...(answered === null ? [] : [timed])],
  };
  return workedParts(holding, hours, { waits, from });
};

/** Which records are added up: their mask, which columns of messages it asks to be told, and the first day of their period. */
interface Masked {
  readonly mask: string;
  readonly told: readonly MessageColumn[];
  readonly from: string;
}

/** What records of one message each add to a column. */
const singleParts = (
  holding: TabSummary,
  { column, is }: { readonly column: MessageColumn; readonly is: 'sum' | 'count' },
  { mask, told, from }: Masked,
): readonly SumPart[] => {
  const ticked = ofColumn(holding, 'conflict', (range) => `(${range}=TRUE)`) ?? '0';
  switch (column) {
    case 'messages':
      return [added(sumOf([mask]))];
    case 'answers': {
      // How long an answer took is known only where there was one.
      const isAnswered = told.includes('first_reply_minutes')
        ? []
        : [`(${isNumber(holding, 'first_reply_minutes')}+${isDone(holding, 'answered_at')}>0)`];
      return [added(sumOf([mask, ...isAnswered]))];
    }
    case 'conflicts':
      return [added(sumOf([mask, ticked]))];
    case 'resolved':
      return [added(sumOf([mask, ticked, isResolved(holding)]))];
    case 'resolved_at': {
      const resolved = `${mask}*${isDone(holding, column)}`;
      if (is === 'count') return [added(sumOf([resolved]))];
      const waits = { until: [[resolved, rangeOf(holding, column)] as const], since: [resolved] };
      return holding.hours === undefined
        ? [added(sumOf([resolved, minutesUntil(holding, column)]))]
        : workedParts(holding, holding.hours, { waits, from });
    }
    case 'first_reply_minutes':
      return replyParts(holding, mask, from);
  }
};

/** What the records of a class add to a column of messages, as parts that are each a formula of a bounded length. */
export const messageParts = (
  holding: TabSummary,
  term: { readonly column: MessageColumn; readonly is: 'sum' | 'count'; readonly records: MessageRecords },
  masked: Masked,
): readonly SumPart[] =>
  term.records === 'several' ? severalParts(holding, term.column, masked.mask) : singleParts(holding, term, masked);

/** The minutes between a message and what was done about it in the end, squared, of each record of one message. */
export const resolutionSquares = (holding: TabSummary): string =>
  `${[...singleFactors(holding), isDone(holding, 'resolved_at')].join('*')}*(${minutesUntil(holding, 'resolved_at')})^2`;
