import { addToGroup } from '../../records/grouped-by.ts';
import type { Row } from '../../records/kinds.ts';
import { type Account, accountCellKey, type TabSummary } from '../../records/tab-summary.ts';
import { cellKey } from '../../text/name-key.ts';
import { lastDayOf, numberIn, reader } from './record-test.ts';

type Accounts = Pick<TabSummary, 'accounts' | 'only'>;

const accountsIn = ({ accounts, only }: Accounts): readonly Account[] => only ?? accounts;

/** Whether two accounts may be one, since what differs is blank in one of them. */
const mayBeOne = (one: Account, other: Account): boolean =>
  (['platform', 'account'] as const).every(
    (name) => one[name] === '' || other[name] === '' || cellKey(one[name]) === cellKey(other[name]),
  );

/**
 * The account under which the followers of a post's account were read: its own name or, where an export does not tell it, the
 * only one that it can be; `null` where nobody has read them.
 *
 *     posts of Instagram “lypa”, followers of Instagram “”              → that one
 *     posts of Instagram “lypa” and “klen”, followers of Instagram “”   → nobody knows whose they are
 */
export const readAccountOf =
  (posts: Accounts, days: Accounts): ((account: Account) => Account | null) =>
  (account) => {
    const read = accountsIn(days);
    const own = read.find((each) => accountCellKey(each) === accountCellKey(account));
    if (own !== undefined) return own;
    const [only, ...others] = read.filter((each) => mayBeOne(each, account));
    if (only === undefined || others.length > 0) return null;
    return accountsIn(posts).filter((each) => mayBeOne(each, only)).length === 1 ? only : null;
  };

interface Reading {
  readonly day: number;
  readonly followers: number;
}

const accountOf = (kind: 'posts' | 'days'): ((row: Row) => Account) => {
  const [platform, account] = [reader(kind, 'platform'), reader(kind, 'account')];
  return (row) => ({ platform: String(platform(row) ?? ''), account: String(account(row) ?? '') });
};

/** The readings of each account's followers, the earliest first; of several of one day the greatest last. */
const readingsIn = (rows: readonly Row[]): ReadonlyMap<string, readonly Reading[]> => {
  const [own, lastDay, followers] = [accountOf('days'), lastDayOf('days'), reader('days', 'followers')];
  const all = new Map<string, Reading[]>();
  for (const row of rows) {
    const [day, read] = [lastDay(row), numberIn(followers(row))];
    if (day === null || read === null) continue;
    addToGroup(all, accountCellKey(own(row)), { day, followers: read });
  }
  for (const readings of all.values())
    readings.sort((one, other) => one.day - other.day || one.followers - other.followers);
  return all;
};

/**
 * The followers that the account of a post had on the day of the post: as last read by then or, before the first reading, as read
 * first; `null` where nobody has read them.
 *
 *     read 1,000 on 31 August and 1,200 on 30 September; posts of 2 and 30 September and of 5 August → 1,000, 1,200, 1,000
 */
export const ownLevelOf = (
  posts: Accounts,
  days: { readonly holding: Accounts; readonly rows: readonly Row[] },
): ((post: Row) => number | null) => {
  const readings = readingsIn(days.rows);
  const readAccount = readAccountOf(posts, days.holding);
  const [own, posted] = [accountOf('posts'), reader('posts', 'date')];
  return (post) => {
    const [account, day] = [readAccount(own(post)), numberIn(posted(post))];
    const known = account === null || day === null ? [] : (readings.get(accountCellKey(account)) ?? []);
    const first = known[0]?.day ?? 0;
    const until = Math.max(first, Math.floor(day ?? 0));
    const read = known.filter((reading) => reading.day < until + 1);
    return read[read.length - 1]?.followers ?? null;
  };
};
