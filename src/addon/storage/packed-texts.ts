import { groupedBy } from '../../records/grouped-by.ts';
import type { Account } from '../../records/tab-summary.ts';

/** A shared beginning is told by one digit of this base. */
const base = 36;

/**
 * Texts in their order, each without what it shares with the beginning of the one before it:
 *
 *     ['target SUM ads.cost, UAH', 'target SUM ads.cost, USD']  →  ['0target SUM ads.cost, UAH', 'mSD']
 */
export const packTexts = (texts: readonly string[]): readonly string[] =>
  texts.map((text, at) => {
    const before = texts[at - 1] ?? '';
    let shared = 0;
    while (shared < base - 1 && shared < text.length && text[shared] === before[shared]) shared += 1;
    return shared.toString(base) + text.slice(shared);
  });

/** The texts that were packed. */
export const unpackTexts = (packed: readonly string[]): readonly string[] => {
  let before = '';
  return packed.map((text) => {
    before = before.slice(0, Number.parseInt(text.charAt(0), base)) + text.slice(1);
    return before;
  });
};

/** Accounts by their networks, each network once. */
export type PackedAccounts = readonly (readonly [platform: string, ...accounts: readonly string[]])[];

/** Accounts as they are remembered: those of one network beside each other. */
export const packAccounts = (accounts: readonly Account[]): PackedAccounts => {
  const byPlatform = groupedBy(accounts, ({ platform }) => platform);
  return [...byPlatform].map(([platform, own]) => [platform, ...packTexts(own.map(({ account }) => account))]);
};

/** The accounts that were packed, network by network. */
export const unpackAccounts = (packed: PackedAccounts): readonly Account[] =>
  packed.flatMap(([platform, ...accounts]) => unpackTexts(accounts).map((account) => ({ platform, account })));
