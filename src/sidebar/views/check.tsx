import { shapeOf } from '../../paste/header-keys.ts';
import type { Account, Issue, StatedTotal } from '../../paste/reading.ts';
import { kinds } from '../../records/kinds.ts';
import type { MergeForecast } from '../comparing.ts';
import { useSpeech } from '../context.ts';
import { grouped } from '../grouped.ts';
import { type ReadImport, type ReadInput, type UserCorrections, withAnswer, withMapping } from '../read.ts';
import type { LeftOutGroup } from '../reading/summary.ts';
import { isRemembered, type Remembered } from '../remembering.ts';
import type { Counts } from '../send.ts';
import type { Background } from '../state/use-background.ts';
import { FileButton } from './file-button.tsx';
import { MapTable } from './mapping.tsx';
import { OutlookView } from './outlook.tsx';
import { Preview } from './preview.tsx';
import { Questions } from './questions.tsx';

const written = ({ added, updated, unchanged }: Counts, number: (value: number) => string) =>
  [number(added), number(updated), number(unchanged)] as const;

/** Sums of decimals differ in their last digits. */
const isSame = ({ stated, added }: StatedTotal): boolean => Math.abs(stated - added) <= Math.abs(stated) * 1e-6 + 0.005;

/** Whether the rows add up to the export's own totals: a tick, or the differences. */
const Totals = ({ totals }: { readonly totals: readonly StatedTotal[] }) => {
  const { words, writing } = useSpeech();
  if (totals.length === 0) return null;
  const wrong = totals.filter((total) => !isSame(total));
  if (wrong.length === 0) return <span class="ok">✓ {words.totalsAgree}</span>;
  return (
    <>
      {wrong.map(({ column, stated, added }) => (
        <span key={column} class="warn">
          ● {words.totalsDiffer(column, writing.number(stated), writing.number(added))}
        </span>
      ))}
    </>
  );
};

/** What became of every row, so that nothing is lost unseen. */
const Accounted = ({ account }: { readonly account: Account }) => {
  const { words, writing } = useSpeech();
  const parts = words.accounted.filter(([name]) => account[name] > 0);
  if (account.rows === 0) return null;
  return (
    <p class="soft">
      {writing.count(account.rows, words.rows)}:{' '}
      {parts.map(([name, label]) => `${label} ${writing.number(account[name])}`).join(', ')}
    </p>
  );
};

const Understood = ({ of, counts }: { readonly of: ReadImport; readonly counts: Counts | undefined }) => {
  const { language, words, writing } = useSpeech();
  const { from, to } = of.span;
  return (
    <li class="card">
      <b>{of.sourceName[language]}</b>
      <span class="soft">
        {kinds[of.kind].tab[language]} · {writing.count(of.count, words.rows)} ·{' '}
        {from === null || to === null ? words.noDays : writing.days(from, to)}
      </span>
      {counts !== undefined && (
        <span class="soft">
          {words.would}: {words.counts(...written(counts, writing.number))}
        </span>
      )}
      {counts?.overlap !== undefined && <span>{words.overlap(counts.overlap)}</span>}
      {counts?.gone !== undefined && <span>{words.gone(writing.number(counts.gone), counts.gone === 1)}</span>}
      <Totals totals={of.totals} />
    </li>
  );
};

const LeftOutRows = ({ groups }: { readonly groups: readonly LeftOutGroup[] }) => {
  const { language, words, writing } = useSpeech();
  if (groups.length === 0) return null;
  return (
    <>
      <h2>{words.leftOut}</h2>
      <ul class="soft lines">
        {groups.map(({ reason, count, row }) => (
          <li key={`${reason.en} ${row}`}>
            {words.leftOutLine(writing.count(count, words.rows), reason[language], writing.number(row))}
          </li>
        ))}
      </ul>
    </>
  );
};

