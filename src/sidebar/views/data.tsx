import { useRef, useState } from 'preact/hooks';
import type { Holding } from '../../records/holding.ts';
import { useSpeech } from '../context.ts';

const rowsOf = ({ origins }: Holding) => origins.reduce((sum, { rows }) => sum + rows, 0);

const Held = ({ holding }: { readonly holding: Holding }) => {
  const { words, writing } = useSpeech();
  const days = holding.from === null || holding.to === null ? words.noDays : writing.days(holding.from, holding.to);
  return (
    <li class="card">
      <b>{holding.tab}</b>
      <span class="soft">
        {[...new Set(holding.origins.map(({ source }) => source))].join(', ')}
        {rowsOf(holding) > 0 && ` · ${writing.count(rowsOf(holding), words.rows)}`} · {days}
      </span>
    </li>
  );
};

interface Properties {
  readonly holdings: readonly Holding[];
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Step 1: where a person pastes, drops or chooses data, and sees what the file holds already. */
export const SourceView = ({ holdings, busy, onFiles }: Properties) => {
  const { words } = useSpeech();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    <>
      <section
        class={isOver ? 'drop over' : 'drop'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the place to paste takes the focus, so that Ctrl+V has somewhere to go
        tabIndex={0}
        aria-label={`${words.drop.title}. ${words.drop.keys}`}
        onDragOver={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
      >
        <b>{words.drop.title}</b>
        {words.drop.keys}
        <br />
        {words.drop.any}
      </section>
      <button type="button" disabled={busy} onClick={() => input.current?.click()}>
        {words.choose}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={words.choose}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // Emptied, so that choosing the same file again is a change again.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <h2>{words.held}</h2>
      {holdings.length === 0 ? (
        <p class="soft">{words.noneHeld}</p>
      ) : (
        <ul>
          {holdings.map((holding) => (
            <Held key={holding.kind} holding={holding} />
          ))}
        </ul>
      )}
      <p class="soft">{words.stays}</p>
    </>
  );
};
