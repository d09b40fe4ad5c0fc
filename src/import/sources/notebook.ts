import type { ColumnName, Kind } from '../../records/kinds.ts';
import type { Source, SourceColumn } from '../source.ts';
import { any, bloggers, columnsFor, dated, own, topics } from './any-table.ts';
import { countedColumns, countedFeedback, messageNames } from './counted-feedback.ts';
import { goalHeadings, notebookGoals, orderHeadings } from './goal-headings.ts';

type Names = Partial<Readonly<Record<ColumnName, readonly string[]>>>;

/** What only who looks after an account counts of its day, week or month. */
const ofAccount: readonly ColumnName[] = [
  ...(['followers', 'new_followers', 'unfollows', 'profile_visits'] as const),
  ...(['likes', 'comments', 'shares', 'saves'] as const),
];

/** What advertising is told by as well. */
const ofBoth: readonly ColumnName[] = ['impressions', 'views', 'reach', 'clicks', 'engagements'];

const ofVisits: readonly ColumnName[] = ['sessions', 'engaged_sessions', 'users', 'page_views', 'duration_seconds'];

/** What says when and where in every part, and in which money. */
const shared: readonly ColumnName[] = ['date', 'date_end', 'platform', 'account', 'currency'];

/** What those that came and went are called beside all followers. */
const besideFollowers: Names = {
  new_followers: [
    ...['gained', 'came', 'прийшло', 'додалося', 'додалось', 'підписалося', 'підписалися', 'підписалось', 'нових'],
    ...['нові', 'new', 'новые', 'пришло', 'подписалось', 'подписались', 'новых'],
  ],
  unfollows: ['lost', 'left', 'пішло', 'втрачено', 'ушло'],
};

/** Names of a figure that say that advertising brought it. */
const fromAds = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) =>
    /\p{Script=Cyrillic}/u.test(name)
      ? ['реклами', 'з реклами', 'від реклами', '(реклама)', 'рекламы', 'с рекламы'].map((ads) => `${name} ${ads}`)
      : [`ad ${name}`, `ads ${name}`, `paid ${name}`, `${name} from ads`, `${name} (ads)`, `${name} (paid)`],
  );

const adNames: Names = {
  impressions: [...fromAds(['impressions', 'покази', 'показы']), 'рекламні покази'],
  views: fromAds(['views', 'перегляди', 'просмотры']),
  reach: [...fromAds(['reach', 'охоплення', 'охват']), 'рекламне охоплення'],
  clicks: fromAds(['clicks', 'link clicks', 'кліки', 'переходи', 'клики', 'переходы']),
  follows: fromAds(['followers', 'new followers', 'підписники', 'нові підписники', 'підписки', 'подписчики']),
  leads: fromAds(['leads', 'ліди', 'заявки', 'лиды']),
};
const allAdNames = Object.values(adNames).flat();

/** What was counted under a bare `Conversions`, which says not of what. */
const bareConversions: SourceColumn = {
  to: 'conversions',
  names: any('conversions').filter((name) => !goalHeadings.includes(name)),
};

const goals = [...goalHeadings, ...notebookGoals];

/** Sums of money; `Total` in a notebook is that of its row. */
const amounts = [
  ...orderHeadings.sums,
  ...orderHeadings.amounts.filter((name) => !/^(?:total|sum|suma|summe)$/.test(name)),
];

/** The columns of a kind that a part of a notebook takes, with further names. */
const taken = (kind: Kind, columns: readonly ColumnName[], more: Names = {}): readonly SourceColumn[] =>
  columnsFor(kind).flatMap((column) =>
    shared.includes(column.to) || columns.includes(column.to)
      ? [{ ...column, names: [...column.names, ...(more[column.to] ?? [])] }]
      : [],
  );

/** A part of a notebook, which is there where the header has a name of each group. */
const part = (kind: Kind, recognisedBy: readonly (readonly string[])[], columns: readonly SourceColumn[]): Source => ({
  ...own,
  kind,
  recognisedBy,
  columns,
  needs: [kind === 'feedback' ? 'received_at' : 'date'],
});

const namesOf = (columns: readonly SourceColumn[], ...of: readonly ColumnName[]): readonly string[] =>
  columns.flatMap(({ to, names }) => (of.includes(to) ? names : []));

const dayColumns = taken('days', [...ofAccount, ...ofBoth], besideFollowers);
const days = part('days', [namesOf(dayColumns, ...ofAccount, ...ofBoth)], dayColumns);

const messageColumns = [{ to: 'received_at', names: dated } as const, ...taken('feedback', []), ...countedColumns];
const answers = namesOf(countedColumns, 'answers');
/** Messages and what became of them; how many there were, where nothing else is told. */
const messages = [countedFeedback, [messageNames.messages]].map((groups) => part('feedback', groups, messageColumns));

/** Visits have no network: it is where they came from. */
const visits = part(
  'site',
  [any('sessions', 'users', 'page_views')],
  [...taken('site', [...ofVisits, 'source']), bareConversions],
);

/** What was spent, and the figures of advertising: those that say so, and where nothing is of an account these. */
const ads = (figures: readonly ColumnName[]): Source => {
  const ofAds = Object.keys(adNames) as readonly ColumnName[];
  const named = taken('ads', ['cost', ...ofAds], adNames).map((column) =>
    column.to === 'cost' || shared.includes(column.to) || figures.includes(column.to)
      ? column
      : { ...column, names: adNames[column.to] ?? [] },
  );
  return part('ads', [[...any('cost'), ...allAdNames]], [...named, bareConversions]);
};

const sales = part(
  'conversions',
  [[...goals, ...any('revenue'), ...orderHeadings.sums]],
  [
    ...taken('conversions', ['revenue', 'sessions'], { revenue: amounts }).map((column) =>
      column.to === 'sessions' ? { ...column, isCopy: true as const } : column,
    ),
    { to: 'conversions', names: goals },
  ],
);

/** What cuts the figures of a day further, or makes a post, a campaign or a message of each row. */
const cuts = [
  ...any('campaign', 'ad_set', 'ad', 'breakdown', 'page', 'source', 'medium', 'post_id', 'link', 'text', 'segment'),
  ...any('dimension', 'answered_at', 'type', 'id', 'format'),
  ...topics,
  ...bloggers,
];

const notebook = (recognisedBy: Source['recognisedBy'], parts: readonly Source[]): Source => ({
  ...part('days', [dated, ...recognisedBy], dayColumns),
  without: cuts,
  parts,
});

/** Figures of advertising by themselves: what it brought is called as it is in an account. */
const advertising: Source = {
  ...part('ads', [dated, any('cost'), any('impressions'), any('clicks')], columnsFor('ads')),
  without: [
    ...any('followers', 'unfollows', 'saves', 'profile_visits', 'sessions', 'page_views'),
    ...messageNames.answers,
    ...allAdNames,
  ],
};

/** Comments that may as well be answers to messages say nothing of an account. */
const organic = any(...ofAccount).filter((name) => !answers.includes(name));
const money = [...any('cost', 'revenue'), ...goals, ...orderHeadings.sums];
const all = [days, ...messages, visits, ads([]), sales];

/** Tables in which a person counts what several kinds of records keep: a row a day, a week or a month, and maybe a network. */
export const notebooks: readonly Source[] = [
  advertising,
  notebook([organic, [...money, ...messageNames.messages, ...any('sessions', 'page_views'), ...allAdNames]], all),
  notebook([...countedFeedback, [...money, ...organic, ...any('sessions', ...ofBoth)]], all),
  notebook([any('sessions', 'page_views'), any('cost')], [visits, ads(ofBoth), sales]),
];
