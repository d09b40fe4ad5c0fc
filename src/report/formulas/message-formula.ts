import type { ColumnName } from '../../records/kinds.ts';
import { type MessageColumn, messageCounts } from '../../records/messages.ts';
import { hasColumn, type TabSummary } from '../../records/tab-summary.ts';
import { rangeOf } from './formula-range.ts';
import { minutesPerDay, workingMinutesFormula } from './waiting-time.ts';

const secondsPerDay = 86_400;

/** What a formula makes of a column; `null` where the tab has no such column. */
const ofColumn = (holding: TabSummary, name: ColumnName, of: (range: string) => string): string | null =>
  hasColumn(holding, name) ? of(rangeOf(holding, name)) : null;

const isNumber = (holding: TabSummary, name: ColumnName): string =>
  ofColumn(holding, name, (range) => `ISNUMBER(${range})`) ?? '0';

/** Whether each record is one message, as an array: it tells no number of messages. */
const isOneMessage = (holding: TabSummary): string =>
  messageCounts.flatMap((name) => (hasColumn(holding, name) ? [`(${rangeOf(holding, name)}="")`] : [])).join('*') ||
  '1';

/** Whether something was done about a message, not before it came, as an array. */
const isDone = (holding: TabSummary, column: 'answered_at' | 'resolved_at'): string =>
  ofColumn(holding, column, (range) => `ISNUMBER(${range})*(${range}>=${rangeOf(holding, 'received_at')})`) ?? '0';

/** Whether two times tell how long a message waited, as an array: its minutes do not, and one of both has a time of day. */
const isTimed = (holding: TabSummary): string => {
  const received = rangeOf(holding, 'received_at');
  const timed = ofColumn(holding, 'answered_at', (answered) => {
    const hasTime = `((INT(${answered})<>${answered})+(INT(${received})<>${received})>0)`;
    return `(1-${isNumber(holding, 'first_reply_minutes')})*${isDone(holding, 'answered_at')}*${hasTime}`;
  });
  return timed ?? '0';
};

/** Whether it is known how long a message waited, as an array. */
const isWaitKnown = (holding: TabSummary): string =>
  `(${isNumber(holding, 'first_reply_minutes')}+${isTimed(holding)})`;

/** The minutes between two moments of each record, to the second, as an array. */
const minutesUntil = (holding: TabSummary, column: ColumnName): string =>
  ofColumn(holding, column, (range) => `ROUND((${range}-${rangeOf(holding, 'received_at')})*${secondsPerDay};0)/60`) ??
  '0';

/** When each message was answered, as an array: where that is not told, its minutes tell it. */
export const answeredArray = (holding: TabSummary): string => {
  const received = rangeOf(holding, 'received_at');
  const waited = (minutes: string) => `(${received}+${minutes}/${minutesPerDay})`;
  const byMinutes = ofColumn(holding, 'first_reply_minutes', waited) ?? received;
  return ofColumn(holding, 'answered_at', (answered) => `(${answered}+(${answered}="")*${byMinutes})`) ?? byMinutes;
};

/** What records add to a column: an array of factors, and ranges to multiply by, in which a text counts as nothing. */
interface Addend {
  readonly factor: string | null;
  readonly ranges: readonly string[];
}

/** Which records tell a column of messages, as an array. */
export const toldMask = (holding: TabSummary, column: MessageColumn): string => {
  const one = isOneMessage(holding);
  const counted = isNumber(holding, column);
  switch (column) {
    case 'first_reply_minutes': {
      const single = `${one}*${isWaitKnown(holding)}`;
      return holding.hours === undefined ? `(${counted}*${isNumber(holding, 'answers')}+${single})` : single;
    }
    case 'resolved_at':
      return `${one}*${isDone(holding, column)}`;
    default:
      return `(${counted}+${one})`;
  }
};

/** What each record that is one message adds to a column, as an array. */
export const oneMessageArray = (holding: TabSummary, column: MessageColumn, is: 'sum' | 'count'): string => {
  const ticked = ofColumn(holding, 'conflict', (range) => `(${range}=TRUE)`) ?? '0';
  switch (column) {
    case 'messages':
      return isOneMessage(holding);
    case 'answers':
      return `${isOneMessage(holding)}*(${isNumber(holding, 'first_reply_minutes')}+${isDone(holding, 'answered_at')}>0)`;
    case 'conflicts':
      return `${isOneMessage(holding)}*${ticked}`;
    case 'resolved':
      return `${isOneMessage(holding)}*${ticked}*${ofColumn(holding, 'resolved_at', (range) => `(${range}<>"")`) ?? '0'}`;
    case 'resolved_at': {
      const resolved = toldMask(holding, column);
      if (is === 'count') return resolved;
      const { hours } = holding;
      return hours === undefined
        ? `${resolved}*${minutesUntil(holding, column)}`
        : `${resolved}*(${workingMinutesFormula(hours, rangeOf(holding, 'received_at'), rangeOf(holding, column))})`;
    }
    case 'first_reply_minutes': {
      const { hours } = holding;
      return hours === undefined
        ? `${isOneMessage(holding)}*${isTimed(holding)}*${minutesUntil(holding, 'answered_at')}`
        : `${toldMask(holding, column)}*(${workingMinutesFormula(hours, rangeOf(holding, 'received_at'), answeredArray(holding))})`;
    }
  }
};

const addendsFor = (holding: TabSummary, column: MessageColumn, is: 'sum' | 'count'): readonly Addend[] => {
  const one: Addend = { factor: oneMessageArray(holding, column, is), ranges: [] };
  if (column === 'resolved_at') return [one];
  const has = hasColumn(holding, column);
  const range = has ? rangeOf(holding, column) : '';
  if (column !== 'first_reply_minutes') return has ? [{ factor: null, ranges: [range] }, one] : [one];
  if (holding.hours !== undefined) return [one];
  const ofSeveral: readonly Addend[] =
    has && hasColumn(holding, 'answers') ? [{ factor: null, ranges: [range, rangeOf(holding, 'answers')] }] : [];
  return [...ofSeveral, ...(has ? [{ factor: isOneMessage(holding), ranges: [range] }] : []), one];
};

/** A column of messages added up over the records that a mask lets through, without the leading `=`. */
export const messageSum = (
  holding: TabSummary,
  { column, is }: { readonly column: MessageColumn; readonly is: 'sum' | 'count' },
  mask: string,
): string =>
  addendsFor(holding, column, is)
    .map(
      ({ factor, ranges }) =>
        `SUMPRODUCT(${[factor === null ? `${mask}*1` : `${mask}*${factor}`, ...ranges].join(';')})`,
    )
    .join('+');
