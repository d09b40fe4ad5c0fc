import { useId } from 'preact/hooks';
import { type Account, isSameAccount } from '../../records/tab-summary.ts';
import { useSpeech } from '../words/speech.ts';
import { useParts } from './use-parts.tsx';

interface Properties {
  readonly all: readonly Account[];
  /** All where `null`. */
  readonly chosen: readonly Account[] | null;
  /** `null` where the client decides which accounts count. */
  readonly onChosen: ((chosen: readonly Account[] | null) => void) | null;
  /** Opens the tab in which accounts are sorted to clients, and reads it again. */
  readonly onSort: () => void;
  readonly onRefresh: () => void;
  readonly busy: boolean;
}

/** Which accounts the report is on, and whose they are: several clients may live in one file. */
export const AccountsField = ({ all, chosen, onChosen, onSort, onRefresh, busy }: Properties) => {
  const { words, writing } = useSpeech();
  const isOn = (account: Account) => chosen === null || chosen.some((each) => isSameAccount(each, account));
  const on = all.filter(isOn);
  const { shown, more } = useParts(all);
  const fault = useId();
  const turn = (account: Account) => {
    const next = all.filter((each) => isOn(each) !== isSameAccount(each, account));
    onChosen?.(next.length === all.length ? null : next);
  };
  return (
    <details class="fold">
      <summary>
        {words.accounts}
        {onChosen !== null &&
          `: ${on.length === all.length ? words.allAccounts : `${writing.number(on.length)}/${writing.number(all.length)}`}`}
      </summary>
      {onChosen !== null &&
        shown.map((account) => (
          <label class="tick" key={`${account.platform} ${account.account}`}>
            <input
              type="checkbox"
              checked={isOn(account)}
              aria-invalid={on.length === 0}
              aria-describedby={on.length === 0 ? fault : undefined}
              onChange={() => turn(account)}
            />
            {[account.platform, account.account].filter((name) => name !== '').join(' · ') || words.unnamed}
          </label>
        ))}
      {onChosen !== null && more}
      {on.length === 0 && (
        <p id={fault} class="warn">
          {words.problems.noAccount}
        </p>
      )}
      <p>
        <button type="button" class="link" disabled={busy} onClick={onSort}>
          {words.clients.sort}
        </button>
      </p>
      <p>
        <button type="button" class="link" disabled={busy} onClick={onRefresh}>
          {words.clients.refresh}
        </button>
      </p>
    </details>
  );
};
