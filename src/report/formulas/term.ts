import { type ColumnName, type Kind, positionOf, shapeOfColumn } from '../../records/kinds.ts';
import { isMessageColumn, type MessageColumn } from '../../records/messages.ts';
import { type Account, hasColumn, type TabSummary } from '../../records/tab-summary.ts';

/** When a level is taken, and of which accounts. */
export type Level = 'start' | 'end' | 'matchedEnd';

/** Whether a term is a level: one that is known from a day on, and added up over accounts alone. */
export const isLevel = (is: Term['is']): is is Level => is === 'start' || is === 'end' || is === 'matchedEnd';

/** How a figure takes the followers that the account of each record had on its day: the records that have them, or those followers. */
export type OwnLevel = 'sumWithLevel' | 'ownLevel';

/** Whether a term is known of records one by one, beside the followers of their accounts. */
export const isByOwnLevel = (is: Term['is']): is is OwnLevel => is === 'sumWithLevel' || is === 'ownLevel';

/** A sum over the accounts whose followers are known as the period begins and that tell it, and those followers. */
export type SinceStart = 'sumWithStart' | 'startWithSum';

export const isSinceStart = (is: Term['is']): is is SinceStart => is === 'sumWithStart' || is === 'startWithSum';

/** Of which snapshots of the audience segments are added: the newest, or both of the accounts that have one as the period begins too. */
export type Segments = 'segments' | 'segmentsStart' | 'segmentsEnd';

/** Whether a term adds segments of the audience. */
export const isOfSegments = (is: Term['is']): is is Segments =>
  is === 'segments' || is === 'segmentsStart' || is === 'segmentsEnd';

/** What one name in the formula of a figure is measured by. */
export interface Term {
  readonly kind: Kind;
  readonly column: ColumnName;
  /**
   * `sum` adds the column over the period; `count` counts its values, or adds up what is counted of messages; `start`
   * and `end` are levels (followers) as the period begins and ends, `matchedEnd` those of the accounts that have a
   * level at its start; `segments` adds it over the newest snapshot of the audience, `segmentsStart` and `segmentsEnd`
   * over those of the accounts that have one as the period begins and a later one; `sumWithLevel` adds the column over
   * posts whose account's followers are known on their day, and `ownLevel` those followers, post by post; `days` is how
   * many days the period has, whatever records it holds; `sumWithStart` adds the column over the accounts that have
   * followers as the period begins, and `startWithSum` those followers.
   */
  readonly is: 'sum' | 'count' | 'days' | Level | Segments | OwnLevel | SinceStart;
  /** Only records in which this tick is on. */
  readonly where?: ColumnName;
  /** Only records that have one of these texts in each of these columns; a blank text is a blank cell. */
  readonly named?: readonly { readonly column: ColumnName; readonly texts: readonly string[] }[];
  /** Only records that have none of these texts in a column. */
  readonly unlike?: { readonly column: ColumnName; readonly texts: readonly string[] };
}

/**
 * What a record must meet to count. Criteria of SUMIFS, masks of SUMPRODUCT and the test of a record in memory are each one
 * reading of it; a day is a cell's address in a formula and a serial number in memory.
 */
export type RecordCondition<Day> =
  /** It lies in a span whole: it cannot be cut, and half of it belongs to no period. */
  | { readonly is: 'within'; readonly from: Day | null; readonly to: Day }
  | { readonly is: 'of'; readonly accounts: readonly Account[] }
  | { readonly is: 'named'; readonly column: ColumnName; readonly text: string }
  /** No two of the texts are one to a formula. */
  | { readonly is: 'oneOf'; readonly column: ColumnName; readonly texts: readonly string[] }
  | { readonly is: 'noneOf'; readonly column: ColumnName; readonly texts: readonly string[] }
  | { readonly is: 'known'; readonly column: ColumnName }
  /** It tells how many messages, or how long they waited: by a number of its own or by the times of one message. */
  | { readonly is: 'told'; readonly column: MessageColumn }
  | { readonly is: 'ticked'; readonly column: ColumnName };

/** A condition that depends on no day. */
export type TimelessCondition = Exclude<RecordCondition<never>, { readonly is: 'within' }>;

