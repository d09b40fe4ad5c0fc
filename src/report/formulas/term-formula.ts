import { type ColumnName, type Kind, positionOf } from '../../records/kinds.ts';
import type { Account, TabSummary } from '../../records/tab-summary.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { letterOf, quotedTabName } from './address.ts';
import type { SpanCells } from './formula-range.ts';
import type { Term } from './term.ts';
import { minutesPerDay, workingHoursOf, workingMinutesFormula } from './waiting-time.ts';

/** The column by whose day a record belongs to a period. */
export const dayColumn = (kind: Kind): ColumnName => (kind === 'feedback' ? 'received_at' : 'date');

/** A column of a data tab as an open range below its header: rows that come later count without a new formula. */
export const rangeOf = (
  { kind, tab, columns }: Pick<TabSummary, 'kind' | 'tab' | 'columns'>,
  column: ColumnName,
): string => {
  const position = positionOf(kind, column);
  const letter = letterOf(columns?.[position] ?? position);
  return `${quotedTabName(tab)}!$${letter}$2:$${letter}`;
};

/** The kinds whose records are often those of several days, so that a report must hold for those to come as well. */
const oftenSpanning: readonly Kind[] = ['ads', 'days', 'site'];

/** Whether a tab's records may cover several days: their last one stands in a column of its own, blank for a single day. */
export const hasSpans = ({ kind, filled, columns }: Pick<TabSummary, 'kind' | 'filled' | 'columns'>): boolean => {
  const position = positionOf(kind, 'date_end');
  if (position < 0 || columns?.[position] === -1) return false;
  return oftenSpanning.includes(kind) || filled.includes('date_end');
};

/** A text as a criterion that matches exactly it: wildcards lose their meaning, a leading operator too. A quotation mark is any one character. */
export const exactCriterion = (text: string): string => `"=${text.replace(/[~*?]/g, '~$&').replace(/"/g, '?')}"`;

/**
 * A sum or a count over the records that lie in a span, from conditions that each formula takes. A record that covers several
 * days (an ad's result over a month) lies in it only whole: it cannot be cut, and half of it belongs to no period. A blank
 * last day, which no comparison lets through, is that of a single day, so that those are added by themselves.
 */
export const formulaOverSpan = (
  holding: TabSummary,
  { from, to }: { readonly from: string | null; readonly to: string },
  formulaOf: (inside: readonly string[]) => string,
): string => {
  const day = rangeOf(holding, dayColumn(holding.kind));
  const begins = from === null ? [] : [day, `">="&${from}`];
  const within = [...begins, day, `"<"&${to}+1`];
  if (!hasSpans(holding)) return formulaOf(within);
  const end = rangeOf(holding, 'date_end');
  return `${formulaOf([...begins, end, `"<"&${to}+1`])}+${formulaOf([...within, end, '"="'])}`;
};

/** The last day of each record as an array: its own last day, or the one day that it has. */
export const lastDaysArray = (holding: TabSummary): string => {
  const day = rangeOf(holding, dayColumn(holding.kind));
  if (!hasSpans(holding)) return day;
  const end = rangeOf(holding, 'date_end');
  return `(${day}+(${end}>${day})*(${end}-${day}))`;
};

/** The conditions that a record is of one account. */
const ofAccount = (holding: TabSummary, { platform, account }: Account): readonly string[] => [
  rangeOf(holding, 'platform'),
  exactCriterion(platform),
  ...(positionOf(holding.kind, 'account') < 0 ? [] : [rangeOf(holding, 'account'), exactCriterion(account)]),
];

/**
 * A sum or a count over the accounts of a report: one formula where all of the tab's accounts count, else one for each
 * account, added up. Every formula over a data tab takes its accounts from here.
 */
export const formulaOverAccounts = (holding: TabSummary, formulaOf: (own: readonly string[]) => string): string =>
  holding.only === undefined
    ? formulaOf([])
    : holding.only.map((account) => formulaOf(ofAccount(holding, account))).join('+');

const conditions = (holding: TabSummary, line: ReportMetric, term: Term): readonly string[] => [
  // Complete pairs: a record that lacks one side counts on neither.
  ...pairedColumns(line, term).flatMap((column) => [rangeOf(holding, column), '"<>"']),
  ...(term.where === undefined ? [] : [rangeOf(holding, term.where), 'TRUE']),
  ...(line.only?.kind === term.kind ? [rangeOf(holding, line.only.column), exactCriterion(line.only.text)] : []),
  ...(line.currency === undefined || positionOf(holding.kind, 'currency') < 0
    ? []
    : [rangeOf(holding, 'currency'), exactCriterion(line.currency)]),
];

