import { type Kind, positionOf, type Row } from '../kinds.ts';
import { isBlank } from '../merge.ts';
import { type Account, type AccountRename, accountKey, isSameAccount, type TabSummary } from '../tab-summary.ts';
import { type Rename, type SettledNames, withValue } from './renames.ts';
import type { Sides } from './sides.ts';

/** How many a tab remembers: nobody looks for older ones. */
const mostRemembered = 20;

const before = ({ platform, from }: AccountRename): Account => ({ platform, account: from });
const now = ({ platform, to }: AccountRename): Account => ({ platform, account: to });

/** What a tab remembers of accounts after some were renamed: of each old name the newest. */
export const rememberedRenames = (
  known: readonly AccountRename[],
  renames: readonly Rename[],
): readonly AccountRename[] =>
  renames
    .filter(({ column }) => column === 'account')
    .reduce<readonly AccountRename[]>((all, { platform, from, to }) => {
      const rename = { platform, from, to };
      const others = all.filter(
        (each) => !isSameAccount(before(each), before(rename)) && !isSameAccount(before(each), now(rename)),
      );
      return isSameAccount(before(rename), now(rename)) ? all : [...others, rename];
    }, known)
    .slice(-mostRemembered);

/** The renames that any tab of a file remembers. */
export const knownRenames = (summaries: readonly Pick<TabSummary, 'renamed'>[]): readonly AccountRename[] =>
  summaries.flatMap(({ renamed = [] }) => renamed);

/** Accounts that were chosen, with the names that they have now: data of some kinds may have the old ones still. */
export const withNewNames = (
  accounts: readonly Account[],
  summaries: readonly Pick<TabSummary, 'renamed'>[],
): readonly Account[] => {
  const renames = knownRenames(summaries);
  const all = accounts.slice();
  // What was renamed twice is found by its second name, which stands behind the first.
  for (const account of all)
    for (const rename of renames)
      if (isSameAccount(before(rename), account) && !all.some((each) => isSameAccount(each, now(rename))))
        all.push(now(rename));
  return all;
};

/**
 * Gives accounts the names that data of other kinds told already, as soon as an export of theirs comes, whether or not it tells
 * an ID: their followers would count under both names.
 *
 *     posts told: Kavalypa → Lypa Coffee     days stand: Kavalypa, January     come: Lypa Coffee, February   →  Lypa Coffee
 *
 * `coming` are the accounts of all that is added, where the records that come are a part of it. An export that has both names, records that stand under both, and two IDs are of two accounts.
 */
export const settleKnownRenames = (
  kind: Kind,
  sides: Sides,
  { known, coming = [] }: { readonly known: readonly AccountRename[]; readonly coming?: readonly Account[] },
): SettledNames => {
  const [platform, account, id] = (['platform', 'account', 'account_id'] as const).map((name) =>
    positionOf(kind, name),
  );
  if (platform === undefined || account === undefined || account < 0 || known.length === 0)
    return { ...sides, renames: [] };
  const keys = new Map<string, string>();
  const keyOf = (row: Row): string => {
    const own = { platform: String(row[platform] ?? ''), account: String(row[account] ?? '') };
    const text = `${own.platform}\n${own.account}`;
    const key = keys.get(text) ?? accountKey(own);
    keys.set(text, key);
    return key;
  };
  const alsoComing = new Set(coming.map(accountKey));
  const idsOf = (rows: readonly Row[], key: string): readonly string[] =>
    rows.flatMap((row) => (keyOf(row) === key && !isBlank(row[id ?? -1]) ? [String(row[id ?? -1])] : []));
  return known.reduce<SettledNames>(
    (settled, rename) => {
      const { existing, incoming } = settled;
      const [from, to] = [accountKey(before(rename)), accountKey(now(rename))];
      const has = (rows: readonly Row[], key: string): boolean => rows.some((row) => keyOf(row) === key);
      const isOld = [has(existing, from), has(incoming, from) || alsoComing.has(from)];
      const isNew = [has(existing, to), has(incoming, to) || alsoComing.has(to)];
      const isOpen = (isOld[1] === true || isNew[1] === true) && (isOld[0] === true || isNew[0] === true);
      if (!isOpen || !isOld.includes(true) || isOld.some((is, side) => is && isNew[side] === true)) return settled;
      const ids = idsOf([...existing, ...incoming], from);
      const others = idsOf([...existing, ...incoming], to);
      if (ids.length > 0 && others.length > 0 && !others.some((each) => ids.includes(each))) return settled;
      let count = 0;
      const renamed = (row: Row): Row => {
        if (keyOf(row) !== from) return row;
        count += 1;
        return withValue(row, account, rename.to);
      };
      const next = { existing: existing.map(renamed), incoming: incoming.map(renamed) };
      return { ...next, renames: [...settled.renames, { ...rename, column: 'account', count }] };
    },
    { ...sides, renames: [] },
  );
};
