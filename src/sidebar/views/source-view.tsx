import { useState } from 'preact/hooks';
import type { LastAddition, OpenAddition } from '../../contract/answers.ts';
import type { AdditionEnding, TabClaim } from '../../contract/requests.ts';
import { checklistsOf } from '../../records/days/checklist.ts';
import type { ClientAccount, TabSummary } from '../../records/tab-summary.ts';
import { sourceNameIn } from '../words/input-names.ts';
import { useSpeech } from '../words/speech.ts';
import { ChecklistField } from './checklist-field.tsx';
import { FileButton } from './file-button.tsx';
import { LastAdditionCard, UndoneLines } from './last-addition-card.tsx';

const rowsOf = ({ origins }: TabSummary) => origins.reduce((sum, { rows }) => sum + rows, 0);

const HeldTab = ({ holding }: { readonly holding: TabSummary }) => {
  const { language, words, writing } = useSpeech();
  const days =
    holding.from === null || holding.to === null ? words.check.noDays : writing.span(holding.from, holding.to);
  return (
    <li class="card">
      <b>{holding.tab}</b>
      <span class="soft">
        {[...new Set(holding.origins.map(({ source }) => sourceNameIn(source, language)))].join(', ')}
        {rowsOf(holding) > 0 && ` · ${writing.count(rowsOf(holding), words.rows)}`} · {days}
      </span>
    </li>
  );
};

interface EndingProperties {
  readonly busy: boolean;
  readonly onEnd: (ending: AdditionEnding) => void;
  readonly onCopy: () => void;
  /** Whether the addition that is open is this sidebar's own. */
  readonly isOwn: boolean;
}

interface CutOffProperties extends EndingProperties, Pick<Parameters<typeof LastAdditionCard>[0], 'zone' | 'today'> {
  readonly adding: OpenAddition;
}

/** An addition that was cut off, by a closed sidebar perhaps: a person says what becomes of it. */
const CutOff = ({ adding, isOwn, zone, today, busy, onEnd, onCopy }: CutOffProperties) => {
  const { words, writing } = useSpeech();
  const { parts, at } = adding;
  return (
    <section class="card" aria-label={words.cutOff.title}>
      <b>{words.cutOff.title}</b>
      {!isOwn && <p>{words.cutOff.since(writing.moment(at, zone, today))}</p>}
      <p class="soft">{words.cutOff.hint}</p>
      {parts.length > 0 && (
        <>
          <span>{words.cutOff.means}:</span>
          <UndoneLines parts={parts} />
          <button type="button" class="link" disabled={busy} onClick={onCopy}>
            {words.cutOff.copy}
          </button>
        </>
      )}
      <button type="button" disabled={busy} onClick={() => onEnd('undo')}>
        {words.cutOff.undo}
      </button>
      <button type="button" disabled={busy} onClick={() => onEnd('keep')}>
        {words.cutOff.keep}
      </button>
    </section>
  );
};

interface UnmarkedProperties {
  readonly tabs: readonly string[];
  readonly busy: boolean;
  readonly onClaim: (claim: TabClaim) => void;
}

/** Tabs that look like the add-on's own in a file that remembers nothing of them: a person says whether they are. */
const Unmarked = ({ tabs, busy, onClaim }: UnmarkedProperties) => {
  const { words } = useSpeech();
  const { title, hint, ...answers } = words.unmarked;
  return (
    <section class="card" aria-label={title(tabs)}>
      <b>{title(tabs)}</b>
      <p class="soft">{hint}</p>
      <button type="button" disabled={busy} onClick={() => onClaim('continue')}>
        {answers.continue}
      </button>
      <button type="button" disabled={busy} onClick={() => onClaim('leave')}>
        {answers.leave}
      </button>
    </section>
  );
};

interface Properties
  extends EndingProperties,
    Pick<UnmarkedProperties, 'onClaim'>,
    Pick<Parameters<typeof LastAdditionCard>[0], 'zone' | 'today' | 'onTakeBack'> {
  /** What can be taken back; `null` where nothing can. */
  readonly lastAddition: LastAddition | null;
  /** Tabs that look like the add-on's own. */
  readonly unmarked: readonly string[];
  readonly holdings: readonly TabSummary[];
  /** The accounts that the file sorts to clients. */
  readonly clients: readonly ClientAccount[];
  /** The addition that is not finished; `null` where there is none. */
  readonly adding: OpenAddition | null;
  /** Whether nobody knows yet what the file holds. */
  readonly isUnknown: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSelection: () => void;
  /** The tab of the table to fill in by hand; `null` where the file has none. */
  readonly notebook: string | null;
  readonly onNotebook: () => void;
  readonly onSample: () => void;
}

const isApple = /^(?:Mac|iP)/.test(navigator.platform);

/** Step 1: where a person pastes, drops or chooses data, and sees what the file holds already. */
export const SourceView = ({
  holdings,
  clients,
  adding,
  isOwn,
  unmarked,
  isUnknown,
  lastAddition,
  zone,
  today,
  onTakeBack,
  busy,
  onEnd,
  onCopy,
  onClaim,
  onFiles,
  onSelection,
  notebook,
  onNotebook,
  onSample,
}: Properties) => {
  const { language, words } = useSpeech();
  const sourceOf = (name: string) => sourceNameIn(name, language);
  const keys = words.drop.keys(isApple ? '⌘V' : 'Ctrl+V');
  const [isOver, setOver] = useState(false);
  return (
    <>
      <h1 class="unseen" tabIndex={-1}>
        {words.steps.data}
      </h1>
      {adding !== null && <CutOff {...{ adding, isOwn, zone, today, busy, onEnd, onCopy }} />}
      {unmarked.length > 0 && <Unmarked tabs={unmarked} busy={busy} onClaim={onClaim} />}
      <section
        class={isOver ? 'drop over' : 'drop'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the place to paste takes the focus, so that Ctrl+V has somewhere to go
        tabIndex={0}
        aria-label={`${words.drop.title}. ${keys}`}
        onDragOver={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
      >
        <b>{words.drop.title}</b>
        {keys}
        <br />
        {words.drop.any}
      </section>
      <FileButton busy={busy} onFiles={onFiles}>
        {words.choose}
      </FileButton>
      <button type="button" disabled={busy} onClick={onSelection}>
        {words.takeSelection}
      </button>
      {notebook !== null && (
        <button type="button" disabled={busy} onClick={onNotebook}>
          {words.notebook.read(notebook)}
        </button>
      )}
      <ChecklistField checklists={checklistsOf(holdings, { sorted: clients, sourceOf, today })} />
      {!isUnknown && (
        <>
          <h2>{words.held}</h2>
          {holdings.length === 0 ? (
            <p class="soft">
              {words.noneHeld}{' '}
              <button type="button" class="link" disabled={busy} onClick={onSample}>
                {words.trySample}
              </button>
            </p>
          ) : (
            <ul>
              {holdings.map((holding) => (
                <HeldTab key={holding.kind} holding={holding} />
              ))}
            </ul>
          )}
          {lastAddition !== null && (
            <LastAdditionCard key={lastAddition.at} addition={lastAddition} {...{ zone, today, busy, onTakeBack }} />
          )}
        </>
      )}
      <p class="soft">{words.stays}</p>
    </>
  );
};