const Issues = ({ issues }: { readonly issues: readonly Issue[] }) => {
  const { language, words, writing } = useSpeech();
  if (issues.length === 0) return null;
  return (
    <>
      <h2>{words.notice}</h2>
      <ul class="soft lines">
        {grouped(issues, ({ expected, column }) => `${expected.en}\n${column}`).map(({ first, count }) => (
          <li key={`${first.expected.en}\n${first.column}`}>
            <span class="warn" aria-hidden="true">
              ●
            </span>{' '}
            {first.message[language]} {count > 1 && `(${words.more(writing.number(count - 1))})`}
          </li>
        ))}
      </ul>
    </>
  );
};

/** What a person does while they check. */
export interface CheckEvents {
  /** Reads one of the inputs again with corrections. */
  readonly correctInput: (input: ReadInput, corrections: UserCorrections) => void;
  readonly removeInput: (input: ReadInput) => void;
  readonly readFiles: (files: readonly File[]) => void;
}

interface InputProperties extends Omit<Properties, 'inputs' | 'background'> {
  readonly input: ReadInput;
  readonly name: string;
  /** Whether its name is said, and with it the way to leave it out. */
  readonly isNamed: boolean;
  readonly forecast: MergeForecast;
}

/** One paste or file: what was understood of it, what is asked, and what became of its rows. */
const CheckedInput = ({ input, name, isNamed, forecast, remembered, busy, events }: InputProperties) => {
  const { words } = useSpeech();
  const { reading, corrections } = input;
  return (
    <section aria-label={name}>
      {isNamed && (
        <p class="file">
          {name}
          <button
            type="button"
            disabled={busy}
            aria-label={words.remove(name)}
            onClick={() => events.removeInput(input)}
          >
            ✕
          </button>
        </p>
      )}
      {reading.imports.length > 0 && (
        <ul>
          {reading.imports.map((of) => (
            <Understood key={`${of.source} ${of.kind}`} of={of} counts={forecast.get(of)} />
          ))}
        </ul>
      )}
      <Questions
        questions={reading.questions}
        busy={busy}
        onAnswer={(id, value) => events.correctInput(input, withAnswer(corrections, id, value))}
      />
      {reading.unknown.map((table) => (
        <MapTable
          key={table.line}
          table={table}
          isRemembered={isRemembered(table, remembered)}
          busy={busy}
          onMap={(mapping) => events.correctInput(input, withMapping(corrections, shapeOf(table.header), mapping))}
        />
      ))}
      <LeftOutRows groups={reading.imports.flatMap(({ leftOut }) => leftOut)} />
      <Issues issues={[...reading.issues, ...reading.imports.flatMap(({ issues }) => issues)]} />
      <Accounted account={reading.account} />
    </section>
  );
};

interface Properties {
  readonly inputs: readonly ReadInput[];
  /** What the file remembers of tables that no source recognises. */
  readonly remembered: Remembered;
  /** What adding them would do, what they allow, and the report that they would give. */
  readonly background: Background;
  readonly busy: boolean;
  readonly events: CheckEvents;
}

/** Step 2: what was understood of each paste or file, and what was not, before anything is written. */
export const CheckView = ({ inputs, remembered, background, busy, events }: Properties) => {
  const { words, writing } = useSpeech();
  const isNothing = inputs.every(({ reading }) => reading.imports.length === 0);
  const nameOf = ({ file }: ReadInput, at: number) =>
    file ?? (inputs.length === 1 ? words.pasted : `${words.pasted} ${writing.number(at + 1)}`);
  return (
    <>
      <h1>{isNothing ? words.nothing.title : words.understood}</h1>
      {isNothing && <p class="soft">{words.nothing.hint}</p>}
      {inputs.map((input, at) => (
        <CheckedInput
          key={input.key}
          input={input}
          name={nameOf(input, at)}
          isNamed={input.file !== null || inputs.length > 1}
          forecast={background.forecast}
          remembered={remembered}
          busy={busy}
          events={events}
        />
      ))}
      {!isNothing && (
        <>
          <OutlookView outlook={background.outlook} />
          <Preview preview={background.preview} />
          <p class="soft">
            {words.moreData}{' '}
            <FileButton look="link" busy={busy} onFiles={events.readFiles}>
              {words.chooseMore}
            </FileButton>
          </p>
        </>
      )}
    </>
  );
};