/** That a record has a value in each of some columns. */
export const known = (...columns: readonly ColumnName[]): readonly TimelessCondition[] =>
  [...new Set(columns)].map((column) => ({ is: 'known', column }));

/** That a record tells a column: by a value in it, or as records of messages do. */
export const told = (kind: Kind, column: ColumnName): readonly TimelessCondition[] =>
  isMessageColumn(kind, column) ? [{ is: 'told', column }] : known(column);

/** The conditions that a record is of one account. */
export const ofAccount = (
  holding: Pick<TabSummary, 'kind' | 'columns'>,
  { platform, account }: Account,
): readonly TimelessCondition[] => [
  { is: 'named', column: 'platform', text: platform },
  ...(hasColumn(holding, 'account') ? [{ is: 'named', column: 'account', text: account } as const] : []),
];

/** Whether a report is about some of a tab's records only, whatever their days. */
export const isPart = ({ only, client }: Pick<TabSummary, 'only' | 'client'>): boolean =>
  only !== undefined || client !== undefined;

/** That a column has one of some texts. */
const oneOf = (column: ColumnName, texts: readonly string[]): TimelessCondition => {
  const [text = '', ...others] = texts;
  return others.length === 0 ? { is: 'named', column, text } : { is: 'oneOf', column, texts };
};

/** That a record is of the client and the accounts that a report is about; nothing where all of the tab's records count. */
export const ofReport = (
  holding: Pick<TabSummary, 'kind' | 'only' | 'client' | 'columns'>,
): readonly TimelessCondition[] => {
  const { only, client } = holding;
  if (client !== undefined) return [oneOf('client', client)];
  if (only === undefined) return [];
  const [one, ...others] = only;
  return one !== undefined && others.length === 0 ? ofAccount(holding, one) : [{ is: 'of', accounts: only }];
};

/** A figure as far as it says which records count: its terms and the currency that it is about. */
export interface Measured {
  readonly terms: Readonly<Record<string, Term>>;
  readonly currency?: string;
  /** Where the data has one currency, that one: what comes in another later is not added to it. */
  readonly soleCurrency?: string;
}

/**
 * Whether the records of a kind count in a figure's currency alone: what ads brought is that of their money, but a call that was
 * ordered has no currency, and orders in any cost what the ads in one did.
 */
const isOfCurrency = ({ terms }: Measured, kind: Kind): boolean =>
  positionOf(kind, 'currency') >= 0 &&
  (kind === 'ads' || Object.values(terms).some((term) => term.kind === kind && shapeOfColumn(term.column) === 'money'));

/** What makes a record count for a term besides its day and its account: both sides of a rate, the tick, the names and the currency. */
export const conditionsOf = (line: Measured, term: Term): readonly TimelessCondition[] => {
  const { kind, where, named = [], unlike } = term;
  const currency = line.currency ?? line.soleCurrency;
  if (term.is === 'ownLevel')
    return known(...Object.values(line.terms).flatMap(({ is, column }) => (is === 'sumWithLevel' ? [column] : [])));
  // Complete pairs: a record that lacks one side counts on neither.
  const paired = Object.values(line.terms).flatMap((other) =>
    other.kind === kind && (other.is === 'sum' || isMessageColumn(kind, other.column)) && other.column !== term.column
      ? [other.column]
      : [],
  );
  return [
    ...[...new Set(paired)].flatMap((column) => told(kind, column)),
    ...(where === undefined ? [] : [{ is: 'ticked', column: where } as const]),
    ...named.map(({ column, texts }) => oneOf(column, texts)),
    ...(unlike === undefined ? [] : [{ is: 'noneOf', ...unlike } as const]),
    ...(currency === undefined || !isOfCurrency(line, kind)
      ? []
      : [{ is: 'named', column: 'currency', text: currency } as const]),
  ];
};

/** The same of records with or without its tick, and of whatever name: what none of those that are known has is 0. */
export const whetherTicked = ({ where: _, unlike: __, ...term }: Term): Term => term;

/** What makes two terms one sum: the same of the same records, whatever figure asks for it. */
export const termKey = (line: Measured, term: Term): string => JSON.stringify([term, conditionsOf(line, term)]);