/** The columns that a record must have besides a term's own, so that it counts on both sides of a rate or on neither. */
export const pairedColumns = (line: ReportMetric, term: Term): readonly ColumnName[] => [
  ...new Set(
    Object.values(line.terms)
      .filter((other) => other.kind === term.kind && other.is === 'sum' && other.column !== term.column)
      .map(({ column }) => column),
  ),
];

/** The same where levels of several days are among them: such a level is known on the last of its days. */
const levelOfSpans = (
  holding: TabSummary,
  column: ColumnName,
  lastOf: (days: string, known: string) => string,
): string => {
  const days = lastDaysArray(holding);
  const values = rangeOf(holding, column);
  return holding.accounts
    .map((account) => {
      const isAlone = holding.accounts.length === 1 && holding.only === undefined;
      const own = isAlone ? null : accountsMask({ ...holding, only: [account] });
      const known = `(${values}<>"")*(${rangeOf(holding, 'date')}<>"")${own === null ? '' : `*${own}`}`;
      return `SUMPRODUCT(MAX((${days}=${lastOf(days, known)})*${known}*${values}))`;
    })
    .join('+');
};

/** Whether levels of several days are among those of a tab. */
const hasSpanningLevels = (holding: TabSummary): boolean =>
  hasSpans(holding) && holding.filled.includes('date_end') && holding.accounts.length > 0;

/** The level of followers at a day: for each account the last value known by then, added up. */
const levelOf = (holding: TabSummary, column: ColumnName, dayOf: (conditions: string) => string): string =>
  holding.accounts
    .map((account) => {
      // One account needs no telling apart, and a formula without it reads easier.
      const own = holding.accounts.length > 1 || holding.only !== undefined ? ofAccount(holding, account) : [];
      const known = [...own, rangeOf(holding, column), '"<>"'].join(';');
      return `SUMIFS(${[rangeOf(holding, column), rangeOf(holding, 'date'), dayOf(known), ...own].join(';')})`;
    })
    .join('+') || '0';

const endOf = (holding: TabSummary, column: ColumnName, { to }: SpanCells): string => {
  const days = rangeOf(holding, 'date');
  if (hasSpanningLevels(holding))
    return levelOfSpans(holding, column, (last, known) => `SUMPRODUCT(MAX(${last}*(${last}<${to}+1)*${known}))`);
  return levelOf(holding, column, (known) => `MAXIFS(${days};${days};"<"&${to}+1;${known})`);
};

/** The level as the period began: the last value before it or, where the data begins inside it, the first value in it. */
const startOf = (holding: TabSummary, column: ColumnName, { from, to }: SpanCells): string => {
  const days = rangeOf(holding, 'date');
  if (hasSpanningLevels(holding))
    return levelOfSpans(holding, column, (last, known) => {
      const before = `${last}*(${last}<${from})*${known}`;
      const within = `(${last}>=${from})*(${last}<${to}+1)*${known}`;
      return `IF(SUMPRODUCT(MAX(${before}))>0;SUMPRODUCT(MAX(${before}));SUMPRODUCT(MIN(${last}+10^9*(1-${within}))))`;
    });
  return levelOf(holding, column, (known) => {
    const before = `${days};"<"&${from};${known}`;
    return `IF(COUNTIFS(${before})>0;MAXIFS(${days};${before});MINIFS(${days};${days};">="&${from};${days};"<"&${to}+1;${known}))`;
  });
};

const texted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** Which records are of the accounts of the report, as an array; `null` where all of the tab's accounts count. */
export const accountsMask = (holding: TabSummary): string | null => {
  if (holding.only === undefined) return null;
  const isNamed = positionOf(holding.kind, 'account') >= 0;
  const each = holding.only.map(({ platform, account }) =>
    [
      `(${rangeOf(holding, 'platform')}=${texted(platform)})`,
      ...(isNamed ? [`(${rangeOf(holding, 'account')}=${texted(account)})`] : []),
    ].join('*'),
  );
  return `(${each.join('+')})`;
};

/** Which records count, as an array of ones and zeros to multiply by. */
export const recordMask = (
  holding: TabSummary,
  { from, to }: SpanCells,
  more: {
    readonly known: readonly Term['column'][];
    readonly on?: Term['where'];
    readonly currency?: string | undefined;
  },
): string => {
  const own = accountsMask(holding);
  return [
    `(${rangeOf(holding, dayColumn(holding.kind))}>=${from})`,
    `(${rangeOf(holding, dayColumn(holding.kind))}<${to}+1)`,
    // A blank last day counts as zero here.
    ...(hasSpans(holding) ? [`(${rangeOf(holding, 'date_end')}<${to}+1)`] : []),
    ...(own === null ? [] : [own]),
    ...[...new Set(more.known)].map((column) => `(${rangeOf(holding, column)}<>"")`),
    ...(more.on === undefined ? [] : [`(${rangeOf(holding, more.on)}=TRUE)`]),
    ...(more.currency === undefined ? [] : [`(${rangeOf(holding, 'currency')}="${more.currency.replace(/"/g, '')}")`]),
  ].join('*');
};

