import { type Account, isSameAccount } from '../../records/tab-summary.ts';
import { useSpeech } from '../words/speech.ts';

interface Properties {
  readonly all: readonly Account[];
  /** All where `null`. */
  readonly chosen: readonly Account[] | null;
  readonly onChosen: (chosen: readonly Account[] | null) => void;
}

/** Which accounts the report is on: several clients may live in one file. */
export const AccountsField = ({ all, chosen, onChosen }: Properties) => {
  const { words, writing } = useSpeech();
  const isOn = (account: Account) => chosen === null || chosen.some((each) => isSameAccount(each, account));
  const on = all.filter(isOn);
  const turn = (account: Account) => {
    const next = all.filter((each) => isOn(each) !== isSameAccount(each, account));
    onChosen(next.length === all.length ? null : next);
  };
  return (
    <details class="fold">
      <summary>
        {words.accounts}:{' '}
        {on.length === all.length ? words.allAccounts : `${writing.number(on.length)}/${writing.number(all.length)}`}
      </summary>
      {all.map((account) => (
        <label class="tick" key={`${account.platform} ${account.account}`}>
          <input type="checkbox" checked={isOn(account)} onChange={() => turn(account)} />
          {[account.platform, account.account].filter((name) => name !== '').join(' · ') || words.unnamed}
        </label>
      ))}
      {on.length === 0 && <p class="warn">{words.problems.noAccount}</p>}
    </details>
  );
};