/**
 * What each record adds to the sum of a column, as an array: for the time to an answer that counts in working hours, what
 * lies between the message and the moment of its answer, which its minutes tell where the record does not.
 */
export const addendsOf = (holding: TabSummary, column: ColumnName): string => {
  const added = rangeOf(holding, column);
  const hours = workingHoursOf(holding, column);
  if (hours === undefined) return added;
  const received = rangeOf(holding, 'received_at');
  const told = `(${received}+${added}/${minutesPerDay})`;
  const answered = rangeOf(holding, 'answered_at');
  const moment = holding.filled.includes('answered_at') ? `(${answered}+(${answered}="")*${told})` : told;
  return workingMinutesFormula(hours, received, moment);
};

/** The minutes that the messages of a span waited, added up; or how many waited as `which` says, such as `<=60`. */
export const waitingTimeFormula = (holding: TabSummary, span: SpanCells, which = ''): string => {
  const column = 'first_reply_minutes';
  return `SUMPRODUCT(${recordMask(holding, span, { known: [column] })}*(${addendsOf(holding, column)}${which}))`;
};

/** The same records, each account by itself where there are several: each has a newest snapshot of its own. */
export const byAccount = (holding: TabSummary): TabSummary =>
  holding.accounts.length > 1 ? { ...holding, only: holding.only ?? holding.accounts } : holding;

/** The place in a column of the first record that a mask lets through; beyond the column where there is none. */
export const firstPlaceFormula = (range: string, mask: string): string =>
  `SUMPRODUCT(MIN(ROW(${range})-1+10^9*(1-${mask})))`;

/**
 * The dimension of the audience in which the report's accounts tick a segment, by the first of them; an error where none is.
 * Each dimension holds every follower once, so that only one of them may be added up:
 *
 *     age     18–24   400  ☑   →  age: 400 of 1,000 followers are of the target
 *     age     25–34   600  ☐
 *     gender  women   700  ☐       not added: they are the same people
 */
export const audienceDimensionOf = (holding: TabSummary): string => {
  const [dimension, target] = (['dimension', 'in_target'] as const).map((name) => rangeOf(holding, name));
  const own = accountsMask(holding);
  const place = own === null ? `MATCH(TRUE;${target};0)` : firstPlaceFormula(target ?? '', `${own}*(${target}=TRUE)`);
  return `INDEX(${dimension};${place})`;
};

/** Followers of the newest snapshot of each account's audience, in the one dimension in which segments are ticked as the target. */
const segmentsOf = (holding: TabSummary, term: Term, { to }: SpanCells): string => {
  const [days, dimension] = (['date', 'dimension'] as const).map((name) => rangeOf(holding, name));
  return formulaOverAccounts(
    byAccount(holding),
    (own) =>
      `SUMIFS(${[
        rangeOf(holding, term.column),
        `${days};MAXIFS(${[days, days, `"<"&${to}+1`, ...own].join(';')})`,
        `${dimension};${audienceDimensionOf(holding)}`,
        ...(term.where === undefined ? [] : [rangeOf(holding, term.where), 'TRUE']),
        ...own,
      ].join(';')})`,
  );
};

/** One term of a line as a native formula over the data tab, without the leading `=`. */
export const termFormula = (holding: TabSummary, line: ReportMetric, term: Term, span: SpanCells): string => {
  if (term.is === 'sum' && workingHoursOf(holding, term.column) !== undefined) return waitingTimeFormula(holding, span);
  switch (term.is) {
    case 'sum':
      return formulaOverAccounts(holding, (own) =>
        formulaOverSpan(
          holding,
          span,
          (inside) =>
            `SUMIFS(${[rangeOf(holding, term.column), ...inside, ...conditions(holding, line, term), ...own].join(';')})`,
        ),
      );
    case 'count':
      return formulaOverAccounts(holding, (own) =>
        formulaOverSpan(
          holding,
          span,
          (inside) =>
            `COUNTIFS(${[...inside, ...conditions(holding, line, term), rangeOf(holding, term.column), '"<>"', ...own].join(';')})`,
        ),
      );
    case 'start':
      return startOf(holding, term.column, span);
    case 'end':
      return endOf(holding, term.column, span);
    case 'segments':
      return segmentsOf(holding, term, span);
  }
};
